"""What the plan would lose with another name at a seat, everybody else staying as planned."""

from __future__ import annotations

from ...models.tiers import FILL
from ...solver.explain.swap import Loss, loss_with
from ..rules.words import rule_name
from .chains import gain_in
from .view import View

_FILL = frozenset(FILL.values())


def loss_line(seat: int, employee: int, *, view: View) -> str:
    """Say what stands against a name that is not recommended anywhere; empty where nothing does."""
    loss = loss_with(view.case, view.plan, seat, employee)
    if loss.breaks:
        names = dict.fromkeys(rule_name(item.rule, say=view.say) for item in loss.breaks)
        return view.say("note.loss_rule", rules=", ".join(names))
    if loss.change >= 0:
        return ""
    return _worse(loss, view)


def _worse(loss: Loss, view: View) -> str:
    change = gain_in(loss.tier, loss.change, view=view)
    level = {tier: level for level, tier in FILL.items()}.get(loss.tier)
    seats = [seat for seat in loss.emptied if view.level(seat) is level]
    if not seats:
        return change
    key = "note.loss_alone" if loss.alone else "note.loss_left"
    return view.say(key, seats=", ".join(map(view.names.seat, seats)), change=change)

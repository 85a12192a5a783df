"""What another choice at a seat costs the plan, in plain words."""

from __future__ import annotations

from ...models.comparison import SeatChange
from ...models.regret import Losses, Regret
from ..answer.regrets import tier_words
from ..answer.view import View

SHOWN = 4


def cost_line(found: Regret, *, view: View) -> str:
    """Say what the plan loses with this choice, and which other seats change with it."""
    say = view.say
    if found.impossible:
        return say("audience.impossible")
    if found.high is None:
        return say("audience.unsettled")
    if found.nothing:
        return say("audience.equal")
    key = "audience.costs" if found.exact else "audience.costs_at_most"
    return say(key, parts=_parts(found.high, view), others=_others(found, view))


def _parts(losses: Losses, view: View) -> str:
    """Say every tier that changes, in order: the first weighs more than all later ones."""
    return "; ".join(tier_words(tier, loss, view) for tier, loss in losses.items() if loss)


def _others(found: Regret, view: View) -> str:
    """Name the other seats that change, as far as they are shown to anybody."""
    say = view.say
    changed = [change for change in found.changes if change.seat != found.seat]
    named = [change for change in changed if _shown(change, view)]
    seats = ", ".join(view.names.seat(change.seat) for change in named[:SHOWN])
    if len(named) > SHOWN or len(named) < len(changed):
        seats = f"{seats}, …" if seats else "…"
    return say.counted("audience.others", len(changed), seats=seats) if changed else say(
        "audience.no_others"
    )  # fmt: skip


def _shown(change: SeatChange, view: View) -> bool:
    hidden = {change.before, change.after} & view.held_back
    return not hidden and change.seat not in view.apart and change.seat not in view.long_lists

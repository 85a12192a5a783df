"""What the plan would lose with one person at a seat, who else would move, which chains break."""

from __future__ import annotations

from dataclasses import replace

from ...models.comparison import SeatChange
from ...models.regret import Regret
from ...models.table import NOBODY
from ..answer.chains import numbered
from ..answer.regrets import words
from ..answer.view import View
from .rows import Rows, under

SHOWN = 8


def loss_rows(regret: Regret | None, *, view: View) -> Rows:
    """Say it all; nothing of somebody whom a rule bars."""
    say = view.say
    if regret is None:
        return []
    told = words(regret, view=view) or say("regret.unknown")
    rows: Rows = [(say("regret.label"), say("regret.told", told=told))]
    if regret.impossible or regret.high is None:
        return rows
    return [*rows, *under(say("regret.moves"), _moves(regret, view))]


def _moves(regret: Regret, view: View) -> list[str]:
    """Say who takes which seat then; the seat that is asked about is not repeated."""
    say = view.say
    others = [one for one in regret.changes if one.seat != regret.seat]
    if not others:
        return [say("regret.moves_none")]
    apart = [one for one in others if hidden(one, view=view)]
    told = [one for one in others if one not in apart]
    lines = [_move(one, view) for one in told[:SHOWN]]
    if len(told) > SHOWN:
        lines.append(say("regret.moves_more", n=len(told) - SHOWN))
    if apart:
        lines.append(say("regret.moves_hidden", n=len(apart)))
    return [*lines, *_chains(regret, view)]


def hidden(change: SeatChange, *, view: View) -> bool:
    """Say whether open selection decides on what changes."""
    people = {change.before, change.after} & view.held_back
    return bool(people) or change.seat in view.apart or change.seat in view.long_lists


def shown_part(regret: Regret, *, view: View) -> Regret:
    """Leave out the changes that open selection decides on."""
    changes = tuple(one for one in regret.changes if not hidden(one, view=view))
    return replace(regret, changes=changes)


def _move(change: SeatChange, view: View) -> str:
    before, after = (
        view.say("regret.vacant") if who == NOBODY else view.names.who(who)
        for who in (change.before, change.after)
    )
    seat = view.seat_label(change.seat)
    return view.say("regret.moves_line", seat=seat, before=before, after=after)


def _chains(regret: Regret, view: View) -> list[str]:
    """Say which chains of the plan hold a move that is then not made."""
    changed = {change.seat for change in regret.changes}
    broken = [
        str(number)
        for number, found in numbered(view).items()
        if len(found.moves) > 1 and any(move.seat in changed for move in found.moves)
    ]
    return [view.say("regret.chains", numbers=", ".join(broken))] if broken else []

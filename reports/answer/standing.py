"""Who ranks above the plan's name at a seat, and what the plan does with them."""

from __future__ import annotations

from dataclasses import dataclass

from ...models.codes import DecisionKind, Kind
from ...models.plan import Move
from ...models.table import NO_SEAT
from ...solver.build import assemble
from .regrets import known_words
from .view import View

SHOWN = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Higher:
    """Somebody with a higher merit at a seat than the plan's name.

    Attributes
    ----------
    merit : int
        ``MERIT_UNITS`` per point, at that seat.
    given : int
        Seat the plan gives this person, ``NO_SEAT`` where none.
    waits : bool
        Open selection decides on this person.
    """

    employee: int
    merit: int
    given: int
    waits: bool = False


def higher_at(move: Move, *, view: View) -> list[Higher]:
    """Give everybody eligible who ranks above `move` at its seat, best first."""
    if move.rank == 1:
        return []
    pairs = assemble(view.case).pairs
    here = (pairs.seat == move.seat) & (pairs.kind != Kind.STAY) & (pairs.merit > move.merit)
    given = {one.employee: one.seat for one in view.plan.moves}
    found = [
        Higher(
            employee=employee,
            merit=merit,
            given=given.get(employee, NO_SEAT),
            waits=view.waits(move.seat, employee),
        )
        for employee, merit in zip(
            pairs.employee[here].tolist(), pairs.merit[here].tolist(), strict=True
        )
    ]
    codes = view.case.roster.code
    return sorted(found, key=lambda one: (-one.merit, codes[one.employee]))


def higher_line(move: Move, *, view: View, most: int) -> str:
    """Say where those went who rank above the plan's name; `most` of them by name."""
    above = higher_at(move, view=view)
    if not above:
        return ""
    free = [one for one in above if not one.waits]
    named = [_named(one, move, view) for one in free[:most]]
    rest = free[most:]
    if len(free) < len(above):
        named.append(view.say("note.higher_selection", n=len(above) - len(free)))
    if rest:
        text = destinations(rest, view=view)
        named.append(view.say("note.higher_others", text=text))
    text = view.say.counted("note.higher", len(above), people="; ".join(named))
    return text + _why(move, free[:most], view)


def _named(one: Higher, move: Move, view: View) -> str:
    who, merit = view.names.who(one.employee), view.say.figures.merit(one.merit)
    if one.given == NO_SEAT:
        pinned = view.decided(move, DecisionKind.PENETAPAN)
        loss = "" if pinned else known_words(move.seat, one.employee, view=view)
        key = "note.higher_lost" if loss else "note.higher_free"
        return view.say(key, who=who, merit=merit, loss=loss)
    return view.say("note.higher_given", who=who, merit=merit, number=view.numbers[one.given])


def destinations(people: list[Higher], *, view: View) -> str:
    """Say for which seats some people are recommended, and how many for none."""
    waiting = sum(one.waits for one in people)
    numbers = sorted(
        view.numbers[one.given] for one in people if one.given != NO_SEAT and not one.waits
    )
    free = len(people) - len(numbers) - waiting
    parts = []
    if numbers:
        listed = ", ".join(str(number) for number in numbers[:SHOWN])
        more = ", …" if len(numbers) > SHOWN else ""
        parts.append(view.say("note.higher_numbers", n=len(numbers), numbers=listed + more))
    if waiting:
        parts.append(view.say("note.higher_selection", n=waiting))
    if free:
        parts.append(view.say("note.higher_rest", n=free))
    return ", ".join(parts)


def _why(move: Move, above: list[Higher], view: View) -> str:
    """Say whose decision put a name before somebody above who is free."""
    free = any(one.given == NO_SEAT for one in above)
    pinned = view.decided(move, DecisionKind.PENETAPAN)
    return view.say("note.because_pinned") if free and pinned else ""

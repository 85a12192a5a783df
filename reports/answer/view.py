"""A view: the facts of an answer together with the language and the names a reader knows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ...models.case import Case
from ...models.codes import DecisionKind, Level
from ...models.decision import Decision
from ...models.plan import Move, Plan
from ...models.slate import Nominee, Slate
from ...models.text import Language
from ..language.names import Names, names_of
from ..language.phrases import Phrases


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A plan and its slates as one reader sees them.

    Attributes
    ----------
    order : tuple of int
        Seats to fill in printed order: higher level and echelon first, then by name.
    run, source : str
        Where the run is kept and which case was given, as the reader would type them.
    """

    names: Names
    plan: Plan
    slates: dict[int, Slate]
    order: tuple[int, ...]
    run: str = ""
    source: str = ""
    numbers: dict[int, int] = field(repr=False)

    @property
    def case(self) -> Case:
        """The case that was solved."""
        return self.names.case

    @property
    def say(self) -> Phrases:
        """The language of the page."""
        return self.names.say

    def level(self, seat: int) -> Level:
        """Give the level of a seat."""
        return Level(int(self.case.establishment.level[seat]))

    def levels(self) -> list[Level]:
        """Give the levels of the seats to fill, highest first."""
        return sorted({self.level(seat) for seat in self.order}, reverse=True)

    def seats_at(self, level: Level) -> list[int]:
        """Give the seats to fill of one level, in printed order."""
        return [seat for seat in self.order if self.level(seat) is level]

    def filled(self) -> set[int]:
        """Give the seats to fill that the plan fills."""
        return {move.seat for move in self.plan.moves} & set(self.order)

    def nominee(self, move: Move) -> Nominee | None:
        """Give the name on the slate that a move recommends; ``None`` where it is not there."""
        names = self.slates[move.seat].nominees
        return next((name for name in names if name.employee == move.employee), None)

    def decisions(self, kind: DecisionKind) -> list[Decision]:
        """Give the decisions of one kind."""
        return [item for item in self.case.decisions if item.kind is kind]

    def decided(self, move: Move, kind: DecisionKind) -> list[Decision]:
        """Give the decisions of one kind about the pair of a move."""
        pair = move.employee, move.seat
        return [item for item in self.decisions(kind) if (item.employee, item.seat) == pair]


def printed_order(case: Case) -> tuple[int, ...]:
    """Give the seats to fill in the order they are printed and numbered in."""
    seats = case.establishment
    return tuple(
        sorted(
            (int(seat) for seat in seats.to_fill),
            key=lambda seat: (
                -int(seats.level[seat]),
                int(seats.eselon[seat]),
                str(seats.name[seat]),
                str(seats.id[seat]),
            ),
        )
    )


def view_of(
    case: Case,
    plan: Plan,
    slates: Sequence[Slate],
    *,
    language: Language = "id",
    run: str = "",
    source: str = "",
) -> View:
    """Bring an answer and a language together."""
    order = printed_order(case)
    return View(
        names=names_of(case, language=language),
        plan=plan,
        slates={slate.seat: slate for slate in slates},
        order=order,
        run=run,
        source=source,
        numbers={seat: number for number, seat in enumerate(order, start=1)},
    )

"""A view: the facts of an answer together with the language and the names a reader knows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..models.case import Case
from ..models.codes import DecisionKind, Eselon, Kind, Level
from ..models.decision import Decision
from ..models.plan import Move, Plan
from ..models.slate import Slate
from ..models.text import Language
from .phrases import Phrases


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """How people, seats and words of a case are called on a page.

    Attributes
    ----------
    repeated : frozenset of str
        Names that several seats bear: these are shown with their unit.
    """

    case: Case
    say: Phrases
    repeated: frozenset[str]

    @property
    def language(self) -> Language:
        """Language of the page."""
        return self.say.language

    def who(self, employee: int) -> str:
        """Name a person: name and case-local code."""
        roster = self.case.roster
        return f"{roster.name[employee]} {roster.code[employee]}"

    def seat(self, seat: int) -> str:
        """Name a seat, with its unit where several bear the name."""
        seats = self.case.establishment
        name = str(seats.name[seat])
        unit = str(self.case.units.name[seats.unit[seat]])
        if name not in self.repeated or unit.casefold() in name.casefold():
            return name
        return f"{name}, {unit}"

    def eselon(self, seat: int) -> str:
        """Give the echelon of a seat."""
        return Eselon(int(self.case.establishment.eselon[seat])).key

    def level(self, level: Level) -> str:
        """Name a level."""
        return self.say(f"level.{level.key}")

    def kind(self, kind: Kind) -> str:
        """Name a kind of move."""
        return self.say(f"kind.{kind.name.lower()}")


def names_of(case: Case, *, language: Language) -> Names:
    """Give the names of a case in a language."""
    counted = Counter(str(name) for name in case.establishment.name)
    repeated = frozenset(name for name, times in counted.items() if times > 1)
    return Names(case=case, say=Phrases(language), repeated=repeated)


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

    def moves(self) -> dict[int, Move]:
        """Give the moves by the seat they fill."""
        return {move.seat: move for move in self.plan.moves}

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

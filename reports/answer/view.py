"""A view: the facts of an answer together with the language and the names a reader knows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from ...instances.ledger import Tally
from ...models.audience import Audience
from ...models.case import Case
from ...models.codes import DecisionKind, Level
from ...models.decision import Decision
from ...models.flag import Flag
from ...models.gate import Gate
from ...models.impasse import Impasse
from ...models.plan import Move, Plan
from ...models.slate import Nominee, Slate
from ...models.table import NOBODY
from ...models.text import Language
from ...solver.explain import LongList, shown
from ...solver.explain.acting import Acting, acting_for
from ...solver.explain.opened import opened_seats
from ...solver.explain.oversight.reference import Reference
from ...solver.gates import open_gates, waits_for_selection
from ...solver.kinds import kind_of
from ...solver.screening import Screening, screening_of
from ..language.names import Names, names_of
from ..language.phrases import Phrases


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A plan and its slates as one reader sees them.

    Attributes
    ----------
    order, opened : tuple of int
        Seats to fill, and seats that the plan opens, each in printed order: higher level and
        echelon first, then by name. Numbers run on from the first to the second.
    long_lists : dict of int to LongList
        Seats that go to open selection: who may apply stands in the place of names.
    held_back, apart : frozenset of int
        Employees whom the plan holds for a seat that is not shown, and the seats nothing is said
        of because of them.
    acting : dict of int to Acting
        Whom to propose as acting official, by seat that stays empty.
    simulated : bool
        Names are shown also where the talent route is not approved.
    impasse : Impasse or None
        Why there is no plan, where that was asked.
    run, source : str
        Where the run is kept and which case was given, as the reader would type them.
    tally : Tally or None
        What the round's ledger adds up to; ``None`` where nobody looked.
    flags : tuple of Flag
        What is worth a look, as far as this case and its ledger show it.
    reference : Reference or None
        What the national default gives, where the run is official.
    """

    names: Names
    plan: Plan
    slates: dict[int, Slate]
    order: tuple[int, ...]
    opened: tuple[int, ...]
    long_lists: dict[int, LongList] = field(default_factory=dict)
    held_back: frozenset[int] = frozenset()
    apart: frozenset[int] = frozenset()
    acting: dict[int, Acting] = field(default_factory=dict)
    simulated: bool = False
    impasse: Impasse | None = None
    run: str = ""
    source: str = ""
    tally: Tally | None = None
    flags: tuple[Flag, ...] = ()
    reference: Reference | None = None
    numbers: dict[int, int] = field(repr=False)

    @property
    def case(self) -> Case:
        """The case that was solved."""
        return self.names.case

    @property
    def say(self) -> Phrases:
        """The language of the page."""
        return self.names.say

    @property
    def screening(self) -> Screening:
        """Who passes which rule at the seats of this answer."""
        return screening_of(self.case, (*self.order, *self.opened))

    def for_reader(self, audience: Audience) -> View:
        """Give the same for another audience."""
        return replace(self, names=replace(self.names, audience=audience))

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

    def refilled(self) -> list[int]:
        """Give the seats that moves open and others fill again, in printed order."""
        return [seat for seat in self.opened if self.plan.move_to(seat) is not None]

    def left_empty(self) -> list[int]:
        """Give the seats that moves open and nobody takes, in printed order."""
        return list(in_printed_order(self.case, self.plan.falls_vacant))

    def by_level(self, seats: Iterable[int]) -> str:
        """Count seats by level, highest first."""
        counted = Counter(self.level(seat) for seat in seats)
        return ", ".join(
            f"{self.names.level(level)} {n}" for level, n in sorted(counted.items(), reverse=True)
        )

    def seat_label(self, seat: int) -> str:
        """Name a seat with its echelon, and its number where it has one."""
        name, eselon = self.names.seat(seat), self.names.eselon(seat)
        if seat not in self.numbers:
            return self.say("table.label", seat=name, eselon=eselon)
        return self.say("table.label_number", seat=name, eselon=eselon, number=self.numbers[seat])

    @property
    def flag(self) -> str:
        """What to add to a command so that it shows the same names."""
        return " --simulasi" if self.simulated else ""

    def open_gates(self, seat: int) -> tuple[Gate, ...]:
        """Give the gates that keep a seat, or the name shown for it, from being sworn in."""
        move = self.plan.move_to(seat)
        return open_gates(seat, self.case, employee=move.employee if move else NOBODY)

    def selects(self, seat: int, employee: int) -> bool:
        """Say whether only open selection could bring somebody to this seat."""
        kind = kind_of(employee, self.case.establishment.position(seat), self.case.roster)
        return not self.simulated and waits_for_selection(seat, kind, self.case)

    def waits(self, seat: int, employee: int) -> bool:
        """Say whether open selection decides on somebody, at this seat or at another one."""
        return employee in self.held_back or self.selects(seat, employee)

    def nominee(self, move: Move) -> Nominee | None:
        """Give the name on the slate that a move recommends; ``None`` where it is not there."""
        names = self.slates[move.seat].nominees
        return next((name for name in names if name.employee == move.employee), None)

    def decisions(self, kind: DecisionKind) -> list[Decision]:
        """Give the decisions of one kind."""
        return [item for item in self.case.decisions if item.kind is kind]

    def depends_on(self, move: Move) -> list[Decision]:
        """Give the waivers without which a name could not be recommended where it is."""
        made = self.screening.waived.items()
        return [item for (at, who, _), item in made if (who, at) == (move.employee, move.seat)]

    def decided(self, move: Move, kind: DecisionKind) -> list[Decision]:
        """Give the decisions of one kind about the pair of a move."""
        pair = move.employee, move.seat
        return [item for item in self.decisions(kind) if (item.employee, item.seat) == pair]


def printed_order(case: Case) -> tuple[int, ...]:
    """Give the seats to fill in the order they are printed and numbered in."""
    return in_printed_order(case, case.establishment.to_fill.tolist())


def in_printed_order(case: Case, some: Iterable[int]) -> tuple[int, ...]:
    """Give seats with the higher level and echelon first, then by name."""
    seats = case.establishment
    return tuple(
        sorted(
            some,
            key=lambda seat: (
                -int(seats.level[seat]),
                int(seats.eselon[seat]),
                str(seats.name[seat]),
                str(seats.id[seat]),
            ),
        )
    )


def view_of(  # noqa: PLR0913 - an answer, and all that its reader brings
    case: Case,
    plan: Plan,
    slates: Sequence[Slate],
    *,
    language: Language = "id",
    audience: Audience = Audience.PLANNER,
    own: int = NOBODY,
    simulated: bool = False,
    impasse: Impasse | None = None,
    run: str = "",
    source: str = "",
    tally: Tally | None = None,
) -> View:
    """Bring an answer and a reader together; `simulated` shows what selection would decide."""
    part = shown(case, plan, slates, simulated=simulated)
    by_seat = {slate.seat: slate for slate in part.slates}
    order = printed_order(case)
    opened = in_printed_order(case, [at for at in opened_seats(case, part.plan) if at in by_seat])
    return View(
        names=names_of(case, language=language, audience=audience, own=own),
        plan=part.plan,
        slates=by_seat,
        long_lists=part.long_lists,
        held_back=part.held_back,
        apart=part.apart,
        simulated=simulated,
        impasse=impasse,
        order=order,
        opened=opened,
        acting=acting_for(case, part.plan),
        run=run,
        source=source,
        tally=tally,
        numbers={seat: number for number, seat in enumerate((*order, *opened), start=1)},
    )

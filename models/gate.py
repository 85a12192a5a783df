"""A gate: a condition on the round or on a seat, not on a person's record (*gerbang*)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from .calendar import add_months
from .codes import Level
from .rubric import Confidence
from .text import Text


class GateState(Enum):
    """What is known of a gate; *not stated* is neither of the others."""

    SATISFIED = "terpenuhi"
    NOT_SATISFIED = "belum"
    NOT_STATED = "belum_dinyatakan"


class GateReason(Enum):
    """Why a gate is in its state on a date."""

    STATED = "stated"
    EXPIRED = "expired"
    """Satisfied once; the document holds no longer."""
    OUTSIDE = "outside"
    """The date lies outside the months in which the approval is needed."""
    INSIDE = "inside"
    """The date lies inside them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """What a gate concerns; each part that is not empty narrows it, and all empty is the round.

    Attributes
    ----------
    levels : tuple of Level
    kinds : tuple of str
        Kinds of seat (*jenis_khusus*).
    agencies : tuple of str
        Agencies of seats.
    seats, employees : tuple of int
        Indices.
    each_person : bool
        Asked for everybody who is appointed, one by one.
    across : bool
        Asked only of a move between two agencies.
    """

    levels: tuple[Level, ...] = ()
    kinds: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    seats: tuple[int, ...] = ()
    employees: tuple[int, ...] = ()
    each_person: bool = False
    across: bool = False

    @property
    def narrowness(self) -> tuple[bool, bool, bool]:
        """Order reaches: one person before one seat before one agency before all others."""
        return bool(self.employees), bool(self.seats), bool(self.agencies)

    @property
    def whole_round(self) -> bool:
        """Say whether no particular seat or move is meant."""
        return not (
            self.levels or self.kinds or self.agencies or self.seats or self.employees
            or self.across
        )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Months before or after a date in which an approval is needed.

    Attributes
    ----------
    of : Text
        What the date is, for instance the inauguration of the head of the region.
    months : int
    before : bool
        The months lie before the date and the need lasts until `end`; otherwise after it.
    reference, end : date or None
        ``None`` where nobody has stated it; without `end` the need has no end yet.
    """

    of: Text
    months: int
    before: bool
    reference: date | None = None
    end: date | None = None

    def needed_on(self, day: date) -> bool | None:
        """Say whether the approval is needed on `day`; ``None`` where the date is not stated.

        >>> of = Text(id="pelantikan", en="inauguration")
        >>> window = Window(of=of, months=6, before=False, reference=date(2026, 9, 1))
        >>> window.needed_on(date(2027, 2, 28)), window.needed_on(date(2027, 3, 1))
        (True, False)
        """
        if self.reference is None:
            return None
        if self.before:
            begun = day >= add_months(self.reference, -self.months)
            return begun and (self.end is None or day <= self.end)
        return self.reference <= day < add_months(self.reference, self.months)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """One gate.

    Attributes
    ----------
    id : str
        The same for a gate and for what a case states of it for one seat or person.
    citation : Text
        Where it stands (*dasar*), or whose practice it is.
    state : GateState
        As stated; :meth:`state_on` says what holds on a date.
    document : str
    on, until : date or None
        Date of the document, and last day on which it holds.
    window : Window or None
        For a gate that is asked for only in some months.
    """

    id: str
    name: Text
    citation: Text
    sure: Confidence
    reach: Reach
    state: GateState = GateState.NOT_STATED
    document: str = ""
    on: date | None = None
    until: date | None = None
    window: Window | None = None

    def state_on(self, day: date) -> GateState:
        """Say in which state the gate is on `day`."""
        return self._judged(day)[0]

    def reason_on(self, day: date) -> GateReason:
        """Say why it is in that state."""
        return self._judged(day)[1]

    def _judged(self, day: date) -> tuple[GateState, GateReason]:
        needed = self.window.needed_on(day) if self.window else None
        if needed is False:
            return GateState.SATISFIED, GateReason.OUTSIDE
        if self.state is GateState.SATISFIED and self.until is not None and day > self.until:
            return GateState.NOT_SATISFIED, GateReason.EXPIRED
        return self.state, GateReason.INSIDE if needed else GateReason.STATED

"""One rule's answer as data: what was found, what is needed, where it stands, when it clears."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum, IntEnum


class Verdict(IntEnum):
    """Three states; *no data* is never *not met*."""

    MET = 0
    NOT_MET = 1
    NO_DATA = 2


class Unit(Enum):
    """What a quantity counts."""

    MONTHS = "months"
    YEARS = "years"
    DATE = "date"
    PERCENT = "percent"
    """Hundredths of a percent."""
    POINTS = "points"
    """Hundredths of a point."""
    BOX = "box"
    COUNT = "count"
    WORD = "word"
    """A key of a code list, or a word of the case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A value and its unit; `amount` is a word for ``WORD``, a date for ``DATE``, else a number."""

    amount: int | str | date
    unit: Unit


class Clears(Enum):
    """When a bar falls away, where that is no date."""

    NEVER = "never"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What one rule says of one pair (or of a plan, for a tie rule).

    Attributes
    ----------
    rule : str
        Id of the rule.
    employee, seat : int
        Indices; ``NOBODY`` / ``NO_SEAT`` where the finding is not about one.
    verdict : Verdict
    field : str
        ``sheet.column`` that decided.
    row : int or None
        Row of that sheet; ``None`` where no row exists (then it is usually *no data*).
    found, needed : Quantity or None
        ``None`` is *nothing on record*.
    since : date or None
        Date that belongs to what was found (TMT, date of the document, birthday).
    clears : date or Clears
        When the same person would meet it at the same seat, all else equal; for a met or
        unjudgeable requirement ``Clears.UNKNOWN``.
    """

    rule: str
    employee: int
    seat: int
    verdict: Verdict
    field: str
    row: int | None = None
    found: Quantity | None = None
    needed: Quantity | None = None
    since: date | None = None
    clears: date | Clears = Clears.UNKNOWN

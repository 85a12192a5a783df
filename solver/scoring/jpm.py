"""Job person match (JPM) at a seat: attained levels against the seat's standard, capped."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from ...models.calendar import Dates, as_date
from ...models.case import Case
from ...models.codes import COMPETENCIES
from ...models.establishment import Position
from ...models.table import ABSENT
from .assessments import assessment_of, attained
from .matching import jpm_matrix
from .memory import per_case
from .scored import Mask


class Category(Enum):
    """Category of a JPM for filling a post (Peraturan BKN 26/2019; thresholds inclusive)."""

    MS = "Memenuhi Syarat"
    MMS = "Masih Memenuhi Syarat"
    KMS = "Kurang Memenuhi Syarat"


MS_PERCENT, MMS_PERCENT = 80, 68

_TOGETHER = 64  # standards matched at once: all people by so many are held, never by all seats


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Jpm:
    """Everybody's match with one standard.

    Attributes
    ----------
    attained : int64 array (employees,)
        Sum over the nine competences of min(level, required); 0 where not known.
    required : int
        Sum of the required levels.
    known : bool array (employees,)
    on : datetime64[D] array (employees,)
        Date of the assessment in force, ``NaT`` where there is none.
    """

    attained: NDArray[np.int64]
    required: int
    known: Mask
    on: Dates

    def reaches(self, percent: int) -> Mask:
        """Say who reaches `percent`, compared exactly; false where not known."""
        return self.known & (self.attained * 100 >= percent * self.required)


@dataclass(frozen=True, slots=True, kw_only=True)
class JpmBreakdown:
    """One person's match with the standard of one seat.

    Attributes
    ----------
    levels, standard : tuple of int
        Attained and required levels, in the order of ``COMPETENCIES``.
    attained, required : int
        Sums; each attained level counts up to the required one.
    row : int
        Row of sheet *penilaian_kompetensi*.
    """

    levels: tuple[int, ...]
    standard: tuple[int, ...]
    attained: int
    required: int
    on: date
    row: int

    @property
    def percent(self) -> int:
        """Hundredths of a percent, rounded half up; for showing."""
        return percent(self.attained, self.required)

    @property
    def category(self) -> Category:
        """Category for filling a post."""
        return category(self.attained, self.required)

    @property
    def gaps(self) -> tuple[tuple[str, int, int], ...]:
        """Competences below the standard, as (name, attained, required)."""
        rows = zip(COMPETENCIES, self.levels, self.standard, strict=True)
        return tuple(row for row in rows if row[1] < row[2])


def percent(attained: int, required: int) -> int:
    """Give a match in hundredths of a percent, rounded half up; for showing, never for a gate.

    >>> percent(29, 36)
    8056
    """
    return (2 * 10_000 * attained + required) // (2 * required)


def category(attained: int, required: int) -> Category:
    """Give the category of a match, compared exactly.

    >>> category(29, 36).name, category(28, 36).name
    ('MS', 'MMS')
    """
    if attained * 100 >= MS_PERCENT * required:
        return Category.MS
    return Category.MMS if attained * 100 >= MMS_PERCENT * required else Category.KMS


def jpm_at(position: Position, case: Case) -> Jpm:
    """Match everybody with the standard of `position`; equal standards are matched once."""
    number = int(_distinct(case).of_seat[position.index])
    return _jpm(case, number)


@per_case
def _jpm(case: Case, number: int) -> Jpm:
    found = attained(case)
    together, place = divmod(number, _TOGETHER)
    return Jpm(
        attained=_matched(case, together)[:, place].astype(np.int64),
        required=int(_distinct(case).levels[number].sum()),
        known=found.known,
        on=found.on,
    )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Standards:
    """The standards that differ, and which one each seat has."""

    levels: NDArray[np.int64]
    of_seat: NDArray[np.intp]


@per_case
def _distinct(case: Case) -> _Standards:
    levels, of_seat = np.unique(case.standards, axis=0, return_inverse=True)
    return _Standards(levels=levels.astype(np.int64), of_seat=of_seat.ravel())


@per_case
def _matched(case: Case, together: int) -> NDArray[np.int16]:
    """Match everybody with some of the standards that differ, in one product."""
    some = _distinct(case).levels[together * _TOGETHER : (together + 1) * _TOGETHER]
    return jpm_matrix(attained(case).levels, some).astype(np.int16)


def jpm_of(employee: int, position: Position, case: Case) -> JpmBreakdown | None:
    """Match one person with `position` in plain Python; ``None`` where not known."""
    row = assessment_of(employee, case)
    if row is None:
        return None
    table = case.evidence.assessments
    levels = tuple(int(level) for level in table.levels[row])
    on = as_date(table.on[row])
    if ABSENT in levels or on is None:
        return None
    standard = tuple(int(level) for level in case.standards[position.index])
    return JpmBreakdown(
        levels=levels,
        standard=standard,
        attained=sum(min(one, asked) for one, asked in zip(levels, standard, strict=True)),
        required=sum(standard),
        on=on,
        row=int(table.row[row]),
    )

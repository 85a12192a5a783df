"""Merit of a person at a seat: talent score and technical test, mixed by the seat's level."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...models.case import Case
from ...models.codes import Level
from ...models.errors import PolicyError
from ...models.establishment import Position
from ...models.policy import Blend
from ...models.units import INDICATOR_UNITS, TALENT_UNITS
from .breakdown import breakdown
from .memory import per_case
from .scored import FULL, Mask
from .talent import talent_of
from .technical import TechnicalBreakdown, technical_in, technical_of

MOST_TALENT = 100 * TALENT_UNITS
"""A hundred points of talent."""
TECHNICAL_UNITS = TALENT_UNITS // INDICATOR_UNITS
"""Talent units per hundredth of a point of a technical test."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Merit:
    """Everybody's merit at one seat.

    Attributes
    ----------
    low, high : int64 arrays (employees,)
        ``MERIT_UNITS`` per point; equal where `known`. Where the talent score is known and the test
        is not, merit with a test of 0 and of 100 points. Where the talent score is not known, `low`
        is 0 and `high` takes 100 points for whatever is missing.
    known : bool array (employees,)
        Both the talent score and the technical test are known.
    """

    low: NDArray[np.int64]
    high: NDArray[np.int64]
    known: Mask


@dataclass(frozen=True, slots=True, kw_only=True)
class MeritBreakdown:
    """One person's merit at one seat.

    Attributes
    ----------
    low, high : int
        ``MERIT_UNITS`` per point; as in :class:`Merit`.
    talent : int or None
        ``TALENT_UNITS`` per point.
    technical : TechnicalBreakdown or None
    talent_percent, technical_percent : int
        The mix at the level of the seat.
    talent_part, technical_part : int or None
        What each adds, ``MERIT_UNITS`` per point.
    """

    low: int
    high: int
    known: bool
    talent: int | None
    technical: TechnicalBreakdown | None
    talent_percent: int
    technical_percent: int
    talent_part: int | None
    technical_part: int | None


def blend_at(level: Level, case: Case) -> Blend:
    """Give the policy's mix at `level`.

    Raises
    ------
    PolicyError
        Where the policy has none: such a seat has no merit.
    """
    blend = case.policy.blend.get(level.key)
    if blend is None:
        raise PolicyError(
            f"Kebijakan tidak memuat [bauran.{level.key}]; tanpa itu nilai kesesuaian pada "
            f"jenjang {level.key} tidak dapat dihitung."
        )
    return blend


def merit_at(position: Position, case: Case) -> Merit:
    """Give everybody's merit at `position`; seats of one level and field are scored once.

    Raises
    ------
    PolicyError
        Where the policy has no mix for the level of the seat.
    """
    return merit_in(case, position.level, position.family)


@per_case
def merit_in(case: Case, level: Level, family: int) -> Merit:
    """Give everybody's merit at the seats of one level and field of work."""
    blend, talent = blend_at(level, case), talent_of(case)
    technical = technical_in(case, family)
    tested = technical.points * TECHNICAL_UNITS
    most_tested = np.where(technical.known, tested, FULL * TECHNICAL_UNITS)
    most_talent = np.where(talent.known, talent.talent, MOST_TALENT)
    low = np.where(talent.known, blend.talent * talent.talent + blend.technical * tested, 0)
    return Merit(
        low=low,
        high=blend.talent * most_talent + blend.technical * most_tested,
        known=talent.known & technical.known,
    )


def merit_of(employee: int, position: Position, case: Case) -> MeritBreakdown:
    """Give one person's merit at `position` in plain Python."""
    blend = blend_at(position.level, case)
    talent = breakdown(employee, case).talent
    technical = technical_of(employee, position, case)
    talent_part = None if talent is None else blend.talent * talent
    technical_part = None
    if technical is not None:
        technical_part = blend.technical * technical.points * TECHNICAL_UNITS
    most = 100 * TALENT_UNITS
    highest = (blend.talent * most if talent_part is None else talent_part) + (
        blend.technical * most if technical_part is None else technical_part
    )
    return MeritBreakdown(
        low=0 if talent_part is None else talent_part + (technical_part or 0),
        high=highest,
        known=talent_part is not None and technical_part is not None,
        talent=talent,
        technical=technical,
        talent_percent=blend.talent,
        technical_percent=blend.technical,
        talent_part=talent_part,
        technical_part=technical_part,
    )

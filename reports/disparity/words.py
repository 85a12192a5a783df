"""What groups, stages, scopes and shares are called on a disparity page."""

from __future__ import annotations

from fractions import Fraction
from math import floor

from ...models.codes import Level
from ...solver.explain.disparity.grouping import Grouping
from ...solver.explain.disparity.stage import Stage
from ..language.names import Names
from ..language.phrases import Phrases

_WORDED = {
    (Grouping.SEX.value, "L"): "diversity.sex_l",
    (Grouping.SEX.value, "P"): "diversity.sex_p",
    (Grouping.GENERATION.value, "boomer"): "disparity.boomer",
    (Grouping.GENERATION.value, "x"): "disparity.generation_x",
    (Grouping.GENERATION.value, "milenial"): "disparity.millennial",
    (Grouping.GENERATION.value, "z"): "disparity.generation_z",
    (Grouping.ACTING.value, "plt"): "disparity.acting",
    (Grouping.ACTING.value, "bukan"): "disparity.not_acting",
}
_GROUPINGS = {
    Grouping.SEX.value: "disparity.by_sex",
    Grouping.AGE_BAND.value: "disparity.by_age",
    Grouping.GENERATION.value: "disparity.by_generation",
    Grouping.SERVICE_REGION.value: "disparity.by_region",
    Grouping.AGENCY.value: "disparity.by_agency",
    Grouping.UNIT.value: "disparity.by_unit",
    Grouping.ACTING.value: "disparity.by_acting",
}
STAGES = {
    Stage.CONSIDERED: "disparity.considered",
    Stage.ELIGIBLE: "disparity.eligible",
    Stage.POOL: "disparity.pool",
    Stage.SLATE: "disparity.slate",
    Stage.RECOMMENDED: "disparity.recommended",
}


def grouping_name(by: str, *, say: Phrases) -> str:
    """Name a grouping; one that was joined by its own word."""
    return say(_GROUPINGS[by]) if by in _GROUPINGS else by


def group_name(by: str, group: str, *, names: Names) -> str:
    """Name a group of a grouping."""
    say = names.say
    if not group:
        return say("disparity.unknown")
    if (by, group) in _WORDED:
        return say(_WORDED[by, group])
    if by == Grouping.AGE_BAND.value:
        low, _, high = group.partition("-")
        key = "disparity.age_between" if low and high else "disparity.age_from"
        return say(key if low else "disparity.age_to", low=low, high=high)
    if by == Grouping.UNIT.value:
        return unit_name(group, names=names)
    return group


def unit_name(unit: str, *, names: Names) -> str:
    """Name a unit by its id."""
    units = names.case.units
    return str(units.name[units.id.tolist().index(unit)])


def scope_name(level: Level | None, seats: int, *, names: Names) -> str:
    """Name the seats that a table is about."""
    return names.say.counted("disparity.scope", seats, scope=level_name(level, names=names))


def level_name(level: Level | None, *, names: Names) -> str:
    """Name a level, or all of them."""
    return names.say("disparity.all_levels") if level is None else names.level(level)


def stage_name(stage: Stage, *, say: Phrases) -> str:
    """Name a stage."""
    return say(STAGES[stage])


def percent(share: Fraction, *, say: Phrases) -> str:
    """Write a share in percent with one decimal, half up.

    >>> percent(Fraction(1, 3), say=Phrases("id"))
    '33,3 %'
    """
    tenths = floor(1000 * share + Fraction(1, 2))
    return f"{say.figures.tenths(tenths)} %"


def gap_words(gap: Fraction, *, say: Phrases) -> str:
    """Write the difference of two shares, in percentage points with one decimal, half up."""
    tenths = floor(1000 * gap + Fraction(1, 2))
    return say("disparity.gap", points=say.figures.tenths(tenths))


def ratio(share: Fraction, *, say: Phrases) -> str:
    """Write a ratio with two decimals, rounded down, so that 0,80 is four fifths at least."""
    return say.figures.points(floor(100 * share), units=100)

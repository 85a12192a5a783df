"""Where a rubric differs from another: the weights of an axis, one indicator, a cut-off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ....models.rubric import Indicator, Rubric
from ....models.setting import Setting

RUBRIC = "rubrik"
AXES = {"kinerja": "performance", "potensial": "potential"}
CUTOFFS = {"batas_kinerja": "cutoffs_y", "batas_potensial": "cutoffs_x"}
WEIGHTS = "bobot"


def rubrics_apart(rubric: Rubric, default: Rubric) -> tuple[Setting, ...]:
    """Give every part of `rubric` that is not as `default` has it.

    The weights of an axis add up to 100 and go together. Axes with other indicators are one
    difference each.
    """
    found: list[Setting] = []
    for axis, field in AXES.items():
        found += _axis(axis, getattr(rubric, field), getattr(default, field))
    for key, field in CUTOFFS.items():
        ours, theirs = getattr(rubric, field), getattr(default, field)
        if (ours.high, ours.middle) != (theirs.high, theirs.middle):
            found.append(Setting(path=(RUBRIC, key), ours=ours, default=theirs))
    return tuple(found)


def rubric_with(rubric: Rubric, settings: Iterable[Setting]) -> Rubric:
    """Give `rubric` with `settings` as the default has them."""
    for setting in settings:
        if setting.path[0] == RUBRIC:
            rubric = _put(rubric, setting)
    return rubric


def _axis(
    axis: str, ours: tuple[Indicator, ...], theirs: tuple[Indicator, ...]
) -> Iterator[Setting]:
    if [each.code for each in ours] != [each.code for each in theirs]:
        yield Setting(path=(RUBRIC, axis), ours=ours, default=theirs)
        return
    pairs = list(zip(ours, theirs, strict=True))
    if any(one.weight != other.weight for one, other in pairs):
        weights = [{each.code: each.weight for each in some} for some in (ours, theirs)]
        yield Setting(path=(RUBRIC, axis, WEIGHTS), ours=weights[0], default=weights[1])
    for one, other in pairs:
        if _measured(one) != _measured(other):
            yield Setting(path=(RUBRIC, axis, one.code), ours=one, default=other)


def _measured(indicator: Indicator) -> Indicator:
    """Give an indicator without its weight, its names and its grounds, parts likewise."""
    parts = tuple(_measured(part).model_copy(update={"weight": part.weight})
                  for part in indicator.parts)  # fmt: skip
    same = {"name": "", "name_en": "", "weight": 0, "basis": "", "confidence": "sedang"}
    return indicator.model_copy(update={**same, "parts": parts})


def _put(rubric: Rubric, setting: Setting) -> Rubric:
    key, *rest = setting.path[1:]
    if key in CUTOFFS:
        return rubric.model_copy(update={CUTOFFS[key]: setting.default})
    if not rest:
        return rubric.model_copy(update={AXES[key]: setting.default})
    indicators = tuple(_changed(each, rest[0], setting) for each in getattr(rubric, AXES[key]))
    return rubric.model_copy(update={AXES[key]: indicators})


def _changed(indicator: Indicator, part: str, setting: Setting) -> Indicator:
    if part == WEIGHTS:
        return indicator.model_copy(update={"weight": setting.default[indicator.code]})
    if part != indicator.code:
        return indicator
    default: Indicator = setting.default
    return default.model_copy(update={"weight": indicator.weight})

"""Weights in words: what a number of a policy or its rubric is called, and how it is written."""

from __future__ import annotations

from collections.abc import Callable

from ...models.case import Case
from ...models.codes import Level
from ...models.robustness import Scale, WeightFact
from ...models.rubric import Indicator
from ...solver.rules import catalogue
from ..language.names import Names
from ..language.phrases import Phrases

AXES = {
    "kinerja": ("performance", "weight.kinerja"),
    "potensial": ("potential", "weight.potensial"),
}
"""Axis as a rubric names it: its field, and what it is called."""


def weight_name(weight: WeightFact, *, names: Names) -> str:
    """Name a weight as a planner would."""
    return _NAMED[weight.path[0]](weight.path, names)


def amount(weight: WeightFact, value: int, *, say: Phrases) -> str:
    """Write one of its values with its unit."""
    if weight.scale is Scale.POINTS:
        return say("weight.unit_points", value=say.figures.points(value, units=100))
    key = "weight.unit_percent" if weight.scale is Scale.PERCENT else "weight.unit_share"
    return say(key, value=value)


def _blend(path: tuple[str, ...], names: Names) -> str:
    return names.say("weight.bauran", level=names.level(Level.of(path[1])))


def _related(path: tuple[str, ...], names: Names) -> str:
    del path
    return names.say("weight.serumpun")


def _indicator(path: tuple[str, ...], names: Names) -> str:
    say = names.say
    axis, top = say(AXES[path[1]][1]), _called(names.case, path[1], path[2])
    name = _in(top, say)
    if len(path) == len(("rubrik", "sumbu", "indikator", "bobot")):
        return say("weight.indicator", axis=axis, name=name)
    part = next(one for one in top.parts if one.code == path[3])
    return say("weight.part", axis=axis, group=name, name=_in(part, say))


def _called(case: Case, axis: str, code: str) -> Indicator:
    indicators: tuple[Indicator, ...] = getattr(case.rubric, AXES[axis][0])
    return next(one for one in indicators if one.code == code)


def _in(indicator: Indicator, say: Phrases) -> str:
    return indicator.name_en if say.language == "en" else indicator.name


def _points(path: tuple[str, ...], names: Names) -> str:
    rule = names.say.of(catalogue()[path[1]].name)
    return names.say("weight.points", rule=rule, field=" ".join(map(names.say.word, path[2:])))


_NAMED: dict[str, Callable[[tuple[str, ...], Names], str]] = {
    "bauran": _blend,
    "teknis": _related,
    "rubrik": _indicator,
    "aturan": _points,
}

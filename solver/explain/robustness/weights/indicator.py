"""The weights of a rubric's indicators: on an axis they add up to 100, in a group they are shares.

Where one indicator of an axis gets another weight, the others share what it leaves of 100 in
proportion to their weights today (equally where these are all 0), in whole percents by largest
remainder; of equal remainders the first indicator in the rubric goes up. So every value gives a
rubric that can be written down.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .....models.case import Case
from .....models.robustness import Scale, WeightFact
from .....models.rubric import Indicator
from ..varied import varied
from .base import Effect, Weight

WHOLE = 100
AXES = {"kinerja": "performance", "potensial": "potential"}
"""Axis as a rubric names it, and its field."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorWeight(Weight):
    """The percent of one indicator of an axis."""

    axis: str
    number: int

    def at(self, case: Case, value: int) -> Case:
        """Give the case with `value` percent, the other indicators sharing the rest."""
        field = AXES[self.axis]
        indicators: tuple[Indicator, ...] = getattr(case.rubric, field)
        others = [one.weight for n, one in enumerate(indicators) if n != self.number]
        shares = shared(others, total=WHOLE - value)
        shares.insert(self.number, value)
        return with_axis(case, self.axis, shares)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartWeight(Weight):
    """The share of one part of a group; the other parts keep theirs."""

    axis: str
    number: int
    part: int

    def at(self, case: Case, value: int) -> Case:
        """Give the case with this part's share at `value`."""
        field = AXES[self.axis]
        indicators: list[Indicator] = list(getattr(case.rubric, field))
        group = indicators[self.number]
        parts = list(group.parts)
        parts[self.part] = parts[self.part].model_copy(update={"weight": value})
        indicators[self.number] = group.model_copy(update={"parts": tuple(parts)})
        rubric = case.rubric.model_copy(update={field: tuple(indicators)})
        return varied(case, rubric=rubric)


def indicator_weights(case: Case) -> Iterator[Weight]:
    """Give every weight of the rubric that can be another: alone on its axis it is always 100."""
    for axis, field in AXES.items():
        indicators: tuple[Indicator, ...] = getattr(case.rubric, field)
        for number, one in enumerate(indicators):
            if len(indicators) > 1:
                yield IndicatorWeight(
                    fact=_fact((axis, one.code), Scale.PERCENT, one.weight, 0),
                    effect=Effect.FREE,
                    axis=axis,
                    number=number,
                )
            yield from _part_weights(axis, number, one)


def _part_weights(axis: str, number: int, group: Indicator) -> Iterator[Weight]:
    for part, one in enumerate(group.parts):
        others = sum(other.weight for other in group.parts) - one.weight
        if len(group.parts) > 1:
            path = (axis, group.code, one.code)
            yield PartWeight(
                fact=_fact(path, Scale.SHARE, one.weight, 0 if others else 1),
                effect=Effect.FREE,
                axis=axis,
                number=number,
                part=part,
            )


def _fact(path: tuple[str, ...], scale: Scale, today: int, least: int) -> WeightFact:
    return WeightFact(
        path=("rubrik", *path, "bobot"), scale=scale, today=today, least=least, most=WHOLE
    )


def with_axis(case: Case, axis: str, weights: Sequence[int]) -> Case:
    """Give the case with other weights of one axis, in the order of its indicators."""
    field = AXES[axis]
    indicators = tuple(
        one.model_copy(update={"weight": weight})
        for one, weight in zip(getattr(case.rubric, field), weights, strict=True)
    )
    return varied(case, rubric=case.rubric.model_copy(update={field: indicators}))


def shared(weights: Sequence[int], *, total: int) -> list[int]:
    """Share `total` in proportion to `weights` in whole numbers, by largest remainder.

    >>> shared([60, 15, 15], total=80), shared([0, 0, 0], total=100)
    ([54, 13, 13], [34, 33, 33])
    """
    basis = list(weights) if sum(weights) else [1] * len(weights)
    whole = [total * weight // sum(basis) for weight in basis]
    rest = [total * weight % sum(basis) for weight in basis]
    for number in sorted(range(len(basis)), key=lambda n: -rest[n])[: total - sum(whole)]:
        whole[number] += 1
    return whole

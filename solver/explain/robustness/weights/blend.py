"""The blend of talent score and technical test at one level, in whole percents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .....models.case import Case
from .....models.codes import Level
from .....models.robustness import Scale, WeightFact
from ..varied import varied
from .base import Effect, Weight

WHOLE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class BlendWeight(Weight):
    """The percent of the technical test at `level`; the talent score has the rest of 100."""

    level: str

    def at(self, case: Case, value: int) -> Case:
        """Give the case with `value` percent for the test."""
        mix = {"technical": value, "talent": WHOLE - value}
        blend = case.policy.blend[self.level].model_copy(update=mix)
        blends = {**case.policy.blend, self.level: blend}
        return varied(case, policy=case.policy.model_copy(update={"blend": blends}))


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedWeight(Weight):
    """The percent at which a test in a related field counts."""

    def at(self, case: Case, value: int) -> Case:
        """Give the case with `value` percent."""
        technical = case.policy.technical.model_copy(update={"related_percent": value})
        return varied(case, policy=case.policy.model_copy(update={"technical": technical}))


def blend_weights(case: Case) -> Iterator[Weight]:
    """Give the blend of every level that some seat has, and the share of related tests."""
    for level, blend in case.policy.blend.items():
        if Level.of(level) not in case.establishment.level:
            continue
        path = ("bauran", level, "teknis")
        yield BlendWeight(fact=_percent(path, blend.technical), effect=Effect.LINEAR, level=level)
    related = case.policy.technical.related_percent
    fact = _percent(("teknis", "serumpun_persen"), related)
    yield RelatedWeight(fact=fact, effect=Effect.FREE)


def _percent(path: tuple[str, ...], today: int) -> WeightFact:
    return WeightFact(path=path, scale=Scale.PERCENT, today=today, least=0, most=WHOLE)

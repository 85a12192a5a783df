"""The weights of a case: every number of its policy or rubric that enters merit."""

from __future__ import annotations

from .....models.case import Case
from .base import Effect, Weight
from .blend import BlendWeight, RelatedWeight, blend_weights
from .indicator import IndicatorWeight, PartWeight, indicator_weights, shared, with_axis
from .price import PriceWeight, price_weights

__all__ = [
    "BlendWeight",
    "Effect",
    "IndicatorWeight",
    "PartWeight",
    "PriceWeight",
    "RelatedWeight",
    "Weight",
    "shared",
    "weights_of",
    "with_axis",
]


def weights_of(case: Case) -> tuple[Weight, ...]:
    """Give every weight of `case`: blends, indicators, and the points that rules state."""
    return (*blend_weights(case), *indicator_weights(case), *price_weights(case))

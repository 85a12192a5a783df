"""What a weight is: a number that a policy or its rubric states, and the case with another one."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from enum import Enum

from .....models.case import Case
from .....models.robustness import WeightFact


class Effect(Enum):
    """What the program of a case does between two values of a weight."""

    LINEAR = "linear"
    """Gains are linear in it; rules may bar other pairs at any value."""
    PRICE = "price"
    """Gains are linear in it, and the same pairs are admitted."""
    THRESHOLD = "threshold"
    """Gains do not change; the higher it is, the fewer pairs are admitted."""
    FREE = "free"
    """Nothing is promised: a value speaks for itself alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight(ABC):
    """One weight of a case.

    Attributes
    ----------
    fact : WeightFact
    effect : Effect
    """

    fact: WeightFact
    effect: Effect

    @abstractmethod
    def at(self, case: Case, value: int) -> Case:
        """Give `case` with this weight at `value`, in its own steps."""

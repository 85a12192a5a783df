"""Linear rows over pairs and a rule's own auxiliaries, as a tie rule states them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

UNBOUNDED = 2**62
"""Stands in a row's bounds for *no bound on this side*."""

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Auxiliaries:
    """Integer columns of one rule, which occur in its rows and terms only; each starts at 0.

    Attributes
    ----------
    upper : int64 array (k,)
    gains : dict of str to int64 array (k,)
        What one unit of each adds, by tier: a price is negative.
    """

    upper: Ints
    gains: dict[str, Ints] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.upper)


NONE = Auxiliaries(upper=np.zeros(0, dtype=np.int64))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Rows:
    """Rows ``low <= sum(coefficient * x[column]) <= high``, as triplets.

    Attributes
    ----------
    row, column, coefficient : int64 arrays of equal length
        Triplets; a row may be empty. A column is a pair by its number, or the rule's own auxiliary
        k as number of pairs + k.
    low, high : int64 arrays (rows,)
        ``-UNBOUNDED`` and ``UNBOUNDED`` for an open side.
    label : callable
        Row number to a short description, built only when asked for.
    auxiliaries : Auxiliaries
    clause : int64 array (rows,) or None
        Number of the rule's clause that each row states; ``None`` where all state clause 0.
    """

    row: Ints
    column: Ints
    coefficient: Ints
    low: Ints
    high: Ints
    label: Callable[[int], str]
    auxiliaries: Auxiliaries = NONE
    clause: Ints | None = None

    @property
    def clauses(self) -> Ints:
        """Number of the clause that each row states."""
        return np.zeros(len(self.low), dtype=np.int64) if self.clause is None else self.clause

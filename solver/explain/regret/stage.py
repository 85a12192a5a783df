"""One tier of a solved program where a given amount is lost before it, and its relaxation."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from ...engines.bound import DualBound, dual_bound
from ...engines.inner import bare
from ...engines.scaled import Floats
from ...engines.simplex import Relaxed, Simplex
from ...program import Ints, Program
from .leaves import Leaf, leaves_of
from .side import side_of
from .splitting import Splits

Columns = NDArray[np.intp]


@dataclass(frozen=True, kw_only=True, eq=False)  # without slots: what is computed is kept
class Stage:
    """One tier where a given amount is lost before it.

    Attributes
    ----------
    tier : str
    gain : int64 array (columns,)
    value : int
        What the plan is worth in this tier.
    program : Program
        Every point that loses exactly `before` is among its points.
    before : tuple of int
        What is lost in the tiers before.
    splits : Splits
        What splitting has cost so far, shared by all stages.
    """

    tier: str
    gain: Ints
    value: int
    program: Program
    before: tuple[int, ...]
    splits: Splits

    @property
    def multipliers(self) -> Floats:
        """Multipliers of the rows in the relaxation, 0 of those that no point can break."""
        return self.outer(self._relaxed.multipliers)

    @cached_property
    def dual(self) -> DualBound:
        """What the multipliers prove."""
        return dual_bound(self.program, self.gain, self.multipliers)

    @cached_property
    def leaves(self) -> tuple[Leaf, ...]:
        """Sides that hold every point; none where nothing is known of the relaxation."""
        root = side_of(self, self.inner, self._relaxed)
        if root is None:
            return ()
        if any(self.before) or root.bound is None:
            return (Leaf(stage=self, side=root),)
        return leaves_of(self, root, value=self.value)

    @property
    def binding(self) -> Columns:
        """Rows of the program that some point within the bounds breaks."""
        return self._bare[1]

    def outer(self, multipliers: Floats) -> Floats:
        """Give multipliers of the inner rows as those of all rows."""
        outer = np.zeros(len(self.program.low))
        outer[self._bare[1]] = multipliers
        return outer

    @cached_property
    def columns(self) -> Columns:
        """Columns that can be other than 0."""
        return self.program.movable

    @property
    def inner(self) -> Program:
        """The program on those columns, without the rows that no point can break."""
        return self._bare[0]

    @cached_property
    def _bare(self) -> tuple[Program, Columns]:
        return bare(self.program, self.columns)

    @cached_property
    def inner_gain(self) -> Ints:
        """What those columns add."""
        return self.gain[self.columns]

    def place(self, column: int) -> int | None:
        """Give the number of a column among those that can be other than 0; ``None`` if not."""
        at = int(np.searchsorted(self.columns, column))
        found = at < len(self.columns) and int(self.columns[at]) == column
        return at if found else None

    def relaxed_with(self, place: int) -> tuple[Program, Relaxed]:
        """Give the inner program with the column at `place` set to 1, and its relaxation."""
        lower = self.inner.lower.copy()
        lower[place] = 1
        forced = self.inner.with_bounds(lower=lower, upper=self.inner.upper)
        return forced, self.simplex.solve(lower, self.inner.upper, start=self._relaxed.basis)

    @cached_property
    def simplex(self) -> Simplex:
        """The relaxation, solved again and again under other bounds."""
        return Simplex(self.inner, self.inner_gain)

    @cached_property
    def _relaxed(self) -> Relaxed:
        return self.simplex.solve(self.inner.lower, self.inner.upper)

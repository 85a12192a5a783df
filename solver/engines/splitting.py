"""Halves of halves of a program, until nothing worth a target is left: the tree is forgotten.

At every node the multipliers of the relaxation bound the columns more tightly, in exact integers:
whatever a better point cannot use is set aside there and in all nodes below, so the tree stays
small. A side is closed by its multipliers or its ray alone. Land and Doig, Econometrica 28 (1960),
doi 10.2307/1910129; fixing by reduced costs: Crowder, Johnson and Padberg, Operations Research 31
(1983), doi 10.1287/opre.31.5.803.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from heapq import heappop, heappush

import numpy as np

from ..program import Ints, Program
from .bound import Bounding
from .branching import QUICK, Branching, Experience, halved
from .claim import unit_of, worth
from .fixing import tightened
from .scaled import Floats
from .simplex import Relaxed, Simplex

_TO_BEGIN = 20  # steps that take as long as going on from a basis


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Node:
    """An open node; no point in it is worth more than `bound`."""

    lower: Ints
    upper: Ints
    relaxed: Relaxed
    prices: Floats
    bound: int


class Splitting:
    """Looks for the best point worth `target` at least.

    Parameters
    ----------
    program : Program
    gain : int64 array (columns,)
    target : int
    experience : Experience, optional
        What columns have cost before; it grows.

    Attributes
    ----------
    best : int64 array (columns,) or None
        The best such point found.
    """

    def __init__(
        self, program: Program, gain: Ints, *, target: int, experience: Experience | None = None
    ) -> None:
        self._program, self._gain = program, gain
        self._unit = unit_of(gain)
        self._bounding = Bounding(program, gain)
        self._simplex = Simplex(program, gain)
        self._branching = Branching(
            self._simplex,
            columns=program.columns,
            target=target,
            effort=QUICK,
            experience=experience,
        )
        self._open: list[tuple[int, int, _Node]] = []
        self._next: _Node | None = None
        self._nodes = 0
        self._lost = False
        self.best: Ints | None = None

    @property
    def steps(self) -> int:
        """Steps of the simplex so far, to begin with a basis being worth some."""
        return self._simplex.steps + _TO_BEGIN * self._simplex.solves

    @property
    def seconds(self) -> float:
        """Give what HiGHS has taken so far."""
        return self._simplex.seconds

    @property
    def bound(self) -> int | None:
        """What a point better than `best` is worth at most; ``None``: there is none."""
        left = [node.bound for _, _, node in self._open]
        return max(left if self._next is None else [*left, self._next.bound], default=None)

    def run(self, *, steps: int, halted: Callable[[], bool]) -> None:
        """Split until every side is closed, so many `steps` are made, or `halted` says so.

        Where doubles do not tell points from none, it ends as well: no split would help.
        """
        self._next = self._root()
        while self.steps < steps and not self._lost and not halted():
            node = self._next or (heappop(self._open)[2] if self._open else None)
            if node is None:
                return
            self._next = None
            if node.bound >= self._target:
                self._split(node)

    @property
    def _target(self) -> int:
        return self._branching.target

    def _split(self, node: _Node) -> None:
        """Look at both sides; the better one is split next, while what it was split for is warm."""
        column, at = self._choice(node)
        sides = []
        for high in (False, True):
            lower, upper = halved(node.lower, node.upper, column, at=at, high=high)
            relaxed = self._simplex.solve(lower, upper, start=node.relaxed.basis)
            x = node.relaxed.x
            if x is not None and at < x[column] < at + 1:
                self._branching.learn(node.relaxed, x, column, high=high, side=relaxed)
            side = self._node(lower, upper, relaxed, prices=node.prices)
            if side is not None:
                sides.append(side)
        sides.sort(key=lambda side: -side.bound)
        for side in sides[1:]:
            self._nodes += 1
            heappush(self._open, (-side.bound, self._nodes, side))
        self._next = sides[0] if sides else None

    def _root(self) -> _Node | None:
        lower, upper = self._program.lower, self._program.upper
        relaxed = self._simplex.solve(lower, upper)
        return self._node(lower, upper, relaxed, prices=relaxed.multipliers)

    def _node(self, lower: Ints, upper: Ints, relaxed: Relaxed, *, prices: Floats) -> _Node | None:
        """Give the node within bounds; ``None`` where nothing in it is worth the target.

        Parameters
        ----------
        prices : float64 array (rows,)
            Of the node above, for where the relaxation gives none.
        """
        if relaxed.x is not None:
            prices = relaxed.multipliers
        if relaxed.empty:
            if self._bounding.refutes(relaxed.multipliers, lower=lower, upper=upper):
                return None
            self._lost = True
        dual = self._bounding.bound(prices, lower=lower, upper=upper)
        if relaxed.x is not None:
            self._keep(np.rint(relaxed.x).astype(np.int64))
        if dual.bound < self._target:
            return None
        lower, upper = tightened(dual, lower, upper, target=self._target)
        if np.array_equal(lower, upper):
            self._keep(lower)
            return None
        return _Node(lower=lower, upper=upper, relaxed=relaxed, prices=prices, bound=dual.bound)

    def _keep(self, x: Ints) -> None:
        """Keep a point that is good enough, and ask for better ones from then on."""
        value = worth(self._gain, x)
        if value >= self._target and self._program.satisfied_by(x):
            self.best, self._branching.target = x, value + self._unit

    def _choice(self, node: _Node) -> tuple[int, int]:
        """Give column and `at`; any column where the relaxed point says nothing."""
        x = node.relaxed.x
        if x is not None:
            column = self._branching.column(node.relaxed, x, lower=node.lower, upper=node.upper)
            if column is not None:
                return column, int(np.floor(x[column]))
        column = int(np.argmax(node.upper > node.lower))
        return column, int(node.lower[column] + node.upper[column]) // 2

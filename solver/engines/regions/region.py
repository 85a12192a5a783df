"""One region: its own rows, what it uses of the coupling rows, and the points found so far."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from scipy.sparse import csr_array

from ....models.plan import Status
from ...program import Block, Ints, Program
from ..base import Outcome
from ..bound import dual_bound
from ..claim import worth
from ..scaled import Floats
from .allotment import Allotment
from .coupling import Coupling, Numbers
from .packed import Packed, packed
from .prices import Prices


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Point:
    """One point of a region.

    Attributes
    ----------
    x : int64 array (columns of the region,)
    value : int
        By the gain itself.
    worth : int
        By the priced gain.
    use : int64 array (k,)
        What it uses of each coupling row.
    """

    x: Ints
    value: int
    worth: int
    use: Ints


@dataclass(slots=True, kw_only=True, eq=False)
class Region:
    """A region and what is known of it.

    Attributes
    ----------
    columns : intp array
        Numbers in the whole program.
    program : Program
        Its own rows.
    gain, priced : int64 arrays (columns,)
    weights : csr_array (k, columns)
        Its part of the coupling rows.
    bound : int
        None of its points is worth more by the priced gain.
    work : float
        What its last search by the priced gain was allowed.
    points : list of Point
    empty : bool
        It is proven to have no point.
    """

    columns: Numbers
    program: Program
    gain: Ints
    priced: Ints
    weights: csr_array
    bound: int
    work: float = 0.0
    points: list[Point] = field(default_factory=list)
    empty: bool = False

    @property
    def best(self) -> Point | None:
        """The point that is worth most by the priced gain."""
        return max(self.points, key=lambda point: point.worth, default=None)

    @property
    def proven(self) -> bool:
        """No point is worth more than the best one."""
        return self.best is not None and self.best.worth == self.bound

    def order(self, *, work: float, enough: int) -> Packed:
        """Ask for a point good enough by the priced gain, and for a bound."""
        hint = None if self.best is None else self.best.x
        return packed(self.program, self.priced, work=work, hint=hint, enough=enough)

    def offer(
        self, allotment: Allotment, *, work: float, near: Point | None, enough: int
    ) -> Packed:
        """Ask for a good enough point within `allotment`, which takes the place of the prices."""
        block = Block(
            owner="allotment",
            matrix=self.weights,
            low=allotment.low,
            high=allotment.high,
            label=str,
        )
        hint = None if near is None else near.x
        return packed(
            self.program.with_block(block), self.gain, work=work, hint=hint, enough=enough
        )

    def learn(self, outcome: Outcome, *, within: Allotment | None = None) -> None:
        """Take in an outcome; one `within` an allotment bounds nothing but itself."""
        if outcome.x is not None:
            self.keep(outcome.x)
        if within is None:
            self.empty |= outcome.status is Status.INFEASIBLE
            if outcome.bound is not None:
                self.bound = min(self.bound, outcome.bound)

    def keep(self, x: Ints) -> None:
        """Keep one of its points, unless it is known."""
        if not any(np.array_equal(x, point.x) for point in self.points):
            self.points.append(
                Point(
                    x=x,
                    value=worth(self.gain, x),
                    worth=worth(self.priced, x),
                    use=np.asarray(self.weights @ x, dtype=np.int64),
                )
            )


def regions_of(coupling: Coupling, gain: Ints, prices: Prices, multipliers: Floats) -> list[Region]:
    """Give every region with the bound that the `multipliers` of the other rows prove for it."""
    return [
        _region(coupling, number, gain, prices, multipliers)
        for number in range(len(coupling.regions))
    ]


def _region(
    coupling: Coupling, number: int, gain: Ints, prices: Prices, multipliers: Floats
) -> Region:
    columns, program = coupling.regions[number], coupling.own(number)
    priced = prices.gain[columns]
    own = multipliers[coupling.own_rows[number]] * prices.scale
    return Region(
        columns=columns,
        program=program,
        gain=gain[columns],
        priced=priced,
        weights=csr_array(coupling.matrix[:, columns]),
        bound=dual_bound(program, priced, own).bound,
    )

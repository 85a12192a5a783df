"""Who may stand on which slate: the eligible pairs of the seats that have one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from ....models.case import Case
from ....models.codes import Kind, Level
from ....models.plan import Plan
from ...build import assemble
from ...order import separators
from ...pairs import Pairs
from ...program import Ints


@dataclass(frozen=True, kw_only=True, eq=False)  # without slots: what is computed is kept
class Offers:
    """The eligible pairs of some seats, by seat and then by person.

    Attributes
    ----------
    column : intp array (offers,)
        Column of each in the program of the case.
    pairs : Pairs
    first : bool array (offers,)
        The plan's name for its seat.
    last : bool array (offers,)
        Of a seat that the plan opens and leaves empty.
    """

    case: Case
    column: NDArray[np.intp]
    pairs: Pairs
    first: NDArray[np.bool_]
    last: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.column)

    @cached_property
    def seats(self) -> list[int]:
        """Seats that have anybody, ascending."""
        return [int(seat) for seat in np.unique(self.pairs.seat)]

    def at(self, seat: int) -> NDArray[np.intp]:
        """Give the offers of a seat."""
        return np.flatnonzero(self.pairs.seat == seat)

    def level(self, seat: int) -> Level:
        """Give the level of a seat."""
        return Level(int(self.case.establishment.level[seat]))

    def size(self, seat: int) -> int:
        """Give how many names the policy puts on a slate; one where it says nothing."""
        return self.case.policy.slates.sizes.at(self.level(seat)) or 1

    def separators(self, salt: int) -> Ints:
        """Give what orders equally good slates, by content alone."""
        if salt not in self._separators:
            self._separators[salt] = separators(self.pairs, self.case, salt=salt)
        return self._separators[salt]

    @cached_property
    def _separators(self) -> dict[int, Ints]:
        return {}


def offers_of(case: Case, plan: Plan, seats: Iterable[int]) -> Offers:
    """Give the eligible pairs of `seats`."""
    pairs = assemble(case).pairs
    column = np.flatnonzero(np.isin(pairs.seat, list(seats)) & (pairs.kind != Kind.STAY))
    on = Pairs(
        employee=pairs.employee[column],
        seat=pairs.seat[column],
        kind=pairs.kind[column],
        merit=pairs.merit[column],
        scored=pairs.scored[column],
    )
    given = {(move.employee, move.seat) for move in plan.moves}
    named = zip(on.employee.tolist(), on.seat.tolist(), strict=True)
    return Offers(
        case=case,
        column=column,
        pairs=on,
        first=np.array([pair in given for pair in named], dtype=np.bool_),
        last=np.isin(on.seat, plan.falls_vacant),
    )

"""The admissible pairs of a program: who may sit where, as columns sorted by seat."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..models.seating import Seating


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Pairs:
    """Admissible pairs; the number of a pair is the number of its column.

    Attributes
    ----------
    employee, seat : int32
    kind : int8
    merit : int64
        ``MERIT_UNITS`` per point; 0 where `scored` is false, and then never used.
    scored : bool
        Merit is known; only a stay may be without.
    """

    employee: NDArray[np.int32]
    seat: NDArray[np.int32]
    kind: NDArray[np.int8]
    merit: NDArray[np.int64]
    scored: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.employee)

    def joined(self, others: Pairs) -> Pairs:
        """Give these pairs and `others`, of which none is among these, in their order."""
        seat = np.concatenate([self.seat, others.seat])
        employee = np.concatenate([self.employee, others.employee])
        order = np.lexsort((employee, seat))
        return Pairs(
            employee=employee[order],
            seat=seat[order],
            kind=np.concatenate([self.kind, others.kind])[order],
            merit=np.concatenate([self.merit, others.merit])[order],
            scored=np.concatenate([self.scored, others.scored])[order],
        )

    def only(self, chosen: NDArray[np.bool_]) -> Pairs:
        """Give the pairs marked in `chosen`, in their order."""
        return Pairs(
            employee=self.employee[chosen],
            seat=self.seat[chosen],
            kind=self.kind[chosen],
            merit=self.merit[chosen],
            scored=self.scored[chosen],
        )

    def seating(self, chosen: NDArray[np.bool_]) -> Seating:
        """Give the pairs marked in `chosen` as a seating."""
        return Seating(
            employee=self.employee[chosen],
            seat=self.seat[chosen],
            kind=self.kind[chosen].astype(np.int16),
        )

    def chosen(self, seating: Seating) -> NDArray[np.bool_]:
        """Mark the pairs of `seating`, bool array (pairs,)."""
        width = 1 + max(int(self.employee.max(initial=0)), int(seating.employee.max(initial=0)))
        mine = self.seat.astype(np.int64) * width + self.employee
        wanted = seating.seat.astype(np.int64) * width + seating.employee
        return np.isin(mine, wanted)

"""What an assignment of arrays comes to, and what is proven of it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from ...models.plan import Status, Why


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Assigned:
    """The answer of :func:`assign`, recounted.

    Attributes
    ----------
    status : Status
        ``OPTIMAL`` only where every stage of the objective is proven.
    why : Why
        Why the work ended.
    decimals : int
        Scores were scaled by ``10**decimals``, which made all of them whole.
    value, bound : Decimal or None
        The sum of scores and what no assignment betters, exact, in the units of the scores. With
        ``maxmin`` the sum is not sought and has no bound; with ``maxmin_then_sum`` the bound holds
        among the assignments whose worst total is `worst`.
    worst, worst_bound : Decimal or None
        The worst total of a position, likewise; ``None`` where the objective is the sum alone.
    chosen : bool array (persons, positions) or None
        ``None`` where there is no assignment, or none is known.
    """

    status: Status
    why: Why
    decimals: int
    value: Decimal | None
    bound: Decimal | None
    worst: Decimal | None
    worst_bound: Decimal | None
    chosen: NDArray[np.bool_] | None

    @property
    def pairs(self) -> NDArray[np.intp]:
        """Person and position of each chosen pair, by person; none where nothing is chosen."""
        chosen = np.zeros((0, 0), dtype=np.bool_) if self.chosen is None else self.chosen
        return np.argwhere(chosen)

r"""Which stored point of each region: the master program, in integers.

.. math:: \max \sum_{r,k} v_{rk} z_{rk}, \quad \sum_k z_{rk} = 1 \ \forall r, \quad
          l \le \sum_{r,k} a_{rk} z_{rk} \le h, \quad z \in \{0, 1\},

with value :math:`v_{rk}` and use :math:`a_{rk}` of point k of region r: what Dantzig and Wolfe's
master (1960, doi 10.1287/opre.8.1.101) is once its points may not be mixed. Where no choice keeps
the coupling rows, the one that misses them by least is chosen, and among those the one of greatest
value.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import coo_array, csr_array, vstack

from ...program import BOUNDLESS, Block, Ints, Program
from ..base import Limits
from ..cpsat import CpSat
from .coupling import Coupling
from .region import Point, Region

_WORK = 2.0  # CP-SAT's deterministic time for one choice


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Choice:
    """One point of every region.

    Attributes
    ----------
    points : tuple of Point
    value : int
    use : int64 array (k,)
        Of the coupling rows, in all.
    missed : int
        By how many units the coupling rows are missed in all.
    """

    points: tuple[Point, ...]
    value: int
    use: Ints
    missed: int


def chosen(
    coupling: Coupling, regions: Sequence[Region], *, before: Choice | None
) -> Choice | None:
    """Choose among the points found so far; ``None`` where a region has none."""
    if not all(region.points for region in regions):
        return None
    points = [point for region in regions for point in region.points]
    owner = np.repeat(np.arange(len(regions)), [len(region.points) for region in regions])
    program, gain = _master(coupling, regions, points, owner)
    near = _near(program, points, before)
    found = CpSat().solve(program, gain, limits=Limits(work=_WORK), hint=near)
    if found.x is None:
        return before
    return _choice(coupling, [points[k] for k in np.flatnonzero(found.x[: len(points)]).tolist()])


def _master(
    coupling: Coupling, regions: Sequence[Region], points: list[Point], owner: Ints
) -> tuple[Program, Ints]:
    """State the choice; the last columns are by how much each row is missed, below and above."""
    use = np.stack([point.use for point in points], axis=1)
    rows, count = len(coupling.rows), len(points)
    entries = (np.ones(count, dtype=np.int64), (owner, np.arange(count)))
    one_each = coo_array(entries, shape=(len(regions), count + 2 * rows))
    missed = np.eye(rows, dtype=np.int64)
    coupled = csr_array(np.hstack([use, missed, -missed]))
    each = np.ones(len(regions), dtype=np.int64)
    block = Block(
        owner="choice",
        matrix=csr_array(vstack([one_each, coupled], format="csr")),
        low=np.concatenate([each, coupling.low]),
        high=np.concatenate([each, coupling.high]),
        label=str,
    )
    below, above = _reach(coupling, use, owner)
    values = np.array([point.value for point in points], dtype=np.int64)
    spread = int(_most(values, owner).sum() - _least(values, owner).sum())
    program = Program(
        lower=np.zeros(count + 2 * rows, dtype=np.int64),
        upper=np.concatenate([np.ones(count, np.int64), below, above]),
        blocks=(block,),
        tiers=(),
    )
    return program, np.concatenate([values, np.full(2 * rows, -1 - spread)])


def _reach(coupling: Coupling, use: Ints, owner: Ints) -> tuple[Ints, Ints]:
    """Give by how much each row can be missed below and above."""
    least = np.array([_least(row, owner).sum() for row in use], dtype=np.int64)
    most = np.array([_most(row, owner).sum() for row in use], dtype=np.int64)
    below = np.where(coupling.low <= -BOUNDLESS, 0, np.maximum(coupling.low - least, 0))
    above = np.where(coupling.high >= BOUNDLESS, 0, np.maximum(most - coupling.high, 0))
    return below, above


def _least(values: Ints, owner: Ints) -> Ints:
    return np.asarray(np.minimum.reduceat(values, np.flatnonzero(np.diff(owner, prepend=-1))))


def _most(values: Ints, owner: Ints) -> Ints:
    return -_least(-values, owner)


def _near(program: Program, points: list[Point], before: Choice | None) -> Ints | None:
    if before is None:
        return None
    hint = np.zeros(program.columns, dtype=np.int64)
    known = {id(point) for point in before.points}
    hint[: len(points)] = [id(point) in known for point in points]
    return hint


def _choice(coupling: Coupling, points: list[Point]) -> Choice:
    use = np.stack([point.use for point in points]).sum(axis=0)
    missed = np.maximum(coupling.low - use, 0) + np.maximum(use - coupling.high, 0)
    return Choice(
        points=tuple(points),
        value=sum(point.value for point in points),
        use=use,
        missed=int(missed.sum()),
    )

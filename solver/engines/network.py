r"""A program that is nothing but a transportation network, recognised from its matrix.

Every column then stands once in one or two rows, and the rows are of two kinds (people and seats,
say) such that no column is in two of the same kind. As flow it runs

.. math:: \text{root} \to \text{row of the first kind} \to \text{row of the second} \to \text{root},

each column an arc, what each row adds up to an arc of its own. Such matrices are totally
unimodular: the relaxation has an integral optimum, and prices in whole numbers prove it (Hoffman
and Kruskal 1956, doi 10.1515/9781400881987-014).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from ..program import Ints, Program

Nodes = NDArray[np.int32]

_MOST = 2  # rows of a column
_LARGEST = 2.0**60


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Network:
    """The columns of a program as arcs between its rows, what they must be at least taken off.

    Attributes
    ----------
    tail, head : int32 arrays (columns,)
        Row numbers; `root` stands for no row.
    room : int64 array (columns,)
        How far each column can rise from its lower bound.
    first : bool array (rows,)
        Rows of the first kind, which arcs leave.
    low, high : int64 arrays (rows,)
        What rows may add up to, above what lower bounds of columns make; perhaps below nought.
    """

    tail: Nodes
    head: Nodes
    room: Ints
    first: NDArray[np.bool_]
    low: Ints
    high: Ints

    @property
    def root(self) -> int:
        """Number of the node that is no row."""
        return len(self.first)

    @property
    def need(self) -> Ints:
        """What each row must be raised by."""
        return np.maximum(self.low, 0)

    @property
    def supply(self) -> Ints:
        """What comes in at each node so that every row gets what it needs, the root's last."""
        rows = np.where(self.first, self.need, -self.need)
        return np.append(rows, -rows.sum())

    @property
    def sound(self) -> bool:
        """No bounds cross, and 64 bits hold what all columns can carry."""
        most = float(self.room.astype(np.float64).sum() + self.need.astype(np.float64).sum())
        crossed = np.any(self.need > self.high) or np.any(self.room < 0)
        return most < _LARGEST and not crossed

    @property
    def own(self) -> tuple[Nodes, Nodes]:
        """Where the arcs of the rows themselves run: each carries what its row adds up to."""
        rows, root = np.arange(self.root, dtype=np.int32), np.int32(self.root)
        return np.where(self.first, root, rows), np.where(self.first, rows, root)


def network(program: Program) -> Network | None:
    """Give `program` as a network, ``None`` where it is none.

    Rows of the one kind are looked for above those of the other, which is how they are stated.
    """
    matrix = program.matrix
    if not 0 < matrix.nnz <= _MOST * program.columns or np.any(matrix.data != 1):
        return None
    upper, lower = _ends(matrix)
    two = upper != lower
    if np.any(upper < 0) or matrix.nnz != len(upper) + np.count_nonzero(two):
        return None  # a column without rows, or one with more than two
    first = np.zeros(matrix.shape[0], dtype=np.bool_)
    first[upper[two]] = True
    if np.any(first[lower[two]]):
        return None
    root = np.int32(len(first))
    leaves = first[upper]  # a column of one row leaves it, or comes to it
    raised = matrix @ program.lower if np.any(program.lower) else np.int64(0)
    return Network(
        tail=np.where(leaves, upper, root),
        head=np.where(two, lower, np.where(leaves, root, upper)),
        room=program.upper - program.lower,
        first=first,
        low=program.low - raised,
        high=program.high - raised,
    )


def _ends(matrix: csr_array) -> tuple[Nodes, Nodes]:
    """Give the uppermost and the lowest row of every column, -1 where it has none."""
    rows = np.repeat(np.arange(matrix.shape[0], dtype=np.int32), np.diff(matrix.indptr))
    upper, lower = (np.full(matrix.shape[1], -1, dtype=np.int32) for _ in range(2))
    lower[matrix.indices] = rows  # rows ascend, and the last one written stands
    upper[matrix.indices[::-1]] = rows[::-1]
    return upper, lower

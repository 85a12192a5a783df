r"""A proof of what one tier of a round can reach at most, in plain integers that anyone can add up.

It speaks about one maximisation

.. math:: \max g x, \quad low \le A x \le high, \quad lower \le x \le upper, \quad x \text{ integer}

and says: no point is worth more than `bound`. Everything in it is an integer or a tuple of them, so
that it can be stored, read by eye and checked without an optimiser.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True, kw_only=True)
class Multipliers:
    r"""What each row weighs, which bounds every point.

    With :math:`d = s g - y A` every point has

    .. math:: s\,g x \le \sum_i y_i b_i + \sum_j \max_{lower_j \le t \le upper_j} d_j t

    where :math:`b_i` is the upper side of row i for :math:`y_i > 0` and the lower one for
    :math:`y_i < 0`.

    Attributes
    ----------
    scale : int
        The s above; 0 refutes: a negative sum then says that there is no point at all.
    rows : tuple of (row, weight)
        Rows that weigh nothing are left out. Row ``len(A) + k`` is the k-th split on the way from
        the root, read as a row.
    """

    scale: int
    rows: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """An end of the tree, where the multipliers alone show that nothing better is left."""

    multipliers: Multipliers


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """Two cases of which every integer point meets one: ``sum <= at`` or ``sum >= at + 1``.

    Attributes
    ----------
    columns : tuple of (column, coefficient)
        The sum; of one column with coefficient 1 and ``at = 0`` the cases are ``x = 0 | 1``.
    low, high : Node
        What is shown in either case.
    """

    columns: tuple[tuple[int, int], ...]
    at: int
    low: Node
    high: Node


Node: TypeAlias = "Leaf | Split"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """That no point is worth more than `bound`.

    First the multipliers of the `root` narrow the box: in a point worth more, no column strays
    further from its better side than the spare of the root pays for. Then every leaf of the `tree`
    shows, within that box and its splits, that no such point is left.

    Attributes
    ----------
    tier : str
        Id of the tier.
    value : int or None
        What some point is worth; ``None`` where none is known. Not shown here: the point shows it.
    bound : int or None
        No point is worth more; ``None`` says that there is no point, and then all gains are
        read as 0.
    root : Multipliers
    tree : Leaf or Split
    """

    tier: str
    value: int | None
    bound: int | None
    root: Multipliers
    tree: Node

    @property
    def gap(self) -> int | None:
        """Give how far the value may be from the best; ``None`` where it is not known."""
        if self.bound is None:
            return 0 if self.value is None else None
        return None if self.value is None else self.bound - self.value


def leaves(node: Node) -> int:
    """Count the leaves under `node`."""
    return 1 if isinstance(node, Leaf) else leaves(node.low) + leaves(node.high)

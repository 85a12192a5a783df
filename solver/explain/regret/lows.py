"""What every pair costs at least, proven for all at once, tier by tier up to the first loss."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ...build import states_every_row
from ...rules.one_seat import OneSeat
from .paths import NEVER, exact_losses, least_losses

if TYPE_CHECKING:
    from ...build import Assembly
    from ...program import Program
    from .forced import LeastByLeaf, Losses
    from .stage import Stage
    from .stages import Stages

Ints = NDArray[np.int64]
Numbers = NDArray[np.intp]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Lows:
    """What every pair costs at least, proven for all at once.

    Attributes
    ----------
    loss : int64 array (pairs, tiers)
    known : int64 array (pairs,)
        How many tiers this says something of: up to the first loss.
    never : bool array (pairs,)
        No plan has the pair.
    exact : bool array (pairs,)
        What it costs at least is just what it costs.
    leaves : int64 array (leaves, pairs)
        What is lost in the last tier at least, nothing being lost before, in each of its leaves;
        ``paths.NEVER`` where that leaf has no plan with the pair, 0 where it was not looked at.
    """

    loss: Ints
    known: Ints
    never: NDArray[np.bool_]
    exact: NDArray[np.bool_]
    leaves: Ints

    def of(self, column: int) -> Losses:
        """Give what one pair costs at least, up to the first loss."""
        return tuple(self.loss[column, : self.known[column]].tolist())

    def by_leaf(self, column: int) -> LeastByLeaf:
        """Give what one pair costs at least in each leaf, ``None`` for never."""
        return [None if loss == NEVER else loss for loss in self.leaves[:, column].tolist()]


def lows_of(assembly: Assembly, stages: Stages) -> Lows:
    """Look at all pairs, tier by tier, as long as they lose nothing."""
    untouched, count = stages.untouched(), len(assembly.pairs)
    loss = np.zeros((count, len(untouched)), dtype=np.int64)
    known = np.full(count, len(untouched), dtype=np.int64)
    never = np.zeros(count, dtype=np.bool_)
    leaves = np.zeros((len(untouched[-1].leaves), count), dtype=np.int64)
    left, row = np.arange(count), _first_row(assembly.program)
    for number, stage in enumerate(untouched if row is not None else ()):
        if not len(left):
            break
        in_leaves = _in_leaves(stage, assembly, left, first_row=row or 0)
        if number == len(untouched) - 1:
            leaves[:, left] = in_leaves
        least = np.min(in_leaves, axis=0) if len(in_leaves) else np.zeros(len(left), dtype=np.int64)
        barred = least == NEVER
        if number:  # then something is lost before, one unit of the last tier before at least
            loss[left[barred], number - 1] = untouched[number - 1].dual.unit
            known[left[barred]] = number
        else:
            never[left[barred]] = True
        lost = (least > 0) & ~barred
        loss[left[lost], number] = least[lost]
        known[left[lost]] = number + 1
        left = left[~lost & ~barred]
    lows = Lows(
        loss=loss, known=known, never=never, exact=np.zeros(count, dtype=np.bool_), leaves=leaves
    )
    return lows if row is None else _made_exact(lows, assembly, untouched[-1], first_row=row)


def _made_exact(lows: Lows, assembly: Assembly, last: Stage, *, first_row: int) -> Lows:
    """Give the losses of those who lose in the last tier alone, where nothing but seats ties."""
    if len(last.leaves) != 1 or not states_every_row(assembly.case):
        return lows
    before = lows.loss[:, :-1]
    late = np.flatnonzero(
        ~np.any(before, axis=1) & (lows.known == lows.loss.shape[1]) & ~lows.never
    )
    if not len(late):
        return lows
    found = exact_losses(last.leaves[0], assembly.pairs, late, first_row=first_row)
    if found is None:
        return lows
    loss, exact = lows.loss.copy(), lows.exact.copy()
    some = found < NEVER
    loss[late[some], -1], exact[late[some]] = found[some], True
    return replace(lows, loss=loss, exact=exact)


def _in_leaves(stage: Stage, assembly: Assembly, asked: Numbers, *, first_row: int) -> Ints:
    """Give what each leaf loses at least with each pair of `asked`."""
    found = [
        least_losses(leaf, assembly.pairs, asked, first_row=first_row) for leaf in stage.leaves
    ]
    return np.array(found, dtype=np.int64).reshape(len(found), len(asked))


def _first_row(program: Program) -> int | None:
    """Give the row where those of the assignment begin; ``None`` where there are none."""
    row = 0
    for block in program.blocks:
        if block.owner == OneSeat.id:
            return row
        row += len(block.low)
    return None

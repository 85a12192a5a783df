"""A better point where shares bind: a few of them are chosen anew while all else stays as it is.

Shares of different groups meet in persons and caps alone, so a few groups at a time are a small
program that HiGHS solves to its end in a moment, and what is best for some of them is seldom far
from what is best for all. Shaw, Using constraint programming and local search methods to solve
vehicle routing problems, CP98 (1998), doi 10.1007/3-540-49481-2_30.
"""

from __future__ import annotations

from math import comb

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from ...models.plan import Why
from ..program import BOUNDLESS, Ints, Program
from .base import Limits, Outcome
from .bound import DualBound
from .claim import Claim
from .cliques import cliques
from .core import core
from .highs import Highs
from .inner import inner
from .part import Part
from .sums import shares

Columns = NDArray[np.intp]
Flags = NDArray[np.bool_]

_FIRST, _NEAR = 4, 16  # times the columns of the relaxed point: for a first point, and to mend it
_AT_ONCE = 4  # groups chosen anew
_PATIENCE = 200  # choices in a row that are no better, before the point is left as it is
_NODES = 20  # of HiGHS for one choice, and for a first point
_TIMES, _PER_WORK = 2_000, 10  # choices in all, and for one unit of CP-SAT's deterministic time


def mended(part: Part, dual: DualBound, known: Outcome, *, used: int) -> Outcome:
    """Give a better point than is known, or a first one, as far as that is quick.

    Parameters
    ----------
    used : int
        Columns that the relaxed point uses.
    """
    if known.x is None:
        known = _chosen(part, known, core(part.program, dual, size=_FIRST * used, points=()))
    near = core(part.program, dual, size=_NEAR * used, points=())
    groups = _groups(part.program)
    at_once = min(_AT_ONCE, len(groups))
    patience, idle = min(_PATIENCE, comb(len(groups), at_once)), 0
    random = np.random.default_rng(0)
    for _ in range(_TIMES if part.work is None else int(part.work * _PER_WORK)):
        if known.x is None or part.good(known) or idle >= patience or part.halted():
            break
        some = random.choice(len(groups), at_once, replace=False)
        free = np.logical_or.reduce(groups[some])
        before = known.value
        known = _chosen(part, known, np.union1d(near, np.flatnonzero(known.x)), free=free)
        idle = 0 if known.value != before else idle + 1
    return known


def _groups(program: Program) -> Flags:
    """Give the columns that each group of shares is about, a row of flags for each group.

    Those are what the shares count and what else is in a row of choice that is mostly theirs: that
    a seat stays empty, or its holder stays.
    """
    choices = csr_array(program.matrix[np.flatnonzero(cliques(program).exactly)])
    sizes = np.maximum(np.diff(choices.indptr), 1)
    groups = []
    for columns in shares(program):
        counted = np.zeros(program.columns, dtype=np.int64)
        counted[columns] = 1
        theirs = 2 * (choices @ counted) > sizes
        groups.append((counted > 0) | (choices.T @ theirs.astype(np.int64) > 0))
    return np.array(groups, dtype=np.bool_)


def _chosen(part: Part, known: Outcome, columns: Columns, *, free: Flags | None = None) -> Outcome:
    """Choose `columns` anew, only the `free` ones of them where a point is known."""
    x = np.zeros(part.program.columns, dtype=np.int64) if known.x is None else known.x
    open_ = columns if free is None else columns[free[columns]]
    rest = x.copy()
    rest[open_] = 0
    small = inner(_without(part.program, rest), part.gain, open_)
    hint = None
    if known.x is not None:
        hint = np.append(x[open_], [int(x[open_][one].sum()) for one in small.sums])
    found = Highs().solve(
        small.program, small.gain, limits=Limits(work=_NODES), hint=hint, stop=part.stop
    )
    if found.x is None:
        return known
    rest[open_] = found.x[: len(open_)]
    claim = Claim(
        x=rest,
        bound=known.bound,
        complete=False,
        why=Why.PROOF,
        seconds=known.seconds + found.seconds,
    )
    better = part.audited(claim, known=known.x)
    return better if better.value == known.value else part.told("core", better)


def _without(program: Program, rest: Ints) -> Program:
    """Take from the bounds of the rows what `rest` makes of them."""
    made, low, high = program.matrix @ rest, program.low, program.high
    return program.with_sides(
        low=np.where(low <= -BOUNDLESS, low, low - made),
        high=np.where(high >= BOUNDLESS, high, high - made),
    )

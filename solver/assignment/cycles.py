r"""Rotations: person i holds position i, and the moves among them make cycles.

Where cycles of the length allowed can be listed, each is a column, which keeps the relaxation
tight (the cycle formulation: Abraham, Blum and Sandholm 2007, doi 10.1145/1250910.1250954). Where
they are too many, moves are the columns, and rows are named as far as a point breaks them: a path
of L moves over L + 1 positions closes in no cycle of at most L, so not all of its moves happen.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array

from ..program import BOUNDLESS, Block, Ints, Program
from .statement import Numbers, Stated, summed

MOST = 200_000
"""Cycles that are listed at most."""


def listed(stated: Stated, *, longest: int) -> csr_array | None:
    """Give all cycles of at most `longest` moves; ``None`` where they are too many.

    Returns
    -------
    csr_array (columns, cycles) or None
        Which columns each cycle is made of; staying is a cycle of one.
    """
    if not len(stated.person):
        return csr_array((0, 0), dtype=np.int64)
    number = _numbers(stated)
    members, cycles, count = [], [], 0
    paths = np.arange(len(number))[:, None]  # each from its least position on
    for length in range(1, longest + 1):
        closing = number[paths[:, -1], paths[:, 0]]
        closed = np.flatnonzero(closing >= 0)
        moves = [number[paths[closed, k], paths[closed, k + 1]] for k in range(length - 1)]
        members.append(np.concatenate([*moves, closing[closed]]))
        cycles.append(np.tile(count + np.arange(len(closed)), length))
        count += len(closed)
        if count > MOST:
            return None
        if length < longest:
            longer = _longer(paths, number, most=MOST * len(number))
            if longer is None:
                return None
            paths = longer
    entries = np.concatenate(members), np.concatenate(cycles)
    ones = np.ones(len(entries[0]), dtype=np.int64)
    return csr_array(coo_array((ones, entries), shape=(len(stated.person), count)))


def over(program: Program, cycles: csr_array) -> Program:
    """Give `program` with cycles of its columns as columns; those of a closed column are closed."""
    shut = cycles.T @ (program.upper == 0).astype(np.int64)
    count = cycles.shape[1]
    blocks = tuple(replace(b, matrix=csr_array(b.matrix @ cycles)) for b in program.blocks)
    return Program(
        lower=np.zeros(count, dtype=np.int64),
        upper=(shut == 0).astype(np.int64),
        blocks=blocks,
        tiers=(),
    )


def broken(x: Ints, stated: Stated, *, longest: int) -> tuple[Block, ...]:
    """Give the rows that the cycles of a point break, those of more than `longest` moves."""
    number = _numbers(stated)
    taken = np.flatnonzero(x)
    after = np.full(len(number), -1)
    after[stated.person[taken]] = stated.position[taken]
    paths = [path for ring in rings(after.tolist()) for path in _paths(ring, longest)]
    if not paths:
        return ()
    moves = np.array(paths)
    column = number[moves[:, :-1], moves[:, 1:]].ravel()
    row = np.repeat(np.arange(len(moves)), longest)
    sides = np.full(len(moves), -BOUNDLESS), np.full(len(moves), longest - 1)
    return (summed("cycle", row, column, np.ones(len(row), np.int64), sides, len(x)),)


def rings(after: list[int]) -> list[list[int]]:
    """Give the cycles of a permutation, each from its least member on."""
    found, seen = [], [False] * len(after)
    for start in range(len(after)):
        ring, at = [], start
        while not seen[at]:
            seen[at] = True
            ring.append(at)
            at = after[at]
        if ring:
            found.append(ring)
    return found


def _paths(ring: list[int], longest: int) -> list[list[int]]:
    if len(ring) <= longest:
        return []
    twice = [*ring, *ring]
    return [twice[start : start + longest + 1] for start in range(len(ring))]


def _longer(paths: Numbers, number: NDArray[np.intp], *, most: int) -> Numbers | None:
    """Go on from each path to every position beyond its first that it has not been at."""
    if len(paths) * len(number) > most:
        return None
    onward = number[paths[:, -1]] >= 0
    onward &= np.arange(len(number)) > paths[:, :1]
    np.put_along_axis(onward, paths, False, axis=1)
    at, to = np.nonzero(onward)
    return np.column_stack([paths[at], to])


def _numbers(stated: Stated) -> NDArray[np.intp]:
    """Give the column of each move, -1 where it is barred."""
    size = int(max(stated.person.max(), stated.position.max())) + 1
    number = np.full((size, size), -1, dtype=np.intp)
    number[stated.person, stated.position] = np.arange(len(stated.person))
    return number

"""Sums of columns that are worth a split: what a row counts with the same weight.

A share (of the appointments in a group, so many women at least) weighs two kinds of columns
differently. Column by column its halves move about without end; how many there are of one kind must
be whole, and a split on that settles the row.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, eye_array, hstack, vstack

from ..program import Block, Ints, Program

Numbers = NDArray[np.intp]

_WEIGHTS = 3  # different weights in a row that counts; one with more measures
_FEWEST = 2  # columns of a sum


def sums(program: Program) -> tuple[Numbers, ...]:
    """Give the columns of every sum, each once."""
    found: dict[bytes, Numbers] = {}
    for columns, weights in _counting(program):
        for kind in np.unique(weights):
            alike = np.sort(columns[weights == kind])
            if len(alike) >= _FEWEST:
                found.setdefault(alike.tobytes(), alike)
    return tuple(found.values())


def shares(program: Program) -> tuple[Numbers, ...]:
    """Give the columns of every row that counts kinds differently, those of like rows once."""
    alike = (np.sort(columns) for columns, _ in _counting(program))
    return tuple({columns.tobytes(): columns for columns in alike}.values())


def _counting(program: Program) -> Iterator[tuple[Numbers, Ints]]:
    """Give columns and weights of the rows with a few different weights."""
    matrix = program.matrix
    for row in range(matrix.shape[0]):
        span = slice(matrix.indptr[row], matrix.indptr[row + 1])
        weights = matrix.data[span]
        if 1 < len(np.unique(weights)) <= _WEIGHTS:
            yield matrix.indices[span].astype(np.intp), weights


def with_sums(program: Program, of: tuple[Numbers, ...]) -> Program:
    """Give the program with one more column per sum, and a last block of rows that ties it."""
    if not of:
        return program
    count = len(of)
    sizes = [len(columns) for columns in of]
    ones = (np.repeat(np.arange(count), sizes), np.concatenate(of))
    picked = csr_array((np.ones(sum(sizes), np.int64), ones), (count, program.columns))
    alone = csr_array((program.matrix.shape[0], count), dtype=np.int64)
    tied = hstack([-picked, eye_array(count, dtype=np.int64)])
    matrix = csr_array(vstack([hstack([program.matrix, alone]), tied]))
    nothing = np.zeros(count, dtype=np.int64)
    block = Block(
        owner="sums",
        matrix=matrix,
        low=np.concatenate([program.low, nothing]),
        high=np.concatenate([program.high, nothing]),
        label=str,
    )
    return Program(
        lower=np.concatenate([program.lower, picked @ program.lower]),
        upper=np.concatenate([program.upper, picked @ program.upper]),
        blocks=(block,),
        tiers=(),
    )


def padded(gain: Ints, of: tuple[Numbers, ...]) -> Ints:
    """Give a gain in which the sums count for nothing."""
    return np.pad(gain, (0, len(of)))

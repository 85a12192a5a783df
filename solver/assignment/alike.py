"""Persons who are alike in everything asked: one row for all, so that none is tried for another.

What they take together is dealt out in turn: no position comes to one of them twice, since it
takes no more of them than there are, and their loads differ by one at most, so they stay within
the limits that all of them have.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .ask import Ask

Numbers = NDArray[np.intp]


def alike(ask: Ask) -> Numbers:
    """Give for each person the first one who is alike; in a rotation nobody is.

    Returns
    -------
    intp array (persons,)
    """
    persons = len(ask.open)
    first = np.arange(persons)
    if ask.cycle_max is not None:
        return first
    group = first * 0 if ask.groups is None else ask.groups.number
    facts = np.column_stack([ask.load, ask.load_min, group])
    factors = np.random.default_rng(0).integers(1, 2**31, ask.open.shape[1])
    sums = ask.scores @ factors + (ask.open @ factors << 1)
    _, some, counts = np.unique(sums, return_inverse=True, return_counts=True)
    many = np.flatnonzero(counts[some] > 1)  # equal sums: perhaps alike, and looked at whole
    rows = np.column_stack([facts[many], ask.open[many], ask.scores[many]])
    _, at, same = np.unique(rows, axis=0, return_index=True, return_inverse=True)
    first[many] = many[at[same.ravel()]]
    return first


def dealt(first: Numbers, taken: NDArray[np.bool_] | NDArray[np.int64]) -> NDArray[np.bool_]:
    """Deal out what is `taken` (persons, positions), all by the first of those alike."""
    chosen = taken > 0
    for one in np.unique(first[np.flatnonzero(np.bincount(first, minlength=len(first)) > 1)]):
        members = np.flatnonzero(first == one)
        chosen[one] = False
        positions = np.repeat(np.arange(taken.shape[1]), taken[one])
        chosen[members[np.arange(len(positions)) % len(members)], positions] = True
    return chosen

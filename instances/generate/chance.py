"""Seeded draws that give the same numbers on every machine: integers and exact arithmetic only."""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Reals = NDArray[np.float64]
Whole = NDArray[np.int64]
Marks = NDArray[np.bool_]

_STEPS = 1 << 16
_TERMS = 12
_THOUSAND = 1000


class Chance:
    """A stream of draws for one topic, so that a change in one topic leaves the others alone.

    Parameters
    ----------
    seed : int
        Seed of the whole case.
    topic : str
        Name of the topic, part of the stream's seed.
    """

    def __init__(self, seed: int, topic: str) -> None:
        entropy = np.random.SeedSequence([seed, crc32(topic.encode())])
        self._bits = np.random.Generator(np.random.PCG64(entropy))

    def whole(self, low: int, high: int, size: int) -> Whole:
        """Draw integers from `low` to `high`, both included."""
        return self._bits.integers(low, high + 1, size=size)

    def share(self, size: int) -> Reals:
        """Draw numbers from 0 (included) to 1 (excluded), in steps of 1/65,536."""
        return self._bits.integers(0, _STEPS, size=size) / _STEPS

    def normal(self, size: int) -> Reals:
        """Draw nearly normal numbers, mean 0, standard deviation 1: a sum of twelve integers.

        No transcendental function is called: its last digit differs between machines.
        """
        draws = self._bits.integers(0, _STEPS, size=(size, _TERMS))
        return draws.sum(axis=1) / _STEPS - _TERMS / 2

    def happens(self, per_mille: Whole | int, size: int) -> Marks:
        """Mark each of `size` cases with a chance of `per_mille`."""
        return np.asarray(self._bits.integers(0, _THOUSAND, size=size) < per_mille)

    def pick(self, weights: Sequence[int], size: int) -> Whole:
        """Draw indices with the integer `weights`."""
        bounds = np.cumsum(np.asarray(weights, dtype=np.int64))
        draws = self._bits.integers(0, bounds[-1], size=size)
        return np.searchsorted(bounds, draws, side="right")

    def member(self, groups: Sequence[Sequence[int]], group: Whole) -> Whole:
        """Draw one member of ``groups[group[i]]`` for each i."""
        lengths = np.array([len(members) for members in groups], dtype=np.int64)
        starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
        flat = np.array([member for members in groups for member in members], dtype=np.int64)
        within = (self.share(len(group)) * lengths[group]).astype(np.int64)
        return flat[starts[group] + within]

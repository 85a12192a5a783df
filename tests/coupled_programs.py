"""Tiny programs of regions held together by a few rows, and ones too large to enumerate."""

from functools import cache

import numpy as np
from programs import NO_BOUND, assignment, made, tiny
from scipy.sparse import block_diag


@cache
def coupled(seed, *, largest=14):
    """Give a program of two tiny regions and one or two coupling rows, its columns shuffled."""
    random = np.random.default_rng(seed)
    while True:
        drawn = [tiny(int(one)) for one in random.integers(0, 400, 2)]
        if sum(program.columns for program, _ in drawn) <= largest:
            break
    columns = sum(program.columns for program, _ in drawn)
    rows, low, high = [], [], []
    for _ in range(int(random.integers(1, 3))):
        rows.append(random.choice([-2, -1, 1, 2, 3], columns))
        least = int(random.integers(-4, 3))
        low.append(least if random.random() < 0.5 else -NO_BOUND)
        high.append(least + int(random.integers(0, 6)) if random.random() < 0.7 else NO_BOUND)
    return joined(drawn, rows, low, high, order=random.permutation(columns))


def joined(drawn, rows, low, high, *, order=None):
    """Put programs side by side under coupling rows."""
    programs, gains = zip(*drawn, strict=True)
    matrix = block_diag([program.matrix for program in programs]).toarray().astype(np.int64)
    sides = {
        name: np.concatenate([getattr(program, name) for program in programs])
        for name in ("low", "high", "lower", "upper")
    }
    order = np.arange(matrix.shape[1]) if order is None else order
    program = made(
        np.vstack([matrix, *rows])[:, order],
        [*sides["low"], *low],
        [*sides["high"], *high],
        lower=sides["lower"][order],
        upper=sides["upper"][order],
    )
    return program, np.concatenate(gains)[order]


def quota(*, regions=4, most=None, seats=30):
    """Give regions of seats and people, and at most so many seats filled in all."""
    drawn = [assignment(seed, seats=seats, people=seats, largest=10_000) for seed in range(regions)]
    filled = np.concatenate([gain > 0 for _, gain in drawn]).astype(np.int64)
    return joined(drawn, [filled], [-NO_BOUND], [NO_BOUND if most is None else most])

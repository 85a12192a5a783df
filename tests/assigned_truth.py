"""Every choice of pairs of a tiny table, and the best of them, by enumeration."""

from fractions import Fraction
from functools import cache
from itertools import permutations, product

import numpy as np


@cache
def _tables(persons, positions):
    cells = persons * positions
    every = np.array(list(product((False, True), repeat=cells)))
    return every.reshape(-1, persons, positions)


def kept(shape, options):
    """Give every table of pairs that keeps the options, but for least totals and cycles."""
    tables = _tables(*shape)
    taken, filled = tables.sum(axis=2), tables.sum(axis=1)
    good = (filled == np.asarray(options.get("demand", 1))).all(axis=1)
    good &= (taken <= np.asarray(options.get("load", 1))).all(axis=1)
    good &= (taken >= np.asarray(options.get("load_min", 0))).all(axis=1)
    if options.get("barred") is not None:
        good &= ~(tables & options["barred"]).any(axis=(1, 2))
    if options.get("group") is not None:
        for number, group in enumerate(np.unique(options["group"])):
            of_group = tables[:, options["group"] == group].sum(axis=1)
            for key, broken in (("group_min", np.less), ("group_max", np.greater)):
                limit = _limit(options.get(key), int(group), number, of_group.shape[1])
                if limit is not None:
                    good &= ~broken(of_group, limit).any(axis=1)
    return tables[good]


def _limit(given, group, number, positions):
    """Give what a group's limit is at each position; it comes in four forms."""
    if isinstance(given, dict):
        return None if group not in given else np.broadcast_to(given[group], (positions,))
    if given is None:
        return None
    return (
        np.asarray(given)[:, number] if np.ndim(given) == 2 else np.broadcast_to(given, positions)
    )


def truth(scores, options):
    """Give (worst, sum) of the best choice by the objective, ``None`` where there is none."""
    exact = np.array([[Fraction(str(score)) for score in row] for row in scores.tolist()])
    sign = 1 if options.get("sense", "max") == "max" else -1
    found = []
    for table in kept(scores.shape, options):
        totals = (exact * table).sum(axis=0)
        if np.all(totals >= np.array(options.get("position_min", -(10**9)), dtype=object)):
            asking = np.broadcast_to(options.get("demand", 1), totals.shape) > 0
            worst = min((sign * t for t in totals[asking]), default=None)
            found.append((worst, sign * totals.sum()))
    return best_of(found, sign, options.get("objective", "sum"))


def best_of(found, sign, objective):
    """Give the best of (worst, sum) by the objective; the sum is no one's aim in ``maxmin``."""
    if not found:
        return None
    if objective == "sum":
        return None, sign * max(total for _, total in found)
    worst = max(worst for worst, _ in found)
    if objective == "maxmin":
        return sign * worst, None
    return sign * worst, sign * max(total for w, total in found if w == worst)


def rotations(scores, barred, longest):
    """Yield (worst, sum) of every permutation without a longer cycle; staying scores 0."""
    size = len(scores)
    for after in permutations(range(size)):
        if any(barred[i, p] for i, p in enumerate(after)) or _longest(after) > longest:
            continue
        won = [0 if i == p else int(scores[i, p]) for i, p in enumerate(after)]
        yield min(won), sum(won)


def _longest(after):
    best = 0
    for start in range(len(after)):
        at, steps = after[start], 1
        while at != start:
            at, steps = after[at], steps + 1
        best = max(best, steps)
    return best

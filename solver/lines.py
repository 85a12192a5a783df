"""Lines of command: a unit with all units above and below it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..models.case import Case
from .scoring.memory import per_case


@per_case
def lines_of(case: Case) -> NDArray[np.int32]:
    """Give every unit's chain of command, shape (units, depth), its root first, padded with -1."""
    chains = [_up(unit, case.units.parent) for unit in range(len(case.units))]
    depth = max((len(chain) for chain in chains), default=0)
    lines = np.full((len(chains), depth), -1, dtype=np.int32)
    for unit, chain in enumerate(chains):
        lines[unit, : len(chain)] = chain
    return lines


def in_one_line(
    unit: int, others: NDArray[np.int32], lines: NDArray[np.int32]
) -> NDArray[np.bool_]:
    """Say of each of `others` whether it lies in one line of command with `unit`."""
    above = np.isin(others, lines[unit][lines[unit] >= 0])
    return np.asarray(above | (lines[others] == unit).any(axis=1))


def _up(unit: int, parent: NDArray[np.int32]) -> list[int]:
    chain = [unit]
    while parent[chain[-1]] >= 0:
        chain.append(int(parent[chain[-1]]))
    return chain[::-1]

"""The funnel of a seat: how many people are left after each rule, and how many each rule bars."""

from __future__ import annotations

import numpy as np

from ...models.codes import Kind
from ...models.slate import FunnelStep
from ..rules import Force
from ..screening import Screening


def funnel(screening: Screening, seat: int) -> tuple[FunnelStep, ...]:
    """Give the funnel of `seat`: all who could move to it, then each hard rule of the policy.

    What cannot be judged does not bar, so the last step counts those who pass or need verifying.
    """
    line = screening.line(seat)
    bits = screening.barred[line][screening.kinds[line] != Kind.STAY]
    steps = [FunnelStep(rule="", left=len(bits), bars=0, only=0)]
    gone = np.zeros(len(bits), dtype=np.bool_)
    for number, rule in enumerate(screening.rules):
        if Force.HARD not in rule.kinds.values():
            continue
        mine = np.uint64(1 << number)
        barred = (bits & mine) != 0
        gone |= barred
        steps.append(
            FunnelStep(
                rule=rule.id,
                left=int(np.count_nonzero(~gone)),
                bars=int(np.count_nonzero(barred)),
                only=int(np.count_nonzero(bits == mine)),
            )
        )
    return tuple(steps)


def nearest(screening: Screening, seat: int, worth: np.ndarray, *, most: int) -> tuple[int, ...]:
    """Give the employees exactly one rule bars at `seat`, fewest open questions and best first.

    Nobody is near a seat below the own level: that is no requirement one could come to meet.

    Parameters
    ----------
    worth : int64 array (employees,)
        What to prefer among equals, more first.
    """
    line = screening.line(seat)
    up = ~np.isin(screening.kinds[line], [Kind.DEMOTION, Kind.STAY])
    one = np.flatnonzero(up & (np.bitwise_count(screening.barred[line]) == 1))
    open_questions = np.bitwise_count(screening.unknown[line, one])
    order = np.lexsort((one, -worth[one], open_questions))
    return tuple(one[order][:most].tolist())

"""Small rounds in which time decides: short careers, and people close to their limits."""

from dataclasses import replace
from datetime import date
from random import Random

import numpy as np
from rounds import small_round

from suksesi.models.case import retirement, retirement_ages


def ripening_round(seed, *, employees=6, seats=5):
    """Draw a round whose people are still short of months, and near to age and retirement."""
    draw = Random(f"ripen/{seed}")
    case = small_round(seed, employees=employees, seats=seats, held=draw.choice([0.3, 0.8]))
    people = len(case.roster)
    born = _dates([date(draw.randint(1969, 1978), draw.randint(2, 12), draw.randint(1, 28))
                   for _ in range(people)])  # fmt: skip
    since = _dates([date(draw.randint(2021, 2026), draw.randint(1, 12), draw.randint(1, 28))
                    for _ in range(people)])  # fmt: skip
    history = replace(case.evidence.history, start=since[case.evidence.history.employee])
    verified = case.roster.discipline_verified.copy()
    verified[[draw.random() < 0.15 for _ in range(people)]] = np.datetime64("NaT")
    roster = replace(case.roster, born=born, post_since=since, discipline_verified=verified)
    return replace(
        case,
        roster=roster,
        evidence=replace(case.evidence, history=history),
        retires_on=retirement(born, retirement_ages(roster.level, case.policy)),
    )


def _dates(values):
    return np.array(values, dtype="datetime64[D]")

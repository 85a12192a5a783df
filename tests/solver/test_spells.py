"""Months served are counted day by day, once where posts overlap."""

from datetime import date, timedelta
from random import Random

import numpy as np
from builders import ROWS, table

from suksesi.models.calendar import whole_months
from suksesi.models.evidence import History
from suksesi.solver.spells import months_of, months_served, reaches

ON = date(2027, 1, 15)


def some_spells(seed):
    draw = Random(seed)
    spells = []
    for _ in range(draw.randrange(5)):
        start = ON - timedelta(days=draw.randrange(-40, 1500))
        last = start + timedelta(days=draw.randrange(-3, 700))
        spells.append((start, None if draw.random() < 0.3 else last))
    return spells


def days_served(spells, on):
    return {
        start + timedelta(days=day)
        for start, last in spells
        for day in range((on - start).days)
        if last is None or start + timedelta(days=day) <= last
    }


def by_the_day(spells, on):
    served = days_served(spells, on)
    if not served:
        return 0
    return whole_months(min(served), min(served) + timedelta(days=len(served)))


def test_the_count_of_one_person_is_that_of_the_days():
    for seed in range(400):
        spells = some_spells(seed)
        assert months_of(spells, on=ON) == by_the_day(spells, ON)


def test_the_count_of_everybody_at_once_is_that_of_the_days():
    people = [some_spells(seed) for seed in range(200)]
    rows = [
        {**ROWS[History], "employee": person, "start": start, "end": last}
        for person, spells in enumerate(people)
        for start, last in spells
    ]
    history = table(History, rows)
    counted = months_served(
        history, np.ones(len(history), dtype=bool), on=np.datetime64(ON), people=len(people)
    )
    assert counted.tolist() == [by_the_day(spells, ON) for spells in people]


def test_the_day_the_count_is_reached_is_the_first_such_day():
    for seed in range(150):
        spells = some_spells(seed)
        reached = reaches(spells, months=24)
        later = ON + timedelta(days=4000)
        if reached is None:
            assert months_of(spells, on=later) < 24
        else:
            assert months_of(spells, on=reached) == 24
            assert months_of(spells, on=reached - timedelta(days=1)) < 24


def test_a_post_without_rows_counts_nothing():
    assert months_of([], on=ON) == 0
    assert reaches([], months=1) is None

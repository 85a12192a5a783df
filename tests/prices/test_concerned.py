"""The moves that a lifting lets be are those that all other rules are met for, one by one."""

import os
from dataclasses import replace
from datetime import date
from functools import cache
from random import Random

import pytest
from oracle import admissible
from rounds import small_round
from without_one import without_one

from suksesi.models.codes import DecisionKind
from suksesi.models.decision import Decision
from suksesi.models.price import Lift
from suksesi.models.table import NO_SEAT, NOBODY
from suksesi.solver.explain.prices import lifted
from suksesi.solver.explain.prices.concerned import moves_concerned
from suksesi.solver.explain.prices.subjects import on_record, parts, wholes

WAIVABLE = "rotasi_bermanfaat"
FULL = 120
ROUNDS = max(4, int(os.environ.get("SUKSESI_PRICES", FULL // 12)) // 6)
EACH = 3
"""Rules and parts of rules judged one by one in each round, beside all decisions."""


@cache
def case_of(number):
    """Give a round with missing data, and with decisions of every kind."""
    case = small_round(number, employees=6, seats=5)
    eligible = sorted(admissible(case))
    first, last = eligible[0], eligible[-1]
    made = [
        (DecisionKind.DIKECUALIKAN, *first, ""),
        (DecisionKind.DIKECUALIKAN, *eligible[len(eligible) // 2], ""),
        (DecisionKind.DIKECUALIKAN, *eligible[len(eligible) // 2], ""),
        (DecisionKind.DIKOSONGKAN, NOBODY, last[1], ""),
        (DecisionKind.MENGUNDURKAN_DIRI, (first[0] + 1) % len(case.roster), NO_SEAT, ""),
        *[(DecisionKind.PENGECUALIAN, *pair, WAIVABLE) for pair in only_by(case, WAIVABLE)[:1]],
    ]
    added = [
        Decision(kind=kind, employee=employee, seat=seat, rule=rule, authority="Bupati Kudus",
                 document="800/3", on=date(2026, 10, 1), reason="uji", row=40 + row)
        for row, (kind, employee, seat, rule) in enumerate(made)
    ]  # fmt: skip
    return replace(case, decisions=(*case.decisions, *added))


def only_by(case, rule):
    """Give the pairs that one rule alone keeps out."""
    if rule not in case.policy.rules:
        return []
    return sorted(admissible(without_one(case, Lift(rule=rule))) - admissible(case))


def lifts(case, number):
    """Draw some rules and parts of rules, and give all decisions."""
    every = [one for whole in wholes(case) for one in (whole, *parts(case, whole.rule))]
    some = Random(f"concerned/{number}").sample(every, EACH)
    return (*some, *on_record(case))


def pairs(seating):
    return set(zip(seating.employee.tolist(), seating.seat.tolist(), strict=True))


@pytest.mark.parametrize("number", range(ROUNDS))
def test_admitted_and_withdrawn_moves_are_those_that_differ_when_everybody_is_judged(number):
    case = case_of(number)
    before = admissible(case)
    for lift in lifts(case, number):
        after = admissible(without_one(case, lift))
        found = moves_concerned(case, lifted(case, lift), lift)
        assert pairs(found.admitted) == after - before, lift
        assert pairs(found.withdrawn) == before - after, lift


def test_decisions_of_every_sort_make_a_difference():
    admitted = {
        lift.decision.kind
        for number in range(ROUNDS)
        for case in [case_of(number)]
        for lift in on_record(case)
        for moves in [moves_concerned(case, lifted(case, lift), lift)]
        if len(moves.admitted) or len(moves.withdrawn)
    }
    assert admitted >= {
        DecisionKind.DIKECUALIKAN, DecisionKind.DIKOSONGKAN, DecisionKind.MENGUNDURKAN_DIRI,
        DecisionKind.PENGECUALIAN,
    }  # fmt: skip

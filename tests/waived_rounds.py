"""Small rounds whose plan depends on a waiver."""

from dataclasses import replace
from datetime import date

from rounds import small_round

from suksesi.models.codes import DecisionKind
from suksesi.models.decision import Decision
from suksesi.models.plan import Status
from suksesi.solver import solve
from suksesi.solver.screening import screen

RULE, KEY = "tenure_in_seat", "masa_jabatan"


def waived_rounds(*, seeds):
    """Give rounds with a waiver: case, plan before the waiver, the waiver, plan that uses it."""
    found = []
    for seed in seeds:
        case = small_round(seed, employees=8, seats=4, pins=0)
        plan = solve(case)
        for seat, who in _barred(case):
            found += _used(case, plan, _waiver(seat, who))
    return found


def _barred(case):
    """Give the seats and people that only the waivable rule keeps apart."""
    screening = screen(case)
    for line, seat in enumerate(screening.seats.tolist()):
        for who in range(len(case.roster)):
            barred = screening.names(int(screening.barred[line, who]))
            if barred == (RULE,) and not screening.unknown[line, who]:
                yield seat, who


def _waiver(seat, who):
    return Decision(kind=DecisionKind.PENGECUALIAN, employee=who, seat=seat, rule=KEY,
                    authority="Bupati Kudus", document="800/9", on=date(2026, 10, 5),
                    reason="uji", row=2)  # fmt: skip


def _used(case, before, waiver):
    """Give the round with `waiver` where its plan takes the name that it lets in."""
    eased = replace(case, decisions=(*case.decisions, waiver))
    plan = solve(eased)
    move = plan.move_to(waiver.seat)
    used = plan.status is Status.OPTIMAL and move is not None and move.employee == waiver.employee
    return [(eased, before, waiver, plan)] if used else []

"""Random cases in which every rule has something to say, and small sets of pairs in them.

They start from ``tiny_case`` and are moved towards the places where a rule changes its mind: the
day a window closes, the month a service ends, the percent that is just enough.
"""

from dataclasses import fields, replace
from datetime import date, timedelta
from functools import lru_cache
from random import Random

import numpy as np
from builders import DATA_ON, INSTALLED_ON, NINE, tiny_case, with_dates
from diversity_limits import move_groups
from reorganised import reorganised

from suksesi.models.calendar import add_months, as_date
from suksesi.models.codes import (
    DecisionKind,
    Eselon,
    Grade,
    Kind,
    Level,
    Predicate,
    SanctionLevel,
)
from suksesi.models.decision import Conflict, Decision
from suksesi.models.evidence import History
from suksesi.models.table import NO_SEAT, NOBODY
from suksesi.solver.kinds import kinds_to
from suksesi.solver.pairs import Pairs
from suksesi.solver.scoring import merit_at

EMPLOYEES, SEATS = 5, 4
LARGEST = 12
"""Pairs in the largest sets, in which chains and rings are frequent."""
ON = INSTALLED_ON
A_DAY = timedelta(days=1)
FIRST_OF_MONTH = date(2027, 2, 1)
"""Retirement starts on the first of a month: a day matters only to an installation on one."""
PERCENT = {
    Kind.PROMOTION: 80,
    Kind.ADVANCE: 80,
    Kind.LATERAL: 68,
    Kind.ENTRY: 68,
    Kind.REAPPOINT: 68,
}


@lru_cache(maxsize=512)
def rich_case(seed):
    """Draw a case at random: same seed, same case."""
    draw = Random(f"rule/{seed}")
    case = tiny_case(
        seed,
        employees=EMPLOYEES,
        seats=SEATS,
        missing=draw.choice([0.02, 0.12, 0.3]),
        merits=draw.choice([None, 3, 40]),
        decisions=_decisions(draw),
        conflicts=_conflicts(Random(f"conflict/{seed}")),
        held=(0.5, 0.5, 0.9)[seed % 3],
    )
    if draw.random() < 0.3:
        case = _forget_history(case, draw.randrange(EMPLOYEES))
    for employee in range(EMPLOYEES):
        _move_person(draw, case, employee)
    _move_history(draw, case)
    _move_record(draw, case)
    if seed % 6 == 2:
        case.establishment.unit[:] = 1  # heads and secretaries under one roof
    case = reorganised(Random(f"sotk/{seed}"), case, chance=0.4)
    for seat in range(SEATS):
        _move_seat(draw, case, seat)
    _move_studies(draw, case)
    move_groups(Random(f"groups/{seed}"), case)
    return with_dates(case, installed_on=FIRST_OF_MONTH) if draw.random() < 0.2 else case


def _decisions(draw):
    kinds = draw.choices(list(DecisionKind), k=draw.choice([0, 1, 2, 3]))
    return [
        Decision(
            kind=kind,
            employee=draw.randrange(EMPLOYEES),
            seat=draw.randrange(SEATS),
            rule="masa_jabatan",
            authority="Bupati",
            document=f"SK-{number}",
            on=DATA_ON,
            reason="uji",
            row=number,
        )
        for number, kind in enumerate(kinds, 2)
    ]


def _conflicts(draw):
    couples = [draw.sample(range(EMPLOYEES), 2) for _ in range(draw.choice([0, 1, 2, 3]))]
    return [
        Conflict(first=one, second=two, kind="uji", row=number)
        for number, (one, two) in enumerate(couples, 2)
    ]


def _move_person(draw, case, employee):
    """Bring some people close to an age that matters, and blank some agencies."""
    near = draw.random()
    if near < 0.5:
        age, months = draw.choice([58, 60]), draw.choice([0, 1, 5, 6, 7, 11, 12, 13])
        first = add_months(ON.replace(day=1), months - 1 - 12 * age)
        case.roster.born[employee] = first + timedelta(days=draw.randrange(28))
    elif near < 0.7:
        birthday = add_months(ON, -12 * draw.choice([55, 56, 57, 58]))
        case.roster.born[employee] = birthday + draw.choice([-1, 0, 1]) * A_DAY
    if draw.random() < 0.25:
        case.roster.post_since[employee] = (
            add_months(ON, -60) + draw.choice([-31, -1, 0, 1, 31]) * A_DAY
        )
    if draw.random() < 0.12:
        case.roster.grade[employee] = draw.choice([g for g in Grade if g <= Grade.III_B])
    for column in (case.roster.agency, case.roster.ppk):
        if draw.random() < 0.06:
            column[employee] = ""


def _forget_history(case, employee):
    """Drop every post on record of one person."""
    history = case.evidence.history
    kept = history.employee != employee
    left = History(**{field.name: getattr(history, field.name)[kept] for field in fields(History)})
    return replace(case, evidence=replace(case.evidence, history=left))


def _move_history(draw, case):
    """Let some posts be today's seats, and end two years ago."""
    history = case.evidence.history
    for row in range(len(history)):
        if draw.random() < 0.5:
            history.seat[row] = draw.randrange(SEATS)
            end = add_months(ON, -24) + draw.choice([-31, -1, 0, 1, 31]) * A_DAY
            if end >= as_date(history.start[row]):
                history.end[row] = end


def _move_record(draw, case):
    """Let some documents be own requests, some sanctions heavy, some years in between."""
    documents, sanctions = case.evidence.documents, case.evidence.sanctions
    for row in range(len(documents)):
        if draw.random() < 0.2:
            documents.kind[row] = "permintaan_sendiri"
    for row in range(len(sanctions)):
        if draw.random() < 0.4:
            sanctions.level[row] = SanctionLevel.BERAT
        end = draw.choice([add_months(ON, -24), ON]) + draw.choice([-31, -1, 0, 1, 31]) * A_DAY
        if draw.random() < 0.6 and end >= as_date(sanctions.start[row]):
            sanctions.end[row] = end
    predicate = case.evidence.performance.predicate
    for row in range(len(predicate)):
        if draw.random() < 0.06:
            predicate[row] = Predicate.BUTUH_PERBAIKAN


def _move_seat(draw, case, seat):
    """Let some vacancies stand above all, and put standards where somebody just reaches them."""
    seats = case.establishment
    if seats.holder[seat] == NOBODY and draw.random() < 0.12:
        seats.level[seat] = Level.JPT_MADYA
        seats.eselon[seat] = draw.choice([Eselon.I_A, Eselon.I_B])
    if draw.random() < 0.7:
        position = case.establishment.position(seat)
        least = 4 if position.continues else 1
        tried = np.array([[draw.randint(least, 5) for _ in range(NINE)] for _ in range(30)])
        case.standards[seat] = tried[_closest(case, position, tried)]


def _move_studies(draw, case):
    """Let some degrees be in a study programme that stands in for a certificate."""
    study = case.evidence.education.study
    for row in range(len(study)):
        if draw.random() < 0.5:
            study[row] = draw.choice(["Ilmu", "Manajemen", "Administrasi", "Kebijakan", "Politik"])
            study[row] += " Pemerintahan"


def _closest(case, position, tried):
    """Choose the standard that puts most assessments within a percent of what their move needs."""
    sheet = case.evidence.assessments
    kinds = kinds_to(position, case.roster)[sheet.employee]
    asked = np.array([PERCENT.get(Kind(kind), -9) for kind in kinds])
    attained = np.minimum(sheet.levels[None], tried[:, None]).sum(axis=2)
    percent = 100 * attained / tried.sum(axis=1)[:, None]
    weight = np.where(kinds == Kind.REAPPOINT, 5, 1)  # there are few
    return int(((np.abs(percent - asked) <= 1) * weight).sum(axis=1).argmax())


def some_pairs(case, *, seed, size):
    """Draw up to `size` pairs of `case`: nearly all stays, and moves rather to vacant seats."""
    draw = Random(f"pairs/{seed}/{size}")
    own = case.roster.seat.tolist()
    stays = [(seat, e) for e, seat in enumerate(own) if seat != NO_SEAT and draw.random() < 0.9]
    moves = [(seat, e) for e in range(EMPLOYEES) for seat in range(SEATS) if own[e] != seat]
    away = 0.3 if size == LARGEST else 1
    moves.sort(
        key=lambda pair: draw.random() + away * (case.establishment.holder[pair[0]] != NOBODY)
    )
    chosen = sorted([*stays, *moves][:size])
    pinned = [item for item in case.decisions if item.kind is DecisionKind.PENETAPAN]
    for pin in pinned:
        if draw.random() < 0.8 and (pin.seat, pin.employee) not in chosen and chosen:
            chosen[draw.randrange(len(chosen))] = (pin.seat, pin.employee)
    return pairs_of(case, sorted(set(chosen)))


def pairs_of(case, chosen):
    """Give (seat, employee) pairs with their kinds and merits."""
    seats = np.array([seat for seat, _ in chosen], dtype=np.int32)
    employees = np.array([employee for _, employee in chosen], dtype=np.int32)
    at = [case.establishment.position(seat) for seat, _ in chosen]
    kinds = [kinds_to(p, case.roster)[e] for p, e in zip(at, employees, strict=True)]
    merits = [merit_at(position, case) for position in at]
    known = [merit.known[e] for merit, e in zip(merits, employees, strict=True)]
    low = [merit.low[e] for merit, e in zip(merits, employees, strict=True)]
    return Pairs(
        employee=employees,
        seat=seats,
        kind=np.array(kinds, dtype=np.int8),
        merit=np.where(known, low, 0).astype(np.int64),
        scored=np.array(known, dtype=bool),
    )

"""Rounds of `whole_rounds` with decisions and hard limits drawn until, often, no plan is left."""

from dataclasses import replace
from datetime import date
from random import Random

from diversity_limits import drawn_limits
from whole_rounds import whole_round

from suksesi.models.codes import DecisionKind
from suksesi.models.decision import Conflict, Decision
from suksesi.models.table import NO_SEAT, NOBODY

KINDS = (
    *[DecisionKind.PENETAPAN] * 5,
    DecisionKind.DIKECUALIKAN,
    DecisionKind.DIKOSONGKAN,
    DecisionKind.MENGUNDURKAN_DIRI,
)


def impasse_round(seed):
    """Draw a round that many decisions and limits pull at; some have a plan all the same."""
    draw = Random(f"impasse/{seed}")
    case = whole_round(seed)
    rules = {**case.policy.rules, **_tables(draw)}
    return replace(
        case,
        name=f"Putaran buntu {seed}",
        decisions=(*case.decisions, *_decisions(draw, case)),
        conflicts=(*case.conflicts, *_couples(draw, case)),
        policy=case.policy.model_copy(update={"rules": rules}),
    )


def _tables(draw):
    """Draw hard limits; where none are drawn those of the round stay."""
    tables = {}
    if draw.random() < 0.5:
        tables["keberagaman"] = {"batas": drawn_limits(draw, forces=["wajib", "wajib", "berharga"])}
    if draw.random() < 0.4:
        tables["kesinambungan"] = {
            "pergantian": draw.choice(["wajib", "tidak"]),
            "pembilang": 0,
            "penyebut": 2,
            "selalu_boleh": draw.choice([0, 1]),
            "kepala_dan_sekretaris": "wajib",
            "awal_nama_sekretaris": ["Jabatan"],
        }
    return tables


def _decisions(draw, case):
    """Draw decisions that speak of few people and seats, so that they meet one another."""
    people = draw.sample(range(len(case.roster)), 5)
    seats = draw.sample(range(len(case.establishment)), 4)
    return [
        _decision(draw.choice(KINDS), draw.choice(people), draw.choice(seats), row, draw)
        for row in range(40, 40 + draw.choice([2, 3, 4, 5]))
    ]


def _decision(kind, employee, seat, row, draw):
    emptied = kind is DecisionKind.DIKOSONGKAN
    everywhere = kind is DecisionKind.MENGUNDURKAN_DIRI and draw.random() < 0.5
    return Decision(
        kind=kind,
        employee=NOBODY if emptied else employee,
        seat=NO_SEAT if everywhere else seat,
        rule="",
        authority=draw.choice(["Bupati Kudus", "Gubernur Jawa Tengah"]),
        document=f"800/{row}",
        on=date(2026, 10, 2),
        reason="uji",
        row=row,
    )


def _couples(draw, case):
    couples = [draw.sample(range(len(case.roster)), 2) for _ in range(draw.choice([0, 1, 2]))]
    return [
        Conflict(first=one, second=other, kind="uji", row=row)
        for row, (one, other) in enumerate(couples, 60)
    ]


def infeasible_rounds(number):
    """Yield the rounds that the `number`-th test draws from, until one of them has no plan."""
    yield from (impasse_round(100 * number + attempt) for attempt in range(100))

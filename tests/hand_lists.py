"""A hand-made list on a small lawful case, and fifteen facts that each break one rule of it."""

from datetime import date

from builders import make_case

from suksesi.models.codes import (
    AsnStatus,
    DecisionKind,
    DocumentStatus,
    EducationLevel,
    Grade,
    Predicate,
    SanctionLevel,
    ServiceStatus,
)
from suksesi.models.decision import Conflict, Decision
from suksesi.models.table import NO_SEAT, NOBODY

PEOPLE = 18
"""One for each planted fact, two more, and one who is on no list."""


def decision(kind, *, employee, seat):
    """Make a decision on record."""
    return Decision(
        kind=kind, employee=employee, seat=seat, rule="", authority="Bupati", reason="uji",
        document=f"800/{seat + 1}/2026", on=date(2026, 10, 5), row=seat + 2,
    )  # fmt: skip


PERSONS = {
    0: ("pns_status", {"asn_status": AsnStatus.PPPK}),
    1: ("service_status", {"service_status": ServiceStatus.CLTN}),
    2: ("grade_band", {"grade": Grade.III_B}),
    3: ("age_limit", {"born": date(1969, 5, 20)}),
}
"""Person to the rule that one changed cell of the person breaks."""

EVIDENCE = {
    4: ("education", "education", {"level": EducationLevel.D_III}),
    5: ("performance", "performance", {"predicate": Predicate.BUTUH_PERBAIKAN}),
    6: ("talent_pool", "national", {"box": 5}),
    7: ("jpm_minimum", "assessments", {"levels": [2] * 9}),
    8: ("completeness", "documents", {"status": DocumentStatus.TIDAK}),
}
"""Person to the rule, and the changed row of evidence that breaks it."""

DECISIONS = {
    9: ("ban", decision(DecisionKind.DIKECUALIKAN, employee=9, seat=9)),
    10: ("withdrawal", decision(DecisionKind.MENGUNDURKAN_DIRI, employee=10, seat=NO_SEAT)),
    11: ("leave_empty", decision(DecisionKind.DIKOSONGKAN, employee=NOBODY, seat=11)),
}
"""Person to the rule that a decision on record makes bite."""

DISCIPLINE = 12
COUPLE = (13, 14)
"""Two who may not serve in one unit, both on the list for one."""
OFFICIAL, RESERVED = 17, 16
"""Somebody pinned to a seat that the list leaves empty."""
LISTED = tuple(range(16))
"""Who stands on the list, each for the seat of the same number."""

PLANTED = {
    **{f"P-{person + 1:04d}": rule for person, (rule, _) in PERSONS.items()},
    **{f"P-{person + 1:04d}": rule for person, (rule, _, _) in EVIDENCE.items()},
    **{f"P-{person + 1:04d}": rule for person, (rule, _) in DECISIONS.items()},
    f"P-{DISCIPLINE + 1:04d}": "discipline",
    f"P-{COUPLE[0] + 1:04d}": "conflict_of_interest",
    f"P-{OFFICIAL + 1:04d}": "pin",
}
"""Code of the person to the rule that must be named, and no other."""


def lawful_case():
    """Make a case in which the list keeps every rule."""
    return make_case(people=[{}] * PEOPLE, seats=[{}] * (PEOPLE - 1), **_evidence({}))


def planted_case():
    """Make the same case with fifteen facts changed."""
    people = [PERSONS.get(person, ("", {}))[1] for person in range(PEOPLE)]
    pin = decision(DecisionKind.PENETAPAN, employee=OFFICIAL, seat=RESERVED)
    return make_case(
        people=people,
        seats=[{}] * (PEOPLE - 1),
        decisions=[*(item for _, item in DECISIONS.values()), pin],
        conflicts=[Conflict(first=COUPLE[0], second=COUPLE[1], kind="uji", row=2)],
        sanctions=[{"employee": DISCIPLINE, "level": SanctionLevel.SEDANG,
                    "start": date(2026, 6, 1), "end": date(2027, 6, 1)}],
        **_evidence(EVIDENCE),
    )  # fmt: skip


def _evidence(changes):
    """Give everybody what a promotion to JPT asks for, some of it changed."""
    sound = {
        "history": [{"start": date(2016, 1, 1)}],
        "education": [{}],
        "performance": [{"year": 2024}, {"year": 2025}],
        "assessments": [{}],
        "technical": [{}],
        "national": [{}],
        "documents": [{"kind": "lhkpn"}, {"kind": "kesehatan"}],
    }
    return {
        table: [
            {"employee": person, **row, **_change(changes, person, table, number)}
            for person in range(PEOPLE)
            for number, row in enumerate(rows)
        ]
        for table, rows in sound.items()
    }


def _change(changes, person, table, number):
    _, changed, values = changes.get(person, ("", "", {}))
    return values if changed == table and number == 0 else {}

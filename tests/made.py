"""Cases made by hand from the few facts a test cares about."""

from dataclasses import fields, replace
from datetime import date, timedelta
from hashlib import sha256

import numpy as np
from ordinary import DATA_ON, FAMILIES, INSTALLED_ON, NINE, PERSON, ROWS, SEAT, TABLES, UNITS

from suksesi.instances.policies import default_policy
from suksesi.instances.rubrics import read_rubric
from suksesi.models.case import Case, retirement, retirement_ages
from suksesi.models.codes import (
    Level,
)
from suksesi.models.establishment import Establishment
from suksesi.models.evidence import (
    Evidence,
    History,
)
from suksesi.models.gate import Gate, GateState, Reach
from suksesi.models.roster import Roster
from suksesi.models.round import Round
from suksesi.models.table import NOBODY
from suksesi.models.text import Text
from suksesi.solver.gates import TALENT_APPROVAL

APPROVAL = Gate(
    id=TALENT_APPROVAL, name=Text(id="Persetujuan", en="Approval"),
    citation=Text(id="Uji", en="Test"), sure="tinggi", reach=Reach(levels=(Level.JPT_PRATAMA,)),
    state=GateState.SATISFIED, document="B-1/REKAAN", on=date(2026, 2, 2),
)  # fmt: skip
"""Made cases may fill JPT from the succession group, where a test says nothing else."""

_DTYPES = {
    "Ints": np.int32,
    "Codes": np.int16,
    "NDArray[np.int16]": np.int16,
    "Dates": "datetime64[D]",
    "Words": object,
    "Flags": np.bool_,
    "Hundredths": np.int64,
}


def columns(kind, rows):
    """Make a record of columns (``Roster``, ``History``, …) from complete rows, in their order."""
    made = {}
    for field in fields(kind):
        values = [row[field.name] for row in rows]
        column = np.empty(len(rows), dtype=_DTYPES[str(field.type)])
        if field.name == "levels":
            column = np.zeros((len(rows), NINE), dtype=np.int16)
        for index, value in enumerate(values):
            column[index] = np.datetime64("NaT") if value is None else value
        made[field.name] = column
    return kind(**made)


def table(kind, rows):
    """Make an evidence table from rows of a few facts, sorted by employee, defaults filled in.

    ``employee`` is 0 where not given; ``row`` counts from 2 as in a spreadsheet.
    """
    order = {History: "start"}.get(kind, "on" if "on" in ROWS[kind] else None)
    full = [
        {"employee": 0, "row": number, **ROWS[kind], **row} for number, row in enumerate(rows, 2)
    ]
    full.sort(key=lambda row: (row["employee"], (row[order] or date.min) if order else 0))
    return columns(kind, full)


def make_case(  # noqa: PLR0913 - a test names the two or three it cares about
    *,
    people=({},),
    seats=({},),
    policy=None,
    rules=None,
    rubric=None,
    installed_on=INSTALLED_ON,
    data_on=DATA_ON,
    horizon_months=12,
    decisions=(),
    conflicts=(),
    gates=(APPROVAL,),
    name="Kasus uji",
    **evidence,
):
    """Make a case from the facts a test cares about.

    Parameters
    ----------
    people, seats : sequence of dict
        Changes to ``PERSON`` and ``SEAT``, one per person and seat. A seat's ``holder`` makes that
        person its incumbent.
    policy : Policy, optional
        The national default where not given.
    rules : dict, optional
        Tables ``[aturan.*]``; the policy's own where not given.
    rubric : Rubric, optional
    **evidence
        Rows of ``history``, ``performance``, … as lists of dict: changes to ``ROWS``, each with its
        ``employee`` (0 where not given).
    """
    policy = policy or default_policy()
    if rules is not None:
        policy = policy.model_copy(update={"rules": rules})
    roster = columns(Roster, [_person(index, person) for index, person in enumerate(people)])
    establishment = columns(Establishment, [_seat(index, seat) for index, seat in enumerate(seats)])
    for seat, holder in enumerate(establishment.holder.tolist()):
        if holder != NOBODY:
            roster.seat[holder] = seat
    tables = {name: table(kind, evidence.pop(name, ())) for name, kind in TABLES.items()}
    if evidence:
        raise TypeError(f"unknown: {sorted(evidence)}")
    standards = np.array(
        [[policy.standard.at(Level(int(level)))] * NINE for level in establishment.level],
        dtype=np.int16,
    ).reshape(len(establishment), NINE)
    return Case(
        name=name,
        note="",
        synthetic=True,
        agency="Kabupaten Kudus",
        ppk="Bupati Kudus",
        round=Round(data_on=data_on, installed_on=installed_on, horizon_months=horizon_months),
        roster=roster,
        establishment=establishment,
        units=UNITS,
        families=FAMILIES,
        standards=standards,
        retires_on=retirement(roster.born, retirement_ages(roster.level, policy)),
        evidence=Evidence(**tables),
        decisions=tuple(decisions),
        conflicts=tuple(conflicts),
        policy=policy,
        rubric=rubric or read_rubric(policy.rubric),
        gates=tuple(gates),
        digest=sha256(repr((name, people, seats)).encode()).hexdigest(),
        policy_digest=sha256(policy.model_dump_json().encode()).hexdigest(),
    )


def with_dates(case, *, data_on=None, installed_on=None):
    """Give the same case on other dates."""
    dates = {"data_on": data_on, "installed_on": installed_on}
    given = {name: value for name, value in dates.items() if value is not None}
    return replace(case, round=replace(case.round, **given))


def with_rules(case, rules):
    """Give the same case under other rules."""
    return replace(case, policy=case.policy.model_copy(update={"rules": rules}))


def _person(index, changes):
    nip = f"{date(1960, 1, 1) + timedelta(days=index):%Y%m%d}2003011000"
    return {"code": f"P-{index + 1:04d}", "nip": nip, "name": f"Pegawai {index + 1}",
            "row": index + 2, **PERSON, **changes}  # fmt: skip


def _seat(index, changes):
    vacant = changes.get("holder", NOBODY) == NOBODY
    return {"id": f"J-{index + 1}", "name": f"Jabatan {index + 1}", "row": index + 2,
            "vacant": vacant, **SEAT, **changes}  # fmt: skip

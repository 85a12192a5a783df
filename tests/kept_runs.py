"""A small round as files, its runs, and rulings on them."""

import shutil
from datetime import date

import pandas as pd

from suksesi.instances import read_case
from suksesi.instances.generate import synthetic_blueprint
from suksesi.instances.runs import Provenance, write_run
from suksesi.instances.runs.append import append_row
from suksesi.instances.runs.ruling import Ruling, row_of
from suksesi.instances.write_case import write_case
from suksesi.models.codes import ProposalStatus
from suksesi.models.table import NO_SEAT, NOBODY
from suksesi.solver import propose, solve

OPTIONS = {"engine": "cpsat", "workers": 1}
UP_TO_SENT = (
    ProposalStatus.DISETUJUI_KOMITE,
    ProposalStatus.DISETUJUI_PPK,
    ProposalStatus.DIKIRIM_IMUT,
)
"""The statuses before BKN answers."""


def small_case(folder):
    """Write the case of a small round at `folder`, a folder that is not there yet."""
    write_case(synthetic_blueprint(seats=48, employees=200), seed=5, folder=folder)
    _without_refills(folder / "jabatan.csv")
    return folder


def solved(source, target):
    """Solve the case at `source` and keep the run at `target`."""
    case = read_case(source)
    plan = solve(case, **OPTIONS)
    assert len(plan.moves) >= 2
    return write_run(
        case,
        plan,
        propose(case, plan),
        folder=target,
        source=source,
        provenance=Provenance(options=OPTIONS),
    )


def with_statuses(source, run, statuses):
    """Copy a case and take the first name of the plan through `statuses`."""
    folder = shutil.copytree(source, source.with_name(f"kasus-{len(statuses)}"))
    move = run.plan.moves[0]
    for status in statuses:
        append_row(folder, *row_of(ruling(status, employee=move.employee, seat=move.seat), run))
    return folder


def _without_refills(path):
    """Leave the seats that moves open alone: what is tested here is quicker to see then."""
    seats = pd.read_csv(path, dtype=str, keep_default_na=False)
    seats.assign(ikutan="tidak").to_csv(path, index=False)


def ruling(kind, *, employee=NOBODY, seat=NO_SEAT, on=date(2026, 11, 20)):
    """Make a ruling."""
    return Ruling(
        kind=kind, employee=employee, seat=seat, authority="Bupati Contoh", document="800/1/2026",
        on=on, reason="uji",
    )  # fmt: skip

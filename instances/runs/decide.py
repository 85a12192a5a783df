"""Deciding on a run: one row is added to its case, the rest is solved again, a new run is kept."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event
from typing import TYPE_CHECKING

from ... import solver
from ...models.case import Case
from ...models.comparison import Comparison
from ...models.plan import Plan
from ...models.slate import Slate
from ...solver.explain.comparison import compare
from ..answer_writer import Document, Ids
from ..read import read_case
from .append import append_row
from .certificate_file import CERTIFICATE
from .folder import require_new
from .keep import write_run
from .replay import solve_as
from .ruling import Ruling, require_allowed, row_of
from .run import CASE, Provenance, Record, Run

if TYPE_CHECKING:
    from ...solver.engines.base import Progress

FORMAT = "suksesi/change/1"

Summary = Callable[[Case, Plan, tuple[Slate, ...]], str]


def decide(
    run: Run,
    ruling: Ruling,
    *,
    folder: str | Path,
    summary: Summary | None = None,
    record: Record | None = None,
    stop: Event | None = None,
    progress: Progress | None = None,
) -> Run:
    """Put `ruling` on record, solve the rest again, and keep it as a new run after `run`.

    Names that are recommended, decreed or installed keep their seats. Where no plan is left the
    new run is kept all the same and says why.

    Parameters
    ----------
    summary : callable, optional
        Gives what the planner sees, to be kept with the run.
    record : callable, optional
        Puts the new plan on the round's ledger, and gives its line there.

    Raises
    ------
    DecisionError
        Where `ruling` contradicts what is on record.
    CaseError
        Where the case with the new row has faults.
    SuksesiError
        Where the folder exists already or cannot be made.
    """
    require_new(folder)
    require_allowed(ruling, run)
    with staged(run, ruling) as source:
        case = read_case(source, mode=run.case.round.mode)
        plan = solve_as(run, case=case, stop=stop, progress=progress)
        noted = record(case, plan) if record else None
        slates = solver.propose(case, plan, stop=stop, progress=progress)
        change = change_document(compare(run.plan, plan), ruling, run=run)
        return write_run(
            case,
            plan,
            slates,
            folder=folder,
            source=source,
            summary=summary(case, plan, slates) if summary else "",
            provenance=Provenance(
                options=run.options,
                parent=run,
                change=change,
                certificate=solver.certify(case, plan, stop=stop) if _is_proven(run) else None,
                noted=noted,
            ),
        )


def _is_proven(run: Run) -> bool:
    """Say whether `run` holds a certificate; then the run after it holds one too."""
    return (run.folder / CERTIFICATE).is_file()


@contextmanager
def staged(run: Run, ruling: Ruling) -> Iterator[Path]:
    """Give a copy of the case of `run` with the row of `ruling`, for as long as it is needed."""
    sheet, row = row_of(ruling, run)
    with TemporaryDirectory(prefix="suksesi-") as place:
        folder = Path(place) / CASE
        shutil.copytree(run.folder / CASE, folder)
        append_row(folder, sheet, row)
        yield folder


def change_document(change: Comparison, ruling: Ruling, *, run: Run) -> Document:
    """Give ``selisih.json``: the ruling, and what it changed."""
    ids = Ids(run.case)
    return {
        "format": FORMAT,
        "parent": run.seal,
        "ruling": {
            "kind": ruling.kind.key,
            "seat": ids.seat(ruling.seat),
            "person": ids.person(ruling.employee),
            "by": ruling.authority,
            "document": ruling.document,
            "on": ruling.on.isoformat(),
            "reason": ruling.reason,
        },
        "status": {"before": change.before.value, "after": change.after.value},
        "tiers": [
            {"name": tier.name, "before": tier.before, "after": tier.after, "cost": tier.cost}
            for tier in change.tiers
        ],
        "seats": [
            {
                "seat": ids.seat(item.seat),
                "before": ids.person(item.before),
                "after": ids.person(item.after),
            }
            for item in change.seats
        ],
        "people": [
            {
                "person": ids.person(item.employee),
                "before": ids.seat(item.before),
                "after": ids.seat(item.after),
            }
            for item in change.people
        ],
    }

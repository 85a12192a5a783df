"""What a person's documents (*kelengkapan*) say on the installation date, in three states.

The latest row of an item counts. An item that is absent, not there yet, or expired by the
installation date is *no data*: only a row that says *tidak* is *not met*.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
from numpy.typing import NDArray

from ..models.calendar import as_date
from ..models.case import Case
from ..models.codes import DocumentStatus
from ..models.finding import Finding, Quantity, Unit, Verdict
from .scoring.memory import per_case


@per_case
def document_states(case: Case, item: str) -> NDArray[np.int8]:
    """Give the state of `item` for every employee, shape (employees,)."""
    documents = case.evidence.documents
    rows = np.flatnonzero(documents.kind == item)
    dated = np.where(np.isnat(documents.on[rows]), np.datetime64(0, "D"), documents.on[rows])
    rows = rows[np.lexsort((rows, dated, documents.employee[rows]))]
    expired = documents.until[rows] < case.round.on
    says = np.select(
        [expired, documents.status[rows] == DocumentStatus.MEMENUHI,
         documents.status[rows] == DocumentStatus.TIDAK],
        [Verdict.NO_DATA, Verdict.MET, Verdict.NOT_MET],
        default=Verdict.NO_DATA,
    )  # fmt: skip
    states = np.full(len(case.roster), Verdict.NO_DATA, dtype=np.int8)
    states[documents.employee[rows]] = says  # the last row of a person is the latest, and stays
    return states


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentState:
    """One item of one person.

    Attributes
    ----------
    status : str or None
        Word of the sheet; ``None`` where there is no row.
    row : int or None
    on : date or None
        Date of the document, or where it has expired its last day.
    """

    item: str
    verdict: Verdict
    status: str | None = None
    row: int | None = None
    on: date | None = None


def document_state(item: str, *, employee: int, case: Case) -> DocumentState:
    """Give the state of `item` for one employee; the scalar twin of :func:`document_states`."""
    documents = case.evidence.documents
    latest: tuple[date, int] | None = None
    for number in documents.of(employee):
        if documents.kind[number] == item:
            dated = as_date(documents.on[number]) or date(1970, 1, 1)
            latest = max(latest or (dated, number), (dated, number))
    if latest is None:
        return DocumentState(item=item, verdict=Verdict.NO_DATA)
    number = latest[1]
    status = DocumentStatus(int(documents.status[number]))
    verdicts = {
        DocumentStatus.MEMENUHI: Verdict.MET,
        DocumentStatus.TIDAK: Verdict.NOT_MET,
        DocumentStatus.BELUM: Verdict.NO_DATA,
    }
    until = as_date(documents.until[number])
    expired = until is not None and until < case.round.installed_on
    return DocumentState(
        item=item,
        verdict=Verdict.NO_DATA if expired else verdicts[status],
        status=status.key,
        row=int(documents.row[number]),
        on=until if expired else as_date(documents.on[number]),
    )


def worst(states: list[DocumentState]) -> DocumentState | None:
    """Give the item that decides: one not met, else one without data, else the first."""
    for verdict in (Verdict.NOT_MET, Verdict.NO_DATA):
        for state in states:
            if state.verdict is verdict:
                return state
    return states[0] if states else None


def worst_states(states: Sequence[NDArray[np.int8]], *, people: int) -> NDArray[np.int8]:
    """Give everybody's worst state over several items, shape (people,); met where there is none."""
    met, barred = np.ones(people, dtype=np.bool_), np.zeros(people, dtype=np.bool_)
    for state in states:
        met &= state == Verdict.MET
        barred |= state == Verdict.NOT_MET
    worst_of = np.select([barred, met], [Verdict.NOT_MET, Verdict.MET], default=Verdict.NO_DATA)
    return worst_of.astype(np.int8)


def found_in(
    state: DocumentState, finding: Finding, *, field: str = "kelengkapan.status"
) -> Finding:
    """Give `finding` with what `state` says, as found in `field`."""
    return replace(
        finding,
        verdict=state.verdict,
        field=field,
        row=state.row,
        found=Quantity(amount=state.status, unit=Unit.WORD) if state.status else None,
        needed=Quantity(amount=state.item, unit=Unit.WORD),
        since=state.on,
    )

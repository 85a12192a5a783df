"""Who may lawfully be moved to a lower post: at the own request, or by a heavy sanction in force.

Sources: PP 94/2021 art. 8 (heavy sanctions), PP 11/2017 art. 144 (loss of a post).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..models.calendar import as_date
from ..models.case import Case
from ..models.codes import SanctionLevel
from ..models.finding import Verdict
from .documents import DocumentState, document_state, document_states
from .scoring.memory import per_case

REQUEST = "permintaan_sendiri"
"""Item of sheet *kelengkapan*: the person asked for it."""


@per_case
def may_be_lowered(case: Case) -> NDArray[np.int8]:
    """Say of every employee whether lowering is lawful, as verdicts of shape (employees,).

    A request on its way (*belum*) is *no data*; without any request the answer is *not met*.
    """
    documents, sanctions = case.evidence.documents, case.evidence.sanctions
    asked = np.zeros(len(case.roster), dtype=bool)
    asked[documents.employee[documents.kind == REQUEST]] = True
    states = np.where(asked, document_states(case, REQUEST), Verdict.NOT_MET).astype(np.int8)
    in_force = (
        (sanctions.level == SanctionLevel.BERAT)
        & (sanctions.start <= case.round.on)
        & (np.isnat(sanctions.end) | (sanctions.end >= case.round.on))
    )
    states[sanctions.employee[in_force]] = Verdict.MET
    return states


def lowering_of(employee: int, case: Case) -> DocumentState:
    """Say whether lowering one employee is lawful, and by which row; the scalar twin."""
    sanctions = case.evidence.sanctions
    on = case.round.installed_on
    for number in sanctions.of(employee):
        start, end = as_date(sanctions.start[number]), as_date(sanctions.end[number])
        heavy = sanctions.level[number] == SanctionLevel.BERAT
        if heavy and start is not None and start <= on and (end is None or end >= on):
            row = int(sanctions.row[number])
            return DocumentState(
                item="hukuman_disiplin", verdict=Verdict.MET, status="berat", row=row, on=start
            )
    request = document_state(REQUEST, employee=employee, case=case)
    if request.row is None:
        return DocumentState(item=REQUEST, verdict=Verdict.NOT_MET)
    return request

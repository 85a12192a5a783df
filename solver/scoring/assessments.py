"""The competency assessment that counts for each employee."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...models.calendar import NO_DATE, Dates, as_date
from ...models.case import Case
from ...models.codes import COMPETENCIES
from ...models.table import ABSENT
from .columns import NOTHING, latest
from .memory import per_case
from .scored import Mask
from .windows import current, is_current


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Attained:
    """Levels attained by everybody.

    Attributes
    ----------
    levels : int16 array (employees, 9)
        0 where not known.
    known : bool array (employees,)
        The assessment in force has all nine levels.
    on : datetime64[D] array (employees,)
        Date of the assessment in force, also where it is incomplete; ``NaT`` where there is none.
    """

    levels: NDArray[np.int16]
    known: Mask
    on: Dates


@per_case
def attained(case: Case) -> Attained:
    """Give the latest assessment of everybody that is still valid on the date of the data.

    A later assessment stands even where it is incomplete: then the levels are not known.
    """
    table = case.evidence.assessments
    valid = current(
        table.on,
        np.full(len(table), NO_DATE),
        data_on=case.round.data_on,
        months=case.policy.assessment.valid_months,
    )
    rows = latest(table.employee, table.on, valid, people=len(case.roster))
    blank = np.full((1, len(COMPETENCIES)), ABSENT, dtype=np.int16)
    levels = np.concatenate([table.levels, blank])[rows]
    known = np.asarray((levels != ABSENT).all(axis=1))
    return Attained(
        levels=np.where(known[:, None], levels, 0).astype(np.int16),
        known=known,
        on=np.where(rows != NOTHING, np.append(table.on, NO_DATE)[rows], NO_DATE),
    )


def assessment_of(employee: int, case: Case) -> int | None:
    """Give the row number of one person's assessment in force; plain Python, ``None`` without."""
    table = case.evidence.assessments
    valid = [
        (str(as_date(table.on[row])), row)
        for row in table.of(employee)
        if is_current(
            as_date(table.on[row]),
            None,
            data_on=case.round.data_on,
            months=case.policy.assessment.valid_months,
        )
    ]
    return max(valid)[1] if valid else None

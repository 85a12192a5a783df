"""Why a holder of an abolished seat has none in the plan: never an unexplained failure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...models.case import Case
from ...models.codes import Kind
from ...models.finding import Finding, Verdict
from ...models.plan import Plan
from ...models.table import NO_SEAT, NOBODY
from ...models.unplaced import Cause, Unplaced
from ..build import assemble
from ..screening import Screening
from ..verify import judge
from .swap import broken_by

Findings = tuple[Finding, ...]

_OWN_LEVEL = (Kind.REAPPOINT, Kind.LATERAL, Kind.ADVANCE)


def unplaced_of(case: Case, plan: Plan) -> tuple[Unplaced, ...]:
    """Explain every holder whom `plan` leaves without a seat, highest seat first."""
    if not plan.unplaced:
        return ()
    search = _Search(case=case, plan=plan, screening=assemble(case).screening)
    seats, own = case.establishment, case.roster.seat
    return tuple(
        search.explain(employee)
        for employee in sorted(
            plan.unplaced,
            key=lambda one: (-seats.level[own[one]], seats.eselon[own[one]], seats.id[own[one]]),
        )
    )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Search:
    """Looks at every seat to fill for one holder after another."""

    case: Case
    plan: Plan
    screening: Screening

    def explain(self, employee: int) -> Unplaced:
        """Find the nearest seat and say what stands against it."""
        barred, unknown = (
            bits[:, employee] for bits in (self.screening.barred, self.screening.unknown)
        )
        eligible, to_verify = (barred | unknown) == 0, (barred == 0) & (unknown != 0)
        nearest = self._nearest(employee, barred, unknown)
        own_rules, tied = self._against(employee, nearest)
        own = int(self.case.roster.seat[employee])
        return Unplaced(
            employee=employee,
            seat=own,
            cause=self._cause(nearest, own_rules, tied),
            at_level=self._at_level(own),
            eligible=int(np.count_nonzero(eligible)),
            to_verify=int(np.count_nonzero(to_verify)),
            nearest=nearest,
            findings=own_rules or tied,
            given_to=self._holder(nearest),
        )

    def _nearest(
        self, employee: int, barred: NDArray[np.unsignedinteger[Any]],
        unknown: NDArray[np.unsignedinteger[Any]],
    ) -> int:  # fmt: skip
        """Give the seat of the own level with the fewest rules against it.

        A free one comes before one that is given away, one of the own field before another.
        """
        rows = np.flatnonzero(np.isin(self.screening.kinds[:, employee], _OWN_LEVEL))
        if not len(rows):
            return NO_SEAT
        case, seats = self.case, self.screening.seats[rows]
        field = case.establishment.family[case.roster.seat[employee]]
        related = case.families.relation[field, case.establishment.family[seats]]
        taken = np.isin(seats, [move.seat for move in self.plan.moves])
        order = np.lexsort(
            (
                seats,
                -related,
                taken,
                np.bitwise_count(unknown[rows]),
                np.bitwise_count(barred[rows]),
            )
        )
        return int(seats[order[0]])

    def _against(self, employee: int, seat: int) -> tuple[Findings, Findings]:
        """Give the rules that keep somebody from `seat`: on one person, and on several."""
        if seat == NO_SEAT:
            return (), ()
        kind = Kind(int(self.screening.kinds[self.screening.line(seat), employee]))
        own = [item for item in judge(self.case, employee, seat, kind)
               if item.verdict is not Verdict.MET]  # fmt: skip
        if own or self._holder(seat) != NOBODY:
            return tuple(sorted(own, key=lambda item: item.verdict is Verdict.NO_DATA)), ()
        return (), broken_by(self.case, self.plan, seat, employee)

    def _cause(self, nearest: int, own: Findings, tied: Findings) -> Cause:
        if nearest == NO_SEAT:
            return Cause.NO_SEAT
        if own:
            barred = any(item.verdict is Verdict.NOT_MET for item in own)
            return Cause.BARRED if barred else Cause.VERIFY
        if tied:
            return Cause.TIED
        return Cause.OPEN if self._holder(nearest) == NOBODY else Cause.TAKEN

    def _at_level(self, own: int) -> int:
        level = self.case.establishment.level
        return int(np.count_nonzero(level[self.screening.seats] == level[own]))

    def _holder(self, seat: int) -> int:
        move = None if seat == NO_SEAT else self.plan.move_to(seat)
        return NOBODY if move is None else move.employee

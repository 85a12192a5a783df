"""One name on a slate, with the figures shown beside it."""

from __future__ import annotations

from dataclasses import dataclass

from ...models.case import Case
from ...models.codes import Kind
from ...models.establishment import Position
from ...models.regret import Regret
from ...models.slate import Nominee
from ...models.table import NO_SEAT
from ..scoring import jpm_at, merit_at, percent, talent_of, technical_at
from ..screening import Screening


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Bench:
    """Everything needed to name people for one seat."""

    case: Case
    screening: Screening
    position: Position
    taken: dict[int, int]
    """Employee to the seat the plan gives."""

    def nominee(self, employee: int, *, rank: int, regret: Regret | None = None) -> Nominee:
        """Give `employee` as a name on this seat's slate."""
        case, position = self.case, self.position
        line = self.screening.line(position.index)
        talent, merit = talent_of(case), merit_at(position, case)
        jpm, technical = jpm_at(position, case), technical_at(position, case)
        given = self.taken.get(employee, NO_SEAT)
        return Nominee(
            employee=employee,
            kind=Kind(int(self.screening.kinds[line, employee])),
            merit=int(merit.low[employee]),
            merit_high=int(merit.high[employee]),
            talent=int(talent.talent[employee]) if talent.known[employee] else None,
            box=int(talent.box[employee]) if talent.known[employee] else None,
            jpm=percent(int(jpm.attained[employee]), jpm.required) if jpm.known[employee] else None,
            technical=int(technical.points[employee]) if technical.known[employee] else None,
            rank=rank,
            recommended=given == position.index,
            elsewhere=NO_SEAT if given == position.index else given,
            missing=self.screening.names(int(self.screening.unknown[line, employee])),
            regret=regret,
        )

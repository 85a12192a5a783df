"""Leave empty: a named authority has decided that nobody takes a seat in this round."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from ...models.case import Case
from ...models.codes import DecisionKind
from ...models.decision import Decision
from ...models.establishment import Position
from ...models.roster import Roster
from ...models.text import Text
from .decided import DecidedRule
from .pair_rule import Verdicts, verdicts


class LeaveEmpty(DecidedRule):
    """Decisions *dikosongkan*: nobody moves to the seat; a holder is left alone."""

    id: ClassVar = "leave_empty"
    key: ClassVar = "dikosongkan"
    name: ClassVar = Text(id="Jabatan tidak dikosongkan", en="Seat not left empty")
    law: ClassVar = Text(
        id="Pejabat yang berwenang dapat membiarkan suatu jabatan lowong pada putaran ini dengan "
        "keputusan tertulis dan alasannya.",
        en="The competent official may leave a seat vacant in this round by a written decision "
        "with its reason.",
    )
    citation: ClassVar = "keputusan pejabat pada sheet keputusan"
    decides: ClassVar = DecisionKind.DIKOSONGKAN
    not_met: ClassVar = Text(
        id="Jabatan ini dikosongkan pada putaran ini dengan keputusan {found} tanggal {since}.",
        en="This seat is left empty in this round by decision {found} of {since}.",
    )
    no_data: ClassVar = Text(
        id="Belum dapat dinilai: keputusan tidak ada di data.",
        en="Cannot be judged yet: no decision in the data.",
    )

    def judge(self, position: Position, roster: Roster, case: Case) -> Verdicts:
        """Mark everybody where there is such a decision on this seat."""
        emptied = {item.seat for item in case.decisions if item.kind is DecisionKind.DIKOSONGKAN}
        return verdicts(np.full(len(roster), position.index not in emptied))

    @staticmethod
    def covers(item: Decision, employee: int, seat: int) -> bool:
        """Say whether it names this seat, whoever would take it."""
        del employee
        return item.seat == seat

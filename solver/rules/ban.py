"""Ban: a named authority has excluded a person from a seat."""

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


class Ban(DecidedRule):
    """Decisions *dikecualikan*: the pair is no move; where the person sits is left alone."""

    id: ClassVar = "ban"
    key: ClassVar = "dikecualikan"
    name: ClassVar = Text(
        id="Tidak dikecualikan dari jabatan ini", en="Not excluded from this seat"
    )
    law: ClassVar = Text(
        id="Pejabat yang berwenang dapat mengecualikan seorang pegawai dari suatu jabatan dengan "
        "keputusan tertulis dan alasannya.",
        en="The competent official may exclude a person from a seat by a written decision with "
        "its reason.",
    )
    citation: ClassVar = "keputusan pejabat pada sheet keputusan"
    decides: ClassVar = DecisionKind.DIKECUALIKAN
    not_met: ClassVar = Text(
        id="Dikecualikan dari jabatan ini dengan keputusan {found} tanggal {since}.",
        en="Excluded from this seat by decision {found} of {since}.",
    )
    no_data: ClassVar = Text(
        id="Belum dapat dinilai: keputusan tidak ada di data.",
        en="Cannot be judged yet: no decision in the data.",
    )

    def judge(self, position: Position, roster: Roster, case: Case) -> Verdicts:
        """Mark everybody with such a decision for this seat."""
        banned = [
            decision.employee
            for decision in case.decisions
            if decision.kind is DecisionKind.DIKECUALIKAN and decision.seat == position.index
        ]
        free = np.ones(len(roster), dtype=bool)
        free[banned] = False
        return verdicts(free)

    @staticmethod
    def covers(item: Decision, employee: int, seat: int) -> bool:
        """Say whether it names this person and this seat."""
        return (item.employee, item.seat) == (employee, seat)

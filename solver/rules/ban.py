"""Ban: a named authority has excluded a person from a seat."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import numpy as np

from ...models.case import Case
from ...models.codes import DecisionKind, Kind
from ...models.establishment import Position
from ...models.finding import Finding, Quantity, Unit, Verdict
from ...models.roster import Roster
from ...models.text import Text
from .base import Force, PairRule, Verdicts, verdicts


class Ban(PairRule):
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
    sure: ClassVar = "sedang"
    default_kinds: ClassVar[Mapping[Kind, Force]] = {
        kind: Force.HARD for kind in Kind if kind is not Kind.STAY
    }
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

    def facts(self, employee: int, position: Position, case: Case) -> Finding:
        """Look for the decision on this person and seat."""
        for decision in case.decisions:
            pair = (decision.employee, decision.seat)
            if decision.kind is DecisionKind.DIKECUALIKAN and pair == (employee, position.index):
                return Finding(
                    rule=self.id,
                    employee=employee,
                    seat=position.index,
                    verdict=Verdict.NOT_MET,
                    field=decision.field,
                    row=decision.row,
                    found=Quantity(amount=decision.document, unit=Unit.WORD),
                    since=decision.on,
                )
        return Finding(
            rule=self.id,
            employee=employee,
            seat=position.index,
            verdict=Verdict.MET,
            field="keputusan.jenis",
        )

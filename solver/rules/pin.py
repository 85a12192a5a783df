"""Pin: a named authority has decided who takes a seat."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import numpy as np

from ...models.case import Case
from ...models.clause import Clause
from ...models.codes import DecisionKind
from ...models.decision import Decision
from ...models.finding import Finding, Quantity, Unit, Verdict
from ...models.seating import Seating
from ...models.text import Text
from ..pairs import Pairs
from .base import TieRule
from .rows import Rows


class Pin(TieRule):
    """``x[e,p] = 1`` for every decision *penetapan*, and for every name that keeps its seat.

    The latter stand among the decisions of a case since their status says so
    (:func:`suksesi.models.status.in_force`).

    A pin of a pair that is not admissible makes an empty row that wants 1: no plan keeps it, and
    which rule bars the pair is then named beside it.
    """

    id: ClassVar = "pin"
    key: ClassVar = "penetapan"
    name: ClassVar = Text(id="Penetapan pejabat", en="Pin")
    law: ClassVar = Text(
        id="Pejabat yang berwenang dapat menetapkan seorang pegawai pada suatu jabatan dengan "
        "keputusan tertulis dan alasannya.",
        en="The competent official may appoint a person to a seat by a written decision with its "
        "reason.",
    )
    citation: ClassVar = "keputusan pejabat pada sheet keputusan"
    sure: ClassVar = "sedang"
    liftable: ClassVar = False

    def rows(self, pairs: Pairs, case: Case) -> Rows:
        """State one row per pin."""
        pins = _pins(case)
        employee = np.array([pin.employee for pin in pins], dtype=np.int64)
        seat = np.array([pin.seat for pin in pins], dtype=np.int64)
        same = (employee[:, None] == pairs.employee) & (seat[:, None] == pairs.seat)
        row, pair = np.nonzero(same)
        return Rows(
            row=row.astype(np.int64),
            column=pair.astype(np.int64),
            coefficient=np.ones(len(row), dtype=np.int64),
            low=np.ones(len(pins), dtype=np.int64),
            high=np.ones(len(pins), dtype=np.int64),
            label=lambda number: f"keputusan {pins[number].row}",
            clause=np.arange(len(pins)),
        )

    def clauses(self, case: Case) -> Mapping[int, Clause]:
        """Give every pin."""
        return {
            number: Clause(
                rule=self.id,
                text=Text(
                    id="{people} ditetapkan pada {seats}", en="{people} is pinned to {seats}"
                ),
                field=pin.field,
                row=pin.row,
                people=(pin.employee,),
                seats=(pin.seat,),
                decision=pin,
            )
            for number, pin in enumerate(_pins(case))
        }

    def audit(self, seating: Seating, case: Case) -> list[Finding]:
        """Look for every pinned pair among the chosen ones."""
        chosen = {(employee, seat) for employee, seat, _ in seating.rows()}
        return [
            Finding(
                rule=self.id,
                employee=pin.employee,
                seat=pin.seat,
                verdict=Verdict.NOT_MET,
                field=pin.field,
                row=pin.row,
                found=Quantity(amount=0, unit=Unit.COUNT),
                needed=Quantity(amount=1, unit=Unit.COUNT),
                since=pin.on,
            )
            for pin in _pins(case)
            if (pin.employee, pin.seat) not in chosen
        ]


def _pins(case: Case) -> list[Decision]:
    return [item for item in case.decisions if item.kind is DecisionKind.PENETAPAN]

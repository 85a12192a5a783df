"""Seat open: a move may only take a seat that this round fills, or that it may fill again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import numpy as np

from ...models.case import Case
from ...models.codes import Kind
from ...models.establishment import Position
from ...models.finding import Finding, Quantity, Unit, Verdict
from ...models.roster import Roster
from ...models.text import Text
from .pair_rule import Force, PairRule, Verdicts, verdicts


class SeatOpen(PairRule):
    """A vacant seat must be opened, an occupied one open to be refilled, and none abolished."""

    id: ClassVar = "seat_open"
    key: ClassVar = "jabatan_dibuka"
    name: ClassVar = Text(id="Jabatan dibuka dalam putaran ini", en="Seat open in this round")
    law: ClassVar = Text(
        id="Yang diisi hanya jabatan lowong yang dibuka dalam putaran ini dan jabatan yang boleh "
        "diisi lagi bila ditinggal pemangkunya; jabatan yang dihapus tidak diisi.",
        en="Only vacancies opened in this round are filled, and seats that may be filled again "
        "when their holder leaves; an abolished seat is not filled.",
    )
    citation: ClassVar = "kebijakan instansi: peta jabatan putaran ini"
    sure: ClassVar = "sedang"
    liftable: ClassVar = False
    default_kinds: ClassVar[Mapping[Kind, Force]] = {
        kind: Force.HARD for kind in Kind if kind is not Kind.STAY
    }
    not_met: ClassVar = Text(
        id="Tidak dapat diisi: jabatan ini {found} dalam putaran ini.",
        en="Cannot be filled: in this round the seat is {found}.",
    )
    no_data: ClassVar = Text(
        id="Belum dapat dinilai: keadaan jabatan ini tidak ada di data.",
        en="Cannot be judged yet: the state of this seat is not in the data.",
    )

    def judge(self, position: Position, roster: Roster, case: Case) -> Verdicts:
        """Look the seat up among those that a move may take; the same for everybody."""
        contested = position.index in case.establishment.contested
        return verdicts(np.full(len(roster), contested))

    def facts(self, employee: int, position: Position, case: Case) -> Finding:
        """Say what keeps the seat from being taken."""
        found, field = "", "jabatan.dibuka"
        if case.establishment.abolished[position.index]:
            found, field = "jabatan_dihapus", "sotk.jenis"
        elif position.holder >= 0 and not case.establishment.refillable[position.index]:
            found, field = "jabatan_tertutup", "jabatan.ikutan"
        elif position.holder < 0 and not position.open:
            found = "jabatan_tidak_dibuka"
        return Finding(
            rule=self.id,
            employee=employee,
            seat=position.index,
            verdict=Verdict.NOT_MET if found else Verdict.MET,
            field=field,
            row=int(case.establishment.row[position.index]),
            found=Quantity(amount=found, unit=Unit.WORD) if found else None,
        )

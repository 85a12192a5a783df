"""Service status: the legal standing (*kedudukan hukum*) a person must be in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar

import numpy as np
from pydantic import BeforeValidator, Field

from ...models.case import Case
from ...models.codes import Kind, ServiceStatus
from ...models.establishment import Position
from ...models.finding import Finding, Quantity, Unit, Verdict
from ...models.roster import Roster
from ...models.text import Text
from .pair_rule import Force, PairRule, Verdicts, verdicts
from .parameters import from_key


class ServiceStatusRule(PairRule):
    """Active service; not on study leave, unpaid leave, suspension or the way out."""

    id: ClassVar = "service_status"
    key: ClassVar = "kedudukan"
    name: ClassVar = Text(id="Kedudukan hukum", en="Service status")
    law: ClassVar = Text(
        id="Berkedudukan aktif: tidak sedang tugas belajar, cuti di luar tanggungan negara, "
        "diberhentikan sementara, atau dalam masa persiapan pensiun.",
        en="In active service: not on study assignment, unpaid leave, suspension or "
        "pre-retirement leave.",
    )
    citation: ClassVar = "PP 11/2017 Pasal 144; Peraturan BKN 5/2019"
    sure: ClassVar = "sedang"
    default_kinds: ClassVar[Mapping[Kind, Force]] = {
        Kind.PROMOTION: Force.HARD,
        Kind.LATERAL: Force.HARD,
        Kind.ADVANCE: Force.HARD,
        Kind.ENTRY: Force.HARD,
        Kind.DEMOTION: Force.HARD,
    }
    not_met: ClassVar = Text(
        id="Tidak memenuhi syarat: kedudukan hukum {found}, sedangkan yang diminta {needed}.",
        en="Not eligible: service status is {found}, {needed} needed.",
    )
    no_data: ClassVar = Text(
        id="Belum dapat dinilai: kedudukan hukum tidak ada di data.",
        en="Cannot be judged yet: no service status in the data.",
    )
    remedy: ClassVar = Text(
        id="keputusan aktif kembali, dari PPK",
        en="the decision on return to active service, from the appointing official",
    )

    allowed: tuple[
        Annotated[ServiceStatus, BeforeValidator(from_key(ServiceStatus))], ...
    ] = Field(
        (ServiceStatus.AKTIF,),
        alias="diizinkan",
        min_length=1,
        description="Kedudukan hukum yang boleh diangkat",
    )  # fmt: skip

    def judge(self, position: Position, roster: Roster, case: Case) -> Verdicts:
        """Look at everybody's standing."""
        return verdicts(np.isin(roster.service_status, self.allowed))

    def facts(self, employee: int, position: Position, case: Case) -> Finding:
        """Look at the person's standing."""
        status = ServiceStatus(int(case.roster.service_status[employee]))
        return Finding(
            rule=self.id,
            employee=employee,
            seat=position.index,
            verdict=Verdict.MET if status in self.allowed else Verdict.NOT_MET,
            field="pegawai.kedudukan",
            row=int(case.roster.row[employee]),
            found=Quantity(amount=status.key, unit=Unit.WORD),
            needed=Quantity(amount=self.allowed[0].key, unit=Unit.WORD),
        )

"""Employment status: managerial posts are for PNS."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from ...models.case import Case
from ...models.codes import AsnStatus, Kind
from ...models.establishment import Position
from ...models.finding import Finding, Quantity, Unit, Verdict
from ...models.roster import Roster
from ...models.text import Text
from .pair_rule import Force, PairRule, Verdicts, verdicts


class PnsStatus(PairRule):
    """Neither CPNS nor PPPK: they stay in the data and are told why."""

    id: ClassVar = "pns_status"
    key: ClassVar = "status_pns"
    name: ClassVar = Text(id="Status PNS", en="PNS status")
    law: ClassVar = Text(
        id="Jabatan manajerial diutamakan bagi PNS; jabatan tertentu dapat diisi PPPK hanya dengan "
        "persetujuan Presiden.",
        en="Managerial posts are for PNS in the first place; certain ones may go to PPPK only with "
        "the approval of the President.",
    )
    citation: ClassVar = "UU 20/2023 Pasal 34 ayat (1) dan (2)"
    sure: ClassVar = "tinggi"
    default_kinds: ClassVar[Mapping[Kind, Force]] = {
        kind: Force.HARD for kind in Kind if kind is not Kind.STAY
    }
    not_met: ClassVar = Text(
        id="Tidak memenuhi syarat: status kepegawaian {found}, sedangkan jabatan ini diisi "
        "{needed}.",
        en="Not eligible: employment status is {found}; this post is filled by {needed}.",
    )
    no_data: ClassVar = Text(
        id="Belum dapat dinilai: status kepegawaian tidak ada di data.",
        en="Cannot be judged yet: no employment status in the data.",
    )
    waivable_by: ClassVar = Text(
        id="Presiden, atas usul PPK melalui Menteri (Pasal 34 ayat (2))",
        en="the President, on proposal through the Minister (Article 34(2))",
    )
    waiver_offices: ClassVar = ("presiden",)

    def judge(self, position: Position, roster: Roster, case: Case) -> Verdicts:
        """Look at everybody's status."""
        return verdicts(roster.asn_status == AsnStatus.PNS)

    def facts(self, employee: int, position: Position, case: Case) -> Finding:
        """Look at the person's status."""
        status = AsnStatus(int(case.roster.asn_status[employee]))
        return Finding(
            rule=self.id,
            employee=employee,
            seat=position.index,
            verdict=Verdict.MET if status is AsnStatus.PNS else Verdict.NOT_MET,
            field="pegawai.status_asn",
            row=int(case.roster.row[employee]),
            found=Quantity(amount=status.key, unit=Unit.WORD),
            needed=Quantity(amount=AsnStatus.PNS.key, unit=Unit.WORD),
        )

"""Completeness: the documents that an appointment at a level asks for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from pydantic import Field

from ...models.case import Case
from ...models.codes import Kind, Level
from ...models.establishment import Position
from ...models.finding import Finding, Verdict
from ...models.roster import Roster
from ...models.text import Text
from ..documents import document_state, document_states, found_in, worst, worst_states
from .pair_rule import Force, PairRule, Verdicts
from .parameters import AnyLevel


class Completeness(PairRule):
    """Every item the policy lists for the level of the seat; health only as met or not."""

    id: ClassVar = "completeness"
    key: ClassVar = "kelengkapan"
    name: ClassVar = Text(id="Kelengkapan dokumen", en="Completeness")
    law: ClassVar = Text(
        id="Dokumen yang diminta untuk jenjang yang dituju lengkap dan berlaku; untuk JPT pratama "
        "LHKPN dan keterangan sehat.",
        en="The documents asked for at the level of the seat are there and valid; for JPT pratama "
        "the asset declaration and a health certificate.",
    )
    citation: ClassVar = (
        "PP 11/2017 jo. PP 17/2020 Pasal 107 ayat (1) huruf c angka 5 dan 7; daftar dokumen: "
        "kebijakan instansi"
    )
    sure: ClassVar = "sedang"
    default_kinds: ClassVar[Mapping[Kind, Force]] = {
        Kind.PROMOTION: Force.HARD,
        Kind.ENTRY: Force.HARD,
    }
    not_met: ClassVar = Text(
        id="Belum memenuhi syarat: {needed} tercatat {found}.",
        en="Not yet eligible: {needed} is recorded as {found}.",
    )
    no_data: ClassVar = Text(
        id="Belum dapat dinilai: {needed} yang berlaku belum ada di data. Ini bukan penilaian "
        "buruk.",
        en="Cannot be judged yet: no valid {needed} in the data. This is not a bad mark.",
    )
    ask: ClassVar = Text(
        id="dokumen yang disebut, dari pegawai atau penerbitnya",
        en="the named document, from the employee or its issuer",
    )
    remedy: ClassVar = Text(
        id="dokumen yang disebut dengan hasil memenuhi, dari penerbitnya",
        en="the named document with the result that it is met, from its issuer",
    )
    waivable_by: ClassVar = Text(
        id="PPK, sampai dokumen diserahkan", en="the appointing official, until it is handed in"
    )

    items: dict[AnyLevel, tuple[str, ...]] = Field(
        default_factory=lambda: dict[Level, tuple[str, ...]](
            {Level.JPT_PRATAMA: ("lhkpn", "kesehatan")}
        ),
        alias="dokumen",
        description="Jenis kelengkapan menurut jenjang jabatan yang dituju",
    )

    def judge(self, position: Position, roster: Roster, case: Case) -> Verdicts:
        """Take the worst of everybody's asked items."""
        states = [document_states(case, item) for item in self.items.get(position.level, ())]
        return worst_states(states, people=len(roster))

    def facts(self, employee: int, position: Position, case: Case) -> Finding:
        """Look for the asked item that decides."""
        items = self.items.get(position.level, ())
        decides = worst([document_state(item, employee=employee, case=case) for item in items])
        finding = Finding(
            rule=self.id,
            employee=employee,
            seat=position.index,
            verdict=Verdict.MET,
            field="kelengkapan.jenis",
        )
        return finding if decides is None else found_in(decides, finding)

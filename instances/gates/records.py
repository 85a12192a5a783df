"""What may stand in a file of gates: a shipped definition, and what a case states."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from ...models.rubric import Confidence, Record
from ...models.text import Text


class Bilingual(Record):
    """A phrase in both languages."""

    id: str
    en: str

    @property
    def text(self) -> Text:
        """The phrase as the models know it."""
        return Text(id=self.id, en=self.en)


class ReachRecord(Record):
    """What a gate concerns; keys that are left out narrow nothing."""

    levels: tuple[str, ...] = Field((), alias="jenjang")
    kinds: tuple[str, ...] = Field((), alias="jenis_khusus")
    agencies: tuple[str, ...] = Field((), alias="instansi")
    seats: tuple[str, ...] = Field((), alias="jabatan")
    employees: tuple[str, ...] = Field((), alias="pegawai")
    each_person: bool = Field(False, alias="tiap_orang")
    across: bool = Field(False, alias="lintas_instansi")


class WindowRecord(Record):
    """In which months around a date a gate is asked for."""

    of: Bilingual = Field(alias="acuan")
    months: int = Field(alias="bulan", ge=1)
    direction: Literal["sesudah", "sebelum"] = Field(alias="arah")


class Definition(Record):
    """A gate as it ships: what it is, where it stands, what it concerns."""

    id: str
    name: Bilingual = Field(alias="nama")
    citation: Bilingual = Field(alias="dasar")
    sure: Confidence = Field(alias="keyakinan")
    reach: ReachRecord = Field(default_factory=ReachRecord, alias="cakupan")
    window: WindowRecord | None = Field(None, alias="jendela")


class Statement(Record):
    """What a case states of a gate; `name`, `citation` and `sure` only of a gate of its own."""

    id: str = Field(min_length=1)
    state: Literal["terpenuhi", "belum", "belum_dinyatakan"] = Field(
        "belum_dinyatakan", alias="keadaan"
    )
    document: str = Field("", alias="dokumen")
    on: date | None = Field(None, alias="tanggal")
    until: date | None = Field(None, alias="berlaku_sampai")
    reference: date | None = Field(None, alias="tanggal_acuan")
    end: date | None = Field(None, alias="tanggal_akhir")
    reach: ReachRecord = Field(default_factory=ReachRecord, alias="cakupan")
    name: str = Field("", alias="nama")
    name_en: str = Field("", alias="nama_en")
    citation: str = Field("", alias="dasar")
    citation_en: str = Field("", alias="dasar_en")
    sure: Confidence | None = Field(None, alias="keyakinan")

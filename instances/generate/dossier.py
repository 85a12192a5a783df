"""Dossiers: the rows of single people in all sheets, rewritten for a planted situation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, cast

import numpy as np
import pandas as pd

from ...models.codes import COMPETENCIES
from .assessments import REQUIRED
from .blueprint import Blueprint
from .months import month_of

Tables = dict[str, pd.DataFrame]

_PERSONAL = ("nip", "nip_a", "nip_b", "pemangku_nip", "plt_nip")
_YOUNGEST, _OLDEST = 44, 54


@dataclass(frozen=True, slots=True, kw_only=True)
class Strength:
    """How strong a planted candidate is: each figure moves the axes of the rubric.

    `below` counts the competences one level under the standard of the seat.
    """

    predicate: str = "sangat_baik"
    award: str = "nasional"
    team: str = "ketua_internal"
    feedback: str = "sangat_baik"
    hours: int = 24
    potential: int = 33
    technical: float = 88
    below: int = 2


BOX_9 = Strength()
BOX_8 = Strength(
    predicate="baik",
    award="internal",
    team="anggota_lintas_instansi",
    feedback="baik",
    below=4,
)


@dataclass(slots=True)
class Dossiers:
    """All sheets of a case while situations are planted; remembers who is taken.

    Attributes
    ----------
    tables : dict of str to pandas.DataFrame
        Typed sheets, replaced as people are rewritten.
    taken : list of str
        NIPs that a situation already uses.
    """

    tables: Tables
    blueprint: Blueprint
    taken: list[str] = field(default_factory=list)

    def seat(self, seat: str) -> pd.Series:
        """Give the row of a seat."""
        seats = self.tables["jabatan"]
        return cast("pd.Series", seats[seats["jabatan_id"] == seat].iloc[0])

    def aspirant(self, seat: str, *, eselon: str = "III.a") -> str:
        """Take an administrator of the seat's field who could rise to it.

        In the middle fifties at most, at least three and a half years at the level: of the same
        field before a related one, before any other.
        """
        people = self.tables["pegawai"]
        data = self.blueprint.data_on
        born = people["tanggal_lahir"].dt.year
        fits = (
            (people["eselon"] == eselon)
            & (data.year - born).between(_YOUNGEST, _OLDEST)
            & people["nip"].isin(self._experienced("administrator", months=42))
            & ~people["nip"].isin(self.taken)
            & ~people["nip"].isin(self.tables["jabatan"]["plt_nip"])
            & people["nip"].isin(self._ordinary())
        )
        nip = self._take(people[fits], self.seat(seat)["rumpun"])
        self.set(nip, golongan="IV/b" if eselon == "III.a" else "IV/a")
        return nip

    def strengthen(self, nip: str, seat: str, strength: Strength = BOX_9) -> None:
        """Give a person the evidence of a candidate for `seat`, as strong as asked."""
        field_of_work = self.seat(seat)["rumpun"]
        target = self.seat(seat)["jenjang"]
        self._assess(nip, target, field_of_work, strength)
        self._perform(nip, strength)
        self._upload(nip, strength)
        self._study(nip)
        self._clear(nip)
        history = self.tables["riwayat_jabatan"]
        past = (history["nip"] == nip) & history["sampai"].notna()
        history.loc[past, "rumpun"] = field_of_work
        for kind in ("lhkpn", "kesehatan", "uji_kompetensi"):
            self.document(nip, kind, "memenuhi")

    def document(self, nip: str, kind: str, status: str) -> None:
        """Put one document on file, in place of another of its kind."""
        self._replace(
            "kelengkapan",
            (self.tables["kelengkapan"]["nip"] == nip)
            & (self.tables["kelengkapan"]["jenis"] == kind),
            [{"nip": nip, "jenis": kind, "status": status, "tanggal": self._recent()}],
        )

    def set(self, nip: str, **values: Any) -> None:
        """Set cells of a person's row in the sheet of employees."""
        people = self.tables["pegawai"]
        for column, value in values.items():
            people.loc[people["nip"] == nip, column] = value

    def seated(self, nip: str, *, since: np.datetime64) -> None:
        """Let a holder's present post begin on another day, in every sheet that says so."""
        self.set(nip, tmt_jabatan=since)
        seats, history = self.tables["jabatan"], self.tables["riwayat_jabatan"]
        seats.loc[seats["pemangku_nip"] == nip, "tmt_pemangku"] = since
        own = (history["nip"] == nip) & (history["sifat"] == "definitif")
        history.loc[own & history["sampai"].isna(), "mulai"] = since

    def renumber(self, old: str, new: str) -> None:
        """Give a person another NIP in every sheet."""
        for table in self.tables.values():
            for column in _PERSONAL:
                if column in table:
                    table[column] = table[column].replace(old, new)
        self.taken.append(new)

    def add(self, sheet: str, rows: Iterable[dict[str, Any]]) -> None:
        """Add rows to a sheet."""
        self.tables[sheet] = pd.concat(
            [self.tables[sheet], pd.DataFrame(list(rows))], ignore_index=True
        )

    def _ordinary(self) -> pd.Series:
        """Give the NIPs of holders of seats of no special kind who stay beyond the horizon."""
        seats = self.tables["jabatan"]
        ordinary = (seats["jenis_khusus"] == "") & (seats["status"] == "terisi")
        return cast("pd.Series", seats[ordinary]["pemangku_nip"])

    def _experienced(self, level: str, *, months: int) -> pd.Series:
        """Give the NIPs of those whose first definitive post at `level` is old enough."""
        history = self.tables["riwayat_jabatan"]
        last = np.datetime64("1970-01", "M") + (month_of(self.blueprint.data_on) - months)
        held = (history["jenjang"] == level) & (history["sifat"] == "definitif")
        first = history[held].groupby("nip")["mulai"].min()
        return pd.Series(first[first <= last.astype("datetime64[D]")].index)

    def _take(self, pool: pd.DataFrame, field_of_work: str) -> str:
        links = self.tables["rumpun"].query("jenis == 'serumpun'")
        related = links[links["kode"] == field_of_work]["kunci"]
        near = pool["rumpun"].isin(related) + 2 * (pool["rumpun"] == field_of_work)
        nip = str(pool.loc[near.sort_values(ascending=False, kind="stable").index[0], "nip"])
        self.taken.append(nip)
        return nip

    def _assess(self, nip: str, target: str, field_of_work: str, strength: Strength) -> None:
        level = REQUIRED[target]
        levels = [level - 1] * strength.below + [level] * (len(COMPETENCIES) - strength.below)
        match = 100 * sum(levels) / (level * len(levels))
        marks = self.tables["penilaian_kompetensi"]
        common = {"nip": nip, "lembaga": "UPENKOM"}
        self._replace(
            "penilaian_kompetensi",
            marks["nip"] == nip,
            [
                {**common, "jenis": "asesmen", "tanggal": self._day(2026, 3, 10),
                 "standar": target, **dict(zip(COMPETENCIES, levels, strict=True)), "jpm": match},
                {**common, "jenis": "teknis", "tanggal": self._day(2026, 3, 11),
                 "rumpun": field_of_work, "nilai_teknis": strength.technical},
            ],
        )  # fmt: skip

    def _perform(self, nip: str, strength: Strength) -> None:
        marks = self.tables["penilaian_kinerja"]
        above = strength.predicate == "sangat_baik"
        common = {
            "nip": nip, "predikat": strength.predicate, "status_final": True,
            "hasil_kerja": "di_atas" if above else "sesuai",
            "perilaku": "di_atas" if above else "sesuai",
            "instansi_id": self.blueprint.instansi_id,
        }  # fmt: skip
        year = self.blueprint.data_on.year
        rows = [{**common, "tahun": year - 2}, {**common, "tahun": year - 1}]
        self._replace("penilaian_kinerja", marks["nip"] == nip, rows)

    def _upload(self, nip: str, strength: Strength) -> None:
        def row(indicator: str, category: str, amount: float, on: np.datetime64) -> dict[str, Any]:
            return {"nip": nip, "indikator": indicator, "kategori": category, "nilai": amount,
                    "tanggal": on}  # fmt: skip

        none = float("nan")
        self._replace(
            "bukti_talenta",
            self.tables["bukti_talenta"]["nip"] == nip,
            [
                row("penghargaan", strength.award, none, self._day(2024, 8, 17)),
                row("tim_kerja", strength.team, none, self._day(2026, 2, 2)),
                row("umpan_balik", strength.feedback, none, self._day(2026, 6, 15)),
                row("bangkom", "", float(strength.hours), self._day(2026, 5, 4)),
                row("potensi", "", float(strength.potential), self._day(2026, 3, 10)),
            ],
        )

    def _study(self, nip: str) -> None:
        """Give degrees in the field of the present post."""
        people = self.tables["pegawai"]
        field_of_work = str(people.loc[people["nip"] == nip, "rumpun"].iloc[0])
        record = cast("dict[str, list[str]]", self.blueprint.families[field_of_work])
        common = {"nip": nip, "program_studi": record["studies"][0], "diakui": True}
        born = int(nip[:4])
        rows = [
            {**common, "tingkat": "S-1", "tahun_lulus": born + 23},
            {**common, "tingkat": "S-2", "tahun_lulus": born + 36},
        ]
        self._replace("pendidikan", self.tables["pendidikan"]["nip"] == nip, rows)

    def _clear(self, nip: str) -> None:
        """Verify a clean discipline record."""
        sanctions = self.tables["hukuman_disiplin"]
        self.tables["hukuman_disiplin"] = sanctions[sanctions["nip"] != nip]
        self.set(nip, disiplin_terverifikasi=self._day(2026, 10, 1), kedudukan="aktif")

    def _replace(self, sheet: str, rows: pd.Series, new: list[dict[str, Any]]) -> None:
        self.tables[sheet] = self.tables[sheet][~rows]
        self.add(sheet, new)

    def _recent(self) -> np.datetime64:
        """Give the first day of the month before that of the data."""
        return (np.datetime64(self.blueprint.data_on, "M") - 1).astype("datetime64[D]")

    def _day(self, year: int, month: int, day: int) -> np.datetime64:
        """Give a day written for the bundled rounds, moved with the year of the data."""
        moved = year + self.blueprint.data_on.year - 2026
        return np.datetime64(date(moved, month, day), "D")

"""Documents (*kelengkapan*) and discipline: what is on file, what is not, what was punished."""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from .assessments import prepared
from .blueprint import Blueprint
from .chance import Chance, Marks
from .months import NO_MONTH, days_in, first_days, month_of

_SENIOR = ("jpt_madya", "jpt_pratama", "administrator", "ahli_utama", "ahli_madya")
_MIDDLE = ("pengawas", "ahli_muda")
_COURSE = {"jpt_pratama": "pkn_ii", "administrator": "pka", "pengawas": "pkp"}
_VERIFIED = {"jpt_madya": 1000, "jpt_pratama": 960, "administrator": 880, "pengawas": 720}
_SANCTIONS = {"ringan": 8, "sedang": 4, "berat": 1, "proses": 2}
_SANCTION_WORDS = {
    "ringan": "teguran tertulis",
    "sedang": "pemotongan tunjangan kinerja",
    "berat": "penurunan jabatan setingkat lebih rendah",
    "proses": "",
}
_SANCTION_MONTHS = {"ringan": 6, "sedang": 9, "berat": 12}
_FIELDS_OF_NEED = {
    "kepamongprajaan": (("PEM", "TRANTIB"), 520, 40),
    "ppns": (("TRANTIB", "HUKUM"), 480, 20),
    "auditor": (("PENGAWASAN", "KEUANGAN"), 620, 15),
    "tenaga_kesehatan": (("KESEHATAN",), 700, 4),
    "bebas_temuan": ((), 0, 0),
}
"""Per special requirement: fields where it is common, and chances per mille there and elsewhere."""


def documents(people: pd.DataFrame, blueprint: Blueprint, chance: Chance) -> pd.DataFrame:
    """Draw the sheet *kelengkapan*: common documents, courses, and special requirements."""
    drawn = _Papers(people, blueprint, chance)
    diligence = people["diligence"].to_numpy()
    senior = people["level"].isin(_SENIOR).to_numpy()
    top = (people["level"] == "jpt_pratama").to_numpy()
    likely = (760 + 130 * diligence).astype(np.int64)
    parts = [
        drawn.common("lhkpn", senior, likely),
        drawn.common("kesehatan", senior, likely),
        drawn.common("uji_kompetensi", top, np.full(len(people), 720)),
    ]
    for level, course in _COURSE.items():
        holders = (people["level"] == level).to_numpy() & (people["seat"] >= 0).to_numpy()
        parts.append(drawn.held(course, holders & chance.happens(600, len(people))))
    needs = sorted({need for seat in blueprint.seats for need in seat.needs})
    parts += [drawn.special(need) for need in needs]
    return pd.concat(parts, ignore_index=True)


class _Papers:
    """Draws rows of documents for people."""

    def __init__(self, people: pd.DataFrame, blueprint: Blueprint, chance: Chance) -> None:
        self.people, self.blueprint, self.chance = people, blueprint, chance
        self.data = month_of(blueprint.data_on)
        self.fields = np.array(tuple(blueprint.families), dtype=object)[people["family"].to_numpy()]

    def common(self, kind: str, whom: Marks, per_mille: NDArray[np.int64]) -> pd.DataFrame:
        """Give a row to most of `whom`: fulfilled, or still awaited."""
        size = len(self.people)
        fulfilled = self.chance.happens(per_mille, size)
        rows = whom & (fulfilled | self.chance.happens(500, size))
        return self._rows(kind, rows, np.where(fulfilled, "memenuhi", "belum"))

    def held(self, kind: str, whom: Marks) -> pd.DataFrame:
        """Give a fulfilled row to `whom`."""
        return self._rows(kind, whom, np.full(len(self.people), "memenuhi", dtype=object))

    def special(self, need: str) -> pd.DataFrame:
        """State for everybody who could hold such a seat whether the requirement is met."""
        usual, often, seldom = _FIELDS_OF_NEED[need]
        within = np.isin(self.fields, usual)
        met = self.chance.happens(np.where(within, often, seldom), len(self.people))
        bound = {
            index
            for index, seat in enumerate(self.blueprint.seats)
            if need in seat.needs and seat.solved
        }
        met |= self.people["seat"].isin(bound).to_numpy()
        levels = _SENIOR + (_MIDDLE if need == "kepamongprajaan" else ())
        rows = self.people["level"].isin(levels).to_numpy() & bool(often)
        return self._rows(need, rows, np.where(met, "memenuhi", "tidak"))

    def _rows(self, kind: str, rows: Marks, status: NDArray[np.object_]) -> pd.DataFrame:
        size = int(rows.sum())
        month = self.data - self.chance.whole(1, 14, size)
        return pd.DataFrame(
            {
                "nip": self.people["nip"].to_numpy()[rows],
                "jenis": kind,
                "status": status[rows],
                "tanggal": days_in(month, self.chance.whole(1, 28, size)),
            }
        )


def verified(people: pd.DataFrame, blueprint: Blueprint, chance: Chance) -> NDArray[np.datetime64]:
    """Draw the date on which a discipline record was verified, ``NaT`` where it was not."""
    size, data = len(people), month_of(blueprint.data_on)
    share = people["level"].map(_VERIFIED).fillna(600).to_numpy()
    share = np.maximum(share + 90 * people["diligence"].to_numpy(), prepared(people, blueprint))
    known = chance.happens(share.astype(np.int64), size)
    return first_days(np.where(known, data - chance.whole(0, 9, size), NO_MONTH))


def sanctions(people: pd.DataFrame, blueprint: Blueprint, chance: Chance) -> pd.DataFrame:
    """Draw the sheet *hukuman_disiplin* of the last five years; a case in process has no end."""
    size, data = len(people), month_of(blueprint.data_on)
    parts = []
    for level, per_mille in _SANCTIONS.items():
        rows = np.flatnonzero(chance.happens(per_mille, size))
        running = level == "proses"
        start = data - chance.whole(1, 4 if running else 58, len(rows))
        months = _SANCTION_MONTHS.get(level, 0)
        parts.append(
            pd.DataFrame(
                {
                    "nip": people["nip"].to_numpy()[rows],
                    "tingkat": level,
                    "jenis": _SANCTION_WORDS[level],
                    "mulai": first_days(start),
                    "sampai": first_days(
                        np.full(len(rows), NO_MONTH) if running else start + months
                    ),
                }
            )
        )
    return pd.concat(parts, ignore_index=True)

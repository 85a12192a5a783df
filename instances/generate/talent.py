"""Talent evidence: awards, team roles, feedback, courses and potential, as far as uploaded."""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from .blueprint import Blueprint
from .chance import Chance, Reals
from .months import days_in, month_of

_AWARDS = ("internal", "lintas_instansi", "nasional", "internasional")
_AWARD_STEPS = (0.35, 1.05, 1.75, 2.9)
_TEAMS = ("anggota_internal", "anggota_lintas_instansi", "ketua_internal", "ketua_lintas_instansi")
_TEAM_STEPS = (-1.2, 0.35, 0.95, 1.75)
_FEEDBACK = ("kurang", "cukup", "baik", "sangat_baik")
_FEEDBACK_STEPS = (-9.0, -1.5, -0.3, 1.3)
_POTENTIAL_ASPECTS = 40


def evidence(
    people: pd.DataFrame, assessments: pd.DataFrame, blueprint: Blueprint, chance: Chance
) -> pd.DataFrame:
    """Draw the sheet *bukti_talenta*: what was not uploaded has no row."""
    size = len(people)
    diligence, skill = people["diligence"].to_numpy(), people["skill"].to_numpy()
    award = 0.8 * diligence + 0.65 * chance.normal(size)
    team = 0.8 * diligence + 0.2 * skill + 0.6 * chance.normal(size)
    feedback = 0.7 * skill + 0.7 * chance.normal(size)
    asked = chance.happens(900, size)
    drawn = _Drawn(people, blueprint, chance)
    parts = [
        drawn.words("penghargaan", _AWARDS, _AWARD_STEPS, award, months=57),
        drawn.words("tim_kerja", _TEAMS, _TEAM_STEPS, team, months=22),
        drawn.words("umpan_balik", _FEEDBACK, _FEEDBACK_STEPS, np.where(asked, feedback, -99), 11),
        drawn.courses(diligence),
        _potential(people, assessments, chance),
    ]
    return pd.concat(parts, ignore_index=True)


class _Drawn:
    """Draws rows of evidence for people; keeps what all kinds of evidence share."""

    def __init__(self, people: pd.DataFrame, blueprint: Blueprint, chance: Chance) -> None:
        self.nip = people["nip"].to_numpy()
        self.data = month_of(blueprint.data_on)
        self.chance = chance

    def words(
        self, indicator: str, words: tuple[str, ...], steps: tuple[float, ...], score: Reals,
        months: int,
    ) -> pd.DataFrame:  # fmt: skip
        """Give one row to everybody whose score reaches the first step."""
        reached = np.searchsorted(steps, score, side="right")
        rows = np.flatnonzero(reached)
        category = np.array(words, dtype=object)[reached[rows] - 1]
        return self._rows(indicator, rows, months).assign(kategori=category)

    def courses(self, diligence: Reals) -> pd.DataFrame:
        """Give hours of training of the last year to those who uploaded some."""
        size = len(self.nip)
        hours = np.floor(2 + 9 * diligence + 5 * self.chance.normal(size)).astype(np.int64)
        rows = np.flatnonzero(hours > 0)
        return self._rows("bangkom", rows, 11).assign(nilai=np.minimum(hours[rows], 60) * 1.0)

    def _rows(self, indicator: str, rows: NDArray[np.int64], months: int) -> pd.DataFrame:
        size = len(rows)
        month = self.data - self.chance.whole(1, months, size)
        return pd.DataFrame(
            {
                "nip": self.nip[rows],
                "indikator": indicator,
                "kategori": "",
                "nilai": np.nan,
                "tanggal": days_in(month, self.chance.whole(1, 28, size)),
            }
        )


def _potential(people: pd.DataFrame, assessments: pd.DataFrame, chance: Chance) -> pd.DataFrame:
    """Give the potential measured on the day of the assessment: eight aspects, 0 to 5."""
    rows = assessments[assessments["jenis"] == "asesmen"]
    skill = people.set_index("nip")["skill"].reindex(rows["nip"]).to_numpy()
    share = 0.235 + 0.28 * skill + 0.06 * chance.normal(len(rows))
    return pd.DataFrame(
        {
            "nip": rows["nip"].to_numpy(),
            "indikator": "potensi",
            "kategori": "",
            "nilai": np.clip(np.floor(share * _POTENTIAL_ASPECTS), 6, 39),
            "tanggal": rows["tanggal"].to_numpy(),
        }
    )

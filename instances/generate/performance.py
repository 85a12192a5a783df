"""Yearly performance predicates: scarce at the top, alike within a unit, last year not closed."""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from .blueprint import Blueprint
from .chance import Chance, Whole

_STEPS = (-2.35, -1.78, 1.4)
_POOR, _IMPROVE, _GOOD, _VERY_GOOD = range(4)
_WORDS = ("kurang", "butuh_perbaikan", "baik", "sangat_baik")
_OPEN_YEAR = 60
_NOT_FINAL, _MISSING = 8, 12


def performance(people: pd.DataFrame, blueprint: Blueprint, chance: Chance) -> pd.DataFrame:
    """Draw the sheet *penilaian_kinerja* for the two closed years, and the open one for a few."""
    size, year = len(people), blueprint.data_on.year
    steady = _tendency(people, chance)
    years = [
        _year(people, year - back, steady, blueprint, chance)[~chance.happens(_MISSING, size)]
        for back in (2, 1)
    ]
    unfinished = people[chance.happens(_OPEN_YEAR, size)]
    years.append(_rows(unfinished, year, blueprint))
    return pd.concat(years, ignore_index=True)


def _tendency(people: pd.DataFrame, chance: Chance) -> NDArray[np.float64]:
    """Give what stays from year to year: own skill, and the climate of the unit."""
    climate = chance.normal(int(people["unit"].max()) + 1)[people["unit"].to_numpy()]
    return np.asarray(0.4 * people["skill"].to_numpy() + 0.5 * climate)


def _year(
    people: pd.DataFrame,
    year: int,
    steady: NDArray[np.float64],
    blueprint: Blueprint,
    chance: Chance,
) -> pd.DataFrame:
    size = len(people)
    score = steady + 0.75 * chance.normal(size)
    rows = _rows(people, year, blueprint)
    grade = np.searchsorted(_STEPS, score)
    result, behaviour = _elements(grade, chance)
    words = np.array(_WORDS, dtype=object)
    final = ~chance.happens(_NOT_FINAL if year == blueprint.data_on.year - 1 else 0, size)
    rows["hasil_kerja"] = np.where(final, result, "")
    rows["perilaku"] = np.where(final, behaviour, "")
    rows["predikat"] = np.where(final, words[grade], "")
    rows["status_final"] = final
    return rows


def _elements(grade: Whole, chance: Chance) -> tuple[NDArray[np.object_], NDArray[np.object_]]:
    """Give work result and behaviour that lead to the predicate (PermenPANRB 6/2022)."""
    above = chance.happens(300, len(grade))
    result = np.select(
        [grade == _IMPROVE, (grade == _VERY_GOOD) | ((grade == _GOOD) & above)],
        ["di_bawah", "di_atas"],
        "sesuai",
    )
    behaviour = np.select([grade == _VERY_GOOD, grade == _POOR], ["di_atas", "di_bawah"], "sesuai")
    return result.astype(object), behaviour.astype(object)


def _rows(people: pd.DataFrame, year: int, blueprint: Blueprint) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "nip": people["nip"].to_numpy(),
            "tahun": year,
            "hasil_kerja": "",
            "perilaku": "",
            "predikat": "",
            "status_final": False,
            "instansi_id": blueprint.governments[people["unit"].to_numpy()],
        }
    )

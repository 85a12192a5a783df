"""Competency assessments and technical tests, drawn from the hidden skill."""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ...models.codes import COMPETENCIES
from .blueprint import Blueprint
from .chance import Chance, Marks, Reals, Whole
from .months import days_in, month_of
from .strata import strata

REQUIRED = {
    "pelaksana": 1, "ahli_pertama": 2, "pengawas": 2, "ahli_muda": 3, "administrator": 3,
    "ahli_madya": 4, "jpt_pratama": 4, "ahli_utama": 5, "jpt_madya": 5,
}  # fmt: skip
"""Level that the standard asks of each level of post; only to report the assessor's JPM."""

_CURRENT = 34
_EVERYBODY = 1000
_SLOPE = 0.56
_TRAINED = 0.4
_TESTED_FIRST = ("jpt_madya", "jpt_pratama", "administrator")
_ASSESSOR = "UPENKOM"


def assessed(people: pd.DataFrame, blueprint: Blueprint, chance: Chance) -> Marks:
    """Mark who has been assessed: whole strata first, the diligent more than the others."""
    size = len(people)
    share = people["stratum"].map({stratum.name: stratum.assessed for stratum in strata()})
    share = share.to_numpy() + 70 * people["diligence"].to_numpy() * (share < _EVERYBODY)
    share = np.maximum(share, prepared(people, blueprint))
    return chance.happens(share.astype(np.int64), size)


def prepared(people: pd.DataFrame, blueprint: Blueprint) -> Whole:
    """Give the share (per mille) of those prepared for the round: holders, where it says so."""
    return np.where(people["seat"].to_numpy() >= 0, blueprint.prepared, 0)


def assessments(people: pd.DataFrame, blueprint: Blueprint, chance: Chance) -> pd.DataFrame:
    """Draw the sheet *penilaian_kompetensi*, technical tests after the assessments."""
    rows = people[assessed(people, blueprint, chance)]
    return pd.concat(
        [_assessments(rows, blueprint, chance), _tests(rows, blueprint, chance)],
        ignore_index=True,
    )


def _assessments(rows: pd.DataFrame, blueprint: Blueprint, chance: Chance) -> pd.DataFrame:
    size, data = len(rows), month_of(blueprint.data_on)
    skill = rows["skill"].to_numpy()
    old = chance.happens((240 - 60 * skill).astype(np.int64), size)
    old &= prepared(rows, blueprint) == 0
    age = np.where(old, chance.whole(37, 66, size), chance.whole(1, _CURRENT, size))
    mastery = rows["stratum"].map({stratum.name: stratum.mastery for stratum in strata()})
    level = mastery.to_numpy() / 100 + _SLOPE * skill + 0.12 * chance.normal(size)
    level = level + _TRAINED * (prepared(rows, blueprint) > 0)
    required = rows["level"].map(REQUIRED).to_numpy()
    levels = {
        name: np.clip(np.floor(level + chance.share(size)), 1, 5).astype(np.int64)
        for name in COMPETENCIES
    }
    return pd.DataFrame(
        {
            "nip": rows["nip"].to_numpy(),
            "jenis": "asesmen",
            "tanggal": days_in(data - age, chance.whole(1, 28, size)),
            "lembaga": _ASSESSOR,
            "standar": rows["level"].to_numpy(),
            **levels,
            "jpm": person_match(list(levels.values()), required),
        }
    )


def person_match(levels: list[Whole], required: Whole) -> Reals:
    """Give the JPM in percent: attained over required levels, capped per competency."""
    attained = sum(np.minimum(level, required) for level in levels)
    return np.asarray(attained * 100 / (required * len(levels)))


def _tests(rows: pd.DataFrame, blueprint: Blueprint, chance: Chance) -> pd.DataFrame:
    """Draw the technical tests, in the field of the present post.

    Fewer than the assessments; below administrator none in the fields not tested so far.
    """
    codes: NDArray[np.object_] = np.array(tuple(blueprint.families), dtype=object)
    share = rows["stratum"].map({stratum.name: stratum.tested for stratum in strata()}).to_numpy()
    ready = prepared(rows, blueprint)
    share = np.maximum(share + 60 * rows["diligence"].to_numpy(), ready)
    later = np.isin(codes[rows["family"].to_numpy()], blueprint.untested)
    held = ~later | rows["level"].isin(_TESTED_FIRST).to_numpy() | (ready > 0)
    rows = rows[chance.happens(share.astype(np.int64), len(rows)) & held]
    size, data = len(rows), month_of(blueprint.data_on)
    points = 66 + 7 * rows["skill"].to_numpy() + 6 * chance.normal(size)
    return pd.DataFrame(
        {
            "nip": rows["nip"].to_numpy(),
            "jenis": "teknis",
            "tanggal": days_in(data - chance.whole(1, 30, size), chance.whole(1, 28, size)),
            "lembaga": _ASSESSOR,
            "rumpun": codes[rows["family"].to_numpy()],
            "nilai_teknis": np.clip(points, 35, 98),
        }
    )

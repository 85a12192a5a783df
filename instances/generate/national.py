"""National results (*hasil_simata*) of a generated case: our own scores, but for a few."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ...models.case import Case
from ...models.codes import Level
from ...models.units import AXIS_UNITS
from ...solver.scoring.boxes import boxes, levels
from ...solver.scoring.talent import talent_of
from .chance import Chance, Whole

_MAPPED = {Level.JPT_MADYA: 1000, Level.JPT_PRATAMA: 1000, Level.ADMINISTRATOR: 650}
_MAPPED_ELSEWHERE = 450
_APART = 20
_SPREAD = 7919
"""Turns a score into a draw: equal scores are mapped alike, or rounding would break their tie."""
_LOW_BOX, _LEADING_BOX = 3, 7
_HUNDRED = 100


def national_results(case: Case, *, seed: int) -> pd.DataFrame:
    """Draw the sheet *hasil_simata* for people whose evidence is complete.

    Everybody of the JPT, most administrators, and every second of the others; the figures are ours
    to the hundredth, but for a few outside the succession pool, which lie one to three points
    apart.
    """
    chance, talent = Chance(seed, "national"), talent_of(case)
    size = len(case.roster)
    share = np.full(size, _MAPPED_ELSEWHERE)
    for level, per_mille in _MAPPED.items():
        share[case.roster.level == level] = per_mille
    mapped = np.flatnonzero(talent.own_known & (talent.own_talent * _SPREAD % 1000 < share))
    other = chance.happens(_APART, size) & (talent.own_box < _LEADING_BOX)
    shift = np.where(
        other, chance.whole(100, 300, size) * np.where(talent.own_box > _LOW_BOX, -1, 1), 0
    )
    x = _hundredths(talent.own_x)[mapped]
    y = np.clip(_hundredths(talent.own_y) + shift, 0, 100 * _HUNDRED)[mapped]
    unit = AXIS_UNITS // _HUNDRED
    box = boxes(levels(y * unit, case.rubric.cutoffs_y), levels(x * unit, case.rubric.cutoffs_x))
    month = np.datetime64(case.round.data_on, "M").astype("datetime64[D]")
    return pd.DataFrame(
        {
            "nip": [case.roster.nip[person] for person in mapped],
            "tanggal": month,
            "sumbu_x": x / _HUNDRED,
            "sumbu_y": y / _HUNDRED,
            "kotak": box.astype(np.float64),
            "nilai_talenta": (x + y + 1) // 2 / _HUNDRED,
        }
    ).sort_values("nip", ignore_index=True)


def _hundredths(axis: Whole) -> Whole:
    """Round an axis half up to hundredths of a point."""
    unit = AXIS_UNITS // _HUNDRED
    return (axis + unit // 2) // unit

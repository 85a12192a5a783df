"""Formal education: mostly in the field of the present post, now and then not recognised."""

from __future__ import annotations

from typing import cast

import numpy as np
import pandas as pd

from .blueprint import Blueprint
from .chance import Chance, Whole
from .fields import Fields
from .strata import ENTRY_EDUCATION, strata

_SAME_FIELD, _RELATED_FIELD = 330, 220
_RECOGNISED = 970
_BACHELOR, _MASTER = ENTRY_EDUCATION.index("S-1"), ENTRY_EDUCATION.index("S-2")


def education(people: pd.DataFrame, blueprint: Blueprint, chance: Chance) -> pd.DataFrame:
    """Draw the sheet *pendidikan*: the highest degree, and the S-1 below a higher one."""
    size = len(people)
    level = np.zeros(size, dtype=np.int64)
    for stratum in strata():
        rows = np.flatnonzero(people["stratum"] == stratum.name)
        level[rows] = chance.pick(stratum.education, len(rows))
    field = _fields(people, blueprint, chance)
    higher = level >= _MASTER
    first = _degrees(people, np.minimum(level, _BACHELOR), field, blueprint, chance)
    second = _degrees(people, level, field, blueprint, chance)[higher]
    first["diakui"] |= higher
    return pd.concat([first, second], ignore_index=True)


def _fields(people: pd.DataFrame, blueprint: Blueprint, chance: Chance) -> Whole:
    """Draw the field of study: that of the post, a related one, or any."""
    size, fields = len(people), Fields.of(blueprint)
    own = people["family"].to_numpy()
    draw = chance.whole(0, 999, size)
    related = chance.member(fields.related, own)
    other = chance.whole(0, len(fields.codes) - 1, size)
    bound = people["stratum"].map({s.name: bool(s.family) for s in strata()}).to_numpy()
    steps = [bound | (draw < _SAME_FIELD), draw < _SAME_FIELD + _RELATED_FIELD]
    return np.select(steps, [own, related], default=other)


def _degrees(
    people: pd.DataFrame, level: Whole, field: Whole, blueprint: Blueprint, chance: Chance
) -> pd.DataFrame:
    size = len(people)
    studies = [cast("list[str]", record["studies"]) for record in blueprint.families.values()]
    names = np.array([name for group in studies for name in group], dtype=object)
    starts = np.cumsum([0, *(len(group) for group in studies)])
    groups = [range(starts[index], starts[index + 1]) for index in range(len(studies))]
    study = names[chance.member(groups, field)]
    school = level == ENTRY_EDUCATION.index("SLTA")
    birth_year = people["born"].to_numpy().astype("datetime64[Y]").astype(np.int64) + 1970
    age = np.array([18, 21, 23, 33, 40])[level] + chance.whole(0, 4, size)
    return pd.DataFrame(
        {
            "nip": people["nip"].to_numpy(),
            "tingkat": np.array(ENTRY_EDUCATION, dtype=object)[level],
            "program_studi": np.where(school, "", study),
            "tahun_lulus": np.minimum(birth_year + age, 2025),
            "diakui": chance.happens(_RECOGNISED, size),
        }
    )

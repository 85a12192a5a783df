"""Careers: every post an invented person has held, dated so that the levels follow each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from .blueprint import Blueprint
from .chance import Chance, Whole
from .fields import Fields
from .months import NO_MONTH, month_of
from .strata import Stratum, strata

RUNNING = NO_MONTH
_DELAYERED = 12 * (2022 - 1970)
"""First month of the functional posts that replaced abolished structural ones."""

_STRUCTURAL = frozenset({"pengawas", "administrator", "jpt_pratama", "jpt_madya"})
_EARLIER_ESELON = {"pengawas": "IV.a", "administrator": "III.b", "jpt_pratama": "II.b"}
_EARLIER_TITLE = {
    "pelaksana": "Pengadministrasi pada {}",
    "pengawas": "Kepala Seksi pada {}",
    "administrator": "Kepala Bidang pada {}",
    "jpt_pratama": "Pejabat Eselon II pada {}",
    "jpt_madya": "Pejabat Eselon I pada {}",
}
_SAME_FIELD, _RELATED_FIELD = 620, 250
_SAME_UNIT = 600
_LONG_STAY = 250
_SHORTEST_STAY = 6


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Group:
    """People with the same levels; `origin` where a delayering ended the structural one."""

    stratum: Stratum
    people: pd.DataFrame
    career: tuple[tuple[str, int], ...]
    origin: str

    def __len__(self) -> int:
        return len(self.people)


def careers(people: pd.DataFrame, blueprint: Blueprint, chance: Chance) -> pd.DataFrame:
    """Draw the history of everybody, one row per post, oldest first within a person.

    Returns
    -------
    pandas.DataFrame
        `person` is the row of `people`; `start` and `end` are months, `end` is ``RUNNING`` for the
        present post, otherwise the first month after it.
    """
    fields = Fields.of(blueprint)
    stages = [
        stage
        for group in _groups(people, chance)
        for stage in _stages(group, blueprint, fields, chance)
    ]
    history = pd.concat(stages, ignore_index=True)
    history = history[(history["end"] == RUNNING) | (history["end"] > history["start"])]
    return history.sort_values(["person", "start"], kind="stable", ignore_index=True)


def _groups(people: pd.DataFrame, chance: Chance) -> Iterator[_Group]:
    for stratum in strata():
        rows = people[people["stratum"] == stratum.name]
        old = (rows["entered"] < _DELAYERED - 144).to_numpy()
        replaced = chance.happens(stratum.replaced, len(rows)) & old
        if not replaced.all():
            yield _Group(stratum=stratum, people=rows[~replaced], career=stratum.career, origin="")
        if replaced.any():
            yield _Group(
                stratum=stratum,
                people=rows[replaced],
                career=stratum.origin_career,
                origin=stratum.origin,
            )


def _stages(
    group: _Group, blueprint: Blueprint, fields: Fields, chance: Chance
) -> Iterator[pd.DataFrame]:
    """Give the posts of a group, stage by stage, the present one last."""
    starts = _level_starts(group, blueprint, chance)
    present = _present_start(group, starts[-1], blueprint, chance)
    starts[-1] = np.minimum(starts[-1], present)
    starts[-1] = np.where(present - starts[-1] < _SHORTEST_STAY, present, starts[-1])
    for number, (level, _) in enumerate(group.career):
        stage = _earlier(level, group, blueprint, fields, chance)
        stage["start"] = np.minimum(starts[number], starts[-1])
        stage["end"] = starts[number + 1] if number + 1 < len(group.career) else present
        yield stage
    yield _present(group, present)


def _level_starts(group: _Group, blueprint: Blueprint, chance: Chance) -> list[Whole]:
    """Give the first month at each level."""
    size = len(group)
    last = _DELAYERED if group.origin else month_of(blueprint.data_on)
    entered = group.people["entered"].to_numpy()
    parts = np.stack(
        [share * (300 + chance.whole(0, 1400, size)) for _, share in group.career], axis=1
    )
    until = np.cumsum(parts, axis=1)
    months = until[:, :-1] * (last - entered)[:, None] // until[:, -1:]
    return [entered, *(entered + months[:, stage] for stage in range(months.shape[1]))]


def _present_start(
    group: _Group, level_since: Whole, blueprint: Blueprint, chance: Chance
) -> Whole:
    """Give the first month in the present post: a share of holders stays over five years."""
    if group.stratum.post != "struktural":
        return level_since.copy()
    size, data = len(group), month_of(blueprint.data_on)
    long_stay = chance.happens(_LONG_STAY, size)
    months = np.where(long_stay, chance.whole(61, 96, size), chance.whole(3, 56, size))
    present = np.maximum(data - months, level_since)
    for kind, day in blueprint.sworn_in.items():
        same = np.array([blueprint.seats[seat].kind == kind for seat in group.people["seat"]])
        present = np.where(same, month_of(day), present)
    return present


def _earlier(
    level: str, group: _Group, blueprint: Blueprint, fields: Fields, chance: Chance
) -> pd.DataFrame:
    """Give an earlier post at `level` for everybody of the group, mostly in the same field."""
    structural = level == "pelaksana" or level in _STRUCTURAL
    family = group.people["family"].to_numpy()
    if structural:
        family = _drift(family, fields, chance)
    present = group.people["unit"].to_numpy()
    drawn = chance.member(fields.agencies, fields.groups(present, family))
    stays = chance.happens(_SAME_UNIT, len(group)) & (family == group.people["family"].to_numpy())
    unit = np.where(stays, present, drawn)
    return pd.DataFrame(
        {
            "person": group.people.index.to_numpy(),
            "seat": -1,
            "title": _titles(level, group, unit, blueprint),
            "post": _post(level),
            "level": level,
            "eselon": _EARLIER_ESELON.get(level, "non"),
            "family": family,
            "unit": unit,
            "tenure": "definitif",
            "replaces": "",
        }
    )


def _drift(family: Whole, fields: Fields, chance: Chance) -> Whole:
    """Move some people to a related field, and a few to any other."""
    size = len(family)
    draw = chance.whole(0, 999, size)
    related = chance.member(fields.related, family)
    other = chance.whole(0, len(fields.codes) - 1, size)
    kept = [draw < _SAME_FIELD, draw < _SAME_FIELD + _RELATED_FIELD]
    return np.select(kept, [family, related], default=other)


def _titles(level: str, group: _Group, unit: Whole, blueprint: Blueprint) -> list[str]:
    if level in _EARLIER_TITLE:
        return [_EARLIER_TITLE[level].format(blueprint.units[index].short) for index in unit]
    words = level.replace("_", " ").title()
    return [f"{title.partition(' Ahli ')[0]} {words}" for title in group.people["title"]]


def _present(group: _Group, present: Whole) -> pd.DataFrame:
    """Give the present post of everybody."""
    people = group.people
    columns = people[["seat", "title", "post", "level", "eselon", "family", "unit"]]
    return columns.reset_index(drop=True).assign(
        person=people.index.to_numpy(),
        tenure="definitif",
        replaces=group.origin,
        start=present,
        end=RUNNING,
    )


def _post(level: str) -> str:
    if level == "pelaksana":
        return level
    return "struktural" if level in _STRUCTURAL else "fungsional"

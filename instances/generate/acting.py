"""Acting holders (Plt): who minds a vacant seat, and the row this leaves in their history."""

from __future__ import annotations

import numpy as np
import pandas as pd

from .blueprint import Blueprint
from .chance import Chance, Whole
from .months import NO_MONTH
from .vacancies import Seating, level_of

NOBODY = -1
_NUMBERS = ("person", "seat", "family", "unit", "start", "end")
_BELOW = {"jpt_madya": "jpt_pratama", "jpt_pratama": "administrator", "administrator": "pengawas"}
_PAST_PER_MILLE = {"jpt_pratama": 250, "administrator": 160, "pengawas": 60}


def acting(people: pd.DataFrame, seats: Seating, blueprint: Blueprint) -> Whole:
    """Give the acting holder of every seat, ``NOBODY`` where none.

    One level below or the same level, the seat's own agency first; nobody acts twice.
    """
    holders = people[people["seat"] >= 0]
    agency = np.array([_agency(blueprint, unit) for unit in range(len(blueprint.units))])
    place = {unit.id: index for index, unit in enumerate(blueprint.units)}
    chosen = np.full(len(blueprint.seats), NOBODY)
    for index in np.flatnonzero(seats.plt_since != NO_MONTH):
        seat = blueprint.seats[index]
        near = agency[holders["unit"].to_numpy()] == agency[place[seat.unit]]
        level = level_of(seat.eselon)
        fits = holders["level"].isin([level, _BELOW.get(level, level)]).to_numpy()
        free = ~holders.index.isin(chosen)
        rank = np.where(fits & free, 2 * near + (holders["level"] != level).to_numpy(), -1)
        if rank.max() > 0:
            chosen[index] = holders.index[int(np.argmax(rank))]
    return chosen


def acting_history(
    people: pd.DataFrame,
    chosen: Whole,
    seats: Seating,
    blueprint: Blueprint,
    chance: Chance,
) -> pd.DataFrame:
    """Give the history rows of present acting holders, and of some who acted in the past."""
    now = np.flatnonzero(chosen != NOBODY)
    plans = [blueprint.seats[index] for index in now]
    place = {unit.id: index for index, unit in enumerate(blueprint.units)}
    family = {code: index for index, code in enumerate(blueprint.families)}
    running = pd.DataFrame(
        {
            "person": chosen[now],
            "seat": now,
            "title": [seat.name for seat in plans],
            "post": "struktural",
            "level": [level_of(seat.eselon) for seat in plans],
            "eselon": [seat.eselon for seat in plans],
            "family": [family[seat.family] for seat in plans],
            "unit": [place[seat.unit] for seat in plans],
            "tenure": "plt",
            "replaces": "",
            "start": seats.plt_since[now],
            "end": NO_MONTH,
        }
    )
    both = pd.concat([running, _past(people, chosen, chance)], ignore_index=True)
    return both.astype(dict.fromkeys(_NUMBERS, np.int64))


def _past(people: pd.DataFrame, chosen: Whole, chance: Chance) -> pd.DataFrame:
    """Let some holders have acted, some years ago, one level up or at their own level."""
    share = people["level"].map(_PAST_PER_MILLE).fillna(0).to_numpy()
    share = (share * (1 + 0.3 * people["diligence"].to_numpy())).astype(np.int64)
    acted = chance.happens(share, len(people)) & (people["seat"] >= 0).to_numpy()
    rows = people[acted & ~people.index.isin(chosen)]
    start = rows["since"].to_numpy() + chance.whole(1, 10, len(rows))
    until = start + chance.whole(3, 9, len(rows))
    kept = until < rows["since"].max()
    rows, start, until = rows[kept], start[kept], until[kept]
    columns = rows[["post", "level", "eselon", "family", "unit"]].reset_index(drop=True)
    return columns.assign(
        person=rows.index.to_numpy(), seat=NOBODY, title="Pelaksana tugas jabatan setara",
        tenure="plt", replaces="", start=start, end=until,
    )  # fmt: skip


def _agency(blueprint: Blueprint, unit: int) -> str:
    plan = blueprint.units[unit]
    return plan.id if plan.agency or not plan.parent else plan.parent

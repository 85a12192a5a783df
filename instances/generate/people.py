"""The invented people: their stratum, seat, unit, birth, entry, grade, and hidden qualities."""

from __future__ import annotations

from typing import cast

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from .blueprint import Blueprint
from .chance import Chance, Whole
from .months import days_in, month_of
from .names import identified, named
from .strata import Stratum, grades_of_eselon, strata
from .vacancies import FALLING, Seating, level_of

NO_SEAT = -1
_BUP = {"jpt_madya": 60, "jpt_pratama": 60, "administrator": 58, "pengawas": 58}
_SKILLS_MOVE = 0.45


def people(blueprint: Blueprint, seats: Seating, chance: Chance) -> pd.DataFrame:
    """Draw everybody: holders in the order of the seats, then the crowd stratum by stratum.

    Returns
    -------
    pandas.DataFrame
        One row per person; months count from 1970, `skill` and `diligence` are hidden qualities
        (mean about 0, standard deviation about 1) from which the evidence follows.
    """
    frame = _placed(blueprint, seats, chance)
    parts = [
        _members(stratum, rows.copy(), blueprint, chance)
        for stratum in strata()
        if len(rows := frame[frame["stratum"] == stratum.name])
    ]
    frame = pd.concat(parts).sort_index()
    frame["born_month"] = _retiring(frame, seats)
    frame = _entered(frame, blueprint, chance)
    frame = _qualities(frame, chance)
    frame["born"] = days_in(frame["born_month"].to_numpy(), chance.whole(1, 28, len(frame)))
    frame["name"] = named(frame["sex"].to_numpy(), chance)
    return identified(frame)


def _placed(blueprint: Blueprint, seats: Seating, chance: Chance) -> pd.DataFrame:
    """Give everybody a stratum, a seat or none, and a unit."""
    held = np.flatnonzero(seats.held)
    names = [level_of(blueprint.seats[seat].eselon) for seat in held]
    crowd = [name for name, count in blueprint.crowd.items() for _ in range(count)]
    unit_number = {unit.id: index for index, unit in enumerate(blueprint.units)}
    at_seat = [unit_number[blueprint.seats[seat].unit] for seat in held]
    elsewhere = _units_of(np.array(crowd, dtype=object), blueprint, chance)
    return pd.DataFrame(
        {
            "stratum": np.array(names + crowd, dtype=object),
            "seat": np.concatenate([held, np.full(len(crowd), NO_SEAT)]),
            "unit": np.concatenate([np.array(at_seat, dtype=np.int64), elsewhere]),
        }
    )


def _units_of(crowd: NDArray[np.object_], blueprint: Blueprint, chance: Chance) -> Whole:
    """Draw a unit for everybody without a seat: bound strata stay in their field of work."""
    units = np.zeros(len(crowd), dtype=np.int64)
    for stratum in strata():
        rows = np.flatnonzero(crowd == stratum.name)
        fitting = [
            index
            for index, unit in enumerate(blueprint.units)
            if unit.parent
            and not unit.coming
            and (not stratum.family or unit.family == stratum.family)
        ] or list(range(len(blueprint.units)))
        units[rows] = np.array(fitting)[chance.whole(0, len(fitting) - 1, len(rows))]
    return units


def _members(
    stratum: Stratum, rows: pd.DataFrame, blueprint: Blueprint, chance: Chance
) -> pd.DataFrame:
    """Draw what depends on the stratum alone."""
    size = len(rows)
    low, high = (round(12 * age) for age in stratum.ages)
    spread = (chance.whole(0, high - low, size) + chance.whole(0, high - low, size)) // 2
    rows["born_month"] = month_of(blueprint.installed_on) - low - spread
    entry = 12 * stratum.entry[0], 12 * stratum.entry[1]
    rows["entry_age"] = chance.whole(*entry, size)
    rows["sex"] = np.where(chance.happens(stratum.women, size), "P", "L")
    rows["post"], rows["level"] = stratum.post, stratum.level
    seats = [blueprint.seats[seat] if seat >= 0 else None for seat in rows["seat"]]
    rows["eselon"] = [seat.eselon if seat else "non" for seat in seats]
    rows["grade"] = _grades(stratum, rows["eselon"].to_numpy(), chance)
    family = {code: index for index, code in enumerate(blueprint.families)}
    own = [
        seat.family if seat else blueprint.units[unit].family
        for seat, unit in zip(seats, rows["unit"], strict=True)
    ]
    rows["family"] = [family[code] for code in own]
    rows["title"] = _titles(stratum, rows, blueprint, chance)
    rows["gifted"] = chance.happens(stratum.gifted, size)
    return rows


def _grades(stratum: Stratum, eselons: NDArray[np.object_], chance: Chance) -> NDArray[np.object_]:
    """Draw grades within the band of the echelon, or of the stratum."""
    grades = np.full(len(eselons), "", dtype=object)
    for eselon in sorted(set(eselons.tolist())):
        weights = grades_of_eselon().get(eselon, stratum.grades)
        rows = np.flatnonzero(eselons == eselon)
        if weights:
            drawn = chance.pick(tuple(weights.values()), len(rows))
            grades[rows] = np.array(tuple(weights), dtype=object)[drawn]
    return grades


def _titles(
    stratum: Stratum, rows: pd.DataFrame, blueprint: Blueprint, chance: Chance
) -> list[str]:
    """Name the present posts."""
    draws = chance.whole(0, 1 << 20, len(rows))
    codes = tuple(blueprint.families)
    titles = []
    for seat, family, unit, draw in zip(
        rows["seat"], rows["family"], rows["unit"], draws, strict=True
    ):
        if seat >= 0:
            titles.append(blueprint.seats[seat].name)
        elif stratum.post == "pelaksana":
            titles.append(f"Penata Layanan Operasional {blueprint.units[unit].short}")
        else:
            of_family = cast("list[str]", blueprint.families[codes[family]]["functions"])
            functions = stratum.functions or tuple(of_family)
            titles.append(f"{functions[draw % len(functions)]} {_rank_word(stratum.level)}")
    return titles


def _rank_word(level: str) -> str:
    return level.replace("_", " ").title()


def _retiring(frame: pd.DataFrame, seats: Seating) -> Whole:
    """Move the birth of holders whose seat falls vacant to where they retire on that day."""
    born: Whole = frame["born_month"].to_numpy().copy()
    seat = frame["seat"].to_numpy()
    falling = (seat != NO_SEAT) & (seats.state[seat] == FALLING)
    age = frame["level"].map(_BUP).fillna(0).to_numpy().astype(np.int64)
    born[falling] = seats.since[seat[falling]] - 1 - 12 * age[falling]
    return born


def _entered(frame: pd.DataFrame, blueprint: Blueprint, chance: Chance) -> pd.DataFrame:
    """Add the month of CPNS, the status, the standing and the date of the grade."""
    size, data = len(frame), month_of(blueprint.data_on)
    frame["entered"] = np.minimum(frame["born_month"] + frame["entry_age"], data - 30)
    contract = (frame["stratum"] == "pppk").to_numpy()
    formation = month_of(blueprint.data_on) - 12 * chance.whole(2, 5, size)
    frame.loc[contract, "entered"] = (formation // 12 * 12 + 10)[contract]
    frame["status"] = np.where(contract, "PPPK", "PNS")
    away = (frame["seat"] == NO_SEAT).to_numpy() & ~contract & chance.happens(8, size)
    frame["standing"] = np.where(
        away, np.where(chance.happens(700, size), "tugas_belajar", "cltn"), "aktif"
    )
    frame["graded"] = data - 6 * chance.whole(0, 8, size)
    return frame


def _qualities(frame: pd.DataFrame, chance: Chance) -> pd.DataFrame:
    """Add the hidden qualities; people of one unit are alike, the able are rather diligent.

    Skill has two groups, those prepared for more and the others: one bell curve cannot give both a
    third of low and a seventh of high potential.
    """
    size = len(frame)
    units = int(frame["unit"].max()) + 1
    climate = chance.normal(units)[frame["unit"].to_numpy()]
    draw = chance.normal(size)
    frame["skill"] = np.where(frame["gifted"], 1.3 + 0.45 * draw, -0.35 + 0.7 * draw)
    frame["diligence"] = (
        _SKILLS_MOVE * frame["skill"] + 0.35 * climate
        + 0.75 * chance.normal(size)
    )  # fmt: skip
    return frame.drop(columns=["gifted", "entry_age"])

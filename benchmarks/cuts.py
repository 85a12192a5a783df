"""Cuts of a case: some of its agencies with their seats, holders, and a share of its people."""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random

import pandas as pd

WHOLE = ("kebijakan.toml", "unor.csv", "rumpun.csv", "standar_kompetensi.csv")


def cut(source: Path, folder: Path, *, seed: int, share: float) -> Path:
    """Write to `folder` the case of `source` with about `share` of its seats and people.

    A holder of a seat that is left out is left out as well, so everybody's post stays true. What
    the case states of its gates is left out: it may name seats, and no gate changes an optimum.
    """
    draw = Random(seed)
    folder.mkdir(parents=True)
    for name in WHOLE:
        if (source / name).exists():
            shutil.copy(source / name, folder / name)
    seats = _seats(source, share, draw)
    people = _people(source, seats, share, draw)
    for path in sorted(source.glob("*.csv")):
        if path.name not in WHOLE:
            _kept(_read(path), set(seats["jabatan_id"]), people).to_csv(
                folder / path.name, index=False
            )
    return folder


def _read(path: Path) -> pd.DataFrame:
    return pd.read_csv(path, dtype=str, keep_default_na=False)


def _seats(source: Path, share: float, draw: Random) -> pd.DataFrame:
    """Choose agencies until they hold `share` of the seats."""
    seats, agency = _read(source / "jabatan.csv"), _agency_of(_read(source / "unor.csv"))
    owner = seats["unor_id"].map(agency)
    agencies = sorted(set(owner))
    draw.shuffle(agencies)
    chosen: set[str] = set()
    while owner.isin(chosen).sum() < share * len(seats):
        chosen.add(agencies.pop())
    return seats[owner.isin(chosen)]


def _agency_of(units: pd.DataFrame) -> dict[str, str]:
    """Give the agency of every unit: the nearest one at or above it, else the root."""
    parent = dict(zip(units["unor_id"], units["induk_id"], strict=True))
    is_agency = set(units.loc[units["perangkat_daerah"] == "ya", "unor_id"])
    found = {}
    for unit in parent:
        at = unit
        while at not in is_agency and parent[at]:
            at = parent[at]
        found[unit] = at
    return found


def _people(source: Path, seats: pd.DataFrame, share: float, draw: Random) -> set[str]:
    everybody = _read(source / "pegawai.csv")["nip"]
    holders = set(_read(source / "jabatan.csv")["pemangku_nip"]) - {""}
    free = sorted(set(everybody) - holders)
    sample = draw.sample(free, round(share * len(free)))
    return set(sample) | (set(seats["pemangku_nip"]) - {""})


def _kept(table: pd.DataFrame, seats: set[str], people: set[str]) -> pd.DataFrame:
    """Keep the rows whose people and seats are there; forget an acting official who is not."""
    if "plt_nip" in table:
        gone = ~table["plt_nip"].isin(people)
        acting = [column for column in table if column.startswith("plt_")]
        table = table.assign(**{column: table[column].mask(gone, "") for column in acting})
    keys = {"nip": people, "nip_a": people, "nip_b": people, "pemangku_nip": people}
    for column, known in keys.items():
        if column in table:
            table = table[table[column].isin(known | {""})]
    if "jabatan_id" in table and "nip" not in table:
        return table[table["jabatan_id"].isin(seats)]
    if "aturan" in table:
        return table[table["jabatan_id"].isin(seats | {""})]
    return table

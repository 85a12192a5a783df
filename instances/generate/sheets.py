"""The sheets of the organisation and of the people, put together from what was drawn."""

from __future__ import annotations

import numpy as np
import pandas as pd

from .acting import NOBODY
from .blueprint import Blueprint
from .chance import Chance, Marks, Whole
from .months import NO_MONTH, Dates, first_days, month_of
from .vacancies import FALLING, FILLED, VACANT, Seating, level_of

_CLASSES = {
    "I.b": 16, "II.a": 15, "II.b": 14, "III.a": 12, "III.b": 11, "IV.a": 9, "IV.b": 8,
}  # fmt: skip
_KEPT_SHUT = 25
_STATES = {FILLED: "terisi", VACANT: "lowong", FALLING: "akan_lowong"}


def unit_sheet(blueprint: Blueprint) -> pd.DataFrame:
    """Give the sheet *unor*."""
    return pd.DataFrame(
        {
            "unor_id": [unit.id for unit in blueprint.units],
            "induk_id": [unit.parent for unit in blueprint.units],
            "nama": [unit.name for unit in blueprint.units],
            "instansi_id": blueprint.governments,
            "perangkat_daerah": [unit.agency for unit in blueprint.units],
            "rumpun": [unit.family for unit in blueprint.units],
            "wilayah_tugas": [unit.region for unit in blueprint.units],
        }
    )


def seat_sheet(
    blueprint: Blueprint, seats: Seating, people: pd.DataFrame, chosen: Whole, chance: Chance
) -> pd.DataFrame:
    """Give the sheet *jabatan*: `chosen` are the acting holders."""
    nip = np.append(people["nip"].to_numpy(), "")
    holder = _holders(len(blueprint.seats), people)
    since = np.append(people["since"].to_numpy(), NO_MONTH)[holder]
    acted = np.where(chosen != NOBODY, seats.plt_since, NO_MONTH)
    months = month_of(blueprint.installed_on) - acted
    return _chairs(blueprint).assign(
        status=[_STATES[state] for state in seats.state.tolist()],
        pemangku_nip=nip[holder],
        tmt_pemangku=first_days(since),
        lowong_sejak=first_days(seats.since),
        sebab_lowong=seats.cause,
        plt_nip=nip[chosen],
        plt_mulai=first_days(acted),
        plt_perpanjangan=np.where(chosen != NOBODY, np.maximum(months // 3 - 1, 0), np.nan),
        dibuka=_opened(blueprint, seats, chance),
        instansi_id=blueprint.governments[blueprint.units_of_seats],
        ppk=blueprint.ppk,
    )


def _holders(size: int, people: pd.DataFrame) -> Whole:
    holder = np.full(size, NOBODY)
    held = people[people["seat"] >= 0]
    holder[held["seat"].to_numpy()] = held.index.to_numpy()
    return holder


def _opened(blueprint: Blueprint, seats: Seating, chance: Chance) -> Marks:
    """Open what is vacant by the installation, but for a few seats that are kept shut."""
    named = {vacancy.seat for vacancy in blueprint.vacancies}
    planned = np.array([seat.id in named for seat in blueprint.seats])
    solved = np.array([seat.solved for seat in blueprint.seats])
    coming = np.array([seat.coming for seat in blueprint.seats])
    ending = np.array([seat.ending for seat in blueprint.seats])
    shut = chance.happens(_KEPT_SHUT, len(solved)) & ~planned & ~coming | ending
    due = (seats.state != FILLED) & (seats.since <= month_of(blueprint.installed_on))
    return np.asarray(due & solved & ~shut)


def _chairs(blueprint: Blueprint) -> pd.DataFrame:
    """Give what the organisation says of its seats."""
    return pd.DataFrame(
        {
            "jabatan_id": [seat.id for seat in blueprint.seats],
            "unor_id": [seat.unit for seat in blueprint.seats],
            "nama": [seat.name for seat in blueprint.seats],
            "jenjang": [level_of(seat.eselon) for seat in blueprint.seats],
            "eselon": [seat.eselon for seat in blueprint.seats],
            "kelas_jabatan": [_CLASSES[seat.eselon] for seat in blueprint.seats],
            "rumpun": [seat.family for seat in blueprint.seats],
            "jenis_khusus": [seat.kind for seat in blueprint.seats],
            "syarat_khusus": [";".join(seat.needs) for seat in blueprint.seats],
            "kritikal": [seat.critical for seat in blueprint.seats],
        }
    )


def people_sheet(
    blueprint: Blueprint,
    people: pd.DataFrame,
    verified: Dates,
) -> pd.DataFrame:
    """Give the sheet *pegawai*."""
    units = np.array([unit.id for unit in blueprint.units], dtype=object)
    codes = np.array(tuple(blueprint.families), dtype=object)
    graded = np.where(people["grade"] == "", NO_MONTH, people["graded"])
    return pd.DataFrame(
        {
            "nip": people["nip"],
            "nama": people["name"],
            "jenis_kelamin": people["sex"],
            "tanggal_lahir": people["born"],
            "tmt_cpns": first_days(people["entered"].to_numpy()),
            "status_asn": people["status"],
            "kedudukan": people["standing"],
            "instansi_id": blueprint.governments[people["unit"].to_numpy()],
            "ppk": blueprint.ppk,
            "unor_id": units[people["unit"].to_numpy()],
            "golongan": people["grade"],
            "tmt_golongan": first_days(graded),
            "jenis_jabatan": people["post"],
            "jenjang": people["level"],
            "eselon": people["eselon"],
            "jabatan": people["title"],
            "rumpun": codes[people["family"].to_numpy()],
            "tmt_jabatan": first_days(people["since"].to_numpy()),
            "disiplin_terverifikasi": verified,
        }
    )


def history_sheet(
    blueprint: Blueprint, people: pd.DataFrame, history: pd.DataFrame
) -> pd.DataFrame:
    """Give the sheet *riwayat_jabatan*."""
    units = np.array([unit.id for unit in blueprint.units], dtype=object)
    codes = np.array(tuple(blueprint.families), dtype=object)
    seats = np.array([*(seat.id for seat in blueprint.seats), ""], dtype=object)
    return pd.DataFrame(
        {
            "nip": people["nip"].to_numpy()[history["person"].to_numpy()],
            "jabatan_id": seats[history["seat"].to_numpy()],
            "nama_jabatan": history["title"],
            "jenis_jabatan": history["post"],
            "jenjang": history["level"],
            "eselon": history["eselon"],
            "rumpun": codes[history["family"].to_numpy()],
            "unor_id": units[history["unit"].to_numpy()],
            "instansi_id": blueprint.governments[history["unit"].to_numpy()],
            "sifat": history["tenure"],
            "asal_penyetaraan": history["replaces"],
            "mulai": first_days(history["start"].to_numpy()),
            "sampai": first_days(history["end"].to_numpy()) - 1,
        }
    )


def change_sheet(blueprint: Blueprint) -> pd.DataFrame:
    """Give the sheet *sotk*."""
    changes = blueprint.changes
    return pd.DataFrame(
        {
            "lama": [change.former for change in changes],
            "baru": [change.seat for change in changes],
            "jenis": [change.kind for change in changes],
            "dasar": "Peraturan daerah tentang susunan perangkat daerah (rekaan)",
            "keterangan": [change.note for change in changes],
        }
    )

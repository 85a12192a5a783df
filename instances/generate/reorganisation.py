"""A reorganisation from TOML: the organisation to come, the one before it, and what became of it.

The organisation to come is that of another file. Most of its units existed before under the same
name: each has a twin among the former ones. The former units that differ are spelled out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from .blueprint import ChangePlan, SeatPlan, UnitPlan
from .growth import Growth, grown, read_toml

Record = Mapping[str, Any]

_FORMER = "L"
"""Begins the code of every former unit."""
_UNOFFICIAL = "nama belum resmi, menunggu peraturan daerah (rekaan)"
_NOTES = {
    "ganti_nama": "tugas tetap, ditetapkan kembali",
    "digabung": "unit digabung",
    "dipecah": "unit dipecah",
    "dihapus": "uraian tugas berubah, jabatan lama berakhir",
    "baru": "uraian tugas baru",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reorganised:
    """Both organisations, former units and seats after those to come, and the changes."""

    units: list[UnitPlan]
    seats: list[SeatPlan]
    changes: tuple[ChangePlan, ...]


def reorganised(data: Record) -> Reorganised:
    """Spell out a reorganisation file."""
    after = read_toml(f"{data['agency']['after']}.toml")
    sotk = data["sotk"]
    units, seats = grown(after)
    lasting = {unit.id for unit in units if unit.id == "U-0" or _code(unit.id) in sotk["same"]}
    former_units, former_seats = _former(data, after)
    coming = [replace(seat, coming=seat.unit not in lasting) for seat in seats]
    return Reorganised(
        units=[
            *(replace(unit, coming=unit.id not in lasting) for unit in units),
            *former_units,
        ],
        seats=[*coming, *former_seats],
        changes=tuple(_changes(sotk, [seat for seat in coming if seat.coming], former_seats)),
    )


def _former(data: Record, after: Record) -> tuple[list[UnitPlan], list[SeatPlan]]:
    """Give the former units and seats: twins of what lasts in substance, and those spelled out."""
    sotk, patterns = data["sotk"], read_toml(data["agency"]["patterns"])
    without_twin = {*sotk["same"], *sotk["founded"]}
    records = [unit for unit in after["unit"] if unit["code"] not in without_twin]
    units: list[UnitPlan] = []
    seats: list[SeatPlan] = []
    for record in [*records, *data["unit"]]:
        growth = Growth(
            {"short": record["name"], **record, "code": _FORMER + record["code"]},
            pattern=patterns[record["pattern"]],
            region=data["agency"]["region"],
        )
        mark = sotk["mark"]
        units += [replace(unit, name=f"{unit.name} {mark}") for unit in growth.units()]
        seats += [replace(s, name=f"{s.name} {mark}", ending=True) for s in growth.seats()]
    return units, seats


def _changes(
    sotk: Record, coming: Iterable[SeatPlan], former: Iterable[SeatPlan]
) -> Iterator[ChangePlan]:
    """Give the changes: stated ones, twins that keep their work, and what ends or begins."""
    new, old = ({seat.id for seat in seats} for seats in (coming, former))
    told: set[str] = set()
    for kind, before, seat in [*_stated(sotk["change"]), *_twins(sotk["kept"], new, old)]:
        told |= {before, seat}
        yield _change(kind, before, seat)
    for before in sorted(old - told):
        yield _change("dihapus", before, "")
    for seat in sorted(new - told):
        yield _change("baru", "", seat)


def _change(kind: str, former: str, seat: str) -> ChangePlan:
    note = f"{_NOTES[kind]}; {_UNOFFICIAL}"
    return ChangePlan(kind=kind, former=former, seat=seat, note=note)


def _stated(changes: Iterable[Record]) -> Iterator[tuple[str, str, str]]:
    """Give the changes of whole units, seat by seat."""
    for change in changes:
        for code in change["seats"]:
            for before in change["lama"]:
                for seat in change["baru"]:
                    yield change["jenis"], f"J-{_FORMER}{before}-{code}", f"J-{seat}-{code}"


def _twins(kept: Iterable[str], new: set[str], old: set[str]) -> Iterator[tuple[str, str, str]]:
    """Give the seats whose twin keeps its work."""
    places = set(kept)
    for seat in sorted(new):
        before = f"J-{_FORMER}{seat.removeprefix('J-')}"
        if before in old and _place(seat) in places:
            yield "ganti_nama", before, seat


def _place(seat: str) -> str:
    """Give the kind of part and the seat's code in it: ``BAL/TU``, ``/KA`` for the unit itself.

    >>> _place("J-DINKES-BAL12-TU"), _place("J-DINKES-KA")
    ('BAL/TU', '/KA')
    """
    parts = seat.split("-")[2:]
    return f"{re.sub(r'[0-9]+$', '', parts[0])}/{parts[1]}" if len(parts) > 1 else f"/{parts[0]}"


def _code(unit: str) -> str:
    """Give the code of the agency that a unit belongs to."""
    return unit.split("-")[1]

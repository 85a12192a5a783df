"""A blueprint of any size: an invented organisation that grows with the number of seats."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice

from ...models.errors import SuksesiError
from .blueprint import Blueprint, SeatPlan, UnitPlan, VacantCount
from .growth import read_toml

LARGEST_SEATS, LARGEST_EMPLOYEES = 10_000, 100_000
_SMALLEST_SEATS = 10
_MOST_REGIONS = 99

SIZES: dict[str, dict[str, int]] = {
    "national": {"seats": 10_000, "employees": 100_000, "regions": 40}
}
"""Sizes with a name."""

_DIVISIONS, _SECTIONS = 4, 4
_SHARES = {
    "ahli_madya": 12, "guru_madya": 4, "nakes_madya": 2, "ahli_muda": 36, "ahli_pertama": 17,
    "pelaksana": 27, "pppk": 2,
}  # fmt: skip
_VACANT_PERCENT = {"now": 7, "soon": 2, "later": 2}
_LEVEL_PERCENT = {"jpt_pratama": 5, "administrator": 25, "pengawas": 70}

_APPROVAL = {
    "id": "persetujuan_talenta", "keadaan": "terpenuhi", "dokumen": "B-1/REKAAN/2026",
    "tanggal": date(2026, 2, 2),
}  # fmt: skip
"""An invented agency holds the approval of the talent route, so that all its seats get names."""


def synthetic_blueprint(*, seats: int, employees: int, regions: int = 1) -> Blueprint:
    """Give the blueprint of an invented agency, or of one round over several regions.

    Each region is a government of its own: its people do not move to another one unless a policy
    opens the way.

    Parameters
    ----------
    seats : int
        Structural seats, 10 to 10,000.
    employees : int
        People in all, at least as many as seats, at most 100,000.
    regions : int
        Regions over which the agencies are spread, at most 99.

    Raises
    ------
    SuksesiError
        Where a size lies outside these bounds.
    """
    if not _SMALLEST_SEATS <= seats <= LARGEST_SEATS:
        message = f"Jumlah jabatan {seats} di luar batas {_SMALLEST_SEATS} sampai {LARGEST_SEATS}."
        raise SuksesiError(message)
    if not seats <= employees <= LARGEST_EMPLOYEES:
        message = f"Jumlah pegawai {employees} di luar batas {seats} sampai {LARGEST_EMPLOYEES}."
        raise SuksesiError(message)
    if not 1 <= regions <= _MOST_REGIONS:
        message = f"Jumlah wilayah {regions} di luar batas 1 sampai {_MOST_REGIONS}."
        raise SuksesiError(message)
    families = read_toml("families.toml")
    vacant = _vacant(seats)
    units, chairs = _grown(tuple(families), seats=seats, regions=regions)
    return Blueprint(
        name=f"rekaan_{seats}_{employees}",
        title=f"Instansi rekaan {seats} jabatan, {employees} pegawai (DATA REKAAN)",
        instansi_id=_government(0, regions),
        ppk="Pejabat Rekaan",
        families=families,
        units=units,
        seats=chairs,
        crowd=_crowd(employees - seats + sum(count.now for count in vacant.values())),
        vacant=vacant,
        gates=(_APPROVAL,),
    )


def _grown(
    codes: tuple[str, ...], *, seats: int, regions: int
) -> tuple[tuple[UnitPlan, ...], tuple[SeatPlan, ...]]:
    """Give as many agencies as the seats ask for; the last one may stay incomplete."""
    root = UnitPlan(
        id="U-0", parent="", name="Instansi Rekaan", short="Instansi Rekaan", agency=False,
        family=codes[0], region="Wilayah 1",
    )  # fmt: skip
    units = {root.id: root}
    chairs = []
    for unit, seat in islice(_chairs(codes, regions), seats):
        units[unit.id] = unit
        chairs.append(seat)
    return tuple(units.values()), tuple(chairs)


def _chairs(codes: tuple[str, ...], regions: int) -> Iterator[tuple[UnitPlan, SeatPlan]]:
    """Give seats without end, agency by agency, each with its unit."""
    number = 0
    while True:
        family = codes[number // regions % len(codes)]
        region = f"Wilayah {number % regions + 1}"
        government = _government(number % regions, regions)
        number += 1
        name = f"Dinas Rekaan {number}"
        agency = UnitPlan(
            id=f"U-{number}", parent="U-0", name=name, short=name, agency=True, family=family,
            region=region, instansi_id=government,
        )  # fmt: skip
        yield agency, _seat(agency, "KA", f"Kepala {name}", "II.b")
        yield agency, _seat(agency, "SEK", f"Sekretaris {name}", "III.a")
        for division in range(1, _DIVISIONS + 1):
            part = UnitPlan(
                id=f"U-{number}-{division}", parent=agency.id, name=f"Bidang {division} {name}",
                short=name, agency=False, family=family, region=region, instansi_id=government,
            )  # fmt: skip
            yield part, _seat(part, "KABID", f"Kepala Bidang {division} {name}", "III.b")
            for section in range(1, _SECTIONS + 1):
                title = f"Kepala Seksi {section} Bidang {division} {name}"
                yield part, _seat(part, f"KASI{section}", title, "IV.a")


def _government(region: int, regions: int) -> str:
    """Give the code of a region's government; that of the first one is the round's."""
    return "9999" if regions == 1 else f"99{region + 1:02}"


def _seat(unit: UnitPlan, code: str, name: str, eselon: str) -> SeatPlan:
    return SeatPlan(
        id=f"J{unit.id[1:]}-{code}", unit=unit.id, name=name, eselon=eselon, family=unit.family
    )


def _crowd(people: int) -> dict[str, int]:
    """Share the people without a seat among the strata; the rest goes to the largest."""
    total = sum(_SHARES.values())
    crowd = {name: people * share // total for name, share in _SHARES.items()}
    crowd["ahli_muda"] += people - sum(crowd.values())
    return crowd


def _vacant(seats: int) -> dict[str, VacantCount]:
    """Empty some seats of each level: at least one now."""
    counts = {level: seats * share // 100 for level, share in _LEVEL_PERCENT.items()}
    return {
        level: VacantCount(
            now=max(1, count * _VACANT_PERCENT["now"] // 100),
            soon=count * _VACANT_PERCENT["soon"] // 100,
            later=count * _VACANT_PERCENT["later"] // 100,
        )
        for level, count in counts.items()
    }

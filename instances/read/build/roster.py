"""Employees as columns, in the order of their codes."""

from __future__ import annotations

import hashlib

import numpy as np
from numpy.typing import NDArray

from ....models.codes import AsnStatus, Eselon, Grade, Level, PostType, ServiceStatus, Sex
from ....models.establishment import Units
from ....models.roster import Roster
from ....models.table import NO_SEAT
from ..draft import Draft
from ..table import Words
from .arrange import Sorted
from .families import Fields

LEAST_DIGITS = 4


def roster_of(draft: Draft, fields: Fields, units: Units) -> Roster:
    """Make the roster, nobody on a seat yet.

    Codes number the employees by the hash of the NIP: they follow content, not the order of rows.
    """
    table = draft["pegawai"]
    rows = Sorted(table=table, order=_order(table.words("nip")))
    unit = rows.places("unor_id", units.id)
    return Roster(
        code=_codes(len(rows)),
        nip=rows.words("nip"),
        name=rows.words("nama"),
        sex=rows.codes("jenis_kelamin", Sex),
        born=rows.dates("tanggal_lahir"),
        joined=rows.dates("tmt_cpns"),
        asn_status=rows.codes("status_asn", AsnStatus),
        service_status=rows.codes("kedudukan", ServiceStatus),
        agency=rows.words("instansi_id"),
        ppk=rows.words("ppk"),
        unit=unit,
        grade=rows.codes("golongan", Grade),
        grade_since=rows.dates("tmt_golongan"),
        post_type=rows.codes("jenis_jabatan", PostType),
        level=rows.codes("jenjang", Level),
        eselon=rows.codes("eselon", Eselon),
        post=rows.words("jabatan"),
        family=_families(rows, fields, units.family[unit]),
        post_since=rows.dates("tmt_jabatan"),
        discipline_verified=rows.dates("disiplin_terverifikasi"),
        seat=np.full(len(rows), NO_SEAT, dtype=np.int32),
        row=rows.row,
    )


def _order(nips: Words) -> NDArray[np.intp]:
    return np.argsort(np.array([hashlib.sha256(nip.encode()).hexdigest() for nip in nips]))


def _codes(count: int) -> Words:
    width = max(LEAST_DIGITS, len(str(count)))
    return np.array([f"P-{number:0{width}}" for number in range(1, count + 1)], dtype=object)


def _families(rows: Sorted, fields: Fields, of_unit: NDArray[np.int32]) -> NDArray[np.int32]:
    """Give the field as stated; else that of the functional post, else that of the unit."""
    stated = fields.known(rows.words("rumpun"))
    functional = rows.codes("jenis_jabatan", PostType) == PostType.FUNGSIONAL
    derived = np.where(functional, fields.of_posts(rows.words("jabatan")), of_unit)
    return np.where(stated > 0, stated, derived).astype(np.int32)

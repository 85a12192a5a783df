"""Seats as columns: who holds them on the installation date, and which fall vacant after it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ....models.calendar import NO_DATE
from ....models.codes import Eselon, Level, SeatStatus, VacancyCause
from ....models.establishment import Establishment, Units
from ....models.incumbency import Held, incumbency
from ....models.roster import Roster
from ....models.round import Round
from ..draft import Draft
from ..table import Words
from .arrange import Sorted, by
from .families import Fields

Dates = NDArray[np.datetime64]
Flags = NDArray[np.bool_]
Ints = NDArray[np.int32]


def establishment_of(
    draft: Draft, fields: Fields, units: Units, roster: Roster, retires_on: Dates, dates: Round
) -> Establishment:
    """Make the establishment, sorted by seat id."""
    table = draft["jabatan"]
    rows = by(table, np.argsort(np.argsort(table.words("jabatan_id"))))
    unit = rows.places("unor_id", units.id)
    family = fields.known(rows.words("rumpun"))
    status = rows.codes("status", SeatStatus)
    stated = _stated(rows, status, roster)
    held = incumbency(stated, retires_on, dates)
    unconfirmed = status == SeatStatus.PERLU_KONFIRMASI
    return Establishment(
        id=rows.words("jabatan_id"),
        name=rows.words("nama"),
        unit=unit,
        level=rows.codes("jenjang", Level),
        eselon=rows.codes("eselon", Eselon),
        job_class=rows.small("kelas_jabatan"),
        family=np.where(family > 0, family, units.family[unit]).astype(np.int32),
        special_kind=rows.words("jenis_khusus"),
        requirements=_split(rows.words("syarat_khusus")),
        critical=np.maximum(rows.small("kritikal"), np.int16(1)),
        holder=held.holder,
        held_since=_held_since(rows, held.holder, roster),
        vacant=held.vacant,
        vacant_since=held.vacant_since,
        leaves=stated.leaves,
        falls_vacant=held.falls_vacant,
        cause=held.cause,
        acting=rows.places("plt_nip", roster.nip),
        acting_since=rows.dates("plt_mulai"),
        acting_extensions=rows.small("plt_perpanjangan"),
        open=rows.yes("dibuka") & ~unconfirmed,
        refillable=_refillable(rows),
        abolished=np.zeros(len(unit), dtype=np.bool_),
        continues=_split(np.full(len(unit), "", dtype=object)),
        unconfirmed=unconfirmed,
        agency=rows.words("instansi_id"),
        ppk=rows.words("ppk"),
        row=rows.row,
    )


def _refillable(rows: Sorted) -> Flags:
    """Every seat but those the President fills, unless the sheet says *tidak*."""
    presidential = rows.codes("jenjang", Level) == Level.JPT_MADYA
    return np.asarray(~rows.no("ikutan") & ~presidential)


def _stated(rows: Sorted, status: NDArray[np.int16], roster: Roster) -> Held:
    """Give what the sheet says of holders, vacancies and announced departures."""
    stated = rows.dates("lowong_sejak")
    return Held(
        holder=rows.places("pemangku_nip", roster.nip),
        vacant=np.asarray(status == SeatStatus.LOWONG),
        since=stated,
        leaves=np.where(status == SeatStatus.AKAN_LOWONG, stated, NO_DATE),
        cause=rows.codes("sebab_lowong", VacancyCause),
    )


def _held_since(rows: Sorted, holder: Ints, roster: Roster) -> Dates:
    """Give the date of the seat's sheet; else the one of the holder's own record."""
    own = np.where(holder >= 0, roster.post_since[holder], np.datetime64("NaT", "D"))
    stated = rows.dates("tmt_pemangku")
    return np.where(np.isnat(stated), own, np.where(holder >= 0, stated, own))


def _split(cells: Words) -> Words:
    split = np.empty(len(cells), dtype=object)
    split[:] = [tuple(cell.split(";")) if cell else () for cell in cells]
    return split

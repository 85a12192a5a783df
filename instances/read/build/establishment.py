"""Seats as columns: who holds them on the installation date, and which fall vacant after it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ....models.calendar import day
from ....models.codes import Eselon, Level, SeatStatus, VacancyCause
from ....models.establishment import Establishment, Units
from ....models.roster import Roster
from ....models.round import Round
from ....models.table import NOBODY
from ..draft import Draft
from ..table import Words
from .arrange import Sorted, by
from .families import Fields

Dates = NDArray[np.datetime64]
Flags = NDArray[np.bool_]
Ints = NDArray[np.int32]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Holding:
    """Who sits where on the installation date."""

    holder: Ints
    vacant: Flags
    since: Dates
    falls: Dates
    cause: NDArray[np.int16]


def establishment_of(
    draft: Draft, fields: Fields, units: Units, roster: Roster, retires_on: Dates, dates: Round
) -> Establishment:
    """Make the establishment, sorted by seat id."""
    table = draft["jabatan"]
    rows = by(table, np.argsort(np.argsort(table.words("jabatan_id"))))
    unit = rows.places("unor_id", units.id)
    stated = fields.known(rows.words("rumpun"))
    status = rows.codes("status", SeatStatus)
    holding = _holding(rows, status, roster, retires_on, dates)
    unconfirmed = status == SeatStatus.PERLU_KONFIRMASI
    return Establishment(
        id=rows.words("jabatan_id"),
        name=rows.words("nama"),
        unit=unit,
        level=rows.codes("jenjang", Level),
        eselon=rows.codes("eselon", Eselon),
        job_class=rows.small("kelas_jabatan"),
        family=np.where(stated > 0, stated, units.family[unit]).astype(np.int32),
        special_kind=rows.words("jenis_khusus"),
        requirements=_split(rows.words("syarat_khusus")),
        critical=np.maximum(rows.small("kritikal"), np.int16(1)),
        holder=holding.holder,
        held_since=_held_since(rows, holding.holder, roster),
        vacant=holding.vacant,
        vacant_since=holding.since,
        falls_vacant=holding.falls,
        cause=holding.cause,
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


def _holding(
    rows: Sorted,
    status: NDArray[np.int16],
    roster: Roster,
    retires_on: Dates,
    dates: Round,
) -> Holding:
    """Tell incumbents from vacancies on the installation date.

    A seat is vacant where the sheet says so, where its holder has retired by then, and where the
    sheet says that it falls vacant by then.
    """
    listed = rows.places("pemangku_nip", roster.nip)
    retires = np.where(listed >= 0, retires_on[listed], np.datetime64("NaT", "D"))
    stated = rows.dates("lowong_sejak")
    leaves = np.where(status == SeatStatus.AKAN_LOWONG, stated, np.datetime64("NaT", "D"))
    retired = retires <= dates.on
    vacant = (status == SeatStatus.LOWONG) | retired | (leaves <= dates.on)
    by_age = retired & ~(leaves < retires)
    falls = np.fmin(retires, leaves)
    ahead = ~vacant & (falls > dates.on) & (falls <= day(dates.horizon))
    return Holding(
        holder=np.where(vacant, NOBODY, listed).astype(np.int32),
        vacant=vacant,
        since=np.where(by_age, retires, np.where(vacant, stated, np.datetime64("NaT", "D"))),
        falls=np.where(ahead, falls, np.datetime64("NaT", "D")),
        cause=np.where(
            by_age, np.int16(VacancyCause.BUP), rows.codes("sebab_lowong", VacancyCause)
        ),
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

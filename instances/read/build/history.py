"""Posts held, with the ends that the exports leave out."""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ....models.codes import Eselon, Level, PostType, Tenure
from ....models.establishment import Establishment, Units
from ....models.evidence import History
from ..draft import Draft, places
from ..table import Words
from .arrange import Sorted, of_employees
from .families import Fields

Dates = NDArray[np.datetime64]


def history_of(
    draft: Draft, fields: Fields, units: Units, seats: Establishment, nips: Words
) -> History:
    """Make the history, by employee and start."""
    rows, employee = of_employees(draft["riwayat_jabatan"], nips, date="mulai")
    end, derived = derived_ends(
        employee,
        rows.words("sifat") == Tenure.DEFINITIF.key,
        rows.dates("mulai"),
        rows.dates("sampai"),
    )
    return History(
        employee=employee,
        row=rows.row,
        seat=rows.places("jabatan_id", seats.id),
        seat_id=rows.words("jabatan_id"),
        post=rows.words("nama_jabatan"),
        post_type=rows.codes("jenis_jabatan", PostType),
        level=rows.codes("jenjang", Level),
        eselon=rows.codes("eselon", Eselon),
        family=_families(rows, fields, units),
        unit_id=rows.words("unor_id"),
        agency=rows.words("instansi_id"),
        tenure=rows.codes("sifat", Tenure),
        replaces=rows.codes("asal_penyetaraan", Level),
        start=rows.dates("mulai"),
        end=end,
        end_derived=derived,
    )


def derived_ends(
    employee: NDArray[np.int32], definitive: NDArray[np.bool_], start: Dates, end: Dates
) -> tuple[Dates, NDArray[np.bool_]]:
    """Fill the end of a definitive post from the start of the person's next definitive one.

    The exports give no end. Rows that start on the same day do not end one another.

    Parameters
    ----------
    employee, definitive, start, end : arrays sorted by employee and start

    Returns
    -------
    ends, derived : arrays
        The ends, and which of them were derived.
    """
    frame = pd.DataFrame({"employee": employee, "start": start})[definitive]
    later = frame.drop_duplicates().assign(
        following=lambda each: each.groupby("employee")["start"].shift(-1)
    )
    following = frame.merge(later, how="left", on=["employee", "start"])["following"]
    last = np.full(len(start), np.datetime64("NaT", "D"))
    last[definitive] = following.to_numpy("datetime64[D]") - np.timedelta64(1, "D")
    derived = np.isnat(end) & ~np.isnat(last)
    return np.where(derived, last, end), derived


def _families(rows: Sorted, fields: Fields, units: Units) -> NDArray[np.int32]:
    """Give the field as stated; else that of the functional post, else that of the unit."""
    stated = fields.known(rows.words("rumpun"))
    unit = places(rows.words("unor_id"), units.id)
    of_unit = np.where(unit >= 0, units.family[unit], 0)
    functional = rows.codes("jenis_jabatan", PostType) == PostType.FUNGSIONAL
    derived = np.where(functional, fields.of_posts(rows.words("nama_jabatan")), of_unit)
    return np.where(stated > 0, stated, derived).astype(np.int32)

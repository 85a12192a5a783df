"""Employees: one person, and all of them held as columns."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .calendar import Dates
from .table import Codes, Ints, Words


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Roster:
    """All employees of the case as columns of equal length n.

    Attributes
    ----------
    code : str
        Case-local code, ``P-0412``: follows the content of the case, not the order of rows.
    nip, name : str
        Personal; never in a log or an error.
    sex, asn_status, service_status, post_type, level, eselon : code numbers
        See :mod:`suksesi.models.codes`; `grade` may be ``ABSENT``.
    born, joined, grade_since, post_since, discipline_verified : datetime64[D]
        ``NaT`` is *no data* (`born` is always known).
    unit, family : index into the case's units and fields of work (family 0 is *not known*).
    seat : int32
        Seat held on the installation date, ``NO_SEAT`` where none.
    agency, ppk : str
        Agency of origin and its appointing official.
    post : str
        Name of the present post.
    row : int32
        Row of sheet *pegawai*.
    """

    code: Words
    nip: Words
    name: Words
    sex: Codes
    born: Dates
    joined: Dates
    asn_status: Codes
    service_status: Codes
    agency: Words
    ppk: Words
    unit: Ints
    grade: Codes
    grade_since: Dates
    post_type: Codes
    level: Codes
    eselon: Codes
    post: Words
    family: Ints
    post_since: Dates
    discipline_verified: Dates
    seat: Ints
    row: Ints

    def __len__(self) -> int:
        return len(self.code)

    @property
    def rung(self) -> Codes:
        """Height of each person's post on the common ladder."""
        return self.level // np.int16(10)

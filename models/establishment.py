"""Seats: one position, all of them held as columns, and the units they belong to."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .calendar import Dates
from .codes import Eselon, Level
from .table import NOBODY, Codes, Flags, Ints, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """One seat.

    Attributes
    ----------
    index : int
        Its place in the establishment.
    unit, family : int
        Index of its unit and field of work (family 0 is *not known*).
    holder : int
        Employee index, ``NOBODY`` where vacant on the installation date.
    open : bool
        May be left and refilled in this round.
    requirements : tuple of str
        Completeness items this seat asks for by law.
    """

    index: int
    id: str
    name: str
    unit: int
    level: Level
    eselon: Eselon
    family: int
    special_kind: str
    requirements: tuple[str, ...]
    critical: int
    holder: int
    open: bool
    agency: str
    ppk: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Establishment:
    """All seats of the case as columns of equal length.

    Attributes
    ----------
    holder : int32
        Incumbent on the installation date: ``NOBODY`` where vacant, retirements included.
    vacant : bool
        Without incumbent on the installation date.
    falls_vacant : datetime64[D]
        When the incumbent retires, where that lies within the horizon; ``NaT`` otherwise.
    open : bool
        Named by the case for filling in this round (*dibuka*).
    unconfirmed : bool
        The data do not say for certain whether the seat is vacant (*perlu konfirmasi*).
    cause : code number of VacancyCause or ``ABSENT``
    job_class : int16 or ``ABSENT``
    acting : int32
        Employee index of the Plt, ``NOBODY`` where none.
    acting_extensions : int16 or ``ABSENT``
    requirements : tuple of str per seat
    """

    id: Words
    name: Words
    unit: Ints
    level: Codes
    eselon: Codes
    job_class: Codes
    family: Ints
    special_kind: Words
    requirements: Words
    critical: Codes
    holder: Ints
    held_since: Dates
    vacant: Flags
    vacant_since: Dates
    falls_vacant: Dates
    cause: Codes
    acting: Ints
    acting_since: Dates
    acting_extensions: Codes
    open: Flags
    unconfirmed: Flags
    agency: Words
    ppk: Words
    row: Ints

    def __len__(self) -> int:
        return len(self.id)

    def position(self, index: int) -> Position:
        """Give seat `index` as one record."""
        return Position(
            index=index,
            id=self.id[index],
            name=self.name[index],
            unit=int(self.unit[index]),
            level=Level(int(self.level[index])),
            eselon=Eselon(int(self.eselon[index])),
            family=int(self.family[index]),
            special_kind=self.special_kind[index],
            requirements=self.requirements[index],
            critical=int(self.critical[index]),
            holder=int(self.holder[index]),
            open=bool(self.open[index]),
            agency=self.agency[index],
            ppk=self.ppk[index],
        )

    @property
    def to_fill(self) -> NDArray[np.intp]:
        """Indices of the seats this round fills: vacant and opened."""
        return np.flatnonzero(self.vacant & self.open)

    @property
    def occupied(self) -> Flags:
        """Which seats have an incumbent on the installation date."""
        return np.asarray(self.holder != NOBODY)

    @property
    def contested(self) -> Flags:
        """Which seats a move may fill: the vacant ones. Every other seat is closed.

        A closed seat that its holder leaves falls vacant by the plan. Letting moves refill what
        moves have opened changes this line.
        """
        return ~self.occupied


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Units:
    """The organisation tree as columns.

    Attributes
    ----------
    parent : int32
        Index of the unit above, ``-1`` for a root.
    agency_unit : int32
        Index of the *perangkat daerah* (OPD) the unit belongs to; itself where it is one, and where
        no unit above is one.
    """

    id: Words
    name: Words
    parent: Ints
    agency_unit: Ints
    family: Ints
    region: Words
    row: Ints

    def __len__(self) -> int:
        return len(self.id)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Families:
    """Fields of work (*rumpun*); index 0 stands for *not known*.

    Attributes
    ----------
    code, name : str
    relation : int8 array (k, k)
        2 the same, 1 related (*serumpun*), 0 other, -1 where either is not known.
    of_study : dict of str to int
        Study programme (lower case) to field.
    """

    code: Words
    name: Words
    relation: NDArray[np.int8]
    of_study: dict[str, int]

    def __len__(self) -> int:
        return len(self.code)

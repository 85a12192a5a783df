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
        Vacant and to be filled in this round.
    requirements : tuple of str
        Completeness items this seat asks for by law.
    continues : tuple of int
        Former seats that this one continues, so that their holder is reappointed here.
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
    continues: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Establishment:
    """All seats of the case as columns of equal length.

    Attributes
    ----------
    holder : int32
        Incumbent on the installation date: ``NOBODY`` where vacant, retirements included.
    vacant : bool
        Without incumbent on the installation date.
    leaves : datetime64[D]
        When the incumbent leaves other than by retirement, where that is announced (*akan lowong*).
    falls_vacant : datetime64[D]
        When the incumbent retires or leaves, where that lies within the horizon; ``NaT`` otherwise.
    open : bool
        Named by the case for filling in this round (*dibuka*).
    refillable : bool
        May be filled again when its holder leaves it in this round (*ikutan*); otherwise closed.
    abolished : bool
        Ends in this round: its holder must leave it and nobody may take it.
    continues : tuple of int per seat
        Former seats whose holder is reappointed to this one.
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
    leaves: Dates
    falls_vacant: Dates
    cause: Codes
    acting: Ints
    acting_since: Dates
    acting_extensions: Codes
    open: Flags
    refillable: Flags
    abolished: Flags
    continues: Words
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
            continues=self.continues[index],
        )

    @property
    def to_fill(self) -> NDArray[np.intp]:
        """Indices of the seats this round fills: vacant, opened and not abolished."""
        return np.flatnonzero(self.vacant & self.open & ~self.abolished)

    @property
    def occupied(self) -> Flags:
        """Which seats have an incumbent on the installation date."""
        return np.asarray(self.holder != NOBODY)

    @property
    def contested(self) -> NDArray[np.intp]:
        """Indices of the seats a move may fill: those to fill, and those that may be refilled."""
        refilled = self.occupied & self.refillable
        return np.flatnonzero((self.vacant & self.open | refilled) & ~self.abolished)

    @property
    def kept(self) -> NDArray[np.intp]:
        """Indices of the seats whose incumbent may stay: occupied and not abolished."""
        return np.flatnonzero(self.occupied & ~self.abolished)


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

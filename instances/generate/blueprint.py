"""The blueprint of a case: its organisation, how many people, which seats are vacant."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitPlan:
    """One unit of the organisation; `agency` marks a *perangkat daerah* (OPD).

    Nobody works yet in a unit that is `coming` with a reorganisation. `instansi_id` is the
    government it belongs to, where that is not the one of the round.
    """

    id: str
    parent: str
    name: str
    short: str
    agency: bool
    family: str
    region: str
    coming: bool = False
    instansi_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatPlan:
    """One structural seat.

    Attributes
    ----------
    solved : bool
        Filled by the round, not by the President.
    coming, ending : bool
        Begins or ends with the reorganisation.
    """

    id: str
    unit: str
    name: str
    eselon: str
    family: str
    kind: str = ""
    needs: tuple[str, ...] = ()
    critical: int = 1
    solved: bool = True
    coming: bool = False
    ending: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePlan:
    """What the reorganisation makes of a seat; `former` or `seat` may be empty."""

    kind: str
    former: str
    seat: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VacancyPlan:
    """A seat that is vacant by design; `plt_months` counts to the installation, 0 is no Plt."""

    seat: str
    cause: str
    since: date
    plt_months: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class VacantCount:
    """How many seats of a level are vacant now, before the installation, within the horizon."""

    now: int
    soon: int
    later: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Blueprint:
    """What a case is generated from.

    Attributes
    ----------
    name, title : str
        Folder name, and the title that planners see.
    families : mapping
        Field of work to its record: name, related fields, study programmes, functional posts.
    crowd : mapping of str to int
        People without a structural seat, per stratum of ``strata.toml``.
    vacant : mapping of str to VacantCount
        Vacancies to draw per level, beside those of `vacancies`.
    situations : mapping of str to str
        Situation of ``situations.py`` to the seat it is planted at.
    sworn_in : mapping of str to date
        Kind of seat to the day all its holders were sworn in together.
    untested : tuple of str
        Fields in which nobody below administrator has had a technical test yet.
    gates : tuple of mapping
        What the case states of its gates, as ``gerbang.toml`` writes it.
    changes : tuple of ChangePlan
        The reorganisation; with one the round is of mode *sotk*.
    prepared : int
        Per mille of the holders who were assessed, tested and checked for this round.
    note : str
        Added to what the case says of itself.
    """

    name: str
    title: str
    instansi_id: str
    ppk: str
    families: Mapping[str, Mapping[str, object]]
    units: tuple[UnitPlan, ...]
    seats: tuple[SeatPlan, ...]
    crowd: Mapping[str, int]
    vacant: Mapping[str, VacantCount]
    vacancies: tuple[VacancyPlan, ...] = ()
    situations: Mapping[str, str] = field(default_factory=dict)
    sworn_in: Mapping[str, date] = field(default_factory=dict)
    untested: tuple[str, ...] = ()
    gates: tuple[Mapping[str, Any], ...] = ()
    changes: tuple[ChangePlan, ...] = ()
    prepared: int = 0
    note: str = ""
    data_on: date = date(2026, 10, 31)
    installed_on: date = date(2027, 1, 15)
    horizon_months: int = 12

    @property
    def governments(self) -> NDArray[np.object_]:
        """The government (*instansi*) of every unit."""
        return np.array([unit.instansi_id or self.instansi_id for unit in self.units], dtype=object)

    @property
    def units_of_seats(self) -> NDArray[np.intp]:
        """The number of the unit of every seat."""
        numbers = {unit.id: number for number, unit in enumerate(self.units)}
        return np.array([numbers[seat.unit] for seat in self.seats], dtype=np.intp)

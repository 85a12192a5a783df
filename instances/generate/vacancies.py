"""Which seats are vacant, since when, why, and under which acting holder."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...models.codes import VacancyCause
from .blueprint import Blueprint
from .chance import Chance, Marks, Whole
from .months import NO_MONTH, month_of

FILLED, VACANT, FALLING = 0, 1, 2

_CAUSES = (
    VacancyCause.BUP,
    VacancyCause.PROMOSI,
    VacancyCause.SOTK_BARU,
    VacancyCause.MUTASI_KELUAR,
    VacancyCause.WAFAT,
    VacancyCause.TUGAS_BELAJAR_CLTN,
    VacancyCause.HUKDIS,
)
_CAUSE_WEIGHTS = (20, 32, 19, 13, 6, 5, 5)
_HARD_TO_FILL = 2
_PLT_PER_MILLE = {"II": 850, "III": 700, "IV": 350}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Seating:
    """State of every seat, in the order of the blueprint; months count from 1970.

    Attributes
    ----------
    state : {FILLED, VACANT, FALLING}
    since : first month without holder, ``NO_MONTH`` where not (falling) vacant
    cause : word of VacancyCause, empty where not (falling) vacant
    plt_since : first month of the acting holder, ``NO_MONTH`` where none
    """

    state: Whole
    since: Whole
    cause: NDArray[np.object_]
    plt_since: Whole

    @property
    def held(self) -> Marks:
        """Which seats have a holder on the date of the data."""
        return self.state != VACANT


def seating(blueprint: Blueprint, chance: Chance) -> Seating:
    """Draw the vacancies of a blueprint, the named ones included."""
    size = len(blueprint.seats)
    seats = Seating(
        state=np.zeros(size, dtype=np.int64),
        since=np.full(size, NO_MONTH),
        cause=np.full(size, "", dtype=object),
        plt_since=np.full(size, NO_MONTH),
    )
    _draw(seats, blueprint, chance)
    _name(seats, blueprint)
    _found(seats, blueprint)
    return seats


def level_of(eselon: str) -> str:
    """Give the level (*jenjang*) of an echelon."""
    levels = {"I": "jpt_madya", "II": "jpt_pratama", "III": "administrator", "IV": "pengawas"}
    return levels[eselon.partition(".")[0]]


def _draw(seats: Seating, blueprint: Blueprint, chance: Chance) -> None:
    """Empty the seats that the blueprint only counts."""
    data, installed = month_of(blueprint.data_on), month_of(blueprint.installed_on)
    for level, count in blueprint.vacant.items():
        pool = _free(blueprint, level)
        pool = pool[_order(pool, blueprint, chance)]
        now, soon, later = np.split(
            pool[: count.now + count.soon + count.later], [count.now, count.now + count.soon]
        )
        seats.state[now] = VACANT
        seats.since[now] = data - chance.whole(0, 20, len(now))
        seats.cause[now] = _causes(len(now))
        acted = chance.happens(_acting_share(blueprint, now), len(now))
        start = seats.since[now] + chance.whole(0, 2, len(now))
        seats.plt_since[now] = np.where(acted, np.clip(start, data - 13, data), NO_MONTH)
        seats.since[soon] = data + 1 + chance.whole(0, installed - data - 1, len(soon))
        last = installed + blueprint.horizon_months
        seats.since[later] = installed + 1 + chance.whole(0, last - installed - 1, len(later))
        falling = np.concatenate([soon, later])
        seats.state[falling], seats.cause[falling] = FALLING, VacancyCause.BUP.key


def _causes(size: int) -> NDArray[np.object_]:
    """Share the causes out by their weights, rounded down from the running total."""
    bounds = np.cumsum(_CAUSE_WEIGHTS)
    place = np.searchsorted(bounds * size, np.arange(size) * bounds[-1] + bounds[-1] // 2, "right")
    return np.array([cause.key for cause in _CAUSES], dtype=object)[place]


def _order(pool: Whole, blueprint: Blueprint, chance: Chance) -> Whole:
    """Give the order in which seats fall vacant: early where a field is hard to fill."""
    hard = np.array([blueprint.seats[seat].family in blueprint.untested for seat in pool])
    draws = chance.whole(0, 1 << 40, len(pool))
    return np.argsort(np.where(hard, draws // _HARD_TO_FILL, draws), kind="stable")


def _free(blueprint: Blueprint, level: str) -> Whole:
    """Give the seats of a level that nothing else is planned for."""
    planned = {vacancy.seat for vacancy in blueprint.vacancies} | set(blueprint.situations.values())
    planned |= {change.former for change in blueprint.changes if change.seat in planned}
    return np.array(
        [
            index
            for index, seat in enumerate(blueprint.seats)
            if level_of(seat.eselon) == level
            and seat.id not in planned
            and seat.solved
            and not seat.coming
            and seat.kind not in {"sekda", "camat"}
        ],
        dtype=np.int64,
    )


def _acting_share(blueprint: Blueprint, seats: Whole) -> Whole:
    eselons = [blueprint.seats[index].eselon.partition(".")[0] for index in seats]
    return np.array([_PLT_PER_MILLE.get(eselon, 0) for eselon in eselons], dtype=np.int64)


def _name(seats: Seating, blueprint: Blueprint) -> None:
    """Empty the seats that the blueprint names."""
    places = {seat.id: index for index, seat in enumerate(blueprint.seats)}
    for vacancy in blueprint.vacancies:
        index = places[vacancy.seat]
        since = month_of(vacancy.since)
        seats.state[index] = VACANT if vacancy.since <= blueprint.data_on else FALLING
        seats.since[index], seats.cause[index] = since, vacancy.cause
        if vacancy.plt_months:
            seats.plt_since[index] = month_of(blueprint.installed_on) - vacancy.plt_months


def _found(seats: Seating, blueprint: Blueprint) -> None:
    """Leave the seats that come with the reorganisation vacant until the installation."""
    coming = np.array([seat.coming for seat in blueprint.seats], dtype=bool)
    seats.state[coming] = VACANT
    seats.since[coming] = month_of(blueprint.installed_on)
    seats.cause[coming] = VacancyCause.SOTK_BARU.key

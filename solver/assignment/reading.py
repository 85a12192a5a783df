"""From what the caller gave to checked arrays; every fault is told at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from ...models.errors import SuksesiError
from ..program import Ints
from .ask import Ask, Groups, Mask, Objective
from .scale import decimals_of, least_whole, refuse_overflow, scaled

SIGNS = {"max": 1, "min": -1}


class Reading:
    """Reads options of an assignment, and keeps what is wrong with them.

    Parameters
    ----------
    scores : array (persons, positions)
    """

    def __init__(self, scores: Any) -> None:
        self.scores = np.asarray(scores)
        self.faults: list[str] = []
        if self.scores.ndim != 2 or self.scores.dtype.kind not in "iufb":  # noqa: PLR2004 - a table
            raise SuksesiError(
                "Nilai harus tabel bilangan pegawai × jabatan / scores must be a table of numbers, "
                f"persons × positions, not {self.scores.dtype} of shape {self.scores.shape}."
            )
        self.persons, self.positions = self.scores.shape

    def cycle(self, longest: int | None) -> None:
        """Check that a rotation is one."""
        if longest is not None and (self.persons != self.positions or longest < 1):
            self.fault("cycle_max", "≥ 1, tabel persegi", "at least 1, with a square table")

    def admissible(self, barred: Any) -> Mask:
        """Give the pairs that may be chosen; their scores must be numbers."""
        closed = np.zeros(self.scores.shape, np.bool_) if barred is None else np.asarray(barred)
        if closed.shape != self.scores.shape or closed.dtype != np.bool_:
            self.fault("barred", "tabel ya/tidak sebesar nilai", "a table of booleans like scores")
            return np.zeros(self.scores.shape, np.bool_)
        if self.scores.dtype.kind == "f" and not np.isfinite(self.scores[~closed]).all():
            self.fault("scores", "bilangan terhingga", "finite numbers where not barred")
        return ~closed

    def each(self, name: str, given: Any, count: int) -> Ints:
        """Give one count for all or one for each, none below nought."""
        numbers = np.asarray(given)
        if numbers.dtype.kind not in "iu" or numbers.shape not in {(), (count,)}:
            self.fault(name, f"bilangan bulat, satu atau {count}", f"whole, one or {count} numbers")
            return np.zeros(count, dtype=np.int64)
        if np.any(numbers < 0):
            self.fault(name, "tidak di bawah 0", "not below 0")
        return np.broadcast_to(numbers.astype(np.int64), (count,)).copy()

    def one_of(self, name: str, given: str, allowed: list[str]) -> str:
        """Give what was given where it is allowed, else the first that is."""
        if given in allowed:
            return given
        self.fault(name, f"salah satu dari {allowed}", f"one of {allowed}")
        return allowed[0]

    def groups(self, group: Any, *, most: Any, least: Any, demand: Ints) -> Groups | None:
        """Give the groups, where any are limited."""
        if group is None:
            if most is not None or least is not None:
                self.fault(
                    "group", "diisi bila ada batas kelompok", "given where groups have limits"
                )
            return None
        labels = np.asarray(group)
        if labels.shape != (self.persons,) or labels.dtype.kind not in "iu":
            self.fault("group", "satu bilangan bulat per pegawai", "one whole number per person")
            return None
        names, number = np.unique(labels, return_inverse=True)
        none, all_of_them = np.zeros_like(demand), demand
        return Groups(
            number=number,
            low=self._limits("group_min", least, names.tolist(), otherwise=none),
            high=self._limits("group_max", most, names.tolist(), otherwise=all_of_them),
        )

    def _limits(self, name: str, given: Any, names: list[int], *, otherwise: Ints) -> Ints:
        """Give a limit per position and group: from one number, one per position, or by group."""
        table = np.repeat(otherwise[:, None], len(names), axis=1)
        if isinstance(given, Mapping):
            for key, value in given.items():
                if int(key) in names:
                    table[:, names.index(int(key))] = self.each(name, value, self.positions)
                else:
                    self.fault(
                        name, f"kelompok yang ada: {names}", f"of groups that exist: {names}"
                    )
        elif np.ndim(given) == table.ndim and np.shape(given) == table.shape:
            table[:] = given
        elif given is not None:
            table[:] = self.each(name, given, self.positions)[:, None]
        return table

    def totals(self, given: Any) -> list[Any] | None:
        """Give the least totals as they are, one for each position."""
        if given is None:
            return None
        numbers = np.asarray(given, dtype=object)
        if numbers.shape not in {(), (self.positions,)}:
            many = self.positions
            self.fault("position_min", f"satu bilangan atau {many}", f"one number or {many}")
        return [numbers.item()] * self.positions if numbers.ndim == 0 else numbers.tolist()

    def whole(self, is_open: Mask, decimals: int | None, *, chosen: int) -> tuple[Ints, int]:
        """Give the scores as whole numbers, 0 where barred, and the power of ten."""
        scores = self.scores
        if not is_open.all():
            scores = np.where(is_open, scores, np.zeros((), scores.dtype))
        power = decimals_of(scores) if decimals is None else decimals
        whole = scaled(scores, decimals=power)
        refuse_overflow(whole, chosen=chosen)
        return whole, power

    def raise_faults(self) -> None:
        """Tell every fault found.

        Raises
        ------
        SuksesiError
        """
        if self.faults:
            raise SuksesiError(" ".join(self.faults))

    def fault(self, name: str, wanted: str, english: str) -> None:
        """Keep what an option must be."""
        self.faults.append(f"{name}: harus {wanted} / must be {english}.")


def read(  # noqa: PLR0913 - as many as an assignment has options
    scores: Any,
    *,
    barred: Any,
    sense: str,
    decimals: int | None,
    demand: Any,
    load: Any,
    load_min: Any,
    group: Any,
    group_max: Any,
    group_min: Any,
    position_min: Any,
    objective: str,
    cycle_max: int | None,
) -> Ask:
    """Check everything and give it as whole numbers; see :func:`assign`."""
    reading = Reading(scores)
    is_open = reading.admissible(barred)
    reading.cycle(cycle_max)
    totals = reading.totals(position_min)
    wanted = reading.each("demand", demand, reading.positions)
    goal = reading.one_of("objective", objective, [each.value for each in Objective])
    if goal != Objective.SUM.value and not np.any(wanted):
        reading.fault("demand", "di atas 0 pada suatu jabatan", "above 0 at some position")
    groups = reading.groups(group, most=group_max, least=group_min, demand=wanted)
    sign = SIGNS[reading.one_of("sense", sense, list(SIGNS))]
    most, least = (
        reading.each(name, given, reading.persons)
        for name, given in (("load", load), ("load_min", load_min))
    )
    reading.raise_faults()
    worth = is_open if cycle_max is None else is_open & ~np.eye(len(is_open), dtype=np.bool_)
    whole, power = reading.whole(worth, decimals, chosen=int(wanted.sum()))
    return Ask(
        scores=whole,
        decimals=power,
        sign=sign,
        open=is_open,
        demand=wanted,
        load=most,
        load_min=least,
        groups=groups,
        least=None if totals is None else least_whole(totals, decimals=power),
        objective=Objective(goal),
        cycle_max=cycle_max,
    )

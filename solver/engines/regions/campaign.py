"""The regions of one program, asked again and again until their points make a good enough whole.

First every region is asked for its best point at the prices of the relaxation: the sum of the
bounds is the Lagrangian bound of the whole. Then for its best point within its allotment, so that
points fit together. From then on only where the gap is: what is missing is, in exact integers, the
price of what the coupling rows leave over and what each region's point lacks of its bound. The
regions that lack most are searched deeper, and are offered what the others leave over.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from threading import Event

import numpy as np

from ..base import Outcome, Progress, Step
from ..claim import worth
from ..scaled import Floats
from .allotment import Allotment, allotments, leftover
from .choice import Choice, chosen
from .coupling import Coupling
from .crew import Crew
from .packed import Packed
from .prices import Prices
from .region import Point, Region

_FIRST = 6.0  # CP-SAT's deterministic time for a region's first search
_MOST_OF_IT = 0.8  # the rest of the gap is for what the coupling rows leave over
_SHARPER = 4  # a region searched again is to fall short by this part of what it did
_WIDE = 8  # orders of one wave once all regions were asked, whoever is the crew


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Task:
    """What a region is asked for: its best point, `within` an allotment where there is one."""

    region: Region
    work: float
    enough: int
    within: Allotment | None = None
    near: Point | None = None

    @property
    def key(self) -> tuple[int, bytes]:
        """Tell one offer from another."""
        return id(self.region), b"" if self.within is None else self.within.key

    def packed(self) -> Packed:
        """Give what the crew is handed."""
        if self.within is None:
            return self.region.order(work=self.work, enough=self.enough)
        return self.region.offer(self.within, work=self.work, near=self.near, enough=self.enough)


@dataclass(slots=True, kw_only=True, eq=False)
class Campaign:
    """Asks the regions, and knows the best whole and the bound so far.

    Attributes
    ----------
    coupling : Coupling
    prices : Prices
    regions : list of Region
    crew : Crew
    unit : int
        Values are multiples of it.
    gap : float
        Relative gap that is good enough.
    left : float or None
        CP-SAT's deterministic time for all searches together.
    stop : threading.Event
    progress : callable or None
    choice : Choice or None
        The best whole so far, or what comes nearest to one.
    seconds : float
        The engines' own time, of all regions.
    spent : bool
        The work did not suffice for a search that was due.
    """

    coupling: Coupling
    prices: Prices
    regions: list[Region]
    crew: Crew
    unit: int
    gap: float
    left: float | None
    stop: Event
    progress: Progress | None
    choice: Choice | None = None
    seconds: float = 0.0
    spent: bool = False
    _offered: set[tuple[int, bytes]] = field(default_factory=set)

    @property
    def bound(self) -> int:
        """No point of the whole is worth more."""
        total = self.prices.constant + sum(region.bound for region in self.regions)
        return total // (self.prices.scale * self.unit) * self.unit

    @property
    def value(self) -> int | None:
        """What the best whole is worth that keeps the coupling rows."""
        return None if self.choice is None or self.choice.missed else self.choice.value

    @property
    def good(self) -> bool:
        """The gap is small enough."""
        value, bound = self.value, self.bound
        return value is not None and bound - value <= self.gap * abs(bound)

    @property
    def over(self) -> bool:
        """The gap is closed, there is nothing to find, or it shall end."""
        empty = any(region.empty for region in self.regions)
        return self.good or empty or self.spent or self.stop.is_set()

    @property
    def enough(self) -> int:
        """What a region may fall short by so that all together stay within most of the gap."""
        return int(_MOST_OF_IT * self.gap * abs(self.bound)) // len(self.regions)

    def run(self, x: Floats) -> None:
        """Ask until it is over or there is nothing left to ask for; `x` is the relaxed point."""
        first = _FIRST if self.left is None else min(_FIRST, self.left / (2 * len(self.regions)))
        each = self.enough * self.prices.scale
        self._wave("priced", [Task(region=r, work=first, enough=each) for r in self.regions])
        fitting = self._allotted(x, first)
        while not self.over and fitting:
            self._wave("allotted", fitting[:_WIDE])
            fitting = fitting[_WIDE:]
        while not self.over and (tasks := self._lacking()):
            self._wave("deeper", tasks)

    def _allotted(self, x: Floats, work: float) -> list[Task]:
        """Give the tasks for regions beyond their allotment, those furthest beyond it first."""
        shares = list(zip(self.regions, allotments(self.coupling, x), strict=True))
        beyond = [_beyond(share, region.best) for region, share in shares]
        order = sorted(range(len(shares)), key=lambda number: -beyond[number])
        return [
            Task(region=region, work=work, enough=self.enough, within=share, near=region.best)
            for region, share in (shares[number] for number in order if beyond[number])
        ]

    def _wave(self, stage: str, tasks: list[Task]) -> None:
        """Have `tasks` done as far as the work allows, then choose anew."""
        tasks = [task for task in tasks if self._allowed(task)]

        def heard(number: int, outcome: Outcome) -> None:
            tasks[number].region.learn(outcome, within=tasks[number].within)
            self.seconds += outcome.seconds
            self._tell(stage)

        self.crew.done([task.packed() for task in tasks], halt=self.stop, heard=heard)
        self.choice = chosen(self.coupling, self.regions, before=self.choice)
        self._tell(stage)

    def _allowed(self, task: Task) -> bool:
        """Take the work of `task` off what is left, if that is enough."""
        if self.left is not None:
            self.spent |= task.work > self.left
            if self.spent:
                return False
            self.left -= task.work
        self._offered.add(task.key)
        if task.within is None:
            task.region.work = task.work
        return True

    def _lacking(self) -> list[Task]:
        """Give tasks for the regions that lack most."""
        choice = self.choice
        if choice is None:
            pointless = [region for region in self.regions if not region.points]
            return [Task(region=r, work=2 * r.work, enough=0) for r in pointless]
        pairs = sorted(
            zip(self.regions, choice.points, strict=True),
            key=lambda pair: pair[1].worth - pair[0].bound,
        )
        tasks = [task for region, point in pairs for task in self._asked(choice, region, point)]
        return tasks[:_WIDE]

    def _asked(self, choice: Choice, region: Region, point: Point) -> Iterable[Task]:
        """Offer a region what the others leave over, and search it deeper, where that can help."""
        within = leftover(self.coupling, choice.use, own=point.use)
        offer = Task(region=region, work=region.work, enough=self.enough, within=within, near=point)
        idle = worth(self.prices.sides - choice.use, self.prices.of_rows) != 0
        helps = choice.missed or idle or point.worth < region.bound
        if len(self.coupling.rows) and helps and offer.key not in self._offered:
            yield offer
        if not region.proven:
            short = region.bound - max(one.worth for one in region.points)
            yield Task(region=region, work=2 * region.work, enough=short // _SHARPER)

    def _tell(self, stage: str) -> None:
        if self.progress is not None:
            self.progress(
                Step(stage=stage, value=self.value, bound=self.bound, seconds=self.seconds)
            )


def _beyond(share: Allotment, point: Point | None) -> float:
    """Give by how many units a point misses an allotment; no point misses it most."""
    return np.inf if point is None else share.missed(point.use)

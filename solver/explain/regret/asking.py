"""All questions about one plan: the stages they share, what is proven, and what is exact."""

from __future__ import annotations

from functools import cached_property, partial
from threading import Event

import numpy as np
from numpy.typing import NDArray

from ....models.case import Case
from ....models.plan import Plan, Status
from ....models.tiers import CANONICAL
from ...build import Assembly, assemble, broken_rows
from ...engines import engine
from ...engines.base import Limits
from ...lazily import Lazily
from ...order import separators
from ...placement import reached
from ...ration import Ration
from ...scoring.memory import per_case
from .forced import NEVER as IMPOSSIBLE
from .forced import Forced, Losses, forced
from .lows import Lows, lows_of
from .stages import Stages


class Asking:
    """Questions about one proven plan of a case; what one has found, the next need not look for.

    Parameters
    ----------
    assembly : Assembly
    values : tuple of int
        The optimum of each tier.
    """

    def __init__(self, assembly: Assembly, values: tuple[int, ...]) -> None:
        self.assembly = assembly
        self.stages = Stages(assembly.program, values)
        self._found: dict[int, Forced] = {}

    @cached_property
    def lows(self) -> Lows:
        """What every pair costs at least."""
        return lows_of(self.assembly, self.stages)

    @cached_property
    def order(self) -> NDArray[np.int64]:
        """What tells equally good plans apart by their content alone, for every column."""
        return self.assembly.padded(separators(self.assembly.pairs, self.assembly.case, salt=0))

    @cached_property
    def floor(self) -> NDArray[np.int64]:
        """What no plan at all loses less than, tier by tier: the best of every seat, less it."""
        pairs, program = self.assembly.pairs, self.assembly.program
        starts = np.flatnonzero(np.diff(pairs.seat, prepend=-1))
        most = []
        for tier in program.tiers:
            gain = tier.gain
            best = np.maximum.reduceat(gain[: len(pairs)], starts) if len(starts) else gain[:0]
            beside = gain[len(pairs) :] * program.upper[len(pairs) :]
            most.append(int(np.maximum(best, 0).sum() + np.maximum(beside, 0).sum()))
        return np.array(self.stages.values, dtype=np.int64) - np.array(most, dtype=np.int64)

    def free(self, seat: int, people: set[int]) -> None:
        """Take note of people with whom an equally good plan has been found already."""
        pairs = self.assembly.pairs
        first, last = np.searchsorted(pairs.seat, [seat, seat + 1])
        for column in range(first, last):
            if int(pairs.employee[column]) in people:
                nothing = Forced(losses=(0,) * len(self.stages), x=None)
                self._found.setdefault(column, nothing)

    def exact(self, column: int, *, stop: Event | None = None) -> Forced | None:
        """Give the best plan with a pair, or that none is; ``None`` where work was stopped."""
        if self.known(column) is None:
            found = forced(
                self.stages,
                column,
                low=self.lows.of(column),
                least=self.lows.by_leaf(column),
                engine=self.engine(stop),
            ) or self._climbed(column, stop)
            if found is None:
                return None
            self._found[column] = found
        return self._found[column]

    def known(self, column: int) -> Forced | None:
        """Give what was found of a pair before, or is known of all at once."""
        if column not in self._found and self.lows.exact[column]:
            self._found[column] = Forced(losses=self.lows.of(column), x=None)
        return self._found.get(column)

    def named(self, losses: Losses) -> dict[str, int]:
        """Give losses by the names of their tiers."""
        return {
            tier.name: loss for tier, loss in zip(self.assembly.program.tiers, losses, strict=False)
        }

    def engine(self, stop: Event | None = None) -> Lazily:
        """Give what solves programs over all columns."""
        total = self.assembly.program.columns
        return Lazily(
            Ration(engine("auto"), limits=Limits(), stop=stop),
            broken=partial(broken_rows, self.assembly),
            columns=np.arange(total),
            total=total,
        )

    def _climbed(self, column: int, stop: Event | None) -> Forced | None:
        """Solve the round again with the pair set."""
        program = self.assembly.program
        lower = program.lower.copy()
        lower[column] = 1
        found = reached(
            self.assembly,
            program=program.with_bounds(lower=lower, upper=program.upper),
            stop=stop,
        )
        if found.empty:
            return IMPOSSIBLE
        if found.x is None or not found.settled:
            return None
        values = found.values
        names = [tier.name for tier in program.tiers]
        losses = tuple(v - values[n] for n, v in zip(names, self.stages.values, strict=True))
        return Forced(losses=losses, x=found.x)


def asking_of(case: Case, plan: Plan) -> Asking | None:
    """Give what answers questions about `plan`; ``None`` unless it is proven in every tier."""
    values = tuple(tier.value for tier in plan.tiers if tier.name != CANONICAL)
    if plan.status is not Status.OPTIMAL or not values or None in values:
        return None
    asking = _asking(case, tuple(value for value in values if value is not None))
    for move in plan.moves:
        asking.free(move.seat, {move.employee, *move.tied_with})
    return asking


@per_case
def _asking(case: Case, values: tuple[int, ...]) -> Asking:
    return Asking(assemble(case), values)

"""A second engine asked for every tier, on the columns that survive. Agreement is no proof."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Event

import numpy as np
from numpy.typing import NDArray

from ...models.case import Case
from ...models.plan import Plan, Status
from ..build import Assembly, assemble, broken_rows
from ..engines import engine
from ..engines.base import Engine, Limits, Outcome
from ..engines.face import optima
from ..engines.fixing import reduced
from ..program import Ints, Program, kept

Columns = NDArray[np.intp]


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmed:
    """What a second engine says of one tier.

    Attributes
    ----------
    tier : str
        Empty where the question is whether there is a plan at all.
    engine : str
    value : int or None
        The optimum it found; ``None`` where there is no plan, or none was found.
    status : Status
    columns : int
        Columns that a plan as good can use.
    agrees : bool
        It says the same as the plan.
    """

    tier: str
    engine: str
    value: int | None
    status: Status
    columns: int
    agrees: bool


def confirm(
    case: Case, plan: Plan, *, second: str | None = None, stop: Event | None = None
) -> tuple[Confirmed, ...]:
    """Ask another engine for every tier of `plan` that is optimal, or whether there is no plan.

    Parameters
    ----------
    second : str, optional
        Name of the engine; by default ``highs``, or ``cpsat`` where the plan is by ``highs``.
    stop : threading.Event, optional
    """
    name = second or ("cpsat" if plan.engine == "highs" else "highs")
    asking = _Second(assemble(case), engine(name), name=name, stop=stop)
    if plan.status is Status.INFEASIBLE:
        return (asking.nothing(),)
    return asking.tiers(plan)


class _Second:
    def __init__(
        self, assembly: Assembly, engine: Engine, *, name: str, stop: Event | None
    ) -> None:
        self._assembly = assembly
        self._engine = engine
        self._name = name
        self._stop = stop
        self._program = assembly.program

    def tiers(self, plan: Plan) -> tuple[Confirmed, ...]:
        optimal = {t.name: t.value for t in plan.tiers if t.status is Status.OPTIMAL}
        found = []
        for tier in self._assembly.program.tiers:
            value = optimal.get(tier.name)
            if value is None:
                break
            found.append(self._tier(tier.name, tier.gain, value))
            self._program = self._keeping(tier.gain, value)
        return tuple(found)

    def _keeping(self, gain: Ints, value: int) -> Program:
        """Keep what a tier reached: by what is tight in every optimum, by a row where unknown."""
        alike = optima(self._program, gain, value, stop=self._stop)
        return alike[0] if len(alike) == 1 else self._program.with_block(kept(gain, value))

    def nothing(self) -> Confirmed:
        columns = np.arange(self._program.columns)
        outcome = self._solved(np.zeros(len(columns), dtype=np.int64), columns)
        return self._told("", outcome, columns, agrees=outcome.status is Status.INFEASIBLE)

    def _tier(self, tier: str, gain: Ints, value: int) -> Confirmed:
        columns = reduced(self._program, gain, value, slack=0, stop=self._stop)
        outcome = self._solved(gain, columns)
        agrees = outcome.status is Status.OPTIMAL and outcome.value == value
        return self._told(tier, outcome, columns, agrees=agrees)

    def _solved(self, gain: Ints, columns: Columns) -> Outcome:
        """Solve on `columns`, and again with the rows that the point breaks."""
        while True:
            outcome = self._engine.solve(
                self._program.on(columns), gain[columns], limits=Limits(), stop=self._stop
            )
            if outcome.x is None:
                return outcome
            x = np.zeros(self._program.columns, dtype=np.int64)
            x[columns] = outcome.x
            broken = broken_rows(self._assembly, x)
            if not broken:
                return outcome
            for block in broken:
                self._program = self._program.with_block(block)

    def _told(self, tier: str, outcome: Outcome, columns: Columns, *, agrees: bool) -> Confirmed:
        return Confirmed(
            tier=tier,
            engine=self._name,
            value=outcome.value,
            status=outcome.status,
            columns=len(columns),
            agrees=agrees,
        )

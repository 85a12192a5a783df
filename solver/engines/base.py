"""What an engine is: one integer program and one gain in, one honest outcome out."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from ...models.plan import Status, Why
from ..program import Program, kept

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much work an engine may spend.

    Attributes
    ----------
    seconds : float or None
        Wall time; results then depend on the machine.
    work : float or None
        The engine's own deterministic measure: CP-SAT's deterministic time, branch-and-bound nodes
        of HiGHS and CBC.
    workers : int
    enough : int
        A value short of the bound by so much is good enough; only CP-SAT stops there.
    """

    seconds: float | None = None
    work: float | None = None
    workers: int = 1
    enough: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """News of a running solve: the best value and bound so far."""

    stage: str
    value: int | None
    bound: int | None
    seconds: float


Progress = Callable[[Step], None]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Outcome:
    """What is known after a solve, and apart from it why it ended.

    Attributes
    ----------
    status : Status
        ``OPTIMAL`` (value = bound), ``FEASIBLE``, ``NOT_FOUND`` or ``INFEASIBLE``.
    why : Why
    value : int or None
        ``gain.x``, recomputed in exact integers from a checked `x`.
    bound : int or None
        No plan is worth more; ``None`` where the engine gave none.
    x : int64 array (columns,) or None
    seconds : float
        The engine's own time.
    prices : float64 array (rows,) or None
        Multipliers of the rows in the relaxation, where the engine has them: see `Engine.optima`.
    pieces : tuple of Outcome
        Of each program, where several were maximised over at once.
    """

    status: Status
    why: Why
    value: int | None
    bound: int | None
    x: Ints | None
    seconds: float
    prices: NDArray[np.float64] | None = None
    pieces: tuple[Outcome, ...] = ()


Again = Callable[[Ints, Limits], Outcome]
"""Maximises a gain over a program that stays the same."""


class Engine(ABC):
    """A solver behind the neutral program."""

    name: ClassVar[str]

    @abstractmethod
    def solve(
        self,
        program: Program,
        gain: Ints,
        *,
        limits: Limits,
        hint: Ints | None = None,
        stop: Event | None = None,
        progress: Progress | None = None,
    ) -> Outcome:
        """Maximise ``gain.x`` over the integer points of `program`.

        Parameters
        ----------
        program : Program
            Its tiers are ignored.
        gain : int64 array (columns,)
        limits : Limits
        hint : int64 array (columns,), optional
            A point to start from; need not be feasible.
        stop : threading.Event, optional
            Set it to end the work: the best point so far is returned.
        progress : callable, optional
            Told of better values and bounds.
        """

    def prepared(self, program: Program) -> Program:
        """Give a program with the same points that is climbed tier by tier in the place of it."""
        return program

    def optima(
        self,
        program: Program,
        gain: Ints,
        value: int,
        *,
        prices: NDArray[np.float64] | None = None,
        stop: Event | None = None,
    ) -> tuple[Program, ...]:
        """Give programs whose points are those of `program` worth `value`, its optimum.

        No point is in two of them. One program with a row that keeps the value, unless the engine
        can prove more, perhaps with the `prices` of its outcome.
        """
        del prices, stop
        return (program.with_block(kept(gain, value)),)

    def again(self, program: Program, *, stop: Event | None = None) -> Again:
        """Give what maximises one gain after another over `program`.

        Each by itself, unless the engine can start where the last one ended. A point worth more
        than 0 need not be the best: the outcome is then feasible, with its bound.
        """
        return lambda gain, limits: self.solve(program, gain, limits=limits, stop=stop)

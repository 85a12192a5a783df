"""The default pipeline: each part alone, by flow, or by relaxation, core and proof."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Event
from typing import ClassVar

import numpy as np

from ...models.plan import Status, Why
from ..program import Ints, Program
from .again import Again
from .base import Again as AgainOn
from .base import Engine, Limits, Outcome, Progress
from .claim import Claim, audited, settled
from .closing import close
from .components import Columns, part, split
from .face import optima
from .flow import flowed
from .part import Part
from .propagation import narrowed
from .scaled import Floats
from .tally import Tally
from .watch import deadline, watched


class Auto(Engine):
    """The default; `work` is CP-SAT's deterministic time, shared by the parts by their columns.

    `workers` parts are solved side by side, each by one worker, so results do not depend on their
    number.
    """

    name: ClassVar[str] = "auto"

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
        """See `Engine.solve`."""
        at_once = settled(program, gain, hint=hint, stop=stop)
        if at_once is not None:
            return at_once
        halt = Event()
        whole, columns = _live(program, gain, limits, hint, halt, progress)
        with deadline(limits.seconds, halt) as late:
            pieces, outcomes = watched(
                lambda: _solved(whole, limits.workers), stop=stop, cancel=halt.set
            )
        stopped = stop is not None and stop.is_set()
        why = Why.SECONDS if late.is_set() and not stopped else Why.INTERRUPT
        claim = _joined(program, [columns[piece] for piece in pieces], outcomes, halted=why)
        # The rows of one part are those of the program; of many parts each has some.
        prices = outcomes[0].prices if len(pieces) == 1 else None
        return replace(audited(claim, program, gain, hint=hint), prices=prices)

    def prepared(self, program: Program) -> Program:
        """See `Engine.prepared`; without what no point can have."""
        return narrowed(program)

    def optima(
        self,
        program: Program,
        gain: Ints,
        value: int,
        *,
        prices: Floats | None = None,
        stop: Event | None = None,
    ) -> tuple[Program, ...]:
        """See `Engine.optima`; by complementary slackness, in exact integers."""
        return optima(program, gain, value, prices=prices, stop=stop)

    def again(self, program: Program, *, stop: Event | None = None) -> AgainOn:
        """See `Engine.again`; by relaxations that start where the last one ended."""
        return Again(program, solve=super().again(program, stop=stop), stop=stop)


def _live(
    program: Program,
    gain: Ints,
    limits: Limits,
    hint: Ints | None,
    halt: Event,
    progress: Progress | None,
) -> tuple[Part, Columns]:
    """Leave out the columns that are 0 anyhow: what they tie together falls apart without them."""
    columns = program.movable
    whole = Part(
        program=program.on(columns) if len(columns) < program.columns else program,
        gain=gain[columns],
        work=limits.work,
        hint=None if hint is None else hint[columns],
        stop=halt,
        progress=progress,
    )
    return whole, columns


def _solved(whole: Part, workers: int) -> tuple[list[Columns], list[Outcome]]:
    """Give the parts and what is known of each; a network falls apart by itself."""
    flow = flowed(whole)
    if flow is not None:
        return [np.arange(whole.program.columns)], [flow]
    pieces = split(whole.program)
    return pieces, _side_by_side(whole, pieces, workers)


def _side_by_side(whole: Part, pieces: Sequence[Columns], workers: int) -> list[Outcome]:
    if len(pieces) == 1:
        return [close(whole)]
    tally = Tally(parts=len(pieces), progress=whole.progress)
    parts = [_piece(whole, columns, number, tally) for number, columns in enumerate(pieces)]
    with ThreadPoolExecutor(max_workers=max(1, workers)) as pool:
        return list(pool.map(_alone, parts))


def _piece(whole: Part, columns: Columns, number: int, tally: Tally) -> Part:
    share = len(columns) / whole.program.columns
    return Part(
        program=part(whole.program, columns),
        gain=whole.gain[columns],
        work=None if whole.work is None else whole.work * share,
        hint=None if whole.hint is None else whole.hint[columns],
        stop=whole.stop,
        progress=None if whole.progress is None else tally.listener(number),
    )


def _alone(piece: Part) -> Outcome:
    at_once = settled(piece.program, piece.gain, hint=piece.hint, stop=piece.stop)
    if at_once is not None:
        return piece.told("settled", at_once)
    return flowed(piece) or close(piece)


def _joined(
    program: Program, pieces: Sequence[Columns], outcomes: Sequence[Outcome], *, halted: Why
) -> Claim:
    """Add the parts up; one part without a point leaves the whole without one."""
    x = np.zeros(program.columns, dtype=np.int64)
    bound: int | None = 0
    for columns, outcome in zip(pieces, outcomes, strict=True):
        if outcome.x is not None:
            x[columns] = outcome.x
        bound = None if bound is None or outcome.bound is None else bound + outcome.bound
    found = all(outcome.x is not None for outcome in outcomes)
    empty = any(outcome.status is Status.INFEASIBLE for outcome in outcomes)
    return Claim(
        x=x if found else None,
        bound=None if empty else bound,
        complete=empty,
        why=_why(outcomes, halted=halted),
        seconds=sum(outcome.seconds for outcome in outcomes),
    )


def _why(outcomes: Sequence[Outcome], *, halted: Why) -> Why:
    whys = {outcome.why for outcome in outcomes}
    if Why.INTERRUPT in whys:
        return halted
    return next((why for why in (Why.SECONDS, Why.WORK) if why in whys), Why.PROOF)

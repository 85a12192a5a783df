"""The tiers of a solved program, each over the points that lose a given amount in those before it.

The points that lose nothing are the optima themselves, stated tight where exact multipliers prove
them (see `face`); those that may lose something keep a row for it. Hundreds of questions about one
plan share a stage, its bound and the basis of its relaxation: forcing a column only restricts.
"""

from __future__ import annotations

from threading import Event

from ...engines.face import optima
from ...engines.propagation import propagated
from ...program import Program, kept
from .splitting import Splits
from .stage import Stage


class Stages:
    """The tiers of `program`, whose optimum is known.

    Parameters
    ----------
    program : Program
    values : tuple of int
        The optimum of each tier, in order.
    stop : threading.Event, optional
    """

    def __init__(
        self, program: Program, values: tuple[int, ...], *, stop: Event | None = None
    ) -> None:
        self.program = program
        self.values = values
        self._stop = stop
        self.splits = Splits(program.columns)
        self._known: dict[tuple[int, ...], Stage] = {}

    def __len__(self) -> int:
        return len(self.values)

    def at(self, before: tuple[int, ...]) -> Stage:
        """Give the tier that follows a loss of `before` in the first tiers."""
        if before not in self._known:
            tier = self.program.tiers[len(before)]
            self._known[before] = Stage(
                tier=tier.name,
                gain=tier.gain,
                value=self.values[len(before)],
                program=propagated(self._left(before)),
                before=before,
                splits=self.splits,
            )
        return self._known[before]

    def untouched(self) -> list[Stage]:
        """Give every tier where nothing is lost before it."""
        return [self.at((0,) * number) for number in range(len(self))]

    def _left(self, before: tuple[int, ...]) -> Program:
        """Give a program that holds every point losing exactly `before`."""
        if not before:
            return self.program
        stage = self.at(before[:-1])
        if not any(before):
            pieces = optima(
                stage.program, stage.gain, stage.value, prices=stage.multipliers, stop=self._stop
            )
            if len(pieces) == 1:
                return pieces[0]
        return stage.program.with_block(kept(stage.gain, stage.value - before[-1]))

"""A side of a stage: some bounds of its columns, the relaxation there, and what that proves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ...engines.bound import dual_bound, refuted

if TYPE_CHECKING:
    from ...engines.simplex import Relaxed
    from ...program import Ints, Program
    from .stage import Stage


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Side:
    """Bounds of the columns of a stage, its relaxation there, and what that proves.

    Attributes
    ----------
    bound : int or None
        ``None`` where it is proven that there is no point.
    """

    program: Program
    relaxed: Relaxed | None
    bound: int | None

    @property
    def point(self) -> Ints | None:
        """The relaxed point where it is whole and feasible, in exact integers."""
        if self.relaxed is None or self.relaxed.x is None:
            return None
        x = np.rint(self.relaxed.x).astype(np.int64)
        return x if self.program.satisfied_by(x) else None


def side_of(stage: Stage, program: Program, relaxed: Relaxed) -> Side | None:
    """Say what a relaxation proves of a side; ``None`` where it proves nothing."""
    if relaxed.empty:
        empty = refuted(program, relaxed.multipliers)
        return Side(program=program, relaxed=relaxed, bound=None) if empty else None
    if relaxed.x is None:
        return None
    dual = dual_bound(program, stage.inner_gain, relaxed.multipliers)
    return Side(program=program, relaxed=relaxed, bound=dual.bound)

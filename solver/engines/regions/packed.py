"""One program to maximise over, as plain arrays that any process or machine can be handed."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Event
from typing import Any, Protocol, cast

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from ...program import Block, Ints, Program
from ..base import Outcome
from ..claim import settled
from ..closing import close
from ..part import Part

Whole = NDArray[np.integer[Any]]


class Flag(Protocol):
    """What tells that work shall end; an event of threads or of processes is one."""

    def is_set(self) -> bool:
        """Say whether it shall."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Packed:
    """A program and its gain in the narrowest integers that hold them.

    Attributes
    ----------
    lower, upper : integer arrays (columns,)
    ends, columns, weights : integer arrays
        The rows: ``csr_array((weights, columns, ends))``.
    low, high : integer arrays (rows,)
    gain : integer array (columns,)
    work : float or None
        CP-SAT's deterministic time, one half for the core and one for the proof.
    hint : integer array (columns,) or None
    enough : int
        A value short of the bound by so much is good enough.
    """

    lower: Whole
    upper: Whole
    ends: Whole
    columns: Whole
    weights: Whole
    low: Whole
    high: Whole
    gain: Whole
    work: float | None
    hint: Whole | None
    enough: int

    @property
    def program(self) -> Program:
        """The program, its rows in one block."""
        shape = (len(self.low), len(self.lower))
        rows = (_wide(self.weights), self.columns.astype(np.int32), self.ends.astype(np.int32))
        block = Block(
            owner="packed",
            matrix=csr_array(rows, shape=shape),
            low=_wide(self.low),
            high=_wide(self.high),
            label=str,
        )
        return Program(lower=_wide(self.lower), upper=_wide(self.upper), blocks=(block,), tiers=())


def packed(
    program: Program, gain: Ints, *, work: float | None, hint: Ints | None, enough: int = 0
) -> Packed:
    """Pack what one solve is given."""
    matrix = program.matrix
    return Packed(
        lower=_narrow(program.lower),
        upper=_narrow(program.upper),
        ends=_narrow(matrix.indptr),
        columns=_narrow(matrix.indices),
        weights=_narrow(matrix.data),
        low=_narrow(program.low),
        high=_narrow(program.high),
        gain=_narrow(gain),
        work=work,
        hint=None if hint is None else _narrow(hint),
        enough=enough,
    )


def closed(one: Packed, *, halt: Flag | None = None) -> Outcome:
    """Solve what was packed by the pipeline, in whatever process this is called."""
    stop = cast("Event | None", halt)
    program, gain = one.program, _wide(one.gain)
    hint = None if one.hint is None else _wide(one.hint)
    at_once = settled(program, gain, hint=hint, stop=stop)
    if at_once is not None:
        return at_once
    return close(
        Part(
            program=program,
            gain=gain,
            work=one.work,
            hint=hint,
            stop=stop,
            progress=None,
            enough=one.enough,
        )
    )


def _narrow(values: Whole) -> Whole:
    if not len(values):
        return values.astype(np.int8)
    ends = (int(values.min()), int(values.max()))
    return values.astype(np.result_type(*(np.min_scalar_type(min(end, -1 - end)) for end in ends)))


def _wide(values: Whole) -> Ints:
    return values.astype(np.int64)

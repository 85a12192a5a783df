"""Rows stated only as far as needed: found again for a proof, by the points that break them."""

from __future__ import annotations

from threading import Event

from ..build import Assembly, broken_rows
from ..engines import engine
from ..engines.base import Limits
from ..program import Ints, Program
from ..rules import TieRule, rules_of


def with_broken_rows(
    program: Program,
    gain: Ints,
    value: int | None,
    *,
    assembly: Assembly,
    stop: Event | None = None,
) -> Program:
    """Add the rows that points of `program` break which are worth more than `value`.

    Parameters
    ----------
    gain : int64 array (columns,)
    value : int or None
        ``None`` where every point counts.
    """
    ties = (rule for rule in rules_of(assembly.case) if isinstance(rule, TieRule))
    if all(type(rule).separate is TieRule.separate for rule in ties):
        return program
    solver = engine("auto")
    while True:
        best = solver.solve(program, gain, limits=Limits(), stop=stop)
        if best.x is None or best.value is None or (value is not None and best.value <= value):
            return program
        blocks = broken_rows(assembly, best.x)
        if not blocks:
            return program
        for block in blocks:
            program = program.with_block(block)

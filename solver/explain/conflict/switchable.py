"""The program of a round whose members can be switched off, each by leaving its rows out.

    rows of the rules        each with the clause that it states
    x[e,p] <= 0              one row for every bar to a pair that is admitted again

With all members it has the plans of the round itself; the rows of no member are never left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.sparse import coo_array, csr_array

from ....models.case import Case
from ....models.codes import Kind
from ....models.impasse import Member
from ....models.seating import Seating
from ...build import Assembly, assemble, broken_rows, state
from ...listing import pairs_of
from ...pairs import Pairs
from ...program import BOUNDLESS, Block, Ints, Program
from .members import Key, of_bar, of_clauses
from .readmission import Bar, Readmission, readmission

Numbers = frozenset[int]
"""Members by their numbers."""

BARS = "bars"
NOBODYS = -1
"""Stands for the member of a row that is never left out."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Part:
    """Rows, and the number of the member that each belongs to."""

    block: Block
    members: Ints

    def on(self, active: Numbers) -> Part:
        """Give the rows of `active` members and of nobody."""
        rows = np.flatnonzero(np.isin(self.members, [NOBODYS, *active]))
        return Part(block=self.block.rows(rows), members=self.members[rows])


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Switchable:
    """Every member with its rows.

    Attributes
    ----------
    assembly : Assembly
        Over the pairs of the round and those admitted again; its program holds no bars.
    members : tuple of Member
    parts : tuple of Part
        All rows.
    numbers : dict
        Rule id and number of a clause to the number of the member.
    """

    assembly: Assembly
    members: tuple[Member, ...]
    parts: tuple[Part, ...]
    numbers: dict[Key, int]

    def on(self, active: Numbers, named: Sequence[Part] = ()) -> tuple[Program, Ints]:
        """Give the program of `active` members, and whose each of its rows is.

        Parameters
        ----------
        named : sequence of Part
            Rows of families that are stated only as far as needed.
        """
        parts = [part.on(active) for part in (*self.parts, *named)]
        program = replace(self.assembly.program, blocks=tuple(part.block for part in parts))
        return program, np.concatenate([part.members for part in parts])

    def kept_by(self, x: Ints) -> Numbers:
        """Give the members none of whose rows, named ones included, the point `x` breaks."""
        broken = {NOBODYS}
        for part in self.parts:
            activity = part.block.matrix @ x
            wrong = (activity < part.block.low) | (activity > part.block.high)
            broken.update(part.members[wrong].tolist())
        for part in self.named(x):
            broken.update(part.members.tolist())
        return frozenset(range(len(self.members))) - broken

    def named(self, x: Ints) -> list[Part]:
        """Give the rows, not stated yet, that the plan of `x` breaks."""
        return [_part(block, self.numbers) for block in broken_rows(self.assembly, x)]

    def broken(self, x: Ints, active: Numbers) -> list[Part]:
        """Give those that bind while `active` members do."""
        parts = [part.on(active) for part in self.named(x)]
        return [part for part in parts if len(part.members)]


def switchable(case: Case) -> Switchable:
    """Find the members of a round and state its program over all pairs that they speak of."""
    again = readmission(case)
    assembly = _assembly(case, again)
    program = assembly.program
    clauses = dict(of_clauses(case))
    bars = _grouped(again.bars, case)
    numbers = {key: number for number, key in enumerate(clauses)}
    parts = [_part(block, numbers) for block in program.blocks]
    first = len(clauses)
    for member, barred in enumerate(bars.values(), first):
        parts.append(_barring(barred, member, assembly))
    return Switchable(
        assembly=assembly,
        members=(*clauses.values(), *(of_bar(barred[0], case) for barred in bars.values())),
        parts=tuple(parts),
        numbers=numbers,
    )


def _assembly(case: Case, again: Readmission) -> Assembly:
    """Give the round over the pairs it has and those of `again`."""
    assembly = assemble(case)
    if not len(again.moves):
        return assembly
    moved = assembly.pairs.kind != Kind.STAY
    known = assembly.pairs.seating(moved)
    pairs = pairs_of(
        case,
        Seating(
            employee=np.concatenate([known.employee, again.moves.employee]),
            seat=np.concatenate([known.seat, again.moves.seat]),
            kind=np.concatenate([known.kind, again.moves.kind]),
        ),
    )
    return replace(assembly, pairs=pairs, program=state(pairs, case))


def _part(block: Block, numbers: dict[Key, int]) -> Part:
    clauses = np.zeros(len(block.low), dtype=np.int64) if block.clause is None else block.clause
    distinct, which = np.unique(clauses, return_inverse=True)
    known = [numbers.get((block.owner, clause), NOBODYS) for clause in distinct.tolist()]
    return Part(block=block, members=np.array(known, dtype=np.int64)[which])


def _grouped(bars: Iterable[Bar], case: Case) -> dict[Hashable, list[Bar]]:
    """Put together the pairs that one decision bars; a rule bars each pair for itself."""
    found: dict[Hashable, list[Bar]] = defaultdict(list)
    places = {id(item): number for number, item in enumerate(case.decisions)}
    for bar in bars:
        alone = (bar.rule.id, bar.employee, bar.seat)
        found[alone if bar.decision is None else places[id(bar.decision)]].append(bar)
    return found


def _barring(barred: list[Bar], member: int, assembly: Assembly) -> Part:
    """State ``x[e,p] <= 0`` for every pair of `barred`."""
    count, pairs = len(barred), assembly.pairs
    seats, employees = (
        np.array([getattr(bar, at) for bar in barred]) for at in ("seat", "employee")
    )
    columns = _columns(pairs, employees, seats)
    shape = (count, assembly.program.columns)
    entries = (np.ones(count, dtype=np.int64), (np.arange(count), columns))
    block = Block(
        owner=BARS,
        matrix=csr_array(coo_array(entries, shape=shape)),
        low=np.full(count, -BOUNDLESS),
        high=np.zeros(count, dtype=np.int64),
        label=lambda row: f"bar {barred[row].rule.id}",
    )
    return Part(block=block, members=np.full(count, member))


def _columns(pairs: Pairs, employees: Ints, seats: Ints) -> Ints:
    """Give the columns of pairs that there are; pairs come sorted by seat, then by employee."""
    width = int(pairs.employee.max(initial=0)) + 1
    keys = pairs.seat.astype(np.int64) * width + pairs.employee
    return np.searchsorted(keys, seats * width + employees)

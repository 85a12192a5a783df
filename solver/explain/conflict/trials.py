"""Asking whether a plan keeps some members: a point that does, or a proof that there is none.

What was answered once is not asked again: a point answers for all members that it keeps, a proof
for everything beyond the members that it needs.
"""

from __future__ import annotations

from dataclasses import dataclass
from threading import Event

import numpy as np

from ....models.codes import Kind
from ....models.errors import AuditError
from ....models.impasse import Shown
from ....models.plan import Status
from ....models.proof import Leaf, Node
from ...engines import engine
from ...engines.base import Limits, Progress
from ...engines.components import part
from ...engines.tree import prove_infeasible
from ...program import Ints, Program
from ...reaching import spread
from .switchable import NOBODYS, Numbers, Part, Switchable

_RELAXATIONS = 300
"""How many a proof by splits may take before two engines are asked instead."""
_SECOND = "highs"


class Halted(Exception):  # noqa: N818 - no error: somebody asked to stop
    """The work was stopped before an answer was known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refutation:
    """No plan keeps all of `members`."""

    members: Numbers
    shown: Shown


class Trials:
    """Answers about the members of one round.

    Parameters
    ----------
    switchable : Switchable
    stop : threading.Event, optional
    progress : callable, optional
    """

    def __init__(
        self,
        switchable: Switchable,
        *,
        stop: Event | None = None,
        progress: Progress | None = None,
    ) -> None:
        self._switchable = switchable
        self._stop, self._progress = stop, progress
        self._named: list[Part] = []
        self._kept: list[Numbers] = []
        self._refuted: list[Refutation] = []
        self._closeness = _closeness(switchable)
        self._used = self._closeness > 0
        self.asked = 0

    @property
    def named(self) -> tuple[Part, ...]:
        """Rows stated because a point broke them."""
        return tuple(self._named)

    def refuted(self, members: Numbers) -> Refutation | None:
        """Say why no plan keeps `members`; ``None`` where one does.

        Raises
        ------
        Halted
            Where the work was stopped first.
        """
        if self._keeping(members) is not None:
            return None
        known = next((one for one in self._refuted if one.members <= members), None)
        return known or self._asked(members)

    def kept_with(self, members: Numbers) -> Numbers:
        """Give all that a plan keeps which keeps `members`, as :meth:`refuted` found there is."""
        found = self._keeping(members)
        return members if found is None else found

    def _keeping(self, members: Numbers) -> Numbers | None:
        return next((kept for kept in self._kept if members <= kept), None)

    def _asked(self, members: Numbers) -> Refutation | None:
        self.asked += 1
        while True:
            program, owners = self._switchable.on(members, self._named)
            x = self._point(program)
            if x is None:
                found = self._refutation(members, program, owners)
                self._refuted.append(found)
                return found
            broken = self._switchable.broken(x, members)
            if not broken:
                self._kept.append(self._switchable.kept_by(x) | members)
                return None
            self._named += broken

    def _point(self, program: Program) -> Ints | None:
        """Look for a plan near to today's seating; ``None`` where there is none.

        Most questions differ in little from the last one, so the columns that some point has used
        are tried by themselves first.
        """
        used = np.flatnonzero(self._used)
        near = spread(program, [used], [self._solved(part(program, used), used)])
        if near is not None and program.satisfied_by(near):
            return near
        found = self._solved(program, np.arange(program.columns))
        if found is not None:
            self._used |= found > 0
        return found

    def _solved(self, program: Program, columns: Ints) -> Ints | None:
        gain = self._closeness[columns]
        outcome = engine("auto").solve(
            program, gain, limits=Limits(), stop=self._stop, progress=self._progress
        )
        if outcome.x is None and outcome.status is not Status.INFEASIBLE:
            raise Halted
        return outcome.x

    def _refutation(self, members: Numbers, program: Program, owners: Ints) -> Refutation:
        """Prove in exact integers that there is no point, else by a second engine."""
        limits = Limits(work=_RELAXATIONS)
        proof = prove_infeasible(program, limits=limits, stop=self._stop)
        if proof is None:
            self._confirm(program)
            return Refutation(members=members, shown=Shown.SEARCH)
        rows = np.array(sorted(_rows(proof.tree, len(owners))), dtype=np.intp)
        needed = frozenset(owners[rows].tolist()) - {NOBODYS}
        return Refutation(members=needed, shown=Shown.SUMS)

    def _confirm(self, program: Program) -> None:
        nothing = np.zeros(program.columns, dtype=np.int64)
        outcome = engine(_SECOND).solve(program, nothing, limits=Limits(), stop=self._stop)
        if outcome.x is not None:
            raise AuditError("Dua mesin tidak sepakat / two engines disagree: is there a plan?")
        if outcome.status is not Status.INFEASIBLE:
            raise Halted


def _closeness(switchable: Switchable) -> Ints:
    """Count those who stay less those who move, so that a plan breaks little that nobody asked."""
    pairs = switchable.assembly.pairs
    near = np.where(pairs.kind == Kind.STAY, 1, -1).astype(np.int64)
    return switchable.assembly.padded(near)


def _rows(node: Node, count: int) -> set[int]:
    """Give the rows of the program, `count` in all, that some leaf of a proof needs."""
    if isinstance(node, Leaf):
        return {row for row, _ in node.multipliers.rows if row < count}
    return _rows(node.low, count) | _rows(node.high, count)

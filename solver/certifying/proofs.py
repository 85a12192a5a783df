"""The proofs of a finished solve: tier by tier, that nothing better keeps the earlier tiers."""

from __future__ import annotations

from dataclasses import replace
from threading import Event

import numpy as np

from ...models.certificate import Shown
from ...models.plan import Plan, Status
from ...models.proof import Proof
from ..build import Assembly
from ..certificate import to_plain
from ..engines.base import Limits
from ..engines.tree import prove, prove_infeasible
from ..program import Ints, Program, Tier, kept
from .naming import with_broken_rows

AT_FIRST = 100
"""Relaxations solved before rows are looked for that are stated only as far as needed."""


class Prover:
    """Proves what a plan claims over one program, to which it adds rows where the proof needs them.

    Parameters
    ----------
    assembly : Assembly
    work : float
        Relaxations solved per tree at most.
    stop : threading.Event, optional

    Attributes
    ----------
    program : Program
        That of the assembly, and behind it the rows named so far.
    """

    def __init__(self, assembly: Assembly, *, work: float, stop: Event | None) -> None:
        self.program = assembly.program
        self._assembly = assembly
        self._work = work
        self._stop = stop

    def shown(self, plan: Plan) -> list[Shown]:
        """Prove every tier that has a value, or that there is no plan.

        A proof speaks of all rows named, so tiers proven before one was named are proven again.
        """
        if plan.status is Status.INFEASIBLE:
            return self._nothing()
        stated = -1
        found: list[Shown] = []
        while stated != len(self.program.blocks):
            stated = len(self.program.blocks)
            found = self._tiers(plan)
        return found

    def _tiers(self, plan: Plan) -> list[Shown]:
        values = {tier.name: tier.value for tier in plan.tiers}
        earlier: list[tuple[Tier, int]] = []
        found = []
        for tier in self.program.tiers:
            value = values.get(tier.name)
            if value is None:
                break
            proof = self._proof(tier, value, earlier)
            names = [(before.name, reached) for before, reached in earlier]
            found.append(Shown(tier=tier.name, kept=names, proof=to_plain(proof)))
            earlier.append((tier, value))
        return found

    def _proof(self, tier: Tier, value: int, earlier: list[tuple[Tier, int]]) -> Proof:
        def attempt(work: float) -> Proof:
            limits = Limits(work=work)
            program = self._keeping(earlier)
            return prove(program, tier.gain, value, tier=tier.name, limits=limits, stop=self._stop)

        proof = attempt(min(AT_FIRST, self._work))
        if proof.gap == 0:
            return proof
        self._name(tier.gain, value, earlier)
        return attempt(self._work)

    def _nothing(self) -> list[Shown]:
        nothing = np.zeros(self.program.columns, dtype=np.int64)
        self._name(nothing, None, [])
        proof = prove_infeasible(self.program, limits=Limits(work=self._work), stop=self._stop)
        return [] if proof is None else [Shown(tier="", kept=[], proof=to_plain(proof))]

    def _keeping(self, earlier: list[tuple[Tier, int]]) -> Program:
        program = self.program
        for tier, value in earlier:
            program = program.with_block(kept(tier.gain, value))
        return program

    def _name(self, gain: Ints, value: int | None, earlier: list[tuple[Tier, int]]) -> None:
        """State the rows that points better than `value` break."""
        stated = len(self.program.blocks)
        fuller = with_broken_rows(
            self._keeping(earlier), gain, value, assembly=self._assembly, stop=self._stop
        )
        named = fuller.blocks[stated + len(earlier) :]
        self.program = replace(self.program, blocks=(*self.program.blocks, *named))

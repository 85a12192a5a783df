"""The certificate of a finished solve, in one call."""

from __future__ import annotations

from threading import Event

from ...models.case import Case
from ...models.certificate import FORMAT, Certificate
from ...models.plan import Plan
from ..build import assemble
from .plain import plain_auxiliaries, plain_block, plain_pairs, plain_terms
from .proofs import Prover
from .witnesses import witnesses

WORK = 20_000.0
"""Relaxations solved per tree at most, where nothing else is said."""


def certify(
    case: Case, plan: Plan, *, work: float | None = None, stop: Event | None = None
) -> Certificate:
    """Give what shows that `plan` is what it says: best, or that there is none.

    Equal for equal cases and plans; no clock decides.

    Parameters
    ----------
    case : Case
    plan : Plan
        Of that case.
    work : float, optional
        Relaxations solved per tree at most; a tree that ends early shows the plan to within a gap.
    stop : threading.Event, optional
        Set it to get what is proven so far.
    """
    assembly = assemble(case)
    prover = Prover(assembly, work=WORK if work is None else work, stop=stop)
    shown = prover.shown(plan)
    return Certificate(
        format=FORMAT,
        case=case.digest,
        policy=case.policy_digest,
        mode=plan.mode,
        seats=[str(seat) for seat in case.establishment.id],
        people=[str(code) for code in case.roster.code],
        pairs=plain_pairs(assembly.pairs),
        auxiliaries=plain_auxiliaries(assembly),
        witnesses=witnesses(case),
        rows=[plain_block(block) for block in prover.program.blocks],
        terms=plain_terms(prover.program),
        shown=shown,
    )

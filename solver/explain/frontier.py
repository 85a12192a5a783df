"""What a diversity limit costs: tightened by one person at a time until no plan is left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from threading import Event

import numpy as np

from ...models.case import Case
from ...models.errors import SuksesiError
from ...models.frontier import FrontierStep
from ...models.price import Lift
from ..build import Assembly, assemble, restated
from ..diversity.attribute import Attribute, membership
from ..diversity.count import Count, count
from ..diversity.limit import HARD, Limit, SlateLimit
from ..diversity.scope import in_scope
from ..diversity.statement import statement
from ..engines.base import Progress
from ..placement import solve_assembled
from ..rules import rules_of
from ..rules.diversity import Diversity
from .prices.lifting import lifted
from .prices.proven import proven_values
from .prices.tightening import Tightening, as_start

ASKED = "pertanyaan: berapa nilainya bila diminta"
"""Stands as the legal basis of a minimum that is asked about, not set."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(FrontierStep):
    """One number of members asked for.

    Attributes
    ----------
    counted : Count or None
        The people in the scope under this plan; ``None`` where there is none.
    """

    counted: Count | None


def question(attribute: Attribute, group: str, **scope: object) -> Limit:
    """Give a minimum of nobody among the appointments of a scope, to be raised.

    Parameters
    ----------
    scope
        ``levels``, ``classes``, ``units``, ``regions`` as :class:`Limit` has them.
    """
    return Limit.model_validate(
        {"attribute": attribute, "groups": (group,), "side": "paling_sedikit", "number": 0,
         "force": HARD, "legal_basis": ASKED, **scope}
    )  # fmt: skip


def eligible(case: Case, limit: Limit) -> int:
    """Count the members who may move to some seat of the scope of `limit`."""
    pairs = assemble(case).pairs
    _, members = membership(limit.attribute, limit.groups, case)
    moves = in_scope(limit, case)[pairs.seat] & (case.roster.seat[pairs.employee] != pairs.seat)
    return len(set(pairs.employee[moves & members[pairs.employee]].tolist()))


def frontier(
    case: Case,
    limit: Limit,
    *,
    stop: Event | None = None,
    progress: Progress | None = None,
) -> Iterator[Step]:
    """Tighten the number of `limit` until there is no plan, one step each.

    The policy's own limits on the same attribute are set aside, so that what is paid is paid for
    this one. A minimum is raised from nobody, a maximum lowered from what the plan without it has.
    """
    none = limit.model_copy(update={"number": 0, "share": None})
    without = _set_aside(case, limit)
    return _tightened(restated(assemble(case), without), none, stop=stop, progress=progress)


def frontier_of(
    case: Case, number: int, *, stop: Event | None = None, progress: Progress | None = None
) -> Iterator[Step]:
    """Tighten limit `number` of the policy, from 1, all others standing as they are.

    A share is asked for as a number of persons.

    Raises
    ------
    SuksesiError
        Where the policy has no such limit.
    """
    limit = limit_of(case, number)
    without = lifted(case, Lift(rule=Diversity.key, limit=f"batas.{number}"))
    none = limit.model_copy(update={"number": 0, "share": None})
    return _tightened(restated(assemble(case), without), none, stop=stop, progress=progress)


def limit_of(case: Case, number: int) -> Limit:
    """Give limit `number` of the policy, from 1.

    Raises
    ------
    SuksesiError
        Where it has no such limit.
    """
    limits = _limits(case)
    if not 1 <= number <= len(limits):
        message = (
            f"Batas keberagaman nomor {number} tidak ada; kebijakan ini menetapkan {len(limits)}. "
            f"/ There is no diversity limit {number}; this policy sets {len(limits)}."
        )
        raise SuksesiError(message)
    return limits[number - 1]


def policy_steps(
    case: Case, number: int, *, stop: Event | None = None, progress: Progress | None = None
) -> tuple[Step, ...]:
    """Give the steps of :func:`frontier_of` together."""
    return tuple(frontier_of(case, number, stop=stop, progress=progress))


def _tightened(
    assembly: Assembly, limit: Limit, *, stop: Event | None, progress: Progress | None
) -> Iterator[Step]:
    """Tighten from the best plan of `assembly`, which does not heed `limit`."""
    plan = solve_assembled(assembly, stop=stop, progress=progress)
    stated = statement(limit, assembly.pairs, assembly.case)
    weights = np.zeros(assembly.program.columns, dtype=np.int64)
    weights[stated.pair] = np.abs(stated.coefficient)
    tightening = Tightening(
        assembly=assembly,
        program=assembly.program,
        weights=weights,
        least=limit.is_minimum,
        start=as_start(plan.status, proven_values(plan), plan.seating),
    )
    for step in tightening.steps(stop=stop, progress=progress):
        seating = step.plan.seating
        counted = None if seating is None else count(limit, seating.rows(), assembly.case)
        yield Step(asked=step.asked, plan=step.plan, measured=step.measured, counted=counted)


def all_steps(
    case: Case, limit: Limit, *, stop: Event | None = None, progress: Progress | None = None
) -> tuple[Step, ...]:
    """Give the steps of :func:`frontier` together."""
    return tuple(frontier(case, limit, stop=stop, progress=progress))


def _set_aside(case: Case, limit: Limit) -> Case:
    """Give `case` without the policy's limits on the attribute of `limit`."""
    others = [one for one in _limits(case) if one.attribute is not limit.attribute]
    return _with(case, others)


def with_limit(case: Case, limit: Limit) -> Case:
    """Give `case` with `limit` in the place of the policy's limits on the same attribute."""
    return _with(case, [*_limits(_set_aside(case, limit)), limit])


def _limits(case: Case) -> list[Limit]:
    return [
        limit for rule in rules_of(case) if isinstance(rule, Diversity) for limit in rule.limits
    ]


def _with(case: Case, limits: list[Limit]) -> Case:
    slates: list[SlateLimit] = [
        one for rule in rules_of(case) if isinstance(rule, Diversity) for one in rule.slates
    ]
    table = {"batas": limits, "nominasi": slates}
    rules = {**case.policy.rules, Diversity.key: table}
    return replace(case, policy=case.policy.model_copy(update={"rules": rules}))

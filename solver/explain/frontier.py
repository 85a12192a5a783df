"""What a diversity minimum costs: raised by one person at a time until no plan is left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from threading import Event

from ...models.case import Case
from ...models.comparison import TierChange
from ...models.plan import Move, Plan
from ...models.tiers import MERIT
from ..build import assemble, restated
from ..diversity.attribute import Attribute, membership
from ..diversity.count import Count, count
from ..diversity.limit import HARD, Limit, SlateLimit
from ..diversity.scope import in_scope
from ..engines.base import Progress
from ..placement import solve_assembled
from ..rules import rules_of
from ..rules.diversity import Diversity
from .comparison import compare

ASKED = "pertanyaan: berapa nilainya bila diminta"
"""Stands as the legal basis of a minimum that is asked about, not set."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One minimum.

    Attributes
    ----------
    asked : int
        Least number of members.
    plan : Plan
        Without a seating at the last step, where none exists.
    counted : Count or None
        The people in the scope under this plan.
    paid : int or None
        Value of tier *merit* lost against the first step, ``MERIT_UNITS`` per point.
    earlier : tuple of TierChange
        Tiers before *merit* whose value changed against the first step.
    names : int
        Seats that get another name than at the first step, or one where it gave none.
    """

    asked: int
    plan: Plan
    counted: Count | None
    paid: int | None
    earlier: tuple[TierChange, ...]
    names: int


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
    engine: str = "auto",
    seconds: float | None = None,
    stop: Event | None = None,
    progress: Progress | None = None,
) -> Iterator[Step]:
    """Raise the number of `limit` from nobody until there is no plan, one step each.

    The policy's own limits on the same attribute are set aside, so that what is paid is paid for
    this one. A step that the plan before it already keeps needs no new plan: fewer plans are
    allowed, and that one is still the best of them.
    """
    base = assemble(case)
    first = last = None
    asked = 0
    while last is None or (last.seating is not None and not (stop and stop.is_set())):
        here = with_limit(case, limit.model_copy(update={"number": asked}))
        members = _counted(last, limit, case)
        if last is None or members is None or members.members < asked:
            last = solve_assembled(
                restated(base, here), engine=engine, seconds=seconds, stop=stop, progress=progress
            )
        first = first or last
        yield _step(asked, first, last, limit, case)
        asked += 1


def all_steps(
    case: Case, limit: Limit, *, stop: Event | None = None, progress: Progress | None = None
) -> tuple[Step, ...]:
    """Give the steps of :func:`frontier` together."""
    return tuple(frontier(case, limit, stop=stop, progress=progress))


def with_limit(case: Case, limit: Limit) -> Case:
    """Give `case` with `limit` in the place of the policy's limits on the same attribute."""
    made = [rule for rule in rules_of(case) if isinstance(rule, Diversity)]
    kept = [one for rule in made for one in rule.limits if one.attribute is not limit.attribute]
    slates: list[SlateLimit] = [one for rule in made for one in rule.slates]
    table = {"batas": [*kept, limit], "nominasi": slates}
    rules = {**case.policy.rules, Diversity.key: table}
    return replace(case, policy=case.policy.model_copy(update={"rules": rules}))


def _step(asked: int, first: Plan, plan: Plan, limit: Limit, case: Case) -> Step:
    tiers = {change.name: change for change in compare(first, plan).tiers}
    merit = tiers.pop(MERIT, None)
    return Step(
        asked=asked,
        plan=plan,
        counted=_counted(plan, limit, case),
        paid=None if merit is None else merit.cost,
        earlier=tuple(c for c in tiers.values() if c.before != c.after and c.after is not None),
        names=len(set(map(_pair, plan.moves)) - set(map(_pair, first.moves))),
    )


def _pair(move: Move) -> tuple[int, int]:
    return move.employee, move.seat


def _counted(plan: Plan | None, limit: Limit, case: Case) -> Count | None:
    if plan is None or plan.seating is None:
        return None
    return count(limit, plan.seating.rows(), case)

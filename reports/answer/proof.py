"""The proof on one page: status of the whole, value and bound of every tier, uniqueness."""

from __future__ import annotations

from ...models.plan import Plan, Status, TierResult, Uniqueness
from ...models.tiers import CANONICAL
from ..language.phrases import Phrases


def status_line(plan: Plan, *, say: Phrases) -> str:
    """Say in one line what is known, by which engine, and how long it took."""
    parts = [say(f"status.{plan.status.name.lower()}")]
    if plan.status is not Status.OPTIMAL:
        parts.append(say(f"ended.{plan.why.value}"))
    if plan.seating is not None:
        parts.append(say("header.recount"))
    parts.append(say("header.engine", engine=plan.engine))
    parts.append(say("header.seconds", n=say.figures.seconds(plan.seconds)))
    return " · ".join(parts)


def tiers_line(plan: Plan, *, say: Phrases) -> str:
    """Say value, bound and status of every tier above the canonical one."""
    return " · ".join(_tier(tier, say) for tier in plan.tiers if tier.name != CANONICAL)


def names_line(plan: Plan, *, say: Phrases) -> str:
    """Say whether the names are settled, and what settling them took."""
    if plan.status is not Status.OPTIMAL:
        return say("header.not_proven")
    known = plan.uniqueness is Uniqueness.UNIQUE
    text = say("header.unique" if known else "header.not_settled")
    apart = [tier.seconds for tier in plan.tiers if tier.name == CANONICAL]
    if not apart:
        return text
    return f"{text} · {say('header.apart', n=say.figures.seconds(sum(apart)))}"


def _tier(tier: TierResult, say: Phrases) -> str:
    if tier.value is None:
        key, value, bound = "header.tier", say("table.none"), ""
    else:
        key, value, bound = "header.tier", amount(tier.value, tier=tier.name, say=say), ""
        if tier.bound is not None and tier.bound != tier.value:
            key, bound = "header.tier_bound", amount(tier.bound, tier=tier.name, say=say)
    return say(
        key, name=say(f"tier.{tier.name}"), value=value, bound=bound, status=_status(tier, say)
    )


def _status(tier: TierResult, say: Phrases) -> str:
    status = tier.status
    if tier.value is None or tier.bound is None:
        status = Status.NOT_FOUND if status is Status.FEASIBLE else status
        return say(f"tier_status.{status.name.lower()}", gap="")
    gap = amount(tier.bound - tier.value, tier=tier.name, say=say)
    return say(f"tier_status.{status.name.lower()}", gap=gap)


def amount(value: int, *, tier: str, say: Phrases) -> str:
    """Write a tier's value in its own unit: points for merit, whole numbers elsewhere."""
    return say.figures.of_tier(value, tier=tier)

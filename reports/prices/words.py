"""What is lifted, in words: a rule, a part of one, a decision; its article, and who may lift it."""

from __future__ import annotations

from collections.abc import Mapping

from ...models.codes import DecisionKind
from ...models.decision import Decision
from ...models.price import Lift
from ...models.table import NO_SEAT
from ...models.text import Text
from ...models.tiers import BOX_ORDER, FILL, MERIT, OWN_LEVEL, PLACED, REAPPOINTED
from ...solver.rules import PairRule, Preference, Rule, TieRule, catalogue, rules_of
from ...solver.rules.base import OWN_POLICY
from ...solver.rules.diversity import Diversity
from ..language.names import Names
from ..language.phrases import Phrases
from ..rules.limits import limit_words

_TIERS = {
    PLACED: "prices.placed",
    OWN_LEVEL: "prices.own_level",
    REAPPOINTED: "prices.reappointed",
    **dict(
        zip(
            FILL.values(),
            ("prices.fill_jpt", "prices.fill_administrator", "prices.fill_pengawas"),
            strict=True,
        )
    ),
    BOX_ORDER: "prices.box_order",
    MERIT: "prices.merit",
}
_DECISIONS = {
    DecisionKind.PENETAPAN: "prices.pin",
    DecisionKind.DIKECUALIKAN: "prices.ban",
    DecisionKind.PENGECUALIAN: "prices.waiver",
    DecisionKind.DIKOSONGKAN: "prices.emptied",
    DecisionKind.MENGUNDURKAN_DIRI: "prices.withdrawn",
}


def rule_of(lift: Lift, *, names: Names) -> Rule | None:
    """Give the rule that a lift is about, as the policy sets it; ``None`` where it sets none."""
    return next((rule for rule in rules_of(names.case) if rule.key == lift.rule), None)


def lift_words(lift: Lift, *, names: Names) -> str:
    """Name what is lifted, without a full stop."""
    say, name = names.say, names.say.of(catalogue()[lift.rule].name)
    if lift.decision is not None:
        return _decision(lift.decision, name, names)
    if lift.conflict is not None:
        return say("prices.conflict", row=lift.conflict.row)
    if lift.kind is not None:
        return say("prices.for_kind", rule=name, kind=names.kind(lift.kind))
    return say("prices.limit", rule=name, limit=_limit(lift, names)) if lift.limit else name


def is_part(lift: Lift) -> bool:
    """Say whether it is a part of a rule, which stands behind the rule as a whole."""
    return not lift.whole and lift.decision is None


def part_words(lift: Lift, *, names: Names) -> str:
    """Name a part of a rule beneath the rule."""
    if lift.conflict is not None:
        told = names.say("prices.conflict", row=lift.conflict.row)
    elif lift.kind is not None:
        told = names.say("prices.only_kind", kind=names.kind(lift.kind))
    else:
        told = _limit(lift, names)
    return names.say("prices.part", part=told)


def _limit(lift: Lift, names: Names) -> str:
    rule = rule_of(lift, names=names)
    if isinstance(rule, Diversity):
        limit = rule.limits[int(lift.limit.rpartition(".")[2]) - 1]
        return names.say("prices.without", limit=limit_words(limit, case=names.case, say=names.say))
    eased = () if rule is None else rule.eased(names.case)
    return next((names.say.of(item.text) for item in eased if item.name == lift.limit), lift.limit)


def _decision(item: Decision, rule: str, names: Names) -> str:
    emptied = item.kind is DecisionKind.DIKOSONGKAN
    return names.say(
        _DECISIONS[item.kind],
        rule=rule,
        who="" if emptied else names.who(item.employee),
        seat=names.say("prices.every_seat") if item.seat == NO_SEAT else names.seat(item.seat),
        document=item.document,
        date=names.say.figures.date(item.on),
    )


def basis_words(lift: Lift, *, names: Names) -> str:
    """Give the article and how well it is known, then who may lift it."""
    rule, say = rule_of(lift, names=names), names.say
    if rule is None:
        return say("prices.not_applied")
    cited = say("prices.cited", citation=say.cite(rule.cited), sure=say(f"sure.{rule.certainty}"))
    return f"{cited}; {_by_whom(lift, rule, say)}"


def _by_whom(lift: Lift, rule: Rule, say: Phrases) -> str:
    if lift.decision is not None:
        return say("prices.by_author", authority=lift.decision.authority)
    if isinstance(rule, PairRule) and rule.waivable_by is not None:
        return say("prices.waivable", who=say.of(rule.waivable_by))
    who = _amends(lift, rule)
    return say("prices.by_nobody") if who is None else say("prices.amended", who=say.of(who))


def _amends(lift: Lift, rule: Rule) -> Text | None:
    """Give who may change what is no law; a diversity limit is none where it is priced."""
    if isinstance(rule, Diversity):
        number = lift.limit.rpartition(".")[2]
        some = rule.limits if lift.whole else (rule.limits[int(number) - 1],)
        return None if any(limit.is_hard for limit in some) else OWN_POLICY
    if isinstance(rule, Preference):
        return OWN_POLICY
    return rule.amended_by if isinstance(rule, TieRule) else None


def tier_words(gains: Mapping[str, int], *, say: Phrases) -> str:
    """Write the differences of the tiers in their order; empty where there are none."""
    return "; ".join(
        f"{tier_name(tier, say=say)} {_signed(value, tier, say)}"
        for tier, value in gains.items()
        if value
    )


def _signed(value: int, tier: str, say: Phrases) -> str:
    written = say.figures.of_tier(value, tier=tier)
    return f"+{written}" if value > 0 else written


def tier_name(tier: str, *, say: Phrases) -> str:
    """Name a tier in few words."""
    return say(_TIERS[tier])

"""Waivers that somebody's eligibility depends on, and who would be proposed without them."""

from __future__ import annotations

from collections.abc import Mapping

from ...models.decision import Decision
from ...models.table import NOBODY
from ...solver.explain import Reasons
from ...solver.explain.without import Without
from ...solver.rules import PairRule, rules_of
from ..answer.view import View
from ..rules.sentences import Sentences
from ..rules.words import rule_name
from .rows import Rows, under

Resolved = Mapping[Decision, Without | None]
"""Waiver to what becomes of its seat without it; ``None`` where that is not settled."""


def waiver_rows(
    reasons: Reasons,
    *,
    view: View,
    sentences: Sentences,
    resolved: Resolved | None = None,
    to_them: bool = False,
) -> Rows:
    """Say under which waivers somebody is eligible: what is waived, by whom and why.

    Parameters
    ----------
    resolved : dict, optional
        Of a recommended name: who would be proposed without them is said then, too.
    to_them : bool
        The person concerned reads it: an official's free words may be about others, and are left
        out.
    """
    lines = []
    for item in reasons.waivers:
        lines.append(_valid(item, view, sentences, "waiver.own" if to_them else "waiver.valid"))
        if resolved is not None:
            lines.append(_otherwise(item, view, resolved))
    return under(view.say("waiver.label"), lines)


def _valid(item: Decision, view: View, sentences: Sentences, text: str) -> str:
    rule = next(
        rule for rule in rules_of(view.case) if isinstance(rule, PairRule) and rule.key == item.rule
    )
    finding = rule.facts(item.employee, view.case.establishment.position(item.seat), view.case)
    return view.say(
        text,
        rule=rule_name(rule.id, say=view.say),
        told=sentences.of(finding),
        authority=item.authority,
        document=item.document,
        date=view.say.figures.date(item.on),
        reason=item.reason,
    )


def _otherwise(item: Decision, view: View, resolved: Resolved) -> str:
    say, who = view.say, view.names.who(item.employee)
    found = resolved.get(item)
    if found is None:
        return say("waiver.unsettled", who=who)
    others = say.counted("waiver.others", found.others)
    if found.employee == NOBODY:
        return say("waiver.empty", others=others)
    if found.employee in view.held_back:
        return say("waiver.unsettled", who=who)
    return say("waiver.passes", who=view.names.who(found.employee), others=others)

"""A finding as a sentence with its article, field, row, date, and when it clears."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ...models.case import Case
from ...models.clause import Clause
from ...models.finding import Clears, Finding, Quantity, Verdict
from ...solver.rules import PairRule, rules_of
from ..language.names import Names
from ..language.phrases import Phrases
from .words import cited_words

POLICY = "kebijakan."
"""Fields of findings that a limit of the policy decided, and no row of a sheet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentences:
    """Writes the findings of a case in a language."""

    names: Names
    rules: dict[str, PairRule]

    def name(self, finding: Finding) -> str:
        """Name the rule of a finding."""
        return self.names.say.of(self.rules[finding.rule].name)

    def of(self, finding: Finding) -> str:
        """Say what a rule found, needs and cites, and where it stands in the data."""
        say, rule = self.names.say, self.rules[finding.rule]
        if finding.verdict is Verdict.MET:
            return say.of(rule.law)
        parts = [self._said(finding, rule), cited_words(rule, say=say), place(finding, say=say)]
        if finding.verdict is Verdict.NO_DATA:
            if rule.ask is not None:
                parts.append(say("finding.ask", document=say.of(rule.ask)))
            if "bukan" not in rule.text_of(finding).id:
                parts.append(say("finding.not_bad"))
            return " · ".join(parts)
        written = say.of(rule.text_of(finding))
        if finding.since is not None and "{since}" not in written:
            parts.append(say("finding.since", date=say.figures.date(finding.since)))
        if "{clears}" not in written:
            parts.append(say("finding.clears", date=clears(finding, say=say)))
        if rule.waivable_by is not None:
            parts.append(say("finding.waivable", who=say.of(rule.waivable_by)))
        return " · ".join(parts)

    def informing(self, finding: Finding) -> str:
        """Say a finding of a rule that only informs: it bars nobody and needs no waiver."""
        say, rule = self.names.say, self.rules[finding.rule]
        if finding.verdict is Verdict.NO_DATA:
            return " · ".join([self.of(finding), say("finding.info")])
        parts = [self._said(finding, rule), cited_words(rule, say=say), place(finding, say=say)]
        if rule.info_note is not None:
            parts.insert(1, say.of(rule.info_note))
        return " · ".join([*parts, say("finding.info")])

    def _said(self, finding: Finding, rule: PairRule) -> str:
        say = self.names.say
        since = say("finding.no_date")
        return say.of(rule.text_of(finding)).format(
            found=_amount(finding.found, say),
            needed=_amount(finding.needed, say),
            since=say.figures.date(finding.since) if finding.since else since,
            clears=clears(finding, say=say),
            seat=self.names.seat(finding.seat) if finding.seat >= 0 else "",
        )


def sentences_of(case: Case, *, names: Names) -> Sentences:
    """Give the writer of a case's findings."""
    rules = {rule.id: rule for rule in rules_of(case) if isinstance(rule, PairRule)}
    return Sentences(names=names, rules=rules)


def clears(finding: Finding, *, say: Phrases) -> str:
    """Say when a bar falls away."""
    when = finding.clears
    if isinstance(when, date):
        return say.figures.date(when)
    return say("finding.never" if when is Clears.NEVER else "finding.unknown")


def place(finding: Finding | Clause, *, say: Phrases) -> str:
    """Say which field of which row decided, or which limit of the policy."""
    if finding.field.startswith(POLICY):
        return finding.field
    if finding.row is None:
        return say("finding.no_row", field=finding.field)
    return say("finding.place", field=finding.field, row=finding.row)


def _amount(quantity: Quantity | None, say: Phrases) -> str:
    return say("finding.nothing") if quantity is None else say.quantity(quantity)

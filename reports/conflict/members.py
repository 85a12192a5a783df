"""Members of a conflict in words: what each is, where it stands, and who may lift it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ...models.clause import Clause
from ...models.codes import DecisionKind
from ...models.decision import Decision
from ...models.finding import Finding
from ...models.impasse import Lifting, Member
from ...models.status import STATUS_SHEET
from ...models.table import NO_SEAT
from ...solver.rules import Rule, rules_of
from ...solver.rules.diversity import Diversity
from ..language.names import Names
from ..rules.limits import limit_words
from ..rules.sentences import POLICY, place, sentences_of

_KINDS = {
    DecisionKind.PENETAPAN: "conflict.pin",
    DecisionKind.DIKECUALIKAN: "conflict.ban",
    DecisionKind.DIKOSONGKAN: "conflict.emptied",
    DecisionKind.MENGUNDURKAN_DIRI: "conflict.withdrawn",
}
_LIFTED = {
    Lifting.REVOKED: "way_out.revoked",
    Lifting.WAIVED: "way_out.waived",
    Lifting.SETTLED: "way_out.settled",
    Lifting.AMENDED: "way_out.amended",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Says the members of one case in one language."""

    names: Names

    def short(self, member: Member) -> str:
        """Name a member in one line."""
        if member.decision is not None:
            return self._decision(member.decision)
        if member.finding is not None:
            return self._bar(member.finding)
        return "" if member.clause is None else self._clause(member.clause)

    def full(self, member: Member) -> str:
        """Name a member with its document or article, and where it stands in the data."""
        if member.decision is not None:
            return " · ".join([self.short(member), self._document(member.decision)])
        if member.finding is not None:
            sentences = sentences_of(self.names.case, names=self.names)
            return f"{self.short(member)}: {sentences.of(member.finding)}"
        parts = [self.short(member), self.cited(member)]
        if member.clause is not None:
            parts.append(self._place(member.clause))
        return " · ".join(parts)

    def bar(self, member: Member) -> str:
        """Say what stands in the way of a pin, without naming the pair again."""
        if member.finding is None:
            return self.full(member)
        sentences = sentences_of(self.names.case, names=self.names)
        return f"{sentences.name(member.finding)}: {sentences.of(member.finding)}"

    def rule_name(self, member: Member) -> str:
        """Name the rule of a member."""
        return self.names.say.of(self.rule(member.rule).name)

    def pair(self, employee: int, seat: int) -> str:
        """Name a person and a seat that requirements are told of."""
        names = self.names
        return names.say("way_out.pair", who=names.who(employee), seat=names.seat(seat))

    def lifted(self, member: Member) -> str:
        """Say how a member is lifted, and by whom."""
        grant, say = member.grant, self.names.say
        if grant.by is None:
            return say("way_out.never")
        return say(_LIFTED[grant.lifting], who=say.of(grant.by))

    def cited(self, member: Member) -> str:
        """Give the article of a member, and how well it is known."""
        say, sure = self.names.say, self.rule(member.rule).certainty
        return say("finding.cited", citation=say.cite(self.basis(member)), sure=say(f"sure.{sure}"))

    def basis(self, member: Member) -> str:
        """Give the article of a member, or what else it stands on."""
        own = member.clause.basis if member.clause is not None else ""
        return own or self.rule(member.rule).cited

    def rule(self, called: str) -> Rule:
        """Give the rule of the case with this id."""
        return next(rule for rule in rules_of(self.names.case) if rule.id == called)

    def _decision(self, decision: Decision) -> str:
        key = "conflict.kept" if decision.sheet == STATUS_SHEET else _KINDS[decision.kind]
        return self.names.say(key, who=self._who(decision), seat=self._seat(decision))

    def _who(self, decision: Decision) -> str:
        emptied = decision.kind is DecisionKind.DIKOSONGKAN
        return "" if emptied else self.names.who(decision.employee)

    def _seat(self, decision: Decision) -> str:
        every = decision.seat == NO_SEAT
        return self.names.say("conflict.every_seat") if every else self.names.seat(decision.seat)

    def _document(self, decision: Decision) -> str:
        say = self.names.say
        document = say(
            "conflict.document",
            authority=decision.authority,
            document=decision.document,
            date=say.figures.date(decision.on),
        )
        return f"{document} · {say('conflict.place', sheet=decision.sheet, row=decision.row)}"

    def _bar(self, finding: Finding) -> str:
        names = self.names
        return names.say(
            "conflict.bar",
            rule=names.say.of(self.rule(finding.rule).name),
            who=names.who(finding.employee),
            seat=names.seat(finding.seat),
        )

    def _clause(self, clause: Clause) -> str:
        say, rule = self.names.say, self.rule(clause.rule)
        return say("conflict.clause", rule=say.of(rule.name), text=self._asked(clause, rule))

    def _place(self, clause: Clause) -> str:
        """Say where a clause stands; of a setting with several entries, which one."""
        say = self.names.say
        if clause.field.startswith(POLICY) and clause.row is not None:
            return say("conflict.setting", field=clause.field, row=clause.row)
        return place(clause, say=say)

    def _asked(self, clause: Clause, rule: Rule) -> str:
        """Say what a clause asks for; a limit on a group has words of its own."""
        names = self.names
        if isinstance(rule, Diversity) and clause.row is not None:
            return limit_words(rule.limits[clause.row - 1], case=names.case, say=names.say)
        return names.say.of(clause.text).format(
            people=self._listed(names.who(employee) for employee in clause.people),
            seats=self._listed(names.seat(seat) for seat in clause.seats),
            units=self._listed(str(names.case.units.name[unit]) for unit in clause.units),
            amount="" if clause.amount is None else names.say.quantity(clause.amount),
        )

    def _listed(self, words: Iterable[str]) -> str:
        return self.names.say("conflict.and").join(words)

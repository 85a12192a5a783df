"""What a person lacks for a seat, and what brings it about: time, a step or a document."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ...models.calendar import whole_months
from ...models.finding import Finding, Unit, Verdict
from ...solver.explain.readiness.prospect import RETIREMENT, Prospect
from ..language.names import Names
from ..language.phrases import Phrases
from ..rules.sentences import Sentences, place
from ..rules.words import cited_words, rule_name


def step_lines(found: Prospect, *, sentences: Sentences) -> list[str]:
    """Give a line for everything missing, with its article, its place and the way to it.

    What one document settles stands on one line.
    """
    barred = [finding for finding in found.missing if finding.verdict is Verdict.NOT_MET]
    return [
        *(_barred_line(finding, found, sentences) for finding in barred),
        *document_lines(found.missing, sentences=sentences),
    ]


def document_lines(findings: Iterable[Finding], *, sentences: Sentences) -> list[str]:
    """Give a line for every document that settles what cannot be judged."""
    say = sentences.names.say
    by_document: dict[str, list[str]] = {}
    for finding in findings:
        if finding.verdict is Verdict.NO_DATA:
            ask = sentences.rules[finding.rule].ask
            document = "" if ask is None else say.of(ask)
            by_document.setdefault(document, []).append(named(finding, sentences=sentences))
    return [
        say("steps.no_data", rules=", ".join(rules), document=document)
        if document
        else say("steps.no_data_alone", rules=", ".join(rules))
        for document, rules in by_document.items()
    ]


def named(finding: Finding, *, sentences: Sentences) -> str:
    """Name a rule, and where its sentence does so which item it asks for."""
    say, rule = sentences.names.say, sentences.rules[finding.rule]
    needed = finding.needed
    asks = "{needed}" in rule.text_of(finding).id
    if not asks or needed is None or needed.unit is not Unit.WORD:
        return say.of(rule.name)
    return say("steps.item", rule=say.of(rule.name), item=say.quantity(needed))


def _barred_line(finding: Finding, found: Prospect, sentences: Sentences) -> str:
    say, rule = sentences.names.say, sentences.rules[finding.rule]
    facts = {
        "rule": say.of(rule.name),
        "found": say("finding.nothing") if finding.found is None else say.quantity(finding.found),
        "cited": cited_words(rule, say=say),
        "place": place(finding, say=say),
    }
    if finding.needed is None:
        line = say("steps.not_met_found", **facts)
    else:
        line = say("steps.not_met", needed=say.quantity(finding.needed), **facts)
    remedy = "" if rule.remedy is None else say.of(rule.remedy)
    return _with_way(line, finding, found, remedy, say)


def _with_way(line: str, finding: Finding, found: Prospect, remedy: str, say: Phrases) -> str:
    """Add to a line by which day, or by which step, the requirement comes to be met."""
    if finding in found.waits and isinstance(finding.clears, date):
        on = say.figures.date(finding.clears)
        if remedy:
            return say("steps.by_either", line=line, date=on, remedy=remedy)
        return say("steps.by_time", line=line, date=on)
    return (
        say("steps.by_step", line=line, remedy=remedy) if remedy else say("steps.never", line=line)
    )


def head_line(found: Prospect, *, names: Names) -> str:
    """Name a person with how much is short and when it can be met."""
    return names.say.counted(
        "steps.head",
        len(found.missing),
        who=names.who(found.employee),
        kind=names.kind(found.kind),
        when=when(found, say=names.say),
    )


def when(found: Prospect, *, say: Phrases) -> str:
    """Say from when on everything is met, and on which condition."""
    on = say.figures.date(found.on)
    if not found.needs:
        return say("steps.time" if found.missing else "steps.ready", date=on)
    return say("steps.time_and_steps", date=on) if found.waits else say("steps.steps")


def limit_line(found: Prospect, *, say: Phrases) -> str:
    """Say which limit closes first and how long that leaves; empty where none does."""
    if found.until is None:
        return ""
    limit = say("steps.retirement")
    if found.closes != RETIREMENT:
        limit = rule_name(found.closes, say=say)
    on = say.figures.date(found.until)
    if found.until < found.on:
        return say("steps.limit_over", limit=limit, date=on)
    left = say.figures.months(whole_months(found.on, found.until))
    return say("steps.limit", limit=limit, date=on, months=left)


def rule_names(findings: Iterable[Finding], *, say: Phrases) -> str:
    """Name the rules of some findings, each once."""
    return ", ".join(dict.fromkeys(rule_name(finding.rule, say=say) for finding in findings))

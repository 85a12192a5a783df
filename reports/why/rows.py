"""Rows of a page of reasons: requirements, score, and rules that only inform."""

from __future__ import annotations

from rich.text import Text

from ...models.finding import Finding, Verdict
from ...solver.explain import Reasons
from ..answer.view import View
from ..layout import title
from ..rules.sentences import Sentences
from .score import jpm_lines, merit_lines

Rows = list[tuple[str, str]]


def heading(key: str, reasons: Reasons, *, view: View) -> Text:
    """Give the question of a page: why, or why not, this person at this seat."""
    names = view.names
    return title(
        view.say(
            key,
            who=names.who(reasons.employee),
            seat=names.seat(reasons.seat),
            eselon=names.eselon(reasons.seat),
        )
    )


def under(label: str, lines: list[str]) -> Rows:
    """Give lines of which only the first bears the label."""
    return [(label if not number else "", line) for number, line in enumerate(lines)]


def requirement_rows(reasons: Reasons, *, sentences: Sentences, view: View) -> Rows:
    """Say how many requirements are met, which are not, and which cannot be judged."""
    say, findings = view.say, reasons.findings
    met = [item for item in findings if item.verdict is Verdict.MET]
    named = ", ".join(sentences.name(item) for item in met)
    rows = [(say("why.requirements"), say("why.met", met=len(met), all=len(findings),
                                          rules=named or say("why.none")))]  # fmt: skip
    for key, verdict in (("not_met", Verdict.NOT_MET), ("unjudged", Verdict.NO_DATA)):
        lines = [marked(item, sentences=sentences) for item in findings if item.verdict is verdict]
        if lines or verdict is Verdict.NO_DATA:
            rows += under(say(f"why.{key}"), lines or [say("why.none")])
    return rows


SIGNS = {Verdict.MET: "✓", Verdict.NOT_MET: "✗", Verdict.NO_DATA: "?"}


def marked(finding: Finding, *, sentences: Sentences) -> str:
    """Write a finding behind its sign and the name of its rule."""
    return f"{SIGNS[finding.verdict]} {sentences.name(finding)}: {sentences.of(finding)}"


def score_rows(reasons: Reasons, *, view: View) -> Rows:
    """Say how the merit comes about, and the JPM beside it."""
    merit = merit_lines(
        reasons.merit, reasons.talent, level=view.level(reasons.seat), case=view.case, say=view.say
    )
    jpm = jpm_lines(reasons.jpm, say=view.say)
    return [*under(view.say("why.merit"), merit), *under(view.say("why.jpm"), jpm)]


def info_rows(reasons: Reasons, *, sentences: Sentences, view: View) -> Rows:
    """Give the rules that only inform and are not plainly met."""
    lines = [
        f"{SIGNS[item.verdict]} {sentences.name(item)}: {sentences.informing(item)}"
        for item in reasons.notes
        if item.verdict is not Verdict.MET
    ]
    return under(view.say("why.info"), lines) if lines else []

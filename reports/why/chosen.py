"""Why this name: requirements, score, comparison, ties, and what decisions changed."""

from __future__ import annotations

from ...models.finding import Finding, Verdict
from ...models.slate import Nominee
from ...models.table import NO_SEAT
from ...solver.explain import Reasons
from ...solver.scoring import merit_of
from ..answer.notes import decision_lines
from ..answer.view import View
from ..rules.sentences import Sentences, sentences_of
from ..screen import Page, labelled, title
from .difference import gap_between
from .score import jpm_lines, merit_lines

Rows = list[tuple[str, str]]


def why(reasons: Reasons, *, view: View) -> Page:
    """Give the reasons for the plan's name at a seat."""
    say, names = view.say, view.names
    heading = say("why.title", who=names.who(reasons.employee), seat=names.seat(reasons.seat),
                  eselon=names.eselon(reasons.seat))  # fmt: skip
    sentences = sentences_of(view.case, names=names)
    rows = [
        (say("why.proposal"), _proposed(reasons, view)),
        *requirement_rows(reasons, sentences=sentences, view=view),
        *score_rows(reasons, view=view),
        *_compared(reasons, view),
        (say("why.tie"), _tie(reasons, view)),
        *_changed(reasons, view),
        *info_rows(reasons, sentences=sentences, view=view),
    ]
    return [title(heading), labelled(rows)]


def under(label: str, lines: list[str]) -> Rows:
    """Give lines of which only the first bears the label."""
    return [(label if not number else "", line) for number, line in enumerate(lines)]


def _proposed(reasons: Reasons, view: View) -> str:
    say, figures = view.say, view.say.figures
    met = [item for item in reasons.findings if item.verdict is Verdict.MET]
    box = reasons.talent.box
    return say(
        "why.proposed",
        who=view.names.who(reasons.employee),
        seat=view.names.seat(reasons.seat),
        kind=view.names.kind(reasons.kind),
        met=len(met),
        all=len(reasons.findings),
        date=figures.date(view.case.round.installed_on),
        box="" if box is None else say("why.box", box=box),
        merit=figures.merit(reasons.merit.low),
        rank=reasons.rank,
        candidates=reasons.candidates,
    )


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


def _compared(reasons: Reasons, view: View) -> Rows:
    slate, say = view.slates[reasons.seat], view.say
    others = [name for name in slate.nominees if name.employee != reasons.employee]
    if not others:
        return [(say("why.compare"), say("why.compare_none"))]
    lines = [_compare(name, reasons, view) for name in others]
    return under(say("why.compare"), [*lines, say("why.compare_note")])


def _compare(name: Nominee, reasons: Reasons, view: View) -> str:
    say = view.say
    position = view.case.establishment.position(reasons.seat)
    merit = merit_of(name.employee, position, view.case)
    gap = gap_between(merit, reasons.merit, say=say)
    elsewhere = ""
    if name.elsewhere != NO_SEAT:
        elsewhere = say("why.compare_elsewhere", seat=view.names.seat(name.elsewhere))
    return say(
        "why.compare_line",
        who=view.names.who(name.employee),
        merit=say.figures.merit(name.merit),
        rank=name.rank,
        total=gap.total,
        talent=gap.talent,
        technical=gap.technical,
        elsewhere=elsewhere,
    )


def _tie(reasons: Reasons, view: View) -> str:
    move = view.plan.move_to(reasons.seat)
    if move is None or not move.tied_with:
        exact = move is not None and move.tie_exact
        return view.say("why.tie_no" if exact else "why.tie_open")
    who = ", ".join(view.names.who(employee) for employee in move.tied_with)
    return view.say("why.tie_yes", who=who)


def _changed(reasons: Reasons, view: View) -> Rows:
    move = view.plan.move_to(reasons.seat)
    lines = [] if move is None else decision_lines(move, view=view)
    return under(view.say("why.changed"), lines or [view.say("why.changed_none")])


def info_rows(reasons: Reasons, *, sentences: Sentences, view: View) -> Rows:
    """Give the rules that only inform and are not plainly met."""
    lines = [marked(item, sentences=sentences) for item in reasons.notes
             if item.verdict is not Verdict.MET]  # fmt: skip
    return under(view.say("why.info"), lines) if lines else []

"""Why not this person: every unmet requirement with its place, or why another name was better."""

from __future__ import annotations

from ...models.codes import DecisionKind, Kind
from ...models.finding import Verdict
from ...models.regret import Regret
from ...models.table import NO_SEAT
from ...solver.explain import Reasons
from ..answer.view import View
from ..layout import Page, labelled, paragraph
from ..rules.sentences import Sentences, sentences_of
from ..rules.tied import tied_sentence
from .difference import difference_between, indicator_lines
from .loss import loss_rows
from .rows import Rows, heading, info_rows, marked, score_rows, under
from .waived import waiver_rows


def why_not(reasons: Reasons, *, view: View, regret: Regret | None = None) -> Page:
    """Give the reasons against, or for another than, one person at a seat.

    Parameters
    ----------
    regret : Regret, optional
        What the plan loses with this person here, and who else then moves.
    """
    say, names = view.say, view.names
    head = heading("why.title_not", reasons, view=view)
    if reasons.kind is Kind.STAY:
        line = say("why.not_judged", who=names.who(reasons.employee))
        return [head, paragraph(line)]
    sentences = sentences_of(view.case, names=names)
    rows = [
        (say("why.kind"), names.kind(reasons.kind)),
        (say("why.listed"), say(f"why.listed_{reasons.listed}")),
        *_barred(reasons, sentences, view),
        *under("", _eligible(reasons, view)),
        *waiver_rows(reasons, view=view, sentences=sentences),
        *loss_rows(regret, view=view),
        *under(say("why.breaks"), _breaks(reasons, view)),
        *_chosen(reasons, view),
        *score_rows(reasons, view=view),
        *info_rows(reasons, sentences=sentences, view=view),
    ]
    return [head, labelled(rows)]


def _barred(reasons: Reasons, sentences: Sentences, view: View) -> Rows:
    say, findings = view.say, reasons.findings
    rows: Rows = []
    for key, verdict in (("not_met", Verdict.NOT_MET), ("unjudged", Verdict.NO_DATA)):
        lines = [marked(item, sentences=sentences) for item in findings if item.verdict is verdict]
        rows += under(say(f"why.{key}"), lines)
    met = sum(item.verdict is Verdict.MET for item in findings)
    if met == len(findings):
        rows.append((say("why.requirements"), f"✓ {say('why.all_met', n=met)}"))
    elif met:
        rows.append(("", f"✓ {say.counted('why.others', met)}"))
    return rows


def _eligible(reasons: Reasons, view: View) -> list[str]:
    """Say why somebody who meets every requirement is not the plan's name here."""
    if reasons.listed != "eligible":
        return []
    say = view.say
    at = {"rank": reasons.rank, "candidates": reasons.candidates}
    if reasons.tied:
        return [say("why.eligible_tied")]
    if reasons.employee in view.held_back:
        return [say("why.eligible_selection", **at)]
    if reasons.elsewhere != NO_SEAT:
        seat = view.names.seat(reasons.elsewhere)
        return [say("why.eligible_elsewhere", seat=seat, **at)]
    if reasons.contrast is None:
        shifts = reasons.kind is Kind.LATERAL
        return [say("why.eligible_shift" if shifts else "why.eligible_unfilled", **at)]
    return _lower(reasons, reasons.contrast, view)


def _breaks(reasons: Reasons, view: View) -> list[str]:
    """Say which tie rules this person would break here, everybody else staying as planned."""
    return [
        view.say("why.breaks_line", told=tied_sentence(finding, case=view.case, say=view.say))
        for finding in reasons.breaks
    ]


def _lower(reasons: Reasons, chosen: Reasons, view: View) -> list[str]:
    say, merit = view.say, view.say.figures.merit
    difference = difference_between(reasons.merit, chosen.merit, say=say)
    lines = [
        say(
            "why.eligible_lower",
            rank=reasons.rank,
            candidates=reasons.candidates,
            merit=merit(reasons.merit.low),
            chosen=merit(chosen.merit.low),
            total=difference.total,
            talent=difference.talent,
            technical=difference.technical,
        )
    ]
    if reasons.merit.low >= chosen.merit.low:
        pinned = any(
            (item.employee, item.seat) == (chosen.employee, chosen.seat)
            for item in view.decisions(DecisionKind.PENETAPAN)
        )
        lines.append(say("why.eligible_pinned" if pinned else "why.eligible_plan"))
    return [*lines, *indicator_lines(reasons.talent, chosen.talent, say=say)]


def _chosen(reasons: Reasons, view: View) -> Rows:
    say, chosen = view.say, reasons.contrast
    if chosen is None:
        return [(say("why.chosen"), say("why.chosen_none"))]
    line = say(
        "why.chosen_line",
        who=view.names.who(chosen.employee),
        merit=say.figures.merit(chosen.merit.low),
        rank=chosen.rank,
        candidates=chosen.candidates,
    )
    return [(say("why.chosen"), line)]

"""Why this name: requirements, score, comparison, ties, and what decisions changed."""

from __future__ import annotations

from ...models.finding import Verdict
from ...models.slate import Nominee
from ...models.table import NO_SEAT
from ...solver.explain import Reasons
from ...solver.scoring import merit_of
from ..answer.notes import decision_lines
from ..answer.regrets import words
from ..answer.view import View
from ..layout import Page, labelled
from ..rules.sentences import sentences_of
from .chain import chain_rows
from .difference import difference_between
from .gates import gate_rows
from .rows import Rows, heading, info_rows, requirement_rows, score_rows, under
from .waived import Resolved, waiver_rows


def why(reasons: Reasons, *, view: View, resolved: Resolved | None = None) -> Page:
    """Give the reasons for the plan's name at a seat.

    Parameters
    ----------
    resolved : dict, optional
        What becomes of the seat without the waivers that the name depends on.
    """
    say, names = view.say, view.names
    sentences = sentences_of(view.case, names=names)
    rows = [
        (say("why.proposal"), _proposed(reasons, view)),
        *requirement_rows(reasons, sentences=sentences, view=view),
        *score_rows(reasons, view=view),
        *_compared(reasons, view),
        (say("why.tie"), _tie(reasons, view)),
        *chain_rows(reasons, view=view),
        *_firmness(reasons, view),
        *_changed(reasons, view),
        *waiver_rows(reasons, view=view, sentences=sentences, resolved=resolved or {}),
        *gate_rows(reasons.seat, view=view, employee=reasons.employee),
        *info_rows(reasons, sentences=sentences, view=view),
    ]
    return [heading("why.title", reasons, view=view), labelled(rows)]


def _firmness(reasons: Reasons, view: View) -> Rows:
    """Say where to ask how far weights and scores may move: that takes longer than a page may."""
    number = view.numbers.get(reasons.seat)
    if not view.run or number is None:
        return []
    line = view.say("why.firmness_ask", run=view.run, number=number)
    return [(view.say("why.firmness"), line + view.flag)]


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


def _compared(reasons: Reasons, view: View) -> Rows:
    slate, say = view.slates[reasons.seat], view.say
    others = [name for name in slate.nominees if name.employee != reasons.employee]
    if not others:
        return [(say("why.compare"), say("why.compare_none"))]
    lines = [_compare(name, reasons, view) for name in others]
    return under(say("why.compare"), lines)


def _compare(name: Nominee, reasons: Reasons, view: View) -> str:
    say = view.say
    position = view.case.establishment.position(reasons.seat)
    merit = merit_of(name.employee, position, view.case)
    difference = difference_between(merit, reasons.merit, say=say)
    elsewhere = ""
    if name.elsewhere != NO_SEAT:
        elsewhere = say("why.compare_elsewhere", seat=view.names.seat(name.elsewhere))
    told = words(name.regret, view=view)
    return say(
        "why.compare_line",
        who=view.names.who(name.employee),
        merit=say.figures.merit(name.merit),
        rank=name.rank,
        total=difference.total,
        talent=difference.talent,
        technical=difference.technical,
        elsewhere=elsewhere,
        loss=say("why.compare_loss", told=told) if told else "",
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

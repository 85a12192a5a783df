"""For the person concerned: the own requirements and figures, and nothing about anybody else."""

from __future__ import annotations

from dataclasses import replace

from ...models.codes import Kind
from ...models.table import NO_SEAT
from ...models.units import AXIS_UNITS
from ...solver.explain import Reasons, reasons
from ...solver.explain.long_list import TALENT_ROUTE
from ...solver.scoring import IndicatorLine
from ...solver.scoring.scored import FULL
from ..answer.view import View
from ..layout import Page, blank, labelled, paragraph, title
from ..rules.indicator import indicator_name
from ..rules.objection_route import objection_rows
from ..rules.sentences import sentences_of
from ..why.page import round_line
from ..why.rows import Rows, requirement_rows, score_rows, under
from ..why.waived import waiver_rows


def candidate_page(seat: int, *, view: View, employee: int) -> Page:
    """Give one person's own page about one seat.

    Where the seat goes to open selection, neither score nor proposal is spoken of.
    """
    say, names = view.say, view.names
    found, selects = asked_of(seat, view=view, employee=employee)
    head = say("audience.candidate", who=names.who(employee), seat=names.seat(seat),
               eselon=names.eselon(seat))  # fmt: skip
    page: Page = [title(round_line(view)), blank(), title(head)]
    if found.kind is Kind.STAY:
        return [*page, paragraph(say("audience.own_seat"))]
    sentences = sentences_of(view.case, names=names)
    rows: Rows = [
        (say("audience.outcome"), _outcome(found, view, selects=selects)),
        (say("why.kind"), names.kind(found.kind)),
        *requirement_rows(found, sentences=sentences, view=view),
        *waiver_rows(found, view=view, sentences=sentences, to_them=True),
        *([] if selects else score_rows(found, view=view)),
        *([] if selects else under(say("audience.raise"), _raising(found, view))),
        *objection_rows(view.case.policy.objection, say=say),
    ]
    return [*page, labelled(rows), paragraph(say("audience.own_data"))]


def asked_of(seat: int, *, view: View, employee: int) -> tuple[Reasons, bool]:
    """Give what a seat asks of somebody, and whether only open selection leads to it."""
    found = reasons(view.case, view.plan, seat, employee)
    selects = view.selects(seat, employee)
    if selects:
        asked = tuple(item for item in found.findings if item.rule not in TALENT_ROUTE)
        found = replace(found, findings=asked)
    return found, selects


def _outcome(found: Reasons, view: View, *, selects: bool) -> str:
    """Say where the person stands, without a word on who else stands where."""
    say = view.say
    if selects:
        return say("audience.by_selection")
    if found.recommended:
        return say("audience.recommended")
    if found.listed == "eligible":
        if found.elsewhere != NO_SEAT:
            return say("audience.recommended_elsewhere", seat=view.names.seat(found.elsewhere))
        return say("audience.eligible")
    return say("audience.to_verify" if found.listed == "verify" else "audience.not_eligible")


def _raising(found: Reasons, view: View) -> list[str]:
    """Say what would raise the own standing: evidence not handed in, the weightiest first."""
    say, talent = view.say, found.talent
    if talent.national is not None:
        return [say("audience.national")]
    absent = sorted((*talent.without_evidence, *talent.missing), key=lambda one: -one.weight)
    lines = [_indicator(one, found, view) for one in absent]
    if found.merit.technical is None:
        lines.append(say("audience.no_test", percent=found.merit.technical_percent))
    return lines or [say("audience.nothing_missing")]


def _indicator(one: IndicatorLine, found: Reasons, view: View) -> str:
    """Say what full points of one indicator would add to the own merit at this seat."""
    say, axis = view.say, one.weight * FULL
    performance = one in found.talent.y_lines
    return say(
        "audience.raised",
        name=indicator_name(one, say=say),
        axis=say("talent.performance" if performance else "talent.potential").casefold(),
        points=say.figures.exact(axis, units=AXIS_UNITS),
        merit=say.figures.merit(found.merit.talent_percent * axis),
    )

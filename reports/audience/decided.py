"""Decisions on record: whose they are, about whom, by which document and why."""

from __future__ import annotations

from ...models.decision import Decision
from ...models.table import NO_SEAT, NOBODY
from ...solver.rules import catalogue
from ..answer.view import View
from ..why.rows import Rows, under

KINDS = {
    "penetapan": "audience.pin",
    "dikecualikan": "audience.ban",
    "pengecualian": "audience.waiver",
    "dikosongkan": "audience.emptied",
    "mengundurkan_diri": "audience.withdrawn",
}


def decided_rows(seat: int, *, view: View) -> Rows:
    """Give the decisions about one seat."""
    here = [item for item in view.case.decisions if item.seat == seat]
    lines = [decision_line(item, view=view) for item in here]
    return under(view.say("audience.label_decisions"), lines or [view.say("audience.none")])


def decision_lines(view: View) -> list[str]:
    """Give every decision in force, in the order of the sheet."""
    return [decision_line(item, view=view) for item in view.case.decisions]


def decision_line(item: Decision, *, view: View) -> str:
    """Say one decision."""
    say, names = view.say, view.names
    hidden = item.employee in view.held_back
    return say(
        "audience.decision",
        kind=say(KINDS[item.kind.key], rule=_rule(item.rule, view)),
        seat=say("audience.every_seat") if item.seat == NO_SEAT else names.seat(item.seat),
        who=say("table.none") if item.employee == NOBODY or hidden else names.who(item.employee),
        authority=item.authority,
        document=item.document,
        date=say.figures.date(item.on),
        reason=item.reason,
    )


def _rule(key: str, view: View) -> str:
    rule = catalogue().get(key)
    return view.say.of(rule.name) if rule else key

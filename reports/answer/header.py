"""The header of an answer: which data, which policy, what is proven, what stays empty."""

from __future__ import annotations

from rich.console import RenderableType

from ...models.codes import DecisionKind
from ..language.case_name import case_name
from ..language.standing import standing_line
from ..layout import Page, labelled, paragraph, title
from .counts import aside_rows, move_rows, performance_rows, vacancy_rows
from .gates import gate_rows
from .proof import names_line, status_line, tiers_line
from .reseating import reseating_rows
from .view import View

SHORT_DIGEST = 6


def header(view: View) -> Page:
    """Give the header of a plan."""
    page: Page = [title(case_name(view.case, say=view.say)), _dates(view)]
    rows = [
        (view.say("header.policy"), _policy(view)),
        *gate_rows(view),
        *performance_rows(view),
        (view.say("header.result"), status_line(view.plan, say=view.say)),
        (view.say("header.tiers"), tiers_line(view.plan, say=view.say)),
    ]
    if view.plan.seating is not None:
        rows.append((view.say("header.names"), names_line(view.plan, say=view.say)))
        rows += [*reseating_rows(view), *vacancy_rows(view), *move_rows(view)]
    rows += [*_decisions(view), *aside_rows(view)]
    return [*page, labelled(rows)]


def _dates(view: View) -> RenderableType:
    figures, dates = view.say.figures, view.case.round
    text = view.say(
        "header.dates",
        data=figures.date(dates.data_on),
        installed=figures.date(dates.installed_on),
        mode=view.say(f"mode.{view.plan.mode}"),
    )
    return paragraph(text)


def _policy(view: View) -> str:
    case = view.case
    stands = standing_line(case.sealing, say=view.say)
    return f"{case.policy.name} {case.policy_digest[:SHORT_DIGEST]} · {stands}"


def _decisions(view: View) -> list[tuple[str, str]]:
    line = view.say(
        "header.decisions_line",
        pins=len(view.decisions(DecisionKind.PENETAPAN)),
        waivers=len(view.decisions(DecisionKind.PENGECUALIAN)),
        bans=len(view.decisions(DecisionKind.DIKECUALIKAN)),
    )
    return [(view.say("header.decisions"), line)]

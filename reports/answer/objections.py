"""Why no plan is printed: none exists, or none was found yet."""

from __future__ import annotations

from ...models.plan import Status
from ..conflict.page import impasse_lines
from ..layout import Page, blank, paragraph
from .view import View


def objections_page(view: View) -> Page:
    """Say that there is no plan, and what cannot hold together where that was asked."""
    say = view.say
    if view.plan.status is not Status.INFEASIBLE:
        return [blank(), paragraph(say("objection.more_time"))]
    if view.impasse is not None:
        return [blank(), *impasse_lines(view.impasse, names=view.names)]
    page: Page = [blank(), paragraph(say("conflict.impossible"))]
    if view.source:
        page.append(paragraph(say("objection.see", case=view.source)))
    return page

"""Which page an audience gets: of the round, of one seat, or of its own record."""

from __future__ import annotations

from collections.abc import Sequence

from ...models.audience import Audience
from ...models.errors import SuksesiError
from ...models.regret import Regret
from ..answer.view import View
from ..layout import Page
from ..why.page import explain_page
from .candidate import candidate_page
from .choices import choices_page
from .committee import committee_page, committee_pages
from .inspector import inspected_page, inspector_page
from .official import official_page


def round_page(view: View, *, seal: str = "") -> Page:
    """Give the page of the whole round for the audience of `view`.

    Raises
    ------
    SuksesiError
        For a candidate, whose page is about one seat, and for the planner, whose page is the
        answer itself.
    """
    match view.names.audience:
        case Audience.COMMITTEE:
            return committee_pages(view)
        case Audience.OFFICIAL:
            return official_page(view)
        case Audience.INSPECTOR:
            return inspector_page(view, seal=seal)
        case Audience.CANDIDATE:
            raise SuksesiError(view.say("audience.by_person"))
        case _:
            raise SuksesiError(view.say("audience.need_position"))


def seat_page(seat: int, *, view: View, costs: Sequence[Regret] = ()) -> Page:
    """Give the page of one seat for the audience of `view`; a candidate's is about the own record.

    Parameters
    ----------
    costs : sequence of Regret
        What the plan loses with other choices, for those who weigh them.
    """
    match view.names.audience:
        case Audience.COMMITTEE:
            return committee_page(seat, view=view, costs=costs)
        case Audience.OFFICIAL:
            return choices_page(seat, view=view, costs=costs)
        case Audience.INSPECTOR:
            return inspected_page(seat, view=view)
        case Audience.CANDIDATE:
            return candidate_page(seat, view=view, employee=view.names.own)
        case _:
            return explain_page(seat, view=view)

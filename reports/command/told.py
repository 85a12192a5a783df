"""What a run says to those who did not prepare it: the page of their level, and no more."""

from __future__ import annotations

from ...instances.runs import Run
from ...models.audience import Audience
from ...models.case import Case
from ...models.errors import SuksesiError
from ...models.regret import Regret
from ...models.table import NOBODY
from ...solver.explain import regret
from ...solver.explain.emptied import emptied
from ..answer.view import View, view_of
from ..audience.page import round_page, seat_page
from ..audience.written import reader_document
from ..documents import Document
from ..language.names import names_of
from ..language.phrases import Phrases
from ..layout import Page
from .lookup import find_person, find_seat
from .recording import recorded
from .waiting import announced

WEIGH = frozenset({Audience.COMMITTEE, Audience.OFFICIAL})
"""Audiences that are told what another choice costs."""


def told(
    kept: Run,
    *,
    position: str | None,
    employee: str | None,
    audience: Audience,
    simulated: bool,
    say: Phrases,
) -> Page:
    """Give the page of `audience` about a run, or about one seat of it.

    Raises
    ------
    SuksesiError
        Where a candidate's page is asked for without the person, or another one with a person.
    """
    view = _view(kept, employee, audience=audience, simulated=simulated, say=say)
    if position is None:
        if audience is Audience.CANDIDATE:
            raise SuksesiError(say("audience.need_position"))
        return round_page(view, seal=kept.seal)
    seat = find_seat(position, names=view.names, opened=view.opened)
    return seat_page(seat, view=view, costs=_costs(seat, view=view))


def told_as_document(
    kept: Run,
    *,
    position: str | None,
    employee: str | None,
    audience: Audience,
    simulated: bool,
    say: Phrases,
) -> Document:
    """Give the document of `audience` about one seat of a run.

    Raises
    ------
    SuksesiError
        As :func:`told`, and where no seat is named.
    """
    view = _view(kept, employee, audience=audience, simulated=simulated, say=say)
    if position is None:
        raise SuksesiError(say("audience.json_of_a_seat"))
    seat = find_seat(position, names=view.names, opened=view.opened)
    return reader_document(seat, view=view, costs=_costs(seat, view=view))


def _view(
    kept: Run, employee: str | None, *, audience: Audience, simulated: bool, say: Phrases
) -> View:
    own = _own(kept.case, employee, audience=audience, say=say)
    return view_of(kept.case, kept.plan, kept.slates, language=say.language, audience=audience,
                   own=own, simulated=simulated, run=str(kept.folder))  # fmt: skip


def _own(case: Case, employee: str | None, *, audience: Audience, say: Phrases) -> int:
    """Give the person whose own page is asked for; ``NOBODY`` for every other audience."""
    if audience is Audience.CANDIDATE:
        if employee is None:
            raise SuksesiError(say("audience.need_person"))
        return find_person(employee, names=names_of(case, language=say.language))
    if employee is not None:
        raise SuksesiError(say("audience.no_person"))
    return NOBODY


def _costs(seat: int, *, view: View) -> list[Regret]:
    """Solve the round again for each other name of a slate, and for an official without any."""
    audience = view.names.audience
    if audience not in WEIGH or seat in view.long_lists:
        return []
    others = [name.employee for name in view.slates[seat].nominees if not name.recommended]
    with announced("audience.weighing", say=view.say):
        found = [
            regret.exact_regret(view.case, view.plan, seat=seat, employee=employee)
            for employee in others
        ]
        if audience is Audience.OFFICIAL and view.plan.move_to(seat) is not None:
            found.append(emptied(view.case, view.plan, seat))
    costs = [one for one in found if one is not None]
    if costs:
        recorded(view.case, None, source=view.run, act="explain", options={}, say=view.say,
                 plans=len(costs))  # fmt: skip
    return costs

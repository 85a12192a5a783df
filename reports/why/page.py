"""The answer to ``suksesi explain``: one seat, one person, every reason."""

from __future__ import annotations

from itertools import islice

from ...models.regret import Regret
from ...solver.explain import reasons
from ...solver.explain.readiness.nearest import coming
from ...solver.explain.readiness.prospect import Prospect
from ..answer.acting import acting_rows
from ..answer.foot import foot
from ..answer.slate import slate_page
from ..answer.view import View
from ..language.case_name import case_name
from ..language.standing import standing_line
from ..layout import Page, blank, labelled, title
from ..readiness.coming import MOST, SHOWN, coming_page
from .chosen import why
from .other import why_not
from .selection import applicant_page, selection_page
from .waived import Resolved


def explain_page(
    seat: int,
    *,
    view: View,
    employee: int | None = None,
    resolved: Resolved | None = None,
    detailed: bool = False,
    regret: Regret | None = None,
) -> Page:
    """Explain a seat's proposal, or why `employee` is not it.

    Parameters
    ----------
    resolved : dict, optional
        What becomes of the seat without the waivers that its proposal depends on.
    detailed : bool
        Of a seat nobody is eligible for, the whole funnel and more of the nearest.
    regret : Regret, optional
        What the plan loses with `employee` at the seat.
    """
    move = view.plan.move_to(seat)
    page: Page = [title(round_line(view)), blank()]
    if seat in view.long_lists:
        return page + _selection(seat, view, employee)
    if employee is None and move is None:
        return [*page[:-1], *slate_page(seat, view=view), *_coming(seat, view, detailed),
                *_acting(seat, view), *foot(view), *_next(seat, view)]  # fmt: skip
    person = employee if employee is not None else move.employee if move else -1
    if view.selects(seat, person):
        return page + applicant_page(reasons(view.case, view.plan, seat, person), view=view)
    found = reasons(view.case, view.plan, seat, person)
    page += (
        why(found, view=view, resolved=resolved)
        if found.recommended
        else why_not(found, view=view, regret=regret)
    )
    if employee is None:
        page += [*slate_page(seat, view=view), *foot(view, move=move), *_next(seat, view)]
    return page


def _selection(seat: int, view: View, employee: int | None) -> Page:
    if employee is None:
        return [*selection_page(seat, view=view), *_next(seat, view)]
    return applicant_page(reasons(view.case, view.plan, seat, employee), view=view)


def _coming(seat: int, view: View, detailed: bool) -> Page:
    """Say what would bring somebody to a seat that nobody is eligible for."""
    slate = view.slates[seat]
    if slate.eligible:
        return []
    near = nearest_shown(seat, view=view, most=MOST if detailed else SHOWN)
    return coming_page(near, slate.funnel, names=view.names, detailed=detailed)


def nearest_shown(seat: int, *, view: View, most: int) -> tuple[Prospect, ...]:
    """Give the people nearest to a seat, without those whom open selection decides on."""
    shown = (one for one in coming(view.case, seat) if not view.waits(seat, one.employee))
    return tuple(islice(shown, most))


def _acting(seat: int, view: View) -> Page:
    rows = acting_rows(seat, view=view)
    return [blank(), labelled(rows)] if rows else []


def round_line(view: View) -> str:
    """Say which round it is, and the decree of its policy; a trial is said above every page."""
    say, case = view.say, view.case
    line = say(
        "why.round",
        name=case_name(case, say=say),
        installed=say.figures.date(case.round.installed_on),
    )
    if case.sealing.trial:
        return line
    return f"{line} · {say('why.policy', standing=standing_line(case.sealing, say=say))}"


def _next(seat: int, view: View) -> Page:
    line = view.say(
        "why.next_person", run=view.run, number=view.numbers[seat], code=_other(seat, view)
    )
    return [blank(), labelled([(view.say("next.title"), line + view.flag)])]


def _other(seat: int, view: View) -> str:
    """Give the code of a name on the slate that the plan does not seat here, else a placeholder."""
    names = (name for name in view.slates[seat].nominees if not name.recommended)
    other = next(names, None)
    return view.say("why.a_code") if other is None else view.case.roster.code[other.employee]

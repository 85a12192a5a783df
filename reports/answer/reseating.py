"""A reorganisation: how its holders fare, who goes to a competence test, who has no seat."""

from __future__ import annotations

from ...models.codes import Kind
from ...models.finding import Finding, Verdict
from ...models.round import Mode
from ...models.table import NO_SEAT, NOBODY
from ...models.unplaced import Cause, Contender, Contest, Unplaced
from ...solver.explain import contests_of, unplaced_of
from ..layout import Page, blank, paragraph, title
from ..rules.words import document_for, rule_name
from .view import View

_TESTS = {
    Verdict.MET: "reseating.test_met",
    Verdict.NOT_MET: "reseating.test_not_met",
    Verdict.NO_DATA: "reseating.test_no_data",
}
HANG = 4
SHOWN = 20


def reseating_rows(view: View) -> list[tuple[str, str]]:
    """Say how many holders lose their seat and what becomes of them."""
    if view.case.round.mode is not Mode.SOTK:
        return []
    seats, own, plan = view.case.establishment, view.case.roster.seat, view.plan
    moved = [move for move in plan.moves
             if own[move.employee] != NO_SEAT and seats.abolished[own[move.employee]]]  # fmt: skip
    kept = sum(move.kind is Kind.REAPPOINT for move in moved)
    count = view.say.figures.count
    line = view.say(
        "reseating.line",
        ended=count(int(seats.abolished.sum())),
        holders=count(len(moved) + len(plan.unplaced)),
        kept=count(kept),
        placed=count(len(moved) - kept),
        unplaced=count(len(plan.unplaced)),
    )
    return [(view.say("reseating.label"), line)]


def reseating(view: View, *, all_of_them: bool = False) -> Page:
    """Give the competence tests, then everybody without a seat, each with the reason."""
    return [*_contests(view), *_unplaced(view, all_of_them=all_of_them)]


def _contests(view: View) -> Page:
    contests = contests_of(view.case, view.plan)
    if not contests:
        return []
    page: Page = [blank(), title(view.say("reseating.tests")),
                  paragraph(view.say("reseating.tests_law"), indent=0)]  # fmt: skip
    for contest in contests:
        page.append(paragraph(_seat(contest.seat, view), indent=0))
        page += [paragraph(_contender(each, contest, view), indent=HANG)
                 for each in contest.contenders]  # fmt: skip
    return page


def _contender(each: Contender, contest: Contest, view: View) -> str:
    open_yet = contest.required or each.test is not Verdict.NO_DATA
    test = view.say(_TESTS[each.test] if open_yet else "reseating.test_free")
    if each.given == contest.seat:
        outcome = view.say("reseating.proposed")
    elif each.given == NO_SEAT:
        outcome = view.say("reseating.without")
    else:
        outcome = view.say("reseating.elsewhere", seat=_seat(each.given, view))
    return f"{view.names.who(each.employee)}: {test}; {outcome}"


def _unplaced(view: View, *, all_of_them: bool) -> Page:
    found = unplaced_of(view.case, view.plan)
    if not found:
        return []
    page: Page = [blank(), title(view.say("reseating.unplaced", n=len(found)))]
    shown = found if all_of_them else found[:SHOWN]
    page += [paragraph(why_unplaced(each, view=view), indent=0, hang=HANG) for each in shown]
    if len(found) > len(shown):
        page.append(paragraph(view.say.counted("reseating.more", len(found) - len(shown))))
    return [*page, paragraph(view.say("reseating.advice"), indent=0)]


def why_unplaced(each: Unplaced, *, view: View) -> str:
    """Say in one line who has no seat, and why."""
    who = f"{view.names.who(each.employee)}, {_seat(each.seat, view)}"
    return f"{who}: {_REASONS.get(each.cause, _against)(each, view)}"


def _taken(each: Unplaced, view: View) -> str:
    return view.say.counted(
        "reseating.taken",
        each.eligible,
        seat=_seat(each.nearest, view),
        who=view.names.who(each.given_to) if each.given_to != NOBODY else "",
    )


def _none(each: Unplaced, view: View) -> str:
    return view.say("reseating.no_seat", n=each.at_level)


def _open(each: Unplaced, view: View) -> str:
    return view.say("reseating.open", seat=_seat(each.nearest, view))


def _against(each: Unplaced, view: View) -> str:
    """Say which rules stand against the nearest seat."""
    key = "reseating.verify" if each.cause is Cause.VERIFY else "reseating.barred"
    rules = ", ".join(dict.fromkeys(_rule(item, view) for item in each.findings))
    return view.say(key, seat=_seat(each.nearest, view), rules=rules)


def _rule(item: Finding, view: View) -> str:
    name = rule_name(item.rule, say=view.say)
    if item.verdict is not Verdict.NO_DATA:
        found = "" if item.found is None else view.say.quantity(item.found)
        return f"{name} ({found})" if found else name
    return document_for(item.rule, say=view.say)


def _seat(seat: int, view: View) -> str:
    return f"{view.names.seat(seat)} ({view.names.eselon(seat)})"


_REASONS = {Cause.TAKEN: _taken, Cause.NO_SEAT: _none, Cause.OPEN: _open}
"""Every other cause is a rule against the nearest seat."""

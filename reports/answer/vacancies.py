"""The table of vacancies: per seat the recommended name, its figures, and the names behind it."""

from __future__ import annotations

from rich.table import Table

from ...models.calendar import as_date, whole_months
from ...models.codes import Kind, Level, VacancyCause
from ...models.plan import Move
from ...models.slate import Nominee, Slate
from ...models.table import NO_SEAT, NOBODY
from ..layout import Page, blank, paragraph, plain_table, title
from .marks import letters, marks_at
from .regrets import cell, second
from .style import Style
from .view import View

Cells = tuple[str, ...]


def vacancy_table(level: Level, *, view: View, style: Style) -> Page:
    """Give the vacancies of one level under their heading."""
    seats = view.seats_at(level)
    filled = sum(view.plan.move_to(seat) is not None for seat in seats)
    name = view.names.level(level)
    key = "table.heading_selection" if set(seats) <= set(view.long_lists) else "table.heading"
    heading = view.say(key, level=name[0].upper() + name[1:], filled=filled,
                       total=len(seats))  # fmt: skip
    table = columns(view)
    shown = [seat for seat in seats if not _reappointed(seat, view)]
    for seat in shown:
        for cells in rows_of(seat, view=view, style=style):
            table.add_row(*cells)
    page: Page = [blank(), title(heading), table]
    if not style.alternatives and any(len(view.slates[seat].nominees) > 1 for seat in seats):
        page.append(paragraph(view.say("table.compact"), indent=0))
    if len(shown) < len(seats):
        count = view.say.counted("reseating.kept", len(seats) - len(shown))
        page.append(paragraph(count, indent=0))
    return page


def _reappointed(seat: int, view: View) -> bool:
    move = view.plan.move_to(seat)
    return move is not None and move.kind is Kind.REAPPOINT


def rows_of(seat: int, *, view: View, style: Style) -> list[Cells]:
    """Give the lines of one seat, a vacancy or one that a move opens."""
    slate, move = view.slates[seat], view.plan.move_to(seat)
    below = [_alternative(place, nominee, view) for place, nominee in enumerate(slate.nominees, 1)
             if not nominee.recommended] if style.alternatives else []  # fmt: skip
    since = since_line(seat, view) if style.since else ""
    if since and not below:
        below = [("",) * 10]
    if below:
        below[0] = ("", since, *below[0][2:])
    return [_first(seat, slate, move, view), *below]


def columns(view: View) -> Table:
    """Give an empty table of seats with their names."""
    table = plain_table(wide=True)
    say = view.say
    table.add_column(say("table.number"), justify="right", width=3)
    table.add_column(say("table.seat"), ratio=10)
    table.add_column(say("table.eselon"), no_wrap=True, width=5)
    table.add_column(say("table.proposal"), ratio=10)
    table.add_column(say("table.kind"), width=11)
    table.add_column(say("table.box"), justify="center", width=3)
    table.add_column(say("table.merit"), justify="right", width=6)
    table.add_column(say("table.jpm"), justify="right", width=6)
    table.add_column(say("table.rank"), justify="right", width=5)
    table.add_column(say("regret.column"), justify="right", width=7)
    table.add_column(say("table.marks"), width=5)
    return table


def _first(seat: int, slate: Slate, move: Move | None, view: View) -> Cells:
    seat_cells = str(view.numbers[seat]), view.names.seat(seat), view.names.eselon(seat)
    marks = letters(marks_at(seat, view=view))
    if seat in view.long_lists:
        count = len(view.long_lists[seat].people)
        listed = view.say.counted("table.long_list", count)
        return (*seat_cells, listed, "", "", "", "", "", "", marks)
    if move is None:
        return (*seat_cells, _unfilled(slate, view), "", "", "", "", "", "", marks)
    nominee = view.nominee(move)
    rank = view.say("table.rank_of", rank=move.rank, candidates=move.candidates)
    return (
        *seat_cells,
        view.names.who(move.employee),
        view.names.kind(move.kind),
        *(_figures(nominee, view) if nominee else ("", view.say.figures.merit(move.merit), "")),
        rank,
        cell(second(slate), view=view),
        marks,
    )


def _unfilled(slate: Slate, view: View) -> str:
    if slate.conditional:
        best = slate.conditional[0]
        who = view.names.who(best.employee)
        if best.elsewhere == NO_SEAT:
            return view.say("table.conditional", who=who)
        return view.say("table.conditional_given", who=who, number=view.numbers[best.elsewhere])
    state = view.say("table.unfilled" if slate.eligible else "table.nobody")
    acting = view.acting.get(slate.seat)
    if acting is None or not acting.names:
        return state
    return view.say.counted("table.acting_names", len(acting.names), state=state)


def _alternative(place: int, nominee: Nominee, view: View) -> Cells:
    who = view.say("table.alternative", place=place, who=view.names.who(nominee.employee))
    kind = view.names.kind(nominee.kind)
    rank = str(nominee.rank)
    loss = cell(nominee.regret, view=view)
    return ("", "", "", who, kind, *_figures(nominee, view), rank, loss, "")


def _figures(nominee: Nominee, view: View) -> Cells:
    none, figures = view.say("table.none"), view.say.figures
    return (
        none if nominee.box is None else str(nominee.box),
        figures.merit(nominee.merit),
        none if nominee.jpm is None else figures.points(nominee.jpm, units=100),
    )


def _opened_by(seat: int, view: View) -> str:
    leaver = next((move for move in view.plan.moves if move.origin == seat), None)
    if leaver is None:
        return ""
    who = view.names.who(leaver.employee)
    return view.say("opened.by", who=who, number=view.numbers[leaver.seat])


def since_line(seat: int, view: View) -> str:
    """Say since when and why a seat is vacant, and how long somebody has been acting in it.

    Of a seat that a move opens, say who leaves it and for which seat.
    """
    seats, say = view.case.establishment, view.say
    if seats.occupied[seat]:
        return _opened_by(seat, view)
    parts = []
    code = int(seats.cause[seat])
    cause = say(f"cause.{VacancyCause(code).key if code > 0 else 'unknown'}")
    since = as_date(seats.vacant_since[seat])
    if since is None:
        parts.append(say("table.vacant_cause", cause=cause))
    else:
        parts.append(say("table.vacant_since", date=say.figures.date(since), cause=cause))
    begun = as_date(seats.acting_since[seat])
    if seats.acting[seat] != NOBODY and begun is not None:
        months = whole_months(begun, view.case.round.installed_on)
        parts.append(say("table.acting", months=say.figures.months(months)))
    return "; ".join(parts)

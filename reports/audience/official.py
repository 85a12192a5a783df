"""For the appointing official: one page of the round, names without anybody's scores."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.console import RenderableType

from ...models.codes import Kind
from ...models.gate import GateState
from ...models.plan import Move
from ...models.status import latest
from ...solver.explain.disparity.balance import balance
from ...solver.explain.disparity.grouping import Grouping, grouped
from ...solver.explain.disparity.rates import rates
from ...solver.explain.disparity.stage import Stage, passages
from ...solver.gates import asked_gates, state_of
from ..answer.counts import performance_rows, vacancy_rows
from ..answer.diversity import diversity_page
from ..answer.marks import letters, marks_at, meanings
from ..answer.standing import destinations, higher_at
from ..answer.view import View
from ..disparity.words import unit_name
from ..layout import Page, blank, labelled, paragraph, plain_table, title
from ..rules.gates import scope_of, state_word
from ..why.page import round_line
from ..why.rows import Rows, under
from .decided import decision_lines

UNITS = 3
"""Units named on either side of the balance."""


def official_page(view: View) -> Page:
    """Give the page of the round."""
    say = view.say
    page: Page = [title(say("audience.official", round=round_line(view)))]
    page.append(labelled([*vacancy_rows(view), *_bkn(view)]))
    for level in view.levels():
        name = view.names.level(level)
        page += [blank(), title(name[0].upper() + name[1:]), _table(view.seats_at(level), view)]
    if refilled := view.refilled():
        head = say.counted("opened.title", len(refilled))
        page += [blank(), title(head), _table(refilled, view)]
    page.append(paragraph(meanings(view), indent=0))
    rows = [
        *under(say("audience.label_rank"), [*_deviations(view)] or [say("audience.none")]),
        *under(say("audience.label_decisions"), decision_lines(view) or [say("audience.none")]),
        *under(say("audience.label_gates"), [*_gates(view)] or [say("audience.none")]),
        *under(say("audience.label_balance"), [*_balance(view)]),
    ]
    next_line = say("audience.next_choice", run=view.run or say("audience.a_run")) + view.flag
    return [*page, blank(), labelled(rows), *diversity_page(view), blank(),
            labelled([(say("next.title"), next_line)])]  # fmt: skip


def _table(seats: Sequence[int], view: View) -> RenderableType:
    """Give seats with name, kind of move and rank at the seat; no score."""
    table, say = plain_table(wide=True), view.say
    table.add_column(say("table.number"), justify="right", width=3)
    table.add_column(say("table.seat"), ratio=10)
    table.add_column(say("table.eselon"), no_wrap=True, width=5)
    table.add_column(say("table.proposal"), ratio=10)
    table.add_column(say("table.kind"), width=12)
    table.add_column(say("table.rank"), justify="right", width=6)
    table.add_column(say("table.marks"), width=8)
    for seat in seats:
        marks = letters(marks_at(seat, view=view))
        cells = str(view.numbers[seat]), view.names.seat(seat), view.names.eselon(seat)
        table.add_row(*cells, *_proposal(seat, view), marks)
    return table


def _proposal(seat: int, view: View) -> tuple[str, str, str]:
    say, move = view.say, view.plan.move_to(seat)
    if seat in view.long_lists:
        return say.counted("table.long_list", len(view.long_lists[seat].people)), "", ""
    if move is None:
        return say("table.unfilled" if view.slates[seat].eligible else "table.nobody"), "", ""
    rank = say("table.rank_of", rank=move.rank, candidates=move.candidates)
    return view.names.who(move.employee), view.names.kind(move.kind), rank


def _shown_moves(view: View) -> list[Move]:
    """Give the moves to seats that have a number, in printed order."""
    moves = [move for move in view.plan.moves if move.seat in view.numbers]
    return sorted(moves, key=lambda move: view.numbers[move.seat])


def _deviations(view: View) -> Iterator[str]:
    """Say of every name that is not the first at its seat what becomes of those above."""
    for move in _shown_moves(view):
        if move.rank > 1 and move.kind is not Kind.REAPPOINT:
            text = destinations(higher_at(move, view=view), view=view)
            yield view.say("audience.deviation", number=view.numbers[move.seat], rank=move.rank,
                           candidates=move.candidates, text=text)  # fmt: skip


def _gates(view: View) -> Iterator[str]:
    for gate in asked_gates(view.case):
        if state_of(gate, view.case) is not GateState.SATISFIED:
            scope = scope_of(gate, names=view.names)
            yield f"{state_word(gate, names=view.names)}: {view.say.of(gate.name)} ({scope})"


def _balance(view: View) -> Iterator[str]:
    """Say how many women are among the appointments, and which units lose and gain people."""
    say, names = view.say, view.names
    slates = tuple(view.slates.values())
    scope = passages(view.case, view.plan, slates)[0]
    found = rates(grouped(Grouping.SEX, view.case), scope)
    for one in found.groups:
        if one.group == "P":
            everybody = [sum(each.counts[stage] for each in found.groups) for stage in Stage]
            yield say("audience.women", women=one.counts[Stage.RECOMMENDED],
                      people=everybody[Stage.RECOMMENDED], able=one.counts[Stage.ELIGIBLE],
                      eligible=everybody[Stage.ELIGIBLE])  # fmt: skip
    places = balance(view.case, view.plan, Grouping.UNIT)
    for key, sign in (("audience.losing", -1), ("audience.gaining", 1)):
        some = sorted(places, key=lambda place: (sign * (place.went - place.came), place.id))
        told = [
            say("audience.unit", unit=unit_name(place.id, names=names), came=place.came,
                went=place.went)
            for place in some[:UNITS]
            if sign * (place.came - place.went) > 0
        ]  # fmt: skip
        if told:
            yield say(key, units="; ".join(told))


def _bkn(view: View) -> Rows:
    """Say how far the names have come, and what BKN asks for that is not there yet."""
    say = view.say
    seated = {(move.employee, move.seat) for move in view.plan.moves}
    last = latest(view.case.statuses)
    steps = Counter(entry.status for pair, entry in last.items() if pair in seated)
    told = [f"{say.word(step.key)} {n}" for step, n in sorted(steps.items())]
    told.append(say("audience.no_step", n=len(seated) - sum(steps.values())))
    return [(say("audience.label_status"), " · ".join(told)), *performance_rows(view)]

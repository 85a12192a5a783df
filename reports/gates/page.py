"""The answer to ``suksesi gates``: every gate of the round, its state and the seats it concerns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rich.table import Table

from ...models.case import Case
from ...models.gate import Gate
from ...models.text import Language
from ...solver.explain.shown import selected_seats
from ...solver.gates import asked_gates, seats_of, state_of
from ..answer.view import printed_order
from ..language.case_name import case_name
from ..language.names import Names, names_of
from ..layout import Page, blank, labelled, paragraph, plain_table, title
from ..rules.gates import STATES, gate_cited, remark, scope_of, state_word

SHOWN = 6


def gates_page(case: Case, *, language: Language) -> Page:
    """Give every gate of a case."""
    names = names_of(case, language=language)
    say, asked = names.say, asked_gates(case)
    installed = say.figures.date(case.round.installed_on)
    page: Page = [
        title(say("gates.title", name=case_name(case, say=say), installed=installed)),
        paragraph(_counted(asked, names)),
        blank(),
        _table(asked, names),
        *_remarks(asked, names),
    ]
    others = [gate for gate in case.gates if gate not in asked]
    rows = [(say("gates.not_asked"), "; ".join(say.of(gate.name) for gate in others))]
    notes = rows if others else []
    if selected := selected_seats(case):
        notes.append((say("header.selection"), say.counted("header.selection_line", len(selected))))
    return [*page, blank(), labelled([*notes, (say("next.title"), say("gates.state_them"))])]


def _counted(gates: Sequence[Gate], names: Names) -> str:
    counted = Counter(state_of(gate, names.case) for gate in gates)
    return " · ".join(f"{n} {names.say(STATES[s])}" for s in STATES if (n := counted[s]))


def _table(gates: Sequence[Gate], names: Names) -> Table:
    say = names.say
    table = plain_table(wide=True)
    for key, ratio in (("gates.name", 10), ("gates.basis", 9), ("gates.scope", 5),
                       ("gates.state", 6), ("gates.document", 6)):  # fmt: skip
        table.add_column(say(key), ratio=ratio)
    table.add_column(say("gates.until"), width=10)
    table.add_column(say("gates.seats"), ratio=5)
    for gate in gates:
        table.add_row(
            f"{say.of(gate.name)} [{gate.id}]",
            gate_cited(gate, say=say),
            scope_of(gate, names=names),
            state_word(gate, names=names),
            _document(gate, names),
            say.figures.date(gate.until) if gate.until else say("table.none"),
            _seats(gate, names),
        )
    return table


def _document(gate: Gate, names: Names) -> str:
    if not gate.document:
        return names.say("table.none")
    return f"{gate.document} {names.say.figures.date(gate.on)}" if gate.on else gate.document


def _seats(gate: Gate, names: Names) -> str:
    """Give the printed numbers of the seats that a gate concerns."""
    order, seats = printed_order(names.case), set(seats_of(gate, names.case))
    if len(seats) == len(order):
        return names.say("gates.all_seats", n=len(order))
    numbers = [number for number, seat in enumerate(order, start=1) if seat in seats]
    listed = ", ".join(map(str, numbers[:SHOWN])) + (", …" if len(numbers) > SHOWN else "")
    return names.say("gates.numbers", n=len(numbers), numbers=listed)


def _remarks(gates: Sequence[Gate], names: Names) -> Page:
    """Give what dates make of the gates, one line each."""
    found = [(gate, remark(gate, names=names)) for gate in gates]
    rows = [(gate.id, text) for gate, text in found if text]
    return [blank(), labelled(rows)] if rows else []

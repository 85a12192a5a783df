"""The gates that keep a seat from being sworn in, on a page of reasons."""

from __future__ import annotations

from ...models.table import NOBODY
from ...solver.gates import open_gates
from ..answer.view import View
from ..rules.gates import gate_line
from .rows import Rows, under


def gate_rows(seat: int, *, view: View, employee: int = NOBODY) -> Rows:
    """Give the open gates of a seat and the person for it, without those on the whole round."""
    gates = open_gates(seat, view.case, employee=employee)
    lines = [gate_line(gate, names=view.names) for gate in gates]
    return under(view.say("header.gates"), lines or [view.say("why.no_gate")])

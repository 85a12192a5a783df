"""Gates in the header of an answer: how many are satisfied, and which are open."""

from __future__ import annotations

from ...models.gate import Gate, GateState
from ...solver.explain.shown import selected_seats
from ...solver.gates import asked_gates, state_of
from ..rules.gates import STATES
from .view import View


def gate_rows(view: View) -> list[tuple[str, str]]:
    """Count the gates of the round by state; say so where names are a simulation."""
    rows = [(view.say("header.gates"), _counted(view))] if asked_gates(view.case) else []
    if view.simulated and selected_seats(view.case):
        return [(view.say("header.simulated"), view.say("header.simulated_line")), *rows]
    if view.long_lists:
        line = view.say.counted("header.selection_line", len(view.long_lists))
        return [*rows, (view.say("header.selection"), line)]
    return rows


def _counted(view: View) -> str:
    """Name the gates that are not satisfied; of those nobody has stated give the number."""
    groups: dict[GateState, list[Gate]] = {state: [] for state in GateState}
    for gate in asked_gates(view.case):
        groups[state_of(gate, view.case)].append(gate)
    parts = []
    for state, gates in groups.items():
        if gates:
            text = f"{len(gates)} {view.say(STATES[state])}"
            named = state is GateState.NOT_SATISFIED
            names = "; ".join(view.say.of(gate.name) for gate in gates)
            parts.append(f"{text} ({names})" if named else text)
    line = " · ".join(parts)
    return (
        f"{line}   → {view.say('header.gates_more', case=view.source or view.say('header.a_case'))}"
    )

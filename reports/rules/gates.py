"""The words of a gate: what it concerns, in which state it is and why."""

from __future__ import annotations

from ...models.gate import Gate, GateReason, GateState, Window
from ..language.names import Names
from ..language.phrases import Phrases

STATES = {
    GateState.SATISFIED: "gate.satisfied",
    GateState.NOT_SATISFIED: "gate.not_satisfied",
    GateState.NOT_STATED: "gate.not_stated",
}
SIGNS = {GateState.SATISFIED: "✓", GateState.NOT_SATISFIED: "✗", GateState.NOT_STATED: "?"}


def state_word(gate: Gate, *, names: Names) -> str:
    """Give the state of a gate on the installation date behind its sign."""
    state = gate.state_on(names.case.round.installed_on)
    return f"{SIGNS[state]} {names.say(STATES[state])}"


def gate_cited(gate: Gate, *, say: Phrases) -> str:
    """Give where a gate stands, and how sure that is."""
    sure = say(f"sure.{gate.sure}")
    return say("finding.cited", citation=say.of(gate.citation), sure=sure)


def gate_line(gate: Gate, *, names: Names) -> str:
    """Say of one gate what it is, its state, why, and where it stands."""
    say = names.say
    parts = [f"{state_word(gate, names=names)}: {say.of(gate.name)}"]
    parts += [text for text in (remark(gate, names=names), gate_cited(gate, say=say)) if text]
    return " · ".join(parts)


def scope_of(gate: Gate, *, names: Names) -> str:
    """Say what a gate concerns."""
    say, reach = names.say, gate.reach
    parts = [
        *(names.level(level) for level in reach.levels),
        *(say.word(kind) for kind in reach.kinds),
        *(say("gate.agency", agency=agency) for agency in reach.agencies),
        *(names.seat(seat) for seat in reach.seats),
        *(names.who(employee) for employee in reach.employees),
    ]
    if reach.across:
        parts.append(say("gate.across"))
    if reach.each_person and not reach.employees:
        parts.append(say("gate.each_person"))
    return ", ".join(parts) or say("gate.round")


def remark(gate: Gate, *, names: Names) -> str:
    """Say what dates make of a gate; empty where they make nothing of it."""
    say, installed = names.say, names.case.round.installed_on
    date = say.figures.date
    reason = gate.reason_on(installed)
    if reason is GateReason.EXPIRED and gate.until is not None:
        return say("gate.expired", until=date(gate.until), installed=date(installed))
    if gate.window is None:
        return ""
    if gate.window.reference is None:
        return say("gate.no_date", of=say.of(gate.window.of))
    key = "gate.outside" if reason is GateReason.OUTSIDE else "gate.inside"
    return say(key, installed=date(installed), window=_window(gate.window, say))


def _window(window: Window, say: Phrases) -> str:
    key = "gate.months_before" if window.before else "gate.months_after"
    reference = "" if window.reference is None else say.figures.date(window.reference)
    return say(key, n=window.months, of=say.of(window.of), date=reference)

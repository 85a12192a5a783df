"""An answer as JSON shows it: gates and routes beside it, what selection decides left out.

An archive keeps the whole answer (:mod:`.answer_writer`); this is what a reader gets.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..models.case import Case
from ..models.gate import Gate
from ..models.plan import Plan
from ..models.slate import Slate
from ..models.table import NOBODY
from ..solver.explain import LongList
from ..solver.gates import asked_gates, open_gates, seats_of, state_of
from .answer_writer import Document, Ids, answer_document
from .reseating_writer import reseating_parts

SELECTION, TALENT = "seleksi_terbuka", "talenta"


def shown_document(
    case: Case,
    plan: Plan,
    slates: Sequence[Slate],
    *,
    long_lists: Mapping[int, LongList],
    simulated: bool,
) -> Document:
    """Give an answer as it is shown.

    Parameters
    ----------
    plan, slates
        The part that may be shown, as ``solver.explain.shown`` gives it.
    long_lists : mapping of int to LongList
        Seats that go to open selection.
    simulated : bool
        Names were asked for whatever the gates say.
    """
    document = answer_document(case, plan, slates)
    return {
        **document,
        "slates": [
            {**written, **_route(slate.seat, case, plan, long_lists.get(slate.seat))}
            for written, slate in zip(document["slates"], slates, strict=True)
        ],
        **reseating_parts(case, plan),
        "simulated": simulated,
        "gates": [_gate(gate, case) for gate in asked_gates(case)],
    }


def _route(seat: int, case: Case, plan: Plan, found: LongList | None) -> Document:
    """Give route and open gates of a seat, and its long list where it has one."""
    ids, move = Ids(case), plan.move_to(seat)
    gates = open_gates(seat, case, employee=move.employee if move else NOBODY)
    route: Document = {
        "route": TALENT if found is None else SELECTION,
        "open_gates": [gate.id for gate in gates],
    }
    if found is not None:
        route["long_list"] = [ids.person(person) for person in found.people]
    return route


def _gate(gate: Gate, case: Case) -> Document:
    ids = Ids(case)
    return {
        "id": gate.id,
        "name": gate.name.id,
        "basis": gate.citation.id,
        "confidence": gate.sure,
        "state": state_of(gate, case).value,
        "reason": gate.reason_on(case.round.installed_on).value,
        "document": gate.document,
        "on": gate.on.isoformat() if gate.on else None,
        "until": gate.until.isoformat() if gate.until else None,
        "whole_round": gate.reach.whole_round,
        "seats": [ids.seat(seat) for seat in seats_of(gate, case)],
        "people": [ids.person(employee) for employee in gate.reach.employees],
    }

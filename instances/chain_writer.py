"""Chains, opened seats and acting proposals of an answer, as plain data for JSON."""

from __future__ import annotations

from ..models.case import Case
from ..models.plan import Plan
from ..models.table import NO_SEAT
from ..solver.explain.acting import acting_for
from ..solver.explain.chains import ChainGain, chain_gains
from ..solver.explain.opened import opened_seats
from .ids import Document, Ids


def chain_parts(case: Case, plan: Plan, ids: Ids) -> Document:
    """Give chains, opened seats and acting proposals under their keys."""
    return {
        "chains": [_chain(found, ids) for found in chain_gains(case, plan)],
        "opened": _opened(case, plan, ids),
        "acting": _acting(case, plan, ids),
    }


def _chain(found: ChainGain, ids: Ids) -> Document:
    return {
        "ring": found.chain.ring,
        "moves": [
            {
                "seat": ids.seat(move.seat),
                "person": ids.person(move.employee),
                "kind": move.kind.key,
                "origin": ids.seat(move.origin),
            }
            for move in found.moves
        ],
        "left": ids.seat(found.chain.left),
        "gains": dict(found.gains),
    }


def _opened(case: Case, plan: Plan, ids: Ids) -> list[Document]:
    """Give every seat that moves open: who leaves it, and who takes it if anybody does."""
    leaver = {move.origin: move.employee for move in plan.moves if move.origin != NO_SEAT}
    taker = {move.seat: move.employee for move in plan.moves}
    return [
        {
            "seat": ids.seat(seat),
            "left_by": ids.person(leaver[seat]) if seat in leaver else None,
            "taken_by": ids.person(taker[seat]) if seat in taker else None,
        }
        for seat in opened_seats(case, plan)
    ]


def _acting(case: Case, plan: Plan, ids: Ids) -> Document:
    """Give whom to propose as acting official for each seat left empty, and for how long."""
    terms = case.policy.acting
    return {
        "months": terms.months,
        "extensions": terms.extensions,
        "basis": terms.basis,
        "confidence": terms.confidence,
        "seats": [
            {
                "seat": ids.seat(seat),
                "people": [
                    {
                        "person": ids.person(name.employee),
                        "same_unit": name.same_unit,
                        "same_level": name.same_level,
                    }
                    for name in found.names
                ],
            }
            for seat, found in acting_for(case, plan).items()
        ],
    }

"""The chain that a recommended name stands in, on a page of reasons."""

from __future__ import annotations

from ...solver.explain import Reasons
from ..answer.chains import chain_line, chain_of, gains_line
from ..answer.view import View
from .rows import Rows, under


def chain_rows(reasons: Reasons, *, view: View) -> Rows:
    """Give the chain of a move and what it gains; a move that opens no seat stands alone."""
    move = view.plan.move_to(reasons.seat)
    if move is None:
        return []
    number, found = chain_of(move, view=view)
    place = 1 + found.moves.index(move)
    head = view.say("chain.place", number=number, place=place, moves=len(found.moves))
    return under(view.say("chain.label"), [head, chain_line(found, view=view),
                                           gains_line(found, view=view)])  # fmt: skip

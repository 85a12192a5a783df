"""From a case and its rules to the neutral program, and from columns back to pairs.

    every seat p:            sum_e x[e,p] <= 1
    every person e:          sum_p x[e,p] <= 1, = 1 for an incumbent
    further tie rules' rows

A seat left empty is the slack of its row, so it needs no column of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array

from ..models.case import Case
from ..models.codes import Kind
from ..models.tiers import TIERS
from .pairs import Pairs
from .program import Block, Program, Tier
from .rules import Preference, Rows, TieRule, rules_of
from .scoring import merit_at
from .screening import Screening, screen


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Assembly:
    """A case made ready to solve; column k of the program is pair k."""

    case: Case
    screening: Screening
    pairs: Pairs
    program: Program


@lru_cache(maxsize=4)
def assemble(case: Case) -> Assembly:
    """Screen the case, list its admissible pairs and state the program over them."""
    screening = screen(case)
    pairs = _pairs(case, screening)
    return Assembly(case=case, screening=screening, pairs=pairs, program=state(pairs, case))


def state(pairs: Pairs, case: Case) -> Program:
    """State the rules of `case` over `pairs` as a program."""
    rules = rules_of(case)
    preferences = [rule for rule in rules if isinstance(rule, Preference)]
    gains = {rule.id: rule.gains(pairs, case) for rule in preferences}
    tiers = (
        Tier(
            name=name, terms={owner: terms[name] for owner, terms in gains.items() if name in terms}
        )
        for name in TIERS
    )
    return Program(
        lower=np.zeros(len(pairs), dtype=np.int64),
        upper=np.ones(len(pairs), dtype=np.int64),
        blocks=tuple(
            _block(rule.id, rule.rows(pairs, case), len(pairs))
            for rule in rules
            if isinstance(rule, TieRule)
        ),
        tiers=tuple(tier for tier in tiers if tier.terms),
    )


def _pairs(case: Case, screening: Screening) -> Pairs:
    """List the stays of all holders and the eligible pairs of the seats to fill, by seat."""
    lines, movers = np.nonzero(screening.eligible)
    holders = np.flatnonzero(case.establishment.occupied)
    employee = np.concatenate([movers, case.establishment.holder[holders]])
    seat = np.concatenate([screening.seats[lines], holders])
    stays = np.full(len(holders), Kind.STAY, dtype=np.int8)
    kind = np.concatenate([screening.kinds[lines, movers], stays])
    order = np.lexsort((employee, seat))
    employee, seat, kind = employee[order], seat[order], kind[order]
    merit, scored = _merits(employee, seat, case)
    return Pairs(
        employee=employee.astype(np.int32),
        seat=seat.astype(np.int32),
        kind=kind,
        merit=merit,
        scored=scored,
    )


def _merits(
    employee: NDArray[np.intp], seat: NDArray[np.intp], case: Case
) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Give the merit of each pair and whether it is known; pairs come sorted by seat."""
    merit = np.zeros(len(seat), dtype=np.int64)
    scored = np.zeros(len(seat), dtype=np.bool_)
    first = np.flatnonzero(np.diff(seat, prepend=-1))
    for begin, end in zip(first, np.append(first[1:], len(seat)), strict=True):
        at = merit_at(case.establishment.position(int(seat[begin])), case)
        people = employee[begin:end]
        scored[begin:end] = at.known[people]
        merit[begin:end] = np.where(at.known[people], at.low[people], 0)
    return merit, scored


def _block(owner: str, rows: Rows, columns: int) -> Block:
    shape = (len(rows.low), columns)
    return Block(
        owner=owner,
        matrix=csr_array(coo_array((rows.coefficient, (rows.row, rows.pair)), shape=shape)),
        low=rows.low,
        high=rows.high,
        label=rows.label,
    )

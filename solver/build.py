"""From a case and its rules to the neutral program, and from columns back to pairs.

    every seat p:            sum_e x[e,p] <= 1
    every person e:          sum_p x[e,p] <= 1, = 1 for an incumbent
    further tie rules' rows

A seat left empty is the slack of its row, so it needs no column of its own. The first columns are
the pairs, in their order; the auxiliaries of the tie rules follow, rule by rule.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array

from ..models.case import Case
from ..models.seating import Seating
from ..models.tiers import TIERS
from .judging import weighed_bits
from .listing import listed, merits, pairs_of
from .pairs import Pairs
from .program import Block, Program, Tier
from .rules import Preference, Rows, TieRule, rules_of
from .screening import Screening, admitted, screen
from .weighing import meeting

Ints = NDArray[np.int64]
Item = TypeVar("Item", bound=np.generic)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Assembly:
    """A case made ready to solve; column k of the program is pair k, auxiliaries come after."""

    case: Case
    screening: Screening
    pairs: Pairs
    program: Program

    def padded(self, of_pairs: NDArray[Item]) -> NDArray[Item]:
        """Give a column per pair as one per column of the program, 0 for auxiliaries."""
        return np.pad(of_pairs, (0, self.program.columns - len(self.pairs)))

    def point_of(self, seating: Seating) -> Ints:
        """Give the columns of a seating's pairs as 1, auxiliaries as 0; others have no column."""
        return self.padded(self.pairs.chosen(seating).astype(np.int64))


@lru_cache(maxsize=4)
def assemble(case: Case) -> Assembly:
    """Screen the case, list its admissible pairs and state the program over them."""
    return _assembled(case)


@lru_cache(maxsize=2)
def assemble_wide(case: Case) -> Assembly:
    """Assemble the case with every pair that some weights would admit.

    Rules whose answer a weight may change bar no pair here; :func:`weighed` closes those that they
    bar under the weights of one case.
    """
    return _assembled(case, beside=weighed_bits(case))


def _assembled(case: Case, *, beside: int = 0) -> Assembly:
    screening = screen(case)
    pairs = pairs_of(case, admitted(case, screening, beside=beside))
    return Assembly(case=case, screening=screening, pairs=pairs, program=state(pairs, case))


def weighed(wide: Assembly, case: Case) -> Assembly:
    """Give `wide` for a case that differs from its own in weights and scores only.

    The pairs and rows stay; merits and gains are those of `case`, and a pair that its rules bar
    may not be used.
    """
    merit, scored = merits(wide.pairs.employee, wide.pairs.seat, case)
    pairs = replace(wide.pairs, merit=merit, scored=scored)
    program = _gaining(wide, pairs, case)
    upper = program.upper.copy()
    upper[: len(pairs)] = meeting(pairs, case)
    bounded = program.with_bounds(lower=program.lower, upper=upper)
    return replace(wide, case=case, pairs=pairs, program=bounded)


def _gaining(wide: Assembly, pairs: Pairs, case: Case) -> Program:
    """Give the program with the gains of `case`; its rows are stated anew only where they must."""
    before, after = (_ties(one) for one in (wide.case, case))
    if before != after:
        return state(pairs, case)
    owners = {rule.id for rule in after}
    kept = [
        (tier.name, owner, gain)
        for tier in wide.program.tiers
        for owner, gain in tier.terms.items()
        if owner in owners
    ]
    terms = [*_preferred(pairs, case, wide.program.columns), *kept]
    return wide.program.with_tiers(_tiers(terms))


def _ties(case: Case) -> list[TieRule]:
    return [rule for rule in rules_of(case) if isinstance(rule, TieRule)]


def restated(assembly: Assembly, case: Case) -> Assembly:
    """Give `assembly` for a case that differs in tie rules and preferences only: same pairs."""
    return replace(assembly, case=case, program=state(assembly.pairs, case))


def extended(assembly: Assembly, moves: Seating, case: Case) -> Assembly:
    """Give `assembly` with further `moves`, for a case that lets them be and differs in no merit.

    The screening stays that of the case before.
    """
    more = listed(moves.employee, moves.seat, moves.kind, case=assembly.case)
    pairs = assembly.pairs.joined(more)
    return replace(assembly, case=case, pairs=pairs, program=state(pairs, case))


def state(pairs: Pairs, case: Case) -> Program:
    """State the rules of `case` over `pairs` as a program."""
    stated = [(rule.id, rule.rows(pairs, case)) for rule in _ties(case)]
    starts = np.cumsum([len(pairs), *(len(rows.auxiliaries) for _, rows in stated)])
    total = int(starts[-1])
    uppers = [rows.auxiliaries.upper for _, rows in stated]
    return Program(
        lower=np.zeros(total, dtype=np.int64),
        upper=np.concatenate([np.ones(len(pairs), dtype=np.int64), *uppers]),
        blocks=tuple(
            block(owner, rows, pairs=len(pairs), start=int(start), columns=total)
            for (owner, rows), start in zip(stated, starts, strict=False)
        ),
        tiers=_tiers([*_preferred(pairs, case, total), *_priced(stated, starts)]),
    )


Term = tuple[str, str, Ints]
"""Tier, owner, and what each column adds."""


def _preferred(pairs: Pairs, case: Case, total: int) -> Iterable[Term]:
    """Give the terms of the preferences."""
    for rule in rules_of(case):
        if isinstance(rule, Preference):
            for tier, gain in rule.gains(pairs, case).items():
                yield tier, rule.id, np.pad(gain, (0, total - len(gain)))


def _priced(stated: list[tuple[str, Rows]], starts: Ints) -> Iterable[Term]:
    """Give the terms of the tie rules: on their auxiliaries."""
    for (owner, rows), start in zip(stated, starts.tolist(), strict=False):
        for tier, gain in rows.auxiliaries.gains.items():
            yield tier, owner, np.pad(gain, (start, int(starts[-1]) - start - len(gain)))


def _tiers(terms: list[Term]) -> tuple[Tier, ...]:
    return tuple(
        Tier(name=name, terms={owner: gain for tier, owner, gain in terms if tier == name})
        for name in TIERS
        if any(tier == name for tier, _, _ in terms)
    )


def broken_rows(assembly: Assembly, x: Ints) -> tuple[Block, ...]:
    """Give the rows of tie rules, not stated yet, that the plan of `x` breaks; one block a rule."""
    case, pairs = assembly.case, assembly.pairs
    seating = pairs.seating(x[: len(pairs)] > 0)
    blocks = []
    for rule in rules_of(case):
        keys = rule.separate(seating, case) if isinstance(rule, TieRule) else ()
        if keys and isinstance(rule, TieRule):
            rows = rule.named(keys, pairs, case)
            columns = assembly.program.columns
            blocks.append(
                block(rule.id, rows, pairs=len(pairs), start=0, columns=columns, keys=keys)
            )
    return tuple(blocks)


def states_every_row(case: Case) -> bool:
    """Say whether no tie rule of `case` has rows that are stated only once broken."""
    return not any(rule.names_rows(case) for rule in _ties(case))


def block(
    owner: str,
    rows: Rows,
    *,
    pairs: int,
    start: int,
    columns: int,
    keys: tuple[tuple[int, ...], ...] = (),
) -> Block:
    """Give the rows of a rule over all `columns`, its auxiliaries beginning at `start`."""
    column = np.where(rows.column < pairs, rows.column, rows.column - pairs + start)
    shape = (len(rows.low), columns)
    return Block(
        owner=owner,
        matrix=csr_array(coo_array((rows.coefficient, (rows.row, column)), shape=shape)),
        low=rows.low,
        high=rows.high,
        label=rows.label,
        keys=keys,
        clause=rows.clauses,
    )

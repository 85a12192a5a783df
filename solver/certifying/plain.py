"""A program as the plain lists that a certificate holds."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ...models.certificate import AuxiliaryColumns, PairColumns, PlainRow, StatedRows, Term
from ..build import Assembly
from ..pairs import Pairs
from ..program import BOUNDLESS, Block, Program
from ..rules import TieRule, rules_of


def plain_pairs(pairs: Pairs) -> PairColumns:
    """Give the pairs."""
    return PairColumns(
        seat=pairs.seat.tolist(), employee=pairs.employee.tolist(), kind=pairs.kind.tolist()
    )


def plain_auxiliaries(assembly: Assembly) -> list[AuxiliaryColumns]:
    """Give the auxiliaries by the rule whose rows hold them."""
    pairs, case = assembly.pairs, assembly.case
    return [
        AuxiliaryColumns(owner=rule.id, upper=upper)
        for rule in rules_of(case)
        if isinstance(rule, TieRule)
        and (upper := rule.rows(pairs, case).auxiliaries.upper.tolist())
    ]


def plain_block(block: Block) -> StatedRows:
    """Give the rows of a block."""
    return StatedRows(
        owner=block.owner, keys=[list(key) for key in block.keys], rows=list(_rows(block))
    )


def _rows(block: Block) -> Iterator[PlainRow]:
    matrix = block.matrix
    ends = matrix.indptr.tolist()
    columns, coefficients = matrix.indices.tolist(), matrix.data.tolist()
    sides = zip(block.low.tolist(), block.high.tolist(), strict=True)
    for (low, high), first, last in zip(sides, ends[:-1], ends[1:], strict=True):
        yield (
            columns[first:last],
            coefficients[first:last],
            None if low <= -BOUNDLESS else low,
            None if high >= BOUNDLESS else high,
        )


def plain_terms(program: Program) -> list[Term]:
    """Give what each column adds, by tier and rule."""
    terms = []
    for tier in program.tiers:
        for owner, gain in tier.terms.items():
            columns = np.flatnonzero(gain)
            terms.append(
                Term(
                    tier=tier.name,
                    owner=owner,
                    columns=columns.tolist(),
                    gains=gain[columns].tolist(),
                )
            )
    return terms

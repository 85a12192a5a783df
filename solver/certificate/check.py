"""The check of a proof against the maximisation it speaks about.

Nothing of how the proof was found is trusted: the sums are added up anew in Python integers, the
box is narrowed anew, and either side of every split is looked at.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...models.proof import Leaf, Node, Proof, Split
from ...models.text import Text
from . import objections as wrong
from .box import Box, box_of
from .narrowing import Rest, rest
from .objections import Path
from .statement import Statement
from .verdict import Verdict

DEEPEST = 300
"""Levels of a tree that are followed."""


def checked(statement: Statement, proof: Proof) -> Verdict:
    """Say whether `proof` shows what it claims about `statement`.

    Parameters
    ----------
    statement : Statement
        Rows that keep the values of earlier tiers included.
    proof : Proof

    Returns
    -------
    Verdict
        `proven`, holding with a gap, or what is wrong.
    """
    objections = tuple(_objections(statement, proof))
    return Verdict(tier=proof.tier, objections=objections, gap=None if objections else proof.gap)


def _objections(statement: Statement, proof: Proof) -> Iterator[Text]:
    yield from _contradictions(proof)
    if proof.bound is None:
        statement, target = statement.without_gain(), 0
    else:  # the least value above the bound that a point can have
        target = (proof.bound // statement.unit + 1) * statement.unit
    box = box_of(statement)
    faults = [wrong.at_root(fault) for fault in box.faults(proof.root, least_scale=1)]
    if faults:
        yield from faults
        return
    shown = box.summed(proof.root)
    if not shown.below(target):
        left = rest(box, shown, target=target)
        yield from _Walk(left, proof.bound, target, columns=len(statement.gain)).through(
            proof.tree, left.box, ()
        )


def _contradictions(proof: Proof) -> Iterator[Text]:
    if proof.value is not None and proof.bound is None:
        yield wrong.value_alone(proof.value)
    if proof.value is not None and proof.bound is not None and proof.bound < proof.value:
        yield wrong.bound_below(proof.bound, proof.value)


class _Walk:
    """Goes through a tree and tells at which nodes it falls short."""

    def __init__(self, rest: Rest, bound: int | None, target: int, *, columns: int) -> None:
        self._rest = rest
        self._bound = bound
        self._target = target
        self._columns = columns

    def through(self, node: Node, box: Box, path: Path) -> Iterator[Text]:
        if isinstance(node, Leaf):
            yield from (wrong.at(path, fault) for fault in self._leaf(node, box))
            return
        faults = list(self._split(node, path))
        yield from (wrong.at(path, fault) for fault in faults)
        if faults:
            return
        row = self._rest.row(node.columns)
        low, high = (
            box.with_row(row, low=None, high=node.at),
            box.with_row(row, low=node.at + 1, high=None),
        )
        yield from self.through(node.low, low, (*path, False))
        yield from self.through(node.high, high, (*path, True))

    def _leaf(self, leaf: Leaf, box: Box) -> Iterator[Text]:
        faults = list(box.faults(leaf.multipliers, least_scale=0))
        yield from faults
        if faults or box.empty:
            return
        shown = box.summed(leaf.multipliers)
        if shown.below(self._target):
            return
        if self._bound is None or not shown.scale:
            yield wrong.leaf_not_empty()
        else:
            yield wrong.leaf_open(shown.total // shown.scale, self._bound)

    def _split(self, split: Split, path: Path) -> Iterator[Text]:
        if len(path) >= DEEPEST:
            yield wrong.too_deep(DEEPEST)
        if not split.columns:
            yield wrong.split_empty()
        seen = set()
        for column, _ in split.columns:
            if not 0 <= column < self._columns:
                yield wrong.column_unknown(column)
            if column in seen:
                yield wrong.column_twice(column)
            seen.add(column)

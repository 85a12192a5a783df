"""The columns and rows that a case gives, as plain lists: what the proofs are added up over.

The rows of one seat each are written here in plain Python, from the establishment alone. Those of
every other tie rule come from the rule, over the pairs judged before, and are rewritten to lists.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from ...models.case import Case
from ...models.certificate import PairColumns
from ...models.table import NOBODY
from ..pairs import Pairs
from ..rules import UNBOUNDED, Key, Rows, TieRule, rules_of
from ..rules.one_seat import OneSeat
from ..scoring import merit_of

Terms = tuple[tuple[int, int], ...]
Row = tuple[Terms, int | None, int | None]
"""Columns with their coefficients, by column; lower and upper side, ``None`` where free."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Rebuilt:
    """The program of a case, as plain lists.

    Attributes
    ----------
    upper : list of int
        Of every column; all begin at 0. First the pairs, then the auxiliaries rule by rule.
    owners : list of (rule, upper bounds)
        The auxiliaries of each rule that has any.
    starts : dict
        Rule id to its first auxiliary's column.
    rows : dict
        Rule id to its rows.
    prices : list of (tier, rule, column, gain)
        What auxiliaries add.
    """

    case: Case
    pairs: Pairs
    upper: list[int]
    owners: list[tuple[str, list[int]]]
    starts: dict[str, int]
    rows: dict[str, list[Row]]
    prices: list[tuple[str, str, int, int]]

    def named(self, owner: str, keys: Sequence[Key]) -> list[Row]:
        """Give the rows of `owner` that `keys` name; rules that name none give none."""
        rule = self._naming(owner)
        if rule is None or not keys or not all(keys):
            return []
        stated = rule.named(keys, self.pairs, self.case)
        return _plain(stated, pairs=len(self.pairs), start=self.starts[owner])

    def named_for(self, owner: str, row: Row) -> list[Row]:
        """Give the rows that `owner` itself names for the seating of all pairs in `row`."""
        rule = self._naming(owner)
        columns = [column for column, _ in row[0]]
        if rule is None or not all(0 <= column < len(self.pairs) for column in columns):
            return []
        chosen = np.zeros(len(self.pairs), dtype=np.bool_)
        chosen[columns] = True
        return self.named(owner, rule.separate(self.pairs.seating(chosen), self.case))

    def _naming(self, owner: str) -> TieRule | None:
        rule = next((item for item in _tie_rules(self.case) if item.id == owner), None)
        return None if rule is None or type(rule).separate is TieRule.separate else rule


def rebuilt(case: Case, columns: PairColumns) -> Rebuilt:
    """Give what `case` states over `columns`, which have been judged."""
    pairs = _scored(case, columns)
    upper, starts = [1] * len(pairs), {}
    owners, rows, prices = [], {}, []
    for rule in _tie_rules(case):
        starts[rule.id] = len(upper)
        if isinstance(rule, OneSeat):
            rows[rule.id] = list(_assignment(case, columns))
            continue
        stated = rule.rows(pairs, case)
        rows[rule.id] = _plain(stated, pairs=len(pairs), start=len(upper))
        for tier, gains in stated.auxiliaries.gains.items():
            prices += [
                (tier, rule.id, len(upper) + k, gain)
                for k, gain in enumerate(gains.tolist())
                if gain
            ]
        if len(stated.auxiliaries):
            owners.append((rule.id, stated.auxiliaries.upper.tolist()))
        upper += stated.auxiliaries.upper.tolist()
    return Rebuilt(
        case=case, pairs=pairs, upper=upper, owners=owners, starts=starts, rows=rows, prices=prices
    )


def _tie_rules(case: Case) -> list[TieRule]:
    return [rule for rule in rules_of(case) if isinstance(rule, TieRule)]


def _scored(case: Case, columns: PairColumns) -> Pairs:
    """Give the pairs with the merit of each, computed one by one."""
    seats = {seat: case.establishment.position(seat) for seat in set(columns.seat)}
    merits = [
        merit_of(employee, seats[seat], case)
        for employee, seat in zip(columns.employee, columns.seat, strict=True)
    ]
    return Pairs(
        employee=np.array(columns.employee, dtype=np.int32),
        seat=np.array(columns.seat, dtype=np.int32),
        kind=np.array(columns.kind, dtype=np.int8),
        merit=np.array([one.low if one.known else 0 for one in merits], dtype=np.int64),
        scored=np.array([one.known for one in merits], dtype=np.bool_),
    )


def _assignment(case: Case, columns: PairColumns) -> Iterator[Row]:
    """One holder per seat, none of one that ends; one seat per person, one at least per holder."""
    by_seat: dict[int, list[int]] = {}
    by_person: dict[int, list[int]] = {}
    for column, (seat, person) in enumerate(zip(columns.seat, columns.employee, strict=True)):
        by_seat.setdefault(seat, []).append(column)
        by_person.setdefault(person, []).append(column)
    seats = case.establishment
    for seat, found in by_seat.items():
        yield _ones(found), None, 0 if seats.abolished[seat] else 1
    must = {
        int(holder)
        for seat, holder in enumerate(seats.holder.tolist())
        if holder != NOBODY and not seats.abolished[seat]
    }
    for person in sorted({*by_person, *must}):
        yield _ones(by_person.get(person, [])), 1 if person in must else None, 1


def _ones(columns: list[int]) -> Terms:
    return tuple((column, 1) for column in columns)


def _plain(rows: Rows, *, pairs: int, start: int) -> list[Row]:
    """Rewrite triplets as one list of terms per row; what falls on one column is added up."""
    terms: list[dict[int, int]] = [{} for _ in rows.low]
    triplets = zip(rows.row.tolist(), rows.column.tolist(), rows.coefficient.tolist(), strict=True)
    for row, column, coefficient in triplets:
        place = column if column < pairs else column - pairs + start
        terms[row][place] = terms[row].get(place, 0) + coefficient
    sides = zip(rows.low.tolist(), rows.high.tolist(), strict=True)
    return [
        (
            tuple(sorted((column, c) for column, c in found.items() if c)),
            None if low <= -UNBOUNDED else low,
            None if high >= UNBOUNDED else high,
        )
        for found, (low, high) in zip(terms, sides, strict=True)
    ]

"""The policy's order of persons at a seat, and the content hash that separates the rest.

The order is never a reason to appoint: it settles which of equally good plans is printed.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from ..models.calendar import months_between
from ..models.case import Case
from ..models.codes import Kind
from ..models.establishment import Position
from .pairs import Pairs
from .scoring import jpm_at, talent_of
from .scoring.memory import per_case

TOTAL_BITS = 20
"""Bits of order and hash together, as far as the order leaves room."""
LEAST_HASH_BITS = 8


def order_at(position: Position, employees: NDArray[np.int32], case: Case) -> NDArray[np.int64]:
    """Rank `employees` at `position` by the policy's order; 0 is first, equals share a rank.

    What is not on record counts as the least.
    """
    if not len(employees):
        return np.zeros(0, dtype=np.int64)
    keys = [_key(name, position, case)[employees] for name in case.policy.order.keys]
    table = np.column_stack(keys)
    sorted_rows = np.lexsort(tuple(-column for column in reversed(table.T)))
    new = np.any(np.diff(table[sorted_rows], axis=0) != 0, axis=1)
    ranks = np.zeros(len(employees), dtype=np.int64)
    ranks[sorted_rows] = np.concatenate([[0], np.cumsum(new)])
    return ranks


def _key(name: str, position: Position, case: Case) -> NDArray[np.int64]:
    """Give one key of the order for every employee; more is better, -1 where not on record."""
    if name == "jpm":
        jpm = jpm_at(position, case)
        return np.where(jpm.known, jpm.attained, -1)
    return _personal(case, name)


@per_case
def _personal(case: Case, name: str) -> NDArray[np.int64]:
    """Give a key that is the same at every seat."""
    return _PERSONAL[name](case)


def _talent(case: Case) -> NDArray[np.int64]:
    talent = talent_of(case)
    return np.where(talent.known, talent.talent, -1)


def _performance(case: Case) -> NDArray[np.int64]:
    talent = talent_of(case)
    return np.where(talent.y_known, talent.y, -1)


def _grade(case: Case) -> NDArray[np.int64]:
    return case.roster.grade.astype(np.int64)


def _seniority_in_grade(case: Case) -> NDArray[np.int64]:
    since = case.roster.grade_since
    known = ~np.isnat(since)
    days = (case.round.on - np.where(known, since, case.round.on)).astype(np.int64)
    return np.where(known, days, -1)


def _seniority_in_post(case: Case) -> NDArray[np.int64]:
    return months_between(case.roster.post_since, case.round.on)


def _education(case: Case) -> NDArray[np.int64]:
    best = np.full(len(case.roster), -1, dtype=np.int64)
    education = case.evidence.education
    known = education.recognised
    np.maximum.at(best, education.employee[known], education.level[known].astype(np.int64))
    return best


_PERSONAL: dict[str, Callable[[Case], NDArray[np.int64]]] = {
    "nilai_talenta": _talent,
    "nilai_kinerja": _performance,
    "pangkat": _grade,
    "tmt_pangkat": _seniority_in_grade,
    "masa_kerja_jabatan": _seniority_in_post,
    "pendidikan": _education,
}


def separators(pairs: Pairs, case: Case, *, salt: int) -> NDArray[np.int64]:
    """Give what each pair adds to the canonical tier: order in the high bits, hash in the low.

    Depends on the content of the case alone: not on row order, engine, or worker.
    """
    height = _heights(pairs, case)
    most = int(height.max(initial=0))
    bits = max(LEAST_HASH_BITS, TOTAL_BITS - most.bit_length())
    low = np.zeros(len(pairs), dtype=np.int64)
    for column in np.flatnonzero(pairs.kind != Kind.STAY):
        nip = case.roster.nip[pairs.employee[column]]
        seat = case.establishment.id[pairs.seat[column]]
        digest = sha256(f"{salt}|{nip}|{seat}".encode()).digest()
        low[column] = int.from_bytes(digest[:4], "big") >> (32 - bits)
    return (height << bits) + low


def _heights(pairs: Pairs, case: Case) -> NDArray[np.int64]:
    """Give each pair's height in the order of its seat; 0 is last, stays stand at 0."""
    height = np.zeros(len(pairs), dtype=np.int64)
    moves = np.flatnonzero(pairs.kind != Kind.STAY)
    for seat in np.unique(pairs.seat[moves]):
        columns = moves[pairs.seat[moves] == seat]
        position = case.establishment.position(int(seat))
        ranks = order_at(position, pairs.employee[columns], case)
        height[columns] = ranks.max() - ranks
    return height

"""Counting a seating under a limit in plain Python: how many people, how many needed, how short."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from ...models.case import Case
from ...models.codes import Kind
from ...models.table import NOBODY
from .attribute import belongs
from .limit import Limit
from .scope import covers

Row = tuple[int, int, Kind]
"""Employee, seat, kind of move."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """The people whom a limit counts.

    Attributes
    ----------
    members : int
        In one of the groups.
    known : int
        Whose group is known; the denominator of a share.
    unknown : int
        Whose group is not known; they count in neither.
    """

    members: int
    known: int
    unknown: int


def count(limit: Limit, rows: Iterable[Row], case: Case) -> Count:
    """Count the people of `rows` in the scope of `limit`."""
    found = [
        belongs(limit.attribute, limit.groups, employee, case)
        for employee, seat, kind in rows
        if (limit.on_composition or kind is not Kind.STAY) and covers(limit, seat, case)
    ]
    known = [inside for inside in found if inside is not None]
    return Count(members=sum(known), known=len(known), unknown=len(found) - len(known))


def seated_today(case: Case) -> list[Row]:
    """Give everybody who holds a seat on the installation date, at that seat."""
    holders = enumerate(case.establishment.holder.tolist())
    return [(holder, seat, Kind.STAY) for seat, holder in holders if holder != NOBODY]


def needed(limit: Limit, counted: Count) -> int:
    """Give the least, or the greatest, number of members that `limit` allows among `counted`."""
    if limit.share is None:
        return limit.number or 0
    amount = limit.share * counted.known
    return ceil(amount) if limit.is_minimum else floor(amount)


def short(limit: Limit, counted: Count) -> int:
    """Give by how many persons `counted` misses `limit`.

    So many people of other groups would have to give way to members, or the other way round for a
    maximum, with the number of people unchanged.
    """
    return _gap(limit, counted, needed(limit, counted))


def bound(limit: Limit, counted: Count, case: Case) -> int:
    """Give the number of members that a hard `limit` holds a seating to.

    Where today's composition breaks it, today's own share or number stands in its place, unless
    the limit is strict.
    """
    asked = needed(limit, counted)
    if limit.strict or not limit.on_composition:
        return asked
    now = count(limit, seated_today(case), case)
    if not short(limit, now):
        return asked
    if limit.share is None:
        return now.members
    kept = Fraction(now.members, now.known) * counted.known
    return ceil(kept) if limit.is_minimum else floor(kept)


def breach(limit: Limit, counted: Count, case: Case) -> int | None:
    """Give the number that `counted` had to have under a hard `limit`; ``None`` where it has it."""
    asked = bound(limit, counted, case)
    return asked if _gap(limit, counted, asked) else None


def _gap(limit: Limit, counted: Count, asked: int) -> int:
    missing = asked - counted.members
    return max(0, missing if limit.is_minimum else -missing)

"""The bench: for each seat asked about, its incumbent's risk and who is ready, now and later."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from ....models.calendar import add_months, as_date, whole_months
from ....models.case import Case
from ....models.table import NOBODY
from ...gates import JPT
from ...judging import line_at
from ...rules import rules_of
from ...rules.overdue_rotation import OverdueRotation
from .cover import different_people, only_successors
from .nearest import coming
from .opened import judgeable, opened
from .prospect import Prospect
from .successors import Successor, successors
from .years import Year, leaves_on, years_ahead

MONTHS = (12, 24)
"""Ready within so many months."""
YEARS = 5
NEAR = 3
"""Names per seat whose way leads over a document, a training or a test."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Incumbent:
    """Who holds a seat, since when, and until when.

    Attributes
    ----------
    since : date or None
        ``None`` is *no data*.
    months : int or None
        Whole months in the seat on the installation date.
    overdue : bool
        More than the policy's months; it is a flag, and bars nobody.
    leaves : date or None
        First day without this holder: retirement, or an announced departure.
    """

    employee: int
    since: date | None
    months: int | None
    overdue: bool
    leaves: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One seat of the bench.

    Attributes
    ----------
    incumbent : Incumbent or None
        ``None`` where the seat is vacant on the installation date.
    judged : bool
        Successors are judged; not where the President appoints.
    successors : tuple of Successor
        Ready today first, then those whom time alone makes ready within the longest of ``MONTHS``.
    to_verify : int
        People whom nothing bars today and something cannot be judged of.
    near : tuple of Prospect
        The nearest of the others, who need a document, a training or a test as well.
    """

    seat: int
    incumbent: Incumbent | None
    judged: bool
    successors: tuple[Successor, ...]
    to_verify: int
    near: tuple[Prospect, ...]

    def ready_by(self, on: date) -> tuple[int, ...]:
        """Give the people whose first day of being ready is not after `on`."""
        return tuple(name.employee for name in self.successors if name.on <= on)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """Facts about succession, and no score.

    Attributes
    ----------
    on : date
        Installation date: *today* in everything said here.
    within : tuple of date
        ``MONTHS`` after it.
    posts : tuple of Post
    without : tuple of int
        Judged seats for which nobody is ready today.
    only : dict of int to tuple of int
        People who are the only one ready today for a seat, and those seats.
    covered : dict of int to int
        Of all judged seats at the same time, as many as possible with somebody of their own who
        holds none of these seats.
    years : tuple of Year
    """

    case: Case
    on: date
    within: tuple[date, ...]
    posts: tuple[Post, ...]
    without: tuple[int, ...]
    only: dict[int, tuple[int, ...]]
    covered: dict[int, int]
    years: tuple[Year, ...]

    @property
    def judged(self) -> tuple[Post, ...]:
        """The seats successors are judged for."""
        return tuple(post for post in self.posts if post.judged)


def critical_seats(case: Case) -> NDArray[np.intp]:
    """Give every JPT seat, and those that the establishment marks as more critical than others."""
    seats = case.establishment
    jpt = np.isin(seats.level, [int(level) for level in JPT])
    return np.flatnonzero((jpt | (seats.critical > 1)) & ~seats.abolished)


def bench(case: Case, seats: Sequence[int], *, years: int = YEARS) -> Bench:
    """Judge the succession of `seats` by the rules of `case`, today and on later dates.

    Each seat is judged as if it were to be filled, whether it is vacant or held.
    """
    on, may = case.round.installed_on, judgeable(case)
    within = tuple(add_months(on, months) for months in MONTHS)
    asked = opened(case, tuple(seat for seat in seats if may[seat]))
    posts = tuple(_post(asked, seat, judged=bool(may[seat]), by=within[-1]) for seat in seats)
    ready = {post.seat: post.ready_by(on) for post in posts if post.judged}
    holders = {post.incumbent.employee for post in posts if post.incumbent is not None}
    outside = {seat: set(people) - holders for seat, people in ready.items()}
    return Bench(
        case=case,
        on=on,
        within=within,
        posts=posts,
        without=tuple(seat for seat, people in ready.items() if not people),
        only=only_successors(ready),
        covered=different_people(outside),
        years=years_ahead(asked, tuple(ready), holders=holders, years=years),
    )


def _post(case: Case, seat: int, *, judged: bool, by: date) -> Post:
    incumbent = _incumbent(case, seat)
    if not judged:
        return Post(seat=seat, incumbent=incumbent, judged=False, successors=(), to_verify=0,
                    near=())  # fmt: skip
    line = line_at(case, seat)
    return Post(
        seat=seat,
        incumbent=incumbent,
        judged=True,
        successors=successors(case, seat, by=by),
        to_verify=int(np.count_nonzero((line.barred == 0) & (line.unknown != 0))),
        near=tuple(islice((one for one in coming(case, seat) if one.needs), NEAR)),
    )


def _incumbent(case: Case, seat: int) -> Incumbent | None:
    seats, on = case.establishment, case.round.installed_on
    holder = int(seats.holder[seat])
    if holder == NOBODY:
        return None
    since = as_date(seats.held_since[seat])
    return Incumbent(
        employee=holder,
        since=since,
        months=None if since is None else whole_months(since, on),
        overdue=since is not None and add_months(since, overdue_months(case)) < on,
        leaves=leaves_on(case, seat),
    )


def overdue_months(case: Case) -> int:
    """Give after how many months in a seat a rotation is overdue, by the policy or by the rule."""
    rules = [rule for rule in rules_of(case) if isinstance(rule, OverdueRotation)]
    return (rules or [OverdueRotation.model_validate({})])[0].months

"""Counts of an answer: seats filled, people moved, seats left behind, seats not in this round."""

from __future__ import annotations

from collections import Counter
from datetime import date

import numpy as np

from ...models.calendar import add_months, months_between
from ...models.codes import Kind
from ...models.plan import Move
from ...models.table import NO_SEAT, NOBODY
from ...solver.chains import chains_of
from ...solver.explain.chains import moving
from ...solver.explain.opened import opened_seats
from ...solver.rules import rules_of
from ...solver.rules.overdue_rotation import OverdueRotation
from ...solver.rules.performance import Performance
from .levels import level_rows
from .view import View

LONG_ACTING_MONTHS = 6
EXPERT_STAFF = "staf_ahli"


def vacancy_rows(view: View) -> list[tuple[str, str]]:
    """Say how many seats are filled, and what becomes of the others."""
    filled = view.filled()
    apart = filled | set(view.long_lists)
    unfilled = [view.slates[seat] for seat in view.order if seat not in apart]
    conditional = sum(bool(slate.conditional) for slate in unfilled)
    taken = sum(slate.eligible > 0 for slate in unfilled)
    line = view.say(
        "header.vacant_line",
        total=view.say.figures.count(len(view.order)),
        filled=len(filled),
        conditional=conditional,
        none=len(unfilled) - conditional - taken,
    )
    if taken:
        line += view.say("header.vacant_taken", n=taken)
    if selected := set(view.long_lists) & set(view.order):
        line += view.say("header.vacant_selection", n=len(selected))
    return [(view.say("header.vacant"), f"{line}  ({_levels(filled, view)})")]


def _levels(filled: set[int], view: View) -> str:
    counts = [
        view.say(
            "header.by_level",
            level=view.names.level(level),
            filled=len(filled & set(view.seats_at(level))),
            total=len(view.seats_at(level)),
        )
        for level in view.levels()
        if not set(view.seats_at(level)) <= set(view.long_lists)
    ]
    return " · ".join(counts)


def move_rows(view: View) -> list[tuple[str, str]]:
    """Say how many people move, in what way, and what they leave behind."""
    plan, say = view.plan, view.say
    counted = Counter(move.kind for move in plan.moves)
    kinds = [f"{view.names.kind(kind)} {n}" for kind, n in sorted(counted.items(), reverse=True)]
    filled = len(view.filled())
    chains = chains_of(moving(plan), view.case)
    line = say(
        "header.moves_line",
        moves=say.counted("header.moves_n", len(plan.moves)),
        filled=filled,
        kinds=", ".join(kinds) or say("table.none"),
        chains=sum(not chain.ring for chain in chains),
        rings=sum(chain.ring for chain in chains),
    )
    rows = [(say("header.moves"), line), (say("header.ripple"), _ripple_line(view))]
    aside = sum(_sidelined(move, view) for move in plan.moves)
    if aside:
        rows.append((say("header.aside"), say.counted("header.aside_line", aside)))
    return [*rows, *level_rows(view)]


def _sidelined(move: Move, view: View) -> bool:
    """Say whether a head of an agency becomes expert staff: lateral in law, aside in fact."""
    seats = view.case.establishment
    to_staff = seats.special_kind[move.seat] == EXPERT_STAFF
    return bool(to_staff and move.kind is Kind.LATERAL
                and seats.special_kind[move.origin] != EXPERT_STAFF)  # fmt: skip


def _ripple_line(view: View) -> str:
    """Say how many seats this plan opens: refilled, and left vacant by level."""
    opened, left = opened_seats(view.case, view.plan), view.plan.falls_vacant
    if not opened:
        return view.say("header.ripple_none")
    filled = len(opened) - len(left)
    line = view.say.counted("header.ripple_line", len(opened), filled=filled, left=len(left))
    return f"{line} ({view.by_level(left)})" if left else line


def performance_rows(view: View) -> list[tuple[str, str]]:
    """Say which years of performance were judged, and which ended year was not."""
    rule = next((rule for rule in rules_of(view.case) if isinstance(rule, Performance)), None)
    if rule is None:
        return []
    years = rule.years_judged(view.case)
    line = view.say("header.performance_line", years=", ".join(str(year) for year in years))
    later = range(years[-1] + 1, view.case.round.installed_on.year)
    if later:
        named = ", ".join(str(year) for year in later)
        line += view.say("header.performance_wait", later=named)
    return [(view.say("header.performance"), line)]


def aside_rows(view: View) -> list[tuple[str, str]]:
    """Say what this round does not fill, each line only where there is something to say."""
    seats, say = view.case.establishment, view.say
    horizon = say.figures.date(view.case.round.horizon)
    counts = [
        ("later", int((~np.isnat(seats.falls_vacant)).sum())),
        ("acting", _long_acting(view)),
        ("closed", int((seats.vacant & ~seats.open & ~seats.unconfirmed).sum())),
        ("unconfirmed", int(seats.unconfirmed.sum())),
    ]
    return [
        (say(f"header.{key}"), say.counted(f"header.{key}_line", n, horizon=horizon))
        for key, n in counts
        if n
    ] + _overdue_rows(view)


def _overdue_rows(view: View) -> list[tuple[str, str]]:
    """Count the holders longer in their seat than the policy's limit: it bars nobody."""
    rule = next((rule for rule in rules_of(view.case) if isinstance(rule, OverdueRotation)), None)
    if rule is None:
        return []
    roster, say = view.case.roster, view.say
    before = view.case.round.on - np.timedelta64(1, "D")
    overdue = (roster.seat != NO_SEAT) & (months_between(roster.post_since, before) >= rule.months)
    n, months = int(overdue.sum()), say.figures.months(rule.months)
    line = say.counted("header.overdue_line", n, months=months)
    return [(say("header.overdue"), line)] if n else []


def _long_acting(view: View) -> int:
    """Count the vacant seats that have had an acting official for more than six months."""
    seats = view.case.establishment
    installed = view.case.round.installed_on
    begun = [
        since
        for since, acting, vacant in zip(
            seats.acting_since.tolist(), seats.acting, seats.vacant, strict=True
        )
        if acting != NOBODY and vacant and isinstance(since, date)
    ]
    return sum(add_months(since, LONG_ACTING_MONTHS) < installed for since in begun)

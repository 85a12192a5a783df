"""The header of an answer: which data, which policy, what is proven, what stays empty."""

from __future__ import annotations

from collections import Counter
from datetime import date

import numpy as np
from rich.console import RenderableType

from ...models.calendar import add_months
from ...models.codes import DecisionKind, Kind, Level
from ...models.plan import Move
from ...models.table import NOBODY
from ..layout import Page, labelled, paragraph, title
from .proof import names_line, status_line, tiers_line
from .view import View

LONG_ACTING_MONTHS = 6
SHORT_DIGEST = 6
EXPERT_STAFF = "staf_ahli"


def header(view: View) -> Page:
    """Give the header of a plan."""
    page: Page = [title(_title(view)), _dates(view)]
    rows = [
        (view.say("header.policy"), _policy(view)),
        (view.say("header.result"), status_line(view.plan, say=view.say)),
        (view.say("header.tiers"), tiers_line(view.plan, say=view.say)),
    ]
    if view.plan.seating is not None:
        rows.append((view.say("header.names"), names_line(view.plan, say=view.say)))
        rows += [*_vacancies(view), *_moves(view)]
    rows += [*_decisions(view), *_aside(view)]
    return [*page, labelled(rows)]


def _title(view: View) -> str:
    mark = f" — {view.say('header.synthetic')}" if view.case.synthetic else ""
    name = view.case.name
    return name if "REKAAN" in name.upper() and view.say.language == "id" else f"{name}{mark}"


def _dates(view: View) -> RenderableType:
    figures, dates = view.say.figures, view.case.round
    text = view.say(
        "header.dates",
        data=figures.date(dates.data_on),
        installed=figures.date(dates.installed_on),
        mode=view.say(f"mode.{view.plan.mode}"),
    )
    return paragraph(text)


def _policy(view: View) -> str:
    policy = view.case.policy
    sealed = (
        view.say("header.decreed", decree=policy.decree)
        if policy.decree
        else view.say("header.trial")
    )
    return f"{policy.name} {view.case.policy_digest[:SHORT_DIGEST]} · {sealed}"


def _vacancies(view: View) -> list[tuple[str, str]]:
    filled = view.filled()
    unfilled = [view.slates[seat] for seat in view.order if seat not in filled]
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
    ]
    return " · ".join(counts)


def _moves(view: View) -> list[tuple[str, str]]:
    plan, say = view.plan, view.say
    counted = Counter(move.kind for move in plan.moves)
    kinds = [f"{view.names.kind(kind)} {n}" for kind, n in sorted(counted.items(), reverse=True)]
    filled = len(view.filled())
    line = say(
        "header.moves_line",
        moves=say.counted("header.moves_n", len(plan.moves)),
        filled=filled,
        kinds=", ".join(kinds) or say("table.none"),
    )
    rows = [(say("header.moves"), line), (say("header.ripple"), ripple_line(view))]
    aside = sum(_sidelined(move, view) for move in plan.moves)
    if aside:
        rows.append((say("header.aside"), say.counted("header.aside_line", aside)))
    return rows


def _sidelined(move: Move, view: View) -> bool:
    """Say whether a head of an agency becomes expert staff: lateral in law, aside in fact."""
    seats = view.case.establishment
    to_staff = seats.special_kind[move.seat] == EXPERT_STAFF
    return bool(to_staff and move.kind is Kind.LATERAL
                and seats.special_kind[move.origin] != EXPERT_STAFF)  # fmt: skip


def ripple_line(view: View) -> str:
    """Say how many seats this plan leaves vacant, by level."""
    left = view.plan.falls_vacant
    if not left:
        return view.say("header.ripple_none")
    counted = Counter(view.level(seat) for seat in left)
    levels = ", ".join(f"{view.names.level(level)} {counted[level]}" for level in Level
                       if level in counted)  # fmt: skip
    return view.say.counted("header.ripple_line", len(left), levels=levels)


def _decisions(view: View) -> list[tuple[str, str]]:
    line = view.say(
        "header.decisions_line",
        pins=len(view.decisions(DecisionKind.PENETAPAN)),
        waivers=len(view.decisions(DecisionKind.PENGECUALIAN)),
        bans=len(view.decisions(DecisionKind.DIKECUALIKAN)),
    )
    return [(view.say("header.decisions"), line)]


def _aside(view: View) -> list[tuple[str, str]]:
    """Say what this round does not fill, each line only where there is something to say."""
    seats, say = view.case.establishment, view.say
    horizon = say.figures.date(view.case.round.horizon)
    counts = [
        ("later", int((~np.isnat(seats.falls_vacant)).sum())),
        ("acting", long_acting(view)),
        ("closed", int((seats.vacant & ~seats.open & ~seats.unconfirmed).sum())),
        ("unconfirmed", int(seats.unconfirmed.sum())),
    ]
    return [
        (say(f"header.{key}"), say.counted(f"header.{key}_line", n, horizon=horizon))
        for key, n in counts
        if n
    ]


def long_acting(view: View) -> int:
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

"""Mistakes in the statement of a rule that ties pairs together.

Each spoils the rows that are stated, the rows that are named, or the auxiliaries, in one place.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from suksesi.solver.rules import UNBOUNDED, TieRule


@dataclass(frozen=True, kw_only=True)
class Stated:
    """What a spoilt rule states."""

    rows: Callable
    separate: Callable
    named: Callable


def tie_mutants(rule, *, auxiliaries, prices, sides):
    """Yield the name and the statement of every mutant of a tie rule class.

    Parameters
    ----------
    auxiliaries, prices : bool
        Some of its rows have auxiliaries; some of those have a price.
    sides : collection of str
        Sides on which some row that is stated has a bound.
    """
    for name, change in _changes(sides):
        yield name, partial(_spoilt, half="rows", change=change)
    if rule.separate is not TieRule.separate:
        for name, change in _changes(["high"]):
            yield f"named {name}", partial(_spoilt, half="named", change=change)
        yield "nothing named", _silent
    for name, change in [*_upper_changes() * auxiliaries, *_price_changes() * prices]:
        yield name, partial(_spoilt, half="rows", change=change)


def what_is_stated(truths):
    """Say what the rows of `truths` have, as `tie_mutants` asks."""
    found = [item.rule.rows(item.pairs, item.case) for item in truths]
    return {
        "auxiliaries": any(len(rows.auxiliaries) for rows in found),
        "prices": any(rows.auxiliaries.gains for rows in found),
        "sides": [
            side
            for side in ("low", "high")
            if any((np.abs(getattr(rows, side)) != UNBOUNDED).any() for rows in found)
        ],
    }


def _spoilt(rule, *, half, change):
    halves = {name: getattr(rule, name) for name in ("rows", "separate", "named")}
    return Stated(**{**halves, half: lambda *given: change(getattr(rule, half)(*given))})


def _silent(rule):
    return Stated(rows=rule.rows, separate=lambda *_: (), named=rule.named)


def _changes(sides):
    """Spoil bounds, one coefficient, one entry, one row."""
    for side in sides:
        for step in (1, -1):
            yield f"{side} {step:+}", partial(_bound, side, step)
    yield "sign", partial(_coefficient, lambda c: -c)
    yield "coefficient", partial(_coefficient, lambda c: c + 1)
    yield "missing pair", _missing_pair
    yield "missing row", _missing_row


def _upper_changes():
    return [
        ("auxiliary one less", partial(_upper, -1)),
        ("auxiliary one more", partial(_upper, 1)),
    ]


def _price_changes():
    return [
        ("price sign", partial(_priced, lambda gain: -gain)),
        ("price one more", partial(_priced, lambda gain: gain + 1)),
        ("no price", lambda rows: replace(rows, auxiliaries=replace(rows.auxiliaries, gains={}))),
    ]


def _bound(side, step, rows):
    bounds = getattr(rows, side)
    return replace(rows, **{side: np.where(np.abs(bounds) == UNBOUNDED, bounds, bounds + step)})


def _coefficient(change, rows):
    coefficient = rows.coefficient.copy()
    coefficient[-1:] = change(coefficient[-1:])
    return replace(rows, coefficient=coefficient)


def _missing_pair(rows):
    return replace(rows, row=rows.row[1:], column=rows.column[1:], coefficient=rows.coefficient[1:])


def _missing_row(rows):
    last = len(rows.low) - 1
    kept = rows.row != last
    return replace(
        rows,
        row=rows.row[kept],
        column=rows.column[kept],
        coefficient=rows.coefficient[kept],
        low=rows.low[:-1],
        high=rows.high[:-1],
    )


def _upper(step, rows):
    upper = np.maximum(rows.auxiliaries.upper + step, 0)
    return replace(rows, auxiliaries=replace(rows.auxiliaries, upper=upper))


def _priced(change, rows):
    gains = {tier: change(gain) for tier, gain in rows.auxiliaries.gains.items()}
    return replace(rows, auxiliaries=replace(rows.auxiliaries, gains=gains))

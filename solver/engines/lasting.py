"""In how many similar programs, from the first on, no point is worth more than is known.

Tier by tier: a tier whose gains are the same in all programs is bounded once, any other by
multipliers between those of the first and of the last program.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from ..program import Ints, Program, kept
from .along import Worths, along
from .bound import DualBound
from .face import tight
from .fixing import survivors
from .pricing import Climbed, Priced, Pricing
from .propagation import narrowed


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Held:
    """In how many of similar programs no point is worth more than is known.

    Attributes
    ----------
    count : int
        In so many of them, from the first on: proven.
    point : int64 array (columns,) or None
        Where that are not all, a point of the last program that may be worth more there.
    """

    count: int
    point: Ints | None = None


def held(programs: Sequence[Program], worths: Sequence[Worths], pricing: Pricing) -> Held:
    """Count leading `programs` that have no point worth more than their `worths`.

    Shown in exact integers by multipliers between those of the first and the last program.
    Where these do not suffice, fewer are counted.

    Parameters
    ----------
    programs : sequence of Program
        With the same rows, each with its gains and upper bounds.
    worths : sequence of sequence of int
        Of each program, tier by tier.
    """
    if any(one.rows != programs[0].rows for one in programs[1:]):
        return Held(count=0)
    alike = _alike(programs, worths)
    some: Ints = np.max([one.upper for one in programs], axis=0)
    whole = narrowed(programs[0].with_bounds(lower=programs[0].lower, upper=some))
    found = pricing.climbed(whole, worths[0][:alike], partial(_climbed, pricing, whole))
    if found.over:
        return Held(count=0, point=found.point)
    face, point = found.face, None
    for number in range(alike, len(whole.tiers)):
        if face is None or not programs:
            break
        values = [each[number] for each in worths[: len(programs)]]
        face, count, near = _rung(pricing, face, programs, number, values)
        programs, point = programs[:count], point if near is None else near
    return Held(count=len(programs), point=point)


def _alike(programs: Sequence[Program], worths: Sequence[Worths]) -> int:
    """Count the leading tiers whose gains and worths are the same in all programs."""
    for number, tier in enumerate(programs[0].tiers):
        if len({each[number] for each in worths}) > 1 or any(
            not np.array_equal(one.tiers[number].gain, tier.gain) for one in programs[1:]
        ):
            return number
    return len(programs[0].tiers)


def _climbed(pricing: Pricing, face: Program, values: Worths) -> Climbed:
    """Look at leading tiers of one program."""
    for number, value in enumerate(values):
        priced = _end(pricing, face, face, number, value)
        if priced.dual.bound != value:
            over = priced.dual.bound > value
            return Climbed(face=None, over=over, point=priced.point if over else None)
        face = optima(face, face.tiers[number].gain, priced.dual, value)
    return Climbed(face=face)


def _rung(
    pricing: Pricing, face: Program, programs: Sequence[Program], number: int, values: Worths
) -> tuple[Program | None, int, Ints | None]:
    """Look at one tier whose gains differ.

    Returns
    -------
    Program or None
        All points that are worth the values there; ``None`` where none are.
    int
        How many of the programs are left.
    int64 array (columns,) or None
        A point that may be better, where some are not.
    """
    ends = [_end(pricing, face, programs[end], number, values[end]) for end in (0, -1)]
    multipliers = ends[0].multipliers, ends[1].multipliers
    gains = [one.tiers[number].gain for one in programs]
    found = along(face, gains, [one.upper for one in programs], multipliers)
    count = 0 if found is None else found.within(values)
    point = None if count == len(programs) else ends[1].point
    if found is None or not count:
        return face, 0, point
    if found.below(values[:count]):
        return None, count, point
    return (found.tight(face) if found.closes(values[:count]) else face), count, point


def _end(pricing: Pricing, face: Program, program: Program, number: int, value: int) -> Priced:
    tier, small = program.tiers[number], -1 if _last(program, number) else 0
    here = face.with_bounds(lower=face.lower, upper=np.minimum(face.upper, program.upper))
    return pricing.priced(here, tier.gain, tier=tier.name, value=value, whole=program, small=small)


def optima(face: Program, gain: Ints, dual: DualBound, value: int) -> Program:
    """Give the program of all points worth `value`, the optimum of `face`."""
    if dual.closes(value):
        return tight(face, dual)
    possible = np.zeros(face.columns, dtype=np.bool_)
    possible[survivors(face, dual, target=value)] = True
    left = face.with_bounds(lower=face.lower, upper=np.where(possible, face.upper, 0))
    return left.with_block(kept(gain, value))


def _last(program: Program, number: int) -> bool:
    return number + 1 == len(program.tiers)

"""Indicators of a rubric, groups included: of everybody, and of one person as lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np

from ...models.case import Case
from ...models.errors import PolicyError, SuksesiError
from ...models.rubric import Indicator, Rubric
from .measures import GROUP, Measure, measure_of, settle
from .memory import per_case
from .scored import Line, Points, Scored, Source, State, half_up


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorLine:
    """One indicator of one person, with what it adds and where it comes from.

    Attributes
    ----------
    weight : int
        Percent of the axis; inside a group, weight among its siblings.
    points : int
        Hundredths of a point; 0 where the state is not ``VALUE``.
    contribution : int
        What it adds to its axis, ``AXIS_UNITS`` per point; 0 inside a group.
    sources : tuple of Source
        Rows that decided; those of the parts where it is a group.
    """

    code: str
    name: str
    name_en: str
    weight: int
    points: int
    contribution: int
    state: State
    sources: tuple[Source, ...]
    basis: str
    confidence: str
    parts: tuple[IndicatorLine, ...] = ()


def every(indicators: Sequence[Indicator]) -> Iterator[Indicator]:
    """Give every indicator, each group before its parts."""
    for indicator in indicators:
        yield indicator
        yield from every(indicator.parts)


@per_case
def measures(case: Case) -> dict[str, Measure]:
    """Give the measure of every indicator of the rubric that is no group, by code.

    Raises
    ------
    PolicyError
        Where the rubric names a measure or a setting that does not exist.
    """
    indicators = every((*case.rubric.performance, *case.rubric.potential))
    return {one.code: measure_of(one) for one in indicators if one.measure != GROUP}


@per_case
def measured(case: Case) -> dict[str, Scored]:
    """Measure everybody by every indicator that is no group, by code; no weight enters."""
    indicators = every((*case.rubric.performance, *case.rubric.potential))
    found = measures(case)
    return {one.code: found[one.code].points(case, one) for one in indicators if one.code in found}


def score(indicator: Indicator, case: Case) -> dict[str, Scored]:
    """Score `indicator` and, where it is a group, its parts; by code, itself last."""
    if indicator.measure != GROUP:
        own = measured(case)[indicator.code]
        return {indicator.code: _without_evidence(own, indicator)}
    found: dict[str, Scored] = {}
    for part in indicator.parts:
        found |= score(part, case)
    mean = mean_of([found[part.code] for part in indicator.parts], indicator)
    return found | {indicator.code: _without_evidence(mean, indicator)}


def _without_evidence(scored: Scored, indicator: Indicator) -> Scored:
    """Let absent evidence count as nothing where the rubric says so, and keep saying it."""
    if indicator.missing != "nol":
        return scored
    absent = scored.state == State.NO_DATA
    return replace(scored, state=np.where(absent, State.NO_EVIDENCE, scored.state).astype(np.int8))


def mean_of(parts: list[Scored], indicator: Indicator) -> Scored:
    """Give the weighted mean of the parts that apply, rounded half up to hundredths."""
    weights = np.array([part.weight for part in indicator.parts], dtype=np.int64)[:, None]
    states = np.array([part.state for part in parts])
    applies = np.where(states == State.NOT_APPLICABLE, 0, weights)
    divisor: Points = np.maximum(1, applies.sum(axis=0))
    points = (applies * np.array([part.points for part in parts])).sum(axis=0)
    state = np.select(
        [
            (states == State.NO_DATA).any(axis=0),
            (states == State.NOT_APPLICABLE).all(axis=0),
            ~(states == State.VALUE).any(axis=0),
        ],
        [State.NO_DATA, State.NOT_APPLICABLE, State.NO_EVIDENCE],
        default=State.VALUE,
    ).astype(np.int8)
    mean = (2 * points + divisor) // (2 * divisor)
    return Scored(points=np.where(state == State.VALUE, mean, 0), state=state)


def line(indicator: Indicator, employee: int, case: Case, *, inside: bool = False) -> IndicatorLine:
    """Score `indicator` of one person again, in plain Python."""
    parts = tuple(line(part, employee, case, inside=True) for part in indicator.parts)
    if indicator.measure == GROUP:
        own = group_line(parts)
    else:
        own = measures(case)[indicator.code].explain(employee, case, indicator)
    if own.state is State.NO_DATA and indicator.missing == "nol":
        own = replace(own, state=State.NO_EVIDENCE)
    return IndicatorLine(
        code=indicator.code,
        name=indicator.name,
        name_en=indicator.name_en,
        weight=indicator.weight,
        points=own.points,
        contribution=0 if inside else indicator.weight * own.points,
        state=own.state,
        sources=own.sources,
        basis=indicator.basis,
        confidence=indicator.confidence,
        parts=parts,
    )


def group_line(parts: tuple[IndicatorLine, ...]) -> Line:
    """Give the weighted mean of the parts of one person's group that apply."""
    sources = tuple(source for part in parts for source in part.sources)
    applying = [part for part in parts if part.state is not State.NOT_APPLICABLE]
    states = {part.state for part in applying}
    if not applying:
        return Line(points=0, state=State.NOT_APPLICABLE, sources=sources)
    if State.NO_DATA in states:
        return Line(points=0, state=State.NO_DATA, sources=sources)
    if State.VALUE not in states:
        return Line(points=0, state=State.NO_EVIDENCE, sources=sources)
    weight = sum(part.weight for part in applying)
    mean = half_up(Fraction(sum(part.weight * part.points for part in applying), weight))
    return Line(points=mean, state=State.VALUE, sources=sources)


def rubric_faults(rubric: Rubric) -> list[SuksesiError]:
    """Say everything that is wrong with the indicators of a rubric.

    Unknown measures and settings, incomplete point tables, codes used twice, empty groups.
    """
    indicators = list(every((*rubric.performance, *rubric.potential)))
    codes = [indicator.code for indicator in indicators]
    errors: list[SuksesiError] = [
        PolicyError(f"Indikator {code}: kode ini dipakai lebih dari sekali.")
        for code in sorted({code for code in codes if codes.count(code) > 1})
    ]
    for indicator in indicators:
        errors += _group_faults(indicator)
        if indicator.measure != GROUP:
            errors += settle(indicator)[1]
    return errors


def _group_faults(indicator: Indicator) -> list[PolicyError]:
    grouped = indicator.measure == GROUP
    if not grouped and indicator.parts:
        wrong = f"bagian hanya untuk ukuran '{GROUP}'"
    elif grouped and not sum(part.weight for part in indicator.parts):
        wrong = "kelompok tanpa bagian yang berbobot"
    elif grouped and (indicator.points or indicator.options or indicator.window_months):
        wrong = "kelompok tidak mengenal poin, rincian atau jendela_bulan"
    else:
        return []
    return [PolicyError(f"Indikator {indicator.code}: {wrong}.")]


def evidence_words(rubric: Rubric) -> dict[str, frozenset[str]]:
    """Give the indicators that sheet *bukti_talenta* may hold, each with its categories.

    An empty set stands for an indicator that takes a number only.
    """
    words: dict[str, frozenset[str]] = {}
    for indicator in every((*rubric.performance, *rubric.potential)):
        if indicator.measure in {"bukti", "jumlah", "skala"}:
            word = str(indicator.options.get("indikator") or indicator.code)
            categories = indicator.points if indicator.measure == "bukti" else ()
            words[word] = words.get(word, frozenset()) | frozenset(categories)
    return words

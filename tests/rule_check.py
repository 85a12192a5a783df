"""The generic check of a rule: its two statements say the same on random cases.

The *truth* is the independent recount (``facts``, ``audit``, ``recount``), done once per case.
A *statement* takes a rule to its other half, as it is or mutated: ``judge``, ``gains``, or for a
rule that ties pairs together an object with ``rows``, ``separate`` and ``named``. ``objections``
yields a sentence for every place where the two part.
"""

from dataclasses import dataclass
from functools import lru_cache
from random import Random
from typing import Literal, get_args, get_origin

import numpy as np
from rule_cases import LARGEST, rich_case, some_pairs
from rule_settings import DRAWN
from tie_check import Tied, lawful, tie_objections

from suksesi.models.finding import Verdict
from suksesi.solver.rules import PairRule, Preference, Rule, TieRule, catalogue

CASES, TRIALS = 160, 108
SIZES = (3, 4, 5, 6, 7)
GENERAL = {"kinds", "basis", "confidence"}
"""Settings that every rule has and that neither half reads."""


@dataclass(frozen=True, kw_only=True)
class Judged:
    """One seat of one case, and what the recount says of everybody there."""

    rule: PairRule
    case: object
    position: object
    findings: tuple


@dataclass(frozen=True, kw_only=True)
class Counted:
    """Some pairs of one case, every choice among them, and what a preference counts for each.

    ``choices`` has shape (2^n, n); ``counted`` holds a number per choice, by tier.
    """

    rule: Rule
    case: object
    pairs: object
    choices: np.ndarray
    counted: dict


def rule_of(rule_id):
    """Give the class of a rule by its id."""
    return next(rule for rule in catalogue().values() if rule.id == rule_id)


def varied(rule, draw):
    """Make a rule with its settings drawn at random, or half the time with its switches drawn."""
    made = rule()
    if rule.id in DRAWN:
        return made.model_copy(update=DRAWN[rule.id](draw))
    if draw.random() < 0.5:
        return made
    drawn = {}
    for name, field in rule.model_fields.items():
        if name not in GENERAL and isinstance(getattr(made, name), bool):
            drawn[name] = draw.random() < 0.5
        elif name not in GENERAL and get_origin(field.annotation) is Literal:
            drawn[name] = draw.choice(get_args(field.annotation))
    return made.model_copy(update=drawn)


@lru_cache(maxsize=64)
def truth(rule_id):
    """Give the recount of a rule on every random case."""
    rule = rule_of(rule_id)
    draw = Random(rule_id)
    if issubclass(rule, PairRule):
        return [item for seed in range(CASES) for item in _judged(varied(rule, draw), seed)]
    return [_counted(varied(rule, draw), seed) for seed in range(TRIALS)]


def _judged(rule, seed):
    case = rich_case(seed)
    for seat in range(len(case.establishment)):
        position = case.establishment.position(seat)
        people = range(len(case.roster))
        findings = tuple(rule.facts(employee, position, case) for employee in people)
        yield Judged(rule=rule, case=case, position=position, findings=findings)


def _counted(rule, seed):
    case = rich_case(seed)
    large = seed == 0 or getattr(rule, "presumes_one_seat", False)
    pairs = some_pairs(case, seed=seed, size=LARGEST if large else SIZES[seed % len(SIZES)])
    count = len(pairs)
    choices = (np.arange(2**count)[:, None] >> np.arange(count)) & 1
    if getattr(rule, "presumes_one_seat", False):
        choices = choices[lawful(pairs, case, choices)]
    seatings = [pairs.seating(choice.astype(bool)) for choice in choices]
    if isinstance(rule, TieRule):
        return Tied(
            rule=rule,
            case=case,
            pairs=pairs,
            choices=choices,
            seatings=seatings,
            kept=np.array([not rule.audit(seating, case) for seating in seatings], dtype=bool),
            prices=[rule.recount(seating, case) for seating in seatings],
        )
    counted = [rule.recount(seating, case) for seating in seatings]
    by_tier = {tier: np.array([worth[tier] for worth in counted]) for tier in counted[0]}
    return Counted(rule=rule, case=case, pairs=pairs, choices=choices, counted=by_tier)


def objections(truths, statement=None):
    """Yield a sentence wherever the statement of a rule parts from its recount."""
    for item in truths:
        if isinstance(item, Judged):
            yield from _pair_objections(item, statement or (lambda rule: rule.judge))
        elif isinstance(item, Tied):
            yield from tie_objections(item, statement or (lambda rule: rule))
        else:
            assert isinstance(item.rule, Preference)
            yield from _gain_objections(item, statement or (lambda rule: rule.gains))


def _pair_objections(item, statement):
    verdicts = statement(item.rule)(item.position, item.case.roster, item.case)
    for finding, verdict in zip(item.findings, verdicts, strict=True):
        if finding.verdict != verdict:
            yield f"{item.case.name}: judged {Verdict(verdict).name}, recounted {finding}"


def _gain_objections(item, statement):
    gains = statement(item.rule)(item.pairs, item.case)
    if set(gains) != set(item.counted):
        yield f"{item.case.name}: tiers {sorted(gains)}, recounted {sorted(item.counted)}"
        return
    for tier, gain in gains.items():
        worth = item.choices @ gain
        for choice in np.flatnonzero(worth != item.counted[tier]):
            yield f"{item.case.name}: choice {choice} {tier} {worth[choice]}"

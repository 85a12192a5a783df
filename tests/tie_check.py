"""The generic check of a rule that ties pairs together, choice by choice of at most 12 pairs.

A choice is kept where some completion by the rule's own auxiliaries keeps its rows, and no row that
the rule names for any choice is broken; its price is that of the best completion. Whoever keeps the
rows and breaks the rule must be named a row that this very choice breaks.
"""

from dataclasses import dataclass

import numpy as np
from completions import Completions

from suksesi.solver.rules import Rule
from suksesi.solver.rules.one_seat import OneSeat


@dataclass(frozen=True, kw_only=True)
class Tied:
    """Some pairs of one case, choices among them, and what the recount says of each.

    ``kept`` holds a flag and ``prices`` a mapping of tier to worth per choice.
    """

    rule: Rule
    case: object
    pairs: object
    choices: np.ndarray
    seatings: list
    kept: np.ndarray
    prices: list


def lawful(pairs, case, choices):
    """Say which choices rule `one_seat` accepts."""
    rows = Completions(OneSeat().rows(pairs, case), pairs=len(pairs), choices=choices)
    return [rows.best(choice) is not None for choice in range(len(choices))]


def tie_objections(item, statement):
    """Yield a sentence wherever a statement of the rule parts from audit and recount."""
    stated = statement(item.rule)
    rows = stated.rows(item.pairs, item.case)
    completions = Completions(rows, pairs=len(item.pairs), choices=item.choices)
    best = [completions.best(choice) for choice in range(len(item.choices))]
    keys = [
        () if worth is None else stated.separate(seating, item.case)
        for worth, seating in zip(best, item.seatings, strict=True)
    ]
    cut = _cut(stated, item, sorted({key for named in keys for key in named}), item.choices)
    for choice, worth in enumerate(best):
        kept = worth is not None and not cut[choice]
        if kept != item.kept[choice]:
            yield f"{item.case.name}: choice {choice} rows {kept}, audit {item.kept[choice]}"
        elif kept and worth != {t: item.prices[choice].get(t, 0) for t in completions.tiers}:
            yield f"{item.case.name}: choice {choice} costs {worth}, not {item.prices[choice]}"
        elif kept and any(item.prices[choice].get(t) for t in set(item.prices[choice]) - {*worth}):
            yield f"{item.case.name}: choice {choice} states no price {item.prices[choice]}"
        elif keys[choice] and not _cut(stated, item, keys[choice], item.choices[[choice]])[0]:
            yield f"{item.case.name}: choice {choice} breaks no row of {keys[choice]}"


def _cut(stated, item, keys, choices):
    """Say which `choices` break a row named by `keys`."""
    if not keys:
        return np.zeros(len(choices), dtype=bool)
    rows = stated.named(keys, item.pairs, item.case)
    assert not len(rows.auxiliaries)
    completions = Completions(rows, pairs=len(item.pairs), choices=choices)
    return [completions.best(choice) is None for choice in range(len(choices))]

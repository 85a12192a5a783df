"""What every column adds to every tier, recounted one by one and compared with what is stated."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ...models.certificate import Term
from ...models.seating import Seating
from ...models.text import Text
from ..rules import Preference, rules_of
from .naming import pair_name, rule_name
from .rebuilt import Rebuilt

Gains = dict[tuple[str, str], dict[int, int]]
"""Tier and rule to column to what it adds, nothing left out but 0."""


def gains_of(program: Rebuilt) -> Gains:
    """Recount what each column adds.

    A pair adds what every preference counts for a seating of that pair alone; an auxiliary what
    its rule says.
    """
    gains: Gains = {}
    for tier, owner, column, gain in program.prices:
        gains.setdefault((tier, owner), {})[column] = gain
    case, pairs = program.case, program.pairs
    kind = pairs.kind.astype(np.int16)
    wanted = [rule for rule in rules_of(case) if isinstance(rule, Preference)]
    for column in range(len(pairs)):
        alone = Seating(
            employee=pairs.employee[column : column + 1],
            seat=pairs.seat[column : column + 1],
            kind=kind[column : column + 1],
        )
        for rule in wanted:
            for tier, gain in rule.recount(alone, case).items():
                found = gains.setdefault((tier, rule.id), {})
                if gain:
                    found[column] = gain
    return gains


def terms_wrong(terms: list[Term], gains: Gains, program: Rebuilt) -> Iterator[Text]:
    """Give every column whose stated gain is not the recounted one."""
    stated: Gains = {}
    for term in terms:
        found = stated.setdefault((term.tier, term.owner), {})
        if len(term.columns) != len(term.gains) or set(term.columns) & set(found):
            yield _malformed(term)
        found |= {c: g for c, g in zip(term.columns, term.gains, strict=False) if g}
    for key in dict.fromkeys([*gains, *stated]):
        yield from _differences(key, stated.get(key, {}), gains.get(key, {}), program)


def _malformed(term: Term) -> Text:
    return Text(
        id=f"nilai {term.tier}/{term.owner}: kolom ganda atau tanpa nilai.",
        en=f"gains {term.tier}/{term.owner}: a column twice or without a gain.",
    )


def _differences(
    key: tuple[str, str], stated: dict[int, int], given: dict[int, int], program: Rebuilt
) -> Iterator[Text]:
    tier, owner = key
    name = rule_name(program.case, owner)
    for column in sorted(set(stated) | set(given)):
        one, other = stated.get(column, 0), given.get(column, 0)
        if one != other:
            which = _column(column, program)
            yield Text(
                id=f"nilai {which} dalam tingkat {tier} oleh '{name.id}' tertulis {one}, "
                f"hitungan ulang {other}.",
                en=f"the gain of {which} in tier {tier} by '{name.en}' is stated as {one}, "
                f"recounted {other}.",
            )


def _column(column: int, program: Rebuilt) -> str:
    if not 0 <= column < len(program.pairs):
        return f"#{column}"
    pairs, case = program.pairs, program.case
    return pair_name(case, int(pairs.employee[column]), int(pairs.seat[column]))


def tiers_of(gains: Gains) -> dict[str, dict[int, int]]:
    """Add up what each column adds to each tier, over the rules."""
    tiers: dict[str, dict[int, int]] = {}
    for (tier, _), found in gains.items():
        total = tiers.setdefault(tier, {})
        for column, gain in found.items():
            total[column] = total.get(column, 0) + gain
    return tiers

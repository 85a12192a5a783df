"""Brute force over all seatings of a tiny case, valued by the recount alone.

Neither the program, nor its columns, nor an engine is used: who may sit where is asked of the
scalar half of every rule, what a seating is worth of every recount, and whether it stands of every
audit. Everybody stays, or moves to any seat a move may take that all hard rules are met for, or is
without a seat unless theirs stands.
"""

from dataclasses import dataclass

import numpy as np

from suksesi.models.codes import Kind
from suksesi.models.finding import Verdict
from suksesi.models.seating import Seating
from suksesi.models.table import NO_SEAT
from suksesi.models.tiers import TIERS
from suksesi.solver.kinds import kind_of
from suksesi.solver.rules import Preference, TieRule, rules_of
from suksesi.solver.verify import breaches, judge, worth


@dataclass(frozen=True)
class Truth:
    """What brute force found: tier values, and the moves of every seating that reaches them."""

    values: dict[str, int] | None
    optima: list[frozenset[tuple[int, int]]]
    admissible: set[tuple[int, int]]
    seatings: int

    def tied(self, seat: int) -> set[int]:
        """Everybody whom some optimal seating puts on `seat`."""
        return {employee for optimum in self.optima for employee, at in optimum if at == seat}


def admissible(case):
    """Give every (employee, seat) that all hard rules are demonstrably met for."""
    return {
        (employee, seat)
        for seat in case.establishment.contested.tolist()
        for employee in range(len(case.roster))
        for kind in [kind_of(employee, case.establishment.position(seat), case.roster)]
        if kind is not Kind.STAY
        if all(finding.verdict is Verdict.MET for finding in judge(case, employee, seat, kind))
    }


def brute_force(case):
    """Enumerate every seating of `case` and keep the best by tiers.

    What a seating is worth at most, its pairs' worth by the preferences, is known before it is
    audited: prices only take away. So seatings are looked at from the best downwards.
    """
    pairs = admissible(case)
    seatings = list(_seatings(case, pairs))
    seatings.sort(key=lambda found: found[0], reverse=True)
    rules = [rule for rule in rules_of(case) if isinstance(rule, TieRule)]
    best, optima = None, []
    for most, chosen in seatings:
        if best is not None and most < best:
            break
        seating = seating_of(case, chosen)
        if any(rule.audit(seating, case) for rule in rules):
            continue
        value = _less(most, (rule.recount(seating, case) for rule in rules))
        if best is None or value > best:
            best, optima = value, []
        if value == best:
            optima.append(chosen)
    for chosen in optima:
        counted = worth(case, seating_of(case, chosen))
        assert tuple(counted.get(tier, 0) for tier in TIERS) == best
        assert not breaches(case, seating_of(case, chosen))
    own = case.roster.seat.tolist()
    return Truth(
        values=None if best is None else dict(zip(TIERS, best, strict=True)),
        optima=[frozenset((e, s) for e, s in chosen if own[e] != s) for chosen in optima],
        admissible=pairs,
        seatings=len(seatings),
    )


def every_seating(case):
    """Yield every seating in which nobody shares a seat and all hard rules are met."""
    for _, chosen in _seatings(case, admissible(case)):
        yield seating_of(case, chosen)


def best_with_each(case, asked=None):
    """Give for every admissible pair what the best seating with it is worth, ``None`` for none.

    Of those `asked`, or of all.

    Seatings are looked at from the best downwards, for a pair as long as they may better it.
    """
    pairs = admissible(case)
    rules = [rule for rule in rules_of(case) if isinstance(rule, TieRule)]
    best, settled = dict.fromkeys(pairs if asked is None else asked), set()
    for most, chosen in sorted(_seatings(case, pairs), key=lambda found: found[0], reverse=True):
        settled |= {pair for pair, value in best.items() if value is not None and most < value}
        open_yet = [pair for pair in chosen if pair in best and pair not in settled]
        if not open_yet:
            continue
        seating = seating_of(case, chosen)
        if any(rule.audit(seating, case) for rule in rules):
            continue
        value = _less(most, (rule.recount(seating, case) for rule in rules))
        for pair in open_yet:
            best[pair] = value if best[pair] is None else max(value, best[pair])
    return best


def seating_of(case, pairs):
    """Give (employee, seat) pairs as a seating."""
    rows = sorted(pairs, key=lambda pair: (pair[1], pair[0]))
    kinds = [kind_of(e, case.establishment.position(seat), case.roster) for e, seat in rows]
    return Seating(
        employee=np.array([employee for employee, _ in rows], dtype=np.int32),
        seat=np.array([seat for _, seat in rows], dtype=np.int32),
        kind=np.array(kinds, dtype=np.int16),
    )


def _seatings(case, pairs):
    """Yield every seating in which nobody shares a seat, and what preferences make of its pairs."""
    stands = set(case.establishment.kept.tolist())
    choices = []
    for employee, own in enumerate(case.roster.seat.tolist()):
        seats = [seat for e, seat in sorted(pairs) if e == employee]
        places = [own, *seats] if own in stands else [NO_SEAT, *seats]
        choices.append([(employee, seat, _worth(case, employee, seat)) for seat in places])

    def seated(number, taken, chosen, value):
        if number == len(choices):
            yield value, chosen
            return
        for employee, seat, more in choices[number]:
            if seat == NO_SEAT:
                yield from seated(number + 1, taken, chosen, value)
            elif seat not in taken:
                total = tuple(map(sum, zip(value, more, strict=True)))
                pair = (employee, seat)
                yield from seated(number + 1, taken | {seat}, (*chosen, pair), total)

    yield from seated(0, frozenset(), (), (0,) * len(TIERS))


def _worth(case, employee, seat):
    """Give what the preferences make of one pair alone, tier by tier."""
    if seat == NO_SEAT:
        return (0,) * len(TIERS)
    seating = seating_of(case, [(employee, seat)])
    rules = [rule for rule in rules_of(case) if isinstance(rule, Preference)]
    counted = [rule.recount(seating, case) for rule in rules]
    return tuple(sum(worth.get(tier, 0) for worth in counted) for tier in TIERS)


def _less(most, prices):
    """Take the prices of the tie rules off."""
    value = list(most)
    for price in prices:
        assert all(amount <= 0 for amount in price.values())
        value = [v + price.get(tier, 0) for v, tier in zip(value, TIERS, strict=True)]
    return tuple(value)

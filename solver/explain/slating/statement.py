"""The program of the slates: which names stand on which, by the rules of the policy.

::

    y[e,p] in {0,1}                                   e stands on the slate of p
    sum_e y[e,p]              <= names of p's level   every seat p
    sum_p y[e,p]              <= slates per person    every person e
    sum_{e in g} y[e,p]       <= cap                  or the plan's name alone
    sum_{e in g} y[e,p] + s   >= floor                s: names short
    sum_e merit[e,p] y + t    >= least total          t: merit short
    worst - rank[e,p] y[e,p]  >= 0                    where the worst name counts

The plan's names are set. Then, one tier after another: the fewest names short of a floor, the least
merit short of a total, the most names (a seat that the plan opens and leaves empty comes last), the
least loss of the worst name where the policy asks for it, the least loss in all in every tier of
the plan, and the most merit.
"""

from __future__ import annotations

import numpy as np

from ...program import Ints, Program, Tier
from .costs import Costs
from .draft import Draft
from .groups import Group, groups_of
from .offers import Offers
from .totals import least_total

WORST = "worst"
"""Tier of the worst name's loss."""


def stated(offers: Offers, costs: Costs) -> Program:
    """State the program of the slates; its first columns are the offers."""
    rows = Draft(offers=len(offers))
    _sizes(offers, rows)
    short = [*_floors(offers, rows)]
    poor = [*_totals(offers, rows)]
    worst = _worst(offers, costs, rows)
    block = rows.block()
    total = block.matrix.shape[1]
    names = np.ones(len(offers), dtype=np.int64)
    gains = {
        "groups": _minus(short, total),
        "totals": _minus(poor, total),
        "names": _padded(names * ~offers.last, total),
        "names_last": _padded(names * offers.last, total),
        **({} if worst is None else {WORST: _minus([worst], total)}),
        **{
            tier: _padded(-costs.loss[:, number] * ~offers.first, total)
            for number, tier in enumerate(costs.tiers)
        },
        "slate_merit": _padded(offers.pairs.merit, total),
    }
    upper = np.concatenate([~costs.never | offers.first, rows.uppers]).astype(np.int64)
    return Program(
        lower=_padded(offers.first.astype(np.int64), total),
        upper=upper,
        blocks=(block,),
        tiers=tuple(
            Tier(name=name, terms={name: gain}) for name, gain in gains.items() if np.any(gain)
        ),
    )


def _sizes(offers: Offers, rows: Draft) -> None:
    for seat in offers.seats:
        rows.add(dict.fromkeys(offers.at(seat).tolist(), 1), high=offers.size(seat))
    most, people = offers.case.policy.slates.per_person, offers.pairs.employee
    for person in np.unique(people):
        rows.add(dict.fromkeys(np.flatnonzero(people == person).tolist(), 1), high=most)


def _floors(offers: Offers, rows: Draft) -> list[int]:
    """State floors and caps; give the auxiliaries of what floors are short of."""
    short = []
    for group in groups_of(offers.case):
        for seat in offers.seats:
            if not group.concerns(seat, offers.case):
                continue
            terms = dict.fromkeys(_members(group, offers, seat), 1)
            if group.limit.is_minimum:
                short.append(rows.auxiliary(group.limit.number))
                rows.add({**terms, short[-1]: 1}, low=group.limit.number)
            else:
                own = sum(bool(offers.first[offer]) for offer in terms)
                rows.add(terms, high=max(group.limit.number, own))
    return short


def _members(group: Group, offers: Offers, seat: int) -> list[int]:
    here = offers.at(seat)
    return [int(one) for one in here[group.members[offers.pairs.employee[here]]]]


def _totals(offers: Offers, rows: Draft) -> list[int]:
    """State the least totals; give the auxiliaries of what slates are short of."""
    short = []
    for seat in offers.seats:
        needed = least_total(offers.case, seat)
        if needed:
            short.append(rows.auxiliary(needed))
            here = offers.at(seat)
            merits = zip(here.tolist(), offers.pairs.merit[here].tolist(), strict=True)
            rows.add({**dict(merits), short[-1]: 1}, low=needed)
    return short


def _worst(offers: Offers, costs: Costs, rows: Draft) -> int | None:
    """State that no name is worse than the worst, where the policy asks for that."""
    if offers.case.policy.slates.choice.by != "selisih_terbesar" or not costs.tiers:
        return None
    rank = np.where(offers.first, 0, costs.rank)
    worst = rows.auxiliary(int(rank.max(initial=0)))
    for offer, place in enumerate(rank.tolist()):
        if place:
            rows.add({worst: 1, offer: -place}, low=0)
    return worst


def _minus(columns: list[int], total: int) -> Ints:
    gain = np.zeros(total, dtype=np.int64)
    gain[columns] = -1
    return gain


def _padded(gain: Ints, total: int) -> Ints:
    return np.pad(gain, (0, total - len(gain)))

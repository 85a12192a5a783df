from fractions import Fraction
from math import comb

import pytest

from suksesi.solver.explain.disparity.contrast import MILLION, chance, contrasts
from suksesi.solver.explain.disparity.rates import GroupRates, Rates
from suksesi.solver.explain.disparity.stage import Stage

KNOWN = [
    ((3, 4, 1, 4), 485_714),  # the lady tasting tea, 3 of 4 right: 34/70
    ((4, 4, 0, 4), 28_571),  # all right: 2/70
    ((1, 10, 11, 14), 2_759),
    ((0, 5, 0, 7), 1_000_000),
]


def enumerated(mine, all_mine, theirs, all_theirs):
    """Give Fisher's two-sided p-value by adding up every table that is no more likely."""
    selected = mine + theirs
    ways = {
        k: comb(all_mine, k) * comb(all_theirs, selected - k)
        for k in range(max(0, selected - all_theirs), min(selected, all_mine) + 1)
    }
    return Fraction(sum(way for way in ways.values() if way <= ways[mine]), sum(ways.values()))


@pytest.mark.parametrize(("table", "wanted"), KNOWN)
def test_known_tables_have_their_known_chance(table, wanted):
    assert chance(*table) == wanted


@pytest.mark.parametrize("all_mine", range(1, 7))
def test_the_test_is_exact_on_every_small_table(all_mine):
    for all_theirs in range(1, 7):
        for mine in range(all_mine + 1):
            for theirs in range(all_theirs + 1):
                exact = enumerated(mine, all_mine, theirs, all_theirs)
                found = chance(mine, all_mine, theirs, all_theirs)
                assert abs(found - exact * MILLION) <= Fraction(1, 2)


def rates_of(*counts):
    return Rates(
        groups=tuple(
            GroupRates(group=f"g{n}", counts=(of, got, got, got, got))
            for n, (got, of) in enumerate(counts)
        ),
        unknown=(0,) * 5,
    )


def compared(*counts, minimum=5):
    return contrasts(rates_of(*counts), Stage.ELIGIBLE, among=Stage.CONSIDERED, minimum=minimum)


def test_four_fifths_exactly_is_not_below():
    (at,) = compared((8, 10), (10, 10))
    assert at.ratio == Fraction(4, 5)
    assert not at.below
    (under,) = compared((799, 1000), (1000, 1000))
    assert under.below


def test_every_group_stands_beside_the_one_of_the_highest_rate():
    found = compared((1, 10), (5, 10), (2, 10))
    assert {one.reference.group for one in found} == {"g1"}
    assert [one.group.group for one in found] == ["g0", "g2"]


def test_a_group_of_too_few_people_is_neither_compared_nor_compared_with():
    assert not compared((3, 4), (5, 10))
    (only,) = compared((4, 4), (5, 10), (1, 10))
    assert (only.group.group, only.reference.group) == ("g2", "g1")


def test_nothing_is_compared_where_nobody_got_so_far():
    assert not compared((0, 10), (0, 10))


def test_the_least_chance_is_that_of_the_most_lopsided_outcome():
    (one,) = compared((1, 5), (2, 5))
    outcomes = [chance(k, 5, 3 - k, 5) for k in range(4)]
    assert one.least == min(outcomes)
    assert one.least > MILLION // 20

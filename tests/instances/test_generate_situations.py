"""The planted situations, each checked by the real rules of the default policy."""

from __future__ import annotations

import numpy as np
import pytest
from bundled_cases import bundled_case

from suksesi.instances.generate import NAMES, blueprint
from suksesi.models.case import Case
from suksesi.models.codes import DecisionKind, Kind
from suksesi.solver.scoring import merit_at
from suksesi.solver.screening import screen

OF_VACANCIES = tuple(name for name in NAMES if not blueprint(name).changes)


@pytest.fixture(scope="module", params=OF_VACANCIES)
def case(request) -> Case:
    return bundled_case(request.param)


@pytest.fixture
def situations(case) -> dict[str, str]:
    name = next(name for name in OF_VACANCIES if blueprint(name).ppk == case.ppk)
    return dict(blueprint(name).situations)


def line_of(case: Case, seat: str) -> int:
    return screen(case).line(list(case.establishment.id).index(seat))


def eligible(case: Case, seat: str) -> np.ndarray:
    return np.flatnonzero(screen(case).eligible[line_of(case, seat)])


def to_verify(case: Case, seat: str) -> np.ndarray:
    return np.flatnonzero(screen(case).to_verify[line_of(case, seat)])


def only_for(case: Case, seat: str, rule: str, *, unknown: bool) -> np.ndarray:
    """Give those whom `rule` alone keeps out: not met, or not judgeable."""
    screening, line = screen(case), line_of(case, seat)
    bit = np.uint64(1 << [each.id for each in screening.rules].index(rule))
    barred, open_ = screening.barred[line], screening.unknown[line]
    stopped, others = (open_, barred) if unknown else (barred, open_)
    return np.flatnonzero((stopped == bit) & (others == 0))


def test_one_seat_has_nobody_at_all(case, situations):
    assert len(eligible(case, situations["none"])) == 0
    assert len(to_verify(case, situations["none"])) == 0


def test_a_district_finds_no_graduate_of_its_trade(case, situations):
    if "camat" not in situations:
        pytest.skip("a province has no districts of its own")
    assert len(eligible(case, situations["camat"])) == 0
    assert len(only_for(case, situations["camat"], "special_requirement", unknown=False)) > 0


def test_one_seat_has_a_single_candidate(case, situations):
    assert len(eligible(case, situations["single"])) == 1


def test_candidates_of_one_seat_only_wait_for_a_document(case, situations):
    seat = situations["conditional"]
    assert len(eligible(case, seat)) == 0
    assert len(only_for(case, seat, "special_requirement", unknown=True)) >= 2


def test_two_people_are_equal_but_for_seniority(case, situations):
    seat = list(case.establishment.id).index(situations["tie"])
    merit = merit_at(case.establishment.position(seat), case).low
    people = eligible(case, situations["tie"])
    best = people[merit[people] == merit[people].max()]
    assert len(best) == 2
    assert len(set(case.roster.grade[best])) == 1
    assert len(set(case.roster.grade_since[best])) == 2


def test_the_pinned_person_is_not_the_best_there_and_was_wanted_elsewhere(case, situations):
    pin = next(each for each in case.decisions if each.kind is DecisionKind.PENETAPAN)
    assert case.establishment.id[pin.seat] == situations["pin"]
    merit = merit_at(case.establishment.position(pin.seat), case).low
    people = eligible(case, situations["pin"])
    assert pin.employee in people
    assert merit[people].max() > merit[pin.employee]
    assert pin.employee in eligible(case, situations["lower_box"])


def test_a_waiver_of_the_minimum_stay_makes_a_difference(case, situations):
    waived = screen(case).waived
    seats = {case.establishment.id[seat]: rule for seat, _, rule in waived}
    assert seats == {situations["waiver"]: "tenure_in_seat"}


def test_a_spouse_of_the_deputy_is_a_candidate(case, situations):
    seats = list(case.establishment.id)
    deputy = case.establishment.holder[seats.index(situations["couple"][:-2] + "SEK")]
    pair = next(each for each in case.conflicts if deputy in (each.first, each.second))
    spouse = pair.first if pair.second == deputy else pair.second
    assert spouse in eligible(case, situations["couple"])


def test_somebody_is_two_weeks_too_old(case, situations):
    old = only_for(case, situations["too_old"], "age_limit", unknown=False)
    assert np.datetime64("1971-01-01") in case.roster.born[old]


def test_somebody_only_waits_for_the_performance_of_the_last_year(case, situations):
    assert len(only_for(case, situations["awaiting"], "performance", unknown=True)) >= 1


def test_an_acting_holder_has_been_there_for_fourteen_months(case):
    months = (
        case.round.on.astype("datetime64[M]")
        - case.establishment.acting_since.astype("datetime64[M]")
    ).astype(int)
    assert (months == 14).any()


def test_vacancies_have_a_handful_of_candidates_and_not_all_can_be_filled(case):
    screening = screen(case)
    gains = np.isin(screening.kinds, [Kind.PROMOTION, Kind.ADVANCE, Kind.ENTRY])
    counts = (screening.eligible & gains).sum(axis=1)
    assert 0.65 <= (counts > 0).mean() <= 0.92
    assert 2 <= np.median(counts) <= 20

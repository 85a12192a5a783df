"""Seats and people are found by what a planner types, and said what they are where they are not."""

import pytest
from bundled_cases import bundled_case

from suksesi.models.errors import SuksesiError
from suksesi.reports.command.lookup import find_person, find_seat
from suksesi.reports.language.names import names_of


@pytest.fixture(scope="module")
def names():
    return names_of(bundled_case("kudus"), language="id")


def test_a_seat_is_found_by_id_number_and_part_of_its_name(names):
    seat = find_seat("7", names=names)
    seat_id = str(names.case.establishment.id[seat])
    assert find_seat(seat_id.lower(), names=names) == seat
    assert find_seat(names.seat(seat), names=names) == seat


def test_a_held_seat_is_said_to_be_held(names):
    held = int(names.case.establishment.occupied.argmax())
    with pytest.raises(SuksesiError, match="terisi"):
        find_seat(str(names.case.establishment.id[held]), names=names)


def test_a_person_is_found_by_code_nip_and_full_name(names):
    roster = names.case.roster
    singles = [n for n, name in enumerate(roster.name) if (roster.name == name).sum() == 1]
    for given in (roster.code, roster.nip, roster.name):
        assert find_person(str(given[singles[0]]), names=names) == singles[0]


def test_a_name_that_several_bear_is_answered_with_their_codes(names):
    roster = names.case.roster
    shared = next(name for name in roster.name if (roster.name == name).sum() > 1)
    with pytest.raises(SuksesiError, match="P-"):
        find_person(str(shared), names=names)


def test_an_unknown_nip_is_not_repeated(names):
    with pytest.raises(SuksesiError) as error:
        find_person("199901012020011000", names=names)
    assert "1999" not in str(error.value)

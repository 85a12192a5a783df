"""A later round is the round that would be read with that installation date."""

from dataclasses import fields
from datetime import date, timedelta

import numpy as np
import pytest
from builders import make_case
from bundled_cases import bundled_case
from case_files import ROUND, small_tables, write_case, write_policy

from suksesi.instances import read_case
from suksesi.models.calendar import add_months
from suksesi.models.codes import Level
from suksesi.models.table import NO_SEAT, NOBODY
from suksesi.solver.explain.readiness.later import later, retired


def differing(one, two):
    """Give the columns in which two records of columns differ."""
    return [
        field.name
        for field in fields(one)
        if not np.array_equal(getattr(one, field.name), getattr(two, field.name), equal_nan=False)
        and not _same_dates(getattr(one, field.name), getattr(two, field.name))
    ]


def _same_dates(one, two):
    if one.dtype.kind != "M":
        return False
    return bool(((one == two) | (np.isnat(one) & np.isnat(two))).all())


def announced(tables):
    """Let one holder leave in April, and another one be old enough to retire in two years."""
    holder = next(row for row in tables["jabatan"] if row["jabatan_id"] == "J-05")
    holder |= {
        "status": "akan lowong",
        "lowong_sejak": "2027-04-01",
        "sebab_lowong": "mutasi_keluar",
    }


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    tables = small_tables()
    announced(tables)
    return write_case(tmp_path_factory.mktemp("kelak") / "kasus", tables)


@pytest.mark.parametrize("days", [75, 76, 400, 9000])
def test_the_case_of_a_later_date_is_the_one_that_is_read_with_it(folder, days):
    on = date(2027, 1, 15) + timedelta(days=days)
    first = read_case(folder)
    write_policy(folder / "kebijakan.toml", head=ROUND.replace("2027-01-15", f"{on:%Y-%m-%d}"))
    read = read_case(folder)
    write_policy(folder / "kebijakan.toml", head=ROUND)
    found = later(first, on)
    assert found.round == read.round
    assert differing(found.establishment, read.establishment) == []
    assert differing(found.roster, read.roster) == []
    assert found.decisions == read.decisions


def test_holders_who_retire_or_leave_by_then_hold_nothing(folder):
    case = read_case(folder)
    seats = case.establishment
    on = date(2027, 4, 1)
    leaving = seats.id.tolist().index("J-05")
    assert seats.occupied[leaving]
    there = later(case, on)
    assert there.establishment.holder[leaving] == NOBODY
    assert there.roster.seat[seats.holder[leaving]] == NO_SEAT
    assert there.establishment.vacant_since[leaving] == np.datetime64("2027-04-01")
    assert later(case, on - timedelta(days=1)).establishment.occupied[leaving]
    assert case.establishment.occupied[leaving]


def test_every_retirement_of_the_bundled_regency_falls_on_its_day():
    case = bundled_case("kudus")
    seats = case.establishment
    for seat in np.flatnonzero(seats.occupied)[:40].tolist():
        retires = case.retires_on[seats.holder[seat]].item()
        assert later(case, retires - timedelta(days=1)).establishment.occupied[seat]
        assert not later(case, retires).establishment.occupied[seat]


def test_whoever_has_retired_is_counted_from_the_first_day_of_retirement_on():
    case = make_case(people=[{"born": date(1968, 3, 5), "level": Level.ADMINISTRATOR}])
    first = case.retires_on[0].item()
    assert not retired(case, first - timedelta(days=1))[0]
    assert retired(case, first)[0]


def test_a_date_before_the_round_is_refused():
    case = make_case()
    with pytest.raises(ValueError, match="before the installation"):
        later(case, add_months(case.round.installed_on, -1))


def test_the_date_of_the_round_is_the_round():
    case = make_case()
    assert later(case, case.round.installed_on) is case

"""The bundled reorganisation: of the size, the shares and the situations it is made for."""

from collections import Counter

import numpy as np
import pytest
from bundled_cases import bundled_case

from suksesi.instances.generate import blueprint
from suksesi.models.codes import ChangeKind, Kind, Level
from suksesi.models.finding import Verdict
from suksesi.models.reorganisation import mergers
from suksesi.models.round import Mode
from suksesi.models.table import NOBODY
from suksesi.solver.documents import document_states
from suksesi.solver.kinds import kinds_to

REAPPOINTED = {
    Level.JPT_PRATAMA: 37 / 46,
    Level.ADMINISTRATOR: 71 / 381,
    Level.PENGAWAS: 175 / 615,
}
"""Share of reappointments among those sworn in on 15 January 2026."""


@pytest.fixture(scope="module")
def case():
    return bundled_case("jateng-sotk")


def test_the_case_states_its_mode_and_reorganises_the_whole_establishment(case):
    assert case.round.mode is Mode.SOTK
    coming = len(blueprint("jateng").seats)
    assert 1_000 <= coming <= 1_100
    assert 1_000 <= case.establishment.abolished.sum() <= 1_100
    assert {change.kind for change in case.changes} == set(ChangeKind)


@pytest.mark.parametrize("level", REAPPOINTED)
def test_as_many_holders_may_be_reappointed_as_in_the_round_it_is_drawn_from(case, level):
    seats = case.establishment
    new = [seat for seat in seats.to_fill.tolist() if seats.level[seat] == level]
    kept = [
        seat for seat in new
        if any(seats.holder[former] != NOBODY for former in seats.continues[seat])
    ]  # fmt: skip
    assert abs(len(kept) / len(new) - REAPPOINTED[level]) <= 0.06


def test_nobody_is_reappointed_to_a_merged_seat_with_several_holders(case):
    names = {str(case.establishment.id[merger.seat]) for merger in mergers(case)}
    assert {"J-PUPR-KA", "J-DISTANNAK-KA"} <= names
    for merger in mergers(case):
        kinds = kinds_to(case.establishment.position(merger.seat), case.roster)
        assert Kind.REAPPOINT not in kinds[list(merger.holders)]


def test_of_two_pairs_of_heads_one_is_tested_and_one_waits_for_a_result(case):
    states = document_states(case, "uji_kompetensi")
    seats = {str(case.establishment.id[each.seat]): each.holders for each in mergers(case)}
    assert states[list(seats["J-PUPR-KA"])].tolist() == [Verdict.MET, Verdict.MET]
    assert Counter(states[list(seats["J-DISTANNAK-KA"])].tolist()) == {
        Verdict.MET: 1,
        Verdict.NO_DATA: 1,
    }


def test_the_secretary_of_the_province_is_not_part_of_it(case):
    seats = case.establishment
    (secretary,) = np.flatnonzero(seats.level == Level.JPT_MADYA)
    assert not seats.abolished[secretary]


def test_nobody_works_yet_in_a_unit_that_is_to_come(case):
    coming = {unit.id for unit in blueprint("jateng-sotk").units if unit.coming}
    assert not coming & set(case.units.id[case.roster.unit])


def test_every_change_says_that_its_names_are_not_official():
    assert all("belum resmi" in change.note for change in blueprint("jateng-sotk").changes)

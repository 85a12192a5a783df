"""Moves between agencies that a policy opens: what it may say, and what no waiver reaches."""

from datetime import date

import pytest
from builders import make_case

from suksesi.solver.openings import Opening, Paper
from suksesi.solver.rules import settle
from suksesi.solver.rules.cross_agency import CrossAgency

PAPER = {"nomor": "S-1", "tanggal": date(2026, 9, 1)}


@pytest.mark.parametrize(
    ("pairs", "said"),
    [
        ([{"dari": "3319", "ke": "3319"}], "dua instansi"),
        ([{"dari": "3320", "ke": "3319"}] * 2, "lebih dari sekali"),
        ([{"dari": "3320"}], "ke"),
        ([{"dari": "3320", "ke": "3319", "persetujuan": PAPER}], "persetujuan"),
        ([{"dari": "3320", "ke": "3319", "keputusan_gubernur": {"nomor": "S-1"}}], "tanggal"),
        ([{"dari": "3320", "ke": "3319", "persetujuan_asal": {**PAPER, "nomor": ""}}], "nomor"),
    ],
)
def test_an_opening_that_cannot_be_is_refused_with_what_is_wrong(pairs, said):
    rules, errors = settle({"lintas_instansi": {"pasangan": pairs}})
    assert rules == ()
    assert said in str(errors[0])


def test_a_document_counts_from_its_own_date_on():
    paper = Paper(number="S-1", on=date(2026, 9, 1))
    opening = Opening(origin="3320", target="3319", origin_consent=paper, decision=paper)
    assert opening.missing_on(date(2026, 9, 1)) == ("persetujuan_tujuan",)
    assert opening.missing_on(date(2026, 8, 31))[0] == "persetujuan_asal"


@pytest.mark.parametrize(("ppk", "reaches"), [("Bupati Kudus", True), ("Bupati Jepara", False)])
def test_a_waiver_reaches_only_seats_of_the_official_whose_round_it_is(ppk, reaches):
    case = make_case(seats=[{"ppk": ppk}])
    assert CrossAgency().within_waiver(0, case.establishment.position(0), case) is reaches

"""The answer to a reorganisation: who goes to a test, who has no seat, and why, in every form."""

import csv
import io
import json
from dataclasses import replace

import pytest
from builders import make_case
from jsonschema import Draft202012Validator

from suksesi.instances.answer_reader import parse_answer
from suksesi.instances.answer_writer import answer_document
from suksesi.models.change import Change
from suksesi.models.codes import ChangeKind, DocumentStatus, Eselon, Kind, Level
from suksesi.models.reorganisation import in_mode
from suksesi.models.round import Mode
from suksesi.models.table import NO_SEAT
from suksesi.reports.answer.forms import written
from suksesi.reports.answer.notes import notes
from suksesi.reports.answer.view import view_of
from suksesi.reports.published import solve_schema
from suksesi.solver import propose, solve

RULES = ("jabatan_dibuka", "uji_kompetensi", "eselon_tidak_turun", "pola_karier", "satu_kursi",
         "penempatan_pemangku", "pengukuhan", "isi_lowongan", "nilai")  # fmt: skip
JPT = {"level": Level.JPT_PRATAMA, "eselon": Eselon.II_B}
HEAD = {"level": Level.ADMINISTRATOR, "eselon": Eselon.III_A}


@pytest.fixture(scope="module")
def case():
    """Merge two JPT seats (one head untested), rename one seat, abolish two for one new seat."""
    ranks = [JPT, JPT, HEAD, HEAD, HEAD]
    seats = [{**rank, "holder": n} for n, rank in enumerate(ranks)] + [JPT, HEAD, HEAD]
    made = make_case(
        people=ranks, seats=seats, rules={key: {} for key in RULES},
        documents=[{"employee": 0, "status": DocumentStatus.MEMENUHI}],
    )  # fmt: skip
    lines = [(ChangeKind.DIGABUNG, 0, 5), (ChangeKind.DIGABUNG, 1, 5),
             (ChangeKind.GANTI_NAMA, 2, 6), (ChangeKind.DIHAPUS, 3, NO_SEAT),
             (ChangeKind.DIHAPUS, 4, NO_SEAT), (ChangeKind.BARU, NO_SEAT, 7)]  # fmt: skip
    changes = tuple(
        Change(kind=kind, former=former, seat=seat, row=row)
        for row, (kind, former, seat) in enumerate(lines, start=2)
    )
    return in_mode(replace(made, changes=changes), Mode.SOTK)


@pytest.fixture(scope="module")
def plan(case):
    return solve(case)


def page(case, plan, form="table", **how):
    return written(view_of(case, plan, propose(case, plan), **how), form=form)


def flat(text):
    return " ".join(text.split())


def test_the_page_says_what_became_of_the_holders(case, plan):
    text = flat(page(case, plan))
    assert "mode SOTK" in text
    assert "5 jabatan berakhir · 5 pemangku: dikukuhkan 1 · ditempatkan 2 · tidak tertampung 2" in (
        text
    )
    assert "pemangku ditempatkan 3" in text


def test_the_page_lists_who_goes_to_the_competence_test(case, plan):
    text = flat(page(case, plan))
    assert "Ke uji kompetensi" in text
    assert "uji kompetensi memenuhi; diusulkan untuk jabatan ini" in text
    assert "perlu verifikasi: hasil uji kompetensi belum ada di data" in text


def test_everybody_without_a_seat_stands_on_the_page_with_a_reason(case, plan):
    text = flat(page(case, plan))
    assert "Tidak tertampung (2)" in text
    for employee in plan.unplaced:
        assert text.count(f"{case.roster.code[employee]}") >= 1
    assert "memenuhi syarat di 3 jabatan yang semuanya diberikan kepada orang lain" in text
    assert "jabatan fungsional yang setara" in text


def test_reappointments_are_counted_and_stand_in_the_csv(case, plan):
    assert "1 jabatan dikukuhkan kepada pemangkunya" in flat(page(case, plan))
    rows = list(csv.DictReader(io.StringIO(page(case, plan, form="csv"))))
    assert [row["gerak"] for row in rows].count("pengukuhan") == 1


def test_the_csv_has_a_row_for_everybody_without_a_seat(case, plan):
    lines = list(csv.reader(io.StringIO(page(case, plan, form="csv"))))
    assert len({len(line) for line in lines}) == 1
    rows = [dict(zip(lines[0], line, strict=True)) for line in lines[1:]]
    found = {row["kode"]: row["alasan"] for row in rows if row["keadaan"] == "tidak_tertampung"}
    assert set(found) == {case.roster.code[employee] for employee in plan.unplaced}
    assert set(found.values()) == {"perlu_verifikasi", "jabatan_terpakai"}


def test_the_json_keeps_the_schema_and_gives_the_reasons(case, plan):
    document = json.loads(page(case, plan, form="json"))
    Draft202012Validator(solve_schema()).validate(document)
    assert document["mode"] == "sotk"
    assert {each["cause"] for each in document["without_seat"]} == {
        "perlu_verifikasi", "jabatan_terpakai"
    }  # fmt: skip
    (contest,) = document["competence_tests"]
    assert sorted(each["test"] for each in contest["holders"]) == ["met", "no_data"]
    (verify,) = [each for each in document["without_seat"] if each["cause"] == "perlu_verifikasi"]
    assert verify["rules"] == ["competence_test"]


def test_an_answer_read_back_has_the_same_people_without_a_seat(case, plan):
    slates = propose(case, plan)
    document = json.loads(json.dumps(answer_document(case, plan, slates)))
    again, _ = parse_answer(document, case=case)
    assert again.unplaced == plan.unplaced
    assert sorted(again.seating.rows()) == sorted(plan.seating.rows())


def test_the_page_speaks_english_too(case, plan):
    text = flat(page(case, plan, language="en"))
    assert "To the competence test" in text
    assert "Without a seat (2)" in text


def test_who_is_reappointed_has_no_rivals_in_the_notes(case, plan):
    kept = next(move for move in plan.moves if move.kind is Kind.REAPPOINT)
    other = replace(plan, moves=(replace(kept, rank=2, tied_with=(3,)),))
    view = view_of(case, other, propose(case, plan))
    assert not [line for named in (0, 4) for line in notes([kept.seat], view=view, named=named)]

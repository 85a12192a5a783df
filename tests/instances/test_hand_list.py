from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from builders import make_case

from suksesi.instances.hand_list import read_list
from suksesi.models.errors import CaseError, SuksesiError

CASE = make_case(people=[{}] * 3, seats=[{}] * 3)
NIPS = [str(nip) for nip in CASE.roster.nip]


def listed(tmp_path, text, name="daftar.csv"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return [(item.employee, item.seat, item.row) for item in read_list(path, case=CASE)]


def kinds(tmp_path, text):
    with pytest.raises(CaseError) as error:
        listed(tmp_path, text)
    return [(fault.kind, fault.row) for fault in error.value.faults]


def test_people_are_named_by_code_or_by_nip(tmp_path):
    text = f"jabatan_id,nip,kode\nJ-1,{NIPS[2]},\nJ-3,,p-0001\nJ-2,{NIPS[1]},P-0002\n"
    assert listed(tmp_path, text) == [(2, 0, 2), (0, 2, 3), (1, 1, 4)]


def test_other_columns_are_left_alone(tmp_path):
    assert listed(tmp_path, "no;jabatan_id;nama;kode\n1;J-2;siapa;P-0003\n") == [(2, 1, 2)]


def test_a_seat_is_named_by_its_name_where_no_other_has_it(tmp_path):
    seats = replace(CASE.establishment, name=np.array(["Camat", "Lurah", "Lurah"], dtype=object))
    case = replace(CASE, establishment=seats)
    path = tmp_path / "daftar.csv"
    path.write_text("Nama Jabatan,kode\ncamat,P-0001\n", encoding="utf-8")
    assert [item.seat for item in read_list(path, case=case)] == [0]
    path.write_text("Nama Jabatan,kode\nLurah,P-0001\n", encoding="utf-8")
    with pytest.raises(CaseError):
        read_list(path, case=case)


def test_a_workbook_is_read_too(tmp_path):
    frame = pd.DataFrame({"jabatan_id": ["J-1"], "kode": ["P-0002"]})
    frame.to_excel(tmp_path / "daftar.xlsx", index=False, engine="xlsxwriter")
    assert [item.employee for item in read_list(tmp_path / "daftar.xlsx", case=CASE)] == [1]


def test_every_faulty_row_is_told_at_once(tmp_path):
    rows = "J-9,P-0001\nJ-1,P-0009\nJ-2,\n,P-0001\nJ-3,P-0003\nJ-3,P-0003\n"
    assert kinds(tmp_path, f"jabatan_id,kode\n{rows}") == [
        ("unknown-seat", 2),
        ("unknown-person", 3),
        ("no-person", 4),
        ("unknown-seat", 5),
        ("line-twice", 7),
    ]


def test_nip_and_code_of_two_people_contradict(tmp_path):
    assert kinds(tmp_path, f"jabatan_id,nip,kode\nJ-1,{NIPS[0]},P-0002\n") == [
        ("person-twofold", 2)
    ]


def test_a_nip_is_never_repeated(tmp_path):
    stranger = "199001012015010009"
    with pytest.raises(CaseError) as error:
        listed(tmp_path, f"jabatan_id,nip\nJ-1,{stranger}\n")
    assert stranger not in str([str(fault) for fault in error.value.faults])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("jabatan_id,nama\nJ-1,siapa\n", "no-person-column"),
        ("kode\nP-0001\n", "missing-column"),
        ("jabatan_id,kode\n", "empty-sheet"),
    ],
)
def test_a_list_without_what_it_needs_is_refused(tmp_path, text, kind):
    assert kind in {found for found, _ in kinds(tmp_path, text)}


def test_a_file_that_is_not_there_or_of_another_kind_is_refused(tmp_path):
    with pytest.raises(SuksesiError, match="tidak ada"):
        read_list(tmp_path / "tidak.csv", case=CASE)
    with pytest.raises(SuksesiError, match="CSV atau XLSX"):
        listed(tmp_path, "x", name="daftar.txt")

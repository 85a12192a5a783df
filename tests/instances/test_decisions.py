"""What the reader says of decisions and statuses that cannot be."""

import pytest
from case_files import nip, small_tables, write_case

from suksesi.instances import examine, read_case
from suksesi.models.codes import DecisionKind
from suksesi.models.table import NO_SEAT, NOBODY

ROW = small_tables()["keputusan"][1]
STATUS = small_tables()["status_usulan"][0]


def faults(tmp_path, *, decisions=(), statuses=()):
    """Give the kind, row and column of every fault of the small case with more rows."""
    tables = small_tables()
    tables["keputusan"] += list(decisions)
    tables["status_usulan"] += list(statuses)
    found = examine(write_case(tmp_path / "kasus", tables)).faults
    return [(fault.kind, fault.row, fault.column) for fault in found]


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"nip": ""}, ("decision-without-person", 5, "nip")),
        ({"jabatan_id": ""}, ("decision-without-seat", 5, "jabatan_id")),
        ({"jenis": "dikosongkan", "jabatan_id": "J-05"}, ("emptied-for-somebody", 5, "nip")),
        ({"jenis": "dikosongkan", "nip": ""}, ("pinned-and-emptied", 5, "jenis")),
    ],
)
def test_an_incomplete_or_contradicting_decision_is_a_fault(tmp_path, changes, fault):
    assert faults(tmp_path, decisions=[ROW | changes]) == [fault]


def test_a_pin_after_a_withdrawal_is_a_fault(tmp_path):
    gone = {"jenis": "mengundurkan_diri", "nip": nip(8), "jabatan_id": "", "tanggal": "15-09-2026"}
    assert faults(tmp_path, decisions=[ROW | gone]) == [("pinned-after-withdrawal", 2, "jenis")]


def test_seats_left_empty_and_withdrawals_are_read(tmp_path):
    tables = small_tables()
    tables["keputusan"] += [
        ROW | {"jenis": "dikosongkan", "nip": "", "jabatan_id": "J-05"},
        ROW | {"jenis": "mengundurkan_diri", "jabatan_id": ""},
    ]
    case = read_case(write_case(tmp_path / "kasus", tables))
    read = {(item.kind, item.employee == NOBODY, item.seat == NO_SEAT) for item in case.decisions}
    assert (DecisionKind.DIKOSONGKAN, True, False) in read
    assert (DecisionKind.MENGUNDURKAN_DIRI, False, True) in read


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"status": "dilantik"}, ("status-order", 4, "status")),
        ({"status": "disetujui_komite"}, ("status-order", 4, "status")),
        ({"status": "dikirim_imut", "tanggal": "04-12-2026"},
         ("status-back-in-time", 4, "tanggal")),
        ({"status": "diangkat"}, ("unknown-code", 4, "status")),
    ],
)  # fmt: skip
def test_a_status_that_cannot_follow_is_a_fault(tmp_path, changes, fault):
    assert faults(tmp_path, statuses=[STATUS | {"tanggal": "10-12-2026"} | changes]) == [fault]


def test_statuses_are_read_in_the_order_of_the_sheet(tmp_path):
    case = read_case(write_case(tmp_path / "kasus", small_tables()))
    assert [entry.status.key for entry in case.statuses] == ["disetujui_komite", "disetujui_ppk"]
    assert [entry.row for entry in case.statuses] == [2, 3]

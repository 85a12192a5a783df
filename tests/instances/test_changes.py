"""The sheet of a reorganisation: what it says, and every way in which it contradicts itself."""

import pytest
from case_files import ROUND, SEATS, small_tables, write_case

from suksesi.instances import examine, read_case
from suksesi.instances.fault_kinds import ENGLISH
from suksesi.models.codes import ChangeKind
from suksesi.models.round import Mode

VACANT = {"status": "lowong", "pemangku_nip": "", "tmt_pemangku": "", "dibuka": "ya"}


def tables_with(*changes, new=("J-03", "J-07"), more=()):
    """Give the small case with changes; the seats in `new` come with the reorganisation."""
    tables = small_tables()
    for seat in tables["jabatan"]:
        former = seat["jabatan_id"] in {change[0] for change in changes}
        if former:
            seat["dibuka"] = "tidak"
    rows = {seat["jabatan_id"]: seat for seat in tables["jabatan"]}
    for number, model in enumerate(new, start=1):
        fresh = {**rows[model], **VACANT, "jabatan_id": f"B-{number}", "nama": f"Baru {number}",
                 "lowong_sejak": "01-01-2027", "sebab_lowong": "sotk_baru"}  # fmt: skip
        tables["jabatan"].append({**fresh, **dict(more)})
    tables["sotk"] = [
        {"lama": former, "baru": seat, "jenis": kind} for former, seat, kind in changes
    ]
    return tables


def faults_of(tmp_path, tables):
    reading = examine(write_case(tmp_path / "kasus", tables), mode=Mode.SOTK)
    return {(fault.kind, fault.row, fault.column) for fault in (*reading.faults, *reading.warnings)
            if fault.sheet == "sotk"}  # fmt: skip


def seat_numbers(case):
    return {str(key): number for number, key in enumerate(case.establishment.id)}


def test_a_renamed_seat_ends_and_is_continued(tmp_path):
    folder = write_case(
        tmp_path / "kasus", tables_with(("J-03", "B-1", "ganti_nama"), new=["J-03"])
    )
    case = read_case(folder, mode=Mode.SOTK)
    at, seats = seat_numbers(case), case.establishment
    assert seats.abolished.nonzero()[0].tolist() == [at["J-03"]]
    assert seats.continues[at["B-1"]] == (at["J-03"],)
    assert [change.kind for change in case.changes] == [ChangeKind.GANTI_NAMA]


def test_in_a_round_of_vacancies_nothing_changes_and_what_is_to_come_stays_shut(tmp_path):
    folder = write_case(
        tmp_path / "kasus", tables_with(("J-03", "B-1", "ganti_nama"), new=["J-03"])
    )
    case, other = read_case(folder), read_case(folder, mode=Mode.SOTK)
    assert case.round.mode is Mode.LOWONG
    assert not case.establishment.abolished.any()
    assert not case.establishment.open[seat_numbers(case)["B-1"]]
    assert case.digest != other.digest


def test_a_policy_may_state_the_mode(tmp_path):
    tables = tables_with(("J-03", "", "dihapus"), new=[])
    folder = write_case(tmp_path / "kasus", tables)
    policy = folder / "kebijakan.toml"
    policy.write_text(policy.read_text("utf-8").replace(ROUND, f'{ROUND}mode = "sotk"\n'), "utf-8")
    assert read_case(folder).round.mode is Mode.SOTK
    assert read_case(folder, mode=Mode.LOWONG).round.mode is Mode.LOWONG


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([("", "B-1", "ganti_nama")], ("change-without-seat", 2, "lama")),
        ([("J-03", "", "digabung"), ("J-02", "B-1", "digabung")],
         ("change-without-seat", 2, "baru")),
        ([("J-03", "B-1", "dihapus")], ("change-with-seat", 2, "baru")),
        ([("J-03", "B-1", "baru")], ("change-with-seat", 2, "lama")),
        ([("J-03", "B-1", "ganti_nama"), ("J-03", "", "dihapus")],
         ("change-contradicts", 3, "lama")),
        ([("J-03", "B-1", "ganti_nama"), ("J-02", "B-1", "ganti_nama")],
         ("change-contradicts", 3, "baru")),
        ([("", "B-1", "baru"), ("J-02", "B-1", "ganti_nama")], ("change-contradicts", 3, "baru")),
        ([("J-03", "B-1", "digabung")], ("change-alone", 2, "jenis")),
        ([("J-03", "B-1", "dipecah")], ("change-alone", 2, "jenis")),
        ([("J-03", "J-03", "ganti_nama")], ("change-to-itself", 2, "baru")),
        ([("J-02", "B-1", "ganti_nama"), ("B-1", "B-2", "ganti_nama")],
         ("new-seat-ends", 2, "baru")),
        ([("J-03", "J-02", "ganti_nama")], ("new-seat-held", 2, "baru")),
        ([("J-03", "X-99", "ganti_nama")], ("unknown-reference", 2, "baru")),
        ([("J-99", "", "dihapus")], ("unknown-reference", 2, "lama")),
        ([("J-03", "B-1", "diubah")], ("unknown-code", 2, "jenis")),
        ([("J-04", "B-1", "ganti_nama")], ("successor-rank", 2, "baru")),
    ],
)  # fmt: skip
def test_a_change_that_cannot_hold_is_named_with_its_place(tmp_path, changes, expected):
    found = faults_of(tmp_path, tables_with(*changes))
    assert expected in found
    assert {kind for kind, *_ in found} <= set(ENGLISH)


def test_sound_changes_of_every_kind_bring_no_fault(tmp_path):
    changes = [("J-02", "B-1", "digabung"), ("J-03", "B-1", "digabung"), ("J-04", "", "dihapus"),
               ("", "B-2", "baru")]  # fmt: skip
    assert faults_of(tmp_path, tables_with(*changes)) == set()


def test_a_former_seat_that_is_opened_and_a_new_one_that_is_not_are_told(tmp_path):
    tables = tables_with(("J-03", "B-1", "ganti_nama"), new=["J-03"], more=[("dibuka", "tidak")])
    for seat in tables["jabatan"]:
        if seat["jabatan_id"] == "J-03":
            seat["dibuka"] = "ya"
    assert faults_of(tmp_path, tables) == {("former-seat-opened", 2, "lama"),
                                           ("new-seat-shut", 2, "baru")}  # fmt: skip


def test_a_mode_that_does_not_fit_the_sheet_is_told(tmp_path):
    folder = write_case(tmp_path / "kasus", tables_with(("J-03", "", "dihapus"), new=[]))
    assert "changes-unused" in {fault.kind for fault in examine(folder).warnings}
    folder = write_case(tmp_path / "lain", small_tables())
    assert "no-changes" in {fault.kind for fault in examine(folder, mode=Mode.SOTK).warnings}


def test_the_new_seats_are_among_those_of_the_case():
    assert {"J-02", "J-03", "J-04", "J-07"} <= set(SEATS)

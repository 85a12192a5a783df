"""A folder full of planted faults: every one is named with its place, and nobody is exposed."""

import re

import pytest
from case_files import frame, nip, small_tables, write_case, write_policy
from planted import CELLS, WIDE, plant

from suksesi.instances import examine, read_case
from suksesi.instances.fault_kinds import ENGLISH
from suksesi.instances.write import write_workbook
from suksesi.models.errors import CaseError

PLANTED = CELLS + WIDE


@pytest.fixture(scope="module")
def reading(tmp_path_factory):
    return examine(plant(tmp_path_factory.mktemp("faulty") / "kasus"))


def places(faults):
    return {(fault.kind, fault.sheet, fault.row, fault.column) for fault in faults}


def test_there_are_at_least_sixty_planted_faults_of_at_least_twenty_five_kinds():
    assert len({each.place for each in PLANTED}) >= 60
    assert len({each.kind for each in PLANTED}) >= 25


def test_every_planted_fault_is_reported_with_its_place(reading):
    assert {each.place for each in PLANTED} - places(reading.faults) == set()


def test_no_planted_fault_brings_others_with_it(reading):
    assert places(reading.faults) - {each.place for each in PLANTED} == set()
    assert len(reading.faults) == len(PLANTED)


def test_every_kind_of_fault_has_an_english_sentence(reading):
    kinds = {fault.kind for fault in (*reading.faults, *reading.warnings)}
    kinds |= {kind for kind, *_ in WARNINGS}
    assert {kind for kind in kinds if not kind.startswith("toml-")} - set(ENGLISH) == set()


def test_faults_say_what_was_found_and_what_is_allowed(reading):
    for fault in reading.faults:
        assert fault.file
        assert fault.found or fault.kind.startswith("toml")
        assert fault.allowed


def test_no_message_holds_a_personal_value(reading):
    tables = small_tables()
    secrets = {row["nama"] for row in tables["pegawai"]}
    secrets |= {row["nip"] for row in tables["pegawai"]}
    secrets |= {row["tanggal_lahir"] for row in tables["pegawai"]}
    secrets |= {"17 Agustus", "istri Rekaan 02", "istimewa", "suami-istri", "1.98E+17", "88,89 %"}
    for fault in (*reading.faults, *reading.warnings):
        said = f"{fault.found} {fault.allowed} {fault.column}"
        assert not {secret for secret in secrets if secret in said}
        assert not re.search(r"\d{9,}", said)


SLIPPED = ("status_asn", "unor_id", "tmt_golongan", "eselon", "terima")


def test_a_name_that_slipped_into_a_plain_column_is_not_shown(tmp_path):
    slip = [("", "pegawai", 9, dict.fromkeys(SLIPPED, "Budi Rekaan"))]
    slip += [("", "riwayat_jabatan", 3, {"sifat": "Budi Rekaan", "mulai": "Budi Rekaan"})]
    slip += [("", "keputusan", 2, {"aturan": "Budi Rekaan"})]
    slip += [("", "bukti_talenta", 2, {"indikator": "Budi Rekaan"})]
    reading = read_with(tmp_path, slip)
    assert len(reading.faults) == len(SLIPPED) + 4
    assert not [fault for fault in reading.faults if "Budi" in f"{fault.found} {fault.allowed}"]


def test_a_sheet_without_header_is_one_fault_that_shows_nobody(tmp_path):
    folder = write_case(tmp_path / "kasus", small_tables())
    path = folder / "pegawai.csv"
    path.write_text("".join(path.read_text(encoding="utf-8").splitlines(True)[1:]), "utf-8")
    assert [(fault.kind, fault.sheet) for fault in examine(folder).faults] == [
        ("no-header", "pegawai")
    ]


def test_a_faulty_case_is_an_error_that_carries_all_faults(tmp_path):
    with pytest.raises(CaseError) as caught:
        read_case(plant(tmp_path / "kasus"))
    assert len(caught.value.faults) == len(PLANTED)
    assert not any(fault.warning for fault in caught.value.faults)


def test_a_workbook_with_the_same_cells_has_the_same_faults(tmp_path):
    tables = small_tables()
    for each in CELLS:
        tables[each.sheet][each.line][each.column] = each.value
    frames = {name: frame(name, rows) for name, rows in tables.items()}
    folder = examine(write_case(tmp_path / "kasus", tables))
    write_policy(tmp_path / "kebijakan.toml")
    book = examine(write_workbook(frames, tmp_path / "kasus.xlsx"))
    assert places(book.faults) == places(folder.faults)


def read_with(tmp_path, changes):
    tables = small_tables()
    for _, sheet, line, cells in changes:
        tables[sheet][line] |= cells
    return examine(write_case(tmp_path / "kasus", tables))


WARNINGS = [
    ("unplaced-study", "pendidikan", 0, {"program_studi": "Ilmu Baru"}),
    ("second-root", "unor", 3, {"induk_id": ""}),
    ("vacancy-without-date", "jabatan", 0, {"lowong_sejak": ""}),
    ("vacancy-without-cause", "jabatan", 0, {"sebab_lowong": ""}),
    ("cause-without-vacancy", "jabatan", 1, {"sebab_lowong": "bup"}),
    ("acting-without-date", "jabatan", 0, {"plt_nip": nip(9)}),
    ("holder-since", "jabatan", 1, {"tmt_pemangku": "01-02-2022"}),
    ("holder-since-missing", "jabatan", 3, {"tmt_pemangku": ""}),
    ("holder-post-name", "pegawai", 1, {"jabatan": "Sekdin PUPR"}),
    ("holder-other-unit", "pegawai", 2, {"unor_id": "U-KES"}),
    ("official-without-seat", "pegawai", 9, {"jenis_jabatan": "struktural"}),
    ("end-derived", "riwayat_jabatan", 0, {"sampai": ""}),
    ("overlapping-posts", "riwayat_jabatan", 2, {"sampai": "01-02-2024"}),
    ("acting-without-end", "riwayat_jabatan", 5, {"sifat": "plt"}),
    ("predicate-matrix", "penilaian_kinerja", 0, {"predikat": "sangat_baik"}),
    ("final-without-predicate", "penilaian_kinerja", 2, {"predikat": ""}),
    ("assessment-incomplete", "penilaian_kompetensi", 0, {"komunikasi": ""}),
    ("national-mean", "hasil_simata", 0, {"nilai_talenta": "70"}),
    ("pin-to-held-seat", "keputusan", 0, {"jabatan_id": "J-02"}),
    ("other-official", "jabatan", 7, {"ppk": "Gubernur Contoh"}),
    ("nip-kelamin", "pegawai", 11, {"jenis_kelamin": "L", "terima": "nip_kelamin"}),
]
OFFICIAL = ("", "pegawai", 9, {"jenjang": "pengawas", "eselon": "IV.b"})


def test_warnings_are_stated_and_the_case_is_still_read(tmp_path):
    reading = read_with(tmp_path, [*WARNINGS, OFFICIAL])
    assert reading.faults == ()
    assert reading.case is not None
    assert {kind for kind, *_ in WARNINGS} - {fault.kind for fault in reading.warnings} == set()


def test_a_seat_to_confirm_is_a_warning(tmp_path):
    reading = read_with(tmp_path, [("", "jabatan", 0, {"status": "perlu_konfirmasi"})])
    assert [fault.kind for fault in reading.warnings] == ["to-confirm"]


def test_a_sound_case_has_neither_faults_nor_warnings(tmp_path):
    reading = examine(write_case(tmp_path / "kasus", small_tables()))
    assert (reading.faults, reading.warnings) == ((), ())


@pytest.mark.parametrize("sheet", ["unor", "jabatan", "pegawai", "rumpun"])
def test_a_missing_required_sheet_is_one_fault(tmp_path, sheet):
    folder = write_case(tmp_path / "kasus", small_tables())
    (folder / f"{sheet}.csv").unlink()
    faults = examine(folder).faults
    assert [(fault.kind, fault.sheet) for fault in faults] == [("missing-sheet", sheet)]


@pytest.mark.parametrize("sheet", ["bukti_talenta", "hasil_simata", "keputusan"])
def test_a_sheet_that_is_not_required_may_be_missing(tmp_path, sheet):
    folder = write_case(tmp_path / "kasus", small_tables())
    (folder / f"{sheet}.csv").unlink()
    assert examine(folder).faults == ()


def test_a_missing_policy_hides_no_fault_of_the_sheets(tmp_path):
    folder = plant(tmp_path / "kasus")
    (folder / "kebijakan.toml").unlink()
    kinds = {fault.kind for fault in examine(folder).faults}
    assert kinds >= {"file-missing", "unknown-reference", "nip-excel", "two-pins"}


def test_text_that_is_not_utf8_is_named_with_its_row(tmp_path):
    folder = write_case(tmp_path / "kasus", small_tables())
    path = folder / "unor.csv"
    path.write_bytes(path.read_bytes().replace(b"Dinas Kesehatan", b"Dinas Keseh\xe4tan"))
    faults = examine(folder).faults
    assert [(fault.kind, fault.sheet, fault.row) for fault in faults] == [
        ("bad-encoding", "unor", 5)
    ]


def test_a_file_that_is_no_workbook_is_a_fault_and_no_traceback(tmp_path):
    (tmp_path / "kasus.xlsx").write_bytes(b"bukan xlsx")
    kinds = [fault.kind for fault in examine(tmp_path / "kasus.xlsx").faults]
    assert "unreadable-file" in kinds


def test_a_quote_that_is_never_closed_is_a_fault_of_its_file(tmp_path):
    folder = write_case(tmp_path / "kasus", small_tables())
    path = folder / "keputusan.csv"
    path.write_text(path.read_text(encoding="utf-8") + '"terbuka', encoding="utf-8")
    assert [(f.kind, f.sheet) for f in examine(folder).faults] == [("unreadable-file", "keputusan")]


def test_an_employee_whose_own_nip_is_faulty_is_not_reported_again_from_other_sheets(tmp_path):
    reading = read_with(tmp_path, [("", "pegawai", 3, {"nip": "1.98001E+17"})])
    assert [(fault.kind, fault.sheet) for fault in reading.faults] == [("nip-excel", "pegawai")]


def test_an_unknown_value_in_many_rows_is_one_fault_that_names_the_rows(tmp_path):
    tables = small_tables()
    for line in (3, 5, 9):
        tables["pegawai"][line]["unor_id"] = "U-PUPRR"
    faults = [
        fault
        for fault in examine(write_case(tmp_path / "kasus", tables)).faults
        if fault.kind == "unknown-reference"
    ]
    assert len(faults) == 1
    assert "5, 7, 11" in faults[0].found
    assert "U-PUPR" in faults[0].allowed

"""Gates of a case: what may be stated, and every fault of it at once."""

import shutil

import pytest
from bundled_cases import bundled_case

from suksesi.instances.gates import read_gates, shipped_gates
from suksesi.instances.read import bundled, examine, locate, read_case
from suksesi.models.gate import GateState
from suksesi.solver.gates import TALENT_APPROVAL

HELD = 'keadaan = "terpenuhi"\ndokumen = "B-1"\ntanggal = 2026-02-02\n'


@pytest.fixture
def copy(tmp_path):
    """Copy a bundled case, so that its gates can be restated."""
    return shutil.copytree(bundled()["kudus"], tmp_path / "kasus")


def stated(copy, text):
    (copy / "gerbang.toml").write_text(text, encoding="utf-8")
    return copy


def faults(copy, text):
    return {(fault.kind, fault.column) for fault in examine(stated(copy, text)).faults}


def gate(case, key):
    return next(each for each in case.gates if each.id == key)


def test_every_shipped_gate_has_its_basis_and_confidence():
    gates = shipped_gates()
    assert TALENT_APPROVAL in {each.id for each in gates}
    assert len({each.id for each in gates}) == len(gates)
    assert all(each.citation.id and each.citation.en and each.sure for each in gates)


def test_a_case_without_the_file_states_nothing(copy):
    (copy / "gerbang.toml").unlink()
    case = read_case(copy)
    assert {each.id for each in case.gates} == {each.id for each in shipped_gates()}
    assert {each.state for each in case.gates} == {GateState.NOT_STATED}


def test_jateng_and_semarang_hold_the_approval_and_kudus_does_not():
    assert gate(bundled_case("kudus"), TALENT_APPROVAL).state is GateState.NOT_SATISFIED
    for name in ("semarang", "jateng"):
        entries, faults = read_gates(bundled()[name] / "gerbang.toml")
        stated = {each.definition.id: each.statement for each in entries}
        assert not faults
        assert stated[TALENT_APPROVAL].state == "terpenuhi"


def test_a_gate_of_the_case_itself_keeps_its_words_and_its_seat(copy):
    text = (
        '[[gerbang]]\nid = "perda"\nnama = "Perda"\ndasar = "Uji"\nkeyakinan = "rendah"\n'
        'keadaan = "belum"\ncakupan = { jabatan = ["J-PUPR-KA"] }\n'
    )
    case = read_case(stated(copy, text))
    own = gate(case, "perda")
    assert own.name.en == "Perda"
    assert [case.establishment.id[seat] for seat in own.reach.seats] == ["J-PUPR-KA"]


def test_gates_belong_to_the_content_of_the_case_and_their_order_does_not(copy):
    one, two = '[[gerbang]]\nid = "camat"\n', f'[[gerbang]]\nid = "inspektur"\n{HELD}'
    digests = [read_case(stated(copy, text)).digest for text in (one, one + two, two + one)]
    assert digests[0] != digests[1] == digests[2]


def test_a_folder_and_a_workbook_take_the_file_beside_their_tables(copy):
    book = copy / "kasus.xlsx"
    book.touch()
    assert locate(copy).gates == locate(book).gates == copy / "gerbang.toml"


def test_all_faults_of_the_file_come_together(copy):
    text = (
        'asing = 1\n[[gerbang]]\nid = "persetujuan_talent"\n'
        '[[gerbang]]\nid = "camat"\nkeadaan = "sudah"\nwarna = "biru"\n'
        '[[gerbang]]\nid = "inspektur"\nkeadaan = "terpenuhi"\n'
        '[[gerbang]]\nid = "sekwan"\nnama = "Lain"\ntanggal_acuan = 2026-01-01\n'
        f'[[gerbang]]\nid = "dukcapil"\n{HELD}berlaku_sampai = 2026-01-01\n'
        '[[gerbang]]\nid = "pertek_imut"\ncakupan = { jenjang = ["pengawas"] }\n'
    )
    assert faults(copy, text) == {
        ("toml-unknown-key", "asing"),
        ("gate-unknown", "gerbang[1].id"),
        ("toml-literal-error", "gerbang[2].keadaan"),
        ("toml-unknown-key", "gerbang[2].warna"),
        ("gate-without-document", "gerbang[3].dokumen"),
        ("gate-without-document", "gerbang[3].tanggal"),
        ("gate-defined-twice", "gerbang[4].nama"),
        ("gate-no-window", "gerbang[4].tanggal_acuan"),
        ("gate-dates", "gerbang[5].berlaku_sampai"),
        ("gate-reach", "gerbang[6].cakupan.jenjang"),
    }


def test_a_gate_on_what_is_not_there_is_a_fault_and_no_nip_is_repeated(copy):
    text = (
        '[[gerbang]]\nid = "x"\nnama = "X"\ndasar = "Uji"\nkeyakinan = "rendah"\n'
        'cakupan = { jenjang = ["jpt"], jenis_khusus = ["camad"], jabatan = ["J-X"], '
        'instansi = ["1"], pegawai = ["199901012024011009"] }\n'
        f'[[gerbang]]\nid = "camat"\n{HELD.replace("2026-02-02", "2027-02-02")}'
        '[[gerbang]]\nid = "camat"\n'
    )
    found = examine(stated(copy, text)).faults
    assert {(fault.kind, fault.column.partition("].")[2]) for fault in found} == {
        ("gate-unknown-reach", "cakupan.jenjang"),
        ("gate-unknown-reach", "cakupan.jenis_khusus"),
        ("gate-unknown-reach", "cakupan.jabatan"),
        ("gate-unknown-reach", "cakupan.instansi"),
        ("gate-unknown-reach", "cakupan.pegawai"),
        ("gate-dates", "tanggal"),
        ("duplicate-key", "id"),
    }
    assert "199901012024011009" not in str(found)
    assert "camat" in next(fault.allowed for fault in found if "jenis_khusus" in fault.column)


def test_a_nip_that_is_no_text_is_not_repeated(copy):
    text = '[[gerbang]]\nid = "pertek_imut"\ncakupan = { pegawai = [199901012024011009] }\n'
    found = examine(stated(copy, text)).faults
    assert found
    assert "199901012024011009" not in str(found)

import json
import shutil
from hashlib import sha256

import pytest

from suksesi.instances.runs import read_run, reseal, seal_of
from suksesi.models.errors import SealError, SuksesiError


@pytest.fixture
def copy(first, tmp_path):
    return shutil.copytree(first.folder, tmp_path / "salinan")


def test_the_hash_of_a_run_is_that_of_its_seal_file(first):
    text = (first.folder / "segel.json").read_bytes()
    assert first.seal == seal_of(first.folder) == sha256(text).hexdigest()


def test_the_seal_names_every_file_but_itself_and_the_note(first):
    files = {path.relative_to(first.folder).as_posix() for path in first.folder.rglob("*.*")}
    sealed = json.loads((first.folder / "segel.json").read_text(encoding="utf-8"))["files"]
    assert set(sealed) == files - {"segel.json", "catatan.json"}


@pytest.mark.parametrize("name", ["hasil.json", "perintah.json", "kasus/pegawai.csv"])
def test_a_changed_file_is_named(copy, name):
    with (copy / name).open("a", encoding="utf-8") as file:
        file.write("\n")
    with pytest.raises(SealError, match=f"{name} berubah sesudah perhitungan"):
        read_run(copy)


def test_every_changed_missing_and_added_file_is_named_at_once(copy):
    (copy / "ringkasan.txt").write_text("lain", encoding="utf-8")
    (copy / "kasus" / "unor.csv").unlink()
    (copy / "kasus" / "tambahan.csv").write_text("nip\n", encoding="utf-8")
    with pytest.raises(SealError) as error:
        read_run(copy)
    for told in ("ringkasan.txt berubah", "kasus/unor.csv hilang", "kasus/tambahan.csv ditambah"):
        assert told in str(error.value)


def test_a_rewritten_seal_is_noticed(copy):
    seal = copy / "segel.json"
    seal.write_text(json.dumps(json.loads(seal.read_text(encoding="utf-8"))), encoding="utf-8")
    with pytest.raises(SealError, match="ditulis ulang"):
        read_run(copy)


def test_a_run_without_a_seal_is_refused(copy):
    (copy / "segel.json").unlink()
    with pytest.raises(SealError, match="tidak bersegel"):
        read_run(copy)


def test_the_note_and_what_file_browsers_leave_may_change(copy):
    (copy / "catatan.json").unlink()
    (copy / "kasus" / ".DS_Store").write_text("", encoding="utf-8")
    (copy / "Thumbs.db").write_text("", encoding="utf-8")
    assert read_run(copy).plan.moves


def test_resealing_accepts_what_is_there_and_gives_another_hash(copy, first):
    (copy / "ringkasan.txt").write_text("lain", encoding="utf-8")
    assert reseal(copy) != first.seal
    assert read_run(copy).seal == seal_of(copy)


def test_resealing_does_not_hide_a_case_that_was_not_solved(copy):
    sheet = copy / "kasus" / "penilaian_kinerja.csv"
    lines = sheet.read_text(encoding="utf-8").splitlines(keepends=True)
    sheet.write_text("".join(lines[:-1]), encoding="utf-8")
    reseal(copy)
    with pytest.raises(SuksesiError, match="berubah sesudah perhitungan"):
        read_run(copy)


def test_nothing_in_the_answer_depends_on_the_clock(first):
    answer = (first.folder / "hasil.json").read_text(encoding="utf-8")
    assert '"seconds"' not in answer
    note = json.loads((first.folder / "catatan.json").read_text(encoding="utf-8"))
    assert note["seconds"] == first.plan.seconds
    assert "ortools" in note["versions"]

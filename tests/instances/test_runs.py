import shutil
import stat
from types import SimpleNamespace

import numpy as np
import pytest

from suksesi.instances import read_case
from suksesi.instances.answer_writer import answer_document
from suksesi.instances.generate import generate, synthetic_blueprint
from suksesi.instances.runs import read_run, require_new, write_run
from suksesi.instances.write import write_workbook
from suksesi.instances.write_case import write_case
from suksesi.models.errors import SuksesiError
from suksesi.solver import propose, solve

DESIGN = synthetic_blueprint(seats=30, employees=120)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Write a small case with a blank row and a column that may not be stored."""
    path = tmp_path_factory.mktemp("kasus") / "rekaan"
    write_case(DESIGN, seed=11, folder=path)
    sheet = path / "pegawai.csv"
    header, first, *rows = sheet.read_text(encoding="utf-8").splitlines()
    lines = [f"{header},AGAMA", f"{first},rahasia", "", *(f"{row},rahasia" for row in rows)]
    sheet.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def solved(folder):
    """Solve the small case."""
    case = read_case(folder)
    plan = solve(case, engine="cpsat")
    return SimpleNamespace(case=case, plan=plan, slates=propose(case, plan))


def kept(solved, source, target):
    """Keep the answer in a run and read it back."""
    write_run(solved.case, solved.plan, solved.slates, folder=target, source=source, summary="…")
    return read_run(target)


def test_a_run_read_back_gives_the_same_case_plan_and_slates(solved, folder, tmp_path):
    run = kept(solved, folder, tmp_path / "arsip")
    assert run.case.digest == solved.case.digest
    assert answer_document(run.case, run.plan, run.slates) == answer_document(
        solved.case, solved.plan, solved.slates
    )
    assert np.array_equal(run.plan.seating.seat, np.sort(solved.plan.seating.seat))


def test_rows_keep_their_numbers_in_the_archive(solved, folder, tmp_path):
    run = kept(solved, folder, tmp_path / "arsip")
    assert np.array_equal(run.case.roster.row, solved.case.roster.row)
    history = run.case.evidence.history.row, solved.case.evidence.history.row
    assert np.array_equal(*history)


def test_columns_that_may_not_be_held_are_not_archived(solved, folder, tmp_path):
    kept(solved, folder, tmp_path / "arsip")
    archived = (tmp_path / "arsip" / "kasus" / "pegawai.csv").read_text(encoding="utf-8")
    assert "AGAMA" not in archived
    assert "rahasia" not in archived


def test_only_the_owner_may_open_a_run(solved, folder, tmp_path):
    kept(solved, folder, tmp_path / "arsip")
    assert stat.S_IMODE((tmp_path / "arsip").stat().st_mode) == stat.S_IRWXU


def test_a_case_from_a_workbook_is_archived_too(folder, tmp_path):
    book = write_workbook(generate(DESIGN, seed=11), tmp_path / "kasus.xlsx")
    shutil.copy2(folder / "kebijakan.toml", tmp_path / "kebijakan.toml")
    case = read_case(book)
    plan = solve(case, engine="cpsat")
    answer = SimpleNamespace(case=case, plan=plan, slates=propose(case, plan))
    assert kept(answer, book, tmp_path / "arsip").case.digest == case.digest


def test_a_folder_that_exists_is_refused_before_any_work(tmp_path):
    with pytest.raises(SuksesiError, match="sudah ada"):
        require_new(tmp_path)
    assert require_new(tmp_path / "baru") == tmp_path / "baru"


def test_a_folder_that_cannot_be_made_is_refused_before_the_work(tmp_path):
    (tmp_path / "berkas").write_text("", encoding="utf-8")
    with pytest.raises(SuksesiError, match="tidak dapat dibuat"):
        require_new(tmp_path / "berkas" / "arsip")

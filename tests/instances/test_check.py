"""What `suksesi check` is told of a case: faults, or freshness, gaps and documents to ask for."""

import pytest
from case_files import small_tables, write_case
from click.testing import CliRunner
from planted import CELLS, WIDE, plant

from suksesi.cli import main
from suksesi.instances.check import check


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    tables = small_tables()
    tables["penilaian_kompetensi"][0]["tanggal"] = "01-06-2020"
    del tables["penilaian_kinerja"][2:4]
    tables["pegawai"][5]["disiplin_terverifikasi"] = ""
    return check(write_case(tmp_path_factory.mktemp("sound") / "kasus", tables))


def test_a_faulty_case_exits_with_two_and_shows_every_fault_without_a_traceback(tmp_path):
    result = CliRunner().invoke(main, ["check", str(plant(tmp_path / "kasus"))])
    assert result.exit_code == 2
    assert "Traceback" not in result.output
    assert str(len(CELLS) + len(WIDE)) in result.output


def test_a_faulty_case_has_no_report_of_its_evidence(tmp_path):
    report = check(plant(tmp_path / "kasus"))
    assert report.case is None
    assert (report.freshness, report.lacking, report.documents) == ((), (), ())


def test_rows_are_counted_by_sheet(report):
    assert report.counts["pegawai"] == 24
    assert report.counts["penilaian_kompetensi"] == 48


def test_an_assessment_older_than_the_policy_allows_is_stale(report):
    ages = {item.sheet: item for item in report.freshness}
    assessed = ages["penilaian_kompetensi: asesmen"]
    assert (assessed.people, assessed.stale, assessed.median_months) == (24, 1, 16)
    assert ages["penilaian_kompetensi: teknis"].stale == 0


def test_people_without_evidence_are_counted_by_level(report):
    lacking = {}
    for item in report.lacking:
        lacking[item.evidence] = lacking.get(item.evidence, 0) + item.lacking
    assert lacking["penilaian_kinerja"] == 1
    assert lacking["disiplin_terverifikasi"] == 1
    assert lacking["asesmen"] == 1
    assert lacking["uji_teknis"] == 0


def test_documents_that_would_open_seats_name_seats_to_fill(report):
    open_seats = set(report.case.establishment.to_fill.tolist())
    assert len(report.documents) <= 40
    for document in report.documents:
        assert document.seats
        assert set(document.seats) <= open_seats


def test_the_bundled_kudus_is_sound():
    report = check("kudus")
    assert report.faults == ()
    assert report.documents

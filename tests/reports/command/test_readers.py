"""The pages of other readers, and disparity, from the command line."""

import json
import re

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator
from kept_runs import small_case, solved

from suksesi.cli import main
from suksesi.reports.published import schema_of


def run(*arguments, code=0):
    """Run a command that must end with `code` and without a traceback."""
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert result.exit_code == code, f"{result.output}\n{result.exception!r}"
    assert "Traceback" not in result.output
    return result


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """Keep a run, and give it with its folder."""
    place = tmp_path_factory.mktemp("putaran")
    return solved(small_case(place / "kasus"), place / "satu")


@pytest.mark.parametrize("reader", ["komite", "pejabat", "pemeriksa", "committee"])
def test_a_round_is_told_to_every_reader_without_a_seat(kept, reader):
    told = run("explain", kept.folder, "--untuk", reader, "--simulasi").stdout
    assert kept.case.name.partition(" (")[0] in " ".join(told.split())


def test_an_official_reads_what_every_choice_at_a_seat_costs(kept):
    seat = kept.case.establishment.id[kept.plan.moves[0].seat]
    told = run("explain", kept.folder, seat, "--untuk", "pejabat", "--simulasi").stdout
    assert "#1" in told
    assert "Kosongkan" in told
    assert "Minta ulang" in told


def test_an_inspector_reads_the_hash_of_the_run_and_no_name(kept):
    told = " ".join(run("jelaskan", kept.folder, "--untuk", "pemeriksa").stdout.split())
    assert kept.seal in told
    assert not any(name in told for name in kept.case.roster.name)


@pytest.mark.parametrize(
    ("reader", "document"),
    [("komite", "choices"), ("pejabat", "choices"), ("pemeriksa", "inspected"),
     ("kandidat", "own-seat")],
)  # fmt: skip
def test_every_reader_gets_a_document_that_keeps_its_schema_and_holds_no_more(
    kept, reader, document
):
    move = kept.plan.moves[0]
    code, seat = kept.case.roster.code[move.employee], kept.case.establishment.id[move.seat]
    person = ("--employee", code) if reader == "kandidat" else ()
    asked = ("explain", kept.folder, seat, *person, "--untuk", reader, "--format", "json")
    told = run(*asked, "--simulasi").stdout
    Draft202012Validator(schema_of(document)).validate(json.loads(told))
    assert not any(name in told for name in kept.case.roster.name)
    if reader == "kandidat":
        assert set(re.findall(r"P-\d{4}", told)) == {code}
    if reader == "pejabat":
        assert all(one["merit"] is None for one in json.loads(told)["choices"])


def test_a_document_is_of_one_seat(kept):
    error = run("explain", kept.folder, "--untuk", "komite", "--format", "json", code=2).stderr
    assert "sebutkan jabatannya" in error


def test_what_a_diversity_minimum_costs_is_a_document_too(kept):
    told = run("diversity", kept.folder / "kasus", "--level", "administrator", "--format", "json")
    found = json.loads(told.stdout)
    Draft202012Validator(schema_of("diversity")).validate(found)
    assert [step["asked"] for step in found["steps"]] == list(range(len(found["steps"])))
    assert found["steps"][0]["names_changed"] == 0


def test_a_candidate_reads_the_own_record(kept):
    move = kept.plan.moves[0]
    code, seat = kept.case.roster.code[move.employee], kept.case.establishment.id[move.seat]
    told = run("explain", kept.folder, seat, "--employee", code, "--untuk", "kandidat").stdout
    assert set(re.findall(r"P-\d{4}", told)) == {code}


@pytest.mark.parametrize(
    "words",
    [
        ("--untuk", "kandidat"),
        ("1", "--untuk", "kandidat"),
        ("1", "--employee", "P-0001", "--untuk", "komite"),
        ("--employee", "P-0001", "--untuk", "kandidat"),
        (),
    ],
)
def test_what_a_reader_is_not_given_is_refused_with_a_sentence(kept, words):
    done = run("explain", kept.folder, *words, code=2)
    assert done.output.strip().endswith(".")


@pytest.mark.parametrize("words", [("kandidat",), ("komite", "--format", "json")])
def test_a_solve_for_another_reader_is_a_table_of_the_round(words):
    assert run("solve", "kudus", "--untuk", *words, code=2).output.strip().endswith(".")


def test_disparity_is_told_of_a_run_with_a_joined_group_that_nobody_keeps(kept, tmp_path):
    path = tmp_path / "gabung.csv"
    roster = kept.case.roster
    lines = [f"{nip};{'ya' if n < 8 else 'tidak'}" for n, nip in enumerate(roster.nip)]
    path.write_text("nip;disabilitas\n" + "\n".join(lines) + "\n", encoding="utf-8")
    before = {file.name: file.read_bytes() for file in kept.folder.rglob("*") if file.is_file()}
    told = run("kesenjangan", kept.folder, "--gabung", path, "--lang", "en").stdout
    assert "Disabilitas" in told
    assert "stored in no case" in " ".join(told.split())
    after = {file.name: file.read_bytes() for file in kept.folder.rglob("*") if file.is_file()}
    assert before == after
    form = run("disparity", kept.folder, "--gabung", path, "--format", "json").stdout
    (table,) = json.loads(form)["protected"]
    assert table["by"] == "disabilitas"


def test_a_faulty_file_to_join_is_told_fault_by_fault(kept, tmp_path):
    path = tmp_path / "gabung.csv"
    path.write_text("nip;disabilitas\n123;ya\n;ya\n", encoding="utf-8")
    told = run("disparity", kept.folder, "--gabung", path, code=2).output
    assert re.search(r"^\s*2\s+nip", told, re.MULTILINE)
    assert re.search(r"^\s*3\s+nip", told, re.MULTILINE)

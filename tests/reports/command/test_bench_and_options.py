import csv
import json

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from suksesi.cli import main
from suksesi.instances.generate import synthetic_blueprint
from suksesi.instances.write_case import write_case
from suksesi.reports.published import schema_of


def run(*arguments, code=0):
    """Run a command that must end with `code` and without a traceback."""
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert result.exit_code == code, f"{result.output}\n{result.exception!r}"
    assert "Traceback" not in result.output
    return result.output


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    folder = tmp_path_factory.mktemp("bangku") / "kasus"
    write_case(synthetic_blueprint(seats=40, employees=160), seed=5, folder=folder)
    return folder


@pytest.fixture(scope="module")
def kept(small, tmp_path_factory):
    folder = tmp_path_factory.mktemp("bangku-arsip") / "putaran"
    run("solve", small, "--simulasi", "--out", folder)
    return folder


@pytest.fixture(scope="module")
def whole(small):
    return json.loads(run("bench", small, "--semua", "--format", "json"))


def test_the_bench_goes_by_level_unit_or_the_whole_establishment(small, whole):
    assert len(whole["posts"]) == 40
    level = json.loads(run("kesiapan", small, "--level", "pengawas", "--format", "json"))
    assert 0 < len(level["posts"]) < 40
    unit = run("bench", small, "--unit", "TIDAK-ADA", code=2)
    assert "TIDAK-ADA" in unit
    Draft202012Validator(schema_of("bench")).validate(whole)


@pytest.fixture(scope="module")
def code(whole):
    """Give somebody who is ready for a seat that falls vacant later."""
    falls = [fall for year in whole["years"][1:] for fall in year["falls_vacant"]]
    return next(person for fall in falls for person in fall["ready"])


def test_options_are_the_same_from_a_case_and_from_its_run(small, kept, code):
    from_case = run("options", small, code, "--format", "json")
    assert run("peluang", kept, code, "--format", "json") == from_case
    Draft202012Validator(schema_of("options")).validate(json.loads(from_case))
    assert code in run("options", kept, code, "--semua", "--simulasi", "--lang", "en")


def test_the_version_for_the_person_needs_no_plan_and_names_no_code(small, kept):
    told = run("options", small, "P-0007", "--untuk", "kandidat")
    assert told == run("options", kept, "P-0007", "--audience", "candidate")
    assert "P-0" not in told


def test_the_version_for_the_person_does_not_tell_when_anybody_leaves(small, code):
    planner = json.loads(run("options", small, code, "--format", "json"))
    own = json.loads(run("options", small, code, "--untuk", "kandidat", "--format", "json"))
    days = [
        [one["vacant_on"] for part in ("now", "verify", "later", "steps") for one in each[part]]
        for each in (planner, own)
    ]
    assert any(days[0])
    assert not any(days[1])


def test_mistakes_end_in_a_sentence(small, kept):
    assert "P-9999" in run("options", small, "P-9999", code=2)
    assert "arsip" in run("options", kept, "P-0007", "--mode", "sotk", code=2)
    nothing = run("bench", small, "--level", "pengawas", "--unit", unit_without_seat(small), code=2)
    assert "--unit" in nothing


def unit_without_seat(folder):
    """Give a unit of a case with no pengawas in it or below it."""
    with (folder / "unor.csv").open(encoding="utf-8") as file:
        units = list(csv.DictReader(file))
    with (folder / "jabatan.csv").open(encoding="utf-8") as file:
        held = {row["unor_id"] for row in csv.DictReader(file) if row["jenjang"] == "pengawas"}
    above = {row["induk_id"] for row in units}
    return next(row["unor_id"] for row in units if row["unor_id"] not in above | held)


def test_an_empty_seat_is_explained_with_the_nearest_people_and_as_a_document(kept):
    slates = json.loads((kept / "hasil.json").read_text(encoding="utf-8"))["slates"]
    empty = next(slate["seat"] for slate in slates if not slate["eligible"])
    filled = next(
        slate["seat"]
        for slate in slates
        if slate["nominees"] and slate["nominees"][0]["recommended"]
    )
    short, long = (run("explain", kept, empty, "--simulasi", *more) for more in ([], ["--rinci"]))
    assert "TERDEKAT" in short
    assert "SARINGAN" not in short
    assert "SARINGAN" in long
    read = json.loads(run("explain", kept, empty, "--simulasi", "--format", "json"))
    Draft202012Validator(schema_of("empty-seat")).validate(read)
    assert all(way["person"] in long for way in read["nearest"])
    told = json.loads(run("explain", kept, filled, "--simulasi", "--format", "json"))
    Draft202012Validator(schema_of("reasons")).validate(told)
    assert told["recommended"]

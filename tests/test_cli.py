import csv
import io
import json
import shutil
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

import suksesi
from suksesi.cli import main
from suksesi.instances.generate import synthetic_blueprint
from suksesi.instances.write_case import write_case
from suksesi.reports.command.speech import Commands
from suksesi.reports.published import solve_schema

KUDUS = Path(suksesi.__file__).parent / "instances" / "cases" / "kudus"
HEAD = "J-1-KA"
"""A vacancy of the small case that has a candidate."""


def run(*arguments, code=0):
    """Run a command that must end with `code` and without a traceback."""
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert result.exit_code == code, f"{result.output}\n{result.exception!r}"
    assert "Traceback" not in result.output
    return result


def rows_of(path):
    """Give the rows of a CSV file as dicts."""
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))))


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """Write a small case of an agency that does not hold the approval."""
    folder = tmp_path_factory.mktemp("kecil") / "kasus"
    write_case(synthetic_blueprint(seats=40, employees=160), seed=5, folder=folder)
    shutil.copy(KUDUS / "gerbang.toml", folder)
    return folder


@pytest.fixture(scope="module")
def kept(small, tmp_path_factory):
    """Solve the small case once and keep the run."""
    folder = tmp_path_factory.mktemp("arsip") / "putaran"
    result = run("solve", small, "--simulasi", "--out", folder, "--format", "json")
    return folder, json.loads(result.stdout)


@pytest.fixture
def copy(small, tmp_path):
    """Copy the small case, so that it can be spoilt."""
    return shutil.copytree(small, tmp_path / "kasus")


@pytest.mark.parametrize(("name", "alias"), Commands.aliases.items())
def test_every_command_answers_to_its_alias_and_explains_itself(name, alias):
    assert name in main.commands
    assert alias in run("--help").stdout
    helped = run(alias, "--help").stdout
    assert "Usage" in helped
    assert len([line for line in helped.splitlines() if line.startswith("  ")]) > 2


def test_the_help_lists_the_exit_codes():
    assert "terbukti tidak ada susunan" in run("--help").stdout


def test_solve_prints_a_table_in_the_language_asked_for():
    table = run("solve", "kudus", "--lang", "en").stdout
    assert "OPTIMAL, proven" in table
    assert "recounted: agrees" in table


def test_solve_prints_json_that_keeps_the_published_schema(kept):
    _, answer = kept
    Draft202012Validator(solve_schema()).validate(answer)
    assert answer["status"] == "optimal"
    assert answer["plan"]


def test_solve_prints_csv_with_one_row_per_vacancy_and_opened_seat(small, kept):
    _, answer = kept
    rows = list(
        csv.DictReader(io.StringIO(run("solve", small, "--simulasi", "--format", "csv").stdout))
    )
    assert len(rows) == answer["round"]["to_fill"] + len(answer["opened"])
    filled = {row["jabatan_id"]: row["kode"] for row in rows if row["keadaan"] == "terisi"}
    assert filled == {move["seat"]: move["person"] for move in answer["plan"]}


def test_a_run_is_closed_to_others_and_holds_case_answer_and_summary(kept):
    folder, _ = kept
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert (folder / "kasus" / "kebijakan.toml").is_file()
    assert json.loads((folder / "hasil.json").read_text(encoding="utf-8"))["format"]
    assert "OPTIMAL, terbukti" in (folder / "ringkasan.txt").read_text(encoding="utf-8")


def test_the_case_of_a_run_is_the_case_that_was_solved(kept):
    folder, answer = kept
    again = json.loads(run("solve", folder / "kasus", "--simulasi", "--format", "json").stdout)
    assert (again["case"], again["policy"]) == (answer["case"], answer["policy"])
    assert again["plan"] == answer["plan"]


def test_a_run_that_exists_is_not_overwritten(kept):
    folder, _ = kept
    assert "sudah ada" in run("solve", "kudus", "--out", folder, code=2).stderr


def test_explain_takes_an_id_a_number_or_part_of_a_name(kept):
    folder, answer = kept
    move = next(move for move in answer["plan"] if move["seat"] == HEAD)
    by_id = run("explain", folder, HEAD, "--simulasi").stdout
    assert move["person"] in by_id
    assert run("explain", folder, HEAD.lower(), "--simulasi").stdout == by_id
    assert run("explain", folder, "kepala dinas rekaan 1", "--simulasi").stdout == by_id
    assert "MENGAPA" in run("explain", folder, "1").stdout


def test_explain_lists_the_seats_that_an_ambiguous_name_fits(kept):
    error = run("explain", kept[0], "kepala dinas", code=2).stderr
    assert "Kepala Dinas Rekaan 1" in error
    assert "sebutkan nomornya" in error


def test_explain_says_why_not_and_never_repeats_a_nip(kept):
    folder, _ = kept
    nip = rows_of(folder / "kasus" / "pegawai.csv")[0]["nip"]
    by_nip = run("explain", folder, "1", "--employee", nip, "--simulasi").stdout
    assert "MENGAPA" in by_nip
    assert nip not in by_nip
    unknown = run("explain", folder, "1", "--employee", "199001012015010009", code=2).stderr
    assert "199001012015010009" not in unknown


def test_a_run_whose_case_has_changed_is_refused_with_a_sentence(kept, tmp_path):
    spoilt = shutil.copytree(kept[0], tmp_path / "arsip")
    sheet = spoilt / "kasus" / "penilaian_kinerja.csv"
    lines = sheet.read_text(encoding="utf-8").splitlines(keepends=True)
    sheet.write_text("".join(lines[:-1]), encoding="utf-8")
    assert "berubah sesudah perhitungan" in run("explain", spoilt, "1", code=2).stderr


def test_a_folder_that_is_no_run_is_refused_with_a_sentence(tmp_path):
    assert "bukan arsip perhitungan" in run("explain", tmp_path, "1", code=2).stderr


def test_an_unknown_case_is_refused_with_the_nearest_name():
    assert "kudus" in run("solve", "kudos", code=2).stderr


def test_every_fault_of_a_case_is_printed_by_sheet(copy):
    with (copy / "jabatan.csv").open("a", encoding="utf-8") as sheet:
        sheet.write("J-X,U-TIDAK-ADA,Jabatan X\n")
    policy = copy / "kebijakan.toml"
    policy.write_text(
        policy.read_text(encoding="utf-8").replace("[putaran]", "asing = 1\n[putaran]", 1),
        encoding="utf-8",
    )
    for command in ("solve", "check", "talent"):
        result = run(command, copy, code=2)
        assert "jabatan.csv" in result.output
        assert "kebijakan.toml" in result.output


def test_check_says_that_a_good_case_can_be_solved(small):
    assert "dapat dihitung" in run("check", "kudus").stdout
    assert "can be solved" in run("periksa", small, "--lang", "en").stdout


def test_talent_prints_the_nine_boxes_and_one_persons_breakdown(small):
    assert "kotak 9" in run("talent", small).stdout
    assert "Nilai talenta" in run("talenta", small, "--employee", "P-0001").stdout


def test_rules_are_printed_as_table_json_and_markdown():
    assert "Masa jabatan" in run("rules").stdout
    assert json.loads(run("rules", "--format", "json").stdout)
    assert run("aturan", "--format", "markdown").stdout.startswith("# Aturan")


def test_gates_lists_what_the_agency_does_not_hold(small):
    shown = run("gates", "kudus").stdout
    assert "persetujuan_talenta" in shown
    assert "UU 10/2016" in shown
    assert "open selection" in run("gerbang", small, "--lang", "en").stdout


def test_without_the_approval_senior_seats_get_a_long_list_and_no_name(kept):
    folder, answer = kept
    code = next(move["person"] for move in answer["plan"] if move["seat"] == HEAD)
    page = run("explain", folder, HEAD).stdout
    assert "MENGAPA TANPA USULAN" in page
    person = run("explain", folder, HEAD, "--employee", code).stdout
    assert "daftar panjang seleksi terbuka" in person
    assert "Nilai " not in person


def test_schema_prints_the_published_schema():
    assert json.loads(run("schema").stdout) == solve_schema()


def test_template_writes_a_workbook_and_its_policy(tmp_path):
    told = run("template", tmp_path / "kasus.xlsx").stdout
    assert "kasus.xlsx" in told
    assert (tmp_path / "kasus.xlsx").is_file()


def test_generate_writes_a_case_that_can_be_solved(tmp_path):
    folder = tmp_path / "rekaan"
    run("generate", folder, "--seats", 40, "--employees", 160, "--seed", 5)
    assert "DATA REKAAN" in run("solve", folder, "--engine", "cpsat").stdout
    assert "sudah ada" in run("buat", folder, "--case", "kudus", code=2).stderr


def test_generate_needs_a_pattern_or_all_sizes(tmp_path):
    assert "--employees" in run("generate", tmp_path / "x", "--seats", 40, code=2).stderr


@pytest.mark.parametrize("beside", [("--seats", 40), ("--regions", 2), ("--case", "kudus")])
def test_a_named_size_stands_alone(tmp_path, beside):
    told = run("generate", tmp_path / "x", "--size", "national", *beside, code=2).stderr
    assert "tanpa / without" in told
    assert not (tmp_path / "x").exists()


def test_a_solve_stopped_by_its_limit_says_so_and_ends_with_its_code(small):
    result = CliRunner().invoke(
        main, ["solve", str(small), "--engine", "highs", "--seconds", "1e-6"]
    )
    proven = "OPTIMAL, terbukti" in result.stdout
    stopped = "batas waktu tercapai" in result.stdout
    assert proven != stopped
    assert result.exit_code in ({0} if proven else {0, 4})


def test_pins_that_cannot_hold_end_in_reasons_and_exit_code_three(copy):
    header = (copy / "keputusan.csv").read_text(encoding="utf-8").strip().split(",")
    people = rows_of(copy / "pegawai.csv")
    pppk = next(person["nip"] for person in people if person["status_asn"] == "PPPK")
    pin = {"jenis": "penetapan", "nip": pppk, "jabatan_id": HEAD, "pejabat": "Bupati Contoh",
           "dokumen": "800/1", "tanggal": "05-10-2026", "alasan": "uji"}  # fmt: skip
    with (copy / "keputusan.csv").open("a", encoding="utf-8", newline="") as sheet:
        csv.DictWriter(sheet, header, lineterminator="\n").writerow(pin)
    shown = run("solve", copy, code=3).stdout
    assert "TIDAK ADA susunan" in shown
    assert "Status PNS" in shown
    assert pppk not in shown
    listed = run("pertentangan", copy, code=3).stdout
    assert listed.split("\n\n", 1)[1].strip() in shown
    document = json.loads(run("conflicts", copy, "--format", "json", code=3).stdout)
    rules = {member["rule"] for one in document["conflicts"] for member in one["members"]}
    assert {"pin", "pns_status"} <= rules


def test_a_round_with_a_plan_has_no_conflicts_and_exit_code_zero(small):
    assert "nothing is in conflict" in run("conflicts", small, "--lang", "en").stdout
    assert json.loads(run("conflicts", small, "--format", "json").stdout)["possible"]


def test_a_bundled_case_is_not_generated_in_another_size(tmp_path):
    error = run("generate", tmp_path / "x", "--case", "kudus", "--seats", 20, code=2).stderr
    assert "--seats" in error
    assert not (tmp_path / "x").exists()


def test_an_interrupt_before_the_solve_ends_in_a_sentence_and_exit_code_four(monkeypatch):
    def interrupted(*_args, **_settings):
        raise KeyboardInterrupt

    monkeypatch.setattr("suksesi.reports.command.solve.read_case", interrupted)
    assert "Dihentikan" in run("solve", "kudus", code=4).output

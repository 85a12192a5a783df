"""The knobs of a round made visible: seal, ledger, national default and flags, as commands."""

import csv
import io
import json
import os
import shutil
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

import suksesi
from suksesi.cli import main
from suksesi.instances.generate import synthetic_blueprint
from suksesi.instances.ledger import checked, ledger_of
from suksesi.instances.ledger.place import VARIABLE
from suksesi.instances.runs import read_run, reseal
from suksesi.instances.runs.official import not_official, require_official
from suksesi.instances.write_case import write_case
from suksesi.models.errors import SealError
from suksesi.reports.published import schema_of

SK = ("--sk", "188.45/12/2026", "--tanggal", "01-09-2024")
TRIAL = "UJI COBA"
full = pytest.mark.skipif("SUKSESI_OVERSIGHT" not in os.environ, reason="SUKSESI_OVERSIGHT not set")
"""What the tests of the ledger and of the seal show on smaller ground too."""
WITHOUT_RESULTS = {"check", "template", "generate", "rules", "gates", "schema", "decree"}
"""Commands that show no name, value or order that comes of a policy."""


def run(*arguments, code=0):
    """Run a command that must end with `code` and without a traceback."""
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert result.exit_code == code, f"{result.output}\n{result.exception!r}"
    assert "Traceback" not in result.output
    return result


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """Write the case of a small round."""
    folder = tmp_path_factory.mktemp("putaran")
    write_case(synthetic_blueprint(seats=24, employees=80), seed=5, folder=folder / "kasus")
    return folder


@pytest.fixture(scope="module")
def trial(place):
    """Keep a run whose policy is not decreed."""
    run("solve", place / "kasus", "--simulasi", "--no-bukti", "--out", place / "uji")
    return place / "uji"


@pytest.fixture(scope="module")
def decreed(place):
    """Keep a run of the same round after its policy was decreed."""
    folder = shutil.copytree(place / "kasus", place / "resmi")
    run("decree", folder, *SK)
    run("solve", folder, "--no-bukti", "--out", place / "satu")
    return place / "satu"


def commands(case, kept, target):
    """Give for every command that shows results how it is asked, and how it ends."""
    answer = read_run(kept)
    move = answer.plan.moves[0]
    seat = answer.case.establishment.id[move.seat]
    listed = target / "daftar.csv"
    listed.write_text(f"jabatan_id,kode\n{seat},{answer.case.roster.code[move.employee]}\n")
    by = ("--by", "Bupati", "--reason", "uji", "--on", "20-11-2024", "--empty")
    return {
        "solve": [("solve", case, "--simulasi")],
        "explain": [("explain", kept, seat, "--simulasi")],
        "decide": [("decide", kept, seat, *by, "--out", target / "d")],
        "audit": [("audit", kept, "--list", listed)],
        "replay": [("replay", kept)],
        "verify": [("verify", kept)],
        "diversity": [("diversity", case, "--level", "administrator")],
        "talent": [("talent", case, "--employee", "P-0001")],
        "ledger": [("ledger", kept)],
        "reference": [("reference", kept)],
        "flags": [("flags", kept)],
        "bench": [("bench", case)],
        "options": [("options", kept, "P-0001"),
                    ("options", kept, "P-0001", "--untuk", "kandidat")],
        "conflicts": [("conflicts", case)],
        "disparity": [("disparity", case)],
        "prices": [("prices", kept, "--rule", "masa_jabatan")],
        "frontier": [("frontier", kept, "--every", 20)],
        "ratio": [("ratio", case)],
        "robust": [("robust", kept, "--sampel", 2)],
    }  # fmt: skip


def printed(arguments):
    """Give what a command prints, however it ends; nothing may break."""
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert result.exit_code in {0, 5, 6}, f"{arguments}\n{result.output}\n{result.exception!r}"
    return result.stdout


def test_every_command_that_shows_results_says_that_they_are_a_trial(trial, place, tmp_path):
    asked = commands(place / "kasus", trial, tmp_path)
    assert asked.keys() == main.commands.keys() - WITHOUT_RESULTS
    for name, ways in asked.items():
        for way in ways:
            assert printed(way).startswith(TRIAL), name
    english = printed(("ledger", trial, "--lang", "en"))
    assert english.startswith("TRIAL, not committee material")
    acts = {line.act for line in checked(ledger_of(trial)).lines if line.computes}
    assert acts == {"solve", "decide", "replay", "diversity", "reference", "disparity", "prices",
                    "frontier", "robust", "conflicts"}  # fmt: skip


def test_what_is_solved_again_for_a_page_is_on_record(trial):
    answer = read_run(trial)
    seat, name = next((slate.seat, name) for slate in answer.slates for name in slate.nominees
                      if not name.recommended)  # fmt: skip
    where, who = answer.case.establishment.id[seat], answer.case.roster.code[name.employee]
    for way in (("explain", trial, where, "--employee", who), ("options", trial, who)):
        before = len(checked(ledger_of(trial)).lines)
        printed((*way, "--simulasi"))
        [line] = checked(ledger_of(trial)).lines[before:]
        assert (line.act, line.names) == (way[0], {})
        assert line.plans >= 1


def test_json_and_csv_say_so_too(trial, place, tmp_path):
    asked = commands(place / "kasus", trial, tmp_path)
    for name in ("solve", "audit", "flags", "ledger"):
        standing = json.loads(printed((*asked[name][0], "--format", "json")))["standing"]
        assert (standing["trial"], standing["mark"]) == (True, TRIAL), name
    rows = list(csv.DictReader(io.StringIO(printed((*asked["solve"][0], "--format", "csv")))))
    assert {row["keterangan"] for row in rows} == {TRIAL}


def test_no_command_prints_results_past_the_mark():
    folder = Path(suksesi.__file__).parent / "reports" / "command"
    for path in folder.glob("*.py"):
        code = path.read_text(encoding="utf-8")
        past = "json.dumps(" in code or "printed(" in code
        assert not past or path.stem in {"speech", "decree"}, path.name


def test_the_page_that_is_kept_with_a_run_says_so(trial, decreed):
    assert (trial / "ringkasan.txt").read_text(encoding="utf-8").startswith(TRIAL)
    assert TRIAL not in (decreed / "ringkasan.txt").read_text(encoding="utf-8")


def test_under_a_decree_no_page_says_trial_and_the_header_names_the_decree(decreed, place):
    kept = place / "resmi"
    for way in (("explain", decreed, "1"), ("talent", kept)):
        assert TRIAL not in printed(way)
    page = (decreed / "ringkasan.txt").read_text(encoding="utf-8")
    assert "ditetapkan dengan 188.45/12/2026, 01-09-2024" in page
    assert "PEMBANDING" in page


def test_a_policy_changed_after_its_decree_is_a_trial_again(decreed, place, tmp_path):
    case = shutil.copytree(place / "resmi", tmp_path / "kasus")
    policy = case / "kebijakan.toml"
    text = policy.read_text(encoding="utf-8")
    policy.write_text(text.replace("poin_tipis = 0.50", "poin_tipis = 0.40"), encoding="utf-8")
    assert printed(("talent", case)).startswith(f"{TRIAL}, bukan bahan komite · kebijakan BERUBAH")


@full
def test_a_number_in_the_policy_alone_decrees_nothing(place, tmp_path):
    case = shutil.copytree(place / "kasus", tmp_path / "kasus")
    policy = case / "kebijakan.toml"
    text = policy.read_text(encoding="utf-8")
    policy.write_text(text.replace('nomor_sk = ""', 'nomor_sk = "188/1"'), encoding="utf-8")
    assert printed(("talent", case)).startswith(TRIAL)


def test_official_documents_are_refused_for_a_trial_and_allowed_under_a_decree(trial, decreed):
    assert not_official(read_run(decreed)) == ()
    require_official(read_run(decreed))
    reasons = [reason.id for reason in not_official(read_run(trial))]
    assert len(reasons) == 2
    with pytest.raises(SealError, match="belum ditetapkan"):
        require_official(read_run(trial))


def test_a_decree_says_which_dates_are_the_wrong_way_round(place, trial, tmp_path):
    case = shutil.copytree(place / "kasus", tmp_path / "kasus")
    run("solve", case, "--simulasi", "--no-bukti")
    told = run("decree", case, *SK).stdout
    assert "1 perhitungan putaran ini sudah menyebut nama sebelum kebijakan ditetapkan" in told
    assert "sesudah tanggal data" not in told
    assert "sudah ditetapkan" in run("tetapkan", case, *SK, code=2).stderr


@pytest.fixture(scope="module")
def computed(place, tmp_path_factory):
    """Compute a round three times and keep two runs; its ledger lies beside its case."""
    folder = tmp_path_factory.mktemp("dua")
    case = shutil.copytree(place / "kasus", folder / "kasus")
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv(VARIABLE)
        for more in (("--out", folder / "a"), (), ("--out", folder / "b")):
            run("solve", case, "--simulasi", "--no-bukti", *more)
    return folder


@pytest.fixture
def round_of_two(computed, tmp_path, monkeypatch):
    """Move the round, its ledger and its runs elsewhere, all together; give its case."""
    monkeypatch.delenv(VARIABLE)
    shutil.copytree(computed, tmp_path, dirs_exist_ok=True)
    return tmp_path / "kasus"


@pytest.mark.usefixtures("round_of_two")
def test_the_foot_of_a_page_counts_every_computation_also_discarded_ones(tmp_path):
    page = run("explain", tmp_path / "b", "1", "--simulasi").stdout
    assert "Perhitungan yang dijalankan pada putaran ini: 3" in page
    assert "usulan pertama pada 3 dari 3" in " ".join(page.split())


def test_a_deleted_run_is_reported_by_ledger_verify_and_flags(round_of_two, tmp_path):
    shutil.rmtree(tmp_path / "a")
    told = run("ledger", round_of_two, code=5).stdout
    assert "arsip dari baris 1 tidak ada di tempatnya" in told
    assert "arsip dari baris 1" in run("verify", tmp_path / "b", code=5).stdout
    document = json.loads(run("flags", tmp_path / "b", "--format", "json").stdout)
    Draft202012Validator(schema_of("flags")).validate(document)
    assert [flag["kind"] for flag in document["flags"]].count("run_deleted") == 1


def test_a_run_whose_line_was_cut_off_is_denied(round_of_two, tmp_path):
    folder = ledger_of(round_of_two)
    lines = (folder / "baris.jsonl").read_text(encoding="utf-8").splitlines()
    last = max(n for n, text in enumerate(lines) if '"act":"solve"' in text)
    (folder / "baris.jsonl").write_text("\n".join(lines[:last]) + "\n", encoding="utf-8")
    told = run("verify", tmp_path / "b", code=5).stdout
    assert "BUKAN perhitungan arsip ini" in told
    assert "yang terakhir ditulis, tidak ada" in told
    assert not_official(read_run(tmp_path / "b"))


@full
def test_a_run_that_was_sealed_anew_is_another_run(round_of_two, tmp_path):
    (tmp_path / "a" / "ringkasan.txt").write_text("lain", encoding="utf-8")
    reseal(tmp_path / "a")
    assert "ada arsip lain" in run("ledger", round_of_two, code=5).stdout


@full
def test_an_inspector_without_the_ledger_is_told_to_ask_for_it(round_of_two, tmp_path):
    shutil.rmtree(ledger_of(round_of_two))
    told = " ".join(run("verify", tmp_path / "b", code=6).stdout.split())
    assert "mintalah bersama arsipnya" in told


def test_a_case_inside_a_run_is_solved_without_breaking_the_seal(round_of_two, tmp_path):
    run("solve", tmp_path / "a" / "kasus", "--simulasi")
    read_run(tmp_path / "a")
    assert len([x for x in checked(ledger_of(round_of_two)).lines if x.computes]) == 4


def test_where_nothing_can_be_written_the_page_and_the_error_stream_say_so(
    place, tmp_path, monkeypatch
):
    (tmp_path / "berkas").touch()
    monkeypatch.setenv(VARIABLE, str(tmp_path / "berkas"))
    result = run("solve", place / "kasus", "--simulasi")
    assert "tidak dapat dicatat" in result.stderr
    assert "TIDAK TERCATAT" in result.stdout


class Later(date):
    """A day after the date of the data, whatever the clock of the machine says."""

    @classmethod
    def today(cls):
        return cls(2099, 1, 4)


def test_a_tailored_requirement_and_late_evidence_are_flagged_with_row_and_day(
    round_of_two, tmp_path, monkeypatch
):
    monkeypatch.setattr("suksesi.instances.oversight.date", Later)
    kept = read_run(tmp_path / "a")
    move = kept.plan.moves[0]
    seat = str(kept.case.establishment.id[move.seat])
    seats = pd.read_csv(round_of_two / "jabatan.csv", dtype=str, keep_default_na=False)
    seats.loc[seats["jabatan_id"] == seat, "syarat_khusus"] = "ppns"
    seats.to_csv(round_of_two / "jabatan.csv", index=False)
    helped = _raised(round_of_two / "hasil_simata.csv")
    document = json.loads(run("flags", round_of_two, "--format", "json").stdout)
    flags = {flag["kind"]: flag for flag in document["flags"]}
    tailored, late = flags["requirement_changed"], flags["late_evidence"]
    assert (tailored["seat"], tailored["facts"]["after"], tailored["since"]) == (
        seat, "ppns", "2099-01-04",
    )  # fmt: skip
    assert tailored["places"][0]["column"] == "syarat_khusus"
    assert late["person"] == helped(kept.case)
    assert late["facts"]["points"] >= 300
    assert late["places"][0]["sheet"] == "hasil_simata"


def _raised(path):
    """Raise one national result by many points; give a function from case to the person's code."""
    table = pd.read_csv(path, dtype=str, keep_default_na=False)
    score = table["nilai_talenta"].str.replace(",", ".").astype(float)
    line = int((score - 60).abs().idxmin())
    for column in ("sumbu_x", "sumbu_y", "nilai_talenta"):
        table.loc[line, column] = "88,00"
    table.loc[line, "kotak"] = "9"
    table.to_csv(path, index=False)
    nip = table.loc[line, "nip"]
    return lambda case: str(case.roster.code[list(map(str, case.roster.nip)).index(nip)])


@full
def test_the_comparison_with_the_national_default_keeps_its_schema(trial):
    document = json.loads(run("pembanding", trial, "--format", "json").stdout)
    Draft202012Validator(schema_of("reference")).validate(document)
    assert document["settled"]


def test_the_ledger_keeps_its_schema_and_names_nobody(trial):
    text = run("riwayat", trial, "--format", "json").stdout
    Draft202012Validator(schema_of("ledger")).validate(json.loads(text))
    roster = read_run(trial).case.roster
    assert not any(str(name) in text for name in (*roster.name, *roster.nip))

"""The commands on a run: decide, audit, replay."""

import json

import pytest
from click.testing import CliRunner
from kept_runs import small_case, solved

from suksesi.cli import main
from suksesi.instances.runs import read_run


def run(*arguments, code=0):
    """Run a command that must end with `code` and without a traceback."""
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert result.exit_code == code, f"{result.output}\n{result.exception!r}"
    assert "Traceback" not in result.output
    return result


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """Keep a first run, and name its first proposal by seat and code."""
    place = tmp_path_factory.mktemp("putaran")
    made = solved(small_case(place / "kasus"), place / "satu")
    move = made.plan.moves[0]
    case = made.case
    return made.folder, case.establishment.id[move.seat], case.roster.code[move.employee]


BY = ("--by", "Bupati Contoh", "--on", "20-11-2026")
WHY = ("--reason", "uji")


def test_a_rejected_name_ends_in_a_new_run_with_difference_and_cost(kept, tmp_path):
    folder, seat, code = kept
    new = tmp_path / "dua"
    shown = run("decide", folder, seat, code, "--reject", *BY, *WHY, "--out", new).stdout
    for told in ("DIKECUALIKAN", code, "Bupati Contoh", "20-11-2026", "nilai rencana", "Sesudah"):
        assert told in shown
    assert read_run(new).parent_seal == read_run(folder).seal


def test_a_decision_speaks_english_and_json(kept, tmp_path):
    folder, seat, _ = kept
    told = run("putuskan", folder, seat, "--kosongkan", *BY, *WHY, "--out", tmp_path / "a",
               "--lang", "en").stdout  # fmt: skip
    assert "LEFT EMPTY" in told
    form = run("decide", folder, seat, "--empty", *BY, *WHY, "--out", tmp_path / "b",
               "--format", "json").stdout  # fmt: skip
    assert json.loads(form)["ruling"]["kind"] == "dikosongkan"


def test_a_status_is_listed_with_date_document_and_author(kept, tmp_path):
    folder, seat, code = kept
    shown = run("decide", folder, seat, code, "--status", "committee", *BY, "--document", "BA-7",
                "--out", tmp_path / "dua").stdout  # fmt: skip
    assert "Status usulan" in shown
    for told in ("disetujui komite", "BA-7", "Bupati Contoh"):
        assert told in shown


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--reject",), "--reason"),
        (("--empty", *WHY), "tidak memerlukan kode"),
        (("--status", "dilantik"), "yang boleh"),
        (("--status", "diangkat"), "tidak dikenal"),
        (("--accept", "--status", "sk", *WHY), "tidak lebih dari satu"),
        (("--accept", "--reject", *WHY), "tidak lebih dari satu"),
    ],
)
def test_what_cannot_be_decided_ends_in_a_sentence(kept, tmp_path, more, said):
    folder, seat, code = kept
    error = run("decide", folder, seat, code, *more, *BY, "--out", tmp_path / "x", code=2).stderr
    assert said in error
    assert not (tmp_path / "x").exists()


def test_the_plans_own_list_is_found_lawful_and_costs_nothing(kept, tmp_path):
    folder, _, _ = kept
    made = read_run(folder)
    rows = [
        f"{made.case.establishment.id[move.seat]},{made.case.roster.code[move.employee]}"
        for move in made.plan.moves
    ]
    path = tmp_path / "daftar.csv"
    path.write_text("\n".join(["jabatan_id,kode", *rows, ""]), encoding="utf-8")
    assert "memenuhi semua aturan" in run("audit", folder, "--list", path).stdout
    form = json.loads(run("uji-daftar", folder, "--list", path, "--format", "json").stdout)
    assert form["findings"] == []
    assert all(tier["cost"] == 0 for tier in form["tiers"])


def test_a_list_with_somebody_barred_says_the_rule_and_its_article(kept, tmp_path):
    folder, seat, _ = kept
    case = read_run(folder).case
    barred = next(
        case.roster.code[person] for person, status in enumerate(case.roster.asn_status)
        if status == 3
    )  # fmt: skip
    path = tmp_path / "daftar.csv"
    path.write_text(f"jabatan_id,kode\n{seat},{barred}\n", encoding="utf-8")
    shown = run("audit", folder, "--list", path, code=5).stdout
    for told in ("Status PNS", "UU 20/2023", "pegawai.status_asn", barred):
        assert told in shown


def test_a_replay_says_the_same_and_follows_the_chain(kept):
    shown = run("replay", kept[0]).stdout
    assert "SAMA" in shown
    assert "Arsip pertama" in shown

"""Explanations of the bundled regency as a planner reads them, in both languages, kept as they are.

``SUKSESI_GOLDEN=write pytest tests/golden`` writes them anew; the difference is then reviewed for
plain language before it is committed.
"""

import os
import re
import shutil
from functools import cache
from pathlib import Path

import pytest
from bundled_cases import bundled_answer
from click.testing import CliRunner

from suksesi.cli import main
from suksesi.instances.ledger.place import VARIABLE
from suksesi.instances.runs import Provenance, read_run, write_run
from suksesi.reports import command

HERE = Path(__file__).parent
WRITE = os.environ.get("SUKSESI_GOLDEN") == "write"
READERS = ("explain", "flags", "given", "robust")
SHOWN = "--simulasi"
EXPLANATIONS = {
    "why_chosen": ("explain", "arsip", "1", SHOWN),
    "why_chosen_at_once_first": ("explain", "arsip", "7", SHOWN),
    "why_pinned": ("explain", "arsip", "3", SHOWN),
    "why_chosen_of_lowest_fit": ("explain", "arsip", "10"),
    "why_tied": ("explain", "arsip", "16"),
    "why_supervisor": ("explain", "arsip", "23"),
    "why_opened_seat": ("explain", "arsip", "30"),
    "empty_with_conditional_names": ("explain", "arsip", "6", SHOWN),
    "empty_without_candidates": ("explain", "arsip", "8", SHOWN),
    "empty_for_want_of_a_certificate": ("explain", "arsip", "9", "--rinci"),
    "empty_although_somebody_is_eligible": ("explain", "arsip", "18"),
    "opened_and_left_empty": ("explain", "arsip", "47", SHOWN),
    "long_list": ("explain", "arsip", "1"),
    "why_not_lower": ("explain", "arsip", "7", "--employee", "P-0824", SHOWN),
    "why_not_higher": ("explain", "arsip", "1", "--employee", "P-1519", SHOWN),
    "why_not_elsewhere": ("explain", "arsip", "1", "--employee", "P-0818", SHOWN),
    "why_not_beside_a_pin": ("explain", "arsip", "3", "--employee", "P-0679", SHOWN),
    "why_not_although_waived": ("explain", "arsip", "10", "--employee", "P-0286"),
    "why_not_barred": ("explain", "arsip", "7", "--employee", "P-0002", SHOWN),
    "why_not_without_data": ("explain", "arsip", "6", "--employee", "P-0824", SHOWN),
    "for_the_committee": ("explain", "arsip", "7", SHOWN, "--untuk", "komite"),
    "for_the_official": ("explain", "arsip", "7", SHOWN, "--untuk", "pejabat"),
    "for_the_inspector": ("explain", "arsip", SHOWN, "--untuk", "pemeriksa"),
    "for_the_candidate": (
        "explain", "arsip", "7", SHOWN, "--employee", "P-0824", "--untuk", "kandidat",
    ),
    "for_the_candidate_who_is_waived": (
        "explain", "arsip", "10", "--employee", "P-0286", "--untuk", "kandidat",
    ),
    "options": ("options", "arsip", "P-0824", SHOWN),
    "options_for_the_candidate": ("options", "arsip", "P-0824", "--untuk", "kandidat"),
    "bench": ("bench", "kudus", "--level", "jpt_pratama"),
    "price_of_a_rule": ("prices", "arsip", "--rule", "kelompok_suksesi", SHOWN),
    "ratio": ("ratio", "kudus"),
    "disparity": ("disparity", "arsip", "--atribut", "jenis_kelamin", SHOWN),
    "flags": ("flags", "arsip"),
}  # fmt: skip


@cache
def kept(folder):
    """Read a run once for all texts."""
    return read_run(folder)


@pytest.fixture(scope="module")
def round_kept(tmp_path_factory):
    """Keep the run of the regency, and the ledger that it stands in."""
    place = tmp_path_factory.mktemp("emas")
    case, plan, slates = bundled_answer("kudus")
    write_run(case, plan, slates, folder=place / "arsip", source="kudus",
              provenance=Provenance(options={"engine": "auto"}))  # fmt: skip
    return place


@pytest.fixture(autouse=True)
def _standing_there(round_kept, tmp_path, monkeypatch):
    """Stand beside the run, with a ledger of one's own, and read the run only once."""
    monkeypatch.setenv(VARIABLE, str(shutil.copytree(round_kept, tmp_path / "r") / "riwayat"))
    monkeypatch.chdir(round_kept)
    for name in READERS:
        module = pytest.importorskip(f"{command.__name__}.{name}")
        monkeypatch.setattr(module, "read_run", kept)


def printed(arguments):
    """Give what a command prints, without what hash, clock and machine decide."""
    result = CliRunner().invoke(main, [str(one) for one in arguments])
    assert result.exit_code == 0, f"{result.output}\n{result.exception!r}"
    return re.sub(r"\b[0-9a-f]{12,64}\b|\b\d+[.,]\d (?:detik|s)\b", "…", result.stdout)


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("name", EXPLANATIONS)
def test_an_explanation_reads_as_it_was_reviewed(name, language):
    text = printed((*EXPLANATIONS[name], "--lang", language))
    page = HERE / language / f"{name}.txt"
    if WRITE:
        page.parent.mkdir(exist_ok=True)
        page.write_text(text, encoding="utf-8", newline="\n")
    assert text == page.read_text(encoding="utf-8")


def test_no_page_is_kept_that_nothing_prints():
    pages = {path.relative_to(HERE).as_posix() for path in HERE.glob("*/*.txt")}
    assert pages == {f"{tongue}/{name}.txt" for tongue in ("id", "en") for name in EXPLANATIONS}

"""The commands on prices, curves and the ratio: what they print, and what they refuse."""

import json

import pytest
from click.testing import CliRunner

from suksesi.cli import main


def run(*arguments):
    return CliRunner().invoke(main, arguments)


def test_one_rule_is_priced_under_its_indonesian_name_too():
    done = run("dampak", "kudus", "--rule", "penetapan", "--format", "json")
    assert done.exit_code == 0
    (one,) = json.loads(done.stdout)["prices"]
    assert (one["rule"], one["status"]) == ("penetapan", "optimal")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("prices", "kudus", "--rule", "batas_umur"), "batas_usia"),
        (("prices", "kudus", "--rule", "nilai"), "tidak dapat dilepas"),
        (("frontier", "kudus", "--limit", "1"), "nomor 1 tidak ada"),
        (("frontier", "kudus", "--limit", "1", "--isi-tetap"), "--isi-tetap"),
        (("ratio", "kodus"), "kudus"),
    ],
)
def test_a_mistake_ends_in_a_sentence(arguments, told):
    done = run(*arguments)
    assert done.exit_code == 2
    assert told in done.stderr
    assert "Traceback" not in done.output


def test_the_ratio_is_printed_in_english():
    done = run("rasio", "kudus", "--lang", "en")
    assert done.exit_code == 0
    assert "TALENT RATIO" in done.stdout

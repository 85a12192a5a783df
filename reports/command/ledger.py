"""``suksesi ledger``: every computation of a round, and what is missing or changed."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ...instances.decrees import sealing_at
from ...instances.ledger import checked, ledger_of
from ...instances.read import locate
from ...instances.runs.run import CASE
from ..documents.ledger import ledger_document
from ..language.phrases import Phrases
from ..oversight.ledger import ledger_page
from .options import form_option
from .speech import MISMATCH, printed_json, printed_results, spoken
from .waiting import announced


@click.command()
@click.argument("source", metavar="CASE|RUN")
@click.option("--semua", "--all", "every", is_flag=True, help="Semua baris / all lines.")
@form_option(["table", "json"])
@spoken
def ledger(source: str, every: bool, form: str, say: Phrases) -> None:
    """Daftar setiap perhitungan putaran ini, dan apa yang hilang atau berubah di dalamnya.

    Lists every computation of the round, also discarded ones, and what is missing or changed.
    """
    inside = Path(source) / CASE
    policy = locate(inside if inside.is_dir() else source).policy
    with announced("waiting.reading", say=say):
        found = checked(ledger_of(source))
    if form == "json":
        printed_json(ledger_document(found), sealing_at(policy))
    else:
        printed_results(ledger_page(found, say=say, all_of_them=every), sealing_at(policy), say=say)
    sys.exit(0 if found.whole else MISMATCH)

"""``suksesi verify``: check a run from its files alone, without any optimiser."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ...instances.decrees import sealing_at
from ...instances.ledger import witnessed
from ...instances.read import POLICY
from ...instances.runs import verify_run
from ...instances.runs.run import CASE
from ...solver.verification import Outcome
from ..language.phrases import Phrases
from ..oversight.ledger import witness_page
from ..runs.verified import verified_page
from .speech import GAP, MISMATCH, printed_results, spoken
from .waiting import announced

CODES = {Outcome.PROVEN: 0, Outcome.WITHIN: GAP, Outcome.UNPROVEN: GAP, Outcome.WRONG: MISMATCH}


@click.command()
@click.argument("run", type=click.Path())
@spoken
def verify(run: str, say: Phrases) -> None:
    """Buktikan arsip dari berkasnya sendiri, tanpa mesin penghitung.

    Proves a run from its files alone: every column, row and bound again, in plain integers.
    """
    with announced("waiting.verifying", say=say):
        report = verify_run(run)
        found = witnessed(Path(run))
    page = [*verified_page(report, say=say), *witness_page(found, say=say)]
    printed_results(page, sealing_at(Path(run) / CASE / POLICY), say=say)
    sys.exit(CODES[report.outcome] if found.sound else MISMATCH)

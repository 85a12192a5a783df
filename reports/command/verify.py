"""``suksesi verify``: check a run from its files alone, without any optimiser."""

from __future__ import annotations

import sys

import click

from ...instances.runs import verify_run
from ...solver.verification import Outcome
from ..language.phrases import Phrases
from ..runs.verified import verified_page
from .speech import GAP, MISMATCH, printed, spoken
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
    printed(verified_page(report, say=say))
    sys.exit(CODES[report.outcome])

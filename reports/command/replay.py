"""``suksesi replay``: solve a run again from its own files and compare the bytes."""

from __future__ import annotations

import sys
from functools import partial

import click

from ...instances.runs import chain_of, read_run, replayed
from ...instances.runs.chain import State
from ..language.phrases import Phrases
from ..runs.replayed import replayed_page
from .recording import recorder
from .speech import MISMATCH, printed_results, spoken
from .waiting import announced, awaited


@click.command()
@click.argument("run", type=click.Path())
@spoken
def replay(run: str, say: Phrases) -> None:
    """Hitung ulang arsip dari berkasnya sendiri: hasilnya sama, atau di mana berbeda.

    Solves a run again from its files alone, compares the bytes, and follows the chain of runs.
    """
    with announced("waiting.reading", say=say):
        kept = read_run(run)
    record = recorder("replay", source=run, options=kept.options, say=say)
    deviations = awaited(partial(replayed, kept, record=record), say=say)
    links = chain_of(kept)
    page = replayed_page(kept, deviations=deviations, links=links, say=say)
    printed_results(page, kept.case.sealing, say=say)
    whole = all(link.state is State.INTACT for link in links)
    sys.exit(0 if whole and not deviations else MISMATCH)

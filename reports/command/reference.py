"""``suksesi reference``: a run beside the national default, with what makes names differ."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from ...instances.reference import reference_of
from ...instances.runs import read_run
from ...instances.runs.run import CASE
from ..answer.view import view_of
from ..documents.reference import reference_document
from ..language.phrases import Phrases
from ..oversight.reference import reference_page
from .options import form_option, simulation
from .recording import recorded
from .speech import printed_json, printed_results, spoken
from .waiting import announced, awaited


@click.command()
@click.argument("run", type=click.Path())
@form_option(["table", "json"])
@simulation
@spoken
def reference(run: str, form: str, simulated: bool, say: Phrases) -> None:
    """Bandingkan arsip dengan kebijakan bawaan nasional: nama yang berbeda dan pengaturannya.

    Solves the case of a run by the national default too, and says of each name that differs which
    setting or decision makes it differ, proven by solving again.
    """
    with announced("waiting.reading", say=say):
        kept = read_run(run)
    found = awaited(partial(reference_of, kept.case, kept.plan, source=Path(run) / CASE), say=say)
    recorded(kept.case, None, source=run, act="reference", options={}, say=say,
             plans=found.solves)  # fmt: skip
    view = view_of(kept.case, kept.plan, kept.slates, language=say.language, simulated=simulated,
                   run=run)  # fmt: skip
    hidden = {*view.long_lists, *view.apart}
    if form == "json":
        printed_json(reference_document(found, case=kept.case, hidden=hidden), kept.case.sealing)
    else:
        page = reference_page(found, names=view.names, hidden=hidden)
        printed_results(page, kept.case.sealing, say=say)

"""``suksesi ratio``: people who could be promoted, per seat vacant or falling vacant."""

from __future__ import annotations

import click

from ...instances import read_case
from ...models.round import Mode
from ...solver.explain.readiness.ratio import talent_ratios
from ..language.names import names_of
from ..language.phrases import Phrases
from ..readiness.ratio import ratio_document, ratio_page
from .options import form_option, other_mode, other_policy
from .speech import printed_json, printed_results, spoken
from .waiting import announced


@click.command()
@click.argument("case")
@form_option(["table", "json"])
@other_policy
@other_mode
@spoken
def ratio(case: str, form: str, policy: str | None, mode: Mode | None, say: Phrases) -> None:
    """Analisis rasio talenta: orang yang memenuhi syarat per jabatan (akan) lowong.

    Talent ratio: people eligible by promotion per seat vacant or falling vacant within the
    horizon, by level and field of work, and the seats without any candidate.
    """
    with announced("waiting.reading", say=say):
        facts = read_case(case, policy=policy, mode=mode)
        found = talent_ratios(facts)
    if form == "json":
        printed_json(ratio_document(facts, found), facts.sealing)
        return
    page = ratio_page(found, names=names_of(facts, language=say.language))
    printed_results(page, facts.sealing, say=say)

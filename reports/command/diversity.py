"""``suksesi diversity``: what a diversity minimum costs, step by step until no plan is left."""

from __future__ import annotations

from functools import partial
from typing import Any

import click

from ...instances import read_case
from ...solver.explain.frontier import all_steps, eligible
from ..language.phrases import Phrases
from ..prices.steps import diversity_document
from ..why.frontier import frontier_page
from .asked import asked_minimum
from .options import form_option, minimum_options, other_policy
from .recording import recorded
from .speech import printed_json, printed_results, spoken
from .waiting import announced, awaited


@click.command()
@click.argument("case")
@minimum_options
@form_option(["table", "json"])
@other_policy
@spoken
def diversity(case: str, form: str, policy: str | None, say: Phrases, **asked: Any) -> None:
    """Naikkan batas keberagaman satu demi satu: nilai yang berkurang dan nama yang berubah.

    Raises a diversity minimum step by step until no plan is left: what it costs, whom it changes.
    """
    with announced("waiting.reading", say=say):
        facts = read_case(case, policy=policy)
    limit = asked_minimum(facts, **asked)
    steps = awaited(partial(all_steps, facts, limit), say=say)
    able = eligible(facts, limit)
    computed = len({id(step.plan) for step in steps})
    recorded(facts, None, source=case, act="diversity", options=asked, say=say, plans=computed)
    if form == "json":
        written = diversity_document(facts, steps, limit=limit, eligible=able)
        printed_json(written, facts.sealing)
        return
    page = frontier_page(steps, limit=limit, eligible=able, case=facts, say=say)
    printed_results(page, facts.sealing, say=say)

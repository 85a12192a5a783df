"""``suksesi prices``: what each rule, limit and decision costs the plan."""

from __future__ import annotations

from functools import partial

import click

from ...models.round import Mode
from ...solver.explain.prices import all_prices, lifts_of
from ..language.names import names_of
from ..language.phrases import Phrases
from ..prices.page import prices_page
from ..prices.written import prices_document
from .given import read_given
from .options import form_option, other_mode, other_policy, simulation
from .recording import recorded
from .speech import printed_json, printed_results, spoken
from .waiting import awaited


@click.command()
@click.argument("given", metavar="RUN|CASE")
@click.option(
    "--rule",
    metavar="ATURAN",
    help="Hanya aturan ini, dengan nama yang berubah / this rule only, with the names that change.",
)
@form_option(["table", "json"])
@simulation
@other_policy
@other_mode
@spoken
def prices(
    given: str,
    rule: str | None,
    form: str,
    simulated: bool,
    policy: str | None,
    mode: Mode | None,
    say: Phrases,
) -> None:
    """Dampak nilai: apa yang bertambah bila satu aturan, batas, atau keputusan dilepas.

    Prices every rule, limit and decision: what the plan gains in each tier without it, the rest
    solved again, and whose names change. Ctrl-C gives what is known by then.
    """
    read = read_given(given, policy=policy, mode=mode, say=say)
    case, asked = read.case, lifts_of(read.case, rule=rule)
    plan = read.solved(act="prices", say=say)
    found = awaited(partial(all_prices, case, plan, rule=rule), say=say, doing="prices.waiting")
    recorded(case, None, source=given, act="prices", options={"rule": rule}, say=say,
             plans=len(found))  # fmt: skip
    left = len(asked) - len({one.lift for one in found} & set(asked))
    if form == "json":
        document = prices_document(case, plan, found, left=left, simulated=simulated)
        printed_json(document, case.sealing)
        return
    names = names_of(case, language=say.language)
    page = prices_page(found, plan=plan, names=names, detailed=rule is not None,
                       simulated=simulated, left=left)  # fmt: skip
    printed_results(page, case.sealing, say=say)

"""``suksesi frontier``: the value of the plan against the number of moves, or against a limit."""

from __future__ import annotations

from functools import partial

import click

from ...models.errors import SuksesiError
from ...models.round import Mode
from ...solver.explain.frontier import limit_of, policy_steps
from ...solver.explain.prices import moves_steps
from ..documents.frontier import Frontier
from ..language.case_name import case_name
from ..language.phrases import Phrases
from ..layout import Page
from ..prices.curve import limit_page, moves_page
from ..prices.steps import frontier_document
from .given import Given, read_given
from .options import form_option, other_mode, other_policy
from .recording import recorded
from .speech import printed_json, printed_results, spoken
from .waiting import awaited


@click.command()
@click.argument("given", metavar="RUN|CASE")
@click.option(
    "--isi-tetap",
    "--fill-kept",
    "fill_kept",
    is_flag=True,
    help="Jabatan terisi tetap seperti rencana / keep the seats filled as in the plan.",
)
@click.option(
    "--every",
    type=click.IntRange(1),
    default=1,
    show_default=True,
    help="Hitung setiap sekian perpindahan / solve for every so many moves.",
)
@click.option(
    "--limit",
    type=click.IntRange(1),
    help="Batas keberagaman kebijakan, menurut nomornya / a diversity limit of the policy.",
)
@form_option(["table", "json"])
@other_policy
@other_mode
@spoken
def frontier(
    *,
    given: str,
    fill_kept: bool,
    every: int,
    limit: int | None,
    form: str,
    policy: str | None,
    mode: Mode | None,
    say: Phrases,
) -> None:
    """Kurva nilai: nilai rencana menurut banyaknya perpindahan, atau menurut satu batas.

    Gives the value of the plan for at most 0, 1, 2, … moves, or along a diversity limit of the
    policy (--limit); each step proven. A minimum that the policy does not set: suksesi diversity.
    """
    if limit is not None and (fill_kept or every > 1):
        raise SuksesiError(say("curve.one_question"))
    read = read_given(given, policy=policy, mode=mode, say=say)
    if limit is None:
        found = _by_moves(read, fill_kept=fill_kept, every=every, say=say)
    else:
        found = _by_limit(read, limit, say=say)
    if form == "json":
        printed_json(found[1], read.case.sealing)
    else:
        printed_results(found[0], read.case.sealing, say=say)


def _by_moves(read: Given, *, fill_kept: bool, every: int, say: Phrases) -> tuple[Page, Frontier]:
    """Give the page and the document of the value by the number of moves."""
    case, plan = read.case, read.solved(act="frontier", say=say)
    work = partial(moves_steps, case, plan, fill_kept=fill_kept, every=every)
    steps = awaited(work, say=say, doing="curve.waiting")
    _on_record(read, len(steps), say, fill_kept=fill_kept, every=every)
    page = moves_page(
        steps, name=case_name(case, say=say), fill_kept=fill_kept, every=every, say=say
    )
    return page, frontier_document(case, steps, limit=None, least=False, fill_kept=fill_kept)


def _by_limit(read: Given, number: int, *, say: Phrases) -> tuple[Page, Frontier]:
    """Give the page and the document of the value along a limit of the policy."""
    case = read.case
    limit = limit_of(case, number)
    steps = awaited(partial(policy_steps, case, number), say=say, doing="curve.waiting")
    _on_record(read, len(steps), say, limit=number)
    page = limit_page(steps, limit=limit, case=case, say=say)
    least = limit.is_minimum
    return page, frontier_document(case, steps, limit=number, least=least, fill_kept=False)


def _on_record(read: Given, plans: int, say: Phrases, **options: object) -> None:
    recorded(read.case, None, source=read.source, act="frontier", options=options, say=say,
             plans=plans)  # fmt: skip

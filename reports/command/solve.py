"""``suksesi solve``: fill the vacancies of a case, print the answer, keep it where asked."""

from __future__ import annotations

import sys
from functools import partial
from typing import Any

import click

from ... import solver
from ...instances import read_case
from ...instances.runs import Provenance, require_new, write_run
from ...models.audience import Audience
from ...models.errors import SuksesiError
from ...models.round import Mode
from ..answer.forms import FORMS, written
from ..answer.view import view_of
from ..audience.page import round_page
from ..language.phrases import Phrases
from ..layout import text_of
from .conflicts import impasse_where_none
from .options import (
    audience_option,
    engine_options,
    form_option,
    other_mode,
    other_policy,
    simulation,
)
from .overseeing import overseen
from .proving import Proving, proving
from .recording import kept_on_record, recorded, tallied
from .speech import exit_code, spoken
from .waiting import announced, awaited


@click.command()
@click.argument("case")
@engine_options
@form_option(FORMS)
@click.option(
    "--out",
    type=click.Path(),
    metavar="RUN",
    help="Simpan arsip perhitungan di folder baru ini / keep the run in this new folder.",
)
@click.option("--rinci", is_flag=True, help="Cetak seluruh nominasi / print all slates.")
@proving
@audience_option
@simulation
@other_policy
@other_mode
@spoken
def solve(  # noqa: PLR0913 - as many as the command has options
    *,
    case: str,
    proving: Proving,
    form: str,
    out: str | None,
    rinci: bool,
    audience: Audience,
    simulated: bool,
    policy: str | None,
    mode: Mode | None,
    say: Phrases,
    **options: Any,
) -> None:
    """Susun rencana penempatan untuk semua jabatan lowong sekaligus.

    Fills all vacancies jointly and says what is proven. Ctrl-C gives the best plan so far.
    """
    _require_table(audience, form=form, say=say)
    if out:
        require_new(out)
    with announced("waiting.reading", say=say):
        facts = read_case(case, policy=policy, mode=mode)
    plan = awaited(partial(solver.solve, facts, **options), say=say)
    asked = {**options, "simulasi": simulated}
    noted = recorded(facts, plan, source=case, act="solve", options=asked, say=say)
    slates = awaited(partial(solver.propose, facts, plan), say=say)
    view = view_of(facts, plan, slates, language=say.language, simulated=simulated, run=out or "",
                   source=case, impasse=impasse_where_none(facts, plan, say=say),
                   tally=tallied(case, noted))  # fmt: skip
    view = overseen(view, plan, source=case, policy=policy, noted=noted)
    styled = sys.stdout.isatty()
    if audience is Audience.PLANNER:
        click.echo(written(view, form=form, detailed=rinci, styled=styled), nl=False)
    else:
        click.echo(text_of(round_page(view.for_reader(audience)), styled=styled))
    proving.confirm(facts, plan, say=say)
    if out:
        summary = written(view, form="table", detailed=True)
        origin = Provenance(options=asked, noted=noted,
                            certificate=proving.certificate(facts, plan, say=say))  # fmt: skip
        run = write_run(facts, plan, slates, folder=out, source=case, policy=policy,
                        summary=summary, provenance=origin)  # fmt: skip
        kept_on_record(run, say=say)
    sys.exit(exit_code(plan))


def _require_table(audience: Audience, *, form: str, say: Phrases) -> None:
    """Refuse what an audience is not given, before anything is solved."""
    if audience is Audience.CANDIDATE:
        raise SuksesiError(say("audience.by_person"))
    if audience is not Audience.PLANNER and form != "table":
        raise SuksesiError(say("audience.table_only"))

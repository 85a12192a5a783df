"""``suksesi conflicts``: what cannot hold together in a round, and what restores a plan."""

from __future__ import annotations

import sys
from functools import partial

import click

from ... import solver
from ...instances import read_case
from ...models.case import Case
from ...models.errors import AuditError
from ...models.impasse import Impasse
from ...models.plan import Plan, Status
from ...models.round import Mode
from ..conflict.document import document_of
from ..conflict.page import conflicts_page
from ..language.names import names_of
from ..language.phrases import Phrases
from .options import form_option, other_mode, other_policy
from .recording import recorded
from .speech import NO_PLAN, STOPPED, printed_json, printed_results, spoken
from .waiting import announced, awaited


@click.command()
@click.argument("case")
@form_option(["table", "json"])
@other_policy
@other_mode
@spoken
def conflicts(case: str, form: str, policy: str | None, mode: Mode | None, say: Phrases) -> None:
    """Cari keputusan dan aturan yang tidak dapat berlaku bersamaan, dan jalan keluarnya.

    Finds decisions and rules that cannot hold together, and what restores a plan.
    """
    with announced("waiting.reading", say=say):
        facts = read_case(case, policy=policy, mode=mode)
    impasse = awaited(partial(solver.impasse_of, facts), say=say)
    recorded(facts, None, source=case, act="conflicts", options={}, say=say,
             plans=max(1, len(impasse.ways_out)))  # fmt: skip
    names = names_of(facts, language=say.language)
    if form == "json":
        printed_json(document_of(impasse, names=names), facts.sealing)
    else:
        printed_results(conflicts_page(impasse, names=names), facts.sealing, say=say)
    sys.exit(_exit_code(impasse))


def _exit_code(impasse: Impasse) -> int:
    if impasse.possible:
        return 0
    return NO_PLAN if impasse.clashes else STOPPED


def impasse_where_none(case: Case, plan: Plan, *, say: Phrases) -> Impasse | None:
    """Find out why there is no plan, where it is proven that there is none.

    Raises
    ------
    AuditError
        Where a plan turns up all the same.
    """
    if plan.status is not Status.INFEASIBLE:
        return None
    impasse = awaited(partial(solver.impasse_of, case), say=say)
    if impasse.possible:
        raise AuditError(say("conflict.disagree"))
    return impasse

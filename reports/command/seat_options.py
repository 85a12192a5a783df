"""``suksesi options``: the seats that one person may hold, now and later."""

from __future__ import annotations

from collections.abc import Mapping
from threading import Event

import click

from ...models.audience import Audience
from ...models.case import Case
from ...models.plan import Plan
from ...models.round import Mode
from ...solver.explain import shown
from ...solver.explain.opened import opened_seats
from ...solver.explain.readiness.options import Options, falling_vacant, options, vacancies
from ...solver.explain.readiness.standing import Standing, standings
from ..documents.options import options_document
from ..language.names import Names, names_of
from ..language.phrases import Phrases
from ..readiness.options_page import options_page
from ..readiness.own_page import own_page
from .given import read_given
from .lookup import find_person
from .options import audience_option, form_option, other_mode, other_policy, simulation
from .recording import recorded
from .speech import printed_json, printed_results, spoken
from .waiting import announced, awaited

EXACT = 12
"""For how many seats the round is solved again with the person there."""


@click.command("options")
@click.argument("source", metavar="CASE|RUN")
@click.argument("person", metavar="NIP|CODE")
@audience_option
@click.option(
    "--all",
    "--semua",
    "everything",
    is_flag=True,
    help="Semua jabatan, dan selisih nilai rencana untuk tiap jabatan / every seat and loss.",
)
@form_option(["table", "json"])
@simulation
@other_policy
@other_mode
@spoken
def seat_options(  # noqa: PLR0913 - as many as the command has options
    *,
    source: str,
    person: str,
    audience: Audience,
    everything: bool,
    form: str,
    simulated: bool,
    policy: str | None,
    mode: Mode | None,
    say: Phrases,
) -> None:
    """Peluang seorang pegawai: jabatan kini dan kelak, urutan, selisih, langkah.

    Shows the seats that one person may hold now and later, from a case or from a run. With
    --untuk kandidat: for that person, with nothing about anybody else.
    """
    given = read_given(source, policy=policy, mode=mode, say=say)
    facts = given.case
    names = names_of(facts, language=say.language)
    employee = find_person(person, names=names)
    if audience is Audience.CANDIDATE:
        _own(employee, names, form)
        return
    plan = given.solved(act="options", say=say)
    with announced("waiting.options", say=say):
        part = shown(facts, plan, (), simulated=simulated).plan
        seats = falling_vacant(facts) | dict.fromkeys(opened_seats(facts, part))
        found = options(facts, employee, seats=seats)
    stands = _standings(facts, plan, found, say=say, exact=None if everything else EXACT)
    _on_record(source, facts, stands, say)
    if form == "json":
        printed_json(options_document(found, facts, standings=stands), facts.sealing)
        return
    page = options_page(found, stands, names=names, simulated=simulated, detailed=everything)
    printed_results(page, facts.sealing, say=say)


def _own(employee: int, names: Names, form: str) -> None:
    """Print what the person concerned sees: no plan is needed for it, and none is looked at."""
    found = options(names.case, employee, seats=vacancies(names.case))
    if form == "json":
        printed_json(options_document(found, names.case), names.case.sealing)
    else:
        printed_results(own_page(found, names=names), names.case.sealing, say=names.say)


def _standings(
    case: Case, plan: Plan, found: Options, *, say: Phrases, exact: int | None
) -> dict[int, Standing]:
    """Give rank and loss at the seats that every requirement is met for, best merit first.

    Without a plan there is nothing to lose, and none is given.
    """
    if plan.seating is None:
        return {}
    best = sorted(found.now, key=lambda chance: (-chance.merit.low, chance.seat))
    seats = [chance.seat for chance in best]

    def work(*, stop: Event, progress: object) -> tuple[Standing, ...]:
        del progress
        return standings(case, plan, found.employee, seats, exact=exact, stop=stop)

    return {standing.seat: standing for standing in awaited(work, say=say)}


def _on_record(source: str, case: Case, stands: Mapping[int, Standing], say: Phrases) -> None:
    """Put on record for how many seats the round was solved again."""
    plans = sum(one.regret is not None for one in stands.values())
    if plans:
        recorded(case, None, source=source, act="options", options={}, say=say, plans=plans)

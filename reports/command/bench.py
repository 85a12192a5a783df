"""``suksesi bench``: who could succeed whom, now and over the years ahead."""

from __future__ import annotations

import click
import numpy as np

from ...instances import read_case
from ...models.case import Case
from ...models.codes import Level
from ...models.errors import SuksesiError, UnknownNameError
from ...models.round import Mode
from ...models.tiers import FILL
from ...solver.explain.readiness.bench import bench as bench_of
from ...solver.explain.readiness.bench import critical_seats
from ...solver.lines import lines_of
from ..answer.view import in_printed_order
from ..documents.bench import bench_document
from ..language.names import Names, names_of
from ..language.phrases import Phrases
from ..readiness.bench_page import bench_page
from .options import form_option, other_mode, other_policy
from .speech import printed_json, printed_results, spoken
from .waiting import announced


@click.command()
@click.argument("case")
@click.option(
    "--level",
    type=click.Choice([level.key for level in FILL]),
    help="Semua jabatan jenjang ini / every seat of this level.",
)
@click.option("--unit", help="Hanya unor ini dan di bawahnya / only this unit and below.")
@click.option(
    "--all",
    "--semua",
    "everything",
    is_flag=True,
    help="Seluruh peta jabatan, bukan hanya JPT dan yang kritikal / every seat.",
)
@click.option(
    "--rinci", is_flag=True, help="Setiap nama, tanggal dan langkah / every name and day."
)
@form_option(["table", "json"])
@other_policy
@other_mode
@spoken
def bench(  # noqa: PLR0913 - as many as the command has options
    *,
    case: str,
    level: str | None,
    unit: str | None,
    everything: bool,
    rinci: bool,
    form: str,
    policy: str | None,
    mode: Mode | None,
    say: Phrases,
) -> None:
    """Kesiapan suksesor: pemangku, nama yang siap kini dan kelak, 5 tahun ke depan.

    Shows the bench: incumbents, names ready now and later, the next 5 years of retirements.
    """
    with announced("waiting.reading", say=say):
        facts = read_case(case, policy=policy, mode=mode)
    names = names_of(facts, language=say.language)
    chosen = None if level is None else Level.of(level)
    seats = asked_seats(facts, level=chosen, unit=unit, everything=everything)
    if not seats:
        raise SuksesiError(say("bench.no_seats"))
    with announced("waiting.bench", say=say):
        found = bench_of(facts, seats)
    if form == "json":
        printed_json(bench_document(found), facts.sealing)
        return
    what = _what(names, level=chosen, unit=unit, everything=everything)
    page = bench_page(found, names=names, what=what, source=case, detailed=rinci)
    printed_results(page, facts.sealing, say=say)


def asked_seats(
    case: Case, *, level: Level | None, unit: str | None, everything: bool
) -> tuple[int, ...]:
    """Give the seats that a command line asks about, in printed order.

    Raises
    ------
    UnknownNameError
        For a unit that the case does not have.
    """
    seats = case.establishment
    there = np.zeros(len(seats), dtype=bool)
    if level is not None:
        there = seats.level == level
    elif everything:
        there[:] = True
    else:
        there[critical_seats(case)] = True
    there &= ~seats.abolished
    if unit is not None:
        there &= _below(case, unit)[seats.unit]
    return in_printed_order(case, np.flatnonzero(there).tolist())


def _below(case: Case, unit: str) -> np.ndarray:
    """Say which units are `unit` or below it."""
    ids = case.units.id.tolist()
    if unit not in ids:
        raise UnknownNameError("unor", unit, set(ids))
    return np.asarray((lines_of(case) == ids.index(unit)).any(axis=1))


def _what(names: Names, *, level: Level | None, unit: str | None, everything: bool) -> str:
    say = names.say
    what = say("bench.what_all" if everything else "bench.what_critical")
    if level is not None:
        what = say("bench.what_level", level=names.level(level))
    if unit is None:
        return what
    name = names.case.units.name[names.case.units.id.tolist().index(unit)]
    return say("bench.what_unit", what=what, unit=name)

"""``suksesi robust``: how far weights and scores may move before a seat gets another name."""

from __future__ import annotations

from functools import partial

import click

from ... import solver
from ...instances.runs import read_run
from ...models.errors import SuksesiError
from ...models.plan import Move
from ..answer.view import View, view_of
from ..language.phrases import Phrases
from ..layout import Page
from ..robustness.document import robustness_document
from ..robustness.one import one_page
from ..robustness.page import robust_page
from ..robustness.told import Told
from .lookup import find_seat
from .options import form_option, simulation
from .recording import recorded
from .speech import printed_json, printed_results, spoken
from .waiting import announced, awaited


@click.command()
@click.argument("run", type=click.Path())
@click.argument("position", required=False)
@click.option(
    "--bobot",
    "--weights",
    "weights",
    is_flag=True,
    help="Selang tiap bobot untuk semua nama / each weight's interval for every name.",
)
@click.option(
    "--sampel",
    "--samples",
    "number",
    type=click.IntRange(1, 10_000),
    help="Banyak bobot acak / how many weightings are drawn.",
)
@form_option(["table", "json"])
@simulation
@spoken
def robust(
    *,
    run: str,
    position: str | None,
    weights: bool,
    number: int | None,
    form: str,
    simulated: bool,
    say: Phrases,
) -> None:
    """Uji ketahanan usulan: seberapa jauh bobot dan nilai boleh bergeser.

    Tests how firm the proposals of a run are. POSITION: jabatan_id, the printed number, or part of
    the name; then everything about that one.
    """
    with announced("waiting.reading", say=say):
        kept = read_run(run)
    view = view_of(kept.case, kept.plan, kept.slates, language=say.language, simulated=simulated,
                   run=run)  # fmt: skip
    seat = None if position is None else _seat(position, view)
    asked = partial(
        solver.robustness, kept.case, kept.plan, seats=() if seat is None else (seat,),
        weights=weights, number=number,
    )  # fmt: skip
    found = awaited(asked, say=say)
    recorded(kept.case, None, source=run, act="robust", options={"weights": weights}, say=say,
             plans=found.drawing.number)  # fmt: skip
    told = Told(
        names=view.names,
        found=found,
        moves=_moves(view, seat),
        numbers=view.numbers,
        simulated=simulated,
        run=run,
    )
    if form == "json":
        printed_json(robustness_document(told), kept.case.sealing)
    else:
        printed_results(_page(told, seat), kept.case.sealing, say=say)


def _seat(position: str, view: View) -> int:
    """Give the seat that is meant, which has a name that is shown.

    Raises
    ------
    SuksesiError
        Where nobody is proposed for it.
    """
    seat = find_seat(position, names=view.names, opened=view.opened)
    if view.plan.move_to(seat) is None:
        raise SuksesiError(view.say("robust.empty"))
    return seat


def _moves(view: View, seat: int | None) -> tuple[Move, ...]:
    order = (*view.order, *view.opened) if seat is None else (seat,)
    moves = (view.plan.move_to(at) for at in order)
    return tuple(move for move in moves if move is not None)


def _page(told: Told, seat: int | None) -> Page:
    one = None if seat is None else told.found.at(seat)
    return robust_page(told) if one is None else one_page(one, told=told)

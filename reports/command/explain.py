"""``suksesi explain``: one seat of a run and one person, every reason; or the page of a reader."""

from __future__ import annotations

import click

from ...instances.runs import Run, read_run
from ...models.audience import Audience
from ..answer.view import View, view_of
from ..documents import Document
from ..language.phrases import Phrases
from ..layout import Page
from ..why.page import explain_page
from .empty_seat import empty_seat_of
from .lookup import find_person, find_seat
from .options import audience_option, form_option, person_option, simulation
from .recording import recorded, tallied
from .regret import reasons_of, regret_at
from .speech import printed_json, printed_results, spoken
from .told import told, told_as_document
from .waiting import announced
from .waived import resolved_at


@click.command()
@click.argument("run", type=click.Path())
@click.argument("position", required=False)
@person_option("Mengapa (bukan) pegawai ini / why, or why not, this person.")
@click.option("--rinci", is_flag=True, help="Seluruh saringan dan lebih banyak nama / more of it.")
@form_option(["table", "json"])
@audience_option
@simulation
@spoken
def explain(
    *,
    run: str,
    position: str | None,
    employee: str | None,
    rinci: bool,
    form: str,
    audience: Audience,
    simulated: bool,
    say: Phrases,
) -> None:
    """Jelaskan usulan untuk satu jabatan, atau mengapa bukan seorang pegawai.

    Explains one seat of a run. POSITION: jabatan_id, the printed number, or part of the name;
    without it the page of the round for the committee, the official or the inspector.
    """
    with announced("waiting.reading", say=say):
        kept = read_run(run)
    if audience is not Audience.PLANNER or position is None:
        asked = {"position": position, "employee": employee, "audience": audience,
                 "simulated": simulated, "say": say}  # fmt: skip
        if form == "json":
            printed_json(told_as_document(kept, **asked), kept.case.sealing)
        else:
            printed_results(told(kept, **asked), kept.case.sealing, say=say)
        return
    view = _view(kept, run=run, simulated=simulated, say=say)
    seat = find_seat(position, names=view.names, opened=view.opened)
    person = None if employee is None else find_person(employee, names=view.names)
    if form == "json":
        printed_json(_document(seat, person, view), kept.case.sealing)
    else:
        page = _page(seat, person, view, detailed=rinci)
        printed_results(page, kept.case.sealing, say=say)


def _view(kept: Run, *, run: str, simulated: bool, say: Phrases) -> View:
    return view_of(kept.case, kept.plan, kept.slates, language=say.language, simulated=simulated,
                   run=run, tally=tallied(run, kept.noted))  # fmt: skip


def _document(seat: int, person: int | None, view: View) -> Document:
    """Give the document of somebody at the seat: who is asked about, else the plan's own name."""
    move = view.plan.move_to(seat)
    if person is None and move is None:
        return empty_seat_of(seat, view=view)
    if person is None and move is not None:
        person = move.employee
    document = reasons_of(seat, person, view=view)
    _on_record(view, plans=int(document.regret is not None))
    return document


def _on_record(view: View, *, plans: int) -> None:
    """Put on record how often the round was solved again for a page."""
    if plans:
        recorded(view.case, None, source=view.run, act="explain", options={}, say=view.say,
                 plans=plans)  # fmt: skip


def _page(seat: int, person: int | None, view: View, *, detailed: bool) -> Page:
    resolved = resolved_at(seat, view=view, employee=person)
    regret = regret_at(seat, view=view, employee=person)
    _on_record(view, plans=len(resolved) + (regret is not None))
    return explain_page(seat, view=view, employee=person, resolved=resolved, regret=regret,
                        detailed=detailed)  # fmt: skip

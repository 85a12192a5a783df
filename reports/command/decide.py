"""``suksesi decide``: put a decision or a status on record and solve the rest again."""

from __future__ import annotations

import sys
from functools import partial
from typing import Any

import click

from ...instances.runs import Run, read_run, require_new
from ...instances.runs.decide import Summary
from ...instances.runs.decide import decide as decide_run
from ...models.codes import DecisionKind
from ..answer.forms import written
from ..answer.view import View, view_of
from ..language.names import names_of
from ..language.phrases import Phrases
from ..runs.decided import decided_page, shown_change
from .options import form_option
from .recording import kept_on_record, recorder, tallied
from .speech import exit_code, printed_json, printed_results, spoken
from .typed import UNNUMBERED, Typed, ruling_of
from .waiting import announced, awaited


def _act(names: tuple[str, str], kind: DecisionKind, text: str) -> Any:
    return click.option(*names, kind.key, is_flag=True, help=text)


@click.command()
@click.argument("run", type=click.Path())
@click.argument("position")
@click.argument("code", required=False)
@_act(
    ("--accept", "--tetapkan"),
    DecisionKind.PENETAPAN,
    "Tetapkan nama ini (bawaan) / pin (default).",
)
@_act(
    ("--reject", "--kecualikan"), DecisionKind.DIKECUALIKAN, "Kecualikan nama ini / bar the name."
)
@_act(
    ("--empty", "--kosongkan"), DecisionKind.DIKOSONGKAN, "Kosongkan jabatan ini / leave it empty."
)
@_act(
    ("--withdraw", "--mundur"),
    DecisionKind.MENGUNDURKAN_DIRI,
    "Nama ini mundur; POSITION 'semua' untuk semua jabatan / withdraws; 'all' for every seat.",
)
@click.option(
    "--status",
    "status",
    metavar="STATUS",
    help="Status nama ini / status of this name: disetujui-komite | committee, disetujui-ppk | "
    "official, dikirim | sent, rekomendasi | recommended, dikembalikan | returned, ditolak-bkn | "
    "refused, sk | decree, dilantik | installed.",
)
@click.option(
    "--by", "by", required=True, metavar="NAME", help="Siapa yang memutuskan / who decides."
)
@click.option("--reason", default="", metavar="TEXT", help="Alasan / reason.")
@click.option(
    "--document", default=UNNUMBERED, metavar="NO", help="Nomor surat / number of the document."
)
@click.option(
    "--on",
    type=click.DateTime(["%d-%m-%Y", "%Y-%m-%d"]),
    help="Tanggal keputusan, bawaan hari ini / date, today by default.",
)
@click.option(
    "--out",
    required=True,
    type=click.Path(),
    metavar="NEWRUN",
    help="Folder arsip baru / folder of the new run.",
)
@form_option(["table", "json"])
@spoken
def decide(
    run: str,
    position: str,
    code: str | None,
    out: str,
    form: str,
    say: Phrases,
    **told: Any,
) -> None:
    """Catat keputusan atau status atas satu nama, lalu hitung ulang selebihnya.

    Puts a decision or a status on record and re-optimises the rest: a new run that points to RUN,
    with the difference and its cost. Names recommended by BKN, decreed or sworn in keep their
    seats. POSITION: jabatan_id, the printed number, or part of the name; CODE: person code or NIP.
    """
    require_new(out)
    with announced("waiting.reading", say=say):
        kept = read_run(run)
    names = names_of(kept.case, language=say.language)
    acts = tuple(kind for kind in DecisionKind if told.pop(kind.key, False))
    typed = Typed(position=position, code=code, acts=acts, **told)
    ruling = ruling_of(typed, names=names, opened=_view(kept, run, say).opened)
    summary = _summary(kept, out, say)
    record = recorder("decide", source=run, options={"kind": ruling.kind.key}, say=say)
    made = awaited(
        partial(decide_run, kept, ruling, folder=out, summary=summary, record=record), say=say
    )
    kept_on_record(made, say=say)
    view, change = _view(made, out, say), made.change or {}
    if form == "json":
        printed_json(shown_change(change, view=view), made.case.sealing)
    else:
        printed_results(decided_page(view, change=change), made.case.sealing, say=say)
    sys.exit(exit_code(made.plan))


def _view(made: Run, run: str, say: Phrases) -> View:
    return view_of(
        made.case,
        made.plan,
        made.slates,
        language=say.language,
        simulated=bool(made.options.get("simulasi")),
        run=run,
        tally=tallied(made.folder, made.noted),
    )


def _summary(kept: Run, run: str, say: Phrases) -> Summary:
    """Give what writes the page that is kept with the new run."""
    simulated = bool(kept.options.get("simulasi"))

    def summary(case: Any, plan: Any, slates: Any) -> str:
        view = view_of(case, plan, slates, language=say.language, simulated=simulated, run=run)
        return written(view, form="table", detailed=True)

    return summary

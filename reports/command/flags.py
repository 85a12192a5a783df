"""``suksesi flags``: everything about a round that is worth a look."""

from __future__ import annotations

from pathlib import Path

import click

from ...instances import read_case
from ...instances.ledger import checked, ledger_of
from ...instances.oversight import Oversight, oversee
from ...instances.runs import read_run
from ...instances.runs.run import CASE, SEAL
from ...models.case import Case
from ..answer.view import view_of
from ..documents.flags import flags_document
from ..language.names import names_of
from ..language.phrases import Phrases
from ..oversight.flags import flags_page
from .options import form_option, simulation
from .speech import printed_json, printed_results, spoken
from .waiting import announced


@click.command()
@click.argument("source", metavar="CASE|RUN")
@click.option("--semua", "--all", "every", is_flag=True, help="Semua baris / all lines.")
@form_option(["table", "json"])
@simulation
@spoken
def flags(source: str, every: bool, form: str, simulated: bool, say: Phrases) -> None:
    """Tunjukkan yang perlu diperiksa: syarat, bukti susulan, jabatan tertutup, pengambil keputusan.

    Shows what is worth a look: tailored requirements, late evidence, seats kept closed, deciders
    who are candidates or kin, deleted runs. A flag says where to look and accuses nobody.
    """
    with announced("waiting.reading", say=say):
        case, found = _found(source, simulated=simulated)
    if form == "json":
        printed_json(flags_document(found, case=case), case.sealing)
    else:
        names = names_of(case, language=say.language)
        printed_results(flags_page(found, names=names, all_of_them=every), case.sealing, say=say)


def _found(source: str, *, simulated: bool) -> tuple[Case, Oversight]:
    """Look at a run with the names that its reader may see, or at a case without any."""
    ledger = checked(ledger_of(source))
    if not (Path(source) / SEAL).is_file():
        case = read_case(source)
        return case, oversee(case, ledger, source=source)
    kept = read_run(source)
    view = view_of(kept.case, kept.plan, kept.slates, simulated=simulated)
    before = kept.noted.number if kept.noted else None
    plan = view.plan if view.plan.seating is not None else None
    return kept.case, oversee(kept.case, ledger, source=Path(source) / CASE, before=before,
                              plan=plan, slates=tuple(view.slates.values()))  # fmt: skip

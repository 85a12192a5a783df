"""``suksesi audit``: check a hand-made list against every rule and price it."""

from __future__ import annotations

import sys

import click

from ...instances.audit_writer import audit_document
from ...instances.hand_list import read_list
from ...instances.runs import read_run
from ...solver.explain.hand_list import audited
from ..answer.view import view_of
from ..language.phrases import Phrases
from ..runs.audited import audited_page
from .options import form_option
from .speech import MISMATCH, printed_json, printed_results, spoken
from .waiting import announced


@click.command()
@click.argument("run", type=click.Path())
@click.option(
    "--list",
    "listed",
    required=True,
    type=click.Path(),
    metavar="FILE",
    help="CSV atau XLSX: jabatan_id, dan nip atau kode / seat, and NIP or person code.",
)
@form_option(["table", "json"])
@spoken
def audit(run: str, listed: str, form: str, say: Phrases) -> None:
    """Uji daftar buatan sendiri terhadap setiap aturan, dan bandingkan nilainya.

    Checks a hand-made list against every rule, and prices it against the plan tier by tier.
    """
    with announced("waiting.reading", say=say):
        kept = read_run(run)
        rows = read_list(listed, case=kept.case)
    found = audited(kept.case, kept.plan, [(item.employee, item.seat) for item in rows])
    if form == "json":
        document = audit_document(kept.case, found, rows=rows)
        printed_json(document, kept.case.sealing)
    else:
        view = view_of(kept.case, kept.plan, kept.slates, language=say.language, run=run)
        printed_results(audited_page(found, rows=len(rows), view=view), kept.case.sealing, say=say)
    sys.exit(MISMATCH if found.findings else 0)

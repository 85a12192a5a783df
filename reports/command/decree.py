"""``suksesi decree``: put the content of a policy under a decree."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from ...instances.decrees import seal_policy
from ...instances.ledger import checked, ledger_of
from ...instances.policies import read_policy
from ...instances.read import POLICY
from ..language.phrases import Phrases
from ..oversight.decree import decree_page
from .speech import printed, spoken


@click.command()
@click.argument("policy", type=click.Path(exists=True, path_type=Path))
@click.option("--sk", "number", required=True, metavar="NOMOR", help="Nomor SK / decree number.")
@click.option(
    "--tanggal",
    "--on",
    "on",
    type=click.DateTime(["%d-%m-%Y", "%Y-%m-%d"]),
    help="Tanggal SK, bawaan hari ini / date of the decree, today by default.",
)
@spoken
def decree(policy: Path, number: str, on: datetime | None, say: Phrases) -> None:
    """Tetapkan isi kebijakan dengan SK: sesudah itu hasilnya bukan lagi UJI COBA.

    Seals the content of a policy under a decree; a later change breaks the seal, and what comes of
    the changed policy is a trial again. POLICY: the TOML file, or the folder of its case.
    """
    file = policy / POLICY if policy.is_dir() else policy
    sealed = seal_policy(file, number=number, on=on.date() if on else None)
    known = checked(ledger_of(file.parent), deep=False).lines
    settings = read_policy(file)[0]
    printed(decree_page(sealed, file=file, data_on=settings.data_on, lines=known, say=say))

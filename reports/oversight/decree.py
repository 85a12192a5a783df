"""The page of a decree: what it seals, and what came before it that should have come after."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from ...instances.decrees import decree_file
from ...instances.ledger import Line
from ...models.decree import Decree
from ..language.phrases import Phrases
from ..layout import Page, labelled, paragraph, title

SHORT = 6


def decree_page(
    decree: Decree, *, file: Path, data_on: date, lines: Sequence[Line], say: Phrases
) -> Page:
    """Say what `decree` seals.

    Parameters
    ----------
    file : Path
        The policy file.
    data_on : date
        Cut-off of the evidence of the round in it.
    lines : sequence of Line
        What the ledger of the round holds already.
    """
    on = say.figures.date(decree.on)
    rows = [
        (say("decree.file"), str(file)),
        (say("decree.content"), say("decree.content_line", digest=decree.policy[:SHORT])),
        (say("decree.seal"), str(decree_file(file))),
    ]
    page: Page = [title(say("decree.title", number=decree.number, on=on)), labelled(rows)]
    page += [paragraph(text) for text in _order(decree, data_on, lines, say)]
    return [*page, paragraph(say("decree.after"))]


def _order(decree: Decree, data_on: date, lines: Sequence[Line], say: Phrases) -> list[str]:
    """Say which dates are the wrong way round."""
    told = []
    if decree.on > data_on:
        on, data = say.figures.date(decree.on), say.figures.date(data_on)
        told.append(say("decree.after_data", on=on, data=data))
    named = sum(bool(line.names) for line in lines)
    if named:
        told.append(say.counted("decree.after_names", named))
    return told

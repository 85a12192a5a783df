"""A page: what a report hands over, and how it becomes text of at most 110 columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Any

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

WIDTH = 110

Page = list[RenderableType]


def text_of(page: Sequence[RenderableType], *, width: int = WIDTH, styled: bool = False) -> str:
    """Give a page as text; `styled` adds bold and dim marks, which carry no meaning alone."""
    console = Console(
        file=StringIO(),
        width=width,
        force_terminal=styled,
        color_system="standard" if styled else None,
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
    )
    with console.capture() as capture:
        console.print(Group(*page))
    return "\n".join(line.rstrip() for line in capture.get().splitlines())


def paragraph(text: str, *, indent: int = 1, hang: int = 0, style: str = "") -> RenderableType:
    """Give a paragraph whose lines after the first hang by `hang` columns."""
    if not hang:
        return Padding(Text(text, style=style), (0, 0, 0, indent))
    grid = Table.grid(padding=0)
    grid.add_column(width=hang, no_wrap=True)
    grid.add_column()
    grid.add_row(Text(text[:hang], style=style), Text(text[hang:], style=style))
    return Padding(grid, (0, 0, 0, indent))


def title(text: str) -> Text:
    """Give a heading."""
    return Text(text, style="bold")


def blank() -> Text:
    """Give an empty line."""
    return Text("")


def labelled(rows: Iterable[tuple[str, str]], *, label_share: int = 0) -> Padding:
    """Give lines with a label on the left and a text that wraps on its own side.

    Parameters
    ----------
    label_share : int
        Sixths of the width that the labels may wrap in; 0 keeps each on one line.
    """
    grid = Table.grid(padding=(0, 2, 0, 0))
    if label_share:
        grid.add_column(ratio=label_share)
        grid.add_column(ratio=6 - label_share)
    else:
        grid.add_column(no_wrap=True)
        grid.add_column()
    for label, text in rows:
        grid.add_row(Text(label, style="bold"), Text(text))
    return Padding(grid, (0, 0, 0, 1))


class PlainTable(Table):
    """A table whose long words are broken, never cut off."""

    def add_column(self, header: str = "", **options: Any) -> None:  # type: ignore[override]
        """Add a column."""
        super().add_column(header, **{"overflow": "fold", **options})


def plain_table(*, wide: bool = False) -> PlainTable:
    """Give an empty table with a bold header and no frame; a `wide` one fills the page."""
    return PlainTable(
        box=None, padding=(0, 1, 0, 0), pad_edge=False, header_style="bold", expand=wide
    )

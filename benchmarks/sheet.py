"""A table of figures: shown in the terminal, kept in a record, written on the page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table

_WIDTH = 130


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Headings and rows of words; what each row is about stands in its first cell."""

    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[str]]

    @property
    def shown(self) -> Table:
        """The table for the terminal."""
        table = Table(title=self.title or None)
        for number, heading in enumerate(self.headings):
            table.add_column(heading, justify="right" if number else "left")
        for row in self.rows:
            table.add_row(*row)
        return table

    @property
    def markdown(self) -> str:
        """The table for the page."""
        head = f"\n### {self.title}\n" if self.title else ""
        lines = (self.headings, ("---", *("---:" for _ in self.headings[1:])), *self.rows)
        return f"{head}\n" + "".join(f"| {' | '.join(line)} |\n" for line in lines)


def show(sheets: Iterable[Sheet], note: str = "") -> None:
    """Print tables and a sentence below them."""
    console = Console(width=_WIDTH)
    for sheet in sheets:
        console.print(sheet.shown)
    if note:
        console.print(note)

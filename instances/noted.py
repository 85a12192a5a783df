"""A line of a ledger as a run remembers it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """A computation that stands in a ledger.

    Attributes
    ----------
    folder : Path
        Where the ledger lies.
    number : int
        Number of the line.
    hash : str
        Hash of the line, and so of every line before it.
    """

    folder: Path
    number: int
    hash: str

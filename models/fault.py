"""What is wrong, or worth a warning, in the data of a case, and exactly where."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One fault or warning in a case.

    Attributes
    ----------
    kind : str
        Short id of the kind of fault, e.g. ``duplicate-key``.
    file, sheet, column : str
        Where; empty where it does not apply.
    row : int or None
        Row as a spreadsheet counts (the header is row 1); ``None`` for a whole sheet or file.
    found : str
        What was found; a description, never the value itself, where the column is personal.
    allowed : str
        What is allowed, or how to mend it.
    warning : bool
        The case can be used all the same.
    """

    kind: str
    file: str
    sheet: str = ""
    row: int | None = None
    column: str = ""
    found: str = ""
    allowed: str = ""
    warning: bool = False

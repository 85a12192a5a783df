"""Writing the sheets of a case as CSV files: the same tables give the same bytes everywhere."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pandas as pd


def write_tables(tables: Mapping[str, pd.DataFrame], folder: Path) -> None:
    """Write each table as ``folder/NAME.csv``: UTF-8, comma, line feed, quotes where needed.

    Parameters
    ----------
    tables : mapping of str to pandas.DataFrame
        Sheet name to table; every cell a string.
    folder : pathlib.Path
        Created where missing; files of the same name are replaced.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name, table in tables.items():
        text = table.to_csv(index=False, lineterminator="\n")
        (folder / f"{name}.csv").write_bytes(text.encode("utf-8"))

"""Rows that say the same thing twice."""

from __future__ import annotations

import numpy as np

from ....models.fault import Fault
from ..draft import Draft
from ..table import Table


def check_keys(draft: Draft) -> list[Fault]:
    """Give a fault for every row whose key stands in an earlier row of its sheet."""
    return [fault for table in draft.tables.values() for fault in _repeated(table)]


def _repeated(table: Table) -> list[Fault]:
    key = list(table.sheet.key)
    if not key or not len(table) or (len(key) == 1 and table.column(key[0]).unique):
        return []
    sound = ~np.logical_or.reduce([table.bad[name] for name in key])
    for name in key:
        sound &= table.filled(name) | np.full(len(table), not table.column(name).required)
    frame = table.frame.loc[sound, key]
    again = frame.duplicated(keep="first")
    if not again.any():
        return []
    twice = frame[frame.duplicated(keep=False)]
    first = twice.groupby(key, dropna=False)[key[0]].transform(lambda each: each.index[0])
    wrong = np.zeros(len(table), dtype=bool)
    wrong[again.index[again]] = True
    return table.faults(
        "duplicate-key",
        wrong,
        key[-1] if len(key) > 1 else key[0],
        found=lambda line: f"sama dengan baris {table.row[first[line]]}",
        allowed=f"satu baris untuk tiap {' + '.join(key)}",
    )

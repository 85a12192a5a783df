"""Situations planted on purpose, so that every sentence the tool can say is needed once."""

from __future__ import annotations

import pandas as pd

from .blueprint import Blueprint


def plant(tables: dict[str, pd.DataFrame], blueprint: Blueprint) -> dict[str, pd.DataFrame]:
    for name in ("hasil_simata", "konflik_kepentingan", "keputusan"):
        tables[name] = pd.DataFrame()
    return tables

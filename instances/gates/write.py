"""Writing a file of gates: what is stated of each, one table after another."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

_HEAD = """\
# Keadaan gerbang pada putaran ini; 'suksesi gates KASUS' menampilkan semuanya. Sebuah gerbang yang
# tidak disebut di sini belum dinyatakan. Gerbang sendiri menyebut nama, dasar dan keyakinan.
"""


def gates_text(rows: Iterable[Mapping[str, Any]]) -> str:
    """Give the text of ``gerbang.toml``.

    Parameters
    ----------
    rows : iterable of mapping
        Keys of one gate to its texts, dates and lists; ``cakupan`` is a mapping of its own.
    """
    return "\n".join([_HEAD, *(_table(row) for row in rows)])


def _table(row: Mapping[str, Any]) -> str:
    lines = [f"{key} = {_value(value)}" for key, value in row.items()]
    return "\n".join(["[[gerbang]]", *lines, ""])


def _value(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        inner = ", ".join(f"{key} = {_value(item)}" for key, item in value.items())
        return f"{{ {inner} }}"
    return json.dumps(value, ensure_ascii=False)

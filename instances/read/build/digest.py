"""Content hashes: equal for equal content, whatever the order of rows or the kind of file."""

from __future__ import annotations

import hashlib
import json

import numpy as np

from ....models.policy import Policy
from ....models.round_settings import RoundSettings
from ....models.rubric import Rubric
from ...gates import Entry
from ...sheets import Cell
from ..draft import Draft
from ..table import Table, Words

_CELL, _ROW = "\x1f", "\x1e"


def case_digest(draft: Draft, settings: RoundSettings) -> str:
    """Hash the round's settings, every gate, and every declared cell of every sheet with rows."""
    sha = hashlib.sha256(settings.model_dump_json().encode())
    sha.update(_ROW.join(sorted(map(_gate, draft.gates))).encode())
    filled = {name: table for name, table in draft.tables.items() if len(table)}
    for name, table in sorted(filled.items()):
        sha.update(f"\x1d{name}\x1d".encode())
        sha.update(_ROW.join(sorted(row_texts(table))).encode())
    return sha.hexdigest()


def _gate(entry: Entry) -> str:
    """Write a gate and what is stated of it, its place in the file left out."""
    stated = "" if entry.statement is None else entry.statement.model_dump_json()
    return entry.definition.model_dump_json() + _CELL + stated


def policy_digest(policy: Policy, rubric: Rubric) -> str:
    """Hash the values of a policy and of the rubric it names."""
    values = [policy.model_dump(mode="json"), rubric.model_dump(mode="json")]
    text = json.dumps(values, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def row_texts(table: Table) -> list[str]:
    """Give the content of every row as text, in the order of the sheet."""
    columns = [_text(table, column.name, column.cell) for column in table.sheet.columns]
    return [_CELL.join(cells) for cells in zip(*columns, strict=True)]


def _text(table: Table, name: str, cell: Cell) -> Words:
    if cell is Cell.DATE:
        return np.datetime_as_string(table.dates(name)).astype(object)
    if cell in (Cell.INTEGER, Cell.DECIMAL, Cell.YES_NO):
        return table.numbers(name).astype(str).astype(object)
    return table.words(name)

"""The published JSON Schema of an answer."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def solve_schema() -> dict[str, Any]:
    """Give the JSON Schema (draft 2020-12) of what ``suksesi solve --format json`` prints."""
    source = files(__package__).joinpath("schema", "solve.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(source)
    return schema

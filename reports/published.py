"""The published JSON Schemas: of an answer, and of every explanation that programs read."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

from ..models.errors import UnknownNameError
from .documents import documents

SOLVE = "solve"


def schema_names() -> tuple[str, ...]:
    """Give the names of all published schemas."""
    return (SOLVE, *documents())


def schema_of(name: str) -> dict[str, Any]:
    """Give the JSON Schema (draft 2020-12) called `name`.

    Raises
    ------
    UnknownNameError
        Where there is none.
    """
    if name == SOLVE:
        return solve_schema()
    if name not in documents():
        raise UnknownNameError("skema / schema", name, schema_names())
    return with_standing(documents()[name].model_json_schema(mode="serialization"))


def with_standing(schema: dict[str, Any]) -> dict[str, Any]:
    """Give `schema` of a document as commands print it: how the policy stands comes first."""
    known = {"standing": solve_schema()["$defs"]["standing"]}
    return {**schema, "properties": {**known, **schema.get("properties", {})}}


@cache
def solve_schema() -> dict[str, Any]:
    """Give the JSON Schema of what ``suksesi solve --format json`` prints."""
    source = files(__package__).joinpath("schema", "solve.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(source)
    return schema

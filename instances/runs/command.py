"""How a run was asked for: the options of the solve, and where the run before lay."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ...models.errors import SuksesiError
from ...models.plan import Plan
from .documents import Document
from .run import COMMAND

FORMAT = "suksesi/command/1"


def command_document(
    plan: Plan, options: Mapping[str, Any], *, folder: Path, parent: Path | None
) -> Document:
    """Give the options in the order of their names, engine and mode always among them."""
    asked = {"engine": plan.engine, "mode": plan.mode, **options}
    return {
        "format": FORMAT,
        "options": {name: asked[name] for name in sorted(asked)},
        "parent": None if parent is None else seen_from(folder, parent),
    }


def parse_command(document: Document) -> tuple[dict[str, Any], Path | None]:
    """Give the options and the path of the run before.

    Raises
    ------
    SuksesiError
        Where it is no such document.
    """
    options, parent = document.get("options"), document.get("parent")
    if document.get("format") != FORMAT or not isinstance(options, dict):
        message = f"{COMMAND} bukan format {FORMAT} / is not of the format {FORMAT}."
        raise SuksesiError(message)
    return options, None if parent is None else Path(parent)


def seen_from(folder: Path, other: Path) -> str:
    """Give where `other` lies as seen from `folder`, so that both may move together."""
    try:
        return Path(os.path.relpath(other.resolve(), folder.resolve())).as_posix()
    except ValueError:  # another drive
        return other.resolve().as_posix()

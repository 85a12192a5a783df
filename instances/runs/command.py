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
        "parent": None if parent is None else _relative(parent, folder),
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


def _relative(parent: Path, folder: Path) -> str:
    try:
        return Path(os.path.relpath(parent.resolve(), folder.resolve())).as_posix()
    except ValueError:  # another drive
        return parent.resolve().as_posix()

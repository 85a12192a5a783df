"""The JSON files of a run: how they are written, and read with a sentence where that fails."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ...models.errors import SuksesiError

Document = dict[str, Any]


def json_bytes(document: Mapping[str, Any]) -> bytes:
    """Write `document` the one way a run keeps it: equal content, equal bytes."""
    return (json.dumps(document, indent=1, ensure_ascii=False) + "\n").encode("utf-8")


def read_document(path: Path) -> Document:
    """Read a JSON file that holds an object.

    Raises
    ------
    SuksesiError
        Where it is missing or is no such file.
    """
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        message = f"{path} tidak ada / is not there."
        raise SuksesiError(message) from error
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
        message = f"{path} tidak dapat dibaca / cannot be read."
        raise SuksesiError(message) from error
    if not isinstance(document, dict):
        message = f"{path} bukan dokumen arsip perhitungan / is no document of a run."
        raise SuksesiError(message)
    return document

"""The note beside a run: what depends on clock and machine, and so on no seal."""

from __future__ import annotations

import math
import platform
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from ...models.errors import SuksesiError
from ...models.plan import Plan
from .documents import Document, read_document
from .run import NOTE

FORMAT = "suksesi/note/1"
PACKAGES = ("suksesi", "highspy", "numpy", "ortools", "pulp", "scipy")


def note_of(plan: Plan) -> Document:
    """Give the seconds of a solve, and the programs and the machine it ran on."""
    return {
        "format": FORMAT,
        "seconds": plan.seconds,
        "tiers": [{"name": tier.name, "seconds": tier.seconds} for tier in plan.tiers],
        "versions": {"python": platform.python_version(), **_versions()},
        "machine": {"system": platform.system(), "processor": platform.machine()},
    }


def with_seconds(plan: Plan, folder: Path) -> Plan:
    """Give `plan` with the seconds of its note; *not a number* where no usable note is kept."""
    note = _kept(folder)
    tiers = {item.get("name"): item.get("seconds") for item in _list(note.get("tiers"))}
    return replace(
        plan,
        seconds=_seconds(note.get("seconds")),
        tiers=tuple(replace(tier, seconds=_seconds(tiers.get(tier.name))) for tier in plan.tiers),
    )


def _kept(folder: Path) -> Document:
    try:
        return read_document(folder / NOTE)
    except SuksesiError:
        return {}


def _list(value: Any) -> list[Document]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _seconds(value: Any) -> float:
    return float(value) if isinstance(value, int | float) else math.nan


def _versions() -> dict[str, str]:
    found = {}
    for name in PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "–"
    return found

"""A run: a case, its answer, how it was asked for, and its place in the chain of runs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ...models.case import Case
from ...models.certificate import Certificate
from ...models.plan import Plan
from ...models.slate import Slate
from ..noted import Noted

CASE, ANSWER, COMMAND = "kasus", "hasil.json", "perintah.json"
CHANGE, SUMMARY = "selisih.json", "ringkasan.txt"
SEAL, NOTE, RECORD = "segel.json", "catatan.json", "riwayat.json"

Record = Callable[[Case, Plan], Noted | None]
"""Puts a plan on the ledger of its round; gives ``None`` where that could not be."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Provenance:
    """Where an answer comes from.

    Attributes
    ----------
    options : dict
        How the case was solved: the keyword arguments of ``solve`` as they were given, and
        whatever else the command keeps.
    parent : Run or None
        The run that this one continues.
    change : dict or None
        What the decision changed against it, as in ``selisih.json``.
    certificate : Certificate or None
        What shows that the answer is what it says; only the file keeps it.
    noted : Noted or None
        The line of the round's ledger that stands for this computation.
    """

    options: Mapping[str, Any] = field(default_factory=dict)
    parent: Run | None = None
    change: Mapping[str, Any] | None = None
    certificate: Certificate | None = None
    noted: Noted | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Run:
    """A solve that can be repeated and explained.

    Attributes
    ----------
    options, change, noted
        As in :class:`Provenance`.
    seal : str
        SHA-256 of ``segel.json``: the run's own hash.
    parent : Path or None
        Where the run before lay, relative to this folder; ``None`` for the first.
    parent_seal : str or None
    """

    folder: Path
    case: Case
    plan: Plan
    slates: tuple[Slate, ...]
    options: Mapping[str, Any] = field(default_factory=dict)
    seal: str = ""
    parent: Path | None = None
    parent_seal: str | None = None
    change: Mapping[str, Any] | None = None
    noted: Noted | None = None

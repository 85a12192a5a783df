"""The chain of runs: each names the seal of the one before, so a missing run leaves a gap."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from ...models.errors import SuksesiError
from .command import parse_command
from .documents import read_document
from .run import COMMAND, Run
from .seal import checked_seal, seal_of


class State(Enum):
    """What is found where a run should lie."""

    INTACT = "intact"
    MISSING = "missing"
    CHANGED = "changed"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One earlier run.

    Attributes
    ----------
    seal : str
        The hash by which the later run knows it.
    state : State
        ``CHANGED``: its files are not as it sealed them; ``OTHER``: another run lies there.
    """

    folder: Path
    seal: str
    state: State


def chain_of(run: Run) -> tuple[Link, ...]:
    """Give the earlier runs of `run`, the latest first, as far as they can be followed."""
    links: list[Link] = []
    folder, parent, seal = run.folder, run.parent, run.parent_seal
    while parent is not None and seal is not None:
        folder = (folder / parent).resolve()
        links.append(Link(folder=folder, seal=seal, state=_state(folder, seal)))
        if links[-1].state is not State.INTACT:
            break
        parent = parse_command(read_document(folder / COMMAND))[1]
        seal = checked_seal(folder)["parent"]
    return tuple(links)


def _state(folder: Path, seal: str) -> State:
    if not folder.is_dir():
        return State.MISSING
    try:
        if seal_of(folder) != seal:
            return State.OTHER
        checked_seal(folder)
        parse_command(read_document(folder / COMMAND))
    except SuksesiError:
        return State.CHANGED
    return State.INTACT

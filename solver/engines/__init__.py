"""Engines that turn a program into an outcome, knowing neither people nor rules."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

from ...models.errors import UnknownNameError

if TYPE_CHECKING:
    from .base import Engine

_CLASSES = {
    "auto": "Auto",
    "highs": "Highs",
    "cpsat": "CpSat",
    "pulp": "Pulp",
    "coupled": "Coupled",
}

ENGINES = tuple(_CLASSES)


def engine(name: str) -> Engine:
    """Give the engine called `name`; its library is imported only now.

    Parameters
    ----------
    name : {"auto", "highs", "cpsat", "pulp", "coupled"}

    Raises
    ------
    UnknownNameError
        If there is no such engine.
    """
    if name not in _CLASSES:
        raise UnknownNameError("mesin / engine", name, ENGINES)
    module = import_module(f".{name}", __name__)
    return cast("Engine", getattr(module, _CLASSES[name])())

"""From a case to a plan, and back to its reasons.

``solve`` and ``propose`` are loaded when first used, so that the independent recount in
:mod:`suksesi.solver.verify` can be imported without a program or an engine.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .explain import propose
    from .placement import solve

__all__ = ["propose", "solve"]

_HOMES = {"solve": ".placement", "propose": ".explain"}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(_HOMES[name], __name__), name)

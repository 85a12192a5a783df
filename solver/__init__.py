"""From a case to a plan, and back to its reasons.

What is named here is loaded when first used, so that the independent recount in
:mod:`suksesi.solver.verify` can be imported without a program or an engine.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .assignment import assign
    from .certifying import certify, confirm
    from .explain import propose
    from .explain.conflict import impasse_of
    from .explain.robustness import robustness
    from .placement import solve

__all__ = ["assign", "certify", "confirm", "impasse_of", "propose", "robustness", "solve"]

_HOMES = {
    "assign": ".assignment",
    "certify": ".certifying",
    "confirm": ".certifying",
    "impasse_of": ".explain.conflict",
    "propose": ".explain",
    "robustness": ".explain.robustness",
    "solve": ".placement",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(_HOMES[name], __name__), name)

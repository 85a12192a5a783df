"""What the plan would lose if another name took a seat, everybody else seated anew.

What is named here is loaded when first used, and with it an optimiser.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .bracketing import brackets
    from .exact import exact_regret

__all__ = ["brackets", "exact_regret"]

_HOMES = {"brackets": ".bracketing", "exact_regret": ".exact"}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(_HOMES[name], __name__), name)

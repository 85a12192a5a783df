"""Who stands on which slate: a second program over (person, seat), with its own proof.

What is named here is loaded when first used, and with it an optimiser.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .choosing import choose

__all__ = ["choose"]

_HOMES = {"choose": ".choosing"}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(_HOMES[name], __name__), name)

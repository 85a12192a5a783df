"""Which rules and decisions cannot hold together, and what would have to give way."""

from __future__ import annotations

from .impasse import impasse_of

__all__ = ["impasse_of"]

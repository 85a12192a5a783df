"""Gates of a case: those that ship with the project, and what ``gerbang.toml`` states of them."""

from __future__ import annotations

from .entries import Entry, read_gates, shipped_gates

__all__ = ["Entry", "read_gates", "shipped_gates"]

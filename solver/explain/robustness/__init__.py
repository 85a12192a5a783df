"""How far weights and scores may move before a seat gets another name."""

from __future__ import annotations

from .examined import Robust, Robustness, robustness
from .fragility import Fragile, fragile

__all__ = ["Fragile", "Robust", "Robustness", "fragile", "robustness"]

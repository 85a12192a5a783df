"""How far weights and scores may move before a seat gets another name."""

from __future__ import annotations

from .examined import robustness
from .fragility import fragile

__all__ = ["fragile", "robustness"]

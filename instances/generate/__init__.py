"""The seeded generator that made the bundled cases, and makes others of any size."""

from __future__ import annotations

from .blueprint import Blueprint
from .generator import generate
from .organisation import NAMES, blueprint
from .synthetic import SIZES, synthetic_blueprint

__all__ = ["NAMES", "SIZES", "Blueprint", "blueprint", "generate", "synthetic_blueprint"]

"""What the plan would lose if another name took a seat, everybody else seated anew."""

from __future__ import annotations

from .brackets import brackets
from .exact import exact_regret

__all__ = ["brackets", "exact_regret"]

"""What the plan would lose if another name took a seat, everybody else seated anew."""

from __future__ import annotations

from .exact import exact_regret

__all__ = ["exact_regret"]

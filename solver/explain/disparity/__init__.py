"""How far the people of each group got, by which rule a gap arises, and who gets the strongest."""

from __future__ import annotations

from .found import Disparity, disparity
from .grouping import Grouping

__all__ = ["Disparity", "Grouping", "disparity"]

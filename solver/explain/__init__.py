"""Why a plan is as it is: slates, funnels, reasons; data first, text at the edge."""

from __future__ import annotations

from .contests import contests_of
from .long_list import LongList, long_list
from .reasons import Reasons, reasons
from .shown import Shown, shown
from .slates import propose
from .unplaced import unplaced_of

__all__ = [
    "LongList",
    "Reasons",
    "Shown",
    "contests_of",
    "long_list",
    "propose",
    "reasons",
    "shown",
    "unplaced_of",
]

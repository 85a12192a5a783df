"""Why a plan is as it is: slates, funnels, reasons; data first, text at the edge."""

from __future__ import annotations

from .long_list import LongList, long_list
from .reasons import Reasons, reasons
from .shown import Shown, shown
from .slates import propose

__all__ = ["LongList", "Reasons", "Shown", "long_list", "propose", "reasons", "shown"]

"""Why a plan is as it is: slates, funnels, reasons; data first, text at the edge."""

from __future__ import annotations

from .reasons import Reasons, reasons
from .slates import propose

__all__ = ["Reasons", "propose", "reasons"]

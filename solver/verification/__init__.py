"""The check of a certificate against its case: it trusts no row, no column and no optimiser.

Importing it loads no program and no engine.
"""

from __future__ import annotations

from .report import Outcome, Report, TierShown
from .verified import verified

__all__ = ["Outcome", "Report", "TierShown", "verified"]

"""Evidence into axes, nine-box, JPM and merit.

Everything here comes twice: by columns, for everybody at once, and in plain Python for one person,
with the rows and dates it rests on. The second is the recount of the first and shares no code with
it.
"""

from __future__ import annotations

from .boxes import BOXES, HIGH, LOW, MIDDLE, POOL, UNKNOWN
from .breakdown import Breakdown, breakdown
from .indicators import IndicatorLine, evidence_words, rubric_faults
from .jpm import Category, Jpm, JpmBreakdown, category, jpm_at, jpm_of, percent
from .matching import jpm_matrix
from .merit import Merit, MeritBreakdown, merit_at, merit_of
from .scored import Scored, Source, State
from .talent import Difference, Talent, differences, talent_of
from .technical import Technical, TechnicalBreakdown, technical_at, technical_of

__all__ = [
    "BOXES",
    "HIGH",
    "LOW",
    "MIDDLE",
    "POOL",
    "UNKNOWN",
    "Breakdown",
    "Category",
    "Difference",
    "IndicatorLine",
    "Jpm",
    "JpmBreakdown",
    "Merit",
    "MeritBreakdown",
    "Scored",
    "Source",
    "State",
    "Talent",
    "Technical",
    "TechnicalBreakdown",
    "breakdown",
    "category",
    "differences",
    "evidence_words",
    "jpm_at",
    "jpm_matrix",
    "jpm_of",
    "merit_at",
    "merit_of",
    "percent",
    "rubric_faults",
    "talent_of",
    "technical_at",
    "technical_of",
]

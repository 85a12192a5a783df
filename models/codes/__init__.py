"""The code lists of the domain: what a cell of a case may say, and the word that says it.

Each member's ``key`` is the Indonesian word used in sheets and policies; its number is what the
columns of :mod:`suksesi.models` hold.
"""

from __future__ import annotations

from .base import Code
from .evidence import (
    COMPETENCIES,
    AssessmentKind,
    DocumentStatus,
    FamilyLink,
    Predicate,
    WorkResult,
)
from .moves import ChangeKind, DecisionKind, Kind, ProposalStatus
from .people import AsnStatus, EducationLevel, PostType, SanctionLevel, ServiceStatus, Sex
from .posts import Eselon, Grade, Level, SeatStatus, Tenure, VacancyCause

__all__ = [
    "COMPETENCIES",
    "AsnStatus",
    "AssessmentKind",
    "ChangeKind",
    "Code",
    "DecisionKind",
    "DocumentStatus",
    "EducationLevel",
    "Eselon",
    "FamilyLink",
    "Grade",
    "Kind",
    "Level",
    "PostType",
    "Predicate",
    "ProposalStatus",
    "SanctionLevel",
    "SeatStatus",
    "ServiceStatus",
    "Sex",
    "Tenure",
    "VacancyCause",
    "WorkResult",
]

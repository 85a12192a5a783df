"""Whom a text is for: each sees no more than the part in the round asks for."""

from __future__ import annotations

from enum import Enum


class Audience(Enum):
    """Who reads (UU 27/2022: no more personal data than the purpose needs).

    ``PLANNER`` prepares the round, ``COMMITTEE`` weighs the names, ``OFFICIAL`` decides,
    ``INSPECTOR`` looks at how it came about, ``CANDIDATE`` is the person concerned.
    """

    PLANNER = "perencana"
    COMMITTEE = "komite"
    OFFICIAL = "pejabat"
    INSPECTOR = "pemeriksa"
    CANDIDATE = "kandidat"

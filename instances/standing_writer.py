"""How the policy of an answer stands, as plain data for JSON: decreed, or a trial."""

from __future__ import annotations

from typing import Any

from ..models.decree import Sealing

TRIAL = "UJI COBA"
"""Stands in every JSON and CSV of a trial, in either language."""


def standing_document(sealing: Sealing) -> dict[str, Any]:
    """Give what stands at the head of everything that programs read about a case."""
    decree = sealing.decree
    return {
        "trial": sealing.trial,
        "mark": trial_mark(sealing),
        "state": sealing.standing.value,
        "decree": None if decree is None else decree.number,
        "decreed_on": None if decree is None else decree.on.isoformat(),
        "sealed_at": None if decree is None else decree.sealed_at.isoformat(),
    }


def trial_mark(sealing: Sealing) -> str:
    """Give ``UJI COBA`` for a trial, nothing for names under a decreed policy."""
    return TRIAL if sealing.trial else ""

"""Faults that show only when rows and sheets are compared with one another."""

from __future__ import annotations

from ....models.fault import Fault
from ..draft import Draft
from .changes import check_changes
from .competence import check_competence
from .dates import check_dates
from .decisions import check_decisions
from .families import check_families
from .gates import check_gates
from .history import check_history
from .holders import check_holders
from .keys import check_keys
from .people import check_people
from .performance import check_performance
from .policy import check_policy
from .posts import check_posts
from .references import check_references
from .seats import check_seats
from .statuses import check_statuses
from .talent import check_talent
from .units import check_units

CHECKS = (
    check_keys,
    check_references,
    check_families,
    check_units,
    check_dates,
    check_people,
    check_seats,
    check_changes,
    check_holders,
    check_posts,
    check_history,
    check_performance,
    check_competence,
    check_talent,
    check_decisions,
    check_statuses,
    check_gates,
    check_policy,
)
"""Each looks at cells that are sound in themselves, so that no fault is told twice."""


def compare(draft: Draft) -> list[Fault]:
    """Give every fault and warning between rows and sheets of `draft`."""
    return [fault for check in CHECKS for fault in check(draft)]

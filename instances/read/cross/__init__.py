"""Faults that show only when rows and sheets are compared with one another."""

from __future__ import annotations

from ....models.fault import Fault
from ..draft import Draft


def compare(draft: Draft) -> list[Fault]:
    """Give every fault and warning between rows and sheets of `draft`."""
    return []

"""Indices written as the ids of a case: seats by *jabatan_id*, people by code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..models.case import Case
from ..models.table import NO_SEAT, NOBODY

Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Ids:
    """Writes indices as the ids of a case: seats by *jabatan_id*, people by code."""

    case: Case

    def seat(self, index: int) -> str | None:
        """Give the id of a seat; ``None`` for no seat."""
        return None if index == NO_SEAT else str(self.case.establishment.id[index])

    def person(self, index: int) -> str | None:
        """Give the code of a person; ``None`` for nobody."""
        return None if index == NOBODY else str(self.case.roster.code[index])

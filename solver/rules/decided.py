"""Rules that a written decision breaks: what they have in common."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from typing import ClassVar

from ...models.case import Case
from ...models.codes import Kind
from ...models.decision import Decision
from ...models.establishment import Position
from ...models.finding import Finding, Quantity, Unit, Verdict
from .base import Force, PairRule


class DecidedRule(PairRule):
    """A pair is no move where a decision on the sheet says so; where people sit is left alone."""

    sure: ClassVar = "sedang"
    default_kinds: ClassVar[Mapping[Kind, Force]] = {
        kind: Force.HARD for kind in Kind if kind is not Kind.STAY
    }

    @abstractmethod
    def decision(self, employee: int, position: Position, case: Case) -> Decision | None:
        """Look for the first decision that speaks against this person at this seat."""

    def facts(self, employee: int, position: Position, case: Case) -> Finding:
        """Name the decision, or where it would stand."""
        found = self.decision(employee, position, case)
        if found is None:
            return Finding(
                rule=self.id,
                employee=employee,
                seat=position.index,
                verdict=Verdict.MET,
                field="keputusan.jenis",
            )
        return Finding(
            rule=self.id,
            employee=employee,
            seat=position.index,
            verdict=Verdict.NOT_MET,
            field=found.field,
            row=found.row,
            found=Quantity(amount=found.document, unit=Unit.WORD),
            since=found.on,
        )

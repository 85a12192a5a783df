"""Rules that a written decision breaks: what they have in common."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from typing import ClassVar

from ...models.case import Case
from ...models.codes import DecisionKind, Kind
from ...models.decision import Decision
from ...models.establishment import Position
from ...models.finding import Finding, Quantity, Unit, Verdict
from .pair_rule import Force, PairRule


class DecidedRule(PairRule):
    """A pair is no move where a decision on the sheet says so; where people sit is left alone.

    Attributes
    ----------
    decides : DecisionKind
        Decisions that say so.
    """

    decides: ClassVar[DecisionKind]

    sure: ClassVar = "sedang"
    liftable: ClassVar = False
    default_kinds: ClassVar[Mapping[Kind, Force]] = {
        kind: Force.HARD for kind in Kind if kind is not Kind.STAY
    }

    @staticmethod
    @abstractmethod
    def covers(item: Decision, employee: int, seat: int) -> bool:
        """Say whether a decision of that kind speaks of this person at this seat."""

    def against(self, employee: int, seat: int, case: Case) -> tuple[Decision, ...]:
        """Give the decisions that speak against this person at this seat."""
        return tuple(
            item
            for item in case.decisions
            if item.kind is self.decides and self.covers(item, employee, seat)
        )

    def facts(self, employee: int, position: Position, case: Case) -> Finding:
        """Name the decision, or where it would stand."""
        decisions = self.against(employee, position.index, case)
        if not decisions:
            return Finding(
                rule=self.id,
                employee=employee,
                seat=position.index,
                verdict=Verdict.MET,
                field="keputusan.jenis",
            )
        found = decisions[0]
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

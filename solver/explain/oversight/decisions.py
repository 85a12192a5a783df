"""Pins, bans, waivers and seats left empty, with their documents, and their price where known."""

from __future__ import annotations

from collections.abc import Mapping

from ....models.case import Case
from ....models.codes import DecisionKind
from ....models.flag import Fact, Flag, FlagKind, Place

Prices = Mapping[int, int]
"""Row of sheet *keputusan* to what the plan would gain without it, in hundredths of a point."""


def decisions_on_record(case: Case, *, prices: Prices | None = None) -> tuple[Flag, ...]:
    """Give every decision of an official on sheet *keputusan*; a withdrawal is the person's own."""
    return tuple(
        Flag(
            kind=FlagKind.DECISION,
            seat=item.seat,
            employee=item.employee,
            places=(Place(sheet=item.sheet, row=item.row),),
            since=item.on,
            facts=_facts(item.row, prices, decision=item.kind.key, by=item.authority,
                         document=item.document, rule=item.rule),
        )
        for item in case.decisions
        if item.kind is not DecisionKind.MENGUNDURKAN_DIRI and item.sheet == "keputusan"
    )  # fmt: skip


def _facts(row: int, prices: Prices | None, **told: str) -> dict[str, Fact]:
    facts: dict[str, Fact] = dict(told)
    if prices is not None and row in prices:
        facts["price"] = prices[row]
    return facts

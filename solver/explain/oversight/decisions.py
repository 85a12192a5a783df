"""Pins, bans, waivers and seats left empty, with their documents."""

from __future__ import annotations

from ....models.case import Case
from ....models.codes import DecisionKind
from ....models.flag import Flag, FlagKind, Place


def decisions_on_record(case: Case) -> tuple[Flag, ...]:
    """Give every decision of an official on sheet *keputusan*; a withdrawal is the person's own.

    What each costs the plan is for prices to say.
    """
    return tuple(
        Flag(
            kind=FlagKind.DECISION,
            seat=item.seat,
            employee=item.employee,
            places=(Place(sheet=item.sheet, row=item.row),),
            since=item.on,
            facts={"decision": item.kind.key, "by": item.authority, "document": item.document,
                   "rule": item.rule},
        )
        for item in case.decisions
        if item.kind is not DecisionKind.MENGUNDURKAN_DIRI and item.sheet == "keputusan"
    )  # fmt: skip

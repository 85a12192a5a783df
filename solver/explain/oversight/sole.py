"""One requirement that leaves one person: it alone keeps out all others, or cannot judge them."""

from __future__ import annotations

import numpy as np

from ....models.case import Case
from ....models.flag import Flag, FlagKind, Place
from ...screening import Screening, screen

SPECIAL = "special_requirement"


def sole_requirements(case: Case) -> tuple[Flag, ...]:
    """Give the requirements without which at least ``sole_of`` people were eligible, not one."""
    screening, least = screen(case), case.policy.oversight.sole_of
    flags = []
    for line, seat in enumerate(screening.seats.tolist()):
        if len(screening.eligible_for(seat)) != 1:
            continue
        for number, rule in enumerate(screening.rules):
            barred, unknown = _kept_out(screening, line, number)
            if 1 + barred + unknown >= least:
                facts = {"left": 1, "among": 1 + barred + unknown, "unknown": unknown}
                flags.append(_flag(seat, rule.id, rule.key, facts, case))
    return tuple(flags)


def _kept_out(screening: Screening, line: int, number: int) -> tuple[int, int]:
    """Count the people whom only this rule bars, and those whom only it cannot judge."""
    bit = screening.barred.dtype.type(1 << number)
    barred, unknown, moves = screening.barred[line], screening.unknown[line], screening.movers[line]
    return (
        int(np.count_nonzero((barred == bit) & (unknown == 0) & moves)),
        int(np.count_nonzero((unknown == bit) & (barred == 0) & moves)),
    )


def _flag(seat: int, rule: str, key: str, facts: dict[str, int], case: Case) -> Flag:
    row = int(case.establishment.row[seat])
    place = (
        Place(sheet="jabatan", row=row, column="syarat_khusus")
        if rule == SPECIAL
        else Place(sheet="kebijakan.toml", column=f"aturan.{key}")
    )
    return Flag(
        kind=FlagKind.SOLE_REQUIREMENT,
        seat=seat,
        places=(place,),
        facts={"rule": rule, **facts},
    )

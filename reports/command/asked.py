"""The diversity minimum that a command line asks about."""

from __future__ import annotations

from ...models.case import Case
from ...models.codes import Level
from ...models.errors import UnknownNameError
from ...solver.diversity.attribute import Attribute, groups_of
from ...solver.diversity.limit import Limit
from ...solver.explain.frontier import question


def asked_minimum(
    case: Case, *, attribute: str, group: str, level: str | None, unit: str | None
) -> Limit:
    """Give a minimum of `group` among the appointments to a level, in a unit and all below it.

    Raises
    ------
    UnknownNameError
        For a group that nobody of `case` is in, or a unit it does not have.
    """
    known = Attribute(attribute)
    if group not in groups_of(known, case):
        raise UnknownNameError(attribute, group, groups_of(known, case))
    units = set(case.units.id.tolist())
    if unit is not None and unit not in units:
        raise UnknownNameError("unor", unit, units)
    levels = () if level is None else (Level.of(level),)
    return question(known, group, levels=levels, units=() if unit is None else (unit,))

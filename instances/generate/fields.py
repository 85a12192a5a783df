"""Fields of work (*rumpun*) as numbers: which are related, and which agencies belong to each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self, cast

import numpy as np
import pandas as pd

from .blueprint import Blueprint
from .chance import Marks, Whole
from .strata import strata


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Fields:
    """The fields of a blueprint, numbered in its order.

    Attributes
    ----------
    codes : tuple of str
    related : per field, the related fields (both directions), itself where it has none
    governments : int array (units,), the number of each unit's government
    agencies : per government and field, its units that are agencies of that field, any of its
        agencies where it has none
    """

    codes: tuple[str, ...]
    related: tuple[tuple[int, ...], ...]
    governments: Whole
    agencies: tuple[tuple[int, ...], ...]

    @classmethod
    def of(cls, blueprint: Blueprint) -> Self:
        """Give every field of `blueprint` its number."""
        codes = tuple(blueprint.families)
        links = _links(blueprint)
        related = tuple(
            tuple(index for index, other in enumerate(codes) if (code, other) in links)
            for code in codes
        )
        names, governments = np.unique(blueprint.governments.astype(str), return_inverse=True)
        return cls(
            codes=codes,
            related=tuple(found or (index,) for index, found in enumerate(related)),
            governments=governments,
            agencies=tuple(
                agencies
                for number in range(len(names))
                for agencies in _agencies(blueprint, governments == number)
            ),
        )

    def groups(self, unit: Whole, field: Whole) -> Whole:
        """Give the number of the agencies that share a unit's government and are of a field."""
        return self.governments[unit] * len(self.codes) + field


def _agencies(blueprint: Blueprint, inside: Marks) -> list[tuple[int, ...]]:
    """Give the agencies of one government, by field."""
    every = tuple(
        index
        for index in np.flatnonzero(inside).tolist()
        if blueprint.units[index].agency and not blueprint.units[index].coming
    )
    by_field: dict[str, list[int]] = {code: [] for code in blueprint.families}
    for index in every:
        by_field[blueprint.units[index].family].append(index)
    return [tuple(found) or every for found in by_field.values()]


def field_sheet(blueprint: Blueprint) -> pd.DataFrame:
    """Give the sheet *rumpun*: fields, relations in both directions, studies, functional posts."""
    rows = [("bidang", code, _record(blueprint, code)["name"]) for code in blueprint.families]
    rows += [("serumpun", code, other) for code, other in sorted(_links(blueprint))]
    for code in blueprint.families:
        rows += [("prodi", code, study) for study in _record(blueprint, code)["studies"]]
        bound = [post for s in strata() if s.family == code for post in s.functions]
        rows += [("jf", code, post) for post in [*_record(blueprint, code)["functions"], *bound]]
    return pd.DataFrame(rows, columns=["jenis", "kode", "kunci"])


def _links(blueprint: Blueprint) -> set[tuple[str, str]]:
    pairs = {
        (code, other)
        for code in blueprint.families
        for other in _record(blueprint, code)["related"]
    }
    return pairs | {(other, code) for code, other in pairs}


def _record(blueprint: Blueprint, code: str) -> dict[str, Any]:
    return cast("dict[str, Any]", blueprint.families[code])

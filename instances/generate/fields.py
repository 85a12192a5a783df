"""Fields of work (*rumpun*) as numbers: which are related, and which agencies belong to each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self, cast

import pandas as pd

from .blueprint import Blueprint
from .strata import strata


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Fields:
    """The fields of a blueprint, numbered in its order.

    Attributes
    ----------
    codes : tuple of str
    related : per field, the related fields (both directions), itself where it has none
    agencies : per field, the units that are agencies of that field, any agency where it has none
    """

    codes: tuple[str, ...]
    related: tuple[tuple[int, ...], ...]
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
        every = tuple(
            index for index, unit in enumerate(blueprint.units) if unit.agency and not unit.coming
        )
        agencies = tuple(
            tuple(index for index in every if blueprint.units[index].family == code)
            for code in codes
        )
        return cls(
            codes=codes,
            related=tuple(found or (index,) for index, found in enumerate(related)),
            agencies=tuple(found or every for found in agencies),
        )


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

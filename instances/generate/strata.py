"""The strata of ``strata.toml``: who the invented people are, by the sort of post they hold."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

ENTRY_EDUCATION = ("SLTA", "D-III", "S-1", "S-2", "S-3")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stratum:
    """One stratum; the meaning and unit of each field stand in ``strata.toml``."""

    name: str
    post: str
    level: str
    women: int
    ages: tuple[float, float]
    entry: tuple[int, int]
    career: tuple[tuple[str, int], ...]
    education: tuple[int, ...]
    grades: Mapping[str, int]
    gifted: int
    mastery: int
    assessed: int
    tested: int
    replaced: int = 0
    origin: str = ""
    origin_career: tuple[tuple[str, int], ...] = ()
    family: str = ""
    functions: tuple[str, ...] = ()


@cache
def strata() -> tuple[Stratum, ...]:
    """Give every stratum in the order of the file."""
    return tuple(
        Stratum(
            name=name,
            **{
                **record,
                "ages": tuple(record["ages"]),
                "entry": tuple(record["entry"]),
                "career": _career(record["career"]),
                "origin_career": _career(record.get("origin_career", ())),
                "functions": tuple(record.get("functions", ())),
            },
        )
        for name, record in _file().items()
        if name != "grades_of_eselon"
    )


@cache
def grades_of_eselon() -> Mapping[str, Mapping[str, int]]:
    """Give the weights of grades per echelon."""
    grades: Mapping[str, Mapping[str, int]] = _file()["grades_of_eselon"]
    return grades


def _career(pairs: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    return tuple((level, share) for level, share in pairs)


def _file() -> dict[str, Any]:
    source = files("suksesi.instances.generate") / "strata.toml"
    return tomllib.loads(source.read_text(encoding="utf-8"))

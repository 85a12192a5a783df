"""Groupings: by what a disparity table parts people, and who is in which group."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from ....models.calendar import day, months_between
from ....models.case import Case
from ....models.errors import PolicyError, UnknownNameError
from ....models.table import NOBODY
from ...diversity.attribute import NEVER, REPORTED_ONLY, Attribute, plain_word, words_of

Words = NDArray[np.str_]

AGE_BANDS = (35, 40, 45, 50, 55)
"""Ages at which a further band begins, in completed years on the installation date."""
GENERATIONS = ((1945, "boomer"), (1965, "x"), (1981, "milenial"), (1997, "z"))
"""Year of birth at which a generation begins, in the parting of the population census of 2020."""


class Grouping(Enum):
    """By what a table parts people, in the words of the sheets; each is lawful to report."""

    SEX = "jenis_kelamin"
    AGE_BAND = "kelompok_usia"
    """Report only: no limit may be about it."""
    GENERATION = "generasi"
    """Report only: no limit may be about it."""
    SERVICE_REGION = "wilayah_tugas"
    AGENCY = "instansi_asal"
    UNIT = "perangkat_daerah"
    """The agency unit (*OPD*) a person works in today."""
    ACTING = "plt"
    """Acts at a seat to fill, or not: acting gives no preference."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Grouped:
    """Everybody's group.

    Attributes
    ----------
    by : str
        The grouping's word.
    words : str array (employees,)
        Empty where the group is not known.
    groups : tuple of str
        Those that anybody is in, in the order of the table.
    """

    by: str
    words: Words
    groups: tuple[str, ...]


_ALSO = {
    "sex": Grouping.SEX,
    "usia": Grouping.AGE_BAND,
    "umur": Grouping.AGE_BAND,
    "age": Grouping.AGE_BAND,
    "generation": Grouping.GENERATION,
    "region": Grouping.SERVICE_REGION,
    "agency": Grouping.AGENCY,
    "opd": Grouping.UNIT,
    "unit": Grouping.UNIT,
    "acting": Grouping.ACTING,
}
"""Other words for a grouping."""


def grouping_called(word: str) -> Grouping:
    """Give the grouping called `word`.

    Raises
    ------
    PolicyError
        For one by which people are not grouped, with the reason.
    UnknownNameError
        For one that does not exist.
    """
    plain = plain_word(word)
    known = {one.value: one for one in Grouping} | _ALSO
    if plain in known:
        return known[plain]
    if reason := NEVER.get(plain):
        raise PolicyError(f"'{word}' tidak diterima: {reason}. / It is not accepted.")
    if reason := REPORTED_ONLY.get(plain):
        raise PolicyError(
            f"'{word}': {reason}; gabungkan dari berkas di luar kasus. / Join it from a file."
        )
    raise UnknownNameError("kelompok / group", word, known)


def grouped(by: Grouping, case: Case) -> Grouped:
    """Give everybody's group by `by`."""
    words = _WORDS[by](case)
    return Grouped(by=by.value, words=words, groups=_groups(words))


def joined(words: Words, *, by: str) -> Grouped:
    """Give a grouping that was read from outside the case."""
    return Grouped(by=by, words=words, groups=_groups(words))


def _groups(words: Words) -> tuple[str, ...]:
    """Give the groups that anybody is in; generations by year, all others by their word."""
    order = [name for _, name in GENERATIONS]
    found = {str(word) for word in words} - {""}
    return tuple(sorted(found, key=lambda one: (order.index(one) if one in order else 0, one)))


def _age_bands(case: Case) -> Words:
    """Give the band of everybody's age, written ``35-39``, ``-34``, ``55-``."""
    edges = (0, *AGE_BANDS)
    names = [f"-{AGE_BANDS[0] - 1}"]
    names += [f"{low}-{high - 1}" for low, high in pairwise(AGE_BANDS)]
    names += [f"{AGE_BANDS[-1]}-"]
    return np.array(names)[np.searchsorted(edges, ages(case), side="right") - 1]


def ages(case: Case) -> NDArray[np.int64]:
    """Give everybody's age in completed years on the installation date, int array (employees,)."""
    return months_between(case.roster.born, day(case.round.installed_on)) // 12


def _generations(case: Case) -> Words:
    years = case.roster.born.astype("datetime64[Y]").astype(np.int64) + 1970
    starts = [start for start, _ in GENERATIONS]
    names = np.array(["", *(name for _, name in GENERATIONS)])
    return names[np.searchsorted(starts, years, side="right")]


def _units(case: Case) -> Words:
    units = case.units
    return units.id.astype(str)[units.agency_unit[case.roster.unit]]


def _acting(case: Case) -> Words:
    seats = case.establishment
    acting = set(seats.acting[seats.to_fill].tolist()) - {NOBODY}
    return np.where(np.isin(np.arange(len(case.roster)), [*acting]), "plt", "bukan")


_WORDS: dict[Grouping, Callable[[Case], Words]] = {
    Grouping.SEX: lambda case: words_of(Attribute.SEX, case),
    Grouping.AGE_BAND: _age_bands,
    Grouping.GENERATION: _generations,
    Grouping.SERVICE_REGION: lambda case: words_of(Attribute.SERVICE_REGION, case),
    Grouping.AGENCY: lambda case: words_of(Attribute.AGENCY, case),
    Grouping.UNIT: _units,
    Grouping.ACTING: _acting,
}

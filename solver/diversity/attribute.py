"""Attributes: by what people may be grouped, by what not and why, and who is in a group."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from ...models.case import Case
from ...models.codes import Sex
from ...models.table import ABSENT

Flags = NDArray[np.bool_]


class Attribute(Enum):
    """By what a limit may group people, in the words of the sheets."""

    SEX = "jenis_kelamin"
    """As recorded in the employee data."""
    SERVICE_REGION = "wilayah_tugas"
    """Region of the unit a person works in today."""
    AGENCY = "instansi_asal"
    """Agency a person belongs to today."""


_BELIEF = (
    "agama dan keyakinan tidak boleh menentukan penempatan: prinsip merit melarang pembedaan "
    "karenanya, dan datanya tidak disimpan dalam kasus"
)
_MARRIAGE = (
    "status perkawinan tidak boleh menentukan penempatan: prinsip merit melarang pembedaan "
    "karenanya, dan datanya tidak disimpan dalam kasus"
)
_DESCENT = (
    "suku, ras dan keturunan tidak boleh menentukan penempatan: prinsip merit melarang pembedaan "
    "karenanya"
)
_BIRTHPLACE = (
    "tempat lahir tidak boleh menentukan penempatan: prinsip merit melarang pembedaan menurut "
    "asal-usul, dan datanya tidak disimpan dalam kasus"
)
_ORIGIN = (
    "asal daerah seseorang tidak boleh menentukan penempatan; bila yang dimaksud tempat bertugas "
    "atau instansinya, sebut wilayah_tugas atau instansi_asal"
)
_POLITICS = (
    "pandangan politik tidak boleh menentukan penempatan: prinsip merit melarang pembedaan "
    "karenanya"
)
_DISABILITY = (
    "disabilitas hanya dilaporkan sebagai jumlah dan tidak menjadi batas: kewajiban UU 8/2016 "
    "Pasal 53 ayat (1) dihitung atas seluruh pegawai, dan datanya tidak disimpan dalam kasus"
)
_AGE = (
    "usia hanya dilaporkan dan tidak menjadi batas, juga tidak batas paling banyak bagi suatu "
    "kelompok usia: usia dilindungi prinsip merit kecuali di mana hukum sendiri menetapkan "
    "batasnya (aturan batas_usia)"
)
_NEVER = {
    _BELIEF: "agama agama_id kepercayaan keyakinan religion",
    _MARRIAGE: "status_perkawinan perkawinan status_kawin jenis_kawin_id marital_status",
    _DESCENT: "suku suku_bangsa etnis etnisitas ras keturunan warna_kulit ethnicity race",
    _BIRTHPLACE: "tempat_lahir tempat_lahir_id kelahiran birthplace",
    _ORIGIN: "asal_daerah daerah_asal asal putra_daerah domisili origin",
    _POLITICS: "politik partai pandangan_politik politics",
}
_REPORTED = {
    _DISABILITY: "disabilitas penyandang_disabilitas difabel disability",
    _AGE: "usia umur kelompok_usia kelompok_umur generasi tanggal_lahir age generation",
}


def _by_word(reasons: Mapping[str, str]) -> dict[str, str]:
    return {word: reason for reason, words in reasons.items() for word in words.split()}


NEVER = _by_word(_NEVER)
"""Attributes that people are not grouped by at all, each with the reason."""
REPORTED_ONLY = _by_word(_REPORTED)
"""Attributes that a report may count and no limit may be about, each with the reason."""
REFUSED = NEVER | REPORTED_ONLY
"""Attributes that no limit may be about, each with the reason."""


def plain_word(given: str) -> str:
    """Write an attribute as the tables above do: ``Status-Perkawinan`` is ``status_perkawinan``."""
    return "_".join(given.casefold().replace("-", " ").split())


def attribute_called(value: object) -> object:
    """Read an attribute by its word.

    Raises
    ------
    ValueError
        For one that is refused, with the reason, and for one that does not exist.
    """
    if not isinstance(value, str):
        return value
    known = {attribute.value: attribute for attribute in Attribute}
    if value in known:
        return known[value]
    reason = REFUSED.get(plain_word(value))
    allowed = f"yang ada: {sorted(known)}"
    message = f"'{value}' tidak diterima: {reason}; {allowed}." if reason else ""
    raise ValueError(message or f"'{value}' tidak dikenal; {allowed}.")


def groups_of(attribute: Attribute, case: Case) -> set[str]:
    """Give the groups of `attribute` that people of `case` are in."""
    return {str(word) for word in words_of(attribute, case)} - {""}


def membership(attribute: Attribute, groups: Iterable[str], case: Case) -> tuple[Flags, Flags]:
    """Say of every employee whether the group is known, and whether it is one of `groups`."""
    words = words_of(attribute, case)
    known = words != ""
    return known, known & np.isin(words, [*groups])


def words_of(attribute: Attribute, case: Case) -> NDArray[np.str_]:
    """Give the group of every employee by its word, empty where it is not known."""
    roster = case.roster
    if attribute is Attribute.SEX:
        keys = {sex.value: sex.key for sex in Sex} | {ABSENT: ""}
        return np.array([keys[int(code)] for code in roster.sex], dtype=str)
    if attribute is Attribute.AGENCY:
        return roster.agency.astype(str)
    return case.units.region.astype(str)[roster.unit]


def belongs(attribute: Attribute, groups: Iterable[str], employee: int, case: Case) -> bool | None:
    """Say of one employee whether the group is one of `groups`; ``None`` where it is not known.

    The scalar twin of :func:`membership`.
    """
    roster = case.roster
    match attribute:
        case Attribute.SEX:
            code = int(roster.sex[employee])
            word = "" if code == ABSENT else Sex(code).key
        case Attribute.AGENCY:
            word = str(roster.agency[employee])
        case Attribute.SERVICE_REGION:
            word = str(case.units.region[int(roster.unit[employee])])
    return word in set(groups) if word else None

"""Codes of posts: level, echelon, grade, state of a seat, how it was held."""

from __future__ import annotations

from typing import Self

from .base import Code


class Level(Code):
    """Level of a post (*jenjang*), structural and functional; ``rung`` compares across the two.

    Equivalences: PP 11/2017 art. 107 and PermenPANRB 17/2021 (ahli madya as administrator, ahli
    muda as pengawas).
    """

    PELAKSANA = 10
    KETERAMPILAN = 11
    AHLI_PERTAMA = 12
    PENGAWAS = 20
    AHLI_MUDA = 21
    ADMINISTRATOR = 30
    AHLI_MADYA = 31
    JPT_PRATAMA = 40
    AHLI_UTAMA = 41
    JPT_MADYA = 50

    @property
    def rung(self) -> int:
        """Height on the common ladder, 1 (pelaksana) to 5 (JPT madya)."""
        return self.value // 10


class Eselon(Code):
    """Echelon of a structural post; a lower number stands higher. ``NON`` is a post without one."""

    I_A = 11
    I_B = 12
    II_A = 21
    II_B = 22
    III_A = 31
    III_B = 32
    IV_A = 41
    IV_B = 42
    NON = 99

    @property
    def key(self) -> str:
        """Written ``II.b``; ``non`` for a post without echelon."""
        roman, _, letter = self.name.partition("_")
        return f"{roman}.{letter.lower()}" if letter else "non"

    @classmethod
    def of(cls, key: str) -> Self:
        """Give the member written `key`, for instance ``III.a``."""
        return cls[key.upper().replace(".", "_")]


class Grade(Code):
    """Rank grade (*golongan/ruang*), I/a to IV/e."""

    I_A = 11
    I_B = 12
    I_C = 13
    I_D = 14
    II_A = 21
    II_B = 22
    II_C = 23
    II_D = 24
    III_A = 31
    III_B = 32
    III_C = 33
    III_D = 34
    IV_A = 41
    IV_B = 42
    IV_C = 43
    IV_D = 44
    IV_E = 45

    @property
    def key(self) -> str:
        """Written ``III/d``."""
        roman, _, letter = self.name.partition("_")
        return f"{roman}/{letter.lower()}"

    @classmethod
    def of(cls, key: str) -> Self:
        """Give the member written `key`, for instance ``IV/a``."""
        return cls[key.upper().replace("/", "_")]


class SeatStatus(Code):
    """What the establishment says of a seat on the date of the data."""

    TERISI = 1
    LOWONG = 2
    AKAN_LOWONG = 3
    PERLU_KONFIRMASI = 4


class VacancyCause(Code):
    """Why a seat is, or falls, vacant (PP 11/2017 art. 144 for the losses)."""

    BUP = 1
    WAFAT = 2
    MUTASI_KELUAR = 3
    PROMOSI = 4
    TUGAS_BELAJAR_CLTN = 5
    HUKDIS = 6
    PEMBERHENTIAN = 7
    SOTK_BARU = 8


class Tenure(Code):
    """How a post in somebody's history was held."""

    DEFINITIF = 1
    PLT = 2
    PLH = 3
    PJ = 4

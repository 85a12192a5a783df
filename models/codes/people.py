"""Codes of people: sex, employment, standing, post type, education, sanctions."""

from __future__ import annotations

from typing import Self

from .base import Code


class Sex(Code):
    """As recorded in the employee data."""

    L = 1
    P = 2

    @property
    def key(self) -> str:
        """``L`` (laki-laki) or ``P`` (perempuan)."""
        return self.name


class AsnStatus(Code):
    """Employment status (UU 20/2023)."""

    PNS = 1
    CPNS = 2
    PPPK = 3

    @property
    def key(self) -> str:
        """The status as written in the law."""
        return self.name


class ServiceStatus(Code):
    """Legal standing (*kedudukan hukum*) on the date of the data."""

    AKTIF = 1
    TUGAS_BELAJAR = 2
    CLTN = 3
    DIPEKERJAKAN = 4
    DIBERHENTIKAN_SEMENTARA = 5
    MASA_PERSIAPAN_PENSIUN = 6


class PostType(Code):
    """What sort of post somebody holds."""

    STRUKTURAL = 1
    FUNGSIONAL = 2
    PELAKSANA = 3


class EducationLevel(Code):
    """Level of formal education; a higher number is higher."""

    SLTA = 1
    D_I = 2
    D_II = 3
    D_III = 4
    S_1 = 5
    S_2 = 6
    S_3 = 7

    @property
    def key(self) -> str:
        """Written ``S-1`` (which includes D-IV), ``D-III``, ``SLTA``."""
        return self.name.replace("_", "-")

    @classmethod
    def of(cls, key: str) -> Self:
        """Give the member written `key`; ``D-IV`` is the same as ``S-1``."""
        return cls["S_1" if key.upper() in {"D-IV", "S-1/D-IV"} else key.upper().replace("-", "_")]


class SanctionLevel(Code):
    """Level of a disciplinary sanction (PP 94/2021); ``PROSES`` is a case not yet decided."""

    PROSES = 0
    RINGAN = 1
    SEDANG = 2
    BERAT = 3

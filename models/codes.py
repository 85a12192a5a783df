"""The code lists of the domain: what a cell of a case may say, and the word that says it.

Each member's ``key`` is the Indonesian word used in sheets and policies; its number is what the
columns of :mod:`suksesi.models` hold.
"""

from __future__ import annotations

from enum import IntEnum
from typing import Self


class Code(IntEnum):
    """A code list whose members are known by an Indonesian key."""

    @property
    def key(self) -> str:
        """The word that stands for this member in sheets and policies."""
        return self.name.lower()

    @classmethod
    def of(cls, key: str) -> Self:
        """Give the member whose key is `key`; ``KeyError`` where there is none."""
        return cls[key.upper()]

    @classmethod
    def keys(cls) -> tuple[str, ...]:
        """Give every key of the list, in order."""
        return tuple(member.key for member in cls)


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


class WorkResult(Code):
    """Work result or behaviour against expectation (PermenPANRB 6/2022)."""

    DI_BAWAH = 1
    SESUAI = 2
    DI_ATAS = 3


class Predicate(Code):
    """Yearly performance predicate (PermenPANRB 6/2022); a higher number is better."""

    SANGAT_KURANG = 1
    KURANG = 2
    BUTUH_PERBAIKAN = 3
    BAIK = 4
    SANGAT_BAIK = 5


class SanctionLevel(Code):
    """Level of a disciplinary sanction (PP 94/2021); ``PROSES`` is a case not yet decided."""

    PROSES = 0
    RINGAN = 1
    SEDANG = 2
    BERAT = 3


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


class DocumentStatus(Code):
    """State of one completeness item (*kelengkapan*)."""

    MEMENUHI = 1
    TIDAK = 2
    BELUM = 3


class DecisionKind(Code):
    """What a named authority has decided."""

    PENETAPAN = 1
    DIKECUALIKAN = 2
    PENGECUALIAN = 3


class AssessmentKind(Code):
    """What a competency assessment measured."""

    ASESMEN = 1
    TEKNIS = 2


class FamilyLink(Code):
    """What a row of the field-of-work sheet states."""

    BIDANG = 1
    SERUMPUN = 2
    PRODI = 3
    JF = 4


class Kind(Code):
    """Kind of move of a pair (PP 11/2017 art. 189(3); planner's words in brackets).

    ``ADVANCE`` is lateral in law (same level) and raises the echelon; it stands apart because the
    policy may ask some of the promotion rules of it.
    """

    STAY = 0
    REAPPOINT = 1
    LATERAL = 2
    ADVANCE = 3
    ENTRY = 4
    PROMOTION = 5
    DEMOTION = 6

    @property
    def key(self) -> str:
        """The planner's word."""
        return _KIND_WORDS[self]

    @classmethod
    def of(cls, key: str) -> Self:
        """Give the kind called `key` by the planner."""
        return next(kind for kind in cls if kind.key == key)


_KIND_WORDS = {
    Kind.STAY: "tetap",
    Kind.REAPPOINT: "pengukuhan",
    Kind.LATERAL: "rotasi",
    Kind.ADVANCE: "naik_eselon",
    Kind.ENTRY: "alih",
    Kind.PROMOTION: "promosi",
    Kind.DEMOTION: "demosi",
}

COMPETENCIES = (
    "integritas",
    "kerja_sama",
    "komunikasi",
    "orientasi_hasil",
    "pelayanan_publik",
    "pengembangan_diri",
    "mengelola_perubahan",
    "pengambilan_keputusan",
    "perekat_bangsa",
)
"""The eight managerial competences and the socio-cultural one (PermenPANRB 38/2017), in order."""

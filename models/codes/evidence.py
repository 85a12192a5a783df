"""Codes of evidence: performance, documents, assessments, fields of work, competences."""

from __future__ import annotations

from .base import Code


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


class DocumentStatus(Code):
    """State of one completeness item (*kelengkapan*)."""

    MEMENUHI = 1
    TIDAK = 2
    BELUM = 3


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

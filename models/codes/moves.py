"""Codes of moves and decisions."""

from __future__ import annotations

from typing import Self

from .base import Code


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


class DecisionKind(Code):
    """What a named authority has decided, or a candidate has declared."""

    PENETAPAN = 1
    DIKECUALIKAN = 2
    PENGECUALIAN = 3
    DIKOSONGKAN = 4
    MENGUNDURKAN_DIRI = 5


class ProposalStatus(Code):
    """How far a proposed name has come; each step has its date, its document and its author."""

    DIUSULKAN = 1
    DISETUJUI_KOMITE = 2
    DISETUJUI_PPK = 3
    DIKIRIM_IMUT = 4
    REKOMENDASI_TERBIT = 5
    DIKEMBALIKAN = 6
    DITOLAK = 7
    SK = 8
    DILANTIK = 9


class ChangeKind(Code):
    """What a reorganisation does to a seat: abolish, rename, merge, split, create."""

    DIHAPUS = 1
    GANTI_NAMA = 2
    DIGABUNG = 3
    DIPECAH = 4
    BARU = 5

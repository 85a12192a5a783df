"""The sheets of a case: one declaration serves reading, checking, writing, template and docs."""

from __future__ import annotations

from .base import Cell, Column, Sheet
from .evidence import BUKTI_TALENTA, HASIL_SIMATA, PENILAIAN_KINERJA, PENILAIAN_KOMPETENSI
from .organisation import JABATAN, RUMPUN, STANDAR_KOMPETENSI, UNOR
from .people import (
    HUKUMAN_DISIPLIN,
    KELENGKAPAN,
    KEPUTUSAN,
    KONFLIK_KEPENTINGAN,
    PEGAWAI,
    PENDIDIKAN,
    RIWAYAT_JABATAN,
)

SHEETS = (
    UNOR,
    JABATAN,
    PEGAWAI,
    RUMPUN,
    STANDAR_KOMPETENSI,
    PENILAIAN_KOMPETENSI,
    PENILAIAN_KINERJA,
    BUKTI_TALENTA,
    HASIL_SIMATA,
    RIWAYAT_JABATAN,
    PENDIDIKAN,
    KELENGKAPAN,
    HUKUMAN_DISIPLIN,
    KONFLIK_KEPENTINGAN,
    KEPUTUSAN,
)

__all__ = ["SHEETS", "Cell", "Column", "Sheet"]

"""The sheets of a case: one declaration serves reading, checking, writing, template and docs."""

from __future__ import annotations

from .base import Cell, Column, Sheet
from .bukti_talenta import BUKTI_TALENTA
from .hasil_simata import HASIL_SIMATA
from .hukuman_disiplin import HUKUMAN_DISIPLIN
from .jabatan import JABATAN
from .kelengkapan import KELENGKAPAN
from .keputusan import KEPUTUSAN
from .komite import KOMITE
from .konflik_kepentingan import KONFLIK_KEPENTINGAN
from .pegawai import PEGAWAI
from .pendidikan import PENDIDIKAN
from .penilaian_kinerja import PENILAIAN_KINERJA
from .penilaian_kompetensi import PENILAIAN_KOMPETENSI
from .riwayat_jabatan import RIWAYAT_JABATAN
from .rumpun import RUMPUN
from .sotk import SOTK
from .standar_kompetensi import STANDAR_KOMPETENSI
from .status_usulan import STATUS_USULAN
from .unor import UNOR

SHEETS = (
    UNOR,
    JABATAN,
    SOTK,
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
    KOMITE,
    KEPUTUSAN,
    STATUS_USULAN,
)

__all__ = ["SHEETS", "Cell", "Column", "Sheet"]

"""Sheet *bukti_talenta*: evidence for the indicators of the rubric."""

from __future__ import annotations

from .base import Cell, Column, Sheet
from .shared import NIP

BUKTI_TALENTA = Sheet(
    name="bukti_talenta",
    help="Bukti untuk indikator rubrik: satu baris satu bukti; kategori atau nilai.",
    columns=(
        NIP,
        Column(
            name="indikator",
            cell=Cell.TEXT,
            help="penghargaan, tim_kerja, umpan_balik, potensi, bangkom, organisasi, ...",
            required=True,
            example="penghargaan",
        ),
        Column(
            name="kategori",
            cell=Cell.TEXT,
            help="Kategori menurut rubrik",
            personal=True,
            example="nasional",
        ),
        Column(
            name="nilai",
            cell=Cell.DECIMAL,
            help="Nilai menurut rubrik",
            low=0,
            high=1000,
            personal=True,
            example="",
        ),
        Column(
            name="tanggal",
            cell=Cell.DATE,
            help="Tanggal bukti",
            required=True,
            example="17-08-2024",
        ),
        Column(name="berlaku_sampai", cell=Cell.DATE, help="Berlaku sampai", example=""),
    ),
)

"""Sheet *kelengkapan*: documents and certificates."""

from __future__ import annotations

from ...models.codes import DocumentStatus
from .base import Cell, Column, Sheet
from .documents import DOCUMENTS
from .shared import NIP

KELENGKAPAN = Sheet(
    name="kelengkapan",
    help="Dokumen dan sertifikat: memenuhi, tidak, atau belum.",
    key=("nip", "jenis", "tanggal"),
    columns=(
        NIP,
        Column(
            name="jenis",
            cell=Cell.CODE,
            help="Jenis dokumen",
            required=True,
            codes=DOCUMENTS,
            example="uji_kompetensi",
        ),
        Column(
            name="status",
            cell=Cell.CODE,
            help="Keadaan",
            required=True,
            codes=DocumentStatus.keys(),
            personal=True,
            example="memenuhi",
        ),
        Column(name="nomor", cell=Cell.TEXT, help="Nomor dokumen", personal=True, example="BA-01"),
        Column(name="tanggal", cell=Cell.DATE, help="Tanggal dokumen", example="01-09-2026"),
        Column(name="berlaku_sampai", cell=Cell.DATE, help="Berlaku sampai", example=""),
    ),
)

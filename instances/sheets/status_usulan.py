"""Sheet *status_usulan*: how far each proposed name has come; rows are only ever added."""

from __future__ import annotations

from ...models.codes import ProposalStatus
from ...models.status import STATUS_SHEET
from .base import Cell, Column, Sheet
from .shared import NIP

STATUS_USULAN = Sheet(
    name=STATUS_SHEET,
    help="Status tiap nama usulan, dari usulan sampai pelantikan; baris hanya ditambah.",
    columns=(
        NIP,
        Column(
            name="jabatan_id",
            cell=Cell.TEXT,
            help="Jabatan yang diusulkan",
            required=True,
            refers="jabatan.jabatan_id",
            example="J-PUPR-KADIS",
        ),
        Column(
            name="status",
            cell=Cell.CODE,
            help="Status usulan",
            required=True,
            codes=ProposalStatus.keys(),
            example="disetujui_komite",
        ),
        Column(
            name="tanggal",
            cell=Cell.DATE,
            help="Tanggal status",
            required=True,
            example="01-12-2026",
        ),
        Column(
            name="dokumen",
            cell=Cell.TEXT,
            help="Nomor berita acara, surat, atau SK",
            required=True,
            example="BA-07/2026",
        ),
        Column(
            name="pejabat",
            cell=Cell.TEXT,
            help="Siapa yang menyatakan",
            required=True,
            example="Tim Penilai Kinerja",
        ),
        Column(name="alasan", cell=Cell.TEXT, help="Alasan atau catatan", example=""),
    ),
)

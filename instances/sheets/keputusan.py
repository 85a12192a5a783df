"""Sheet *keputusan*: decisions of officials."""

from __future__ import annotations

from dataclasses import replace

from ...models.codes import DecisionKind
from .base import Cell, Column, Sheet
from .shared import NIP

KEPUTUSAN = Sheet(
    name="keputusan",
    help="Keputusan pejabat: penetapan, dikecualikan dari jabatan, pengecualian dari aturan, "
    "jabatan dikosongkan; dan pengunduran diri.",
    columns=(
        Column(
            name="jenis",
            cell=Cell.CODE,
            help="Jenis keputusan",
            required=True,
            codes=DecisionKind.keys(),
            example="penetapan",
        ),
        replace(NIP, required=False, help="NIP 18 angka; kosong hanya bila jabatan dikosongkan"),
        Column(
            name="jabatan_id",
            cell=Cell.TEXT,
            help="Jabatan; kosong hanya bila mengundurkan diri dari semua jabatan",
            refers="jabatan.jabatan_id",
            example="J-PUPR-KADIS",
        ),
        Column(name="aturan", cell=Cell.TEXT, help="Aturan yang dikecualikan", example=""),
        Column(
            name="pejabat",
            cell=Cell.TEXT,
            help="Pejabat yang memutuskan",
            required=True,
            example="Bupati Kudus",
        ),
        Column(
            name="dokumen",
            cell=Cell.TEXT,
            help="Nomor surat",
            required=True,
            example="800/123/2026",
        ),
        Column(
            name="tanggal",
            cell=Cell.DATE,
            help="Tanggal surat",
            required=True,
            example="01-10-2026",
        ),
        Column(
            name="alasan",
            cell=Cell.TEXT,
            help="Alasan",
            required=True,
            example="Kebutuhan organisasi",
        ),
    ),
)

"""Sheet *rumpun*: fields of work, and what belongs to which."""

from __future__ import annotations

from ...models.codes import FamilyLink
from .base import Cell, Column, Sheet

RUMPUN = Sheet(
    name="rumpun",
    help="Bidang urusan: daftar kode, kode yang serumpun, dan padanan prodi dan JF.",
    required=True,
    columns=(
        Column(
            name="jenis",
            cell=Cell.CODE,
            help="Apa yang dinyatakan baris ini",
            required=True,
            codes=FamilyLink.keys(),
            example="bidang",
        ),
        Column(
            name="kode", cell=Cell.TEXT, help="Kode bidang urusan", required=True, example="PUPR"
        ),
        Column(
            name="kunci",
            cell=Cell.TEXT,
            required=True,
            help="bidang: namanya; serumpun: kode lain; prodi: program studi; jf: nama JF",
            example="Pekerjaan umum dan penataan ruang",
        ),
    ),
)

"""Sheet *unor*: the tree of organisational units."""

from __future__ import annotations

from .base import Cell, Column, Sheet
from .export import UNITS

UNOR = Sheet(
    name="unor",
    help="Pohon unit organisasi.",
    ignored=UNITS,
    required=True,
    key=("unor_id",),
    columns=(
        Column(
            name="unor_id",
            cell=Cell.TEXT,
            help="Pengenal unit",
            required=True,
            unique=True,
            aliases=("UNOR ID", "id"),
            example="U-PUPR",
        ),
        Column(
            name="induk_id",
            cell=Cell.TEXT,
            help="Unit di atasnya; kosong untuk akar",
            refers="unor.unor_id",
            aliases=("DiatasanId",),
            example="",
        ),
        Column(
            name="nama",
            cell=Cell.TEXT,
            help="Nama unit",
            required=True,
            aliases=("NamaUnor",),
            example="Dinas Pekerjaan Umum dan Penataan Ruang",
        ),
        Column(
            name="instansi_id",
            cell=Cell.TEXT,
            help="Instansi pemilik unit",
            required=True,
            aliases=("InstansiId",),
            example="3319",
        ),
        Column(
            name="perangkat_daerah",
            cell=Cell.YES_NO,
            help="Ya bila unit ini sebuah perangkat daerah (OPD)",
            required=True,
            example="ya",
        ),
        Column(
            name="rumpun",
            cell=Cell.TEXT,
            help="Bidang urusan unit",
            refers="rumpun.kode",
            example="PUPR",
        ),
        Column(
            name="wilayah_tugas",
            cell=Cell.TEXT,
            help="Wilayah tempat unit bertugas",
            example="Kudus",
        ),
    ),
)

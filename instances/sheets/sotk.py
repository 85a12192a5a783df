"""Sheet *sotk*: what a reorganisation makes of the seats."""

from __future__ import annotations

from ...models.codes import ChangeKind
from .base import Cell, Column, Sheet

SOTK = Sheet(
    name="sotk",
    help="Penataan organisasi: jabatan lama menjadi jabatan baru yang mana; jabatan yang tidak "
    "disebut tetap ada. Berlaku hanya dalam mode sotk.",
    key=("lama", "baru"),
    columns=(
        Column(
            name="lama",
            cell=Cell.TEXT,
            help="Jabatan yang berakhir; kosong hanya bila jenis baru",
            refers="jabatan.jabatan_id",
            aliases=("jabatan_lama",),
            example="J-PUBMCK-KADIS",
        ),
        Column(
            name="baru",
            cell=Cell.TEXT,
            help="Jabatan penerus; kosong hanya bila jenis dihapus",
            refers="jabatan.jabatan_id",
            aliases=("jabatan_baru",),
            example="J-PUPR-KADIS",
        ),
        Column(
            name="jenis",
            cell=Cell.CODE,
            help="Jenis perubahan; satu jabatan dipecah atau beberapa digabung: satu baris untuk "
            "tiap pasangan lama dan baru",
            required=True,
            codes=ChangeKind.keys(),
            example="ganti_nama",
        ),
        Column(name="dasar", cell=Cell.TEXT, help="Peraturan yang mengubah", example=""),
        Column(name="keterangan", cell=Cell.TEXT, help="Keterangan", example=""),
    ),
)

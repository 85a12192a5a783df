"""Sheet *riwayat_jabatan*: the posts somebody holds and has held."""

from __future__ import annotations

from ...models.codes import Eselon, Level, PostType, Tenure
from .base import Cell, Column, Sheet
from .export import HISTORY
from .shared import NIP

RIWAYAT_JABATAN = Sheet(
    name="riwayat_jabatan",
    help="Riwayat jabatan, termasuk jabatan sekarang; sampai kosong untuk yang masih berjalan.",
    key=("nip", "nama_jabatan", "mulai", "sifat"),
    ignored=HISTORY,
    columns=(
        NIP,
        Column(
            name="jabatan_id",
            cell=Cell.TEXT,
            help="Jabatan pada peta jabatan bila dikenal (boleh yang sudah tidak ada)",
            example="",
        ),
        Column(
            name="nama_jabatan",
            cell=Cell.TEXT,
            help="Nama jabatan",
            required=True,
            aliases=("namaJabatan",),
            example="Kepala Bidang Bina Marga",
        ),
        Column(
            name="jenis_jabatan",
            cell=Cell.CODE,
            help="Jenis jabatan",
            required=True,
            codes=PostType.keys(),
            aliases=("jenisJabatan",),
            example="struktural",
        ),
        Column(
            name="jenjang",
            cell=Cell.CODE,
            help="Jenjang",
            required=True,
            codes=Level.keys(),
            example="administrator",
        ),
        Column(
            name="eselon",
            cell=Cell.CODE,
            help="Eselon",
            required=True,
            codes=Eselon.keys(),
            aliases=("eselonId",),
            example="III.b",
        ),
        Column(
            name="rumpun",
            cell=Cell.TEXT,
            help="Bidang urusan",
            refers="rumpun.kode",
            example="PUPR",
        ),
        Column(
            name="unor_id",
            cell=Cell.TEXT,
            help="Unit (boleh yang sudah tidak ada)",
            aliases=("unorId",),
            example="U-PUPR",
        ),
        Column(name="instansi_id", cell=Cell.TEXT, help="Instansi", example="3319"),
        Column(
            name="sifat",
            cell=Cell.CODE,
            help="Definitif atau tidak",
            required=True,
            codes=Tenure.keys(),
            example="definitif",
        ),
        Column(
            name="asal_penyetaraan",
            cell=Cell.CODE,
            help="Jenjang struktural yang disetarakan menjadi JF ini",
            codes=("administrator", "pengawas"),
            example="",
        ),
        Column(
            name="mulai",
            cell=Cell.DATE,
            help="TMT jabatan",
            required=True,
            aliases=("tmtJabatan",),
            example="01-02-2018",
        ),
        Column(
            name="sampai",
            cell=Cell.DATE,
            help="Berakhir; kosong bila masih berjalan",
            example="31-01-2022",
        ),
    ),
)

"""The sheets of the organisation: units, seats, fields of work, competency standards."""

from __future__ import annotations

from ...models.codes import (
    COMPETENCIES,
    Eselon,
    FamilyLink,
    Level,
    SeatStatus,
    VacancyCause,
)
from .base import Cell, Column, Sheet
from .documents import DOCUMENTS
from .export import UNITS

STRUCTURAL = tuple(
    level.key for level in (Level.JPT_MADYA, Level.JPT_PRATAMA, Level.ADMINISTRATOR, Level.PENGAWAS)
)

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

JABATAN = Sheet(
    name="jabatan",
    help="Peta jabatan: satu baris satu kursi struktural.",
    required=True,
    key=("jabatan_id",),
    columns=(
        Column(
            name="jabatan_id",
            cell=Cell.TEXT,
            help="Pengenal jabatan",
            required=True,
            unique=True,
            aliases=("JABATAN ID",),
            example="J-PUPR-KADIS",
        ),
        Column(
            name="unor_id",
            cell=Cell.TEXT,
            help="Unit tempat jabatan",
            required=True,
            refers="unor.unor_id",
            aliases=("UNOR ID",),
            example="U-PUPR",
        ),
        Column(
            name="nama",
            cell=Cell.TEXT,
            help="Nama jabatan",
            required=True,
            aliases=("NamaJabatan",),
            example="Kepala Dinas PUPR",
        ),
        Column(
            name="jenjang",
            cell=Cell.CODE,
            help="Jenjang jabatan",
            required=True,
            codes=STRUCTURAL,
            example="jpt_pratama",
        ),
        Column(
            name="eselon",
            cell=Cell.CODE,
            help="Eselon",
            required=True,
            codes=tuple(e.key for e in Eselon if e is not Eselon.NON),
            aliases=("EselonId",),
            example="II.b",
        ),
        Column(
            name="kelas_jabatan",
            cell=Cell.INTEGER,
            help="Kelas jabatan",
            low=1,
            high=17,
            example="14",
        ),
        Column(
            name="rumpun",
            cell=Cell.TEXT,
            help="Bidang urusan jabatan",
            refers="rumpun.kode",
            example="PUPR",
        ),
        Column(
            name="jenis_khusus",
            cell=Cell.TEXT,
            help="Jenis jabatan yang diatur tersendiri (camat, sekda, inspektur, ...)",
            example="",
        ),
        Column(
            name="syarat_khusus",
            cell=Cell.CODES,
            help="Kelengkapan yang diminta jabatan ini, jenis seperti pada sheet kelengkapan",
            codes=DOCUMENTS,
            example="",
        ),
        Column(
            name="kritikal",
            cell=Cell.INTEGER,
            help="Bobot kekritisan, 1 biasa sampai 3",
            low=1,
            high=3,
            example="3",
        ),
        Column(
            name="status",
            cell=Cell.CODE,
            help="Keadaan jabatan",
            required=True,
            codes=SeatStatus.keys(),
            example="lowong",
        ),
        Column(
            name="pemangku_nip",
            cell=Cell.NIP,
            help="NIP pemangku; kosong bila lowong",
            refers="pegawai.nip",
            unique=True,
            personal=True,
            aliases=("PemimpinPnsId",),
            example="",
        ),
        Column(name="tmt_pemangku", cell=Cell.DATE, help="TMT pemangku di jabatan ini", example=""),
        Column(
            name="lowong_sejak",
            cell=Cell.DATE,
            help="Tanggal jabatan (akan) lowong",
            example="01-04-2026",
        ),
        Column(
            name="sebab_lowong",
            cell=Cell.CODE,
            help="Sebab jabatan (akan) lowong",
            codes=VacancyCause.keys(),
            example="bup",
        ),
        Column(
            name="plt_nip",
            cell=Cell.NIP,
            help="NIP pelaksana tugas",
            refers="pegawai.nip",
            personal=True,
            example="",
        ),
        Column(name="plt_mulai", cell=Cell.DATE, help="Mulai Plt", example=""),
        Column(
            name="plt_perpanjangan",
            cell=Cell.INTEGER,
            help="Berapa kali Plt diperpanjang",
            low=0,
            high=20,
            example="",
        ),
        Column(
            name="dibuka",
            cell=Cell.YES_NO,
            help="Diisi dalam putaran ini",
            required=True,
            example="ya",
        ),
        Column(name="instansi_id", cell=Cell.TEXT, help="Instansi", required=True, example="3319"),
        Column(
            name="ppk",
            cell=Cell.TEXT,
            help="Pejabat pembina kepegawaian yang mengangkat",
            required=True,
            example="Bupati Kudus",
        ),
    ),
)

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

STANDAR_KOMPETENSI = Sheet(
    name="standar_kompetensi",
    help="Level kompetensi yang diminta; baris dengan jabatan_id mendahului baris jenjang.",
    columns=(
        Column(
            name="jabatan_id",
            cell=Cell.TEXT,
            help="Jabatan; kosong untuk seluruh jenjang",
            refers="jabatan.jabatan_id",
            example="",
        ),
        Column(
            name="jenjang",
            cell=Cell.CODE,
            help="Jenjang; kosong bila jabatan_id diisi",
            codes=STRUCTURAL,
            example="jpt_pratama",
        ),
        *(
            Column(
                name=name,
                cell=Cell.INTEGER,
                help=f"Level {name.replace('_', ' ')}",
                required=True,
                low=1,
                high=5,
                example="4",
            )
            for name in COMPETENCIES
        ),
    ),
)

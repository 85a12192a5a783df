"""The sheets of the evidence: assessments, performance, talent evidence, national results."""

from __future__ import annotations

from ...models.codes import COMPETENCIES, AssessmentKind, Level, Predicate, WorkResult
from .base import Cell, Column, Sheet
from .export import PERFORMANCE
from .people import NIP

PENILAIAN_KOMPETENSI = Sheet(
    name="penilaian_kompetensi",
    help="Hasil asesmen (sembilan level) dan uji kompetensi teknis (nilai 0-100 per bidang).",
    key=("nip", "jenis", "rumpun", "tanggal"),
    columns=(
        NIP,
        Column(
            name="jenis",
            cell=Cell.CODE,
            help="asesmen atau teknis",
            required=True,
            codes=AssessmentKind.keys(),
            example="asesmen",
        ),
        Column(
            name="tanggal",
            cell=Cell.DATE,
            help="Tanggal penilaian",
            required=True,
            example="01-06-2025",
        ),
        Column(name="lembaga", cell=Cell.TEXT, help="Lembaga penilai", example="UPENKOM"),
        Column(
            name="standar",
            cell=Cell.CODE,
            help="Jenjang standar yang dipakai (asesmen)",
            codes=Level.keys(),
            example="administrator",
        ),
        *(
            Column(
                name=name,
                cell=Cell.INTEGER,
                low=0,
                high=5,
                personal=True,
                help=f"Level {name.replace('_', ' ')} (asesmen)",
                example="3",
            )
            for name in COMPETENCIES
        ),
        Column(
            name="jpm",
            cell=Cell.DECIMAL,
            help="JPM (%) menurut lembaga, untuk pembanding",
            low=0,
            high=100,
            personal=True,
            example="88,89",
        ),
        Column(
            name="rumpun",
            cell=Cell.TEXT,
            help="Bidang yang diuji (teknis)",
            refers="rumpun.kode",
            example="",
        ),
        Column(
            name="nilai_teknis",
            cell=Cell.DECIMAL,
            help="Nilai uji teknis 0-100 (teknis)",
            low=0,
            high=100,
            personal=True,
            example="",
        ),
    ),
)

PENILAIAN_KINERJA = Sheet(
    name="penilaian_kinerja",
    help="Predikat kinerja per tahun; status_final tidak berarti SKP belum ditutup.",
    key=("nip", "tahun", "instansi_id"),
    ignored=PERFORMANCE,
    columns=(
        NIP,
        Column(
            name="tahun",
            cell=Cell.INTEGER,
            help="Tahun kinerja",
            required=True,
            low=2000,
            high=2100,
            example="2025",
        ),
        Column(
            name="hasil_kerja",
            cell=Cell.CODE,
            help="Hasil kerja",
            codes=WorkResult.keys(),
            personal=True,
            aliases=("hasilKinerja",),
            example="sesuai",
        ),
        Column(
            name="perilaku",
            cell=Cell.CODE,
            help="Perilaku kerja",
            codes=WorkResult.keys(),
            personal=True,
            aliases=("perilakuKerja",),
            example="sesuai",
        ),
        Column(
            name="predikat",
            cell=Cell.CODE,
            help="Predikat",
            codes=Predicate.keys(),
            personal=True,
            aliases=("kuadranKinerja",),
            example="baik",
        ),
        Column(
            name="status_final",
            cell=Cell.YES_NO,
            help="SKP sudah final",
            required=True,
            example="ya",
        ),
        Column(name="instansi_id", cell=Cell.TEXT, help="Instansi penilai", example="3319"),
    ),
)

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

HASIL_SIMATA = Sheet(
    name="hasil_simata",
    help="Hasil pemetaan dari layanan talenta nasional; mendahului hitungan sendiri.",
    key=("nip",),
    columns=(
        NIP,
        Column(
            name="tanggal",
            cell=Cell.DATE,
            help="Tanggal pemetaan",
            required=True,
            example="01-10-2026",
        ),
        Column(
            name="sumbu_x",
            cell=Cell.DECIMAL,
            help="Potensial 0-100",
            required=True,
            low=0,
            high=100,
            personal=True,
            example="82,50",
        ),
        Column(
            name="sumbu_y",
            cell=Cell.DECIMAL,
            help="Kinerja 0-100",
            required=True,
            low=0,
            high=100,
            personal=True,
            example="80,25",
        ),
        Column(
            name="kotak",
            cell=Cell.INTEGER,
            help="Kotak 1-9",
            required=True,
            low=1,
            high=9,
            personal=True,
            example="9",
        ),
        Column(
            name="nilai_talenta",
            cell=Cell.DECIMAL,
            help="Nilai talenta 0-100",
            required=True,
            low=0,
            high=100,
            personal=True,
            example="81,38",
        ),
    ),
)

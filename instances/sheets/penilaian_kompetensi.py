"""Sheet *penilaian_kompetensi*: competency assessments and technical tests."""

from __future__ import annotations

from ...models.codes import COMPETENCIES, AssessmentKind, Level
from .base import Cell, Column, Sheet
from .shared import NIP

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

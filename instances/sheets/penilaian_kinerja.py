"""Sheet *penilaian_kinerja*: yearly performance."""

from __future__ import annotations

from ...models.codes import Predicate, WorkResult
from .base import Cell, Column, Sheet
from .export import PERFORMANCE
from .shared import NIP

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

"""Sheet *pendidikan*: formal education."""

from __future__ import annotations

from ...models.codes import EducationLevel
from .base import Cell, Column, Sheet
from .shared import NIP

PENDIDIKAN = Sheet(
    name="pendidikan",
    help="Pendidikan formal; hanya yang diakui (pencantuman gelar) diperhitungkan.",
    key=("nip", "tingkat", "program_studi"),
    columns=(
        NIP,
        Column(
            name="tingkat",
            cell=Cell.CODE,
            help="Tingkat",
            required=True,
            codes=(*EducationLevel.keys(), "D-IV"),
            example="S-2",
        ),
        Column(
            name="program_studi",
            cell=Cell.TEXT,
            help="Program studi, seperti di sheet rumpun",
            example="Teknik Sipil",
        ),
        Column(
            name="tahun_lulus",
            cell=Cell.INTEGER,
            help="Tahun lulus",
            low=1960,
            high=2100,
            aliases=("TAHUN LULUS",),
            example="2012",
        ),
        Column(
            name="diakui",
            cell=Cell.YES_NO,
            help="Gelar sudah dicantumkan",
            required=True,
            example="ya",
        ),
    ),
)

"""Sheet *standar_kompetensi*: required competency levels."""

from __future__ import annotations

from ...models.codes import COMPETENCIES
from .base import Cell, Column, Sheet
from .shared import STRUCTURAL

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

"""Sheet *hasil_simata*: results of the national talent service."""

from __future__ import annotations

from .base import Cell, Column, Sheet
from .shared import NIP

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

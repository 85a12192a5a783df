"""Sheet *konflik_kepentingan*: who may not serve with whom."""

from __future__ import annotations

from .base import Cell, Column, Sheet

KONFLIK_KEPENTINGAN = Sheet(
    name="konflik_kepentingan",
    help="Pasangan pegawai yang tidak boleh berada dalam satu unit atau satu garis komando.",
    key=("nip_a", "nip_b", "jenis"),
    columns=(
        Column(
            name="nip_a",
            cell=Cell.NIP,
            help="NIP pertama",
            required=True,
            refers="pegawai.nip",
            personal=True,
            example="198001012005011000",
        ),
        Column(
            name="nip_b",
            cell=Cell.NIP,
            help="NIP kedua",
            required=True,
            refers="pegawai.nip",
            personal=True,
            example="198202022008012000",
        ),
        Column(
            name="jenis",
            cell=Cell.TEXT,
            help="Jenis",
            required=True,
            personal=True,
            example="suami-istri",
        ),
        Column(name="sumber", cell=Cell.TEXT, help="Sumber", example="pernyataan"),
        Column(name="tanggal", cell=Cell.DATE, help="Tanggal dicatat", example="01-09-2026"),
    ),
)

"""Sheet *komite*: who takes part in deciding on the round."""

from __future__ import annotations

from dataclasses import replace

from .base import Cell, Column, Sheet
from .shared import NIP

ROLES = ("ketua", "anggota", "sekretaris", "pyb", "ppk", "perencana")

KOMITE = Sheet(
    name="komite",
    help="Siapa yang ikut menilai, mengusulkan, menetapkan, atau menyiapkan putaran ini.",
    key=("nip", "peran"),
    columns=(
        replace(NIP, refers="", help="NIP 18 angka; boleh orang di luar sheet pegawai"),
        Column(
            name="peran",
            cell=Cell.CODE,
            help="Peran dalam putaran ini",
            required=True,
            codes=ROLES,
            example="anggota",
        ),
        Column(name="dokumen", cell=Cell.TEXT, help="Nomor SK tim", example="821/45/2026"),
        Column(name="tanggal", cell=Cell.DATE, help="Tanggal SK tim", example="01-09-2026"),
    ),
)

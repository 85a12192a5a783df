"""Sheet *hukuman_disiplin*: sanctions and cases in process."""

from __future__ import annotations

from ...models.codes import SanctionLevel
from .base import Cell, Column, Sheet
from .export import SANCTIONS
from .shared import NIP

HUKUMAN_DISIPLIN = Sheet(
    name="hukuman_disiplin",
    help="Hukuman disiplin dan perkara yang sedang diproses.",
    ignored=SANCTIONS,
    columns=(
        NIP,
        Column(
            name="tingkat",
            cell=Cell.CODE,
            help="Tingkat, atau proses",
            required=True,
            aliases=("jenisTingkatHukumanId",),
            personal=True,
            codes=SanctionLevel.keys(),
            example="ringan",
        ),
        Column(
            name="jenis",
            cell=Cell.TEXT,
            help="Jenis hukuman",
            personal=True,
            aliases=("jenisHukuman", "jenisHukumanNama"),
            example="teguran tertulis",
        ),
        Column(
            name="sk_nomor",
            cell=Cell.TEXT,
            help="Nomor keputusan",
            personal=True,
            aliases=("skNomor",),
            example="SK-01",
        ),
        Column(
            name="mulai",
            cell=Cell.DATE,
            help="Mulai berlaku",
            required=True,
            aliases=("hukumanTanggal",),
            example="01-03-2024",
        ),
        Column(
            name="sampai",
            cell=Cell.DATE,
            help="Selesai; kosong bila masih berjalan",
            aliases=("akhirHukumTanggal",),
            example="01-09-2024",
        ),
    ),
)

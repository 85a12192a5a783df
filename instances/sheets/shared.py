"""Columns and code lists that several sheets use."""

from __future__ import annotations

from ...models.codes import Level
from .base import Cell, Column

STRUCTURAL = tuple(
    level.key for level in (Level.JPT_MADYA, Level.JPT_PRATAMA, Level.ADMINISTRATOR, Level.PENGAWAS)
)

NIP = Column(
    name="nip",
    cell=Cell.NIP,
    help="NIP 18 angka, sebagai teks",
    required=True,
    refers="pegawai.nip",
    personal=True,
    aliases=("NIP BARU", "nipBaru"),
    example="198001012005011000",
)

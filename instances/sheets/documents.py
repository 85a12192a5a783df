"""The kinds of documents and certificates a case may hold (sheet *kelengkapan*)."""

from __future__ import annotations

DOCUMENTS = (
    "uji_kompetensi",
    "lhkpn",
    "kesehatan",
    "bebas_temuan",
    "ppns",
    "kepamongprajaan",
    "tenaga_kesehatan",
    "auditor",
    "pkn_ii",
    "pka",
    "pkp",
    "ikatan_dinas",
    "permintaan_sendiri",
)

"""Other spellings of code words: those of the national exports and of common use."""

from __future__ import annotations

from functools import cache

from ..sheets import Column
from .spelling import squeeze

_ESELON = {
    "11": "I.a", "12": "I.b", "21": "II.a", "22": "II.b",
    "31": "III.a", "32": "III.b", "41": "IV.a", "42": "IV.b",
}  # fmt: skip
_GRADE = {
    f"{number}{place}": f"{roman}/{letter}"
    for number, roman in enumerate(("I", "II", "III", "IV"), start=1)
    for place, letter in enumerate("abcde" if roman == "IV" else "abcd", start=1)
}
_WORK = {
    "diatasekspektasi": "di_atas",
    "sesuaiekspektasi": "sesuai",
    "dibawahekspektasi": "di_bawah",
}
SPELLINGS = {
    "eselon": _ESELON,
    "golongan": _GRADE,
    "jenis_jabatan": {"1": "struktural", "2": "fungsional", "4": "pelaksana"},
    "jenis_kelamin": {
        "lakilaki": "L", "pria": "L", "m": "L", "perempuan": "P", "wanita": "P", "f": "P",
    },
    "status_asn": {"p": "PNS", "c": "CPNS"},
    "status": {"kosong": "lowong"},
    "sebab_lowong": {"meninggal": "wafat", "pensiun": "bup"},
    "hasil_kerja": _WORK,
    "perilaku": _WORK,
}  # fmt: skip
"""Column to (squeezed spelling to code word)."""


@cache
def spellings(column: Column) -> dict[str, str]:
    """Give every accepted spelling of the words of `column`, squeezed, and the word it means."""
    own = {squeeze(word): word for word in column.codes}
    other = {key: word for key, word in SPELLINGS.get(column.name, {}).items()}
    return {key: word for key, word in other.items() if word in column.codes} | own

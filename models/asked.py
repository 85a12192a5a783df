"""What a setting should have been, in Indonesian, from the fault that pydantic found."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_WANTED = {
    "missing": "wajib diisi",
    "int_type": "bilangan bulat",
    "int_parsing": "bilangan bulat",
    "int_from_float": "bilangan bulat",
    "bool_type": "true atau false",
    "bool_parsing": "true atau false",
    "string_type": "teks di antara tanda kutip",
    "decimal_type": "bilangan",
    "decimal_parsing": "bilangan",
    "date_type": "tanggal tanpa tanda kutip, tahun-bulan-hari",
    "date_parsing": "tanggal tanpa tanda kutip, tahun-bulan-hari",
    "date_from_datetime_parsing": "tanggal tanpa tanda kutip, tahun-bulan-hari",
    "dict_type": "sebuah tabel",
    "model_type": "sebuah tabel",
    "tuple_type": "sebuah daftar",
    "extra_forbidden": "kunci ini tidak dikenal",
    "greater_than_equal": "paling kecil {ge}",
    "less_than_equal": "paling besar {le}",
    "greater_than": "lebih dari {gt}",
    "less_than": "kurang dari {lt}",
    "too_short": "paling sedikit {min_length}",
    "too_long": "paling banyak {max_length}",
    "literal_error": "salah satu dari {expected}",
    "value_error": "{error}",
}


def asked(fault: Mapping[str, Any]) -> str:
    """Say what was to stand where `fault`, one of ``ValidationError.errors()``, was found.

    >>> asked({"type": "greater_than_equal", "msg": "Input should …", "ctx": {"ge": 1}})
    'paling kecil 1'
    >>> asked({"type": "literal_error", "msg": "", "ctx": {"expected": "'ya' or 'tidak'"}})
    "salah satu dari 'ya' atau 'tidak'"
    """
    context = dict(fault.get("ctx", {}))
    if "expected" in context:
        context["expected"] = str(context["expected"]).replace(" or ", " atau ")
    wanted = _WANTED.get(fault["type"])
    return wanted.format(**context) if wanted else str(context.get("error", fault["msg"]))

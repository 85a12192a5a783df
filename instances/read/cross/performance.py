"""Yearly performance: predicates against the matrix of result and behaviour."""

from __future__ import annotations

import numpy as np

from ....models.fault import Fault
from ..draft import Draft

MATRIX = {
    ("di_atas", "di_bawah"): "kurang",
    ("di_atas", "sesuai"): "baik",
    ("di_atas", "di_atas"): "sangat_baik",
    ("sesuai", "di_bawah"): "kurang",
    ("sesuai", "sesuai"): "baik",
    ("sesuai", "di_atas"): "baik",
    ("di_bawah", "di_bawah"): "sangat_kurang",
    ("di_bawah", "sesuai"): "butuh_perbaikan",
    ("di_bawah", "di_atas"): "butuh_perbaikan",
}
"""Work result and behaviour to the predicate (PermenPANRB 6/2022)."""


def check_performance(draft: Draft) -> list[Fault]:
    """Warn of predicates that contradict the matrix, and of final rows without one.

    The stated predicate rules: the national system does not let it be changed.
    """
    table = draft["penilaian_kinerja"]
    result, behaviour = table.words("hasil_kerja"), table.words("perilaku")
    predicate = table.words("predikat")
    pairs = zip(result, behaviour, strict=True)
    expected = np.array([MATRIX.get(pair, "") for pair in pairs], dtype=object)
    final = table.numbers("status_final") == 1
    return [
        *table.faults(
            "predicate-matrix",
            (expected != "") & (predicate != "") & (predicate != expected),
            "predikat",
            found="tidak sesuai matriks hasil kerja dan perilaku; predikat tertulis yang dipakai",
            allowed="predikat menurut matriks PermenPANRB 6/2022",
            warning=True,
        ),
        *table.faults(
            "final-without-predicate",
            final & (predicate == "") & ~table.bad["predikat"],
            "predikat",
            found="SKP final tanpa predikat; dihitung belum ada data",
            allowed="predikat kinerja",
            warning=True,
        ),
    ]

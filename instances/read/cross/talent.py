"""Talent evidence against the rubric, and national results against themselves."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

import numpy as np

from ....models.fault import Fault
from ....models.rubric import Rubric
from ....solver.scoring import evidence_words
from ...rubrics import read_rubric, rubric_codes
from ..draft import Draft
from ..shown import shown
from ..table import Table

LEEWAY = 50
"""Hundredths by which a national talent score may differ from the mean of its axes."""


def check_talent(draft: Draft) -> list[Fault]:
    """Give the faults of sheets *bukti_talenta* and *hasil_simata*."""
    table = draft["bukti_talenta"]
    return [
        *_neither_or_both(table),
        *(_against_rubric(table, draft.rubric) if draft.rubric else ()),
        *_national(draft["hasil_simata"]),
    ]


def _neither_or_both(table: Table) -> list[Fault]:
    category = table.filled("kategori") | table.bad["kategori"]
    amount = table.filled("nilai") | table.bad["nilai"]
    return [
        *table.faults(
            "evidence-empty",
            ~category & ~amount,
            "kategori",
            found="bukti tanpa kategori dan tanpa nilai",
            allowed="kategori menurut rubrik, atau nilai",
        ),
        *table.faults(
            "evidence-both",
            category & amount,
            "nilai",
            found="bukti dengan kategori dan nilai sekaligus",
            allowed="salah satu",
        ),
    ]


def _against_rubric(table: Table, rubric: Rubric) -> Iterator[Fault]:
    own = evidence_words(rubric)
    others = {word for code in rubric_codes() for word in evidence_words(read_rubric(code))}
    words = table.words("indikator")
    for word in dict.fromkeys(words[table.filled("indikator")]):
        here = words == word
        if word in own:
            yield from _categories(table, here, word, sorted(own[word]))
        else:
            yield from _unknown(table, here, word, sorted(own), elsewhere=word in others)


def _unknown(
    table: Table, here: np.ndarray, word: str, known: list[str], *, elsewhere: bool
) -> list[Fault]:
    if elsewhere:
        found = f"indikator '{word}' tidak dipakai rubrik kebijakan ini"
        allowed = "boleh dibiarkan; tidak dihitung"
        return table.summary("unused-indicator", here, "indikator", found=found, allowed=allowed)
    column = table.column("indikator")
    near = get_close_matches(word, known, n=1)
    hint = f"mungkin '{near[0]}'; " if near else ""
    return table.faults(
        "unknown-indicator",
        here,
        "indikator",
        found=f"{shown(table.sheet, column, word, known=known)} indikator tidak dikenal".strip(),
        allowed=f"{hint}indikator rubrik: {', '.join(known)}",
    )


def _categories(table: Table, here: np.ndarray, word: str, known: list[str]) -> list[Fault]:
    given = table.words("kategori").astype(str)
    return table.faults(
        "unknown-category",
        here & table.filled("kategori") & ~np.isin(given, known),
        "kategori",
        found=f"kategori yang tidak ada pada indikator {word}",
        allowed=" | ".join(known) or f"indikator {word} memakai nilai, bukan kategori",
    )


def _national(table: Table) -> list[Fault]:
    names = ("sumbu_x", "sumbu_y", "nilai_talenta")
    x, y, talent = (table.numbers(name) for name in names)
    known = np.logical_and.reduce([table.filled(name) & ~table.bad[name] for name in names])
    return table.faults(
        "national-mean",
        known & (np.abs(2 * talent - x - y) > 2 * LEEWAY),
        "nilai_talenta",
        found="bukan rata-rata sumbu_x dan sumbu_y; nilai tertulis yang dipakai",
        allowed="nilai talenta menurut layanan talenta nasional",
        warning=True,
    )

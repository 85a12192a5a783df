"""Fields of work: related codes that exist, one meaning for every key."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ....models.fault import Fault
from ..draft import Draft
from ..shown import shorten
from ..table import Table, Words


def check_families(draft: Draft) -> list[Fault]:
    """Give the faults of sheet *rumpun*, and studies that it does not place."""
    if "rumpun" in draft.absent:
        return []
    table = draft["rumpun"]
    known = draft.targets("rumpun.kode")
    return [
        *_unknown_codes(table, known),
        *_ambiguous(table),
        *_unplaced_studies(draft["pendidikan"], table),
    ]


def _unknown_codes(table: Table, known: Words) -> list[Fault]:
    sort, code, key = (table.words(name) for name in ("jenis", "kode", "kunci"))
    codes = set(known)
    other = table.filled("kode") & (sort != "bidang") & (sort != "")
    stray = other & ~pd.Series(code).isin(codes).to_numpy(bool)
    related = (sort == "serumpun") & table.filled("kunci")
    astray = related & ~pd.Series(key).isin(codes).to_numpy(bool)
    allowed = "kode yang punya baris jenis bidang"
    return [
        *table.faults(
            "unknown-family",
            stray,
            "kode",
            found=lambda line: f"kode '{shorten(code[line])}' tidak punya baris bidang",
            allowed=allowed,
        ),
        *table.faults(
            "unknown-family",
            astray,
            "kunci",
            found=lambda line: f"kode '{shorten(key[line])}' tidak punya baris bidang",
            allowed=allowed,
        ),
    ]


def _ambiguous(table: Table) -> list[Fault]:
    """Find keys with two meanings: a code twice, a study or functional post in two fields."""
    sort, code, key = (table.words(name) for name in ("jenis", "kode", "kunci"))
    subject = np.where(sort == "bidang", code, np.where(sort == "serumpun", "", key))
    frame = pd.DataFrame({"sort": sort, "subject": pd.Series(subject, dtype=object).str.casefold()})
    wrong = frame.duplicated().to_numpy(bool) & (subject != "") & (sort != "")
    return table.faults(
        "ambiguous-family",
        wrong,
        "kunci",
        found="sudah dinyatakan di baris sebelumnya",
        allowed="satu baris untuk tiap kode bidang, program studi, dan nama JF",
    )


def _unplaced_studies(studies: Table, table: Table) -> list[Fault]:
    sort, key = table.words("jenis"), table.words("kunci")
    placed = {each.casefold() for each in key[sort == "prodi"]}
    given = pd.Series(studies.words("program_studi"), dtype=object).str.casefold()
    return studies.summary(
        "unplaced-study",
        studies.filled("program_studi") & ~given.isin(placed).to_numpy(bool),
        "program_studi",
        found="dengan program studi yang tidak ada di sheet rumpun",
        allowed="baris prodi di sheet rumpun; tanpa itu bidang ilmunya belum diketahui",
    )

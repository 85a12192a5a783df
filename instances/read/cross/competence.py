"""Competency assessments, technical tests and standards: rows that say what their sort needs."""

from __future__ import annotations

import numpy as np

from ....models.codes import COMPETENCIES
from ....models.fault import Fault
from ..draft import Draft
from ..table import Flags, Table


def check_competence(draft: Draft) -> list[Fault]:
    """Give the faults of sheets *penilaian_kompetensi* and *standar_kompetensi*."""
    return [*_assessments(draft["penilaian_kompetensi"]), *_standards(draft["standar_kompetensi"])]


def _assessments(table: Table) -> list[Fault]:
    sort = table.words("jenis")
    assessed, tested = sort == "asesmen", sort == "teknis"
    given = np.stack([table.filled(name) | table.bad[name] for name in COMPETENCIES])
    some = given.any(axis=0)
    return [
        *table.faults(
            "assessment-without-levels",
            assessed & ~some,
            COMPETENCIES[0],
            found="asesmen tanpa satu pun level kompetensi",
            allowed="level 0-5 untuk kesembilan kompetensi",
        ),
        *table.faults(
            "assessment-incomplete",
            assessed & some & ~given.all(axis=0),
            COMPETENCIES[0],
            found="sebagian level kosong; JPM tidak dapat dihitung dari baris ini",
            allowed="level untuk kesembilan kompetensi",
            warning=True,
        ),
        *_needed(table, tested, "nilai_teknis", "uji teknis tanpa nilai"),
        *_needed(table, tested, "rumpun", "uji teknis tanpa bidang yang diuji"),
    ]


def _needed(table: Table, where: Flags, column: str, found: str) -> list[Fault]:
    absent = where & ~table.filled(column) & ~table.bad[column]
    allowed = f"{column} untuk jenis teknis"
    return table.faults("test-incomplete", absent, column, found=found, allowed=allowed)


def _standards(table: Table) -> list[Fault]:
    seat = table.filled("jabatan_id") | table.bad["jabatan_id"]
    level = table.filled("jenjang") | table.bad["jenjang"]
    both, none = seat & level, ~seat & ~level
    allowed = "isi salah satu: jabatan_id, atau jenjang"
    key = table.frame[["jabatan_id", "jenjang"]]
    again = key.duplicated().to_numpy(bool) & ~both & ~none
    return [
        *table.faults(
            "standard-target",
            both,
            "jenjang",
            found="jabatan_id dan jenjang diisi",
            allowed=allowed,
        ),
        *table.faults(
            "standard-target",
            none,
            "jenjang",
            found="tanpa jabatan_id dan jenjang",
            allowed=allowed,
        ),
        *table.faults(
            "duplicate-key",
            again,
            "jenjang",
            found="jabatan atau jenjang ini sudah punya standar di baris sebelumnya",
            allowed="satu baris untuk tiap jabatan atau jenjang",
        ),
    ]

"""Employees: what the NIP says against the record, and posts that fit their level."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from ....models.calendar import add_months, day, months_between
from ....models.fault import Fault
from ..draft import Draft
from ..table import Flags, Table, Words

LEAST_MONTHS = 18 * 12
"""Youngest age at entry."""
STRUCTURAL = ("jpt_madya", "jpt_pratama", "administrator", "pengawas")
LEVELS = {
    "struktural": STRUCTURAL,
    "fungsional": ("keterampilan", "ahli_pertama", "ahli_muda", "ahli_madya", "ahli_utama"),
    "pelaksana": ("pelaksana",),
}
ESELON = {
    "jpt_madya": ("I.a", "I.b"),
    "jpt_pratama": ("II.a", "II.b"),
    "administrator": ("III.a", "III.b"),
    "pengawas": ("IV.a", "IV.b"),
}


def check_people(draft: Draft) -> list[Fault]:
    """Give the faults of sheet *pegawai* that compare its own columns."""
    table = draft["pegawai"]
    return [
        *_contradictions(table),
        *_too_young(table),
        *level_faults(table, sort=True),
        *_long_retired(draft, table),
        *_examples(table),
    ]


def _contradictions(table: Table) -> list[Fault]:
    """Compare the NIP with birth date, sex and CPNS date; an accepted one only warns."""
    nip = pd.Series(table.words("nip"), dtype=object)
    sound = table.filled("nip")
    sex = table.words("jenis_kelamin")
    born, joined = _written(table, "tanggal_lahir", "%Y%m%d"), _written(table, "tmt_cpns", "%Y%m")
    servant = np.isin(table.words("status_asn").astype(str), ["PNS", "CPNS"])
    digit = np.where(sex == "L", "1", "2")
    checks = (
        ("nip_lahir", "tanggal_lahir", born != nip.str[:8], "angka 1-8 NIP bukan tanggal lahirnya"),
        ("nip_kelamin", "jenis_kelamin", digit != nip.str[14:15], "angka 15 NIP bukan kelaminnya"),
        ("nip_cpns", "tmt_cpns", (joined != nip.str[8:14]) & servant, "angka 9-14 NIP bukan TMT"),
    )
    faults = []
    for code, column, differs, found in checks:
        wrong = differs.to_numpy(bool) & sound & table.filled(column)
        accepted = pd.Series(table.words("terima"), dtype=object).str.contains(code, regex=False)
        for warning in (False, True):
            faults += table.faults(
                code.replace("_", "-"),
                wrong & (accepted.to_numpy(bool) == warning),
                column,
                found=found,
                allowed=f"perbaiki yang salah; bila sudah dikoreksi resmi isi terima = {code}",
                warning=warning,
            )
    return faults


def _written(table: Table, name: str, form: str) -> pd.Series:
    return pd.Series(pd.Series(table.dates(name)).dt.strftime(form), dtype=object)


def _too_young(table: Table) -> list[Fault]:
    born, joined = table.dates("tanggal_lahir"), table.dates("tmt_cpns")
    known = ~np.isnat(born) & ~np.isnat(joined)
    young = known & (months_between(born, joined) < LEAST_MONTHS)
    return table.faults(
        "too-young",
        young,
        "tmt_cpns",
        found="usia saat TMT CPNS kurang dari 18 tahun",
        allowed="TMT CPNS pada usia 18 tahun atau lebih",
    )


def level_faults(table: Table, *, sort: bool) -> list[Fault]:
    """Compare level with echelon and, where `sort`, with the sort of post."""
    level, eselon = table.words("jenjang"), table.words("eselon")
    faults = table.faults(
        "level-eselon",
        misfit(level, eselon, ESELON) | _functional_with_eselon(level, eselon),
        "eselon",
        found=lambda line: f"eselon {eselon[line]} pada jenjang {level[line]}",
        allowed="JPT madya I, JPT pratama II, administrator III, pengawas IV, lainnya non",
    )
    if not sort:
        return faults
    kind = table.words("jenis_jabatan")
    return faults + table.faults(
        "level-post-type",
        misfit(kind, level, LEVELS),
        "jenjang",
        found=lambda line: f"jenjang {level[line]} pada jenis jabatan {kind[line]}",
        allowed="; ".join(f"{key}: {', '.join(words)}" for key, words in LEVELS.items()),
    )


def misfit(key: Words, word: Words, table: Mapping[str, tuple[str, ...]]) -> Flags:
    """Mark the lines whose `word` is not among those that `table` names for their `key`."""
    fits = {(each, one) for each, words in table.items() for one in words}
    pairs = pd.Series(list(zip(key, word, strict=True)), dtype=object)
    judged = np.isin(key.astype(str), list(table)) & (word != "")
    return np.asarray(judged & ~pairs.isin(fits).to_numpy(bool))


def _functional_with_eselon(level: Words, eselon: Words) -> Flags:
    plain = ~np.isin(level.astype(str), STRUCTURAL) & (level != "")
    return np.asarray(plain & (eselon != "non") & (eselon != ""))


def _long_retired(draft: Draft, table: Table) -> list[Fault]:
    """Find people far past every retirement age: the data are old."""
    if draft.data_on is None or draft.policy is None:
        return []
    oldest = max(draft.policy.retirement_age.of.values())
    limit = day(add_months(draft.data_on, -12 * oldest))
    return table.faults(
        "past-retirement",
        table.dates("tanggal_lahir") < limit,
        "tanggal_lahir",
        found=f"usia lebih dari {oldest} tahun pada tanggal_data",
        allowed="pegawai yang belum pensiun; periksa tanggal lahir atau hapus barisnya",
        warning=True,
    )


def _examples(table: Table) -> list[Fault]:
    """Find the template's example, left in by mistake: an invented person in a real case."""
    return table.faults(
        "example-row",
        table.words("nama") == table.column("nama").example,
        "nama",
        found="baris contoh dari templat",
        allowed="hapus baris contoh di semua sheet",
    )

"""The generator: a blueprint and a seed become the sheets of a case, cell by cell."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ...models.codes import COMPETENCIES
from ..sheets import SHEETS
from .acting import acting, acting_history
from .assessments import REQUIRED, assessments
from .blueprint import Blueprint
from .careers import RUNNING, careers
from .cells import worded
from .chance import Chance
from .documents import documents, sanctions, verified
from .education import education
from .fields import field_sheet
from .people import people
from .performance import performance
from .sheets import change_sheet, history_sheet, people_sheet, seat_sheet, unit_sheet
from .situations import plant
from .talent import evidence
from .vacancies import seating

Tables = dict[str, pd.DataFrame]


def generate(blueprint: Blueprint, *, seed: int) -> Tables:
    """Give the sheets of a case, every cell as it is written to a CSV file.

    Parameters
    ----------
    blueprint : Blueprint
        Organisation, numbers of people and vacancies, situations to plant.
    seed : int
        The same seed gives the same bytes on every machine.

    Returns
    -------
    dict of str to pandas.DataFrame
        Sheet name to its table, one per declared sheet, in the order of ``SHEETS``.
    """
    tables = plant(_draw(blueprint, seed), blueprint)
    empty = pd.DataFrame()
    return {sheet.name: worded(tables.get(sheet.name, empty), sheet) for sheet in SHEETS}


def _draw(blueprint: Blueprint, seed: int) -> Tables:
    """Draw all sheets, typed, people in the order of their NIP."""
    streams = _Streams(seed)
    seats = seating(blueprint, streams("vacancies"))
    roster = people(blueprint, seats, streams("people"))
    roster = roster.sort_values("nip", ignore_index=True)
    history = careers(roster, blueprint, streams("careers"))
    present = history[history["end"] == RUNNING].set_index("person")["start"]
    roster["since"] = present.reindex(roster.index).to_numpy()
    chosen = acting(roster, seats, blueprint)
    acted = acting_history(roster, chosen, seats, blueprint, streams("acting"))
    history = pd.concat([history, acted]).sort_values(
        ["person", "start"], kind="stable", ignore_index=True
    )
    marks = assessments(roster, blueprint, streams("assessments"))
    checked = verified(roster, blueprint, streams("verified"))
    return {
        "unor": unit_sheet(blueprint),
        "jabatan": seat_sheet(blueprint, seats, roster, chosen, streams("shut")),
        "sotk": change_sheet(blueprint),
        "pegawai": people_sheet(blueprint, roster, checked),
        "rumpun": field_sheet(blueprint),
        "standar_kompetensi": _standards(),
        "penilaian_kompetensi": marks,
        "penilaian_kinerja": performance(roster, blueprint, streams("performance")),
        "bukti_talenta": evidence(roster, marks, blueprint, streams("talent")),
        "riwayat_jabatan": history_sheet(blueprint, roster, history),
        "pendidikan": education(roster, blueprint, streams("education")),
        "kelengkapan": documents(roster, blueprint, streams("documents")),
        "hukuman_disiplin": sanctions(roster, blueprint, streams("sanctions")),
    }


@dataclass(frozen=True, slots=True)
class _Streams:
    """One stream of draws per topic."""

    seed: int

    def __call__(self, topic: str) -> Chance:
        return Chance(self.seed, topic)


def _standards() -> pd.DataFrame:
    """Give the competency standard of each structural level."""
    levels = ("jpt_madya", "jpt_pratama", "administrator", "pengawas")
    return pd.DataFrame(
        [{"jenjang": level, **dict.fromkeys(COMPETENCIES, REQUIRED[level])} for level in levels]
    )

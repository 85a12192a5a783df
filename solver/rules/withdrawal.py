"""Withdrawal: a candidate has declared not to be available for a seat, or for any."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from ...models.case import Case
from ...models.codes import DecisionKind
from ...models.decision import Decision
from ...models.establishment import Position
from ...models.roster import Roster
from ...models.table import NO_SEAT
from ...models.text import Text
from .decided import DecidedRule
from .pair_rule import Verdicts, verdicts


class Withdrawal(DecidedRule):
    """Declarations *mengundurkan_diri*: the pair is no move; without a seat, no pair is."""

    id: ClassVar = "withdrawal"
    key: ClassVar = "mengundurkan_diri"
    name: ClassVar = Text(id="Tidak mengundurkan diri", en="Has not withdrawn")
    law: ClassVar = Text(
        id="Pegawai yang mengundurkan diri secara tertulis tidak diusulkan untuk jabatan yang "
        "disebutnya, atau untuk jabatan mana pun bila tidak menyebut jabatan.",
        en="Who withdraws in writing is not proposed for the seat named, or for any seat where "
        "none is named.",
    )
    citation: ClassVar = "pernyataan tertulis pegawai pada sheet keputusan"
    decides: ClassVar = DecisionKind.MENGUNDURKAN_DIRI
    not_met: ClassVar = Text(
        id="Mengundurkan diri dengan surat {found} tanggal {since}.",
        en="Withdrew by letter {found} of {since}.",
    )
    no_data: ClassVar = Text(
        id="Belum dapat dinilai: pernyataan tidak ada di data.",
        en="Cannot be judged yet: no declaration in the data.",
    )

    def judge(self, position: Position, roster: Roster, case: Case) -> Verdicts:
        """Mark everybody who has withdrawn from this seat or from all."""
        there = np.ones(len(roster), dtype=bool)
        there[[item.employee for item in _declared(case) if item.seat == position.index]] = False
        there[[item.employee for item in _declared(case) if item.seat == NO_SEAT]] = False
        return verdicts(there)

    @staticmethod
    def covers(item: Decision, employee: int, seat: int) -> bool:
        """Say whether this person has declared it, for this seat or for all."""
        return item.employee == employee and item.seat in {seat, NO_SEAT}


def _declared(case: Case) -> list[Decision]:
    kind = DecisionKind.MENGUNDURKAN_DIRI
    return [item for item in case.decisions if item.kind is kind]

"""Lateral gain: nobody rotates for decimals."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from ...models.calendar import add_months, as_date, months_between
from ...models.case import Case
from ...models.codes import Kind
from ...models.establishment import Position
from ...models.finding import Clears, Finding, Quantity, Unit, Verdict
from ...models.policy import points
from ...models.roster import Roster
from ...models.table import NO_SEAT
from ...models.text import Text
from ...models.units import MERIT_UNITS, hundredths
from ..documents import document_state, document_states
from ..lowering import REQUEST
from ..scoring import merit_at, merit_of
from ..scoring.memory import per_case
from .easing import Easing
from .pair_rule import Force, PairRule, Verdicts
from .parameters import Months

if TYPE_CHECKING:
    from ..pairs import Pairs


class LateralGain(PairRule):
    """A lateral move gains five points, or is overdue, or was asked for.

    The holder of a seat that is abolished must move, and needs none of the three. What is not on
    record speaks for nobody: where no ground is known to hold and one is not known, it is *no
    data*.
    """

    id: ClassVar = "lateral_gain"
    key: ClassVar = "rotasi_bermanfaat"
    weighed: ClassVar = True
    name: ClassVar = Text(id="Rotasi yang bermanfaat", en="Worthwhile rotation")
    law: ClassVar = Text(
        id="Rotasi menaikkan nilai kesesuaian sekurang-kurangnya sebesar batas kebijakan, atau "
        "pejabatnya sudah lewat waktu di jabatannya, atau atas permintaan sendiri; pemangku "
        "jabatan yang dihapus dikecualikan.",
        en="A lateral move raises fit by at least the policy's amount, or the holder is overdue, "
        "or asked for it; holders of abolished seats are exempt.",
    )
    citation: ClassVar = "kebijakan instansi; PP 11/2017 Pasal 190 ayat (3) dan (4)"
    sure: ClassVar = "rendah"
    default_kinds: ClassVar[Mapping[Kind, Force]] = {Kind.LATERAL: Force.HARD}
    not_met: ClassVar = Text(
        id="Belum memenuhi syarat: rotasi ini mengubah nilai kesesuaian sebesar {found}, sedangkan "
        "kebijakan meminta kenaikan paling sedikit {needed}, kecuali lewat waktu atau atas "
        "permintaan sendiri.",
        en="Not yet eligible: this lateral move changes fit by {found}; a gain of at least "
        "{needed} is needed unless it is overdue or asked for.",
    )
    no_data: ClassVar = Text(
        id="Belum dapat dinilai: nilai kesesuaian di jabatan sekarang, di jabatan ini, atau TMT "
        "jabatan sekarang tidak ada di data.",
        en="Cannot be judged yet: the fit at the present seat, at this one, or the start date of "
        "the present post is not in the data.",
    )
    ask: ClassVar = Text(
        id="berita acara uji kompetensi teknis dari UPENKOM, atau SK jabatan sekarang",
        en="the record of the technical test, or the decree of the present post",
    )
    remedy: ClassVar = Text(
        id="surat permintaan sendiri dari pegawai, atau uji kompetensi teknis ulang dari UPENKOM",
        en="an own request from the employee, or a new technical test from the assessment unit",
    )
    waivable_by: ClassVar = Text(
        id="PPK, dengan alasan tertulis", en="the appointing official, with written reasons"
    )

    gain: Decimal = Field(
        Decimal("5.00"),
        alias="poin",
        ge=0,
        le=100,
        decimal_places=2,
        description="Kenaikan nilai kesesuaian paling sedikit",
    )
    months: Months = Field(60, alias="bulan", description="Lewat waktu setelah sekian bulan")

    def eased(self, case: Case) -> tuple[Easing, ...]:
        """Give the points that a lateral move must gain."""
        del case
        text = Text(id="kenaikan nilai 0 poin sudah cukup", en="a gain of 0 points is enough")
        return (Easing(name="poin", text=text, settings={"poin": 0}),) if self.gain else ()

    def judge(self, position: Position, roster: Roster, case: Case) -> Verdicts:
        """Look for a ground for everybody: gain, overdue, asked, or nothing left to keep."""
        here, own = merit_at(position, case), _at_own_seat(case)
        known = here.known & own.known
        gains = known & (here.low - own.low >= points(self.gain, units=MERIT_UNITS))
        dated = ~np.isnat(roster.post_since)
        grounds = gains | _without_gain(self.months, case)
        open_yet = np.where(known & dated, Verdict.NOT_MET, Verdict.NO_DATA)
        return np.where(grounds, Verdict.MET, open_yet).astype(np.int8)

    def met(self, pairs: Pairs, case: Case) -> NDArray[np.bool_]:
        """Look for a ground for each pair, the merit at the own seat being that of the stay."""
        stays = np.flatnonzero(pairs.kind == Kind.STAY)
        known = np.zeros(len(case.roster), dtype=np.bool_)
        own = np.zeros(len(case.roster), dtype=np.int64)
        known[pairs.employee[stays]], own[pairs.employee[stays]] = (
            pairs.scored[stays],
            pairs.merit[stays],
        )
        grounds = _without_gain(self.months, case)[pairs.employee]
        gained = pairs.merit - own[pairs.employee] >= points(self.gain, units=MERIT_UNITS)
        return np.asarray(grounds | (pairs.scored & known[pairs.employee] & gained))

    def facts(self, employee: int, position: Position, case: Case) -> Finding:
        """Look for a ground for the person, the gain first."""
        seat = int(case.roster.seat[employee])
        free = seat == NO_SEAT or bool(case.establishment.abolished[seat])
        change = None if free else self._change(employee, seat, position, case)
        since = as_date(case.roster.post_since[employee])
        late = since is not None and add_months(since, self.months) < case.round.installed_on
        asked = document_state(REQUEST, employee=employee, case=case).verdict is Verdict.MET
        enough = change is not None and change >= points(self.gain, units=MERIT_UNITS)
        verdict = Verdict.NOT_MET if change is not None and since else Verdict.NO_DATA
        barred = not (free or enough or late or asked) and verdict is Verdict.NOT_MET
        shown = None if change is None else hundredths(change, units=MERIT_UNITS)
        return Finding(
            rule=self.id,
            employee=employee,
            seat=position.index,
            verdict=Verdict.MET if free or enough or late or asked else verdict,
            field="pegawai.tmt_jabatan" if late else "hasil_simata.nilai_talenta",
            found=None if shown is None else Quantity(amount=shown, unit=Unit.POINTS),
            needed=Quantity(amount=int(100 * self.gain), unit=Unit.POINTS),
            since=since,
            clears=self.clears_on(employee, position, case) if barred else Clears.UNKNOWN,
        )

    def clears_on(self, employee: int, position: Position, case: Case) -> date | Clears:
        """Give the first day on which the person is overdue at the present seat."""
        since = as_date(case.roster.post_since[employee])
        if since is None:
            return Clears.UNKNOWN
        return add_months(since, self.months) + timedelta(days=1)

    def _change(self, employee: int, seat: int, position: Position, case: Case) -> int | None:
        here = merit_of(employee, position, case)
        there = merit_of(employee, case.establishment.position(seat), case)
        return here.low - there.low if here.known and there.known else None


class _Own:
    """Merit of every employee at the seat held, unknown of whoever holds none that stands."""

    def __init__(self, known: NDArray[np.bool_], low: NDArray[np.int64]) -> None:
        self.known, self.low = known, low


@per_case
def _at_own_seat(case: Case) -> _Own:
    people = len(case.roster)
    own = _Own(np.zeros(people, dtype=bool), np.zeros(people, dtype=np.int64))
    for seat in case.establishment.kept.tolist():
        holder = case.establishment.holder[seat]
        merit = merit_at(case.establishment.position(seat), case)
        own.known[holder], own.low[holder] = merit.known[holder], merit.low[holder]
    return own


def _without_gain(months: int, case: Case) -> NDArray[np.bool_]:
    """Say who needs no gain: nothing left to keep, overdue, or asked."""
    free = np.ones(len(case.roster), dtype=np.bool_)
    free[case.establishment.holder[case.establishment.kept]] = False
    dated = ~np.isnat(case.roster.post_since)
    overdue = dated & (_months_in_post(case) >= months)
    return np.asarray(free | overdue | (document_states(case, REQUEST) == Verdict.MET))


@per_case
def _months_in_post(case: Case) -> NDArray[np.int64]:
    """Count everybody's whole months in the present post, the day before the installation."""
    return months_between(case.roster.post_since, case.round.on - np.timedelta64(1, "D"))

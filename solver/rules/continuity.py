"""Continuity: no agency gives up too many of its officials in one round."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import product
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from ...models.case import Case
from ...models.clause import Clause
from ...models.codes import Eselon
from ...models.finding import Finding, Quantity, Unit, Verdict
from ...models.policy import points
from ...models.seating import Seating
from ...models.table import NOBODY
from ...models.text import Text
from ...models.tiers import MERIT
from ...models.units import MERIT_UNITS
from ..caps import Cap, capped
from ..excess import Binding, excesses
from ..pairs import Pairs
from ..turnover import NO_AGENCY, agency_of_seats, given_up
from .base import OWN_POLICY, TieRule
from .easing import Easing
from .rows import Rows

_EASED = {
    "pergantian": Text(
        id="tanpa batas pejabat yang berganti", en="without the limit on officials who leave"
    ),
    "kepala_dan_sekretaris": Text(
        id="kepala boleh berganti bersama sekretarisnya",
        en="a head may leave together with the secretary",
    ),
}


_TURNOVER = Text(
    id="paling banyak {amount} pejabat struktural {units} meninggalkan jabatannya dalam putaran "
    "ini",
    en="at most {amount} structural officials of {units} leave their seats in this round",
)
_COUPLE = Text(
    id="kepala dan sekretaris {units} tidak diganti bersamaan",
    en="the head and the secretary of {units} do not leave together",
)


class Continuity(TieRule):
    r"""An agency o lets go at most a/b of its seats, and not head and secretary both.

    Seats S(o) of an agency are those with an echelon that the round does not abolish, held or
    vacant, in its unit or below as far as no other agency begins; a unit under no agency stands for
    itself. Its head H(o) has the highest echelon among those in the agency's own unit; its
    secretaries T(o) stand there too, lower, and bear a name that begins as the policy says. Seat p
    *is let go*, :math:`l_p`, when its holder leaves it by a move; a reappointment within the agency
    is none. At least m may always go:

    .. math::

        \sum_{p \in S(o)} l_p - e_o &\le \max(m, \lfloor a |S(o)| / b \rfloor) \\
        l_h + l_t - f_{ht}          &\le 1  \qquad h \in H(o),\ t \in T(o)

    Where a part is priced, e counts the seats too many and f the heads who go with their secretary,
    at so many points each; where it is *wajib* there is no e or f.
    """

    id: ClassVar = "continuity"
    key: ClassVar = "kesinambungan"
    name: ClassVar = Text(id="Kesinambungan perangkat daerah", en="Continuity of an agency")
    law: ClassVar = Text(
        id="Dalam satu putaran, pejabat struktural yang meninggalkan jabatannya pada satu "
        "perangkat daerah tidak melebihi bagian menurut kebijakan, dan kepala tidak diganti "
        "bersamaan dengan sekretarisnya; pengukuhan di perangkat daerah itu tidak dihitung.",
        en="In one round no more than the policy's share of an agency's structural officials leave "
        "their seats, and its head does not leave together with its secretary; reappointments "
        "within the agency do not count.",
    )
    citation: ClassVar = "kebijakan instansi"
    sure: ClassVar = "rendah"
    presumes_one_seat: ClassVar = True
    amended_by: ClassVar = OWN_POLICY

    turnover: Binding = Field(
        "wajib", alias="pergantian", description="Batas pergantian: wajib, berharga, atau tidak"
    )
    numerator: int = Field(
        1, alias="pembilang", ge=0, le=100, description="Bagian yang boleh berganti: pembilang"
    )
    denominator: int = Field(
        2, alias="penyebut", ge=1, le=100, description="Bagian yang boleh berganti: penyebut"
    )
    always: int = Field(
        1,
        alias="selalu_boleh",
        ge=0,
        le=100,
        description="Sekian pejabat selalu boleh berganti, juga bila bagiannya kurang dari itu",
    )
    seat_price: Decimal = Field(
        Decimal("2.00"),
        alias="poin_pergantian",
        ge=0,
        le=100,
        decimal_places=2,
        description="Poin nilai kesesuaian per jabatan di atas batas, bila berharga",
    )
    both: Binding = Field(
        "berharga",
        alias="kepala_dan_sekretaris",
        description="Kepala berganti bersama sekretaris: wajib (tidak boleh), berharga, atau tidak",
    )
    both_price: Decimal = Field(
        Decimal("5.00"),
        alias="poin_kepala_dan_sekretaris",
        ge=0,
        le=100,
        decimal_places=2,
        description="Poin nilai kesesuaian per perangkat daerah, bila berharga",
    )
    secretaries: tuple[str, ...] = Field(
        ("Sekretaris",),
        alias="awal_nama_sekretaris",
        description="Awal nama jabatan yang menandai sekretaris di unit perangkat daerah",
    )

    def rows(self, pairs: Pairs, case: Case) -> Rows:
        """State one row per agency that could let go too many, and one per head and secretary."""
        left = given_up(pairs, case)
        caps = [cap for cap in self._caps(case) if np.isin(cap.seats, left).sum() > cap.most]
        return capped(caps, left=left, tier=MERIT if self._priced else None)

    def eased(self, case: Case) -> tuple[Easing, ...]:
        """Give the share that may leave, and the head with the secretary."""
        del case
        parts = {"pergantian": self.turnover, "kepala_dan_sekretaris": self.both}
        return tuple(
            Easing(name=name, text=_EASED[name], settings={name: "tidak"})
            for name, binding in parts.items()
            if binding != "tidak"
        )

    def _caps(self, case: Case) -> Iterator[Cap]:
        """Give the caps of every agency, by columns."""
        seats, agency = case.establishment, agency_of_seats(case)
        named = self._named(case)
        for unit in np.unique(agency[agency != NO_AGENCY]):
            of_it = np.flatnonzero(agency == unit)
            if self.turnover != "tidak":
                share = self.numerator * len(of_it) // self.denominator
                price = _price(self.turnover, self.seat_price)
                most = max(self.always, share)
                yield Cap(seats=of_it, most=most, price=price, clause=_turnover_of(unit))
            if self.both != "tidak":
                on_top = of_it[seats.unit[of_it] == unit]
                first = seats.eselon[on_top] == np.min(seats.eselon[on_top], initial=Eselon.NON)
                for head, secretary in product(on_top[first], on_top[~first & named[on_top]]):
                    couple = np.array([head, secretary])
                    price = _price(self.both, self.both_price)
                    yield Cap(seats=couple, most=1, price=price, clause=_couple_of(unit))

    def clauses(self, case: Case) -> Mapping[int, Clause]:
        """Give the hard limits of every agency: its turnover, and its heads with secretaries."""
        agency = agency_of_seats(case)
        units, sizes = np.unique(agency[agency != NO_AGENCY], return_counts=True)
        found: dict[int, Clause] = {}
        for unit, size in zip(units.tolist(), sizes.tolist(), strict=True):
            if self.turnover == "wajib":
                most = max(self.always, self.numerator * size // self.denominator)
                found[_turnover_of(unit)] = self._clause(_TURNOVER, unit, most, case)
            if self.both == "wajib":
                found[_couple_of(unit)] = self._clause(_COUPLE, unit, 1, case)
        return found

    def _clause(self, text: Text, unit: int, most: int, case: Case) -> Clause:
        return Clause(
            rule=self.id,
            text=text,
            field="unor.perangkat_daerah",
            row=int(case.units.row[unit]),
            units=(unit,),
            amount=Quantity(amount=most, unit=Unit.COUNT),
        )

    def _named(self, case: Case) -> NDArray[np.bool_]:
        """Say of which seats the name begins as a secretary's does."""
        begins = tuple(word.casefold() for word in self.secretaries)
        names = case.establishment.name.tolist()
        return np.array([name.casefold().startswith(begins) for name in names], dtype=bool)

    @property
    def _priced(self) -> bool:
        return "berharga" in (self.turnover, self.both)

    def recount(self, seating: Seating, case: Case) -> dict[str, int]:
        """Count what is left beyond the priced limits."""
        prices = [
            (excess.left - excess.most) * points(excess.price, units=MERIT_UNITS)
            for excess in excesses(self, seating, case)
            if excess.binding == "berharga"
        ]
        return {MERIT: -sum(prices)} if self._priced else {}

    def audit(self, seating: Seating, case: Case) -> list[Finding]:
        """Find the agencies that let go more than they may."""
        return [
            Finding(
                rule=self.id,
                employee=NOBODY,
                seat=excess.seat,
                verdict=Verdict.NOT_MET,
                field="unor.perangkat_daerah",
                row=int(case.units.row[excess.agency]),
                found=Quantity(amount=excess.left, unit=Unit.COUNT),
                needed=Quantity(amount=excess.most, unit=Unit.COUNT),
            )
            for excess in excesses(self, seating, case)
            if excess.binding == "wajib"
        ]


def _turnover_of(unit: int) -> int:
    return 2 * int(unit)


def _couple_of(unit: int) -> int:
    return 2 * int(unit) + 1


def _price(binding: Binding, price: Decimal) -> int | None:
    return points(price, units=MERIT_UNITS) if binding == "berharga" else None

"""Diversity: at least or at most so many people of a group, priced or by law."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from ...models.case import Case
from ...models.clause import Clause
from ...models.finding import Finding, Quantity, Unit, Verdict
from ...models.policy import points
from ...models.seating import Seating
from ...models.table import NO_SEAT, NOBODY
from ...models.text import Text
from ...models.tiers import MERIT
from ...models.units import MERIT_UNITS
from ..diversity.count import breach, count, short
from ..diversity.limit import Limit, SlateLimit
from ..diversity.statement import Statement, statement
from ..pairs import Pairs
from .base import TieRule
from .easing import Easing
from .rows import UNBOUNDED, Auxiliaries, Rows


class Diversity(TieRule):
    r"""Each limit on a group g and a scope S is one row, a share being a/b.

    .. math::

        \sum_{(e,p):\, p \in S} (b\,[e \in g] - a)\, x_{ep} + b\, s \ge 0
        \qquad
        \sum_{(e,p):\, p \in S} [e \in g]\, x_{ep} + s \ge n

    Among appointments the sums run over the pairs that are no stays, in the composition over all;
    empty seats occur in neither. Whose group is not known counts neither as a member nor among the
    people. A maximum is the same with all signs turned but that of s.

    A hard limit has no s. For a priced one s is the shortfall in persons: the least whole number of
    others who would have to give way to members (for a maximum: members to others), the number of
    people unchanged; each costs the price in tier *merit*. A hard limit on the composition that
    today's breaks asks for today's own share or number, unless it is strict.
    """

    id: ClassVar = "diversity"
    key: ClassVar = "keberagaman"
    name: ClassVar = Text(id="Keberagaman", en="Diversity")
    law: ClassVar = Text(
        id="Banyaknya atau bagian pegawai suatu kelompok di antara pengangkatan atau dalam susunan "
        "memenuhi batas kebijakan; yang wajib hanya bila hukum memintanya, selebihnya dihargai.",
        en="The number or share of people of a group among the appointments or in the composition "
        "keeps to the limits of the policy; hard only where the law demands it, priced otherwise.",
    )
    citation: ClassVar = "kebijakan instansi; tidak ada kuota menurut hukum"
    sure: ClassVar = "rendah"

    limits: tuple[Limit, ...] = Field(
        (), alias="batas", description="Batas menurut atribut, kelompok, lingkup dan sifat"
    )
    slates: tuple[SlateLimit, ...] = Field(
        (), alias="nominasi", description="Batas nama suatu kelompok pada setiap daftar nominasi"
    )

    @property
    def priced(self) -> tuple[Limit, ...]:
        """The limits that may be missed at a price."""
        return tuple(limit for limit in self.limits if not limit.is_hard)

    def eased(self, case: Case) -> tuple[Easing, ...]:
        """Give every limit by its number in the policy, from 1."""
        del case
        return tuple(
            Easing(
                name=f"batas.{number}",
                text=Text(id=f"tanpa batas ke-{number}", en=f"without limit {number}"),
                settings={"batas": [one for one in self.limits if one is not limit]},
            )
            for number, limit in enumerate(self.limits, start=1)
        )

    def rows(self, pairs: Pairs, case: Case) -> Rows:
        """State one row per limit, with a shortfall where it is priced."""
        stated = [statement(limit, pairs, case) for limit in self.limits]
        priced = [number for number, limit in enumerate(self.limits) if not limit.is_hard]
        row = [np.full(len(one.pair), number) for number, one in enumerate(stated)]
        return Rows(
            row=_joined([*row, np.array(priced)]),
            column=_joined([*(one.pair for one in stated), len(pairs) + np.arange(len(priced))]),
            coefficient=_joined(
                [*(one.coefficient for one in stated), [stated[number].unit for number in priced]]
            ),
            low=np.array([one.low for one in stated], dtype=np.int64),
            high=np.full(len(stated), UNBOUNDED, dtype=np.int64),
            label=lambda number: str(self.limits[number]),
            auxiliaries=self._shortfalls([stated[number] for number in priced]),
            clause=np.arange(len(stated)),
        )

    def clauses(self, case: Case) -> Mapping[int, Clause]:
        """Give every hard limit."""
        del case
        return {
            number: Clause(
                rule=self.id,
                text=self.law,
                field=f"kebijakan.{self.key}.batas",
                row=number + 1,
                basis=limit.legal_basis,
            )
            for number, limit in enumerate(self.limits)
            if limit.is_hard
        }

    def _shortfalls(self, stated: list[Statement]) -> Auxiliaries:
        upper = np.array([one.worst for one in stated], dtype=np.int64)
        if not stated:
            return Auxiliaries(upper=upper)
        prices = np.array([-_units(limit.price) for limit in self.priced], dtype=np.int64)
        return Auxiliaries(upper=upper, gains={MERIT: prices})

    def audit(self, seating: Seating, case: Case) -> list[Finding]:
        """Count the people of every hard limit."""
        rows = seating.rows()
        found = []
        for number, limit in enumerate(self.limits, start=1):
            counted = count(limit, rows, case)
            needed = breach(limit, counted, case) if limit.is_hard else None
            if needed is not None:
                found.append(self._breach(number, counted.members, needed))
        return found

    def _breach(self, number: int, members: int, needed: int) -> Finding:
        return Finding(
            rule=self.id,
            employee=NOBODY,
            seat=NO_SEAT,
            verdict=Verdict.NOT_MET,
            field=f"kebijakan.{self.key}.batas",
            row=number,
            found=Quantity(amount=members, unit=Unit.COUNT),
            needed=Quantity(amount=needed, unit=Unit.COUNT),
        )

    def recount(self, seating: Seating, case: Case) -> dict[str, int]:
        """Count the persons short of every priced limit."""
        rows = seating.rows()
        costs = [
            _units(limit.price) * short(limit, count(limit, rows, case)) for limit in self.priced
        ]
        return {MERIT: -sum(costs)} if costs else {}


def _units(price: Decimal | None) -> int:
    return 0 if price is None else points(price, units=MERIT_UNITS)


def _joined(parts: list[NDArray[np.int64] | list[int]]) -> NDArray[np.int64]:
    return np.concatenate([np.asarray(part, dtype=np.int64) for part in parts])

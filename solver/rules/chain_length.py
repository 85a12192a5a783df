"""Chain length: how many moves may open one another's seats, and how many may close a ring."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field

from ...models.case import Case
from ...models.clause import Clause
from ...models.finding import Finding, Quantity, Unit, Verdict
from ...models.round import Mode
from ...models.seating import Seating
from ...models.table import NOBODY
from ...models.text import Text
from ..chain_rows import ChainRows, ring_rows
from ..chains import Chain, chains_of
from ..pairs import Pairs
from .base import OWN_POLICY, Key, TieRule
from .easing import Easing
from .rows import Rows

Free = Literal["bebas"]
FREE: Free = "bebas"
MOST_MOVES, MOST_RINGED, SHORTEST_RING = 8, 50, 2


def _mode(value: object) -> object:
    """Read a mode by its word."""
    known = {mode.value: mode for mode in Mode}
    if isinstance(value, str) and value not in known:
        message = f"'{value}' tidak dikenal; yang ada: {sorted(known)}."
        raise ValueError(message)
    return known[value] if isinstance(value, str) else value


AnyMode = Annotated[Mode, BeforeValidator(_mode)]
Chained = Annotated[int, Field(ge=1, le=MOST_MOVES)]
Ringed = Annotated[int, Field(ge=0, le=MOST_RINGED)]


_CHAINS = Text(id="perpindahan dalam satu rantai", en="moves in one chain")
_RINGS = Text(id="pejabat yang saling bertukar tempat", en="officials who exchange places")


class ChainLength(TieRule):
    r"""Every chain has at most L moves, every ring at most C.

    A chain starts at a vacancy; its k-th move takes the seat that the (k-1)-th left. The rows of
    L are those of position-indexed chains (Dickerson and others 2016, doi
    10.1145/2940716.2940759): an auxiliary :math:`y^k_j` says that move j stands k-th, and a move
    can stand k-th only at a seat whose holder stands (k-1)-th. A ring has no first move, so those
    rows forbid it; where rings are allowed an auxiliary :math:`c_j` marks their moves, as many into
    a seat as out of it. Rings longer than C are cut off by name:

    .. math:: \sum_{j \in ring} x_j \le |ring| - 1
    """

    id: ClassVar = "chain_length"
    key: ClassVar = "panjang_rantai"
    name: ClassVar = Text(id="Panjang rantai perpindahan", en="Length of chains")
    law: ClassVar = Text(
        id="Jabatan yang sudah terisi hanya dibuka oleh perpindahan yang mengisi lowongan; rantai "
        "perpindahan dan tukar tempat tidak lebih panjang daripada batas kebijakan.",
        en="An occupied seat is opened only by a move that fills a vacancy; chains and exchanges "
        "of places are no longer than the policy allows.",
    )
    citation: ClassVar = "kebijakan instansi"
    sure: ClassVar = "rendah"
    presumes_one_seat: ClassVar = True
    amended_by: ClassVar = OWN_POLICY

    chain: dict[AnyMode, Chained | Free] = Field(
        default_factory=lambda: dict[Mode, int | Free]({Mode.LOWONG: 3, Mode.SOTK: "bebas"}),
        alias="rantai",
        description="Paling banyak perpindahan dalam satu rantai, menurut mode; bebas: tanpa batas",
    )
    ring: dict[AnyMode, Ringed | Free] = Field(
        default_factory=lambda: dict[Mode, int | Free]({Mode.LOWONG: 0, Mode.SOTK: "bebas"}),
        alias="tukar_tempat",
        description="Paling banyak pejabat yang saling bertukar tempat, menurut mode; 0: tidak ada",
    )

    def longest_chain(self, case: Case) -> int | None:
        """Give L in the mode of `case`; ``None`` where there is no limit."""
        return _limit(self.chain.get(case.round.mode, "bebas"))

    def longest_ring(self, case: Case) -> int | None:
        """Give C in the mode of `case`; ``None`` where there is no limit."""
        return _limit(self.ring.get(case.round.mode, "bebas"))

    def eased(self, case: Case) -> tuple[Easing, ...]:
        """Give chains one move longer, and rings one official longer, in the mode of `case`."""
        longest = {"rantai": self.longest_chain(case), "tukar_tempat": self.longest_ring(case)}
        allowed = {"rantai": self.chain, "tukar_tempat": self.ring}
        return tuple(
            Easing(
                name=name,
                text=_longer(name, longer := _LONGER[name](limit)),
                settings={
                    name: {**{mode.value: n for mode, n in allowed[name].items()},
                           case.round.mode.value: longer}
                },
            )
            for name, limit in longest.items()
            if limit is not None
        )  # fmt: skip

    def rows(self, pairs: Pairs, case: Case) -> Rows:
        """State the positions in chains; without a limit on chains there is no row."""
        rings = self.longest_ring(case)
        return ChainRows(pairs, case, chain=self.longest_chain(case), rings=rings != 0).rows()

    def clauses(self, case: Case) -> Mapping[int, Clause]:
        """Give both limits as one: where rings are forbidden they share their rows."""
        chain = _at_most(self.longest_chain(case), _CHAINS)
        ring = _at_most(self.longest_ring(case), _RINGS)
        text = Text(id=f"{chain.id}, {ring.id}", en=f"{chain.en}, {ring.en}")
        return {0: Clause(rule=self.id, text=text, field=f"kebijakan.{self.key}")}

    def separate(self, seating: Seating, case: Case) -> tuple[Key, ...]:
        """Name the rings that are too long; where rows already forbid rings there are none."""
        return tuple(
            tuple(seat for _, seat in chain.moves)
            for chain in self._too_long(seating, case)
            if chain.ring
        )

    def names_rows(self, case: Case) -> bool:
        """Say whether there is a limit on rings."""
        return self.longest_ring(case) is not None

    def named(self, keys: Sequence[Key], pairs: Pairs, case: Case) -> Rows:
        """State one row per ring, given by its seats, each taken by the holder of the next."""
        return ring_rows(keys, pairs, case)

    def audit(self, seating: Seating, case: Case) -> list[Finding]:
        """Walk every chain and ring and count its moves."""
        return [
            self._breach(chain, self.longest_ring(case) if chain.ring else self.longest_chain(case))
            for chain in self._too_long(seating, case)
        ]

    def _too_long(self, seating: Seating, case: Case) -> list[Chain]:
        limits = {True: self.longest_ring(case), False: self.longest_chain(case)}
        return [
            chain
            for chain in chains_of(seating, case)
            if (limit := limits[chain.ring]) is not None and len(chain.moves) > limit
        ]

    def _breach(self, chain: Chain, limit: int | None) -> Finding:
        return Finding(
            rule=self.id,
            employee=NOBODY,
            seat=chain.moves[0][1],
            verdict=Verdict.NOT_MET,
            field="kebijakan.tukar_tempat" if chain.ring else "kebijakan.rantai",
            found=Quantity(amount=len(chain.moves), unit=Unit.COUNT),
            needed=None if limit is None else Quantity(amount=limit, unit=Unit.COUNT),
        )


def _longer_chain(limit: int) -> int | str:
    return limit + 1 if limit < MOST_MOVES else FREE


def _longer_ring(limit: int) -> int | str:
    """Give the next longer ring; the shortest has two officials."""
    return max(limit + 1, SHORTEST_RING) if limit < MOST_RINGED else FREE


_LONGER = {"rantai": _longer_chain, "tukar_tempat": _longer_ring}


def _longer(name: str, most: int | str) -> Text:
    if name == "rantai":
        return Text(
            id=f"rantai sampai {most} perpindahan" if most != FREE else "rantai tanpa batas",
            en=f"chains of up to {most} moves" if most != FREE else "chains without a limit",
        )
    return Text(
        id=f"tukar tempat sampai {most} pejabat" if most != FREE else "tukar tempat tanpa batas",
        en=f"rings of up to {most} officials" if most != FREE else "rings without a limit",
    )


def _at_most(limit: int | None, what: Text) -> Text:
    if limit is None:
        return Text(id=f"{what.id} tanpa batas", en=f"{what.en} without limit")
    return Text(id=f"{what.id} paling banyak {limit}", en=f"{what.en}: {limit} at most")


def _limit(given: int | str) -> int | None:
    return given if isinstance(given, int) else None

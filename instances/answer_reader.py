"""An answer read back from its JSON, for the case it was given to."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ..models.case import Case
from ..models.codes import Kind
from ..models.errors import SuksesiError
from ..models.plan import Move, Plan, Status, TierResult, Uniqueness, Why
from ..models.regret import Regret
from ..models.seating import Seating
from ..models.slate import Bar, FunnelStep, Lack, Nominee, PassedOver, Slate
from ..models.table import NO_SEAT, NOBODY
from .answer_writer import FORMAT, Document


@dataclass(frozen=True, slots=True)
class Indices:
    """Reads the ids of a case back as indices."""

    seats: dict[str, int]
    people: dict[str, int]

    def seat(self, key: str | None) -> int:
        """Give the index of a seat; ``NO_SEAT`` for ``None``."""
        return NO_SEAT if key is None else self.seats[key]

    def person(self, key: str | None) -> int:
        """Give the index of a person; ``NOBODY`` for ``None``."""
        return NOBODY if key is None else self.people[key]


def parse_answer(document: Document, *, case: Case) -> tuple[Plan, tuple[Slate, ...]]:
    """Give the plan and the slates that `document` holds.

    Raises
    ------
    SuksesiError
        Where it belongs to another case or policy, or is not such a document.
    """
    _check(document, case)
    ids = Indices(
        seats={str(key): index for index, key in enumerate(case.establishment.id)},
        people={str(key): index for index, key in enumerate(case.roster.code)},
    )
    try:
        return _plan(document, case, ids), tuple(_slate(item, ids) for item in document["slates"])
    except (KeyError, TypeError, ValueError) as error:
        message = f"hasil.json tidak lengkap atau rusak pada / is broken at: {error}."
        raise SuksesiError(message) from error


def _check(document: Document, case: Case) -> None:
    if document.get("format") != FORMAT:
        message = f"hasil.json bukan format {FORMAT} / is not of the format {FORMAT}."
        raise SuksesiError(message)
    for key, digest in (("case", case.digest), ("policy", case.policy_digest)):
        if document.get(key) != digest:
            message = (
                f"hasil.json dihitung dari {key} {str(document.get(key))[:12]}, sedangkan isi "
                f"arsip sekarang {digest[:12]}: data arsip berubah sesudah perhitungan; hitung "
                f"ulang. / The archived {key} has changed since it was solved; solve it again."
            )
            raise SuksesiError(message)


def _plan(document: Document, case: Case, ids: Indices) -> Plan:
    found = document["plan"]
    moves = tuple(_move(item, ids) for item in found or ())
    return Plan(
        engine=document["engine"],
        mode=document["mode"],
        status=Status(document["status"]),
        why=Why(document["why"]),
        tiers=tuple(_tier(item) for item in document["tiers"]),
        seating=None if found is None else _seating(moves, case),
        moves=moves,
        unfilled=tuple(ids.seat(item["seat"]) for item in document["unfilled"]),
        falls_vacant=tuple(ids.seat(item) for item in document["falls_vacant"]),
        unplaced=tuple(sorted(ids.person(item) for item in document["unplaced"])),
        uniqueness=Uniqueness(document["uniqueness"]),
        salt=document["salt"],
        seconds=document.get("seconds", math.nan),
    )


def _seating(moves: tuple[Move, ...], case: Case) -> Seating:
    """Give the moves and, for every holder of a standing seat who does not move, the stay."""
    movers, seats = {move.employee for move in moves}, case.establishment
    stays = [
        (int(holder), seat, int(Kind.STAY))
        for seat, holder in enumerate(seats.holder)
        if holder != NOBODY and int(holder) not in movers and not seats.abolished[seat]
    ]
    rows = [*((move.employee, move.seat, int(move.kind)) for move in moves), *stays]
    columns = np.array(sorted(rows, key=lambda row: row[1]), dtype=np.int32).reshape(-1, 3)
    return Seating(employee=columns[:, 0], seat=columns[:, 1], kind=columns[:, 2].astype(np.int16))


def _tier(item: Document) -> TierResult:
    return TierResult(
        name=item["name"],
        value=item["value"],
        bound=item["bound"],
        status=Status(item["status"]),
        why=Why(item["why"]),
        seconds=item.get("seconds", math.nan),
        terms=dict(item["terms"]),
    )


def _move(item: Document, ids: Indices) -> Move:
    return Move(
        employee=ids.person(item["person"]),
        seat=ids.seat(item["seat"]),
        kind=Kind.of(item["kind"]),
        origin=ids.seat(item["origin"]),
        merit=item["merit"],
        rank=item["rank"],
        candidates=item["candidates"],
        tied_with=tuple(ids.person(code) for code in item["tied_with"]),
        tie_exact=item["tie_exact"],
    )


def _slate(item: Document, ids: Indices) -> Slate:
    return Slate(
        seat=ids.seat(item["seat"]),
        eligible=item["eligible"],
        to_verify=item["to_verify"],
        not_eligible=item["not_eligible"],
        nominees=tuple(_nominee(name, item["seat"], ids) for name in item["nominees"]),
        conditional=tuple(_nominee(name, item["seat"], ids) for name in item["conditional"]),
        funnel=tuple(FunnelStep(**step) for step in item["funnel"]),
        nearest=tuple(ids.person(code) for code in item["nearest"]),
        lacking=tuple(Lack(**lack) for lack in item["lacking"]),
        short=item["short"],
        proven=item["proven"],
        passed_over=tuple(_passed_over(one, item["seat"], ids) for one in item["passed_over"]),
    )


def _passed_over(item: Document, seat: str, ids: Indices) -> PassedOver:
    return PassedOver(
        employee=ids.person(item["person"]),
        regret=_regret(item["regret"], item["person"], seat, ids),
        bar=Bar(item["bar"]),
    )


def _regret(item: Document, person: str, seat: str, ids: Indices) -> Regret:
    return Regret(
        seat=ids.seat(seat),
        employee=ids.person(person),
        low=dict(item["low"]),
        high=None if item["high"] is None else dict(item["high"]),
        impossible=item["impossible"],
    )


def _nominee(item: Document, seat: str, ids: Indices) -> Nominee:
    figures = {key: item[key] for key in ("merit", "merit_high", "talent", "box", "jpm",
                                          "technical", "rank", "recommended")}  # fmt: skip
    return Nominee(
        employee=ids.person(item["person"]),
        kind=Kind.of(item["kind"]),
        elsewhere=ids.seat(item["elsewhere"]),
        missing=tuple(item["missing"]),
        regret=None
        if item["regret"] is None
        else _regret(item["regret"], item["person"], seat, ids),
        **figures,
    )

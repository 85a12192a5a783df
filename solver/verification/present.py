"""The pairs with a column: each judged again, one by one, by the scalar half of every hard rule."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from ...models.case import Case
from ...models.certificate import PairColumns
from ...models.codes import Kind
from ...models.establishment import Position
from ...models.finding import Verdict
from ...models.table import NOBODY
from ...models.text import Text
from ..kinds import kind_of
from ..rules import Force, PairRule, rules_of
from ..verify import is_waived
from .naming import pair_name, rule_name
from .seats import may_be_taken, may_stay


def pairs_wrong(case: Case, pairs: PairColumns) -> Iterator[Text]:
    """Give every way in which `pairs` are not columns of `case`; what is absent is not looked at.

    Where the form is wrong nothing more is looked at: numbers would point at nothing.
    """
    malformed = list(_malformed(case, pairs))
    yield from malformed
    if not malformed:
        columns = zip(pairs.employee, pairs.seat, pairs.kind, strict=True)
        judged = _Judged(case)
        for employee, seat, kind in columns:
            yield from judged.wrong(employee, seat, kind)
        yield from _stays_missing(case, pairs)


def _malformed(case: Case, pairs: PairColumns) -> Iterator[Text]:
    if not len(pairs.seat) == len(pairs.employee) == len(pairs.kind):
        yield Text(
            id="kolom: jumlah jabatan, pegawai dan jenis gerak tidak sama.",
            en="columns: not as many seats as persons and kinds of move.",
        )
        return
    found = list(zip(pairs.seat, pairs.employee, strict=True))
    if any(
        not (0 <= seat < len(case.establishment) and 0 <= employee < len(case.roster))
        for seat, employee in found
    ):
        yield Text(
            id="kolom: ada nomor jabatan atau pegawai yang tidak ada.",
            en="columns: a number of a seat or person that does not exist.",
        )
    if any(one >= other for one, other in pairwise(found)):
        yield Text(
            id="kolom: tidak urut menurut jabatan dan pegawai, atau ada yang ganda.",
            en="columns: not sorted by seat and person, or one stands twice.",
        )


class _Judged:
    """Judges pairs; each seat is looked up once."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._rules = {
            kind: [
                rule
                for rule in rules_of(case)
                if isinstance(rule, PairRule) and rule.force(kind) is Force.HARD
            ]
            for kind in Kind
        }
        self._position = lru_cache(maxsize=4)(case.establishment.position)

    def wrong(self, employee: int, seat: int, kind: int) -> Iterator[Text]:
        case, position = self._case, self._position(seat)
        true = kind_of(employee, position, case.roster)
        if kind != true:
            yield _said(
                case,
                employee,
                seat,
                id=f"jenis gerak {kind}, seharusnya {true.key}.",
                en=f"kind of move {kind}, but it is {true.key}.",
            )
        elif true is Kind.STAY:
            if not may_stay(case, employee, seat):
                yield _said(case, employee, seat, id="tidak dapat tetap.", en="cannot stay.")
        elif not may_be_taken(case, seat):
            yield _said(
                case,
                employee,
                seat,
                id="jabatan itu tidak diisi dalam putaran ini.",
                en="this round does not fill that seat.",
            )
        else:
            yield from self._barred(employee, position, true)

    def _barred(self, employee: int, position: Position, kind: Kind) -> Iterator[Text]:
        case = self._case
        for rule in self._rules[kind]:
            if rule.facts(employee, position, case).verdict is Verdict.MET:
                continue
            if not is_waived(case, rule, employee, position.index):
                name = rule_name(case, rule.id)
                yield _said(
                    case,
                    employee,
                    position.index,
                    id=f"ada di kolom, padahal syarat '{name.id}' tidak terbukti terpenuhi.",
                    en=f"has a column, yet the rule '{name.en}' is not shown to be met.",
                )


def _stays_missing(case: Case, pairs: PairColumns) -> Iterator[Text]:
    stated = set(zip(pairs.seat, pairs.employee, strict=True))
    for seat, holder in enumerate(case.establishment.holder.tolist()):
        if holder == NOBODY or not may_stay(case, holder, seat):
            continue
        if (seat, holder) not in stated:
            yield _said(
                case,
                holder,
                seat,
                id="pemangku yang boleh tetap tidak ada di kolom.",
                en="the holder may stay, yet has no column.",
            )


def _said(case: Case, employee: int, seat: int, *, id: str, en: str) -> Text:
    pair = pair_name(case, employee, seat)
    return Text(id=f"kolom {pair}: {id}", en=f"column {pair}: {en}")

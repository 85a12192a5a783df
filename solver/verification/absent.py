"""The pairs without a column: the witness of each is judged again, all by columns, some one by one.

Judged by columns means :meth:`PairRule.judge`, seat by seat; a sample drawn by the content of the
case is judged by :meth:`PairRule.facts` as well, which shares no code with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from ...models.case import Case
from ...models.certificate import PRESENT, SIGNS, PairColumns, Witnesses
from ...models.codes import Kind
from ...models.decision import Decision
from ...models.finding import Verdict
from ...models.text import Text
from ..kinds import kind_of, kinds_to
from ..rules import Force, PairRule, rules_of
from ..waivers import waivers
from .naming import pair_name
from .seats import may_be_taken

SAMPLE = 5_000
"""Absent pairs judged one by one as well, about; at each seat a tenth of the people at most."""

Flags = NDArray[np.bool_]
Signs = NDArray[np.uint8]


@dataclass(slots=True)
class Counted:
    """How many absent pairs were looked at."""

    absent: int = 0
    sampled: int = 0


def absent_wrong(
    case: Case, pairs: PairColumns, witnesses: Witnesses, counted: Counted
) -> Iterator[Text]:
    """Give every pair that has neither a column nor a witness that holds.

    Parameters
    ----------
    pairs : PairColumns
        Well formed.
    counted : Counted
        Is added to.
    """
    seats = [seat for seat in range(len(case.establishment)) if may_be_taken(case, seat)]
    if witnesses.seats != seats or len(witnesses.lines) != len(seats):
        yield Text(
            id="saksi: jabatan yang disebut bukan jabatan yang dapat diisi dalam putaran ini.",
            en="witnesses: the seats named are not those that this round may fill.",
        )
        return
    share = min(-(-SAMPLE // max(1, len(seats))), -(-len(case.roster) // 10))
    court = _Court(case, witnesses.rules, share=share)
    present = _present(case, pairs)
    for seat, line in zip(seats, witnesses.lines, strict=True):
        yield from court.wrong(seat, line, present.get(seat, []), counted)


def _present(case: Case, pairs: PairColumns) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for seat, employee in zip(pairs.seat, pairs.employee, strict=True):
        found.setdefault(seat, []).append(employee)
    return found


class _Court:
    """Judges the witnesses of one seat after the other."""

    def __init__(self, case: Case, names: list[str], *, share: int) -> None:
        known = {rule.id: rule for rule in rules_of(case) if isinstance(rule, PairRule)}
        self._case = case
        self._share = share
        self._rules = {
            ord(sign): known[name]
            for sign, name in zip(SIGNS, names, strict=False)
            if name in known
        }
        self._waivers: dict[tuple[int, str], list[Decision]] = {}
        for item in waivers(case):
            self._waivers.setdefault((item.seat, item.rule), []).append(item)

    def wrong(self, seat: int, line: str, present: list[int], counted: Counted) -> Iterator[Text]:
        case = self._case
        signs = np.frombuffer(line.encode("latin-1", errors="replace"), dtype=np.uint8)
        if len(signs) != len(case.roster):
            yield Text(
                id=f"saksi {case.establishment.id[seat]}: panjang baris salah.",
                en=f"witnesses {case.establishment.id[seat]}: the line has the wrong length.",
            )
            return
        absent = np.ones(len(signs), dtype=np.bool_)
        absent[present] = False
        barred = self._barred(seat, signs)
        for employee in np.flatnonzero(absent & ~barred).tolist():
            yield self._said(employee, seat, int(signs[employee]))
        for employee in np.flatnonzero(~absent & (signs != ord(PRESENT))).tolist():
            yield self._said(employee, seat, int(signs[employee]))
        counted.absent += int(absent.sum())
        yield from self._sampled(seat, signs, absent & barred, counted)

    def _barred(self, seat: int, signs: Signs) -> Flags:
        """Say for whom the rule named does bar the pair, or cannot judge it."""
        case, position = self._case, self._case.establishment.position(seat)
        kinds = kinds_to(position, case.roster)
        barred = np.zeros(len(signs), dtype=np.bool_)
        for sign in np.unique(signs).tolist():
            rule = self._rules.get(sign)
            if rule is None:
                continue
            hard = np.array([rule.force(kind) is Force.HARD for kind in sorted(Kind)])
            binds = hard[kinds]
            binds[[item.employee for item in self._waivers.get((seat, rule.key), [])]] = False
            against = rule.judge(position, case.roster, case) != Verdict.MET
            barred |= (signs == sign) & binds & against
        return barred

    def _sampled(self, seat: int, signs: Signs, judged: Flags, counted: Counted) -> Iterator[Text]:
        case, position = self._case, self._case.establishment.position(seat)
        for employee in self._drawn(seat, len(signs)):
            if not judged[employee]:
                continue
            rule = self._rules[int(signs[employee])]
            kind = kind_of(employee, position, case.roster)
            met = rule.facts(employee, position, case).verdict is Verdict.MET
            counted.sampled += 1
            if met or rule.force(kind) is not Force.HARD:
                yield self._said(employee, seat, int(signs[employee]))

    def _drawn(self, seat: int, people: int) -> list[int]:
        """Draw persons by the content of the case, so that nobody can choose who is looked at."""
        drawn = set()
        for number in range(self._share):
            digest = sha256(f"{self._case.digest}|{seat}|{number}".encode()).digest()
            drawn.add(int.from_bytes(digest[:8], "big") % people)
        return sorted(drawn)

    def _said(self, employee: int, seat: int, sign: int) -> Text:
        pair = pair_name(self._case, employee, seat)
        rule = self._rules.get(sign)
        if rule is None:
            return Text(
                id=f"saksi {pair}: tidak ada di kolom dan tidak ada aturan yang disebut.",
                en=f"witness {pair}: it has no column, and no rule is named.",
            )
        return Text(
            id=f"saksi {pair}: aturan '{rule.name.id}' tidak menghalanginya, atau ia ada di kolom.",
            en=f"witness {pair}: the rule '{rule.name.en}' does not bar it, or it has a column.",
        )

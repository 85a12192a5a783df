"""Six conflicts of different kinds, planted into a bundled case."""

from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from suksesi.models.codes import DecisionKind, Kind
from suksesi.models.decision import Conflict, Decision
from suksesi.models.table import NO_SEAT, NOBODY
from suksesi.solver.build import assemble
from suksesi.solver.lines import in_one_line, lines_of
from suksesi.solver.rules import rules_of
from suksesi.solver.screening import screen
from suksesi.solver.turnover import agency_of_seats

TOO_MANY = 90
"""Women asked for among the JPT appointed: more than there are seats to fill."""
FIRST_ROW = 101


@dataclass(frozen=True, kw_only=True)
class Planted:
    """A case without a plan, and the keys of the clashes put into it (see `impasse_truth`)."""

    case: object
    clashes: dict


def planted(case):
    """Plant six conflicts that share neither people nor seats."""
    garden = _Garden(case)
    clashes = {
        "pin that a rule bars": garden.barred(),
        "two pins on one seat": garden.crowded(),
        "pin on a seat left empty": garden.emptied(),
        "pins and a couple": garden.couple(),
        "pins and continuity": garden.leavers(),
        "minimum beyond reach": {("clause", "diversity", garden.limits + 1)},
    }
    return Planted(case=garden.grown(), clashes=clashes)


class _Garden:
    def __init__(self, case):
        self._case, self._pairs = case, assemble(case).pairs
        self._people = {item.employee for item in case.decisions}
        self._seats = {item.seat for item in case.decisions}
        self._decisions, self._conflicts = list(case.decisions), list(case.conflicts)
        table = case.policy.rules.get("keberagaman", {})
        self._limits = list(table.get("batas", ()))
        self.limits = len(self._limits)

    def grown(self):
        hard = {
            "atribut": "jenis_kelamin", "kelompok": ["P"], "sisi": "paling_sedikit",
            "jumlah": TOO_MANY, "di_antara": "pengangkatan", "jenjang": ["jpt_pratama"],
            "sifat": "wajib", "dasar_hukum": "UU rekaan Pasal 1",
        }  # fmt: skip
        rules = {
            **self._case.policy.rules,
            "keberagaman": {"batas": [*self._limits, hard]},
            "kesinambungan": {"pembilang": 0, "penyebut": 2, "selalu_boleh": 1},
        }
        return replace(
            self._case,
            decisions=tuple(self._decisions),
            conflicts=tuple(self._conflicts),
            policy=self._case.policy.model_copy(update={"rules": rules}),
        )

    def barred(self):
        """Pin somebody whom one rule alone bars from a vacancy."""
        screening = screen(self._case)
        for line, seat in enumerate(screening.seats.tolist()):
            for number, rule in enumerate(screening.rules):
                alone = screening.barred[line] == screening.barred.dtype.type(1 << number)
                alone &= (screening.unknown[line] == 0) & (screening.kinds[line] != Kind.STAY)
                free = [e for e in np.flatnonzero(alone).tolist() if e not in self._people]
                if rule.waivable_by is not None and free and seat not in self._seats:
                    return {self._pin(free[0], seat), ("bar", rule.id, free[0], seat)}
        raise AssertionError

    def crowded(self):
        one, other = self._movers(2, holders=False)
        return {self._pin(one[0], one[1]), self._pin(other[0], one[1])}

    def emptied(self):
        ((employee, seat),) = self._movers(1, holders=False)
        key = self._decide(DecisionKind.DIKOSONGKAN, NOBODY, seat)
        return {key, self._pin(employee, seat)}

    def couple(self):
        """Pin two people into one line of command and put their conflict on record."""
        unit, lines = self._case.establishment.unit, lines_of(self._case)
        for employee, seat in self._free(holders=False):
            near = in_one_line(int(unit[seat]), unit, lines)
            for other, place in self._free(holders=False):
                pair = employee, other
                apart = not any(self._at_home(one, at) for one in pair for at in (seat, place))
                if near[place] and other != employee and place != seat and apart:
                    row = FIRST_ROW + len(self._conflicts)
                    self._conflicts.append(
                        Conflict(first=employee, second=other, kind="uji", row=row)
                    )
                    pins = {self._pin(employee, seat), self._pin(other, place)}
                    return {*pins, ("clause", "conflict_of_interest", row)}
        raise AssertionError

    def _at_home(self, employee, seat):
        """Say whether a seat is in one line of command with somebody's own unit."""
        home, unit = int(self._case.roster.unit[employee]), self._case.establishment.unit
        return in_one_line(home, unit[[seat]], lines_of(self._case))[0]

    def leavers(self):
        """Pin two holders of one agency elsewhere, one more than may leave it."""
        agency = agency_of_seats(self._case)[self._case.roster.seat]
        for employee, seat in self._free(holders=True):
            for other, place in self._free(holders=True):
                if agency[other] == agency[employee] and other != employee and place != seat:
                    row = int(self._case.units.row[agency[employee]])
                    pins = {self._pin(employee, seat), self._pin(other, place)}
                    return {*pins, ("clause", "continuity", True, row)}
        raise AssertionError

    def _free(self, *, holders):
        """Give the moves to vacancies of people and to seats that nothing was decided about."""
        seats, pairs = self._case.establishment, self._pairs
        moves = (pairs.kind != Kind.STAY) & np.isin(pairs.seat, seats.to_fill)
        moves &= (self._case.roster.seat[pairs.employee] != NO_SEAT) == holders
        return [
            (employee, seat)
            for employee, seat in zip(
                pairs.employee[moves].tolist(), pairs.seat[moves].tolist(), strict=True
            )
            if employee not in self._people and seat not in self._seats
        ]

    def _movers(self, count, *, holders):
        """Give `count` moves of different people to one seat."""
        free = self._free(holders=holders)
        for _, seat in free:
            here = [move for move in free if move[1] == seat]
            if len(here) >= count:
                return here[:count]
        raise AssertionError

    def _pin(self, employee, seat):
        return self._decide(DecisionKind.PENETAPAN, employee, seat)

    def _decide(self, kind, employee, seat):
        self._people.add(employee)
        self._seats.add(seat)
        row = FIRST_ROW + len(self._decisions)
        self._decisions.append(
            Decision(kind=kind, employee=employee, seat=seat, rule="", authority=self._case.ppk,
                     document=f"800/{row}/REKAAN/2026", on=date(2026, 10, 12), reason="uji",
                     row=row)
        )  # fmt: skip
        return "decision", len(self._decisions) - 1


def lifted(case, way_out):
    """Give the round with the members of a way out really lifted, as far as a sheet can say that.

    ``None`` where it cannot: nobody may waive it, or a limit is one agency's share of a setting.
    """
    gone, rows, limits, rules, waivers = [], set(), set(), set(), []
    for member in way_out.members:
        if member.decision is not None:
            gone.append(member.decision)
        elif member.rule == "diversity":
            limits.add(member.clause.row)
        elif member.rule == "conflict_of_interest":
            rows.add(member.clause.row)
        elif member.rule == "chain_length":
            rules.add("panjang_rantai")
        elif member.finding is not None and (office := _office(member, case)):
            waivers.append(_waiver(member, office, case))
        else:
            return None
    tables = {key: table for key, table in case.policy.rules.items() if key not in rules}
    if limits:
        batas = tables["keberagaman"]["batas"]
        left = [one for number, one in enumerate(batas, 1) if number not in limits]
        tables["keberagaman"] = {"batas": left}
    return replace(
        case,
        decisions=(*(d for d in case.decisions if not any(d is one for one in gone)), *waivers),
        conflicts=tuple(item for item in case.conflicts if item.row not in rows),
        policy=case.policy.model_copy(update={"rules": tables}),
    )


def _office(member, case):
    """Name an office that may waive a requirement for this person."""
    rule = next(rule for rule in rules_of(case) if rule.id == member.rule)
    position = case.establishment.position(member.finding.seat)
    if rule.waivable_by is None or not rule.within_waiver(member.finding.employee, position, case):
        return None
    return rule.waiver_offices[0] if rule.waiver_offices else case.ppk


def _waiver(member, office, case):
    key = next(rule.key for rule in rules_of(case) if rule.id == member.rule)
    return Decision(kind=DecisionKind.PENGECUALIAN, employee=member.finding.employee,
                    seat=member.finding.seat, rule=key, authority=office, document="800/999",
                    on=date(2026, 10, 12), reason="uji", row=999)  # fmt: skip

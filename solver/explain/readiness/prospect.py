"""When one person meets everything a seat asks for: by time, by a step, and for how long."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from ....models.calendar import as_date
from ....models.case import Case
from ....models.codes import Kind
from ....models.finding import Clears, Finding, Verdict
from ...kinds import kind_of
from ...rules import Force, PairRule, rules_of
from ...verify import is_waived
from ..reasons import findings_of
from .later import later, retired

RETIREMENT = "retirement"
"""Stands in the place of a rule's id where the retirement at the level held closes first."""

_DAY = timedelta(days=1)
_ROUNDS = 12
"""Days of clearing tried one after another: a rule may begin to bar while another clears."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prospect:
    """One person at one seat, from a day on.

    Attributes
    ----------
    missing : tuple of Finding
        Hard requirements of the move not met, or not to be judged, on the first day asked about.
    on : date
        First day on which time alone settles nothing more: `needs` and `shut` are what the rules,
        judged again on that day, still find lacking.
    needs : tuple of Finding
        What a training, a test or a document brings about, or settles.
    shut : tuple of Finding
        What neither time nor such a step brings about.
    gone : bool
        Retired by `on`, at the level held.
    until : date or None
        Last day before age, service or retirement closes this; ``None`` where nothing does.
    closes : str
        Id of the rule that closes it, or ``RETIREMENT``; empty where nothing does.
    """

    seat: int
    employee: int
    kind: Kind
    missing: tuple[Finding, ...]
    on: date
    needs: tuple[Finding, ...]
    shut: tuple[Finding, ...]
    gone: bool
    until: date | None
    closes: str

    @property
    def possible(self) -> bool:
        """Time and steps that somebody can take bring it about."""
        return not (self.shut or self.gone)

    @property
    def ready(self) -> bool:
        """Every requirement is met on `on`."""
        return self.possible and not self.needs

    @property
    def waits(self) -> tuple[Finding, ...]:
        """What is missing and time alone has settled by `on`."""
        left = {finding.rule for finding in (*self.needs, *self.shut)}
        return tuple(finding for finding in self.missing if finding.rule not in left)


def prospect(case: Case, *, seat: int, employee: int, start: date | None = None) -> Prospect:
    """Say when `employee` meets everything that a move to `seat` asks for.

    Parameters
    ----------
    start : date, optional
        First day asked about, for instance when the seat falls vacant; the installation of `case`
        where not given.
    """
    on = start or case.round.installed_on
    missing = lacking(case, seat=seat, employee=employee, on=on)
    on, left = _settled(case, seat, employee, on, missing)
    shut = tuple(finding for finding in left if not _may_come(finding, case))
    until, closes = _closing(later(case, on), seat, employee)
    return Prospect(
        seat=seat,
        employee=employee,
        kind=kind_of(employee, case.establishment.position(seat), case.roster),
        missing=missing,
        on=on,
        needs=tuple(finding for finding in left if finding not in shut),
        shut=shut,
        gone=bool(retired(case, on)[employee]),
        until=until,
        closes=closes,
    )


def lacking(case: Case, *, seat: int, employee: int, on: date) -> tuple[Finding, ...]:
    """Give the hard requirements that are not met, or cannot be judged, in a round on `on`."""
    found = findings_of(later(case, on), employee, seat, Force.HARD)
    return tuple(finding for finding in found if finding.verdict is not Verdict.MET)


def _settled(
    case: Case, seat: int, employee: int, on: date, missing: tuple[Finding, ...]
) -> tuple[date, tuple[Finding, ...]]:
    """Go on to the last day on which something clears by itself; give it and what is lacking."""
    for _ in range(_ROUNDS):
        clears = [finding.clears for finding in missing if isinstance(finding.clears, date)]
        if not clears:
            break
        on = max(clears)
        missing = lacking(case, seat=seat, employee=employee, on=on)
    return on, missing


def _may_come(finding: Finding, case: Case) -> bool:
    """Say whether a step that somebody can take settles a finding."""
    if finding.verdict is Verdict.NO_DATA:
        return True
    rule = next(rule for rule in rules_of(case) if rule.id == finding.rule)
    return finding.clears is not Clears.NEVER and isinstance(rule, PairRule) and bool(rule.remedy)


def _closing(case: Case, seat: int, employee: int) -> tuple[date | None, str]:
    """Give the last day before a limit closes, and which: the first of them all."""
    position = case.establishment.position(seat)
    kind = kind_of(employee, position, case.roster)
    limits = [
        (closes, rule.id)
        for rule in rules_of(case)
        if isinstance(rule, PairRule)
        and rule.force(kind) is Force.HARD
        and not is_waived(case, rule, employee, seat)
        for closes in [rule.closes_on(employee, position, case)]
        if closes is not None
    ]
    retires = as_date(case.retires_on[employee])
    if retires is not None:
        limits.append((retires, RETIREMENT))
    closes, which = min(limits, default=(None, ""))
    return (None if closes is None else closes - _DAY), which

"""Everything about a round that is worth a look: the case, its ledger and its earlier runs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path

from ..models.case import Case
from ..models.errors import SuksesiError
from ..models.flag import Flag, FlagKind, Place
from ..models.plan import Plan
from ..models.slate import Slate
from ..solver.explain.oversight.closed import acting_too_long, kept_closed
from ..solver.explain.oversight.deciders import candidates_of, conflicted_deciders
from ..solver.explain.oversight.decisions import decisions_on_record
from ..solver.explain.oversight.late import late_evidence
from ..solver.explain.oversight.requirements import changed_requirements, changed_round
from ..solver.explain.oversight.sole import sole_requirements
from ..solver.explain.oversight.wins import narrow_wins, straw_alternatives
from .earlier import Earlier, earlier_cases
from .late_rows import changed_rows
from .ledger import Checked, Line, Trouble
from .read import read_case, read_draft
from .read.draft import Draft

LEDGER = "riwayat"


@dataclass(frozen=True, slots=True, kw_only=True)
class Oversight:
    """What was found.

    Attributes
    ----------
    flags : tuple of Flag
        In the order of :class:`FlagKind`.
    compared : int
        Earlier states of the case that were looked at; 0 says that nothing could be compared.
    unread : tuple of int
        Lines of the ledger whose kept case can no longer be read.
    """

    flags: tuple[Flag, ...]
    compared: int
    unread: tuple[int, ...]


def standing_flags(
    case: Case,
    ledger: Checked,
    *,
    plan: Plan | None = None,
    slates: Sequence[Slate] = (),
) -> tuple[Flag, ...]:
    """Give the flags that need no earlier run: they are cheap enough for every page.

    Parameters
    ----------
    plan, slates
        The part that the reader may see; without a plan the eligible stand for the candidates.
    """
    found = [
        *_order(case, ledger.lines),
        *_ledger(ledger),
        *sole_requirements(case),
        *(narrow_wins(case, plan) if plan is not None else ()),
        *straw_alternatives(slates),
        *kept_closed(case),
        *acting_too_long(case),
        *conflicted_deciders(case, candidates_of(case, plan, slates)),
        *decisions_on_record(case),
    ]
    return _ordered(found)


def oversee(
    case: Case,
    ledger: Checked,
    *,
    source: str | Path,
    before: int | None = None,
    plan: Plan | None = None,
    slates: Sequence[Slate] = (),
) -> Oversight:
    """Give every flag of a round.

    Parameters
    ----------
    source : str or Path
        Where `case` was read from.
    before : int, optional
        The line that stands for the computation asked about; later runs are not looked at.
    """
    flags = list(standing_flags(case, ledger, plan=plan, slates=slates))
    states, unread = _states(earlier_cases(ledger, before=before))
    if states:
        today = _day(ledger.lines, before)
        latest = (today, case, read_draft(source, mode=case.round.mode))
        flags += _between([*states, latest])
    return Oversight(flags=_ordered(flags), compared=len(states), unread=unread)


State = tuple[date, Case, Draft]


def _states(earlier: Sequence[Earlier]) -> tuple[list[State], tuple[int, ...]]:
    states: list[State] = []
    unread = []
    for one in earlier:
        try:
            states.append((one.on, read_case(one.folder), read_draft(one.folder)))
        except SuksesiError:
            unread.append(one.number)
    return states, tuple(unread)


def _between(states: list[State]) -> Iterator[Flag]:
    """Compare each state with the one before, and the evidence of the last with the first."""
    for (_, before, _), (since, after, _) in pairwise(states):
        if before.digest != after.digest:
            yield from changed_requirements(before, after, since=since)
            yield from changed_round(before, after, since=since)
    rows = changed_rows([(on, draft) for on, _, draft in states])
    if rows:
        yield from late_evidence(states[0][1], states[-1][1], rows)


def _day(lines: Sequence[Line], number: int | None) -> date:
    """Give the day of a line; of a case that is not computed yet, today."""
    at = next((line.at for line in lines if line.number == number), None)
    return date.today() if at is None else datetime.fromisoformat(at).date()


def _order(case: Case, lines: Sequence[Line]) -> Iterator[Flag]:
    """Say which dates are the wrong way round, and how many policies gave names."""
    decree, named = case.decree, [line for line in lines if line.names]
    policies = {line.policy for line in named}
    if len(policies) > 1:
        yield _of_ledger(FlagKind.POLICIES_TRIED, n=len(policies), computations=len(named))
    if decree is None or case.trial:
        return
    if decree.on > case.round.data_on:
        yield Flag(kind=FlagKind.POLICY_AFTER_DATA, since=decree.on,
                   places=(Place(sheet="kebijakan.segel.json"),),
                   facts={"decree": decree.number, "data": case.round.data_on})  # fmt: skip
    early = [line for line in named if datetime.fromisoformat(line.at) < decree.sealed_at]
    if early:
        yield _of_ledger(FlagKind.NAMES_BEFORE_SEAL, n=len(early), line=early[0].number)


def _ledger(ledger: Checked) -> Iterator[Flag]:
    for item in ledger.breaks:
        deleted = item.trouble is Trouble.RUN_MISSING
        kind = FlagKind.RUN_DELETED if deleted else FlagKind.LEDGER_BROKEN
        yield _of_ledger(kind, trouble=item.trouble.value, line=item.line, last=item.last,
                         run=item.run)  # fmt: skip


def _of_ledger(kind: FlagKind, **facts: int | str) -> Flag:
    return Flag(kind=kind, places=(Place(sheet=LEDGER),), facts=facts)


def _ordered(flags: Sequence[Flag]) -> tuple[Flag, ...]:
    kinds = list(FlagKind)
    return tuple(sorted(flags, key=lambda flag: (kinds.index(flag.kind), flag.seat, flag.employee)))

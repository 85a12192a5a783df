"""Evidence that came in after the round opened: who gained by it, and how much."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ....models.case import Case
from ....models.flag import Fact, Flag, FlagKind, Place
from ....models.policy import points
from ....models.units import MERIT_UNITS, TALENT_UNITS, hundredths
from ...scoring import merit_at, talent_of
from ...screening import screen


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """Rows about one person that are not as they were when the round opened.

    Attributes
    ----------
    places : tuple of Place
    since : date
        Day of the first computation that shows one of them.
    """

    places: tuple[Place, ...]
    since: date


@dataclass(frozen=True, slots=True, kw_only=True)
class _Gain:
    """What one person gained.

    Attributes
    ----------
    points : int
        The most of talent score and of merit at a vacancy, ``MERIT_UNITS`` per point; of scores
        that are known now and were not, nothing is said here: the box shows it.
    box, before : int or None
    opened : tuple of int
        Vacancies that the person is eligible for now, and was not.
    """

    points: int
    before: int | None
    box: int | None
    opened: tuple[int, ...]


def late_evidence(before: Case, after: Case, changed: Mapping[str, Changed]) -> tuple[Flag, ...]:
    """Give who gained ``late_points``, another box, or a vacancy by rows that came in late.

    Parameters
    ----------
    before, after : Case
        The case as it was when the round opened, and as it is; both are scored by the policy and
        the dates of `after`, so that nothing but evidence is compared.
    changed : mapping of str to Changed
        NIP to the rows that changed.
    """
    was = replace(before, policy=after.policy, rubric=after.rubric, round=after.round)
    old = {str(nip): index for index, nip in enumerate(was.roster.nip)}
    least = points(after.policy.oversight.late_points, units=MERIT_UNITS)
    flags = []
    for employee, nip in enumerate(after.roster.nip):
        if str(nip) not in changed or str(nip) not in old:
            continue
        gain = _gain(was, old[str(nip)], after, employee)
        if gain.points >= least or gain.box != gain.before or gain.opened:
            flags.append(_flag(employee, gain, changed[str(nip)]))
    return tuple(flags)


def _flag(employee: int, gain: _Gain, changed: Changed) -> Flag:
    facts: dict[str, Fact] = {
        "points": hundredths(gain.points, units=MERIT_UNITS),
        "box_before": gain.before,
        "box": gain.box,
        "seats": len(gain.opened),
    }
    return Flag(
        kind=FlagKind.LATE_EVIDENCE,
        employee=employee,
        places=changed.places,
        since=changed.since,
        facts=facts,
    )


def _gain(was: Case, old: int, now: Case, new: int) -> _Gain:
    one, other = talent_of(was), talent_of(now)
    known = bool(one.known[old] and other.known[new])
    talent = int(other.talent[new]) - int(one.talent[old]) if known else 0
    seats = _shared(was, now)
    merits = [_merit(was, old, now, new, pair) for pair in seats]
    return _Gain(
        points=max(talent * (MERIT_UNITS // TALENT_UNITS), *merits, 0),
        before=int(one.box[old]) if one.known[old] else None,
        box=int(other.box[new]) if other.known[new] else None,
        opened=tuple(
            seat
            for before, seat in seats
            if new in screen(now).eligible_for(seat) and old not in screen(was).eligible_for(before)
        ),
    )


def _shared(was: Case, now: Case) -> Sequence[tuple[int, int]]:
    """Give the vacancies of both cases: their seats in each."""
    old = {str(was.establishment.id[seat]): seat for seat in was.establishment.to_fill.tolist()}
    return [
        (old[str(now.establishment.id[seat])], seat)
        for seat in now.establishment.to_fill.tolist()
        if str(now.establishment.id[seat]) in old
    ]


def _merit(was: Case, old: int, now: Case, new: int, pair: tuple[int, int]) -> int:
    """Give how much merit somebody gained at one vacancy, where it is known in both cases."""
    before = merit_at(was.establishment.position(pair[0]), was)
    after = merit_at(now.establishment.position(pair[1]), now)
    known = before.known[old] and after.known[new]
    return int(after.low[new] - before.low[old]) if known else 0

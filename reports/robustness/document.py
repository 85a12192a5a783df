"""From the facts of robustness to the record that programs read."""

from __future__ import annotations

from ...models.robust import Robust
from ...models.robustness import Edge, Interval
from ...models.table import NOBODY
from ...solver.gates import waits_for_selection
from ...solver.kinds import kind_of
from ..documents.robustness import (
    EdgeRecord,
    IntervalRecord,
    JointRecord,
    NameRecord,
    RobustnessDocument,
    ScoreRecord,
)
from .told import Told


def robustness_document(told: Told) -> RobustnessDocument:
    """Give the names that are shown as a document."""
    found = told.found
    return RobustnessDocument(
        case=told.names.case.digest,
        seed=found.drawing.seed,
        number=found.drawing.number,
        spread=found.drawing.spread,
        complete=found.complete,
        names=[_name(one, told) for one in told.shown()],
    )


def _name(one: Robust, told: Told) -> NameRecord:
    return NameRecord(
        position=str(told.names.case.establishment.id[one.move.seat]),
        employee=_code(one.move.employee, told),
        tied=bool(one.move.tied_with),
        fragile=[reason.value for reason in one.fragile],
        stays=one.share.stays,
        sampled=one.share.sampled,
        intervals=[_interval(interval, told) for interval in one.intervals],
        joint=_joint(one, told),
        score=_score(one, told),
    )


def _interval(interval: Interval, told: Told) -> IntervalRecord:
    return IntervalRecord(
        weight=interval.weight.key,
        scale=interval.weight.scale.value,
        today=interval.weight.today,
        low=_edge(interval, interval.low, told),
        high=_edge(interval, interval.high, told),
        exact=interval.exact,
    )


def _edge(interval: Interval, edge: Edge, told: Told) -> EdgeRecord:
    successor = _successor(interval.seat, edge.successor, told)
    return EdgeRecord(stays=edge.stays, over=edge.over, successor=successor)


def _joint(one: Robust, told: Told) -> JointRecord | None:
    joint = one.joint
    if joint is None:
        return None
    return JointRecord(
        certified=joint.certified,
        witnessed=joint.witnessed,
        values=joint.values,
        successor=_successor(joint.seat, joint.successor, told),
    )


def _score(one: Robust, told: Told) -> ScoreRecord | None:
    score = one.score
    if score is None:
        return None
    return ScoreRecord(
        person=_code(score.person, told),
        sheet=score.sheet,
        row=score.row,
        today=score.today,
        changed=score.changed,
        successor=_successor(score.seat, score.successor, told),
    )


def _successor(seat: int, employee: int, told: Told) -> str | None:
    if employee == NOBODY:
        return None
    case = told.names.case
    kind = kind_of(employee, case.establishment.position(seat), case.roster)
    if not told.simulated and waits_for_selection(seat, kind, case):
        return None
    return _code(employee, told)


def _code(employee: int, told: Told) -> str:
    return str(told.names.case.roster.code[employee])

"""What a reader is told of one seat, as a document: no more than the page of the same reader."""

from __future__ import annotations

from collections.abc import Sequence

from ...models.audience import DISCLOSED, Audience
from ...models.codes import Kind
from ...models.regret import Regret
from ...models.slate import Nominee
from ...models.table import NO_SEAT, NOBODY
from ...solver.explain import Reasons, reasons
from ...solver.gates import open_gates
from ..answer.view import View
from ..documents import Document
from ..documents.readers import ChoiceRecord, Choices, DecisionRecord, Inspected, OwnSeat
from ..documents.reasons import regret_record, requirement_record
from ..why.loss import shown_part
from .candidate import asked_of


def reader_document(seat: int, *, view: View, costs: Sequence[Regret] = ()) -> Document:
    """Give the document of one seat for the audience of `view`.

    Parameters
    ----------
    costs : sequence of Regret
        What the plan loses with other choices, for those who weigh them.
    """
    match view.names.audience:
        case Audience.INSPECTOR:
            return _inspected(seat, view)
        case Audience.CANDIDATE:
            return _own(seat, view)
        case _:
            return _choices(seat, view, costs)


def _choices(seat: int, view: View, costs: Sequence[Regret]) -> Choices:
    selection = seat in view.long_lists
    losses = {one.employee: one for one in costs}
    names = () if selection else view.slates[seat].nominees
    offered = [_choice(name, losses.get(name.employee), view) for name in names]
    if NOBODY in losses and not selection:
        offered.append(_choice(None, losses[NOBODY], view))
    return Choices(
        case=view.case.digest,
        policy=view.case.policy_digest,
        audience=view.names.audience.value,
        seat=_seat(seat, view),
        selection=selection,
        choices=tuple(offered),
        decisions=_decisions(seat, view),
        gates=_gates(seat, view),
    )


def _choice(name: Nominee | None, loss: Regret | None, view: View) -> ChoiceRecord:
    scores = DISCLOSED[view.names.audience].scores
    part = None if loss is None else shown_part(loss, view=view)
    return ChoiceRecord(
        person=None if name is None else _person(name.employee, view),
        recommended=name is not None and name.recommended,
        merit=name.merit if name is not None and scores else None,
        loss=None if part is None else regret_record(view.case, part),
    )


def _inspected(seat: int, view: View) -> Inspected:
    move = None if seat in view.long_lists else view.plan.move_to(seat)
    found = () if move is None else reasons(view.case, view.plan, seat, move.employee).findings
    return Inspected(
        case=view.case.digest,
        policy=view.case.policy_digest,
        seat=_seat(seat, view),
        person=None if move is None else _person(move.employee, view),
        requirements=tuple(requirement_record(one) for one in found),
        decisions=_decisions(seat, view),
        gates=_gates(seat, view),
    )


def _own(seat: int, view: View) -> OwnSeat:
    found, selects = asked_of(seat, view=view, employee=view.names.own)
    elsewhere = not selects and not found.recommended and found.elsewhere != NO_SEAT
    return OwnSeat(
        seat=_seat(seat, view),
        person=_person(found.employee, view),
        kind=found.kind.key,
        outcome=_outcome(found, selects=selects),
        elsewhere=_seat(found.elsewhere, view) if elsewhere else None,
        merit_low=None if selects else found.merit.low,
        merit_high=None if selects else found.merit.high,
        requirements=tuple(requirement_record(one) for one in found.findings),
    )


def _outcome(found: Reasons, *, selects: bool) -> str:
    if found.kind is Kind.STAY:
        return "own"
    if selects:
        return "selection"
    if found.recommended:
        return "recommended"
    if found.listed == "eligible" and found.elsewhere != NO_SEAT:
        return "elsewhere"
    return found.listed


def _decisions(seat: int, view: View) -> tuple[DecisionRecord, ...]:
    return tuple(
        DecisionRecord(
            kind=item.kind.key,
            person=None
            if item.employee == NOBODY or item.employee in view.held_back
            else _person(item.employee, view),
            authority=item.authority,
            document=item.document,
            on=item.on,
        )
        for item in view.case.decisions
        if item.seat == seat
    )


def _gates(seat: int, view: View) -> tuple[str, ...]:
    return tuple(gate.id for gate in open_gates(seat, view.case))


def _seat(seat: int, view: View) -> str:
    return str(view.case.establishment.id[seat])


def _person(employee: int, view: View) -> str:
    return str(view.case.roster.code[employee])

"""Gates with the indices of the case."""

from __future__ import annotations

from ....models.codes import Level
from ....models.establishment import Establishment
from ....models.gate import Gate, GateState, Reach, Window
from ...gates import Entry
from ...gates.records import ReachRecord, Statement
from ..draft import Draft
from ..table import Words


def gates_of(draft: Draft, seats: Establishment, nips: Words) -> tuple[Gate, ...]:
    """Make the gates, shipped ones first."""
    places = {str(key): index for index, key in enumerate(seats.id)}
    people = {str(key): index for index, key in enumerate(nips)}
    return tuple(_gate(entry, places, people) for entry in draft.gates)


def _gate(entry: Entry, places: dict[str, int], people: dict[str, int]) -> Gate:
    stated = entry.statement or Statement(id=entry.definition.id)
    return Gate(
        id=entry.definition.id,
        name=entry.definition.name.text,
        citation=entry.definition.citation.text,
        sure=entry.definition.sure,
        reach=_reach(entry.reach, places, people),
        state=GateState(stated.state),
        document=stated.document,
        on=stated.on,
        until=stated.until,
        window=_window(entry, stated),
    )


def _reach(record: ReachRecord, places: dict[str, int], people: dict[str, int]) -> Reach:
    return Reach(
        levels=tuple(Level.of(key) for key in record.levels),
        kinds=record.kinds,
        agencies=record.agencies,
        seats=tuple(places[key] for key in record.seats),
        employees=tuple(people[key] for key in record.employees),
        each_person=record.each_person,
        across=record.across,
    )


def _window(entry: Entry, stated: Statement) -> Window | None:
    window = entry.definition.window
    if window is None:
        return None
    return Window(
        of=window.of.text,
        months=window.months,
        before=window.direction == "sebelum",
        reference=stated.reference,
        end=stated.end,
    )

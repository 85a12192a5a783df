"""The page of a decision: what was decided, what moved, what it cost in each tier."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ...models.codes import DecisionKind, ProposalStatus
from ...models.plan import Status
from ..answer.foot import foot
from ..answer.gates import gate_rows
from ..answer.objections import objections_page
from ..answer.proof import amount
from ..answer.view import View
from ..layout import Page, blank, labelled, paragraph, plain_table, title
from .progress import progress_page

Document = Mapping[str, Any]

RULINGS = {
    DecisionKind.PENETAPAN.key: "ruling.pinned",
    DecisionKind.DIKECUALIKAN.key: "ruling.banned",
    DecisionKind.DIKOSONGKAN.key: "ruling.emptied",
    DecisionKind.MENGUNDURKAN_DIRI.key: "ruling.withdrawn",
}


@dataclass(frozen=True, slots=True)
class Words:
    """Calls the ids of a change by their names."""

    view: View
    seats: dict[str, int]
    people: dict[str, int]

    def seat(self, key: str | None, *, none: str) -> str:
        """Name a seat, or say `none`."""
        return none if key is None else self.view.names.seat(self.seats[key])

    def who(self, code: str | None, *, none: str) -> str:
        """Name a person, or say `none`."""
        return none if code is None else self.view.names.who(self.people[code])


def shown_change(change: Document, *, view: View) -> Document:
    """Give `change` without what open selection decides, for there are no names yet."""
    hidden = {str(view.case.establishment.id[seat]) for seat in (*view.long_lists, *view.apart)}
    return {
        **change,
        "seats": [item for item in change["seats"] if item["seat"] not in hidden],
        "people": [
            item for item in change["people"] if not hidden & {item["before"], item["after"]}
        ],
    }


def decided_page(view: View, *, change: Document) -> Page:
    """Give the page of the run of `view`, which a decision has changed as `change` says."""
    case = view.case
    words = Words(
        view,
        seats={str(key): index for index, key in enumerate(case.establishment.id)},
        people={str(code): index for index, code in enumerate(case.roster.code)},
    )
    page: Page = [title(_ruling(change["ruling"], words)), *_grounds(change["ruling"], view)]
    result = view.say("change.result"), _result(change["status"], view)
    page += [labelled([result, *gate_rows(view)])]
    if view.plan.seating is None:
        return page + objections_page(view)
    page += [blank(), *_tiers(change["tiers"], view)]
    shown = shown_change(change, view=view)
    page += [blank(), *_seats(shown["seats"], words), *_people(shown["people"], words)]
    page += _hidden(len(change["seats"]) - len(shown["seats"]), view) + progress_page(view)
    return page + foot(view)


def _ruling(ruling: Document, words: Words) -> str:
    say, kind = words.view.say, ruling["kind"]
    seat = words.seat(ruling["seat"], none=say("ruling.every_seat"))
    who = words.who(ruling["person"], none="")
    if kind in RULINGS:
        return say(RULINGS[kind], who=who, seat=seat)
    return say("ruling.status", who=who, seat=seat, status=say.word(ProposalStatus.of(kind).key))


def _grounds(ruling: Document, view: View) -> Page:
    on = view.say.figures.date(date.fromisoformat(ruling["on"]))
    text = view.say("ruling.by", by=ruling["by"], document=ruling["document"], on=on)
    reason = [view.say("ruling.reason", reason=ruling["reason"])] if ruling["reason"] else []
    return [paragraph(line) for line in (text, *reason)]


def _result(status: Document, view: View) -> str:
    after = view.say(f"status.{Status(status['after']).name.lower()}")
    if status["before"] == status["after"]:
        return after
    before = view.say(f"status.{Status(status['before']).name.lower()}")
    return view.say("change.status", before=before, after=after)


def _tiers(tiers: list[Document], view: View) -> Page:
    say = view.say
    table = plain_table()
    for key in ("change.tier", "change.before", "change.after", "change.cost"):
        table.add_column(say(key), justify="left" if key == "change.tier" else "right")
    for tier in tiers:
        values = (tier["before"], tier["after"], None if tier["cost"] is None else -tier["cost"])
        written = [
            say("table.none") if value is None else amount(value, tier=tier["name"], say=say)
            for value in values
        ]
        table.add_row(say(f"tier.{tier['name']}"), *written)
    return [table]


def _seats(seats: list[Document], words: Words) -> Page:
    """Say who replaces whom, seat by seat."""
    say = words.view.say
    if not seats:
        return [paragraph(say("change.no_seats"))]
    table = plain_table()
    for key in ("change.seat", "change.before", "change.after"):
        table.add_column(say(key))
    empty = say("change.empty")
    for item in seats:
        table.add_row(
            words.seat(item["seat"], none=""),
            words.who(item["before"], none=empty),
            words.who(item["after"], none=empty),
        )
    return [table]


def _people(people: list[Document], words: Words) -> Page:
    """Say who ends up elsewhere than before."""
    say = words.view.say
    if not people:
        return []
    outside = say("change.outside")
    lines = [
        say(
            "change.moved",
            who=words.who(item["person"], none=""),
            before=words.seat(item["before"], none=outside),
            after=words.seat(item["after"], none=outside),
        )
        for item in people
    ]
    rows = [(say("change.people") if not number else "", line) for number, line in enumerate(lines)]
    return [blank(), labelled(rows)]


def _hidden(seats: int, view: View) -> Page:
    """Say how many seats are not shown because they go to open selection."""
    return [paragraph(view.say.counted("change.hidden", seats))] if seats else []

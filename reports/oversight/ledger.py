"""The pages about a ledger: its lines, what is missing or changed, and what it says of a run."""

from __future__ import annotations

from datetime import datetime

from ...instances.ledger import Break, Checked, Line, Trouble, Witness, Witnessed
from ..language.phrases import Phrases
from ..layout import Page, blank, labelled, paragraph, plain_table, title

SHORT = 6
SHOWN = 20
TROUBLES = {
    Trouble.EDITED: "ledger.edited",
    Trouble.UNREADABLE: "ledger.unreadable",
    Trouble.CLOSED: "ledger.closed",
    Trouble.MISSING: "ledger.missing",
    Trouble.TRUNCATED: "ledger.truncated",
    Trouble.REWRITTEN: "ledger.rewritten",
    Trouble.NO_HEAD: "ledger.no_head",
    Trouble.RUN_MISSING: "ledger.run_missing",
    Trouble.RUN_CHANGED: "ledger.run_changed",
    Trouble.RUN_OTHER: "ledger.run_other",
}
WITNESS = {
    Witness.STANDS: "ledger.stands",
    Witness.DENIED: "ledger.denied",
    Witness.AWAY: "ledger.away",
    Witness.UNRECORDED: "ledger.unrecorded",
}
_COLUMNS = (
    "ledger.number", "ledger.at", "ledger.act", "ledger.plans", "ledger.policy", "ledger.decree",
    "ledger.result", "ledger.run",
)  # fmt: skip


def ledger_page(found: Checked, *, say: Phrases, all_of_them: bool = False) -> Page:
    """Give the lines of a ledger, the latest last, and everything that is wrong with it."""
    if not found.there:
        return [title(say("ledger.none")), paragraph(say("ledger.place", folder=found.folder))]
    lines = [line for line in found.lines if line.computes]
    page: Page = [
        title(say("ledger.title", n=say.figures.count(len(lines)))),
        paragraph(say("ledger.place", folder=found.folder)),
    ]
    left = 0 if all_of_them else max(0, len(lines) - SHOWN)
    page += [blank(), _table(lines[left:], _runs(found), say)]
    if left:
        page.append(paragraph(say("ledger.earlier", n=say.figures.count(left))))
    return [*page, blank(), *breaks_page(found, say=say)]


def breaks_page(found: Checked, *, say: Phrases) -> Page:
    """Say whether a ledger is whole, or what is missing or changed, place by place."""
    if found.whole:
        return [paragraph(say("ledger.whole"))]
    rows = [("–", break_line(item, say=say)) for item in found.breaks]
    return [paragraph(say("ledger.broken")), labelled(rows), paragraph(say("ledger.neutral"))]


def break_line(item: Break, *, say: Phrases) -> str:
    """Say in a sentence what is wrong at one place."""
    return say(TROUBLES[item.trouble], line=item.line, last=item.last, run=item.run)


def witness_page(found: Witnessed, *, say: Phrases) -> Page:
    """Say what the ledger of the round says of one run."""
    line = found.noted.number if found.noted else 0
    page: Page = [blank(), paragraph(say(WITNESS[found.state], line=line))]
    return page if found.ledger is None else [*page, *breaks_page(found.ledger, say=say)]


def _runs(found: Checked) -> dict[int, str]:
    """Give where the runs of lines are kept, a run that is not as it was marked."""
    broken = {item.line for item in found.breaks if item.run}
    kept = [line for line in found.lines if not line.computes]
    return {line.of: f"{line.run} (!)" if line.of in broken else line.run for line in kept}


def _table(lines: list[Line], runs: dict[int, str], say: Phrases) -> object:
    table = plain_table()
    for key in _COLUMNS:
        table.add_column(say(key), justify="right" if key in _NUMBERS else "left")
    none = say("table.none")
    for line in lines:
        table.add_row(
            str(line.number),
            _at(line.at, say),
            say.word(line.act),
            str(line.plans),
            line.policy[:SHORT],
            line.decree or say("ledger.trial"),
            line.result[:SHORT] or none,
            runs.get(line.number, none),
        )
    return table


_NUMBERS = {"ledger.number", "ledger.plans"}


def _at(text: str, say: Phrases) -> str:
    """Write when a line was added; as it stands where that is no time."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return text
    return f"{say.figures.date(at.date())} {at:%H:%M}"

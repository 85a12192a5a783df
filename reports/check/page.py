"""What ``suksesi check`` prints: faults, or how fresh and how complete the evidence is."""

from __future__ import annotations

from rich.table import Table

from ...instances.check import CheckReport, Freshness
from ...models.case import Case
from ..language.case_name import case_name
from ..language.names import Names, names_of
from ..language.phrases import Phrases
from ..layout import Page, blank, labelled, paragraph, plain_table, title
from ..rules.words import document_for
from .faults import faults_page


def check_page(report: CheckReport, *, say: Phrases) -> Page:
    """Give the findings of a check: all faults, or the state of the evidence."""
    page = faults_page([*report.faults, *report.warnings], say=say)
    if report.case is None:
        return page
    names = names_of(report.case, language=say.language)
    page = [*page, blank()] if page else []
    page += [
        title(say("check.title", name=case_name(report.case, say=say))),
        labelled(_sources(report, say)),
    ]
    if report.freshness:
        page += _freshness(report, report.case, say)
    if report.lacking:
        page += [blank(), title(say("check.lacking")), _lacking(report, names)]
    if report.documents:
        page += [blank(), title(say("check.documents")), *_documents(report, report.case, names)]
    return page


def _sources(report: CheckReport, say: Phrases) -> list[tuple[str, str]]:
    count = say.figures.count
    counts = [say("check.file", sheet=sheet, rows=count(n)) for sheet, n in report.counts.items()]
    rows = [(say("check.counts"), " · ".join(counts))]
    separators = {file.separator for file in report.files} - {""}
    if separators:
        parted = [say("check.semicolon" if one == ";" else "check.comma") for one in separators]
        rows.append((say("check.files"), say("check.separator", separator=", ".join(parted))))
    if report.dropped_columns:
        columns = [
            say("check.dropped_column", column=column, n=n)
            for column, n in sorted(report.dropped_columns.items())
        ]
        rows.append((say("check.dropped"), say("check.dropped_line", columns=", ".join(columns))))
    return rows


def _freshness(report: CheckReport, case: Case, say: Phrases) -> Page:
    table = plain_table(wide=True)
    table.add_column(say("check.sheet"), ratio=3)
    for key in ("people", "latest", "median", "valid", "stale"):
        table.add_column(say(f"check.{key}"), justify="right", ratio=2)
    for item in report.freshness:
        table.add_row(*_fresh(item, say))
    heading = say("check.freshness", date=say.figures.date(case.round.data_on))
    return [blank(), title(heading), table]


def _fresh(item: Freshness, say: Phrases) -> tuple[str, ...]:
    none, figures = say("table.none"), say.figures
    return (
        item.sheet.replace("_", " "),
        figures.count(item.people),
        none if item.latest is None else figures.date(item.latest),
        none if item.median_months is None else figures.months(item.median_months),
        none if item.valid_months is None else figures.months(item.valid_months),
        figures.count(item.stale),
    )


def _lacking(report: CheckReport, names: Names) -> Table:
    """Give a table of levels by evidence: how many have none."""
    say, count = names.say, names.say.figures.count
    kinds = list(dict.fromkeys(item.evidence for item in report.lacking))
    cells = {(item.evidence, item.level): item for item in report.lacking}
    table = plain_table(wide=True)
    table.add_column(say("check.level"), ratio=4)
    table.add_column(say("check.people"), justify="right", ratio=2)
    for evidence in kinds:
        table.add_column(evidence.replace("_", " "), justify="right", ratio=3)
    for level in sorted({item.level for item in report.lacking}, reverse=True):
        row = [cells.get((evidence, level)) for evidence in kinds]
        people = next((item.people for item in row if item is not None), 0)
        shown = [say("table.none") if item is None else count(item.lacking) for item in row]
        table.add_row(names.level(level), count(people), *shown)
    return table


def _documents(report: CheckReport, case: Case, names: Names) -> Page:
    """Give the documents to ask for, those of one sort together, in the order of their use."""
    say, sorts = names.say, dict[str, list[str]]()
    for item in report.documents:
        document = document_for(item.rule, say=say)
        if item.family > 0:
            document = f"{document} · {case.families.name[item.family]}"
        opens = say.counted("check.opens_n", len(item.seats))
        person = say("check.opens", who=names.who(item.employee), opens=opens)
        sorts.setdefault(document, []).append(person)
    lines: Page = []
    for document, people in sorts.items():
        lines += [paragraph(document, hang=2), paragraph("; ".join(people), indent=4)]
    return lines

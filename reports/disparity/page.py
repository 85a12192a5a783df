"""The disparity page: who got how far, by chance or by which rule, and who gets the strongest."""

from __future__ import annotations

from itertools import groupby

from ...solver.explain.disparity.found import Acting, Disparity
from ...solver.explain.disparity.grouping import Grouping
from ..language.case_name import case_name
from ..language.names import Names
from ..layout import Page, blank, labelled, paragraph, title
from .balance import balance_page
from .crossing import crossing_page
from .rates import grouping_page


def disparity_page(
    found: Disparity, *, names: Names, selected: int = 0, detailed: bool = False
) -> Page:
    """Give the whole page.

    Parameters
    ----------
    selected : int
        Seats that go to open selection, where no name is counted.
    detailed : bool
        Every group, every contrast, every rule and every place.
    """
    say = names.say
    page: Page = [
        title(say("disparity.title", name=case_name(names.case, say=say))),
        paragraph(_dates(names)),
    ]
    if selected:
        page.append(paragraph(say.counted("disparity.selection", selected)))
    for by, tables in groupby(found.tables, key=lambda table: table.by):
        page += grouping_page(list(tables), names=names, detailed=detailed)
        if by == Grouping.ACTING.value:
            page.append(paragraph(_acting(found.acting, names)))
    for crossed in found.protected:
        page += crossing_page(crossed, names=names)
    for place, places in found.places.items():
        page += balance_page(places, place, names=names, detailed=detailed)
    return [*page, blank(), labelled(_notes(found, names))]


def _dates(names: Names) -> str:
    dates, figures = names.case.round, names.say.figures
    return names.say("disparity.dates", data=figures.date(dates.data_on),
                     installed=figures.date(dates.installed_on))  # fmt: skip


def _acting(found: Acting, names: Names) -> str:
    return names.say("disparity.acting_line", seats=found.seats, eligible=found.eligible,
                     here=found.here, elsewhere=found.elsewhere)  # fmt: skip


_NOTES = (
    ("disparity.label_stages", "disparity.note_stages"),
    ("disparity.label_fifths", "disparity.note_fifths"),
    ("disparity.label_test", "disparity.note_test"),
    ("disparity.label_causes", "disparity.note_causes"),
    ("disparity.label_calibration", "disparity.note_calibration"),
)


def _notes(found: Disparity, names: Names) -> list[tuple[str, str]]:
    say = names.say
    made = say.figures.count(sum(len(table.contrasts) for table in found.tables))
    return [(say(label), say(note, minimum=found.minimum, n=made)) for label, note in _NOTES]

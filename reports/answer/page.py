"""The answer to ``suksesi solve``: header, vacancies by level, notes, what stays empty, next."""

from __future__ import annotations

from ..layout import Page, blank, labelled, paragraph
from .chains import chains_page
from .diversity import diversity_page
from .foot import foot
from .header import header
from .levels import unmoved_page
from .long_list import long_list_page
from .marks import legend
from .notes import notes
from .objections import objections_page
from .opened import opened_table
from .reseating import reseating
from .ripple import ripple
from .slate import slate_page
from .style import style_of
from .unfilled import unfilled
from .vacancies import vacancy_table
from .view import View


def answer_page(view: View, *, detailed: bool = False) -> Page:
    """Give everything a planner reads after a solve; `detailed` shows all slates and lines."""
    page = header(view)
    if view.plan.seating is None:
        return page + objections_page(view) + foot(view)
    for level in view.levels():
        style = style_of(level, view=view)
        page += vacancy_table(level, view=view, style=style)
        page += notes(view.seats_at(level), view=view, named=style.named)
    page += opened_table(view)
    page += [blank(), *(paragraph(line, indent=0) for line in legend(view)), *_open_ties(view)]
    page += chains_page(view, detailed=detailed)
    if detailed:
        page += unmoved_page(view)
        page += [line for seat in (*view.order, *view.opened) if seat not in view.long_lists
                 for line in slate_page(seat, view=view)]  # fmt: skip
    page += long_list_page(view)
    page += reseating(view, all_of_them=detailed)
    page += unfilled(view, detailed=detailed)
    page += ripple(view, all_of_them=detailed)
    page += diversity_page(view)
    return page + foot(view) + _next(view)


def _open_ties(view: View) -> Page:
    undecided = sum(not move.tie_exact and not move.tied_with for move in view.plan.moves)
    if not undecided:
        return []
    return [paragraph(view.say("note.open_ties", n=undecided), indent=0)]


def _next(view: View) -> Page:
    say, rows = view.say, []
    if view.run:
        number = view.numbers[view.order[0]] if view.order else 1
        rows.append(
            (say("next.title"), say("next.explain", run=view.run, number=number) + view.flag)
        )
        rows.append(("", say("next.archive", run=view.run)))
    else:
        rows.append((say("next.title"), say("next.no_archive")))
    if view.long_lists and view.source:
        rows.append(("", say("next.simulate", case=view.source)))
    if view.source:
        rows.append(("", say("next.rinci", case=view.source) + view.flag))
    return [blank(), labelled(rows)]

"""The page of a round without a plan: its conflicts, and the ways out."""

from __future__ import annotations

from ...models.impasse import Impasse, Shown
from ..language.case_name import case_name
from ..language.names import Names
from ..layout import Page, blank, paragraph, title
from .clashes import clashes_page
from .members import Words
from .ways_out import ways_out_page


def conflicts_page(impasse: Impasse, *, names: Names) -> Page:
    """Say whether there is a plan and, where there is none, why not and what restores one."""
    say = names.say
    head: Page = [title(say("conflict.title", case=case_name(names.case, say=say))), blank()]
    if impasse.possible:
        return [*head, paragraph(say("conflict.none"), indent=0)]
    return [*head, *impasse_lines(impasse, names=names)]


def impasse_lines(impasse: Impasse, *, names: Names) -> Page:
    """Give the conflicts and the ways out of a round that has no plan."""
    say, words = names.say, Words(names=names)
    if not impasse.clashes:
        return [paragraph(say("conflict.not_known"), indent=0)]
    proven = any(clash.shown is Shown.SUMS for clash in impasse.clashes)
    page: Page = [
        paragraph(say("conflict.impossible" if proven else "conflict.searched"), indent=0),
        paragraph(say.counted("conflict.counted", len(impasse.clashes)), indent=0),
    ]
    page += clashes_page(impasse.clashes, words=words)
    page += ways_out_page(impasse, words=words)
    if not impasse.whole:
        page += [blank(), paragraph(say("conflict.not_whole"), indent=0)]
    return page

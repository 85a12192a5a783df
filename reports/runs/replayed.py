"""The page of a replay: the same bytes or every place that differs, and the runs before."""

from __future__ import annotations

from collections.abc import Sequence

from ...instances.runs import Deviation, Link, Run
from ...instances.runs.chain import State
from ...models.plan import Why
from ..language.phrases import Phrases
from ..layout import Page, labelled, paragraph, title

SHOWN = 12
STATES = {
    State.INTACT: "replay.intact",
    State.MISSING: "replay.missing",
    State.CHANGED: "replay.changed",
    State.OTHER: "replay.other",
}


def replayed_page(
    run: Run, *, deviations: Sequence[Deviation], links: Sequence[Link], say: Phrases
) -> Page:
    """Say whether `run` gives itself again, and whether the chain before it is whole."""
    key = "replay.differs" if deviations else "replay.same"
    page: Page = [title(say(key)), paragraph(say("replay.seal", seal=run.seal))]
    rows = [
        ("", say("replay.place", place=item.place, kept=item.kept, again=item.again))
        for item in deviations[:SHOWN]
    ]
    if len(deviations) > SHOWN:
        rows.append(("", say("replay.more", n=len(deviations) - SHOWN)))
    if rows:
        page.append(labelled(rows))
    if deviations and run.plan.why in {Why.SECONDS, Why.INTERRUPT}:
        page.append(paragraph(say("replay.clock")))
    return [*page, *_chain(links, say)]


def _chain(links: Sequence[Link], say: Phrases) -> Page:
    if not links:
        return [paragraph(say("replay.first"))]
    whole = all(link.state is State.INTACT for link in links)
    told = say.counted("replay.chain", len(links)) if whole else say("replay.gap")
    rows = [(link.folder.name, say(STATES[link.state], seal=link.seal[:12])) for link in links]
    return [paragraph(told), labelled(rows)]

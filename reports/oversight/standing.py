"""How the policy of a page stands: under a decree, changed after it, or a trial."""

from __future__ import annotations

from ...models.decree import Sealing, Standing
from ..language.phrases import Phrases
from ..layout import Page, title

_LINES = {
    Standing.UNSEALED: "header.trial",
    Standing.CHANGED: "header.changed",
    Standing.DECREED: "header.decreed",
}


def standing_line(sealing: Sealing, *, say: Phrases) -> str:
    """Say in a few words how a policy stands, with number and date of its decree."""
    key, decree = _LINES[sealing.standing], sealing.decree
    if decree is None:
        return say(key)
    return say(key, decree=decree.number, on=say.figures.date(decree.on))


def trial_marked(page: Page, sealing: Sealing, *, say: Phrases) -> Page:
    """Give `page` headed by UJI COBA where its policy is not under a decree."""
    if not sealing.trial:
        return page
    return [title(say("oversight.trial", standing=standing_line(sealing, say=say))), *page]

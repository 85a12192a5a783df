"""The mark of a trial at the head of a page."""

from __future__ import annotations

from ...models.decree import Sealing
from ..language.phrases import Phrases
from ..language.standing import standing_line
from ..layout import Page, title


def trial_marked(page: Page, sealing: Sealing, *, say: Phrases) -> Page:
    """Give `page` headed by UJI COBA where its policy is not under a decree."""
    if not sealing.trial:
        return page
    return [title(say("oversight.trial", standing=standing_line(sealing, say=say))), *page]

"""How the policy of a page stands: under a decree, changed after it, or a trial."""

from __future__ import annotations

from ...models.decree import Sealing, Standing
from .phrases import Phrases

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

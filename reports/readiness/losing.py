"""What the plan loses with a name, in the words of the first tier that changes."""

from __future__ import annotations

from ...models.regret import Losses, Regret
from ...models.tiers import FILL, MERIT
from ..language.phrases import Phrases


def regret_words(regret: Regret, *, say: Phrases) -> str:
    """Say the loss in the first tier that changes: exact, or the side that is certain."""
    if regret.impossible:
        return say("options.impossible")
    if regret.nothing:
        return say("options.tied")
    if regret.high is None:
        return _told("options.loses_least", regret.low, say)
    if regret.exact:
        return _told("options.loses", regret.high, say)
    return _told("options.loses_most", regret.high, say)


def _told(key: str, losses: Losses, say: Phrases) -> str:
    tier, amount = next(((tier, amount) for tier, amount in losses.items() if amount), (MERIT, 0))
    figures = say.figures
    shown = figures.difference(amount) if tier == MERIT else figures.count(amount)
    return say(key, tier=_tier(tier, say), amount=shown)


def _tier(tier: str, say: Phrases) -> str:
    """Name a tier; those that fill seats by their level."""
    levels = {name: level for level, name in FILL.items()}
    if tier not in levels:
        return say(f"tier.{tier}")
    return say("options.filling", level=say(f"level.{levels[tier].key}"))

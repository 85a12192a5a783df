"""When a name is called fragile (*rapuh*), by the policy's own measure."""

from __future__ import annotations

from collections.abc import Iterable

from ....models.plan import Move
from ....models.policy import RobustnessSettings
from ....models.robust import Fragile
from ....models.robustness import Interval, Scale, Share

WHOLE = 100


def fragile(
    move: Move,
    *,
    intervals: Iterable[Interval],
    share: Share | None,
    settings: RobustnessSettings,
) -> tuple[Fragile, ...]:
    """Say why the name of `move` is fragile; nothing for a tied name, which the committee settles.

    Parameters
    ----------
    intervals : iterable of Interval
        Those of this name; all that are known.
    share : Share or None
        Likewise.
    """
    if move.tied_with:
        return ()
    reasons = []
    steps = [one.steps for one in intervals if one.weight.scale is Scale.PERCENT]
    if any(step is not None and step < settings.steps for step in steps):
        reasons.append(Fragile.WEIGHT)
    if share is not None and share.stays * WHOLE < settings.share_percent * share.sampled:
        reasons.append(Fragile.SHARE)
    return tuple(reasons)

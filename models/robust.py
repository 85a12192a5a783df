"""How firm the names of a plan are, name by name, and how weightings were drawn."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from .plan import Move
from .policy import RobustnessSettings
from .robustness import Interval, JointChange, ScoreChange, Share


class Fragile(Enum):
    """Why a name is fragile."""

    WEIGHT = "bobot"
    """One percent weight, moved by fewer points than the policy says, gives the seat another."""
    SHARE = "bagian"
    """It stays in a smaller part of the drawn weightings than the policy says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """How weightings are drawn.

    Attributes
    ----------
    seed : int
    number : int
        How many.
    spread : int
        Whole percent points to either side.
    """

    seed: int
    number: int
    spread: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Robust:
    """What is known of one name.

    Attributes
    ----------
    intervals : tuple of Interval
        Of every weight; empty where they were not asked for.
    share : Share
    joint : JointChange or None
        ``None`` where it was not asked for.
    score : ScoreChange or None
        ``None`` where it was not asked for, or `scored` and no change of one score suffices.
    scored : bool
        Scores were looked at.
    fragile : tuple of Fragile
    """

    move: Move
    intervals: tuple[Interval, ...]
    share: Share
    joint: JointChange | None
    score: ScoreChange | None
    scored: bool
    fragile: tuple[Fragile, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Robustness:
    """What is known of the names of a plan, in the order of its moves, and how weights were drawn.

    Attributes
    ----------
    complete : bool
        The work was not stopped.
    """

    names: tuple[Robust, ...]
    drawing: Drawing
    settings: RobustnessSettings
    complete: bool

    def at(self, seat: int) -> Robust | None:
        """Give what is known of the name at a seat; ``None`` where it has none."""
        return next((one for one in self.names if one.move.seat == seat), None)

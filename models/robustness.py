"""How far weights and scores may move before a seat gets another name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Scale(Enum):
    """In what steps a policy or a rubric states a weight."""

    PERCENT = "persen"
    """Whole percents, 0 to 100; what belongs together adds up to 100."""
    SHARE = "bagian"
    """Whole numbers among the parts of one group of indicators."""
    POINTS = "poin"
    """Hundredths of a point of merit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightFact:
    """One number of a policy or its rubric that enters merit or what it is held against.

    Attributes
    ----------
    path : tuple of str
        Where it stands, for instance ``("bauran", "administrator", "teknis")``.
    scale : Scale
    today, least, most : int
        In steps of the scale.
    """

    path: tuple[str, ...]
    scale: Scale
    today: int
    least: int
    most: int

    @property
    def key(self) -> str:
        """Its place as one word."""
        return ".".join(self.path)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """Where one side of an interval ends.

    Attributes
    ----------
    stays : int
        Last value at which some optimal plan has the name; everything up to it as well.
    over : int or None
        The next step, where none has; ``None`` where the weight may not go further.
    successor : int
        Who takes the seat there in the plan that the round would then print; ``NOBODY`` where it
        stays empty, or where there is no `over`.
    """

    stays: int
    over: int | None
    successor: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """The connected values of one weight around today's at which a name stays.

    Attributes
    ----------
    exact : bool
        Both ends are proven; else the work was stopped, and the name stays between them at least.
    """

    seat: int
    employee: int
    weight: WeightFact
    low: Edge
    high: Edge
    exact: bool

    @property
    def steps(self) -> int | None:
        """Fewest steps of the weight that change the name; ``None`` where no value does."""
        today = self.weight.today
        over = [abs(edge.over - today) for edge in (self.low, self.high) if edge.over is not None]
        return min(over, default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """In how many drawn weightings a name stays.

    Attributes
    ----------
    stays, sampled : int
        Weightings decided with the name in some optimal plan, and all that were decided.
    """

    seat: int
    employee: int
    stays: int
    sampled: int


@dataclass(frozen=True, slots=True, kw_only=True)
class JointChange:
    """How far all percent weights may move at once before a seat gets another name.

    Attributes
    ----------
    certified : int
        Whole percent points: whatever weights move by up to so much, the name stays; proven.
    witnessed : int or None
        The least change seen at which it does not, as the largest move of any one weight;
        ``None`` where none was seen.
    values : dict of str to int
        That weighting, of the weights that differ from today's.
    successor : int
        Who takes the seat then.
    """

    seat: int
    employee: int
    certified: int
    witnessed: int | None
    values: dict[str, int]
    successor: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreChange:
    """The least change of one score that gives a seat another name.

    Attributes
    ----------
    person : int
        Whose score: the recommended person's downwards, a rival's upwards.
    sheet : str
    row : int
        Where the score stands.
    today, changed : int
        Hundredths of a point.
    successor : int
        Who takes the seat then; ``NOBODY`` where it stays empty.
    """

    seat: int
    employee: int
    person: int
    sheet: str
    row: int
    today: int
    changed: int
    successor: int

    @property
    def by(self) -> int:
        """How much it changes, in hundredths of a point."""
        return abs(self.changed - self.today)

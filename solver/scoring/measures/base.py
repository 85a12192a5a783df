"""What a measure is: how the points of one indicator come from evidence."""

from __future__ import annotations

from abc import ABC, abstractmethod
from decimal import Decimal
from typing import ClassVar

from ....models.case import Case
from ....models.errors import PolicyError
from ....models.policy import points as exact
from ....models.rubric import Indicator, Record
from ....models.units import INDICATOR_UNITS
from ..scored import FULL, Line, Scored


class Measure(Record, ABC):
    """One way to measure; its fields are the indicator's ``rincian``, under Indonesian aliases.

    Attributes
    ----------
    key : str
        Name in a rubric (``ukuran``).
    words : tuple of str or None
        The keys its point table must have, all of them; ``None`` where any word may stand.
    steps : bool
        The keys of the point table are numbers, the least of them 0.
    windowed : bool
        It heeds ``jendela_bulan``.
    """

    key: ClassVar[str]
    words: ClassVar[tuple[str, ...] | None] = ()
    steps: ClassVar[bool] = False
    windowed: ClassVar[bool] = False

    @abstractmethod
    def points(self, case: Case, indicator: Indicator) -> Scored:
        """Measure everybody, by columns."""

    @abstractmethod
    def explain(self, employee: int, case: Case, indicator: Indicator) -> Line:
        """Measure one person again in plain Python; shares no code with :meth:`points`."""

    def faults(self, indicator: Indicator) -> list[str]:
        """Say what is wrong with the point table and window of `indicator`."""
        found = [
            f"poin {key} = {value} harus 0 sampai 100, paling banyak dua desimal"
            for key, value in indicator.points.items()
            if not _fits(value)
        ]
        if indicator.window_months is not None and not self.windowed:
            found.append(f"ukuran '{self.key}' tidak mengenal jendela_bulan")
        return [*found, *(self._step_faults(indicator) if self.steps else self._words(indicator))]

    def _words(self, indicator: Indicator) -> list[str]:
        if self.words is None:
            return [] if indicator.points else ["poin wajib diisi"]
        unknown = sorted(set(indicator.points) - set(self.words))
        absent = sorted(set(self.words) - set(indicator.points))
        return [
            *(f"poin {key} tidak dikenal; yang ada: {', '.join(self.words)}" for key in unknown),
            *(f"poin {key} belum diisi" for key in absent),
        ]

    def _step_faults(self, indicator: Indicator) -> list[str]:
        wrong = [key for key in indicator.points if not key.replace(".", "", 1).isdigit()]
        if wrong:
            return [f"poin {key}: kuncinya harus bilangan" for key in wrong]
        if not any(Decimal(key) == 0 for key in indicator.points):
            return ["poin untuk 0 belum diisi"]
        return []


def _fits(value: Decimal) -> bool:
    try:
        return 0 <= exact(value, units=INDICATOR_UNITS) <= FULL
    except ValueError:
        return False


def table_of(indicator: Indicator) -> dict[str, int]:
    """Give the point table in hundredths of a point."""
    return {word: exact(value, units=INDICATOR_UNITS) for word, value in indicator.points.items()}


def steps_of(indicator: Indicator, *, units: int = 1) -> list[tuple[int, int]]:
    """Give a table of numbers as (lower bound x `units`, hundredths of a point), ascending.

    Raises
    ------
    PolicyError
        Where a bound is finer than `units` holds.
    """
    try:
        return sorted(
            (exact(Decimal(bound), units=units), exact(value, units=INDICATOR_UNITS))
            for bound, value in indicator.points.items()
        )
    except ValueError as error:
        raise PolicyError(f"Indikator {indicator.code}: {error}") from error

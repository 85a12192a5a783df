"""The news of many parts added up to news of the whole."""

from __future__ import annotations

from threading import Lock

from .base import Progress, Step


class Tally:
    """Hears every part and tells `progress` the sums; a sum is unknown while one part's is."""

    def __init__(self, *, parts: int, progress: Progress | None) -> None:
        self._latest: list[Step | None] = [None] * parts
        self._progress = progress
        self._lock = Lock()

    def listener(self, number: int) -> Progress:
        """Give what part `number` reports to."""

        def heard(step: Step) -> None:
            with self._lock:
                self._latest[number] = step
                if self._progress is not None:
                    self._progress(self._sum(step.stage))

        return heard

    def _sum(self, stage: str) -> Step:
        return Step(
            stage=stage,
            value=_sum([None if step is None else step.value for step in self._latest]),
            bound=_sum([None if step is None else step.bound for step in self._latest]),
            seconds=sum(step.seconds for step in self._latest if step is not None),
        )


def _sum(numbers: list[int | None]) -> int | None:
    known = [number for number in numbers if number is not None]
    return sum(known) if len(known) == len(numbers) else None

"""How many values of a weight are looked at together: that decides only how long it takes."""

from __future__ import annotations

_FEW = 4
_ALL = 10**9


class Pace:
    """All that are left, or as far as the last failure lets hope."""

    def __init__(self) -> None:
        self._reach = _ALL

    def reach(self, left: int) -> int:
        """Give how many of the `left` values come next; one is decided alone."""
        return max(1, min(self._reach, left))

    def failed(self, hope: int) -> None:
        """Take in that a stretch was not passed, and how far one may hope to get."""
        self._reach = hope

    def went(self, *, far: bool, ended: bool) -> None:
        """Take in that a stretch or one value was passed, and whether names ended there."""
        self._reach = _ALL if far or ended else _FEW


class Patient(Pace):
    """Value by value, a stretch being tried less and less often where it fails."""

    def __init__(self) -> None:
        super().__init__()
        self._pause, self._due = 1, 0

    def failed(self, hope: int) -> None:
        """See `Pace.failed`."""
        del hope
        self._pause *= 2
        self._reach, self._due = 1, self._pause

    def went(self, *, far: bool, ended: bool) -> None:
        """See `Pace.went`."""
        del ended
        if far:
            self._reach, self._pause = 2 * self._reach, 1
            return
        self._due -= 1
        self._reach = _FEW if self._due <= 0 else 1

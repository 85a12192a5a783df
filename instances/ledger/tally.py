"""How many computations a round has seen, and how often a name came first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...models.case import Case
from .line import Line
from .names import pseudonym


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What the lines of a ledger add up to.

    Attributes
    ----------
    computations : int
        Lines that stand for one.
    naming : int
        Those among them that gave names.
    lines : tuple of Line
        The latter.
    key : bytes or None
        Without it nobody can tell how often a name came first.
    whole : bool
        No line is missing or changed, and every kept run is there.
    recorded : bool
        The computation that is shown stands in the ledger.
    number : int
        Its line; 0 where it is not recorded.
    """

    computations: int
    naming: int
    lines: tuple[Line, ...]
    key: bytes | None
    whole: bool
    recorded: bool
    number: int = 0

    def first(self, case: Case, employee: int, seat: int) -> int | None:
        """Give on how many of the naming lines `employee` was the name of `seat`."""
        if self.key is None:
            return None
        seat_id, wanted = (
            str(case.establishment.id[seat]),
            pseudonym(case, employee, seat, key=self.key),
        )
        return sum(line.names.get(seat_id) == wanted for line in self.lines)


def tally_of(lines: Sequence[Line], *, key: bytes | None, whole: bool, number: int = 0) -> Tally:
    """Add up `lines`; `number` is that of the computation shown, 0 where it is in none."""
    computing = [line for line in lines if line.computes]
    naming = tuple(line for line in computing if line.names)
    return Tally(
        computations=len(computing),
        naming=len(naming),
        lines=naming,
        key=key,
        whole=whole,
        recorded=number > 0,
        number=number,
    )

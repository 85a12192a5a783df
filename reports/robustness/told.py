"""What a reader of robustness knows: names, numbers of seats, and whom nothing is said of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...models.plan import Move
from ...models.robust import Robust, Robustness
from ...models.table import NOBODY
from ...solver.gates import waits_for_selection
from ...solver.kinds import kind_of
from ..language.names import Names
from ..language.phrases import Phrases


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The robustness of a plan as one reader sees it.

    Attributes
    ----------
    moves : tuple of Move
        Those that are shown, in the order they are printed in.
    numbers : dict of int to int
        Printed number of each seat.
    simulated : bool
        Names are shown also where open selection decides.
    run : str
        Where the run is kept, as the reader would type it.
    """

    names: Names
    found: Robustness
    moves: tuple[Move, ...]
    numbers: Mapping[int, int]
    simulated: bool
    run: str

    @property
    def say(self) -> Phrases:
        """The language of the page."""
        return self.names.say

    def shown(self) -> list[Robust]:
        """Give what is known of the names that are shown."""
        known = {one.move.seat: one for one in self.found.names}
        return [known[move.seat] for move in self.moves]

    def successor(self, seat: int, employee: int) -> str:
        """Name who takes a seat over; nobody's name where open selection would bring it."""
        if employee == NOBODY:
            return self.say("robust.nobody")
        case = self.names.case
        kind = kind_of(employee, case.establishment.position(seat), case.roster)
        if not self.simulated and waits_for_selection(seat, kind, case):
            return self.say("robust.selection")
        return self.names.who(employee)

    def percent(self, one: Robust) -> str:
        """Write the share of drawn weightings in which a name stays, in whole percents."""
        share = one.share
        if not share.sampled:
            return self.say("robust.open_yet")
        return f"{self.say.figures.percent(10_000 * share.stays // share.sampled // 100 * 100)} %"

    def mark(self, one: Robust) -> str:
        """Give the letters of a name: tied, or fragile."""
        if one.move.tied_with:
            return "S"
        return "R" if one.fragile else ""

"""What the ledger of a round says of one run."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from ..noted import Noted
from ..runs.record import noted_in
from .check import Checked, checked


class Witness(Enum):
    """What is known of a run's line.

    ``STANDS``: it is there as the run remembers it. ``DENIED``: the ledger has another line there,
    or none. ``AWAY``: the ledger is not where the run says. ``UNRECORDED``: the run names none.
    """

    STANDS = "stands"
    DENIED = "denied"
    AWAY = "away"
    UNRECORDED = "unrecorded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Witnessed:
    """A run and the ledger that it stands in.

    Attributes
    ----------
    ledger : Checked or None
        ``None`` where there is none to look at.
    """

    state: Witness
    noted: Noted | None
    ledger: Checked | None

    @property
    def sound(self) -> bool:
        """Nothing speaks against the run; a ledger that is not there says nothing either way."""
        whole = self.ledger is None or self.ledger.whole
        return whole and self.state is not Witness.DENIED


def witnessed(run: Path) -> Witnessed:
    """Look up the run in `run` in the ledger that it names.

    Raises
    ------
    SealError
        Where either cannot be read.
    """
    noted = noted_in(run)
    if noted is None:
        return Witnessed(state=Witness.UNRECORDED, noted=None, ledger=None)
    ledger = checked(noted.folder)
    if not ledger.there:
        return Witnessed(state=Witness.AWAY, noted=noted, ledger=None)
    stands = any((line.number, line.hash) == (noted.number, noted.hash) for line in ledger.lines)
    state = Witness.STANDS if stands else Witness.DENIED
    return Witnessed(state=state, noted=noted, ledger=ledger)

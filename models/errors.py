"""The errors a user can cause, as one small tree.

::

    SuksesiError (ValueError)
    ├── CaseError      the case has faults; carries all of them
    ├── PolicyError    the policy names something that does not exist or is out of range
    ├── UnknownNameError    a seat, person, engine, sheet … that is not there
    ├── ScoresError    scores that no power of ten makes whole without rounding
    ├── SealError      a run whose files are not as they were sealed
    ├── ProofError     a stored proof that does not have the form of one
    ├── DecisionError  a decision or a status that the run does not allow
    └── AuditError     a plan that its own recount rejects: a defect of the program, never delivered
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fault import Fault
    from .text import Text


class SuksesiError(ValueError):
    """A full sentence that says what was given, where, and what is allowed."""


class CaseError(SuksesiError):
    """The case cannot be used.

    Parameters
    ----------
    faults : sequence of Fault
        Every fault found, none held back.
    """

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(f"{len(faults)} kesalahan dalam kasus / faults in the case.")
        self.faults = tuple(faults)


class PolicyError(SuksesiError):
    """A policy names or sets something that is not allowed."""


class UnknownNameError(SuksesiError):
    """A name that is not there; says which are, nearest first."""

    def __init__(self, what: str, given: str, allowed: Iterable[str]) -> None:
        names = sorted(allowed)
        near = get_close_matches(given, names, n=3, cutoff=0.5) or names[:8]
        super().__init__(f"{what} '{given}' tidak dikenal / unknown; mungkin / maybe: {near}.")
        self.given = given
        self.nearest = tuple(near)


class ScoresError(SuksesiError):
    """Scores that cannot be scaled to whole numbers without rounding, or within 64 bits."""


class ProofError(SuksesiError):
    """A stored proof that does not have the form of one; carries what is wrong and where."""

    def __init__(self, objection: Text) -> None:
        super().__init__(f"{objection.id} / {objection.en}")
        self.objection = objection


class SealError(SuksesiError):
    """A run whose files are not as they were sealed."""


class DecisionError(SuksesiError):
    """A decision or a status that the run does not allow."""


class AuditError(SuksesiError):
    """A plan whose independent recount disagrees with it."""

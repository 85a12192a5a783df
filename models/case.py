"""A case: roster, establishment, evidence, policy and dates, validated: what is solved."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .change import Change
from .codes import Level
from .committee import Decider
from .decision import Conflict, Decision
from .decree import Decree, Sealing, sealing_of
from .establishment import Establishment, Families, Units
from .evidence import Evidence
from .gate import Gate
from .policy import Policy
from .roster import Roster
from .round import Round
from .rubric import Rubric
from .status import StatusEntry


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, weakref_slot=True)
class Case:
    """Everything one round is solved from.

    Attributes
    ----------
    name : str
        Title of the round.
    synthetic : bool
        The people are invented.
    standards : int16 array (seats, 9)
        Required competency levels of each seat, in the order of ``COMPETENCIES``.
    retires_on : datetime64[D] array (employees,)
        First day of retirement at the level held: the first of the month after the age is reached.
    changes : tuple of Change
        The reorganisation on record; in effect in mode ``SOTK`` only.
    gates : tuple of Gate
        Conditions on the round and its seats, as the case states them.
    decisions : tuple of Decision
        Those in force: what follows from the statuses stands among them.
    statuses : tuple of StatusEntry
        Every step of every proposed name, in the order of the sheet.
    deciders : tuple of Decider
        Who sits on the committee, decides, or plans this round.
    decree : Decree or None
        The seal that lies beside the policy, whether or not it is of this policy.
    digest, policy_digest : str
        Content hashes (SHA-256, hexadecimal): equal for equal content in any order of rows.
    """

    name: str
    note: str
    synthetic: bool
    agency: str
    ppk: str
    round: Round
    roster: Roster
    establishment: Establishment
    units: Units
    families: Families
    standards: NDArray[np.int16]
    retires_on: NDArray[np.datetime64]
    evidence: Evidence
    decisions: tuple[Decision, ...]
    conflicts: tuple[Conflict, ...]
    statuses: tuple[StatusEntry, ...] = ()
    changes: tuple[Change, ...] = ()
    policy: Policy
    rubric: Rubric
    gates: tuple[Gate, ...]
    deciders: tuple[Decider, ...] = ()
    decree: Decree | None = None
    digest: str
    policy_digest: str

    @property
    def sealing(self) -> Sealing:
        """How the policy of this case stands to its decree."""
        return sealing_of(self.decree, self.policy_digest)

    @property
    def trial(self) -> bool:
        """Names of this case are a trial: its policy is not, or not as it stands, decreed."""
        return self.sealing.trial


def retirement(born: NDArray[np.datetime64], ages: NDArray[np.int64]) -> NDArray[np.datetime64]:
    """Give the first day of retirement for people `born` then, retiring at `ages`.

    The pension starts on the first of the month after the age is reached.

    >>> retirement(np.array(["1967-01-15"], "datetime64[D]"), np.array([60]))
    array(['2027-02-01'], dtype='datetime64[D]')
    """
    month = born.astype("datetime64[M]") + 12 * ages + 1
    return month.astype("datetime64[D]")


def retirement_ages(levels: NDArray[np.int16], policy: Policy) -> NDArray[np.int64]:
    """Give the retirement age (years) of each of `levels` under `policy`."""
    ages = {level.value: policy.retirement_age.of[level.key] for level in Level}
    return np.array([ages[int(level)] for level in levels], dtype=np.int64)

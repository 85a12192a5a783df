"""A decree: what puts a policy in force, and whether the policy is still the one that it sealed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum


class Standing(Enum):
    """What a policy is to the names that come of it.

    Names of any policy that is not ``DECREED`` are a trial.
    """

    DECREED = "ditetapkan"
    CHANGED = "berubah_sesudah_ditetapkan"
    UNSEALED = "belum_ditetapkan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decree:
    """A seal on the content of a policy and of the rubric that it names.

    Attributes
    ----------
    number : str
        Number of the decree (*nomor SK*).
    on : date
        Date of the decree.
    sealed_at : datetime
        When the seal was set, as the machine's clock said, with its offset.
    policy : str
        Digest of the sealed content, as ``Case.policy_digest``.
    """

    number: str
    on: date
    sealed_at: datetime
    policy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealing:
    """How a policy stands to the decree whose seal lies beside it.

    Attributes
    ----------
    decree : Decree or None
        The last one on record, whether or not it is of this content.
    """

    standing: Standing
    decree: Decree | None

    @property
    def trial(self) -> bool:
        """Names under this policy are a trial."""
        return self.standing is not Standing.DECREED


UNSEALED = Sealing(standing=Standing.UNSEALED, decree=None)


def sealing_of(decree: Decree | None, policy_digest: str) -> Sealing:
    """Say whether `decree` puts the policy with `policy_digest` in force.

    >>> sealing_of(None, "ab").standing.value
    'belum_ditetapkan'
    """
    if decree is None:
        return UNSEALED
    same = decree.policy == policy_digest
    return Sealing(standing=Standing.DECREED if same else Standing.CHANGED, decree=decree)

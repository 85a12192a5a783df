"""The people who decide on a round: committee, authorised official, planner."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Decider:
    """One person who takes part in deciding.

    Attributes
    ----------
    employee : int
        Index in the roster; ``NOBODY`` for somebody who is not on it.
    role : str
        Code of sheet *komite*: ``ketua``, ``anggota``, ``pyb``, ``ppk``, ``sekretaris``,
        ``perencana``.
    row : int
        Row of sheet *komite*.
    """

    employee: int
    role: str
    row: int

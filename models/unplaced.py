"""Holders of abolished seats whom a plan leaves without one, and competence tests, as records."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from .finding import Finding, Verdict


class Cause(Enum):
    """Why a holder of an abolished seat has none in the plan.

    ``TAKEN``: every seat the holder may take is given to somebody else. ``TIED``: one is free, but
    a rule on several people keeps it so. ``VERIFY``: something cannot be judged yet. ``BARRED``: a
    rule stands against every seat. ``NO_SEAT``: nothing of the level is to be filled. ``OPEN``: a
    seat is free and nothing stands against it; only a plan that is not proven leaves that.
    """

    TAKEN = "jabatan_terpakai"
    TIED = "terikat_aturan"
    VERIFY = "perlu_verifikasi"
    BARRED = "tidak_memenuhi"
    NO_SEAT = "tidak_ada_jabatan"
    OPEN = "belum_ditempatkan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unplaced:
    """One holder without a seat.

    Attributes
    ----------
    seat : int
        The abolished seat.
    at_level : int
        Seats of its level that the round fills.
    eligible, to_verify : int
        Of all seats the round fills, those the holder may take, and those that only wait for
        something to be judged.
    nearest : int
        The seat that comes closest: of the own level, fewest rules against it; ``NO_SEAT`` where
        there is none.
    findings : tuple of Finding
        What stands against `nearest`; empty where it is given to somebody else.
    given_to : int
        Employee who gets `nearest`; ``NOBODY`` where it stays vacant.
    """

    employee: int
    seat: int
    cause: Cause
    at_level: int
    eligible: int
    to_verify: int
    nearest: int
    findings: tuple[Finding, ...]
    given_to: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Contender:
    """Somebody who goes to a competence test for a seat.

    Attributes
    ----------
    test : Verdict
        What its result on record says; ``NO_DATA`` where none is.
    given : int
        Seat the plan gives; ``NO_SEAT`` where none.
    """

    employee: int
    test: Verdict
    given: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Contest:
    """A seat for which several holders of merged seats stand.

    Attributes
    ----------
    required : bool
        The policy asks for the competence test at the level of the seat.
    """

    seat: int
    required: bool
    contenders: tuple[Contender, ...]

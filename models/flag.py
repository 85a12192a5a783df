"""A flag: something worth a look, where it stands and since when; it accuses nobody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from .table import NO_SEAT, NOBODY


class FlagKind(Enum):
    """What was found."""

    POLICY_AFTER_DATA = "policy_after_data"
    NAMES_BEFORE_SEAL = "names_before_seal"
    POLICIES_TRIED = "policies_tried"
    RUN_DELETED = "run_deleted"
    LEDGER_BROKEN = "ledger_broken"
    ROUND_CHANGED = "round_changed"
    REQUIREMENT_CHANGED = "requirement_changed"
    SOLE_REQUIREMENT = "sole_requirement"
    LATE_EVIDENCE = "late_evidence"
    NARROW_WIN = "narrow_win"
    STRAW_ALTERNATIVE = "straw_alternative"
    KEPT_CLOSED = "kept_closed"
    ACTING_TOO_LONG = "acting_too_long"
    MEMBER_IS_CANDIDATE = "member_is_candidate"
    MEMBER_IS_KIN = "member_is_kin"
    MEMBER_IS_SUPERIOR = "member_is_superior"
    DECISION = "decision"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where to look.

    Attributes
    ----------
    sheet : str
        Sheet of the case; a file of the case where no sheet is meant.
    row : int or None
        Row of the sheet; ``None`` where a whole file is meant.
    column : str
    gone : bool
        The row stood in the earlier run and is no longer there.
    """

    sheet: str
    row: int | None = None
    column: str = ""
    gone: bool = False


Fact = int | str | date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """One thing worth a look.

    Attributes
    ----------
    seat, employee : int
        Whom and what it is about; ``NO_SEAT`` and ``NOBODY`` where none in particular.
    others : tuple of int
        Other employees concerned.
    places : tuple of Place
        Where it can be checked.
    since : date or None
        Since when; ``None`` where nothing says so.
    facts : mapping of str to int, str, date or None
        What was found, by name; points in hundredths.
    """

    kind: FlagKind
    seat: int = NO_SEAT
    employee: int = NOBODY
    others: tuple[int, ...] = ()
    places: tuple[Place, ...] = ()
    since: date | None = None
    facts: Mapping[str, Fact] = field(default_factory=dict)

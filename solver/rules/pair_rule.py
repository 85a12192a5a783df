"""A rule on one person at one seat: whom it judges, its answer by columns and its recount."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, ClassVar

import numpy as np
from numpy.typing import NDArray
from pydantic import Field, field_validator

from ...models.case import Case
from ...models.codes import Kind, Level
from ...models.establishment import Position
from ...models.finding import Clears, Finding, Verdict
from ...models.roster import Roster
from ...models.text import Text
from ..alike import alike
from .base import Rule

if TYPE_CHECKING:
    from ..pairs import Pairs

Verdicts = NDArray[np.int8]
"""One :class:`~suksesi.models.finding.Verdict` per employee."""

_MET, _NO_DATA = np.int8(Verdict.MET), np.int8(Verdict.NO_DATA)


def verdicts(met: NDArray[np.bool_], *, known: NDArray[np.bool_] | bool = True) -> Verdicts:
    """Give *met* or *not met* where `known`, and *no data* elsewhere."""
    judged = np.logical_not(met).astype(np.int8)  # MET is 0, NOT_MET is 1
    return judged if known is True else np.where(known, judged, _NO_DATA)


class Force(Enum):
    """How a rule binds one kind of move."""

    HARD = "wajib"
    INFO = "info"


class PairRule(Rule):
    """A requirement on one person at one seat.

    Attributes
    ----------
    kinds : dict of Kind to Force
        Kinds of move it judges; never ``STAY``.
    default_kinds : dict
        What the national default applies it to.
    not_met, no_data : Text
        Sentences with the fields ``{found}``, ``{needed}``, ``{since}``, ``{clears}``, ``{seat}``,
        the finding's values in words. A sentence names `since` only where the finding always has
        it, and `clears` only as a clause of its own after a semicolon.
    ask : Text or None
        Which document settles *no data*, and who issues it.
    remedy : Text or None
        What brings about a requirement that is not met and that time alone does not: a training, a
        test, a document, and who gives it; ``None`` where there is no such step.
    waivable_by : Text or None
        Who may waive it; ``None`` where nobody named in the law may.
    waiver_offices : tuple of str
        Words of which the office that waives it bears one, in lower case; empty where the law
        leaves the waiver to the appointing official.
    waivable_levels : frozenset of Level
        Levels of the seats that a waiver reaches; empty where it reaches all.
    info_note : Text or None
        Said beside a requirement that is not met where the rule only informs.
    weighed : bool
        Its answer rests on merit, talent score or box, so a weight of the policy may change it;
        it is then the same at every seat of one level and field of work.
    """

    default_kinds: ClassVar[Mapping[Kind, Force]]
    not_met: ClassVar[Text]
    no_data: ClassVar[Text]
    ask: ClassVar[Text | None] = None
    remedy: ClassVar[Text | None] = None
    waivable_by: ClassVar[Text | None] = None
    waiver_offices: ClassVar[tuple[str, ...]] = ()
    waivable_levels: ClassVar[frozenset[Level]] = frozenset()
    info_note: ClassVar[Text | None] = None
    weighed: ClassVar[bool] = False

    kinds: dict[Kind, Force] = Field(
        default_factory=dict, alias="jenis_gerak", description="Jenis gerak yang dinilai"
    )

    @field_validator("kinds", mode="before")
    @classmethod
    def _read_kinds(cls, value: object) -> object:
        if not isinstance(value, Mapping):
            return value
        known = {kind.key: kind for kind in Kind if kind is not Kind.STAY}
        unknown = sorted(str(key) for key in value if key not in known and key not in set(Kind))
        if unknown:
            message = f"Jenis gerak tidak dikenal: {unknown}; yang ada: {sorted(known)}."
            raise ValueError(message)
        return {known.get(key, key): force for key, force in value.items()}

    def model_post_init(self, context: object, /) -> None:
        """Take the default kinds where the policy names none."""
        if not self.kinds:
            self.kinds.update(self.default_kinds)

    def force(self, kind: Kind) -> Force | None:
        """Say how this rule binds `kind`; ``None`` where it does not judge it."""
        return self.kinds.get(kind)

    def within_waiver(self, employee: int, position: Position, case: Case) -> bool:
        """Say whether a waiver can reach this person here, whoever signs it."""
        del employee, case
        return not self.waivable_levels or position.level in self.waivable_levels

    @abstractmethod
    def judge(self, position: Position, roster: Roster, case: Case) -> Verdicts:
        """Judge every employee at `position`, shape (employees,), by columns."""

    def met(self, pairs: Pairs, case: Case) -> NDArray[np.bool_]:
        """Say of each pair whether a `weighed` rule is met, all seats of a group at once.

        Parameters
        ----------
        pairs : Pairs
            With their merits under `case`; the stays of all holders are among them.
        """
        met = np.zeros(len(pairs), dtype=np.bool_)
        for position, here in alike(pairs.seat, case):
            met[here] = self.judge(position, case.roster, case)[pairs.employee[here]] == _MET
        return met

    @abstractmethod
    def facts(self, employee: int, position: Position, case: Case) -> Finding:
        """Judge one employee again in plain Python, with the field, value and date that decided.

        The independent recount of :meth:`judge`: the two share no code.
        """

    def text_of(self, finding: Finding) -> Text:
        """Give the sentence that says one of its findings."""
        if finding.verdict is Verdict.MET:
            return self.law
        return self.no_data if finding.verdict is Verdict.NO_DATA else self.not_met

    @classmethod
    def may_waive(cls, office: str) -> bool:
        """Say whether `office`, as a decision names it, is one that may waive this rule."""
        if cls.waivable_by is None:
            return False
        words = office.lower()
        return not cls.waiver_offices or any(word in words for word in cls.waiver_offices)

    def clears_on(self, employee: int, position: Position, case: Case) -> date | Clears:
        """Say when a person who does not meet it would, all else equal."""
        del employee, position, case
        return Clears.UNKNOWN

    def closes_on(self, employee: int, position: Position, case: Case) -> date | None:
        """Give the first day on which time alone bars a person for good; ``None`` where none does.

        From that day on, and not the day before, the requirement is not met.
        """
        del employee, position, case
        return None

"""What a rule is: its text, its citation, whom it judges, its constraint and its recount.

One file in this package is one rule. A rule is a frozen record whose fields are its parameters,
read from the policy table ``[aturan.<key>]`` under their Indonesian aliases; class attributes say
what it is. A rule that the policy does not name is not applied.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, ClassVar

import numpy as np
from numpy.typing import NDArray
from pydantic import Field, field_validator

from ...models.case import Case
from ...models.clause import Clause
from ...models.codes import Kind, Level
from ...models.establishment import Position
from ...models.finding import Clears, Finding, Verdict
from ...models.roster import Roster
from ...models.rubric import Confidence, Record
from ...models.seating import Seating
from ...models.text import Text
from ..alike import alike
from .easing import Easing
from .rows import Rows

if TYPE_CHECKING:
    from ..pairs import Pairs

Key = tuple[int, ...]
"""Names one row of a family, for instance by the seats of a cycle."""
Verdicts = NDArray[np.int8]
"""One :class:`~suksesi.models.finding.Verdict` per employee."""

OWN_POLICY = Text(
    id="pejabat yang menetapkan kebijakan, dengan mengubahnya",
    en="the official who sets the policy, by changing it",
)
"""Who may change a limit that is no law but the agency's own."""

_MET, _NO_DATA = np.int8(Verdict.MET), np.int8(Verdict.NO_DATA)


def verdicts(met: NDArray[np.bool_], *, known: NDArray[np.bool_] | bool = True) -> Verdicts:
    """Give *met* or *not met* where `known`, and *no data* elsewhere."""
    judged = np.logical_not(met).astype(np.int8)  # MET is 0, NOT_MET is 1
    return judged if known is True else np.where(known, judged, _NO_DATA)


class Force(Enum):
    """How a rule binds one kind of move."""

    HARD = "wajib"
    INFO = "info"


class Rule(Record, ABC):
    """One legal or policy requirement or preference.

    Attributes
    ----------
    id : str
        Name of its file.
    key : str
        Name of its table in a policy.
    name, law : Text
        Short name, and what it asks for in one plain sentence.
    citation : str
        Article, or ``kebijakan instansi``.
    sure : {"tinggi", "sedang", "rendah"}
        How well the citation is known.
    liftable : bool
        The round without it is still a round, so its price can be asked for.
    basis, confidence : str or None
        The policy's own citation, where it gives one.
    """

    id: ClassVar[str]
    key: ClassVar[str]
    name: ClassVar[Text]
    law: ClassVar[Text]
    citation: ClassVar[str]
    sure: ClassVar[Confidence]
    liftable: ClassVar[bool] = True

    basis: str | None = Field(None, alias="dasar", description="Dasar menurut kebijakan ini")
    confidence: Confidence | None = Field(
        None, alias="keyakinan", description="Keyakinan atas dasar itu"
    )

    @property
    def cited(self) -> str:
        """The citation in force: the policy's own, else the rule's."""
        return self.basis or self.citation

    @property
    def certainty(self) -> Confidence:
        """How well that citation is known."""
        return self.confidence or self.sure

    def eased(self, case: Case) -> tuple[Easing, ...]:
        """Give the single limits it sets in `case`; none where it is lifted as a whole only.

        Lifting one never asks more of a plan, and never less than lifting the whole rule does.
        """
        del case
        return ()


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


class TieRule(Rule):
    """A requirement that ties several pairs together: forbidden if broken, or priced.

    A rule with a price has auxiliaries in its rows that make good what is lacking, and gains on
    them; `audit` then finds no breach and `recount` says what the price comes to.

    Attributes
    ----------
    presumes_one_seat : bool
        Its rows speak of seatings in which everybody has one seat, as rule `one_seat` sees to.
    amended_by : Text or None
        Who may change what it asks for, where that is no law.
    """

    presumes_one_seat: ClassVar[bool] = False
    amended_by: ClassVar[Text | None] = None

    @abstractmethod
    def rows(self, pairs: Pairs, case: Case) -> Rows:
        """State it as linear rows over the pairs and its own auxiliaries."""

    @abstractmethod
    def audit(self, seating: Seating, case: Case) -> list[Finding]:
        """Recount a seating in plain Python: one finding per breach, none where it holds."""

    def recount(self, seating: Seating, case: Case) -> dict[str, int]:
        """Recount what its price comes to, by tier, in plain Python."""
        del seating, case
        return {}

    def clauses(self, case: Case) -> Mapping[int, Clause]:
        """Give what of it may be lifted by itself, by the numbers that its rows bear.

        Rows of a clause that is not given here are never lifted: the law of the model, or a price,
        which forbids nothing. Named rows belong to clause 0.
        """
        del case
        return {0: Clause(rule=self.id, text=self.law, field=f"kebijakan.{self.key}")}

    def separate(self, seating: Seating, case: Case) -> tuple[Key, ...]:
        """Name rows that `seating` breaks, of a family too large to state at once.

        Rows and named rows together say what `audit` says: a seating that keeps `rows` and breaks
        none named here has no breach.
        """
        del seating, case
        return ()

    def named(self, keys: Sequence[Key], pairs: Pairs, case: Case) -> Rows:
        """State the rows of `keys`, one each; they hold no auxiliaries."""
        del keys, pairs, case
        message = f"Rule {self.id} names no rows."
        raise NotImplementedError(message)


class Preference(Rule):
    """Something better or worse, never forbidden."""

    @abstractmethod
    def gains(self, pairs: Pairs, case: Case) -> dict[str, NDArray[np.int64]]:
        """Give what each pair adds, by tier; shape (pairs,) each, exact integers."""

    @abstractmethod
    def recount(self, seating: Seating, case: Case) -> dict[str, int]:
        """Recount what a seating is worth, by tier, in plain Python."""

"""What a rule is: its text, its citation, its constraint and its recount.

One file in this package is one rule. A rule is a frozen record whose fields are its parameters,
read from the policy table ``[aturan.<key>]`` under their Indonesian aliases; class attributes say
what it is. A rule that the policy does not name is not applied.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from ...models.case import Case
from ...models.clause import Clause
from ...models.finding import Finding
from ...models.rubric import Confidence, Record
from ...models.seating import Seating
from ...models.text import Text
from .easing import Easing
from .rows import Rows

if TYPE_CHECKING:
    from ..pairs import Pairs

Key = tuple[int, ...]
"""Names one row of a family, for instance by the seats of a cycle."""
OWN_POLICY = Text(
    id="pejabat yang menetapkan kebijakan, dengan mengubahnya",
    en="the official who sets the policy, by changing it",
)
"""Who may change a limit that is no law but the agency's own."""


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

    def names_rows(self, case: Case) -> bool:
        """Say whether `separate` may name any."""
        del case
        return False

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

"""What cannot hold together in a round, and what restores a plan, as programs read it."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal

from pydantic import Field

from ...models.units import MERIT_UNITS
from .base import Document


class MemberDocument(Document):
    """A decision on record, a requirement on a pinned person, or a clause of a rule."""

    sort: Literal["decision", "requirement", "clause"] = Field(
        description="Which of the three it is"
    )
    rule: str = Field(description="Id of the rule that gives it force")
    name: str = Field(description="What it is, in the language asked for")
    article: str = Field(description="Article or other basis")
    employees: tuple[str, ...] = Field(description="Whom it names, by code")
    positions: tuple[str, ...] = Field(description="Which seats it names, by id")
    field: str = Field(description="Where it stands, as sheet.column or setting of the policy")
    row: int | None = Field(description="Row of that sheet; null where there is none")
    on: date | None = Field(description="Date of the decision; null for the others")
    document: str = Field(description="Number of the decision's document; empty otherwise")
    lifting: Literal["revoked", "waived", "settled", "amended", "never"] = Field(
        description="How it is lifted: a decision revoked, a requirement waived, what could not "
        "be judged settled by a document, a policy amended; never where no official may"
    )
    by: str = Field(description="Who may lift it, or which document settles it; empty for never")


class ConflictDocument(Document):
    """A minimal set: no plan keeps all of it, and without any one member some plan does."""

    members: tuple[MemberDocument, ...]
    shown: Literal["sums", "search"] = Field(
        description="Proven by sums of integers, or two engines searched completely"
    )


class TierDocument(Document):
    """What the best plan is worth in one tier."""

    name: str = Field(description="Id of the tier, in order of the objective")
    value: int = Field(
        description=f"In the tier's own units; in tier merit {MERIT_UNITS} for one point"
    )
    proven: bool = Field(description="No plan is worth more in this tier, the earlier ones kept")


class WayOutDocument(Document):
    """A minimal set to lift: a plan keeps everything else."""

    members: tuple[MemberDocument, ...]
    forbidden: int = Field(description="How many of them no official may lift")
    tiers: tuple[TierDocument, ...] = Field(
        description="What the best plan is worth then; empty where it was not computed"
    )


class ConflictsDocument(Document):
    """Every conflict of a round up to a limit, and the ways out, the lightest first."""

    published: ClassVar[str] = "conflicts"

    possible: bool = Field(description="A plan keeps all rules and decisions")
    conflicts: tuple[ConflictDocument, ...]
    ways_out: tuple[WayOutDocument, ...]
    whole: bool = Field(description="There is no other conflict and no other way out")
    cheapest: bool = Field(description="No way out that is not given takes less")

"""Whom a text is for: each sees no more than the part in the round asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum


class Audience(Enum):
    """Who reads (UU 27/2022: no more personal data than the purpose needs).

    ``PLANNER`` prepares the round, ``COMMITTEE`` weighs the names, ``OFFICIAL`` decides,
    ``INSPECTOR`` looks at how it came about, ``CANDIDATE`` is the person concerned.
    """

    PLANNER = "perencana"
    COMMITTEE = "komite"
    OFFICIAL = "pejabat"
    INSPECTOR = "pemeriksa"
    CANDIDATE = "kandidat"


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosure:
    """What one audience may see; a NIP is shown to nobody.

    Attributes
    ----------
    names : bool
        What people are called, beside their code.
    people : bool
        That there are others at all, if only by their code.
    scores : bool
        Scores, boxes and ranks of others.
    counts : bool
        How many people were considered, and stand on which list.
    rules : bool
        What a requirement asks for, with its article.
    knobs : bool
        Settings of the policy, each with its basis and confidence.
    hashes : bool
        Hashes of the run, the case and the policy.
    """

    names: bool
    people: bool
    scores: bool
    counts: bool
    rules: bool
    knobs: bool
    hashes: bool


DISCLOSED: Mapping[Audience, Disclosure] = {
    Audience.PLANNER: Disclosure(
        names=True, people=True, scores=True, counts=True, rules=True, knobs=True, hashes=True
    ),
    Audience.COMMITTEE: Disclosure(
        names=True, people=True, scores=True, counts=True, rules=True, knobs=False, hashes=True
    ),
    Audience.OFFICIAL: Disclosure(
        names=True, people=True, scores=False, counts=True, rules=True, knobs=False, hashes=True
    ),
    Audience.INSPECTOR: Disclosure(
        names=False, people=True, scores=False, counts=True, rules=True, knobs=True, hashes=True
    ),
    Audience.CANDIDATE: Disclosure(
        names=False, people=False, scores=False, counts=False, rules=True, knobs=False, hashes=False
    ),
}
"""The one place that says what each audience may see; everybody sees all of the own record."""

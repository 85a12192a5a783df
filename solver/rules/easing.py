"""Easing: one limit that a rule sets, and the settings of the rule without it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ...models.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Easing:
    """One limit, at the grain at which a policy sets it.

    Attributes
    ----------
    name : str
        Its key, unique within the rule.
    text : Text
        What is done where it is lifted, as a clause.
    settings : mapping
        The settings of the rule's table that differ then, by their policy keys.
    """

    name: str
    text: Text
    settings: Mapping[str, Any] = field(default_factory=dict)

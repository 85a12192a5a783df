"""A phrase in the two languages of the project."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Language = Literal["id", "en"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """The same phrase in Indonesian and English.

    >>> Text(id="usia", en="age").in_("en")
    'age'
    """

    id: str
    en: str

    def in_(self, language: Language) -> str:
        """Give the phrase in `language`."""
        return self.en if language == "en" else self.id

"""Phrases: every text for people, by key, in the two languages, with the figures in it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ...models.finding import Quantity
from ...models.text import Language, Text
from .citations import translated
from .figures import Figures, word


@cache
def texts(language: Language) -> Mapping[str, str]:
    """Give every phrase of `language` by its dotted key; one file for each room's questions."""
    folder = files("suksesi.reports").joinpath("texts", language)
    return {
        f"{section}.{key}": phrase
        for source in folder.iterdir()
        for section, table in tomllib.loads(source.read_text(encoding="utf-8")).items()
        for key, phrase in table.items()
    }


@dataclass(frozen=True, slots=True)
class Phrases:
    """Speaks one language: ``say("tier.merit")`` gives a phrase, ``say.figures`` writes numbers.

    >>> Phrases("en")("kind.lateral")
    'lateral'
    """

    language: Language

    def __call__(self, key: str, /, **values: object) -> str:
        """Give the phrase `key` with `values` filled in."""
        return texts(self.language)[key].format(**values)

    def of(self, text: Text) -> str:
        """Give a text that a rule carries."""
        return text.in_(self.language)

    def word(self, key: str) -> str:
        """Give a key of a code list as it is read aloud; another word stays as it is.

        >>> Phrases("en").word("sangat_baik"), Phrases("id").word("III/d")
        ('very good', 'III/d')
        """
        known = texts(self.language)
        return known.get(f"word.{key}") or known.get(f"level.{key}") or word(key)

    def cite(self, citation: str) -> str:
        """Give where a rule stands, as the rule or a policy states it.

        >>> Phrases("en").cite("PP 11/2017 Pasal 190 ayat (3); kebijakan instansi")
        'PP 11/2017 art. 190(3); agency policy'
        """
        if self.language == "id":
            return citation
        return translated(citation, words=texts("id"), theirs=texts(self.language))

    def quantity(self, quantity: Quantity) -> str:
        """Write a quantity of a finding with its unit."""
        amount = quantity.amount
        return self.word(amount) if isinstance(amount, str) else self.figures.quantity(quantity)

    @property
    def figures(self) -> Figures:
        """The figures of the same language."""
        return Figures(self.language)

    def counted(self, key: str, amount: int, **values: object) -> str:
        """Give ``key`` for `amount`: the phrase ``key_one`` where it is one."""
        chosen = f"{key}_one" if amount == 1 else key
        return self(chosen, n=self.figures.count(amount), **values)

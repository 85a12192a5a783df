"""What the people, seats and words of a case are called on a page."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from ...models.audience import DISCLOSED, Audience, Disclosure
from ...models.case import Case
from ...models.codes import Eselon, Kind, Level
from ...models.table import NOBODY
from ...models.text import Language
from .phrases import Phrases


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """How people, seats and words of a case are called on a page.

    Attributes
    ----------
    repeated : frozenset of str
        Names that several seats bear: these are shown with their unit.
    audience : Audience
        Who reads, and so what others are called.
    own : int
        The person who reads about the own record; ``NOBODY`` for every other reader.
    """

    case: Case
    say: Phrases
    repeated: frozenset[str]
    audience: Audience = Audience.PLANNER
    own: int = NOBODY

    @property
    def disclosed(self) -> Disclosure:
        """What the reader may see."""
        return DISCLOSED[self.audience]

    @property
    def language(self) -> Language:
        """Language of the page."""
        return self.say.language

    def who(self, employee: int) -> str:
        """Name a person as the reader may: by name and case-local code, by code, or not at all."""
        roster, may = self.case.roster, self.disclosed
        if employee == self.own or may.names:
            return f"{roster.name[employee]} {roster.code[employee]}"
        return str(roster.code[employee]) if may.people else self.say("audience.somebody")

    def seat(self, seat: int) -> str:
        """Name a seat, with its unit where several bear the name."""
        seats = self.case.establishment
        name = str(seats.name[seat])
        unit = str(self.case.units.name[seats.unit[seat]])
        if name not in self.repeated or unit.casefold() in name.casefold():
            return name
        return f"{name}, {unit}"

    def eselon(self, seat: int) -> str:
        """Give the echelon of a seat."""
        return Eselon(int(self.case.establishment.eselon[seat])).key

    def level(self, level: Level) -> str:
        """Name a level."""
        return self.say(f"level.{level.key}")

    def kind(self, kind: Kind) -> str:
        """Name a kind of move."""
        return self.say(f"kind.{kind.name.lower()}")


def names_of(
    case: Case,
    *,
    language: Language,
    audience: Audience = Audience.PLANNER,
    own: int = NOBODY,
) -> Names:
    """Give the names of a case in a language, as `audience` may know them."""
    counted = Counter(str(name) for name in case.establishment.name)
    repeated = frozenset(name for name, times in counted.items() if times > 1)
    return Names(case=case, say=Phrases(language), repeated=repeated, audience=audience, own=own)

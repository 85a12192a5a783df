"""What a code list is: members known by an Indonesian key."""

from __future__ import annotations

from enum import IntEnum
from typing import Self


class Code(IntEnum):
    """A code list whose members are known by an Indonesian key."""

    @property
    def key(self) -> str:
        """The word that stands for this member in sheets and policies."""
        return self.name.lower()

    @classmethod
    def of(cls, key: str) -> Self:
        """Give the member whose key is `key`; ``KeyError`` where there is none."""
        return cls[key.upper()]

    @classmethod
    def keys(cls) -> tuple[str, ...]:
        """Give every key of the list, in order."""
        return tuple(member.key for member in cls)

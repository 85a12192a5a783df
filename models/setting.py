"""A setting of a policy, or a decision, that is not as the national default has it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any

from .decision import Decision


class Absent(Enum):
    """Stands for a value that is not stated."""

    ABSENT = "absent"


ABSENT = Absent.ABSENT


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Setting:
    """One difference between a policy and the default.

    Attributes
    ----------
    path : tuple of str
        Its keys in the policy file, the outermost first; ``("keputusan",)`` for a decision.
    ours, default : object
        Both values as the file would state them; ``ABSENT`` where one states none.
    decision : Decision or None
        The decision that the default does not have.
    """

    path: tuple[str, ...]
    ours: Any
    default: Any
    decision: Decision | None = None

    @property
    def key(self) -> str:
        """The path as it is written: ``bauran.jpt_pratama``."""
        return ".".join(self.path)

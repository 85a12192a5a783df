"""One line of a ledger: what was computed, and the hash that ties it to the line before."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields
from hashlib import sha256
from typing import Any

FIRST = "0" * 64
"""What stands as the hash before the first line."""
KEEP = "keep"
"""The act of a line that says where the run of an earlier line is kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line.

    Attributes
    ----------
    number : int
        From 1, without gaps.
    at : str
        When, by the machine's clock, with its offset from UTC.
    act : str
        The command that computed, or ``keep``.
    options : dict
        How it was asked for; never a path or a person.
    case, policy : str
        Content hashes.
    decree : str
        Number of the decree that the policy was under; empty for a trial.
    status : str
        Of the plan; empty for ``keep``.
    plans : int
        How many plans were computed.
    result : str
        Hash of `names`; empty where no name came out.
    names : dict of str to str
        Seat to the pseudonym of whom the plan moves there.
    of : int
        For ``keep``: the line whose run is kept; else 0.
    run, seal : str
        For ``keep``: where the run lies as seen from the ledger, and the run's own hash.
    before : str
        Hash of the line before.
    """

    number: int
    at: str
    act: str
    options: dict[str, Any] = field(default_factory=dict)
    case: str = ""
    policy: str = ""
    decree: str = ""
    status: str = ""
    plans: int = 0
    result: str = ""
    names: dict[str, str] = field(default_factory=dict)
    of: int = 0
    run: str = ""
    seal: str = ""
    before: str = FIRST

    @property
    def hash(self) -> str:
        """SHA-256 of everything the line says."""
        return sha256(_canonical(asdict(self)).encode("utf-8")).hexdigest()

    @property
    def computes(self) -> bool:
        """The line stands for a computation."""
        return self.act != KEEP


def written(line: Line) -> bytes:
    """Give `line` as it stands in the file, with its hash and a line feed."""
    return (_canonical({**asdict(line), "hash": line.hash}) + "\n").encode("utf-8")


def parsed(text: bytes) -> tuple[Line, str] | None:
    """Give a line and the hash that stands in it; ``None`` where `text` is no line."""
    try:
        content = json.loads(text)
        stated = content.pop("hash")
        line = Line(**content)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    sound = all(isinstance(getattr(line, each.name), _TYPES[each.type]) for each in fields(Line))
    return (line, stated) if sound and isinstance(stated, str) else None


_TYPES: dict[Any, type] = {"int": int, "str": str, "dict[str, Any]": dict, "dict[str, str]": dict}


def _canonical(content: dict[str, Any]) -> str:
    return json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)

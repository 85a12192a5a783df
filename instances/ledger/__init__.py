"""The ledger of a round: an append-only chain of hashes, one line for every computation.

``baris.jsonl`` holds the lines, each with the hash of the one before, ``kepala.json`` how many
there are and the hash of the last, ``rahasia`` the key without which nobody can tell whose name a
line holds. Lines say when what was computed with which options and what came out; no name, code or
NIP stands in them.
"""

from __future__ import annotations

from ..noted import Noted
from .book import append
from .check import Break, Checked, Trouble, checked
from .line import Line
from .place import ledger_of
from .recording import keep, note
from .tally import Tally, tally_of
from .witness import Witness, Witnessed, witnessed

__all__ = [
    "Break",
    "Checked",
    "Line",
    "Noted",
    "Tally",
    "Trouble",
    "Witness",
    "Witnessed",
    "append",
    "checked",
    "keep",
    "ledger_of",
    "note",
    "tally_of",
    "witnessed",
]

"""Runs: one solve with everything needed to repeat, explain and prove it, as a sealed folder.

``kasus/`` holds the sheets and ``kebijakan.toml`` as they were read, ``perintah.json`` how they
were solved, ``hasil.json`` the answer, ``bukti.json.gz`` what proves it, ``selisih.json`` what a
decision changed against the run before, ``riwayat.json`` its line in the round's ledger,
``ringkasan.txt`` what the planner saw. ``segel.json``
holds the hash of each of these files and the seal of the run before; ``catatan.json`` (time,
versions, machine) is not sealed. A run is a record of personal data: nobody but its owner may open
the folder.
"""

from __future__ import annotations

from .chain import Link, chain_of
from .folder import new_folder, require_new
from .keep import write_run
from .load import read_run
from .replay import Deviation, replayed
from .run import Provenance, Run
from .seal import reseal, seal_of
from .verify import verify_run

__all__ = [
    "Deviation",
    "Link",
    "Provenance",
    "Run",
    "chain_of",
    "new_folder",
    "read_run",
    "replayed",
    "require_new",
    "reseal",
    "seal_of",
    "verify_run",
    "write_run",
]

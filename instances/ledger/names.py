"""Whom a plan names, as a ledger holds it: a pseudonym per seat, made with the ledger's own key."""

from __future__ import annotations

import hmac
import os
import secrets
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from ...models.case import Case
from ...models.plan import Plan

KEY = "rahasia"
SIGNS = 16
"""Hexadecimal digits of a pseudonym."""


def key_of(folder: Path, *, make: bool = False) -> bytes | None:
    """Give the key of the ledger in `folder`; ``None`` where there is none.

    Parameters
    ----------
    make : bool
        Make one, for its owner alone, where there is none.

    Raises
    ------
    OSError
        Where it cannot be made or read.
    """
    path = folder / KEY
    if make and not path.exists():
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        beside = folder / f".{KEY}-{os.getpid()}"
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(secrets.token_hex(32).encode("ascii"))
        _put(beside, path)
    return path.read_bytes() if path.exists() else None


def _put(beside: Path, path: Path) -> None:
    """Move a new key into place unless another process was faster."""
    try:
        os.link(beside, path)
    except FileExistsError:
        pass
    finally:
        beside.unlink()


def names_of(case: Case, plan: Plan, *, key: bytes) -> dict[str, str]:
    """Give the pseudonym of everybody whom `plan` moves, by the id of the seat."""
    seats = case.establishment.id
    return {str(seats[move.seat]): pseudonym(case, move.employee, move.seat, key=key)
            for move in plan.moves}  # fmt: skip


def pseudonym(case: Case, employee: int, seat: int, *, key: bytes) -> str:
    """Give the pseudonym of `employee` at `seat`: another one at every seat."""
    said = f"{case.establishment.id[seat]}|{case.roster.nip[employee]}"
    return hmac.new(key, said.encode("utf-8"), sha256).hexdigest()[:SIGNS]


def result_of(names: Mapping[str, str]) -> str:
    """Give the hash of who is named where; empty where nobody is."""
    if not names:
        return ""
    return sha256("\n".join(f"{seat}={names[seat]}" for seat in sorted(names)).encode()).hexdigest()

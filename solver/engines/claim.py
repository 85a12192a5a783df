"""What an engine claims, and the audit in exact integers that makes an outcome of it.

No engine is believed: its point is rounded and checked row by row, its value is added up again, and
it is called optimal only where that value equals the bound. A search that claims to be complete
although its bound stands above its value (doubles resolve no more) stays ``FEASIBLE``, ``PROOF``
then only saying that the engine ended by itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import floor
from threading import Event
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...models.errors import AuditError, SuksesiError
from ...models.plan import Status, Why
from ..program import BOUNDLESS, Ints, Program
from .base import Outcome

_ROOM = 2.0**62  # sums that 64 bits hold


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Claim:
    """What an engine claims, before anybody has checked it.

    Attributes
    ----------
    x : array (columns,) or None
        Its best point, perhaps not quite integral.
    bound : int or None
        It says that no point is worth more.
    complete : bool
        It says that its search is complete: `x` is best or, without `x`, there is no point.
    why : Why
        Why it stopped, where the search is not complete.
    seconds : float
        Its own time.
    """

    x: NDArray[Any] | None
    bound: int | None
    complete: bool
    why: Why
    seconds: float


def worth(gain: Ints, x: Ints) -> int:
    """Give ``gain.x`` exactly, however large."""
    used = np.flatnonzero(x)
    largest = [float(np.max(np.abs(of[used]), initial=0)) for of in (gain, x)]
    if largest[0] * largest[1] * len(used) < _ROOM:
        return int(gain[used] @ x[used])
    return sum(g * v for g, v in zip(gain[used].tolist(), x[used].tolist(), strict=True))


def audited(claim: Claim, program: Program, gain: Ints, *, hint: Ints | None = None) -> Outcome:
    """Check a claim and give the outcome that stands the check.

    Parameters
    ----------
    hint : int64 array (columns,), optional
        Where it is feasible it is a point known already, so no outcome is worse.

    Raises
    ------
    AuditError
        If the engine claims something that the exact check refutes.
    """
    x = _better(_point(claim, program), _feasible(hint, program), gain)
    if x is None:
        status = Status.INFEASIBLE if claim.complete else Status.NOT_FOUND
        return _outcome(claim, status, value=None, bound=claim.bound, x=None)
    value = worth(gain, x)
    if (claim.complete and claim.x is None) or (claim.bound is not None and claim.bound < value):
        raise AuditError(
            f"Batas mesin terbantah: ada titik bernilai {value} / the engine's bound "
            f"{claim.bound} is refuted by a point worth {value}."
        )
    status = Status.OPTIMAL if claim.bound == value else Status.FEASIBLE
    return _outcome(claim, status, value=value, bound=claim.bound, x=x)


def settled(
    program: Program, gain: Ints, *, hint: Ints | None = None, stop: Event | None = None
) -> Outcome | None:
    """Give the outcome where no engine is needed: nothing to choose, no row, or stopped already.

    Raises
    ------
    SuksesiError
        If a column has no bounds: then there may be no best point.
    """
    if np.any(program.lower <= -BOUNDLESS) or np.any(program.upper >= BOUNDLESS):
        raise SuksesiError("Ada kolom tanpa batas / a column of the program has no bounds.")
    empty = np.diff(program.matrix.indptr) == 0
    crossed = np.any(program.lower > program.upper) or np.any(program.low > program.high)
    if crossed or np.any(empty & ((program.low > 0) | (program.high < 0))):
        return audited(_complete(None, None), program, gain)
    if bool(np.all(empty)) or not program.columns:
        x = np.where(gain > 0, program.upper, program.lower)
        return audited(_complete(x, worth(gain, x)), program, gain)
    if stop is not None and stop.is_set():
        nothing = Claim(x=None, bound=None, complete=False, why=Why.INTERRUPT, seconds=0.0)
        return audited(nothing, program, gain, hint=hint)
    return None


def whole_bound(bound: float, *, unit: int) -> int | None:
    """Give the integer bound that the `bound` of an engine reckoning in doubles stands for.

    Values are multiples of `unit`, the greatest common divisor of the gains. The engine is
    believed to within half a unit, or to within 1e-12 of the bound where that is more (a sum of
    some thousand doubles errs by about 1e-13 of its terms); the rest is floored away.
    """
    if not np.isfinite(bound):
        return None
    units = bound / unit
    return floor(units + max(0.5, 1e-12 * abs(units))) * unit


def unit_of(gain: Ints) -> int:
    """Give the greatest common divisor of the gains, 1 where all are 0."""
    return int(np.gcd.reduce(gain)) or 1


def _complete(x: Ints | None, bound: int | None) -> Claim:
    return Claim(x=x, bound=bound, complete=True, why=Why.PROOF, seconds=0.0)


def _point(claim: Claim, program: Program) -> Ints | None:
    if claim.x is None:
        return None
    x: Ints = claim.x if claim.x.dtype == np.int64 else np.rint(claim.x).astype(np.int64)
    if program.satisfied_by(x):
        return x
    if claim.complete:
        raise AuditError(
            "Jawaban mesin melanggar syarat saat dihitung ulang / the engine's point breaks a row "
            "of the program when reckoned in exact integers."
        )
    return None


def _feasible(hint: Ints | None, program: Program) -> Ints | None:
    return hint if hint is not None and program.satisfied_by(hint) else None


def _better(one: Ints | None, other: Ints | None, gain: Ints) -> Ints | None:
    if one is None or other is None:
        return other if one is None else one
    return one if worth(gain, one) >= worth(gain, other) else other


def _outcome(
    claim: Claim, status: Status, *, value: int | None, bound: int | None, x: Ints | None
) -> Outcome:
    proven = claim.complete or status is Status.OPTIMAL
    why = Why.PROOF if proven else claim.why
    seconds = claim.seconds
    return Outcome(status=status, why=why, value=value, bound=bound, x=x, seconds=seconds)

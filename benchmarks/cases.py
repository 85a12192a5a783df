"""Assignment cases in the neutral format: ``cases.toml``, and arrays in ``.npz`` files beside it.

A case names its ``file`` with ``scores`` (persons × positions) and perhaps ``barred``. Each option
of `suksesi.solver.assignment.assign` may stand in the case or, under the same name, in the file.
``optimum`` is what the objective comes to: the sum, the worst total with ``maxmin``, and with
``maxmin_then_sum`` either of them or both, the worst total first. ``status`` is ``"infeasible"``
where nothing can be chosen.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import click
import numpy as np
from numpy.typing import NDArray

from suksesi.models.errors import ScoresError
from suksesi.models.plan import Status
from suksesi.solver.assignment import Assigned
from suksesi.solver.assignment.scale import decimals_of

TOLD = {"name", "file", "optimum", "status", "source", "proof"}
OPTIONS = {
    *("sense", "demand", "load", "load_min", "group", "group_max", "group_min"),
    *("position_min", "objective", "cycle_max"),
}
ARRAYS = {"scores", "barred"} | OPTIONS
STATUS = {Status.OPTIMAL: "optimal", Status.INFEASIBLE: "infeasible"}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Case:
    """One case.

    Attributes
    ----------
    scores : array (persons, positions)
        Rounded to `rounded` decimals, where no power of ten makes those of the file whole.
    rounded : int or None
    options : dict
        Arguments of `assign`, but for the scores.
    optimum : tuple of Decimal
        Empty where none is stated.
    status : str or None
        ``None`` where other options than the case's own are asked.
    """

    name: str
    scores: NDArray[Any]
    rounded: int | None
    options: dict[str, Any]
    optimum: tuple[Decimal, ...]
    status: str | None

    @property
    def objective(self) -> str:
        """What is sought."""
        return str(self.options.get("objective", "sum"))

    def objections(self, found: Assigned) -> list[str]:
        """Give what of the stated optimum and status an answer does not meet."""
        told = STATUS.get(found.status, found.status.value)
        if self.status is None:
            return [] if found.status in STATUS else [f"{told}, not proven"]
        if told != self.status:
            return [f"{told}, stated {self.status}"]
        values = self._values(found)
        if len(self.optimum) == 1 and len(values) > 1:
            met = any(self._met(value, self.optimum[0], found) for value in values)
        else:
            pairs = zip(values, self.optimum, strict=False)
            met = all(self._met(value, stated, found) for value, stated in pairs)
        told, stated = (", ".join(map(str, some)) for some in (values, self.optimum))
        return [] if met else [f"{told} against {stated}"]

    def _values(self, found: Assigned) -> list[Decimal]:
        """Give what the objective comes to."""
        values = {"sum": [found.value], "maxmin": [found.worst]}
        both = [found.worst, found.value]
        return [value for value in values.get(self.objective, both) if value is not None]

    def _met(self, value: Decimal, stated: Decimal, found: Assigned) -> bool:
        """Compare exactly; scores of many decimals only to those that the optimum states."""
        if self.rounded is None:
            return value == stated
        last = Decimal(1).scaleb(int(stated.as_tuple().exponent)) / 2
        return abs(value - stated) <= last + self.error(found)

    def error(self, found: Assigned) -> Decimal:
        """Give what rounding the scores can have changed the optimum by at most."""
        if self.rounded is None:
            return Decimal(0)
        return len(found.pairs) * Decimal(1).scaleb(-self.rounded) / 2


def read_cases(folder: Path, *, decimals: int, other: dict[str, Any]) -> list[Case]:
    """Read the cases of `folder`.

    Parameters
    ----------
    decimals : int
        What scores are rounded to where no power of ten makes them whole.
    other : dict
        Options to ask instead of the cases' own; then no optimum is stated.
    """
    path = folder / "cases.toml"
    if not path.exists():
        raise click.ClickException(f"There is no cases.toml in {folder}.")
    told = tomllib.loads(path.read_text(), parse_float=Decimal)["case"]
    unknown = sorted({key for case in told for key in case} - TOLD - OPTIONS)
    if unknown:
        raise click.ClickException(f"{path} has keys that no case has: {', '.join(unknown)}.")
    return [_read(folder, case, decimals, other) for case in told]


def _read(folder: Path, told: dict[str, Any], decimals: int, other: dict[str, Any]) -> Case:
    path = folder / told["file"]
    with np.load(path) as held:
        arrays = {key: held[key] for key in held.files}
    unknown = sorted(set(arrays) - ARRAYS)
    if unknown:
        raise click.ClickException(f"{path} has arrays that no case has: {', '.join(unknown)}.")
    options = {key: told[key] for key in told if key in OPTIONS}
    if "barred" in arrays:
        arrays["barred"] = arrays["barred"].astype(np.bool_)
    options |= {key: array for key, array in arrays.items() if key != "scores"}
    optimum = () if other else told.get("optimum", ())
    scores, rounded = _whole(arrays["scores"], arrays.get("barred"), decimals)
    return Case(
        name=told["name"],
        scores=scores,
        rounded=rounded,
        options=options | other,
        optimum=tuple(Decimal(one) for one in np.atleast_1d(np.array(optimum, dtype=object))),
        status=None if other else told.get("status", "optimal"),
    )


def _whole(
    scores: NDArray[Any], barred: NDArray[np.bool_] | None, decimals: int
) -> tuple[NDArray[Any], int | None]:
    """Give the scores as they are where some power of ten makes them whole, else rounded."""
    try:
        decimals_of(scores if barred is None else scores[~barred])
    except ScoresError:
        return np.round(scores, decimals), decimals
    return scores, None

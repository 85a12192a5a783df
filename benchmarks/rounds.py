"""Rounds given as plain arrays in a folder: the same arrays for every contender."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csc_array, csr_array

from suksesi.solver.program import BOUNDLESS, Block, Program, Tier

_NAMED = re.compile(r"round_(?P<size>[A-Z]+)_(?P<seed>\d+)\.npz")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Arrays:
    """Maximise ``gain.x`` over ``low <= matrix x <= high`` and 0/1 vectors ``x``.

    Attributes
    ----------
    gain : int64 array (columns,)
    matrix : csc_array (rows, columns), int8
        One row per employee, one per seat, then the side rows.
    low, high : float64 arrays (rows,)
        Infinite where there is no bound.
    """

    gain: NDArray[np.int64]
    matrix: csc_array
    low: NDArray[np.float64]
    high: NDArray[np.float64]

    @property
    def program(self) -> Program:
        """The same as a program with one tier."""
        block = Block(
            owner="round",
            matrix=csr_array(self.matrix.tocsr(), dtype=np.int64),
            low=_whole(self.low),
            high=_whole(self.high),
            label=str,
        )
        columns = len(self.gain)
        return Program(
            lower=np.zeros(columns, dtype=np.int64),
            upper=np.ones(columns, dtype=np.int64),
            blocks=(block,),
            tiers=(Tier(name="value", terms={"value": self.gain}),),
        )


def read_arrays(path: Path) -> Arrays:
    """Read the arrays ``c``, ``lo``, ``hi`` and the matrix by columns from an ``.npz`` file."""
    with np.load(path) as held:
        gain, low, high = held["c"], held["lo"], held["hi"]
        entries = (held["data"], held["indices"], held["indptr"])
        matrix = csc_array(entries, shape=(len(low), len(gain)))
    matrix.sort_indices()
    return Arrays(gain=gain, matrix=matrix, low=low, high=high)


def listed(folder: Path, sizes: tuple[str, ...]) -> list[Path]:
    """Give the rounds of `folder` by size, in the order given, and seed."""
    found = [(path, _NAMED.fullmatch(path.name)) for path in folder.glob("round_*.npz")]
    named = [(path, match["size"], int(match["seed"])) for path, match in found if match]
    ranked = sorted((sizes.index(size), seed, path) for path, size, seed in named if size in sizes)
    return [path for _, _, path in ranked]


def optima(folder: Path) -> dict[str, int]:
    """Give the certified optimum of every file that ``rounds.toml`` of `folder` names."""
    path = folder / "rounds.toml"
    if not path.exists():
        return {}
    rounds = tomllib.loads(path.read_text())["round"]
    return {one["file"]: one["optimum"] for one in rounds if "optimum" in one}


def _whole(sides: NDArray[np.float64]) -> NDArray[np.int64]:
    bounded = np.clip(sides, -float(BOUNDLESS), float(BOUNDLESS))
    return bounded.astype(np.int64)

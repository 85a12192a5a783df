"""A program in doubles, scaled for the engines that reckon in them.

Rows are divided by the greatest common divisor of their coefficients, their bounds being rounded
inwards, which loses no integer point; then rows and gains above 2**20 are divided by a power of
two, which rounds nothing. So one unit of the largest rows in use (coefficients near 2e8) stays
above 1e-3, a thousand times the feasibility tolerance of 1e-6. An equality needs no slack: at an
integral point both sides are integers below 2**53, which doubles hold exactly.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from ...models.errors import SuksesiError
from ..program import BOUNDLESS, Ints, Program
from .claim import unit_of

Floats = NDArray[np.float64]

LARGEST = 2.0**20


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Scaled:
    """Maximise ``gain.x`` in doubles.

    Attributes
    ----------
    gain, lower, upper : float64 arrays (columns,)
    matrix : csr_array (rows, columns), float64
    low, high : float64 arrays (rows,)
        Infinite where there is no bound.
    factor : float
        What one unit of the scaled objective is worth.
    unit : int
        Values are multiples of it.
    row_factors : float64 array (rows,)
        What each row was divided by.
    """

    gain: Floats
    lower: Floats
    upper: Floats
    matrix: csr_array
    low: Floats
    high: Floats
    factor: float
    unit: int
    row_factors: Floats

    def on(self, columns: NDArray[np.intp]) -> Scaled:
        """Give the program restricted to `columns`, the others being 0."""
        return replace(
            self,
            gain=self.gain[columns],
            lower=self.lower[columns],
            upper=self.upper[columns],
            matrix=self.matrix[:, columns],
        )

    def with_rows(self, rows: NDArray[np.intp]) -> Scaled:
        """Give the program with some of its rows."""
        return replace(
            self,
            matrix=csr_array(self.matrix[rows]),
            low=self.low[rows],
            high=self.high[rows],
            row_factors=self.row_factors[rows],
        )

    @property
    def gap(self) -> float:
        """Gap in the scaled objective below which no better value is left."""
        return 0.4 * self.unit / self.factor


def scaled(program: Program, gain: Ints, *, largest: float = LARGEST) -> Scaled:
    """Give `program` and `gain` in doubles, rows and gains above `largest` made smaller."""
    matrix = program.matrix
    low, high = whole_sides(program)
    divisors, peaks = program.row_sizes
    powers = _power_of_two(peaks / divisors, largest)
    factors = divisors * powers
    unit = unit_of(gain)
    peak = np.array([np.max(np.abs(gain), initial=0) / unit])
    factor = unit * float(_power_of_two(peak, largest)[0])
    entries = np.repeat(factors, np.diff(matrix.indptr))
    return Scaled(
        gain=gain / factor,
        lower=program.lower.astype(np.float64),
        upper=program.upper.astype(np.float64),
        matrix=csr_array((matrix.data / entries, matrix.indices, matrix.indptr), matrix.shape),
        low=np.where(low <= -BOUNDLESS, -np.inf, low / factors),
        high=np.where(high >= BOUNDLESS, np.inf, high / factors),
        factor=factor,
        unit=unit,
        row_factors=factors.astype(np.float64),
    )


def whole_sides(program: Program) -> tuple[Ints, Ints]:
    """Give the bounds of the rows, rounded inwards to multiples of their common divisors."""
    divisors, _ = program.row_sizes
    low, high = program.low, program.high
    return (
        np.where(low <= -BOUNDLESS, low, -(-low // divisors) * divisors),
        np.where(high >= BOUNDLESS, high, high // divisors * divisors),
    )


def refuse_beyond(digits: float, program: Program, gain: Ints, *, engine: str) -> None:
    """Refuse sums that an engine does not hold exactly.

    Raises
    ------
    SuksesiError
        If ``gain.x`` or a row can exceed `digits`, once divided by the common divisor.
    """
    reach = np.maximum(np.abs(program.lower), np.abs(program.upper)).astype(np.float64)
    divisors, _ = program.row_sizes
    rows = program.absolute @ reach / divisors
    largest = max(float(np.abs(gain) @ reach) / unit_of(gain), float(np.max(rows, initial=0.0)))
    if largest > digits:
        raise SuksesiError(
            f"Jumlah nilai dapat mencapai {largest:.2g}; mesin '{engine}' tepat hanya sampai "
            f"{digits:.2g}, jadi pakailah 'auto' atau 'cpsat' / sums may reach {largest:.2g}; "
            f"engine '{engine}' is exact only up to {digits:.2g}, so use 'auto' or 'cpsat'."
        )


def _power_of_two(sizes: Floats, largest: float) -> Ints:
    """Give the power of two that brings each size to at most `largest`."""
    exponents = np.ceil(np.log2(np.maximum(sizes / largest, 1.0)))
    return np.asarray(2 ** exponents.astype(np.int64), dtype=np.int64)

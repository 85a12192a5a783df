"""Cells of the generated sheets: typed columns become the words that stand in a CSV file."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..sheets import Cell, Column, Sheet

Words = NDArray[np.object_]

_HUNDRED = 100


def worded(frame: pd.DataFrame, sheet: Sheet) -> pd.DataFrame:
    """Give `frame` with the columns of `sheet`, every cell a string, rows in a settled order.

    Columns that the generator does not fill are left empty.
    """
    size = len(frame)
    columns = {
        column.name: (
            _words(frame[column.name], column)
            if column.name in frame
            else np.full(size, "", dtype=object)
        )
        for column in sheet.columns
    }
    return pd.DataFrame(columns, dtype=object)


def _words(values: pd.Series, column: Column) -> Words:
    if column.cell is Cell.DATE:
        return _dates(values.to_numpy())
    if column.cell is Cell.YES_NO:
        return np.where(values.to_numpy(), "ya", "tidak").astype(object)
    if column.cell is Cell.DECIMAL:
        return _decimals(values.to_numpy(dtype=np.float64))
    if column.cell is Cell.INTEGER:
        return _integers(values.to_numpy(dtype=np.float64))
    return values.fillna("").to_numpy(dtype=object)


def _dates(values: NDArray[np.datetime64]) -> Words:
    """Write dd-mm-yyyy; each distinct day is written once."""
    days, place = np.unique(values.astype("datetime64[D]"), return_inverse=True)
    words = [
        "" if np.isnat(day) else f"{text[8:]}-{text[5:7]}-{text[:4]}"
        for day, text in zip(days, days.astype(str), strict=True)
    ]
    return np.array(words, dtype=object)[place] if words else np.array([], dtype=object)


def _decimals(values: NDArray[np.float64]) -> Words:
    """Write two decimals behind a comma, from whole hundredths."""
    known = ~np.isnan(values)
    hundredths = np.floor(np.where(known, values, 0) * _HUNDRED + 0.5).astype(np.int64)
    return _distinct(hundredths, known, lambda n: f"{n // _HUNDRED},{n % _HUNDRED:02d}")


def _integers(values: NDArray[np.float64]) -> Words:
    known = ~np.isnan(values)
    return _distinct(np.where(known, values, 0).astype(np.int64), known, str)


def _distinct(
    numbers: NDArray[np.int64], known: NDArray[np.bool_], write: Callable[[int], str]
) -> Words:
    """Write each distinct number once; an unknown one is empty."""
    found, place = np.unique(numbers, return_inverse=True)
    words = np.array([write(number) for number in found.tolist()], dtype=object)
    return np.where(known, words[place] if len(words) else "", "").astype(object)

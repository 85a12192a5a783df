"""A sheet as it was read: every cell as text, every row with its true number."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ...models.fault import Fault
from .header_row import SEARCHED, header_row


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class RawSheet:
    """One table, nothing interpreted.

    Attributes
    ----------
    name : str
        Name of the worksheet, or of the CSV file without its ending.
    file : str
        Name of the file.
    separator : str
        What parts the cells of a CSV file; empty for a workbook.
    header : tuple of str
        Cells of the header row, in order.
    header_row : int
        Row of the header as a spreadsheet counts.
    cells : object array (lines, header cells)
        Text without surrounding blanks and leading apostrophes. Blank rows are left out.
    row : int32 array
        Row of each line of `cells` as a spreadsheet counts.
    """

    name: str
    file: str
    separator: str
    header: tuple[str, ...]
    cells: NDArray[np.object_]
    row: NDArray[np.int32]
    header_row: int = 1
    faults: tuple[Fault, ...] = field(default=())

    def written(self, place: int) -> bool:
        """Say whether any cell under the header cell `place` is filled."""
        return bool((self.cells[:, place] != "").any())


def sheet_of(
    grid: pd.DataFrame, *, name: str, file: str, separator: str = "", skip: int = 0
) -> RawSheet:
    """Make a sheet of `grid`, whose header stands below the rows skipped and any title.

    Cells beyond the header are faults: a separator inside a text makes them.
    """
    clean = tidy(grid.to_numpy(object))
    top = skip + header_row(clean[skip : skip + SEARCHED].tolist(), name=name)
    body = clean[top + 1 :]
    row = np.arange(top + 2, top + 2 + len(body), dtype=np.int32)
    written = (body != "").any(axis=1)
    header = tuple(clean[top]) if len(clean) > top else ()
    width = max((place + 1 for place, cell in enumerate(header) if cell), default=0)
    kept = body[written]
    return RawSheet(
        name=name,
        file=file,
        separator=separator,
        header=header[:width],
        cells=kept[:, :width],
        row=row[written],
        header_row=top + 1,
        faults=_overflow(kept[:, width:], row[written], name=name, file=file),
    )


_UNSEEN = {0xA0: " ", 0x202F: " ", 0x200B: None, 0x200E: None, 0x200F: None, 0xFEFF: None}
"""No-break blanks, and signs without width that come along when cells are copied from the web."""


def tidy(cells: NDArray[np.object_]) -> NDArray[np.object_]:
    """Strip blanks, signs nobody sees and the apostrophe with which exports mark text."""
    codes, unique = pd.factorize(cells.ravel())
    clean = np.array([_tidy(cell) for cell in unique] + [""], dtype=object)
    return clean[codes].reshape(cells.shape)


def _tidy(cell: object) -> str:
    text = str(cell).translate(_UNSEEN).strip()
    return text[1:].strip() if text.startswith("'") else text


def _overflow(
    beyond: NDArray[np.object_], row: NDArray[np.int32], *, name: str, file: str
) -> tuple[Fault, ...]:
    over = np.flatnonzero((beyond != "").any(axis=1))
    return tuple(
        Fault(
            kind="ragged-row",
            file=file,
            sheet=name,
            row=int(row[index]),
            found="lebih banyak sel daripada kepala kolom",
            allowed="satu sel untuk tiap kolom; apit teks yang memuat pemisah dengan tanda kutip",
        )
        for index in over
    )

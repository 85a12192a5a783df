"""A case on its way: typed tables and the policy, before and while they are compared."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ...models.decree import Decree
from ...models.policy import Policy
from ...models.round_settings import RoundSettings
from ...models.rubric import Rubric
from ..gates import Entry
from .table import Table, Words


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Draft:
    """Everything read, before it is a case.

    Attributes
    ----------
    tables : dict of str to Table
        Every declared sheet; one that is not there has no lines.
    absent : frozenset of str
        Sheets that are not there or could not be read.
    policy_file : str
        Name of the policy file.
    gates_file : str
        Name of the file of gates.
    gates : tuple of Entry
        Every gate with what is stated of it.
    settings, policy, rubric
        ``None`` where the policy file has faults; what needs them is then not checked.
    decree : Decree or None
        The seal beside the policy file.
    """

    tables: dict[str, Table]
    absent: frozenset[str]
    policy_file: str
    gates_file: str
    gates: tuple[Entry, ...]
    settings: RoundSettings | None
    policy: Policy | None
    rubric: Rubric | None
    decree: Decree | None = None

    def __getitem__(self, name: str) -> Table:
        return self.tables[name]

    @property
    def data_on(self) -> date | None:
        """Cut-off of the evidence."""
        return self.settings.data_on if self.settings else None

    def targets(self, refers: str) -> Words:
        """Give the values that a column which refers to ``sheet.column`` may take."""
        sheet, _, column = refers.partition(".")
        table = self.tables[sheet]
        values = table.words(column)
        return values[table.words("jenis") == "bidang"] if sheet == "rumpun" else values


def places(wanted: Words, among: Words) -> NDArray[np.int32]:
    """Give the line of each of `wanted` in `among` (the first, should it stand there twice).

    -1 where it is empty or not among them.
    """
    index = pd.Index(among, dtype=object)
    first = np.flatnonzero(~index.duplicated() & (among != ""))
    found = index[first].get_indexer(pd.Index(wanted, dtype=object))
    return np.append(first, -1)[found].astype(np.int32)

"""Parts of a program that share no row: each is solved alone, the values add up."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array
from scipy.sparse.csgraph import connected_components

from ..program import Program

Columns = NDArray[np.intp]

SMALL = 1_000
"""Components are put together until a part has this many columns: one call for all of them."""


def split(program: Program, *, small: int = SMALL) -> list[Columns]:
    """Give the columns of each part of `program`, small components being put together.

    Call it before rows are added that keep a tier's value: those tie everything together. Use
    `part` to get the program of a part; ``Program.on`` would leave the rows of the others empty.

    Returns
    -------
    list of intp array
        In the order of their first column; one array of all columns where nothing falls apart.
    """
    labels = components_of(program.matrix)
    first = np.unique(labels, return_index=True)[1]
    rank = np.argsort(np.argsort(first))[labels]  # components in the order of their first column
    sizes = np.bincount(rank)
    group = _groups(sizes.tolist(), small)[rank] if len(sizes) else rank
    order = np.argsort(group, kind="stable")
    ends = np.cumsum(np.bincount(group))[:-1]
    return [np.sort(columns) for columns in np.split(order, ends)]


def part(program: Program, columns: Columns) -> Program:
    """Give `program` on `columns` with the rows that concern them, or that concern no column."""
    inside = np.zeros(program.columns, dtype=np.bool_)
    inside[columns] = True
    restricted = program.on(columns)
    blocks = tuple(
        here.rows(_concerned(whole.matrix, inside))
        for whole, here in zip(program.blocks, restricted.blocks, strict=True)
    )
    return replace(restricted, blocks=tuple(block for block in blocks if len(block.low)))


def components_of(matrix: csr_array) -> NDArray[np.intp]:
    """Give the component of every column, numbered from 0."""
    rows, columns = matrix.shape
    entries = matrix.tocoo()
    links = coo_array(
        (np.ones(entries.nnz, dtype=np.int8), (entries.row, rows + entries.col)),
        shape=(rows + columns, rows + columns),
    )
    labels = connected_components(links, directed=False)[1]
    return np.asarray(np.unique(labels[rows:], return_inverse=True)[1], dtype=np.intp)


def _groups(sizes: list[int], small: int) -> NDArray[np.intp]:
    """Give the part that each component goes to."""
    groups, current, held = [], 0, 0
    for size in sizes:
        if held and held + size > small:
            current, held = current + 1, 0
        groups.append(current)
        held += size
    return np.array(groups, dtype=np.intp)


def _concerned(matrix: csr_array, inside: NDArray[np.bool_]) -> Columns:
    sizes = np.diff(matrix.indptr)
    rows = np.repeat(np.arange(len(sizes)), sizes)
    within = np.bincount(rows[inside[matrix.indices]], minlength=len(sizes))
    return np.flatnonzero((within > 0) | (sizes == 0))

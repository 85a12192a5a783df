"""The organisation tree as columns."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ....models.establishment import Units
from ..draft import Draft
from .arrange import by
from .families import Fields


def units_of(draft: Draft, fields: Fields) -> Units:
    """Make the units, sorted by id."""
    table = draft["unor"]
    rows = by(table, np.argsort(np.argsort(table.words("unor_id"))))
    ids = rows.words("unor_id")
    parent = rows.places("induk_id", ids)
    return Units(
        id=ids,
        name=rows.words("nama"),
        parent=parent,
        agency_unit=_agency_units(parent, rows.yes("perangkat_daerah")),
        family=fields.known(rows.words("rumpun")),
        region=rows.words("wilayah_tugas"),
        row=rows.row,
    )


def _agency_units(parent: NDArray[np.int32], is_agency: NDArray[np.bool_]) -> NDArray[np.int32]:
    """Give the nearest unit at or above each that is an agency; itself where none is."""
    own = np.arange(len(parent), dtype=np.int32)
    above = own.copy()
    for _ in range(len(parent)):
        climbing = ~is_agency[above] & (parent[above] >= 0)
        if not climbing.any():
            break
        above = np.where(climbing, parent[above], above).astype(np.int32)
    return np.where(is_agency[above], above, own).astype(np.int32)

"""Which pairs seat a holder whose own seat the round abolishes."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..models.case import Case
from ..models.codes import Kind
from ..models.table import NO_SEAT
from .pairs import Pairs


def displaced(pairs: Pairs, case: Case) -> NDArray[np.bool_]:
    """Say of each pair whether it is a move of a displaced holder."""
    own = case.roster.seat[pairs.employee]
    loses = (own != NO_SEAT) & case.establishment.abolished[own]
    return np.asarray(loses & (pairs.kind != Kind.STAY))

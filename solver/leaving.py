"""Which pairs make a holder leave a seat that stands, so that it falls vacant unless refilled."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..models.case import Case
from ..models.codes import Kind
from ..models.table import NO_SEAT
from .pairs import Pairs


def leaving(pairs: Pairs, case: Case) -> NDArray[np.bool_]:
    """Say of each pair whether its person leaves a seat that this round does not abolish."""
    own = case.roster.seat[pairs.employee]
    stands = (own != NO_SEAT) & ~case.establishment.abolished[own]
    return np.asarray(stands & (pairs.kind != Kind.STAY))

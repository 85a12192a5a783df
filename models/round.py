"""The dates of a round."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

import numpy as np

from .calendar import add_months, day


class Mode(Enum):
    """What a round does.

    ``LOWONG`` fills the vacancies and the seats that filling them opens; ``SOTK`` seats a
    reorganised establishment again.
    """

    LOWONG = "lowong"
    SOTK = "sotk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """Three dates, not one.

    Attributes
    ----------
    data_on : date
        Cut-off of the evidence (*tanggal_data*).
    installed_on : date
        Installation (*tanggal_pelantikan*): age, tenure, retirement, seats held are measured here.
    horizon_months : int
        How long after it seats that fall vacant are planned for.
    mode : Mode
    """

    data_on: date
    installed_on: date
    horizon_months: int
    mode: Mode = Mode.LOWONG

    @property
    def on(self) -> np.datetime64:
        """The installation date as a column's cell."""
        return day(self.installed_on)

    @property
    def horizon(self) -> date:
        """Last day of the horizon."""
        return add_months(self.installed_on, self.horizon_months)

"""Cases for tests: by hand from a few facts, or at random from a seed.

``make_case`` takes the facts a test cares about and fills in the rest with a person, a seat and
evidence nothing is wrong with. ``tiny_case`` draws everything at random, missing data included.
Everybody in them is invented.
"""

from drawn import near, tiny_case
from made import columns, make_case, table, with_dates, with_rules
from ordinary import (
    DATA_ON,
    ECHELONS,
    FAMILIES,
    INSTALLED_ON,
    NINE,
    PERSON,
    ROWS,
    SEAT,
    TABLES,
    UNITS,
)

__all__ = [
    "DATA_ON",
    "ECHELONS",
    "FAMILIES",
    "INSTALLED_ON",
    "NINE",
    "PERSON",
    "ROWS",
    "SEAT",
    "TABLES",
    "UNITS",
    "columns",
    "make_case",
    "near",
    "table",
    "tiny_case",
    "with_dates",
    "with_rules",
]

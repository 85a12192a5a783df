"""The tiers of the objective, in order; a later tier never costs an earlier one."""

from __future__ import annotations

from .codes import Level

PLACED = "placed"
"""Holders of abolished seats who get a seat (reorganisation)."""
OWN_LEVEL = "own_level"
"""Of those, the ones seated at their own level."""
REAPPOINTED = "reappointed"
"""Renamed seats kept by their holder."""
FILL = {
    Level.JPT_PRATAMA: "fill_jpt",
    Level.ADMINISTRATOR: "fill_administrator",
    Level.PENGAWAS: "fill_pengawas",
}
"""Tier of the vacancies filled, by level."""
BOX_ORDER = "box_order"
MERIT = "merit"
CANONICAL = "canonical"

TIERS = (PLACED, OWN_LEVEL, REAPPOINTED, *FILL.values(), BOX_ORDER, MERIT)
"""Every tier that rules may add to; the canonical one follows them."""

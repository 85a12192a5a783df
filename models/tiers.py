"""The tiers of the objective, in order; a later tier never costs an earlier one."""

from __future__ import annotations

from .codes import Level

FILL = {
    Level.JPT_PRATAMA: "fill_jpt",
    Level.ADMINISTRATOR: "fill_administrator",
    Level.PENGAWAS: "fill_pengawas",
}
"""Tier of the vacancies filled, by level."""
BOX_ORDER = "box_order"
MERIT = "merit"
CANONICAL = "canonical"

TIERS = (*FILL.values(), BOX_ORDER, MERIT)
"""Every tier that rules may add to; the canonical one follows them."""

"""What each rule, limit and decision costs the plan, and what it is worth under a condition."""

from __future__ import annotations

from .lifting import lifted
from .listing import all_prices, lifts_of, prices
from .moves import by_moves, moves_steps
from .pricing import price

__all__ = ["all_prices", "by_moves", "lifted", "lifts_of", "moves_steps", "price", "prices"]

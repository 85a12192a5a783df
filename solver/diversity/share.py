"""A share of people as two whole numbers, written ``3/10`` or ``30 %``."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Annotated

from pydantic import BeforeValidator

LARGEST = 10_000
_FRACTION = re.compile(r"(\d+)\s*/\s*(\d+)")
_PERCENT = re.compile(r"(\d+(?:[.,]\d+)?)\s*%")


def share_of(value: object) -> Fraction:
    """Read a share.

    Raises
    ------
    ValueError
        Where it is written otherwise, or lies outside 0 to 1.

    Examples
    --------
    >>> share_of("30 %")
    Fraction(3, 10)
    """
    if isinstance(value, Fraction):
        return value
    found = _read(value.strip()) if isinstance(value, str) else None
    if found is None:
        message = f"'{value}' bukan bagian; tulis misalnya '3/10' atau '30 %'."
        raise ValueError(message)
    if found > 1 or found.denominator > LARGEST:
        message = f"'{value}' di luar 0 sampai 1, atau penyebutnya lebih dari {LARGEST}."
        raise ValueError(message)
    return found


def _read(text: str) -> Fraction | None:
    if parts := _FRACTION.fullmatch(text):
        return Fraction(int(parts[1]), int(parts[2])) if int(parts[2]) else None
    percent = _PERCENT.fullmatch(text)
    return Fraction(percent[1].replace(",", ".")) / 100 if percent else None


Share = Annotated[Fraction, BeforeValidator(share_of)]

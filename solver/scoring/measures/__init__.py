"""The measures, one file each, found by looking into this folder."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from inspect import isabstract
from pkgutil import iter_modules

from pydantic import ValidationError

from ....models.asked import asked
from ....models.errors import PolicyError, SuksesiError, UnknownNameError
from ....models.rubric import Indicator
from .base import Measure

__all__ = ["GROUP", "Measure", "catalogue", "measure_of", "settle"]

GROUP = "kelompok"
"""Stands for *the weighted mean of the parts* where an indicator names its measure."""


@cache
def catalogue() -> Mapping[str, type[Measure]]:
    """Give every measure there is, by its key, in the order of their file names."""
    found: dict[str, type[Measure]] = {}
    for module in iter_modules(__path__):
        for item in vars(import_module(f"{__name__}.{module.name}")).values():
            if isinstance(item, type) and issubclass(item, Measure) and not isabstract(item):
                found[item.key] = item
    return found


def measure_of(indicator: Indicator) -> Measure:
    """Give the measure of `indicator`, which is no group, with its settings.

    Raises
    ------
    PolicyError
        Where it names a measure or a setting that does not exist.
    """
    measure, errors = settle(indicator)
    if measure is None or errors:
        raise PolicyError(" ".join(str(error) for error in errors))
    return measure


def settle(indicator: Indicator) -> tuple[Measure | None, list[SuksesiError]]:
    """Make the measure of `indicator`, and say everything that is wrong with it."""
    kind = catalogue().get(indicator.measure)
    if kind is None:
        error = UnknownNameError("ukuran", indicator.measure, [*catalogue(), GROUP])
        return None, [PolicyError(f"Indikator {indicator.code}: {error}")]
    try:
        measure = kind.model_validate(indicator.options)
    except ValidationError as faults:
        return None, [_option_error(indicator, kind, faults)]
    found = [f"Indikator {indicator.code}: {fault}." for fault in measure.faults(indicator)]
    return measure, [PolicyError(sentence) for sentence in found]


def _option_error(
    indicator: Indicator, kind: type[Measure], faults: ValidationError
) -> SuksesiError:
    allowed = [field.alias or name for name, field in kind.model_fields.items()]
    wrong = "; ".join(
        f"{'.'.join(str(part) for part in fault['loc'])} = {fault['input']}: {asked(fault)}"
        for fault in faults.errors()
    )
    return PolicyError(
        f"Indikator {indicator.code}: rincian {wrong}; yang ada: {', '.join(allowed) or '-'}."
    )

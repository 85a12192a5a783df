"""Diversity limits in words: whom they count, how many they ask for, among which seats."""

from __future__ import annotations

from collections.abc import Iterable

from ...models.case import Case
from ...solver.diversity.attribute import Attribute
from ...solver.diversity.limit import Grouped, Limit
from ..language.phrases import Phrases

_SEXES = {"L": "diversity.sex_l", "P": "diversity.sex_p"}
_OTHERS = {
    Attribute.SERVICE_REGION: "diversity.wilayah_tugas",
    Attribute.AGENCY: "diversity.instansi_asal",
}


def limit_words(limit: Limit, *, case: Case, say: Phrases) -> str:
    """Say what a limit asks for, without a full stop.

    For instance: at least 30 % women among appointments to JPT pratama.
    """
    return say(
        "diversity.limit",
        side=side_words(limit, say=say),
        amount=_amount(limit, say),
        group=group_words(limit, say=say),
        base=say("diversity.composition" if limit.on_composition else "diversity.appointments"),
        scope=scope_words(limit, case=case, say=say),
    )


def side_words(limit: Grouped, *, say: Phrases) -> str:
    """Say whether a limit asks for at least or at most."""
    return say("diversity.at_least" if limit.is_minimum else "diversity.at_most")


def group_words(limit: Grouped, *, say: Phrases) -> str:
    """Name the people that a limit counts."""
    if limit.attribute is Attribute.SEX:
        return _listed((say(_SEXES[group]) for group in limit.groups), say)
    return say(_OTHERS[limit.attribute], group=_listed(limit.groups, say))


def scope_words(limit: Limit, *, case: Case, say: Phrases) -> str:
    """Name the seats that a limit is about; nothing where it is about all."""
    names = dict(zip(case.units.id.tolist(), case.units.name.tolist(), strict=True))
    parts = (
        ("diversity.scope_levels", [say(f"level.{level.key}") for level in limit.levels]),
        ("diversity.scope_classes", [str(number) for number in limit.classes]),
        ("diversity.scope_units", [str(names.get(unit, unit)) for unit in limit.units]),
        ("diversity.scope_regions", [*limit.regions]),
    )
    return "".join(say(key, words=_listed(words, say)) for key, words in parts if words)


def _amount(limit: Limit, say: Phrases) -> str:
    if limit.share is None:
        return str(limit.number)
    hundredths = 10_000 * limit.share
    if hundredths.denominator == 1:
        return f"{say.figures.percent(int(hundredths))} %"
    return str(limit.share)


def _listed(words: Iterable[str], say: Phrases) -> str:
    return say("diversity.or").join(words)

"""A setting in words: what differs from the national default, both values side by side."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...models.codes import Level
from ...models.decision import Decision
from ...models.setting import ABSENT, Setting
from ...models.table import NO_SEAT, NOBODY
from ...solver.rules import catalogue
from ..language.names import Names

LONGEST = 40


def setting_words(setting: Setting, *, names: Names) -> str:
    """Say what `setting` is and how it differs: the default's value, then the policy's."""
    say = names.say
    if setting.decision is not None:
        return _decision(setting.decision, names)
    values = {"default": value_words(setting.default, names=names),
              "ours": value_words(setting.ours, names=names)}  # fmt: skip
    match setting.path:
        case ("bauran", level):
            return say("reference.blend", level=names.level(Level.of(level)),
                       default=setting.default["teknis"], ours=setting.ours["teknis"])  # fmt: skip
        case ("aturan", key) if setting.default is ABSENT:
            return say("reference.added", rule=_rule(key, names))
        case ("aturan", key):
            return say("reference.left_out", rule=_rule(key, names))
        case ("aturan", key, *rest):
            what = " ".join(say.word(part) for part in rest)
            return say("reference.parameter", rule=_rule(key, names), what=what, **values)
        case _:
            return say("reference.value", key=setting.key, **values)


def value_words(value: Any, *, names: Names) -> str:
    """Write a value as a policy states it, short."""
    say = names.say
    if value is ABSENT:
        return say("reference.absent")
    if isinstance(value, bool):
        return say("reference.yes" if value else "reference.no")
    if isinstance(value, Mapping):
        return _short(", ".join(f"{key} {value_words(value[key], names=names)}" for key in value))
    if isinstance(value, (list, tuple)):
        return _short(", ".join(value_words(item, names=names) for item in value))
    return _short(str(getattr(value, "code", value)))


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _rule(key: str, names: Names) -> str:
    return names.say.of(catalogue()[key].name)


def _decision(item: Decision, names: Names) -> str:
    """Name a decision by kind, person, seat and document."""
    about = [
        "" if item.employee == NOBODY else names.who(item.employee),
        "" if item.seat == NO_SEAT else names.seat(item.seat),
    ]
    return names.say(
        "reference.decision",
        kind=names.say.word(item.kind.key),
        about=", ".join(text for text in about if text),
        document=item.document,
    )

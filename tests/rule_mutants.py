"""Rules with one mistake in them; the generic check has to object to every one.

A mutant is a name and a statement: a rule to the half that states it, spoilt in one place. What is
spoilt is found by looking at the rule, so that a new rule brings its own mutants.
"""

from datetime import timedelta
from decimal import Decimal
from functools import partial
from typing import Literal, get_args, get_origin

import numpy as np
from builders import with_dates
from rule_check import GENERAL
from tie_mutants import tie_mutants

from suksesi.models.codes import Code
from suksesi.models.finding import Verdict
from suksesi.solver.rules import PairRule, TieRule

EQUIVALENT = {
    ("chain_length", "auxiliary one more"),  # a row keeps each mark at or below its move
    ("chain_length", "low -1"),  # over all seats marks into and out of them add up to nothing
    ("continuity", "auxiliary one more"),  # what is left too many is never that many
    ("diversity", "auxiliary one more"),  # the greatest shortfall there is, is enough
    ("pin", "high +1"),  # one column that is 0 or 1 never reaches 2
}
"""Mutants that say the same."""


def mutants(rule, *, states=(), dated=False, **stated):
    """Give the mutants of a rule class by name.

    Parameters
    ----------
    states : collection of Verdict
        The verdicts a pair rule gives; a mistake in another one cannot show.
    dated : bool
        The rule looks at the installation date, so that the wrong day is a mistake.
    **stated
        What the rows of a tie rule have (``tie_mutants.what_is_stated``).
    """
    found = dict(_mutants(rule, states, dated))
    if issubclass(rule, TieRule):
        found.update(tie_mutants(rule, **stated))
    return {name: spoilt for name, spoilt in found.items() if (rule.id, name) not in EQUIVALENT}


def _mutants(rule, states, dated):
    if issubclass(rule, PairRule):
        return [*_settings(rule, "judge"), *_verdicts(states), *(_days() if dated else ())]
    if issubclass(rule, TieRule):
        return _settings(rule, None)
    return [*_settings(rule, "gains"), *_gains()]


def _settings(rule, half):
    """Move every setting by one step."""
    made = rule()
    for name, field in rule.model_fields.items():
        if name in GENERAL:
            continue
        value = getattr(made, name)
        for step, changed in enumerate(_neighbours(value, _words(field.annotation))):
            yield f"{name} {step}", partial(_changed, name=name, change=changed, half=half)


def _changed(rule, *, name, change, half):
    changed = rule.model_copy(update={name: change(getattr(rule, name))})
    return changed if half is None else getattr(changed, half)


def _words(annotation):
    """Give the words a setting may be, wherever in its type they stand."""
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    return tuple(word for part in get_args(annotation) for word in _words(part))


def _neighbours(value, words):
    """Give functions that turn a value into one beside it."""
    if isinstance(value, bool):
        return [lambda old: not old]
    if isinstance(value, Code):
        return [partial(_next_code, step=step) for step in (1, -1)]
    if isinstance(value, int | Decimal):
        return [partial(_beside, step=step) for step in ((1, -1) if value > 0 else (1,))]
    if isinstance(value, str):
        return [partial(_next_word, words=words, step=step) for step in range(1, len(words))]
    if isinstance(value, tuple):
        return [partial(_without, place=place) for place in range(len(value))]
    if isinstance(value, dict):
        return [
            partial(_with_entry, key=key, change=change)
            for key, entry in value.items()
            for change in _neighbours(entry, words)
        ]
    raise TypeError(f"no neighbours known for {type(value)}")


def _beside(old, *, step):
    """Give the number beside `old`; where a word has been drawn instead, that word."""
    return old if isinstance(old, str) else old + step


def _next_code(old, *, step):
    members = list(type(old))
    return members[(members.index(old) + step) % len(members)]


def _next_word(old, *, words, step):
    return words[(words.index(old) + step) % len(words)]


def _without(old, *, place):
    return old[:place] + old[place + 1 :]


def _with_entry(old, *, key, change):
    return {**old, key: change(old[key])} if key in old else old


def _verdicts(states):
    """Take one verdict for another, everywhere or for one person."""
    for old in states:
        for new in Verdict:
            if old is not new:
                yield f"{old.name} as {new.name}", partial(_replaced, old=old, new=new)
        yield f"{old.name} for one", partial(_replaced, old=old, new=_other(old), only=0)


def _other(verdict):
    return Verdict.NOT_MET if verdict is Verdict.MET else Verdict.MET


def _replaced(rule, *, old, new, only=None):
    def judge(position, roster, case):
        verdicts = rule.judge(position, roster, case).copy()
        spoilt = verdicts == old
        if only is not None:
            spoilt &= np.arange(len(verdicts)) == only
        verdicts[spoilt] = new
        return verdicts

    return judge


def _days():
    for days in (1, -1):
        yield f"{days} day", partial(_on_another_day, days=days)


def _on_another_day(rule, *, days):
    def judge(position, roster, case):
        moved = with_dates(case, installed_on=case.round.installed_on + timedelta(days=days))
        return rule.judge(position, roster, moved)

    return judge


def _gains():
    """Spoil the sign, one pair, or a tier."""
    changes = {
        "sign": lambda gain: -gain,
        "one more": lambda gain: gain + (np.arange(len(gain)) == 0),
        "missing pair": lambda gain: np.where(np.arange(len(gain)) == _first(gain), 0, gain),
    }
    for name, change in changes.items():
        yield name, partial(_spoilt_gains, change=change)
    yield "missing tier", lambda rule: lambda pairs, case: {}


def _first(gain):
    return int((gain != 0).argmax()) if len(gain) else -1


def _spoilt_gains(rule, *, change):
    return lambda pairs, case: {
        tier: change(gain) for tier, gain in rule.gains(pairs, case).items()
    }

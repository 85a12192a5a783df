"""Where a policy differs from another, setting by setting, and a policy with some put back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from typing import Any

from ....models.codes import DecisionKind
from ....models.decision import Decision
from ....models.policy import Policy
from ....models.setting import ABSENT, Setting
from ....models.status import STATUS_SHEET
from ...rules import catalogue

RULES, DECISIONS = "aturan", "keputusan"
WHOLE = frozenset({"bauran"})
"""Tables whose entries hold together: the two parts of a blend add up to 100."""
WEIGHTY = ("bauran", "bup", "standar", "asesmen", "teknis", "urutan")
"""Tables beside the rules that decide who is named; slates, acting officials and flags do not."""
GROUNDS = frozenset({"dasar", "keyakinan"})
"""What a setting rests on, and how sure that is; neither changes a name."""


def differing(policy: Policy, default: Policy) -> tuple[Setting, ...]:
    """Give every setting of `policy` that may change a name and is not as `default` has it."""
    ours, theirs = _stated(policy), _stated(default)
    found = [
        setting
        for table in WEIGHTY
        for setting in _apart((table,), ours.get(table, ABSENT), theirs.get(table, ABSENT))
    ]
    return (*found, *_rules(policy, default))


def decided(decisions: Iterable[Decision]) -> tuple[Setting, ...]:
    """Give the decisions of the agency as settings: the default has none.

    A withdrawal is the person's own, and a refusal is BKN's: both stand.
    """
    return tuple(
        Setting(path=(DECISIONS,), ours=item.kind.key, default=ABSENT, decision=item)
        for item in decisions
        if item.kind is not DecisionKind.MENGUNDURKAN_DIRI and not _refused(item)
    )


def put_back(policy: Policy, settings: Iterable[Setting]) -> Policy:
    """Give `policy` with `settings` as the default has them."""
    stated = deepcopy(_stated(policy))
    for setting in settings:
        if setting.path[0] in {*WEIGHTY, RULES}:
            _put(stated, setting)
    return Policy.model_validate(stated)


def _refused(item: Decision) -> bool:
    return item.sheet == STATUS_SHEET and item.kind is DecisionKind.DIKECUALIKAN


def _stated(policy: Policy) -> dict[str, Any]:
    return policy.model_dump(by_alias=True)


def _rules(policy: Policy, default: Policy) -> Iterator[Setting]:
    """Give rules that one of both lacks, and parameters that say something else."""
    for key in dict.fromkeys((*policy.rules, *default.rules)):
        ours, theirs = policy.rules.get(key, ABSENT), default.rules.get(key, ABSENT)
        for setting in _apart((RULES, key), ours, theirs):
            if not _same_rule(policy, setting):
                yield setting


def _same_rule(policy: Policy, setting: Setting) -> bool:
    """Say whether a rule means the same with a parameter put back: its own default stood there."""
    key = setting.path[1]
    if len(setting.path) == len((RULES, key)):
        return False
    again = put_back(policy, [setting]).rules[key]
    made = catalogue()[key]
    return made.model_validate(policy.rules[key]) == made.model_validate(again)


def _apart(path: tuple[str, ...], ours: Any, theirs: Any) -> Iterator[Setting]:
    """Walk down two values and give where they part."""
    if ours == theirs:
        return
    if isinstance(ours, Mapping) and isinstance(theirs, Mapping):
        if path[0] in WHOLE and len(path) > 1:
            if _without_grounds(ours) != _without_grounds(theirs):
                yield Setting(path=path, ours=ours, default=theirs)
            return
        for key in dict.fromkeys((*ours, *theirs)):
            if key not in GROUNDS:
                one, other = ours.get(key, ABSENT), theirs.get(key, ABSENT)
                yield from _apart((*path, key), one, other)
    elif _tables(ours) or _tables(theirs):
        yield from _items(path, ours, theirs)
    else:
        yield Setting(path=path, ours=ours, default=theirs)


def _without_grounds(table: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in table.items() if key not in GROUNDS}


def _tables(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(x, Mapping) for x in value)


def _items(path: tuple[str, ...], ours: Any, theirs: Any) -> Iterator[Setting]:
    """Give the tables of a list that the other lacks, each as a setting of its own: a limit."""
    one, other = (value if isinstance(value, list) else [] for value in (ours, theirs))
    yield from (Setting(path=path, ours=item, default=ABSENT) for item in one if item not in other)
    yield from (Setting(path=path, ours=ABSENT, default=item) for item in other if item not in one)


def _put(stated: dict[str, Any], setting: Setting) -> None:
    *above, last = setting.path
    table = stated
    for key in above:
        table = table[key]
    if isinstance(table.get(last), list) and isinstance(setting.ours, Mapping):
        table[last] = [item for item in table[last] if item != setting.ours]
    elif setting.ours is ABSENT and isinstance(setting.default, Mapping) and len(above) > 1:
        table[last] = [*table.get(last, []), setting.default]
    elif setting.default is ABSENT:
        table.pop(last, None)
    else:
        table[last] = setting.default

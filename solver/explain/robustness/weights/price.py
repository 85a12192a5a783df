"""The points that rules state: prices and premiums within merit, and the merit that some ask for.

They are found by looking into the rules: every field in points of merit, whose alias begins with
*poin*, alone, by level, or in a list of limits.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, get_args

from annotated_types import Ge, Gt, Le
from pydantic.fields import FieldInfo

from .....models.case import Case
from .....models.codes import Level
from .....models.policy import points
from .....models.robustness import Scale, WeightFact
from .....models.rubric import Record
from ....rules import PairRule, rules_of
from ..varied import varied
from .base import Effect, Weight

HUNDREDTHS = 100
Step = str | int
"""A field by name, a level by its key, or a place in a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceWeight(Weight):
    """One number of points of one rule, at `steps` below the rule's own fields."""

    rule: str
    steps: tuple[Step, ...]

    def at(self, case: Case, value: int) -> Case:
        """Give the case with `value` hundredths of a point."""
        rule = next(one for one in rules_of(case) if one.key == self.rule)
        changed = _replaced(rule, self.steps, Decimal(value) / HUNDREDTHS)
        field = str(self.steps[0])
        alias = type(rule).model_fields[field].alias or field
        table = {**case.policy.rules[self.rule], alias: getattr(changed, field)}
        rules = {**case.policy.rules, self.rule: table}
        return varied(case, policy=case.policy.model_copy(update={"rules": rules}))


def price_weights(case: Case) -> Iterator[Weight]:
    """Give every number of points that the rules of the policy state."""
    for rule in rules_of(case):
        effect = Effect.THRESHOLD if isinstance(rule, PairRule) else Effect.PRICE
        for steps, path, value, field in _points_of(rule, (), ()):
            least, most = _limits(field)
            today = points(value, units=HUNDREDTHS)
            fact = WeightFact(
                path=("aturan", rule.key, *path),
                scale=Scale.POINTS,
                today=today,
                least=min(least, today),
                most=max(most, today),
            )
            yield PriceWeight(fact=fact, effect=effect, rule=rule.key, steps=steps)


Found = tuple[tuple[Step, ...], tuple[str, ...], Decimal, FieldInfo]


def _points_of(record: Record, steps: tuple[Step, ...], path: tuple[str, ...]) -> Iterator[Found]:
    for name, field in type(record).model_fields.items():
        alias, value = field.alias or name, getattr(record, name)
        here = (*steps, name), (*path, alias)
        if alias.startswith("poin") and isinstance(value, Decimal):
            yield *here, value, field
        elif alias.startswith("poin") and isinstance(value, Mapping):
            inner = _value_field(field)
            for key, one in value.items():
                yield (*here[0], int(key)), (*here[1], Level(key).key), one, inner
        elif isinstance(value, tuple):
            for number, one in enumerate(value):
                if isinstance(one, Record):
                    yield from _points_of(one, (*here[0], number), (*here[1], str(number + 1)))


def _value_field(field: FieldInfo) -> FieldInfo:
    """Give what a table by level says of its values."""
    annotated = get_args(field.annotation)[1]
    return FieldInfo.from_annotation(annotated)


def _limits(field: FieldInfo) -> tuple[int, int]:
    """Give the least and the most that a policy may state, in hundredths."""
    least, most = 0, 100 * HUNDREDTHS
    for item in field.metadata:
        if isinstance(item, Ge):
            least = _hundredths(item.ge)
        elif isinstance(item, Gt):
            least = _hundredths(item.gt) + 1
        elif isinstance(item, Le):
            most = _hundredths(item.le)
    return least, most


def _hundredths(value: Any) -> int:
    return points(Decimal(str(value)), units=HUNDREDTHS)


def _replaced(record: Any, steps: tuple[Step, ...], value: Decimal) -> Any:
    """Give `record` with the number at `steps` replaced."""
    if not steps:
        return value
    first, rest = steps[0], steps[1:]
    if isinstance(record, tuple):
        items = list(record)
        items[int(first)] = _replaced(items[int(first)], rest, value)
        return tuple(items)
    if isinstance(record, Mapping):
        key = Level(int(first))
        return {**record, key: _replaced(record[key], rest, value)}
    name = str(first)
    return record.model_copy(update={name: _replaced(getattr(record, name), rest, value)})

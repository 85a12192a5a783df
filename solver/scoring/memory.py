"""Remembers what was computed of a case for as long as the case lives."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import update_wrapper
from typing import Concatenate, ParamSpec, TypeVar
from weakref import WeakKeyDictionary

from ...models.case import Case

Key = ParamSpec("Key")
Result = TypeVar("Result")


def per_case(
    function: Callable[Concatenate[Case, Key], Result],
) -> Callable[Concatenate[Case, Key], Result]:
    """Compute `function` once per case (by identity) and further arguments, which must hash.

    A case never changes, and its results are let go with it.
    """
    results: WeakKeyDictionary[Case, dict[Hashable, Result]] = WeakKeyDictionary()

    def remembered(case: Case, /, *args: Key.args, **kwargs: Key.kwargs) -> Result:
        known = results.setdefault(case, {})
        key = (args, tuple(sorted(kwargs.items())))
        if key not in known:
            known[key] = function(case, *args, **kwargs)
        return known[key]

    return update_wrapper(remembered, function)

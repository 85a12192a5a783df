"""Remembers what was computed of a case for as long as the case lives."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import update_wrapper
from typing import Concatenate, Generic, ParamSpec, TypeVar
from weakref import WeakKeyDictionary

from ...models.case import Case

Key = ParamSpec("Key")
Result = TypeVar("Result")


class PerCase(Generic[Key, Result]):
    """A function of a case whose results are kept by the case, by identity, and its arguments."""

    def __init__(self, function: Callable[Concatenate[Case, Key], Result]) -> None:
        self._function = function
        self._results: WeakKeyDictionary[Case, dict[Hashable, Result]] = WeakKeyDictionary()
        update_wrapper(self, function)

    def __call__(self, case: Case, /, *args: Key.args, **kwargs: Key.kwargs) -> Result:
        """Give what is known, or compute it."""
        known = self._results.setdefault(case, {})
        key = (args, tuple(sorted(kwargs.items())))
        if key not in known:
            known[key] = self._function(case, *args, **kwargs)
        return known[key]

    def carry(self, case: Case, other: Case) -> None:
        """Let `other` have what is known of `case`; who calls answers for it being the same."""
        self._results[other] = self._results.setdefault(case, {})


def per_case(function: Callable[Concatenate[Case, Key], Result]) -> PerCase[Key, Result]:
    """Compute `function` once per case (by identity) and further arguments, which must hash.

    A case never changes, and its results are let go with it.
    """
    return PerCase(function)

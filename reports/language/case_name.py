"""The name of a case as a page bears it: marked where its people are invented."""

from __future__ import annotations

import re

from ...models.case import Case
from .phrases import Phrases

_MARKED = re.compile(r"\s*\([^()]*\brekaan\b[^()]*\)\s*$", re.IGNORECASE)
"""A mark that the name of a bundled case bears itself, in Indonesian."""


def case_name(case: Case, *, say: Phrases) -> str:
    """Give the name of `case` with the mark of invented data in the language of the page."""
    if not case.synthetic:
        return case.name
    return f"{_MARKED.sub('', case.name)} ({say('header.synthetic')})"

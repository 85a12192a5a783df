"""What programs read: each explanation as a record with its published JSON Schema.

One file in this room is one document. It is found by looking into the folder, so its schema is
printed by ``suksesi schema NAME`` as soon as the file is there.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from .base import Document

__all__ = ["Document", "documents"]


@cache
def documents() -> Mapping[str, type[Document]]:
    """Give every document there is by its published name."""
    found: dict[str, type[Document]] = {}
    for module in iter_modules(__path__):
        for item in vars(import_module(f"{__name__}.{module.name}")).values():
            if isinstance(item, type) and issubclass(item, Document) and item.published:
                found[item.published] = item
    return dict(sorted(found.items()))

"""How words of a header or a code list are compared: by their letters and digits alone."""

from __future__ import annotations

import re


def squeeze(word: str) -> str:
    """Reduce a word to its letters and digits, so that spelling and case do not matter.

    >>> squeeze("NIP BARU") == squeeze("nipBaru") == squeeze("nip_baru")
    True
    """
    return re.sub(r"[^0-9a-z]", "", word.casefold())

"""Citations: where a rule stands in the law, in the words of the reader's language."""

from __future__ import annotations

import re
from collections.abc import Mapping

SECTION = "citation."
"""Texts whose keys start like this are the words of citations, the same in each language."""
_ARTICLE = re.compile(
    r"Pasal (?P<number>\d+\w*)(?P<place>(?: (?:ayat|huruf|angka) \(?\w+\)?)*)"
    r"(?P<also>(?: dan \(?\d+\)?)*)"
)
_PART = re.compile(r"(?:ayat|huruf|angka|dan) \(?(\w+)\)?")


def translated(citation: str, *, words: Mapping[str, str], theirs: Mapping[str, str]) -> str:
    """Give a citation, which rules and policies state in Indonesian, in another language.

    Parameters
    ----------
    citation : str
    words, theirs : mapping of str to str
        The phrases in Indonesian and in the language wanted; those of ``SECTION`` are used, longer
        ones first. What is not among them stays as it is.

    Examples
    --------
    >>> translated("PP 11/2017 Pasal 107 ayat (1) huruf c angka 5 dan 7", words={}, theirs={})
    'PP 11/2017 art. 107(1)(c)(5) and (7)'
    """
    known = {words[key]: theirs[key] for key in words if key.startswith(SECTION)}
    told = _ARTICLE.sub(_article, citation)
    for phrase in sorted(known, key=len, reverse=True):
        told = re.sub(rf"(?<!\w){re.escape(phrase)}(?!\w)", known[phrase], told)
    return told


def _article(found: re.Match[str]) -> str:
    place = "".join(f"({part})" for part in _PART.findall(found["place"]))
    also = "".join(f" and ({part})" for part in _PART.findall(found["also"]))
    return f"art. {found['number']}{place}{also}"

"""Citations in the reader's language."""

import re

import pytest

from suksesi.reports.language.phrases import Phrases
from suksesi.solver.rules import catalogue

INDONESIAN = re.compile(
    r"\b(Pasal|ayat|huruf|angka|dan|jo|kebijakan|keputusan|menurut|belum|tidak|jabatan|mulai)\b"
)


@pytest.mark.parametrize("rule", sorted(catalogue()))
def test_no_citation_on_an_english_page_is_half_indonesian(rule):
    told = Phrases("en").cite(catalogue()[rule].citation)
    assert not INDONESIAN.search(
        told.replace("jabatan.syarat_khusus", "").replace("sheet keputusan", "")
    ), told


@pytest.mark.parametrize(
    ("citation", "told"),
    [
        ("UU 20/2023 Pasal 34 ayat (1) dan (2)", "UU 20/2023 art. 34(1) and (2)"),
        ("PP 11/2017 Pasal 131 dan Pasal 132", "PP 11/2017 art. 131 and art. 132"),
        ("Perbup 4/2026 Pasal 3; kebiasaan", "Perbup 4/2026 art. 3; kebiasaan"),
    ],
)
def test_articles_are_written_short_and_unknown_words_stay(citation, told):
    assert Phrases("en").cite(citation) == told
    assert Phrases("id").cite(citation) == citation

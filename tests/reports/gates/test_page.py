from dataclasses import replace
from datetime import date

import pytest
from builders import make_case
from made import APPROVAL

from suksesi.models.codes import Level
from suksesi.models.gate import Gate, Reach, Window
from suksesi.models.text import Text
from suksesi.reports.gates.page import gates_page
from suksesi.reports.layout import WIDTH, text_of

NAME = Text(id="Masa setelah pelantikan", en="After the inauguration")
PERIOD = Gate(
    id="setelah", name=NAME, citation=Text(id="UU 10/2016", en="Law 10/2016"), sure="tinggi",
    reach=Reach(), window=Window(of=NAME, months=6, before=False),
)  # fmt: skip
CAMAT = replace(PERIOD, id="camat", reach=Reach(kinds=("camat",)), window=None)


@pytest.fixture(params=["id", "en"])
def language(request):
    """Give each of the two languages."""
    return request.param


def page(language, *gates):
    case = make_case(seats=[{"level": Level.JPT_PRATAMA}, {"level": Level.PENGAWAS}], gates=gates)
    return text_of(gates_page(case, language=language))


def test_every_gate_stands_with_basis_state_and_seats(language):
    text = page(language, APPROVAL, PERIOD, CAMAT)
    assert "B-1/REKAAN" in text
    assert "UU 10/2016" in text or "Law 10/2016" in text
    assert "1: no. 1" in text
    assert max(map(len, text.splitlines())) <= WIDTH


def test_an_expired_document_and_a_missing_date_are_said(language):
    text = page(language, replace(APPROVAL, until=date(2026, 12, 1)), PERIOD)
    assert "2026" in text
    assert "tanggal_acuan" in text
    assert "✗" in text


def test_a_gate_on_no_seat_of_the_round_is_named_apart(language):
    text = page(language, CAMAT)
    table = text.split("Tidak menyangkut" if language == "id" else "Not part")[0]
    assert "[camat]" not in table

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from suksesi.models.finding import Quantity, Unit
from suksesi.models.units import MERIT_UNITS, TALENT_UNITS
from suksesi.reports.language.figures import Figures

ID, EN = Figures("id"), Figures("en")


def test_numbers_take_the_marks_of_their_language():
    assert (ID.count(1604), EN.count(1604)) == ("1.604", "1,604")
    assert (ID.merit(168_575_000), EN.merit(168_575_000)) == ("84,29", "84.29")
    assert (ID.percent(8056), EN.percent(10_000)) == ("80,56", "100")


def test_dates_always_have_their_year():
    assert (ID.date(date(2027, 1, 5)), EN.date(date(2027, 1, 5))) == ("05-01-2027", "5 Jan 2027")


@pytest.mark.parametrize(
    ("quantity", "indonesian", "english"),
    [
        (Quantity(amount=16, unit=Unit.MONTHS), "1 tahun 4 bulan", "1 year 4 months"),
        (Quantity(amount=0, unit=Unit.MONTHS), "0 bulan", "0 months"),
        (Quantity(amount=56, unit=Unit.YEARS), "56 tahun", "56 years"),
        (Quantity(amount=6800, unit=Unit.PERCENT), "68 %", "68 %"),
        (Quantity(amount=7950, unit=Unit.POINTS), "79,50", "79.50"),
        (Quantity(amount=9, unit=Unit.BOX), "9", "9"),
        (Quantity(amount=date(2027, 9, 10), unit=Unit.DATE), "10-09-2027", "10 Sep 2027"),
        (Quantity(amount="sangat_baik", unit=Unit.WORD), "sangat baik", "sangat baik"),
    ],
)
def test_a_quantity_is_written_with_its_unit(quantity, indonesian, english):
    assert (ID.quantity(quantity), EN.quantity(quantity)) == (indonesian, english)


@given(st.integers(0, 100 * TALENT_UNITS), st.integers(0, 10_000), st.integers(0, 100))
def test_a_mixed_merit_adds_up_exactly_as_printed(talent, technical, percent):
    merit = percent * talent + (100 - percent) * technical * (TALENT_UNITS // 100)
    shown = float(EN.exact(merit, units=MERIT_UNITS).replace(",", ""))
    parts = float(EN.exact(talent, units=TALENT_UNITS).replace(",", "")), technical / 100
    assert shown == pytest.approx(percent / 100 * parts[0] + (1 - percent / 100) * parts[1])
    assert "." in EN.exact(merit, units=MERIT_UNITS)

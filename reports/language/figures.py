"""Figures: how a number, a date, a length of time and a quantity are written in a language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ...models.finding import Quantity, Unit
from ...models.text import Language
from ...models.tiers import MERIT
from ...models.units import MERIT_UNITS, TALENT_UNITS, hundredths

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MINUS = "−"


@dataclass(frozen=True, slots=True)
class Figures:
    """Writes figures in one language: decimal comma and ``15-01-2027``, or point and ``15 Jan``.

    >>> Figures("id").points(842_875, units=10_000), Figures("en").date(date(2027, 1, 15))
    ('84,29', '15 Jan 2027')
    """

    language: Language

    def count(self, amount: int) -> str:
        """Write a whole number with its thousands apart."""
        return self._marked(f"{amount:,}")

    def points(self, amount: int, *, units: int) -> str:
        """Write points rounded half up to hundredths."""
        return self._marked(f"{Decimal(hundredths(amount, units=units)) / 100:,.2f}")

    def merit(self, amount: int) -> str:
        """Write a merit."""
        return self.points(amount, units=MERIT_UNITS)

    def difference(self, amount: int) -> str:
        """Write a difference of merits; every decimal it has where hundredths would hide it.

        >>> Figures("en").difference(4_830_000), Figures("en").difference(200)
        ('2.42', '0.0001')
        """
        shown = self.merit(amount)
        hidden = amount and shown == self.merit(0)
        return self.exact(amount, units=MERIT_UNITS) if hidden else shown

    def talent(self, amount: int) -> str:
        """Write a talent score."""
        return self.points(amount, units=TALENT_UNITS)

    def of_tier(self, value: int, *, tier: str) -> str:
        """Write a tier's value in its own unit: points for merit, whole numbers elsewhere."""
        return self.merit(value) if tier == MERIT else self.count(value)

    def percent(self, amount: int) -> str:
        """Write hundredths of a percent, as few decimals as say it."""
        return self._marked(f"{Decimal(amount).scaleb(-2).normalize():f}")

    def tenths(self, amount: int) -> str:
        """Write tenths with their one decimal.

        >>> Figures("id").tenths(705), Figures("en").tenths(-5)
        ('70,5', '−0.5')
        """
        return self._marked(f"{Decimal(amount) / 10:,.1f}")

    def exact(self, amount: int, *, units: int) -> str:
        """Write points with every decimal they have, at least two.

        >>> Figures("id").exact(168_575_000, units=2_000_000)
        '84,2875'
        """
        value = (Decimal(amount) / units).normalize()
        places = max(2, -int(value.as_tuple().exponent))
        return self._marked(f"{value:,.{places}f}")

    def seconds(self, amount: float) -> str:
        """Write a run time in seconds."""
        return self._marked(f"{amount:,.1f}")

    def date(self, on: date) -> str:
        """Write a date, always with its year."""
        if self.language == "en":
            return f"{on.day} {MONTHS[on.month - 1]} {on.year}"
        return f"{on:%d-%m-%Y}"

    def months(self, amount: int) -> str:
        """Write a length of time in years and months.

        >>> Figures("en").months(16), Figures("id").months(24)
        ('1 year 4 months', '2 tahun')
        """
        years, rest = divmod(amount, 12)
        parts = [self._time(years, "tahun", "year")] if years else []
        if rest or not years:
            parts.append(self._time(rest, "bulan", "month"))
        return " ".join(parts)

    def quantity(self, quantity: Quantity) -> str:
        """Write a quantity of a finding with its unit."""
        amount = quantity.amount
        if isinstance(amount, date):
            return self.date(amount)
        if isinstance(amount, str):
            return word(amount)
        return self._number(amount, quantity.unit)

    def _number(self, amount: int, unit: Unit) -> str:
        match unit:
            case Unit.MONTHS:
                return self.months(amount)
            case Unit.YEARS:
                return self._time(amount, "tahun", "year")
            case Unit.PERCENT:
                return f"{self.percent(amount)} %"
            case Unit.POINTS:
                return self.points(amount, units=100)
            case _:
                return self.count(amount)

    def _time(self, amount: int, indonesian: str, english: str) -> str:
        if self.language == "id":
            return f"{amount} {indonesian}"
        return f"{amount} {english}{'' if amount == 1 else 's'}"

    def _marked(self, number: str) -> str:
        number = number.replace("-", MINUS)
        if self.language == "en":
            return number
        return number.translate(str.maketrans(",.", ".,"))


def word(key: str) -> str:
    """Give a code's key as it is read aloud.

    >>> word("sangat_baik"), word("jpt_pratama"), word("III/d")
    ('sangat baik', 'JPT pratama', 'III/d')
    """
    return " ".join("JPT" if part == "jpt" else part for part in key.split("_"))

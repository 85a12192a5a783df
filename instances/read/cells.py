"""From the text of a cell to its value: one small parser per kind of cell."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from ..sheets import Cell, Column
from .broken_cells import FORMULA_ERRORS, NOT_WORKED_OUT
from .spelling import squeeze
from .words import spellings

Value = str | int | date

_SERIAL_EPOCH = date(1899, 12, 30)
_SERIALS = range(7_000, 80_000)
"""Days since 30-12-1899 that a spreadsheet may have left instead of a date: 1919 to 2119."""
_YEARS = range(1900, 2120)
_NIP_DIGITS = 18
_DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[ T]0?0:00(?::00)?)?")
_YEAR_FIRST = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T]\d{2}:\d{2}(?::\d{2}.*)?)?")
_NUMBER = re.compile(r"[-+]?\d{1,15}(?:[.,]\d{1,20})?(?:[eE]-\d{1,2})?")
_WHOLE = re.compile(r"[-+]?\d{1,15}(?:[.,]0+)?")
_MONTH_NAMED = re.compile(r"(\d{1,2}) ([a-z]{3,9})\.? (\d{4})")
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari jan", "februari feb pebruari", "maret mar", "april apr", "mei", "juni jun",
            "juli jul", "agustus agu ags agt", "september sep sept", "oktober okt",
            "november nov nopember", "desember des",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
BROKEN = {error: f"galat rumus {error}" for error in FORMULA_ERRORS} | {
    NOT_WORKED_OUT: "rumus yang hasilnya tidak tersimpan"
}
"""Text of a cell that holds no value, and what is said of it."""
_YES = frozenset({"ya", "y", "1", "true", "benar", "yes"})
_NO = frozenset({"tidak", "t", "n", "0", "false", "salah", "no"})


class CellError(Exception):
    """A cell that cannot be what its column holds.

    Parameters
    ----------
    kind : str
        Kind of the fault.
    trait : str
        What was found, without the value.
    allowed : str
    """

    def __init__(self, kind: str, trait: str, allowed: str) -> None:
        super().__init__(kind)
        self.kind, self.trait, self.allowed = kind, trait, allowed


def parse(column: Column, text: str) -> Value:
    """Give the value of a cell of `column` that holds `text` (not empty).

    Decimals are given in hundredths, yes and no as 1 and 0.

    Raises
    ------
    CellError
        Where `text` cannot be such a value; ranges and code lists are checked elsewhere.
    """
    if text in BROKEN:
        raise CellError("formula-error", BROKEN[text], "nilai, bukan rumus: salin, Tempel nilai")
    return _PARSERS[column.cell](column, text)


def parse_date(text: str) -> date:
    """Read a date: ``dd-mm-yyyy``, ``yyyy-mm-dd``, ``d bulan yyyy``, or a spreadsheet's day number.

    >>> parse_date("1/6/2025"), parse_date("2025-06-01"), parse_date("45809")
    (datetime.date(2025, 6, 1), datetime.date(2025, 6, 1), datetime.date(2025, 6, 1))
    >>> parse_date("17 Agustus 2025")
    datetime.date(2025, 8, 17)
    """
    if text.isascii() and text.isdigit() and int(text) in _SERIALS:
        return _SERIAL_EPOCH + timedelta(days=int(text))
    if match := _DAY_FIRST.fullmatch(text):
        day, month, year = map(int, match.groups())
    elif match := _YEAR_FIRST.fullmatch(text):
        year, month, day = map(int, match.groups())
    elif (match := _MONTH_NAMED.fullmatch(text.casefold())) and match[2] in _MONTHS:
        day, month, year = int(match[1]), _MONTHS[match[2]], int(match[3])
    else:
        raise _no_date("bukan tanggal")
    if year not in _YEARS:
        raise _no_date("tahun di luar 1900-2119")
    try:
        return date(year, month, day)
    except ValueError as error:
        raise _no_date("tanggal yang tidak ada di kalender") from error


def parse_nip(text: str) -> str:
    """Read a NIP: 18 digits; blanks and dots between groups are left out.

    >>> parse_nip("19800101 200501 1 000")
    '198001012005011000'
    """
    if len(text) == _NIP_DIGITS and text.isascii() and text.isdigit():
        return text
    digits = re.sub(r"[ .]", "", text)
    mend = (
        "NIP 18 angka sebagai teks: di berkas asal beri format Teks pada kolom NIP, isi kembali "
        "dari sumber (angka yang hilang tidak dapat dipulihkan), lalu simpan lagi"
    )
    if re.fullmatch(r"\d+(?:[.,]\d+)?[eE]\+?\d+", text) or re.fullmatch(r"\d{15,}[.,]0+", text):
        raise CellError("nip-excel", "NIP yang diubah Excel menjadi bilangan", mend)
    if not (digits.isascii() and digits.isdigit()):
        raise CellError("nip-format", f"{len(digits)} tanda, bukan hanya angka", mend)
    if len(digits) != _NIP_DIGITS:
        raise CellError("nip-length", f"{len(digits)} angka", mend)
    return digits


def parse_decimal(text: str) -> int:
    """Read a decimal number in hundredths, half up.

    >>> parse_decimal("82,5"), parse_decimal("88.889")
    (8250, 8889)
    """
    if not _NUMBER.fullmatch(text):
        raise CellError("bad-number", "bukan bilangan", "bilangan, misalnya 82,50 atau 82.50")
    amount = Decimal(text.replace(",", ".")) * 100
    return int(amount.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def _no_date(trait: str) -> CellError:
    return CellError("bad-date", trait, "tanggal dd-mm-yyyy, misalnya 31-10-2026")


def _integer(text: str) -> int:
    if not _WHOLE.fullmatch(text):
        raise CellError("bad-integer", "bukan bilangan bulat", "bilangan bulat, misalnya 3")
    return int(re.split("[.,]", text)[0])


def _yes_no(text: str) -> int:
    word = text.casefold()
    if word not in _YES | _NO:
        raise CellError("bad-yes-no", "bukan ya atau tidak", "ya atau tidak")
    return int(word in _YES)


def _code(column: Column, text: str) -> str:
    return spellings(column).get(squeeze(text), text)


def _codes(column: Column, text: str) -> str:
    words = {_code(column, part.strip()) for part in text.split(";") if part.strip()}
    return ";".join(sorted(words))


_PARSERS: dict[Cell, Callable[[Column, str], Value]] = {
    Cell.TEXT: lambda _, text: text,
    Cell.NIP: lambda _, text: parse_nip(text),
    Cell.DATE: lambda _, text: parse_date(text),
    Cell.INTEGER: lambda _, text: _integer(text),
    Cell.DECIMAL: lambda _, text: parse_decimal(text),
    Cell.YES_NO: lambda _, text: _yes_no(text),
    Cell.CODE: _code,
    Cell.CODES: _codes,
}

"""The rows stated, compared with those that the case gives; their order is free."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...models.certificate import Certificate, PlainRow, StatedRows
from ...models.text import Text
from .naming import rule_name
from .rebuilt import Rebuilt, Row


def rows_wrong(certificate: Certificate, program: Rebuilt) -> Iterator[Text]:
    """Give every difference; rows stated only as far as needed may be as many as they like."""
    stated: dict[str, Counter[Row]] = {}
    for part in certificate.rows:
        if part.keys:
            yield from _named_wrong(part, program)
        else:
            found = stated.setdefault(part.owner, Counter())
            found.update(row for row in map(plain, part.rows))
    for owner in dict.fromkeys([*stated, *program.rows]):
        given = Counter(program.rows.get(owner, []))
        yield from _differences(owner, stated.get(owner, Counter()), given, program)


def plain(row: PlainRow) -> Row:
    """Give a stated row in the one way rows are compared."""
    columns, coefficients, low, high = row
    if len(columns) != len(coefficients):
        return _NO_TERMS, low, high
    terms = zip(columns, coefficients, strict=True)
    return tuple(sorted(term for term in terms if term[1])), low, high


_NO_TERMS = ((-1, 0),)
"""Equal to no terms of a row of a case."""


def _named_wrong(part: StatedRows, program: Rebuilt) -> Iterator[Text]:
    """Give the named rows that the rule itself would not name for the seating of their pairs."""
    name = rule_name(program.case, part.owner)
    for row in map(plain, part.rows):
        if row not in program.named_for(part.owner, row):
            yield Text(
                id=f"baris bernama pada bukti bukan baris aturan '{name.id}': "
                f"{_words(row, program)}.",
                en=f"a named row in the certificate is none of the rule '{name.en}': "
                f"{_words(row, program)}.",
            )
    if len(part.keys) != len(part.rows):
        yield Text(
            id=f"baris bernama aturan '{name.id}': nama dan baris tidak sama banyak.",
            en=f"named rows of the rule '{name.en}': not as many names as rows.",
        )
    elif _renamed(part, program):
        yield Text(
            id=f"baris bernama aturan '{name.id}' tidak sesuai namanya.",
            en=f"named rows of the rule '{name.en}' are not what their names say.",
        )


def _renamed(part: StatedRows, program: Rebuilt) -> bool:
    keys = [tuple(key) for key in part.keys]
    return [plain(row) for row in part.rows] != program.named(part.owner, keys)


def _differences(
    owner: str, stated: Counter[Row], given: Counter[Row], program: Rebuilt
) -> Iterator[Text]:
    missing, strange = given - stated, stated - given
    name = rule_name(program.case, owner)
    for row, number in missing.items():
        yield Text(
            id=f"baris aturan '{name.id}' hilang dari bukti ({number}×): {_words(row, program)}.",
            en=f"a row of the rule '{name.en}' is missing ({number}×): {_words(row, program)}.",
        )
    for row, number in strange.items():
        yield Text(
            id=f"baris pada bukti ({number}×) bukan baris aturan '{name.id}': "
            f"{_words(row, program)}.",
            en=f"a row in the certificate ({number}×) is none of the rule '{name.en}': "
            f"{_words(row, program)}.",
        )


MANY = 4


def _words(row: Row, program: Rebuilt) -> str:
    terms, low, high = row
    first = " + ".join(f"{c}·{_column(column, program)}" for column, c in terms[:MANY])
    more = " + …" if len(terms) > MANY else ""
    left = "" if low is None else f"{low} ≤ "
    right = "" if high is None else f" ≤ {high}"
    return f"{left}{first or 0}{more}{right}"


def _column(column: int, program: Rebuilt) -> str:
    pairs = program.pairs
    if not 0 <= column < len(pairs):
        return f"#{column}"
    code = program.case.roster.code[pairs.employee[column]]
    return f"[{code}→{program.case.establishment.id[pairs.seat[column]]}]"

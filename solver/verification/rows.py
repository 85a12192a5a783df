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
    terms = zip(columns, coefficients, strict=False)
    return tuple(sorted(term for term in terms if term[1])), low, high


def _named_wrong(part: StatedRows, program: Rebuilt) -> Iterator[Text]:
    given = program.named(part.owner, part.keys) if _seats(part.keys, program) else []
    name = rule_name(program.case, part.owner)
    if [plain(row) for row in part.rows] != given:
        yield Text(
            id=f"baris aturan '{name.id}' yang disebut menurut nama tidak sesuai namanya.",
            en=f"rows of the rule '{name.en}' that are given by name are not what the name says.",
        )


def _seats(keys: list[list[int]], program: Rebuilt) -> bool:
    """Say whether all numbers in `keys` are seats."""
    seats = range(len(program.case.establishment))
    return all(key and all(number in seats for number in key) for key in keys)


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

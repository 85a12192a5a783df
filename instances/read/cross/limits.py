"""Diversity limits of the policy against the sheets: groups, units and regions that exist."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from ....models.fault import Fault
from ....solver.diversity.attribute import Attribute
from ....solver.diversity.limit import Grouped, Limit
from ....solver.rules import settle
from ....solver.rules.diversity import Diversity
from ..draft import Draft

SHOWN = 8
_SHEETS = {
    Attribute.SERVICE_REGION: ("unor", "wilayah_tugas"),
    Attribute.AGENCY: ("pegawai", "instansi_id"),
}


def check_limits(draft: Draft) -> list[Fault]:
    """Give the groups and scopes of limits that no row of the sheets has: they would say nothing.

    The groups of an attribute that is a code list are checked with the policy itself.
    """
    table = draft.policy.rules.get(Diversity.key) if draft.policy else None
    if table is None:
        return []
    rules, _ = settle({Diversity.key: table})
    return [
        fault
        for rule in rules
        if isinstance(rule, Diversity)
        for key, limits in (("batas", rule.limits), ("nominasi", rule.slates))
        for number, limit in enumerate(limits)
        for fault in _faults(limit, f"aturan.{Diversity.key}.{key}.{number}", draft)
    ]


def _faults(limit: Grouped, place: str, draft: Draft) -> Iterator[Fault]:
    for key, words, (sheet, column) in _named(limit):
        there = _words(draft, sheet, column)
        for word in words if there is not None else ():
            if there is not None and word not in there:
                yield Fault(
                    kind="toml-unknown-name",
                    file=draft.policy_file,
                    column=f"{place}.{key}",
                    found=f"'{word}'",
                    allowed=f"yang ada pada {sheet}.{column}: {', '.join(_nearest(word, there))}",
                )


def _named(limit: Grouped) -> Iterator[tuple[str, tuple[str, ...], tuple[str, str]]]:
    """Give key and words of what `limit` names, and the sheet and column they stand in."""
    if limit.attribute in _SHEETS:
        yield "kelompok", limit.groups, _SHEETS[limit.attribute]
    if isinstance(limit, Limit):
        yield "unor", limit.units, ("unor", "unor_id")
        yield "wilayah", limit.regions, ("unor", "wilayah_tugas")
        yield "kelas_jabatan", tuple(map(str, limit.classes)), ("jabatan", "kelas_jabatan")


def _words(draft: Draft, sheet: str, column: str) -> set[str] | None:
    """Give the words of a column; ``None`` where the sheet could not be read."""
    if sheet in draft.absent:
        return None
    table = draft[sheet]
    if column == "kelas_jabatan":
        numbers = table.numbers(column)[table.filled(column)]
        return {str(int(number)) for number in numbers}
    return set(table.words(column)) - {""}


def _nearest(word: str, there: set[str]) -> list[str]:
    return get_close_matches(word, there, n=3, cutoff=0.5) or sorted(there)[:SHOWN]

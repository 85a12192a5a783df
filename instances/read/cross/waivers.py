"""Waivers: each names a rule that is applied, that may be waived, and by the right office."""

from __future__ import annotations

from difflib import get_close_matches

import numpy as np

from ....models.fault import Fault
from ....solver.rules import PairRule, catalogue
from ..draft import Draft
from ..shown import shown
from ..table import Flags, Table


def check_waivers(draft: Draft, table: Table) -> list[Fault]:
    """Give the faults of the rules named in sheet *keputusan*."""
    return [*_named(table), *_known(table), *_usable(draft, table), *_offices(table)]


def _named(table: Table) -> list[Fault]:
    """Find waivers without a rule, and rules where nothing is waived."""
    sort, there = table.words("jenis"), table.filled("aturan")
    waiver = sort == "pengecualian"
    return [
        *table.faults(
            "waiver-without-rule",
            waiver & ~there & ~table.bad["aturan"],
            "aturan",
            found="pengecualian tanpa aturan",
            allowed=f"aturan yang dikecualikan: {', '.join(waivable_rules())}",
        ),
        *table.faults(
            "rule-without-waiver",
            there & ~waiver & (sort != ""),
            "aturan",
            found=lambda line: f"aturan diisi pada keputusan {sort[line]}",
            allowed="aturan hanya untuk pengecualian",
        ),
    ]


def _known(table: Table) -> list[Fault]:
    """Find waivers of rules that do not exist."""
    rule, column, waivable = table.words("aturan"), table.column("aturan"), waivable_rules()
    unknown = _waived(table) & ~_among(rule, sorted(catalogue()))
    return table.faults(
        "waiver-unknown-rule",
        unknown,
        "aturan",
        found=lambda line: (
            f"aturan {shown(table.sheet, column, rule[line], known=waivable)} tidak dikenal"
        ),
        allowed=f"{_nearest(rule, unknown, waivable)}aturan: {', '.join(waivable)}",
    )


def _usable(draft: Draft, table: Table) -> list[Fault]:
    """Find waivers of rules that nobody may waive, or that this policy does not apply."""
    rule, waivable = table.words("aturan"), waivable_rules()
    applied = list(draft.policy.rules) if draft.policy else waivable
    known = _waived(table) & _among(rule, sorted(catalogue()))
    fixed = known & ~_among(rule, waivable)
    both = ", ".join(key for key in waivable if key in applied)
    allowed = f"aturan yang dipakai dan dapat dikecualikan: {both}"
    return [
        *table.faults(
            "waiver-of-unused-rule",
            known & ~fixed & ~_among(rule, applied),
            "aturan",
            found=lambda line: f"aturan '{rule[line]}' tidak dipakai kebijakan ini",
            allowed=allowed,
        ),
        *table.faults(
            "not-waivable",
            fixed,
            "aturan",
            found=lambda line: f"tidak ada yang berwenang mengecualikan '{rule[line]}'",
            allowed=allowed,
        ),
    ]


def _offices(table: Table) -> list[Fault]:
    """Give the waivers that the law leaves to another office than the one that decided."""
    rule, office = table.words("aturan"), table.words("pejabat")
    waiver = (table.words("jenis") == "pengecualian") & table.filled("pejabat")
    faults = []
    for item in catalogue().values():
        if not issubclass(item, PairRule) or item.waivable_by is None:
            continue
        fit = np.array([item.may_waive(str(by)) for by in office], dtype=bool)
        faults += table.faults(
            "waiver-by-other-office",
            waiver & (rule == item.key) & ~fit,
            "pejabat",
            found=f"pejabat ini tidak berwenang mengecualikan '{item.key}'",
            allowed=item.waivable_by.id,
        )
    return faults


def waivable_rules() -> list[str]:
    """Give the keys of the rules that somebody may waive."""
    return sorted(
        key
        for key, rule in catalogue().items()
        if issubclass(rule, PairRule) and rule.waivable_by is not None
    )


def _nearest(rule: np.ndarray, unknown: Flags, known: list[str]) -> str:
    near = [word for each in rule[unknown] for word in get_close_matches(each, known, n=1)]
    return f"mungkin {', '.join(dict.fromkeys(near))}; " if near else ""


def _waived(table: Table) -> Flags:
    return np.asarray(table.filled("aturan") & (table.words("jenis") == "pengecualian"))


def _among(rule: np.ndarray, keys: list[str]) -> Flags:
    return np.asarray(np.isin(rule.astype(str), keys))

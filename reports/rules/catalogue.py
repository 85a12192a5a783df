"""The catalogue of rules: as a table, as JSON, and as the page of the documentation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from ...models.codes import Kind
from ...models.policy import Policy
from ..language.phrases import Phrases
from ..layout import Page, blank, plain_table, title
from .facts import SORTS, RuleFacts, rule_facts


def catalogue_page(policy: Policy, *, say: Phrases) -> Page:
    """Give the catalogue as tables, one per sort of rule."""
    facts = rule_facts(policy)
    used = sum(item.applied for item in facts)
    heading = say("rules.title", n=len(facts), used=used, policy=policy.name)
    page: Page = [title(heading)]
    for sort in SORTS:
        some = [item for item in facts if item.sort == sort]
        page += [blank(), title(say(f"rules.{sort}")), _table(some, say)] if some else []
    return page


def _table(facts: Sequence[RuleFacts], say: Phrases) -> Any:
    table = plain_table(wide=True)
    table.add_column(say("rules.key"), ratio=6)
    table.add_column(say("rules.law"), ratio=12)
    table.add_column(say("rules.citation"), ratio=8)
    table.add_column(say("rules.kinds"), ratio=6)
    for item in facts:
        name = f"{say.of(item.name)}\n{item.key}"
        cited = f"{say.cite(item.citation)} ({say(f'sure.{item.sure}')})"
        table.add_row(name, say.of(item.law), cited, _kinds_text(item, say=say) + "\n")
    return table


def _kinds_text(item: RuleFacts, *, say: Phrases) -> str:
    """Say which moves a rule judges and how it binds them."""
    if not item.applied:
        return say("rules.not_applied")
    if not item.kinds:
        return say("rules.all_kinds")
    groups = {
        force: [_kind(kind, say) for kind, its in item.kinds.items() if its == force]
        for force in dict.fromkeys(item.kinds.values())
    }
    names = {"wajib": say("force.hard"), "info": say("force.info")}
    return "; ".join(f"{names[force]}: {', '.join(kinds)}" for force, kinds in groups.items())


def _kind(key: str, say: Phrases) -> str:
    return say(f"kind.{Kind.of(key).name.lower()}")


def catalogue_json(policy: Policy) -> list[dict[str, Any]]:
    """Give the catalogue as plain data."""
    return [asdict(item) for item in rule_facts(policy)]


def catalogue_markdown(policy: Policy) -> str:
    """Give the catalogue as the page of the documentation, in both languages."""
    facts, say = rule_facts(policy), Phrases("id")
    lines = ["# Aturan / Rules", "", say("rules.intro"), "", Phrases("en")("rules.intro"), ""]
    for sort in SORTS:
        some = [item for item in facts if item.sort == sort]
        if some:
            lines += [f"## {say(f'rules.{sort}')} / {Phrases('en')(f'rules.{sort}')}", ""]
        for item in some:
            lines += _section(item, say)
    return "\n".join(lines).rstrip() + "\n"


def _section(item: RuleFacts, say: Phrases) -> list[str]:
    lines = [
        f"### {item.name.id} / {item.name.en} (`{item.key}`)",
        "",
        item.law.id,
        "",
        f"*{item.law.en}*",
        "",
        f"- {say('rules.citation')}: {item.citation} ({say(f'sure.{item.sure}')})",
        f"- {say('rules.kinds')}: {_kinds_text(item, say=say)}",
    ]
    if item.ask:
        lines.append(f"- {say('rules.ask')}: {item.ask.id} / {item.ask.en}")
    if item.sort == "pair":
        waivable = item.waivable_by
        who = f"{waivable.id} / {waivable.en}" if waivable else say("rules.nobody")
        lines.append(f"- {say('rules.waivable')}: {who}")
    return [*lines, "", *_parameters(item, say)]


def _parameters(item: RuleFacts, say: Phrases) -> list[str]:
    if not item.parameters:
        return []
    head = [say(f"rules.{key}") for key in ("parameter", "meaning", "default")]
    rows = [f"| `{one.key}` | {one.meaning} | {one.value} |" for one in item.parameters]
    return [f"| {' | '.join(head)} |", "|---|---|---|", *rows, ""]

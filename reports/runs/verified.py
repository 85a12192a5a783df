"""The page of a verification: what is proven tier by tier, or what is wrong; what is trusted."""

from __future__ import annotations

from ...solver.verification import Outcome, Report, TierShown
from ..answer.proof import amount
from ..language.phrases import Phrases
from ..layout import Page, labelled, paragraph, plain_table, title


def verified_page(report: Report, *, say: Phrases) -> Page:
    """Say what the check of a run found."""
    page: Page = [title(_heading(report, say))]
    if report.objections:
        return [*page, labelled([("", text.in_(say.language)) for text in report.objections])]
    if report.tiers:
        page.append(_tiers(report, say))
    page.append(paragraph(_looked_at(report, say)))
    page.append(paragraph(say("verify.trusted")))
    return [*page, labelled([("–", text.in_(say.language)) for text in report.trusted])]


def _heading(report: Report, say: Phrases) -> str:
    if report.nothing and report.outcome is Outcome.PROVEN:
        return say("verify.nothing")
    return say(f"verify.{report.outcome.name.lower()}")


def _tiers(report: Report, say: Phrases) -> object:
    table = plain_table()
    for key in ("verify.tier", "verify.value", "verify.shown", "verify.leaves"):
        table.add_column(say(key), justify="left" if key in _WORDS else "right")
    for tier in report.tiers:
        value = amount(tier.value, tier=tier.tier, say=say)
        leaves = say.figures.count(tier.leaves)
        table.add_row(say(f"tier.{tier.tier}"), value, _shown(tier, say), leaves)
    return table


_WORDS = {"verify.tier", "verify.shown"}


def _shown(tier: TierShown, say: Phrases) -> str:
    if tier.gap is None:
        return say("verify.open")
    if not tier.gap:
        return say("verify.best")
    return say("verify.gap", gap=amount(tier.gap, tier=tier.tier, say=say))


def _looked_at(report: Report, say: Phrases) -> str:
    count = say.figures.count
    return say(
        "verify.looked",
        columns=count(report.columns),
        absent=count(report.absent),
        sampled=count(report.sampled),
        rows=count(report.rows),
    )

"""The page beside the national default: names that differ, and what makes each differ."""

from __future__ import annotations

from collections.abc import Collection

from ...models.table import NOBODY
from ...solver.explain.oversight.reference import Difference, Reference
from ..language.names import Names
from ..layout import Page, blank, labelled, paragraph, title
from .settings import setting_words


def reference_page(found: Reference, *, names: Names, hidden: Collection[int] = ()) -> Page:
    """Say where the national default names somebody else, and why.

    Parameters
    ----------
    hidden : collection of int
        Seats of which no name is shown, because open selection decides.
    """
    say = names.say
    page: Page = [title(say("reference.title"))]
    if not found.settings:
        return [*page, paragraph(say("reference.same_policy"))]
    told = [setting_words(setting, names=names) for setting in found.settings]
    page.append(labelled([(say("reference.settings") if not number else "", text)
                          for number, text in enumerate(told)]))  # fmt: skip
    for silent, key in (
        (found.unplanned, "reference.unplanned"),
        (found.empty, "reference.empty"),
        (not found.settled, "reference.unsettled"),
    ):
        if silent:
            return [*page, paragraph(say(key))]
    shown = [item for item in found.differences if item.seat not in hidden]
    page += [blank(), paragraph(_counted(found, names))]
    for item in shown:
        page += _difference(item, names)
    apart = len(found.differences) - len(shown)
    return [*page, *([paragraph(say.counted("change.hidden", apart))] if apart else [])]


def _counted(found: Reference, names: Names) -> str:
    if not found.differences:
        return names.say("reference.same_names", settings=len(found.settings))
    return names.say.counted("reference.count", len(found.differences))


def _difference(item: Difference, names: Names) -> Page:
    """Give seat, both names, and what makes them differ."""
    say = names.say
    ours, default = (
        say("change.empty") if who == NOBODY else names.who(who)
        for who in (item.ours, item.default)
    )
    heading = say("reference.names", seat=names.seat(item.seat), ours=ours, default=default)
    return [paragraph(heading, hang=2), paragraph(_because(item, names), indent=3)]


def _because(item: Difference, names: Names) -> str:
    say = names.say
    if item.tied:
        return say("reference.tied")
    if item.causes:
        causes = "; ".join(setting_words(one, names=names) for one in item.causes)
        key = "reference.because" if len(item.causes) == 1 else "reference.because_any"
        return say(key, causes=causes)
    together = " + ".join(setting_words(one, names=names) for one in item.together)
    return say("reference.together", causes=together)

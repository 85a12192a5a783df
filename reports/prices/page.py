"""The page of prices: what each rule, limit and decision costs, and whose names change."""

from __future__ import annotations

from collections.abc import Sequence

from rich.table import Table

from ...models.plan import Plan, Status
from ...models.price import Price
from ..language.case_name import case_name
from ..language.names import Names
from ..layout import Page, blank, paragraph, plain_table, title
from ..rules.words import rule_name
from .proposals import proposal_line, proposals
from .words import basis_words, is_part, lift_words, part_words, tier_words


def prices_page(
    prices: Sequence[Price],
    *,
    plan: Plan,
    names: Names,
    detailed: bool = False,
    simulated: bool = False,
    left: int = 0,
) -> Page:
    """Give what each thing costs, the dearest first; what is proven to cost nothing in one line.

    Parameters
    ----------
    detailed : bool
        Name everybody whose proposal changes.
    simulated : bool
        Names are shown also where the talent route is not approved.
    left : int
        Things that were not priced, because the work was stopped.
    """
    say = names.say
    page: Page = [
        title(say("prices.title", name=case_name(names.case, say=say))),
        paragraph(say("prices.how")),
    ]
    shown = [one for group in _groups(prices) for one in group]
    if shown:
        page += [blank(), _table(shown, names), blank()]
    if detailed:
        for one in shown:
            page += _changes(one, plan, names, simulated=simulated)
    page += _nothing(prices, names)
    if left:
        page.append(paragraph(say.counted("prices.left", left)))
    notes = ("prices.weights", "prices.first") if shown else ()
    return [*page, *(paragraph(say(key)) for key in notes)]


def _groups(prices: Sequence[Price]) -> list[list[Price]]:
    """Give what makes a difference, the dearest first, each rule with its parts behind it."""
    groups: list[list[Price]] = []
    for one in prices:
        if is_part(one.lift) and groups:
            groups[-1].append(one)
        else:
            groups.append([one])
    some = [[one for one in group if not one.nothing] for group in groups]
    return sorted((group for group in some if group), key=lambda group: _worth(group[0]))[::-1]


def _worth(one: Price) -> tuple[bool, tuple[int, ...]]:
    """Order by what other names bring, tier by tier; what is not known stands last."""
    return one.status is Status.OPTIMAL, tuple(one.by_names.values())


def _table(prices: Sequence[Price], names: Names) -> Table:
    say = names.say
    table = plain_table(wide=True)
    table.add_column(say("prices.lifted"), ratio=8)
    table.add_column(say("prices.gained"), ratio=9)
    table.add_column(say("prices.names"), justify="right", min_width=6)
    table.add_column(say("prices.admitted"), ratio=6)
    table.add_column(say("prices.basis"), ratio=10)
    for one in prices:
        part = is_part(one.lift)
        table.add_row(
            part_words(one.lift, names=names) if part else lift_words(one.lift, names=names),
            _gain(one, names),
            say.figures.count(len(one.changes)) if one.gained else say("table.none"),
            _concerned(one, names, part=part),
            "" if part else basis_words(one.lift, names=names),
        )
    return table


def _gain(one: Price, names: Names) -> str:
    """Say what is gained, what of it falls away at once, and what is not proven."""
    say = names.say
    if one.status is Status.INFEASIBLE:
        return say("prices.impossible")
    if not one.gained:
        return say("prices.unknown")
    parts = [tier_words(one.gained, say=say) or say("prices.same")]
    if any(one.falls_away.values()):
        parts.append(say("prices.falls_away", tiers=tier_words(one.falls_away, say=say)))
    if not one.proven:
        most = tier_words(one.most, say=say)
        parts.append(say("prices.at_most", tiers=most) if most else say("prices.open"))
    return "; ".join(parts)


def _concerned(one: Price, names: Names, *, part: bool) -> str:
    say, some = names.say, one.concerned
    if some.withdrawn:
        return say.counted("prices.withdrawn_moves", some.withdrawn)
    if not some.admitted:
        return say("table.none")
    people = say.counted("prices.people", some.people)
    moves = f"{say.counted('prices.moves', some.admitted)}, {people}"
    if part or not some.next_rule:
        return moves
    name = rule_name(some.next_rule, say=say)
    return f"{moves}; {say('prices.next', rule=name, n=say.figures.count(some.next_people))}"


def _changes(one: Price, plan: Plan, names: Names, *, simulated: bool) -> Page:
    """Name everybody whose proposal changes."""
    found = proposals(
        one.changes, (plan.seating, one.seating), case=names.case, simulated=simulated
    )
    if not found:
        return []
    heading = names.say("prices.changes", lifted=lift_words(one.lift, names=names))
    lines = [paragraph(proposal_line(item, names=names), indent=2) for item in found]
    return [title(heading), *lines, blank()]


def _nothing(prices: Sequence[Price], names: Names) -> Page:
    """List what is proven to change no value; a part of a rule goes with its rule."""
    whole = {one.lift.rule for one in prices if one.nothing and one.lift.whole}
    told = [
        lift_words(one.lift, names=names)
        for one in prices
        if one.nothing and not (is_part(one.lift) and one.lift.rule in whole)
    ]
    if not told:
        return []
    return [paragraph(names.say("prices.nothing", n=len(told), lifted="; ".join(told)))]

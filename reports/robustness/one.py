"""How firm one name is: every weight, all weights at once, drawn weights, and one score."""

from __future__ import annotations

from rich.table import Table

from ...models.robust import Fragile, Robust
from ...models.robustness import Edge, Interval, ScoreChange
from ..layout import Page, blank, labelled, paragraph, plain_table, title
from .told import Told
from .weights import amount, weight_name

Rows = list[tuple[str, str]]

_COLUMNS = ("robust.weight", "robust.today", "robust.stays", "robust.below", "robust.above")


def one_page(one: Robust, *, told: Told) -> Page:
    """Give everything that is known of one name."""
    say, names = told.say, told.names
    heading = say(
        "robust.title_one",
        who=names.who(one.move.employee),
        seat=names.seat(one.move.seat),
        eselon=names.eselon(one.move.seat),
    )
    rows: Rows = [
        (say("robust.verdict"), verdict(one, told=told)),
        (say("robust.share"), share_line(one, told=told)),
        (say("robust.joint"), _joint(one, told)),
        (say("robust.score"), _score(one, told)),
        ("", say("robust.score_note")),
    ]
    page: Page = [title(heading), labelled(rows), blank(), title(say("robust.intervals"))]
    page += [*_intervals(one, told), blank()]
    return page + [paragraph(line, indent=0) for line in _notes(told)]


def verdict(one: Robust, *, told: Told) -> str:
    """Say whether a name is fragile, by the policy's measure."""
    say, settings = told.say, told.found.settings
    if one.move.tied_with:
        return say("robust.tied")
    if not one.fragile:
        return say("robust.steady")
    why = {
        Fragile.WEIGHT: say("robust.fragile_weight", steps=settings.steps),
        Fragile.SHARE: say("robust.fragile_share", percent=settings.share_percent),
    }
    return say("robust.fragile", why="; ".join(why[reason] for reason in one.fragile))


def share_line(one: Robust, *, told: Told) -> str:
    """Say in how many drawn weightings the name stays."""
    if not one.share.sampled:
        return told.say("robust.open_yet")
    percent = told.percent(one).removesuffix(" %")
    sampled = told.say.figures.count(one.share.sampled)
    return told.say("robust.share_line", percent=percent, sampled=sampled)


def _joint(one: Robust, told: Told) -> str:
    say, joint = told.say, one.joint
    if joint is None:
        return say("robust.open_yet")
    if joint.witnessed is None:
        return say("robust.joint_none", certified=joint.certified)
    weights = {interval.weight.key: interval.weight for interval in one.intervals}
    values = [
        say("robust.joint_value", key=weight_name(weights[key], names=told.names),
            value=amount(weights[key], value, say=say))
        for key, value in joint.values.items()
    ]  # fmt: skip
    return say(
        "robust.joint_seen",
        certified=joint.certified,
        witnessed=joint.witnessed,
        successor=told.successor(joint.seat, joint.successor),
        values="; ".join(values),
    )


def _score(one: Robust, told: Told) -> str:
    if one.score is None:
        done = one.scored and told.found.complete
        return told.say("robust.score_none" if done else "robust.open_yet")
    return _change(one.score, told)


def _change(score: ScoreChange, told: Told) -> str:
    say, figures = told.say, told.say.figures
    own = score.person == score.employee
    what = "robust.talent" if score.sheet == "hasil_simata" else "robust.test"
    return say(
        "robust.score_own" if own else "robust.score_rival",
        what=say(what, row=score.row),
        who=told.names.who(score.person),
        by=figures.points(score.by, units=100),
        today=figures.points(score.today, units=100),
        changed=figures.points(score.changed, units=100),
        successor=told.successor(score.seat, score.successor),
    )


def _intervals(one: Robust, told: Told) -> Page:
    """Give the weights that may change the name, and how many may not at any value."""
    some = [
        interval for interval in one.intervals if interval.steps is not None or not interval.exact
    ]
    others = len(one.intervals) - len(some)
    rest = [paragraph(told.say.counted("robust.others", others), indent=0)] if others else []
    return [_table(some, told), *rest] if some else rest


def _table(intervals: list[Interval], told: Told) -> Table:
    say, table = told.say, plain_table()
    for key in _COLUMNS:
        table.add_column(say(key))
    for interval in intervals:
        table.add_row(*_row(interval, told))
    return table


def _row(interval: Interval, told: Told) -> tuple[str, ...]:
    weight, say = interval.weight, told.say
    ends = [amount(weight, edge.stays, say=say) for edge in (interval.low, interval.high)]
    return (
        weight_name(weight, names=told.names),
        amount(weight, weight.today, say=say),
        ends[0] if ends[0] == ends[1] else " – ".join(ends),
        _past(interval, interval.low, told),
        _past(interval, interval.high, told),
    )


def _past(interval: Interval, edge: Edge, told: Told) -> str:
    """Say who takes over one step past an edge; nothing where the weight may go no further."""
    weight = interval.weight
    if edge.over is None:
        ends = edge.stays in {weight.least, weight.most}
        return "" if interval.exact or ends else told.say("robust.open_yet")
    over = amount(weight, edge.over, say=told.say)
    successor = told.successor(interval.seat, edge.successor)
    return told.say("robust.over", over=over, successor=successor)


def _notes(told: Told) -> list[str]:
    say, drawing = told.say, told.found.drawing
    notes = [
        say("robust.stays_rule"),
        say("robust.percent_rule"),
        say("robust.drawn", number=say.figures.count(drawing.number), seed=drawing.seed,
            spread=drawing.spread),
    ]  # fmt: skip
    return notes if told.found.complete else [*notes, say("robust.stopped")]

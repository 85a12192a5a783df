"""The bench seat by seat: who is missing where, who is ready when and until when, year by year."""

from __future__ import annotations

from ...solver.explain.readiness.bench import Bench, Post
from ...solver.explain.readiness.successors import Successor
from ..language.names import Names
from ..layout import Page, blank, paragraph, title
from ..rules.sentences import sentences_of
from .steps import head_line, limit_line, named, rule_names, step_lines

_INDENT = 4


def without_page(bench: Bench, *, names: Names) -> Page:
    """Give the seats for which nobody is ready, each with whoever comes first."""
    if not bench.without:
        return []
    page: Page = [blank(), title(names.say("bench.without"))]
    missing, alike = set(bench.without), dict[str, list[str]]()
    for post in bench.posts:
        if post.seat in missing:
            alike.setdefault(_first_to_come(post, names), []).append(names.seat(post.seat))
    for who, seats in alike.items():
        line = names.say("bench.without_line", seats="; ".join(seats), who=who)
        page.append(paragraph(line, hang=2))
    return page


def _first_to_come(post: Post, names: Names) -> str:
    """Say who comes first to a seat nobody is ready for, when, or what is lacking."""
    say = names.say
    if post.successors:
        first = post.successors[0]
        on, rules = say.figures.date(first.on), rule_names(first.prospect.waits, say=say)
        return say("bench.without_soon", who=names.who(first.employee), date=on, rules=rules)
    if not post.near:
        return say("bench.without_none")
    near, sentences = post.near[0], sentences_of(names.case, names=names)
    lacks = dict.fromkeys(named(finding, sentences=sentences) for finding in near.missing)
    on = say("bench.without_date", date=say.figures.date(near.on)) if near.waits else ""
    return say("bench.without_near", who=names.who(near.employee), lacks=", ".join(lacks), date=on)


def years_page(bench: Bench, *, names: Names) -> Page:
    """Give the seats that fall vacant, by day, with everybody who is ready then."""
    say, page = names.say, [blank()]
    for year in bench.years:
        for fall in year.seats:
            ready = ", ".join(names.who(employee) for employee in fall.ready)
            line = say(
                "bench.fall_seat",
                date=say.figures.date(fall.on),
                seat=names.seat(fall.seat),
                eselon=names.eselon(fall.seat),
                names=ready or say("bench.fall_nobody"),
            )
            page.append(paragraph(line, hang=2))
    return page


def posts_page(bench: Bench, *, names: Names) -> Page:
    """Give every seat with its incumbent, who is ready now or by time, and the nearest others."""
    page: Page = [blank(), title(names.say("bench.by_seat"))]
    for post in bench.judged:
        page.append(paragraph(_post_head(post, names), hang=2))
        page += [paragraph(line, indent=_INDENT, hang=2) for line in _post_lines(post, names)]
    return page


def _post_head(post: Post, names: Names) -> str:
    say, held = names.say, post.incumbent
    none = say("finding.no_date")
    holder = say("bench.post_vacant")
    if held is not None:
        holder = say(
            "bench.post_holder",
            who=names.who(held.employee),
            since=none if held.since is None else say.figures.date(held.since),
            until=none if held.leaves is None else say.figures.date(held.leaves),
        )
    return say("bench.post_head", seat=names.seat(post.seat), eselon=names.eselon(post.seat),
               holder=holder)  # fmt: skip


def _post_lines(post: Post, names: Names) -> list[str]:
    lines = [_successor(name, names) for name in post.successors]
    for near in post.near:
        lines.append(names.say("bench.post_near", head=head_line(near, names=names)))
        lines += step_lines(near, sentences=sentences_of(names.case, names=names))
        lines += [limit for limit in [limit_line(near, say=names.say)] if limit]
    return lines


def _successor(name: Successor, names: Names) -> str:
    say = names.say
    facts = {
        "who": names.who(name.employee),
        "kind": names.kind(name.kind),
        "merit": say.figures.merit(name.merit),
        "limit": limit_line(name.prospect, say=say) or say("bench.no_limit"),
    }
    if not name.prospect.missing:
        return say("bench.post_now", **facts)
    on, rules = say.figures.date(name.on), rule_names(name.prospect.waits, say=say)
    return say("bench.post_soon", date=on, rules=rules, **facts)

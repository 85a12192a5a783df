"""Chains of moves: vacancy, who takes it, who takes the seat left, and what each chain gains."""

from __future__ import annotations

from ...models.plan import Move
from ...models.table import NO_SEAT
from ...models.tiers import TIERS
from ...solver.explain.chains import ChainGain, chain_gains
from ..layout import Page, blank, paragraph, title
from .proof import amount
from .view import View

SHOWN = 6
"""Chains on the short page."""
HANG = 4
FILL_JPT = "fill_jpt"


def chains_page(view: View, *, detailed: bool = False) -> Page:
    """Give the chains, those that fill the highest seats first; `detailed` gives all of them."""
    found = numbered(view)
    longer = {number: one for number, one in found.items() if len(one.moves) > 1}
    shown = found if detailed else dict(sorted(longer.items(), key=_interest(view))[:SHOWN])
    if not shown:
        return []
    page: Page = [blank(), title(_heading(found, view))]
    for number, one in sorted(shown.items()):
        page.append(paragraph(f"{number:>{HANG - 1}} {chain_line(one, view=view)}", indent=0,
                              hang=HANG))  # fmt: skip
        page.append(paragraph(gains_line(one, view=view), indent=HANG))
    rest = len(longer) - len(shown)
    if rest > 0:
        page.append(paragraph(view.say.counted("chain.more", rest)))
    return page


def numbered(view: View) -> dict[int, ChainGain]:
    """Give the chains by their number: as their first seats are numbered, rings last."""
    found = chain_gains(view.case, view.plan)
    order = sorted(found, key=lambda one: (one.chain.ring, view.numbers[one.moves[0].seat]))
    return dict(enumerate(order, start=1))


def chain_of(move: Move, *, view: View) -> tuple[int, ChainGain]:
    """Give the chain of a move, and its number."""
    return next((number, one) for number, one in numbered(view).items() if move in one.moves)


def chain_line(found: ChainGain, *, view: View) -> str:
    """Write a chain from the vacancy outwards."""
    say, moves = view.say, found.moves
    head = view.seat_label(moves[0].seat)
    line = head + "".join(_link(move, view) for move in moves)
    if found.chain.ring:
        return say("chain.ring", n=len(moves), line=line)
    if found.chain.left != NO_SEAT:
        return say("chain.left", line=line)
    return line


def gains_line(found: ChainGain, *, view: View) -> str:
    """Say what a chain adds to the plan in each tier, over today."""
    parts = [gain_in(tier, found.gains[tier], view=view) for tier in TIERS if found.gains.get(tier)]
    return view.say("chain.gains", parts=" · ".join(parts) or view.say("chain.nothing"))


def _heading(found: dict[int, ChainGain], view: View) -> str:
    rings = sum(one.chain.ring for one in found.values())
    return view.say("chain.title", chains=len(found) - rings, rings=rings)


def _interest(view: View):  # type: ignore[no-untyped-def]
    """Give what sorts chains: rings first, then by the level they fill, then the longest."""
    return lambda item: (
        not item[1].chain.ring,
        -view.level(item[1].moves[0].seat),
        -len(item[1].moves),
        item[0],
    )


def _link(move: Move, view: View) -> str:
    """Write one move and the seat or post it comes from."""
    who, kind = view.names.who(move.employee), view.names.kind(move.kind)
    if move.origin == NO_SEAT:
        post = str(view.case.roster.post[move.employee])
        return view.say("chain.from_post", who=who, kind=kind, post=post)
    return view.say("chain.from_seat", who=who, kind=kind, seat=view.seat_label(move.origin))


def gain_in(tier: str, value: int, *, view: View) -> str:
    """Write what is gained or lost in one tier."""
    name = view.say("chain.fill_jpt") if tier == FILL_JPT else view.say(f"tier.{tier}")
    sign = "+" if value > 0 else ""
    return f"{name} {sign}{amount(value, tier=tier, say=view.say)}"

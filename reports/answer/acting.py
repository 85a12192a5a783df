"""Acting officials proposed for a seat that stays empty."""

from __future__ import annotations

from ...solver.explain.acting import ActingName
from .view import View


def acting_line(seat: int, *, view: View) -> str:
    """Name who may act at a seat, in the order of the rule; say so where nobody fits."""
    found = view.acting.get(seat)
    if found is None:
        return ""
    if not found.names:
        return view.say("plt.nobody")
    people = "; ".join(
        view.say(
            "plt.name",
            who=view.names.who(name.employee),
            post=_post(name, view),
        )
        for name in found.names
    )
    return view.say("plt.line", people=people)


def acting_rows(seat: int, *, view: View) -> list[tuple[str, str]]:
    """Give the same with the reason for each name, and the rule with its basis."""
    found, terms = view.acting.get(seat), view.case.policy.acting
    if found is None:
        return []
    lines = [_reasoned(name, view) for name in found.names] or [view.say("plt.nobody")]
    lines.append(
        view.say(
            "plt.rule",
            months=view.say.figures.months(terms.months),
            n=terms.extensions,
            basis=view.say.cite(terms.basis),
            sure=view.say(f"sure.{terms.confidence}"),
        )
    )
    label = view.say("plt.title")
    return [(label if not number else "", line) for number, line in enumerate(lines)]


def _reasoned(name: ActingName, view: View) -> str:
    say, moved = view.say, _moved(name, view)
    return say(
        "plt.reasoned" if moved is None else "plt.reasoned_seated",
        who=view.names.who(name.employee),
        post=_post(name, view),
        unit=say("plt.same_unit" if name.same_unit else "plt.same_agency"),
        level=say("plt.same_level" if name.same_level else "plt.level_below"),
    )


def _post(name: ActingName, view: View) -> str:
    """Name the post of somebody who may act: the one that the plan gives, else today's."""
    moved = _moved(name, view)
    return str(view.case.roster.post[name.employee]) if moved is None else view.names.seat(moved)


def _moved(name: ActingName, view: View) -> int | None:
    return next((one.seat for one in view.plan.moves if one.employee == name.employee), None)

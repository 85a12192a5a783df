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
            post=view.case.roster.post[name.employee],
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
            basis=terms.basis,
            sure=view.say(f"sure.{terms.confidence}"),
        )
    )
    label = view.say("plt.title")
    return [(label if not number else "", line) for number, line in enumerate(lines)]


def _reasoned(name: ActingName, view: View) -> str:
    say = view.say
    return say(
        "plt.reasoned",
        who=view.names.who(name.employee),
        post=view.case.roster.post[name.employee],
        unit=say("plt.same_unit" if name.same_unit else "plt.same_agency"),
        level=say("plt.same_level" if name.same_level else "plt.level_below"),
    )

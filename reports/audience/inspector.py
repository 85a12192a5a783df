"""For the inspector: what was decided by which rule, by whom, and a sample to look into."""

from __future__ import annotations

from rich.console import RenderableType

from ...models.table import NO_SEAT
from ...solver.explain import reasons
from ...solver.explain.sample import Sampled, sampled
from ...solver.rules import rules_of
from ..answer.counts import vacancy_rows
from ..answer.proof import names_line, status_line
from ..answer.view import View
from ..layout import Page, blank, labelled, paragraph, plain_table, title
from ..rules.sentences import place, sentences_of
from ..rules.words import cited_words
from ..why.gates import gate_rows
from ..why.page import round_line
from ..why.rows import Rows, requirement_rows, under
from .decided import decided_rows, decision_lines


def inspector_page(view: View, *, seal: str = "") -> Page:
    """Give the page of the round.

    Parameters
    ----------
    seal : str
        Hash of the run; empty where it is not kept, and then the case's hash draws the sample.
    """
    say, case = view.say, view.case
    rows = [
        *_hashes(view, seal),
        (say("header.result"), status_line(view.plan, say=say)),
        (say("header.names"), names_line(view.plan, say=say)),
        *vacancy_rows(view),
        *under(say("audience.label_decisions"), decision_lines(view) or [say("audience.none")]),
        *under(say("audience.label_policy"), _knobs(view)),
    ]
    drawn = sampled(case, view.plan, seed=seal or case.digest)
    return [
        title(say("audience.inspector", round=round_line(view))),
        labelled(rows),
        blank(),
        title(say("audience.rules")),
        _rules(view),
        blank(),
        title(say.counted("audience.sample", len(drawn))),
        paragraph(say("audience.sample_note")),
        labelled([row for one in drawn for row in _sample_rows(one, view)]),
        blank(),
        labelled([(say("next.title"), say("audience.next_verify",
                                          run=view.run or say("audience.a_run")))]),
    ]  # fmt: skip


def inspected_page(seat: int, *, view: View) -> Page:
    """Give what speaks for the name at one seat, rule by rule, the person by code."""
    say, move = view.say, view.plan.move_to(seat)
    head = say("audience.inspected", seat=view.names.seat(seat), eselon=view.names.eselon(seat))
    page: Page = [title(say("audience.inspector", round=round_line(view))), blank(), title(head)]
    rows: Rows = [*decided_rows(seat, view=view), *gate_rows(seat, view=view)]
    if move is None or seat in view.long_lists:
        return [*page, paragraph(say("audience.no_name")), labelled(rows)]
    sentences = sentences_of(view.case, names=view.names)
    found = reasons(view.case, view.plan, seat, move.employee)
    told = [
        (sentences.name(one), place(one, say=say)) for one in found.findings
    ]  # fmt: skip
    rows = [
        (say("audience.person"), view.names.who(move.employee)),
        *requirement_rows(found, sentences=sentences, view=view),
        *under(say("audience.documents"), [f"{name}: {where}" for name, where in told]),
        *rows,
    ]
    return [*page, labelled(rows)]


def _hashes(view: View, seal: str) -> Rows:
    say, case = view.say, view.case
    run = seal or say("audience.not_kept")
    return [
        (say("audience.label_run"), run),
        (say("audience.label_case"), case.digest),
        (say("header.policy"), f"{case.policy.name} · {case.policy_digest}"),
    ]


def _knobs(view: View) -> list[str]:
    """Give the settings of the policy that are no rule, each with its basis and confidence."""
    say, policy = view.say, view.case.policy
    lines = [
        say("audience.blend", level=key, talent=blend.talent, technical=blend.technical,
            basis=blend.basis, sure=say(f"sure.{blend.confidence}"))
        for key, blend in policy.blend.items()
    ]  # fmt: skip
    others = (
        ("asesmen.berlaku_bulan", policy.assessment.valid_months, policy.assessment),
        ("teknis.berlaku_bulan", policy.technical.valid_months, policy.technical),
        ("teknis.serumpun_persen", policy.technical.related_percent, policy.technical),
        ("plt.bulan", policy.acting.months, policy.acting),
        ("urutan.kunci", ", ".join(policy.order.keys), policy.order),
        ("nominasi.daftar_per_orang", policy.slates.per_person, policy.slates.sizes),
    )
    return lines + [
        say("audience.knob", name=key, value=value, basis=table.basis,
            sure=say(f"sure.{table.confidence}"))
        for key, value, table in others
    ]  # fmt: skip


def _rules(view: View) -> RenderableType:
    table, say = plain_table(wide=True), view.say
    table.add_column(say("rules.key"), ratio=4)
    table.add_column(say("rules.law"), ratio=9)
    table.add_column(say("rules.citation"), ratio=6)
    for rule in rules_of(view.case):
        table.add_row(say.of(rule.name), say.of(rule.law), cited_words(rule, say=say))
    return table


def _sample_rows(one: Sampled, view: View) -> Rows:
    """Say whom to look up, at which seat, and which rows decided."""
    say, move = view.say, one.move
    origin = say("table.none") if move.origin == NO_SEAT else view.names.seat(move.origin)
    head = say("audience.sampled", seat=view.names.seat(move.seat), origin=origin,
               kind=view.names.kind(move.kind))  # fmt: skip
    rows = sorted({place(found, say=say) for found in one.findings if found.row is not None})
    return [(view.names.who(move.employee), head), ("", "; ".join(rows))]

"""A certificate checked against its case and plan, in one call."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...models.case import Case
from ...models.certificate import Certificate
from ...models.plan import Plan, Status
from ...models.text import Text
from ...models.tiers import TIERS
from ..verify import worth
from .absent import Counted, absent_wrong
from .heading import heading_wrong
from .present import pairs_wrong
from .proofs import Proofs
from .rebuilt import Rebuilt, rebuilt
from .report import Report
from .rows import rows_wrong
from .standing import seating_wrong
from .stated import canonical_wrong, moves_wrong, status_wrong
from .terms import gains_of, terms_wrong, tiers_of
from .trust import TRUSTED

MOST = 40
"""Objections told; more are counted."""


def verified(case: Case, plan: Plan, certificate: Certificate | None) -> Report:
    """Check `certificate` and `plan` against `case`, trusting no row and no column.

    What later checks would lean on is checked first: where columns are wrong, rows are not looked
    at, and where rows are wrong, proofs are not.

    Parameters
    ----------
    case : Case
        Read again from the run.
    plan : Plan
        As the run states it.
    certificate : Certificate or None
        Without one the plan is recounted, and nothing more is known.

    Returns
    -------
    Report
        What is proven, or what is wrong.
    """
    wrong = list(seating_wrong(case, plan))
    if certificate is None:
        return Report(objections=told(wrong), trusted=TRUSTED)
    counted = Counted()
    wrong += heading_wrong(case, plan, certificate)
    if not wrong:
        wrong = list(pairs_wrong(case, certificate.pairs))
    if not wrong:
        wrong = list(absent_wrong(case, certificate.pairs, certificate.witnesses, counted))
    found = Report(
        objections=told(wrong),
        columns=len(certificate.pairs.seat),
        absent=counted.absent,
        sampled=counted.sampled,
        rows=sum(len(part.rows) for part in certificate.rows),
        trusted=TRUSTED,
    )
    return found if wrong else _on_columns(case, plan, certificate, found)


def _on_columns(case: Case, plan: Plan, certificate: Certificate, found: Report) -> Report:
    """Check what speaks of columns, once they are known to be right."""
    program = rebuilt(case, certificate.pairs)
    gains = gains_of(program)
    tiers = tiers_of(gains)
    names = [tier for tier in TIERS if tier in tiers]
    wrong = [
        *status_wrong(plan, names),
        *moves_wrong(case, plan, program.pairs),
        *canonical_wrong(case, plan, program.pairs),
        *_owners_wrong(certificate, program),
        *rows_wrong(certificate, program),
        *terms_wrong(certificate.terms, gains, program),
    ]
    if wrong:
        return replace(found, objections=told(wrong))
    reached = {} if plan.seating is None else worth(case, plan.seating)
    values = {name: reached.get(name, 0) for name in names if plan.seating is not None}
    proofs = Proofs(certificate, program, tiers, values)
    wrong = list(proofs.wrong(infeasible=plan.status is Status.INFEASIBLE))
    return replace(found, objections=told(wrong), tiers=tuple(proofs.tiers), nothing=proofs.nothing)


def _owners_wrong(certificate: Certificate, program: Rebuilt) -> Iterator[Text]:
    """Compare the auxiliaries: whose they are, how many, and how large each may be."""
    stated = [(part.owner, part.upper) for part in certificate.auxiliaries]
    if stated != program.owners:
        yield Text(
            id="kolom bantu: pemilik, banyak, atau batasnya tidak sesuai dengan aturannya.",
            en="auxiliaries: owner, number or bounds are not those of the rules.",
        )


def told(objections: Sequence[Text]) -> tuple[Text, ...]:
    """Give the first objections, and how many there are beyond."""
    rest = len(objections) - MOST
    if rest <= 0:
        return tuple(objections)
    more = Text(id=f"… dan {rest} lagi.", en=f"… and {rest} more.")
    return (*objections[:MOST], more)

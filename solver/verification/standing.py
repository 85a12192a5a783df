"""The plan as the run states it, recounted from the case."""

from __future__ import annotations

from collections.abc import Iterator

from ...models.case import Case
from ...models.finding import Finding
from ...models.plan import Plan
from ...models.seating import Seating
from ...models.table import NO_SEAT, NOBODY
from ...models.text import Text
from ...models.tiers import CANONICAL
from ..rules import Preference, TieRule, rules_of
from ..verify import recount
from .naming import pair_name, rule_name


def seating_wrong(case: Case, plan: Plan) -> Iterator[Text]:
    """Give what the recount finds against the seating and the values claimed for it."""
    if plan.seating is None:
        return
    found = recount(case, plan.seating, plan.tiers)
    yield from (_breach(case, finding) for finding in found.findings)
    for employee, seat in found.wrong_kinds:
        pair = pair_name(case, employee, seat)
        yield Text(id=f"rencana {pair}: jenis gerak salah.", en=f"plan {pair}: wrong kind of move.")
    for tier, (claimed, counted) in found.wrong_tiers.items():
        yield Text(
            id=f"nilai tingkat {tier} tertulis {claimed}, hitungan ulang {counted}.",
            en=f"the value of tier {tier} is stated as {claimed}, recounted {counted}.",
        )
    yield from _terms_wrong(case, plan, plan.seating)
    yield from _lists_wrong(case, plan, plan.seating)


def _terms_wrong(case: Case, plan: Plan, seating: Seating) -> Iterator[Text]:
    """Compare each rule's share of a tier."""
    shares = _shares(case, seating)
    for tier in plan.tiers:
        if tier.value is None or tier.name == CANONICAL:
            continue
        counted = shares.get(tier.name, {})
        for owner in sorted({*counted, *tier.terms}):
            one, other = tier.terms.get(owner, 0), counted.get(owner, 0)
            if one != other:
                name = rule_name(case, owner)
                yield Text(
                    id=f"bagian '{name.id}' dalam tingkat {tier.name} tertulis {one}, "
                    f"hitungan ulang {other}.",
                    en=f"the share of '{name.en}' in tier {tier.name} is stated as {one}, "
                    f"recounted {other}.",
                )


def _shares(case: Case, seating: Seating) -> dict[str, dict[str, int]]:
    """Recount tier by tier what each rule adds."""
    shares: dict[str, dict[str, int]] = {}
    for rule in rules_of(case):
        if isinstance(rule, Preference | TieRule):
            for tier, amount in rule.recount(seating, case).items():
                shares.setdefault(tier, {})[rule.id] = amount
    return shares


def _lists_wrong(case: Case, plan: Plan, seating: Seating) -> Iterator[Text]:
    """Compare the seats that stay or fall vacant, and the holders without a seat."""
    seats = case.establishment
    taken = {seat for _, seat, _ in seating.rows()}
    left = {int(case.roster.seat[employee]) for employee, _, _ in seating.moves()} - {NO_SEAT}
    seated = {employee for employee, _, _ in seating.rows()}
    every = range(len(seats))
    unfilled = [
        seat
        for seat in every
        if int(seats.holder[seat]) == NOBODY
        and seats.open[seat]
        and not seats.abolished[seat]
        and seat not in taken
    ]
    vacant = [seat for seat in sorted(left - taken) if not seats.abolished[seat]]
    unplaced = sorted(
        int(seats.holder[seat])
        for seat in every
        if seats.abolished[seat]
        and int(seats.holder[seat]) != NOBODY
        and int(seats.holder[seat]) not in seated
    )
    pairs = ((plan.unfilled, unfilled), (plan.falls_vacant, vacant), (plan.unplaced, unplaced))
    for what, (said, counted) in zip(_LISTS, pairs, strict=True):
        if sorted(said) != counted:
            yield Text(
                id=f"daftar {what.id} tidak sesuai dengan rencana.",
                en=f"the list of {what.en} does not fit the plan.",
            )


_LISTS = (
    Text(id="jabatan yang tetap lowong", en="seats that stay vacant"),
    Text(id="jabatan yang menjadi lowong", en="seats that fall vacant"),
    Text(id="pegawai yang tidak tertampung", en="holders without a seat"),
)


def _breach(case: Case, finding: Finding) -> Text:
    name = rule_name(case, finding.rule)
    person = "" if finding.employee == NOBODY else str(case.roster.code[finding.employee])
    seat = "" if finding.seat == NO_SEAT else str(case.establishment.id[finding.seat])
    where = " → ".join(part for part in (person, seat) if part)
    return Text(
        id=f"rencana {where}: syarat '{name.id}' tidak terpenuhi.",
        en=f"plan {where}: the rule '{name.en}' is not met.",
    )

"""Whether a certificate speaks of this case at all."""

from __future__ import annotations

from collections.abc import Iterator

from ...models.case import Case
from ...models.certificate import FORMAT, Certificate
from ...models.plan import Plan
from ...models.text import Text


def heading_wrong(case: Case, plan: Plan, certificate: Certificate) -> Iterator[Text]:
    """Give what in the head of `certificate` is not of `case` and `plan`."""
    seats = [str(seat) for seat in case.establishment.id]
    people = [str(code) for code in case.roster.code]
    mode = case.round.mode.value
    compared = [
        (Text(id="format", en="format"), certificate.format == FORMAT),
        (Text(id="sidik isi kasus", en="content hash of the case"),
         certificate.case == case.digest),
        (Text(id="sidik isi kebijakan", en="content hash of the policy"),
         certificate.policy == case.policy_digest),
        (Text(id="mode", en="mode"), certificate.mode == plan.mode == mode),
        (Text(id="daftar jabatan", en="list of seats"), certificate.seats == seats),
        (Text(id="daftar pegawai", en="list of persons"), certificate.people == people),
    ]  # fmt: skip
    for what, same in compared:
        if not same:
            yield Text(
                id=f"kepala bukti: {what.id} bukan milik kasus ini.",
                en=f"head of the certificate: its {what.en} is not of this case.",
            )

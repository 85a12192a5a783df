"""Where somebody turns who does not agree with an appointment: the route, the office, the limit."""

from __future__ import annotations

from ...models.policy import ObjectionSettings
from ..language.phrases import Phrases


def objection_rows(settings: ObjectionSettings, *, say: Phrases) -> list[tuple[str, str]]:
    """Say what comes before an objection, by which route it goes, until when, and how it does not.

    An appointment is contested by *keberatan*; the *banding administratif* to BPASN is for
    dismissals alone (PP 79/2021 art. 1). The office and the limit are the policy's.
    """
    route = say(
        "objection.route",
        office=settings.office,
        law=say.cite(settings.law),
        sure=say(f"sure.{settings.law_confidence}"),
    )
    limit = say(
        "objection.limit",
        days=settings.working_days,
        basis=say.cite(settings.limit_basis),
        sure=say(f"sure.{settings.limit_confidence}"),
    )
    lines = [say("objection.first"), route, limit, say("objection.not_appeal")]
    return [(say("objection.label") if not number else "", line)
            for number, line in enumerate(lines)]  # fmt: skip

"""What was found on a hand-made list as plain data for JSON."""

from __future__ import annotations

from collections.abc import Sequence

from ..models.case import Case
from ..models.finding import Finding
from ..solver.explain.hand_list import Audited
from ..solver.rules import rules_of
from .answer_writer import Document, Ids, finding_document
from .hand_list import Listed

FORMAT = "suksesi/audit/1"


def audit_document(case: Case, audit: Audited, *, rows: Sequence[Listed]) -> Document:
    """Give the findings with their articles, and both values of every tier."""
    ids = Ids(case)
    cited = {rule.id: rule.cited for rule in rules_of(case)}
    return {
        "format": FORMAT,
        "case": case.digest,
        "policy": case.policy_digest,
        "rows": len(rows),
        "findings": [_finding(item, cited, ids) for item in audit.findings],
        "tiers": [
            {"name": tier.name, "plan": tier.before, "list": tier.after, "cost": tier.cost}
            for tier in audit.tiers
        ],
    }


def _finding(finding: Finding, cited: dict[str, str], ids: Ids) -> Document:
    return finding_document(finding, ids) | {"citation": cited.get(finding.rule)}

"""A case under other weights of its policy or rubric; what they do not touch is not redone."""

from __future__ import annotations

from dataclasses import replace

from ....models.case import Case
from ....models.policy import Policy
from ....models.rubric import Rubric
from ...documents import document_states
from ...judging import hard_bits, pair_rules
from ...rules import rules_of
from ...scoring.assessments import attained
from ...scoring.indicators import measured
from ...scoring.merit import merit_in
from ...scoring.talent import talent_of
from ...scoring.technical import technical_in


def varied(case: Case, *, policy: Policy | None = None, rubric: Rubric | None = None) -> Case:
    """Give `case` under other weights, with the measurements known of it.

    Its digests are those of `case` still: such a case is asked about, never written.
    """
    other = replace(case, policy=policy or case.policy, rubric=rubric or case.rubric)
    for known in (measured, attained, document_states):
        known.carry(case, other)
    if other.policy.rules is case.policy.rules:
        for rules in (rules_of, pair_rules, hard_bits):
            rules.carry(case, other)
    same_tests = other.policy.technical == case.policy.technical
    if same_tests:
        technical_in.carry(case, other)
    if other.rubric is case.rubric:
        talent_of.carry(case, other)
        if same_tests and other.policy.blend is case.policy.blend:
            merit_in.carry(case, other)
    return other

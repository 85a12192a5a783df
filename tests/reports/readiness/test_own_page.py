"""The version for the person concerned holds the own record and rules, and nothing about others."""

import json
import os
import re
from dataclasses import fields, replace
from functools import cache

import numpy as np
import pytest
from bundled_cases import bundled_case
from jsonschema import Draft202012Validator
from ripening import ripening_round

from suksesi.models.case import retirement, retirement_ages
from suksesi.models.codes import Level
from suksesi.models.policy import ObjectionSettings
from suksesi.reports.documents.options import options_document
from suksesi.reports.language.names import names_of
from suksesi.reports.layout import WIDTH, text_of
from suksesi.reports.published import schema_of
from suksesi.reports.readiness.own_page import own_page
from suksesi.solver.explain.readiness.options import options, vacancies
from suksesi.solver.scoring import merit_of

PEOPLE = [582, 1266, 147, 3]
FIGURE = r"\d+,\d+"


@cache
def own(employee, language):
    case = bundled_case("kudus")
    found = options(case, employee, seats=vacancies(case))
    return case, found, text_of(own_page(found, names=names_of(case, language=language)))


@pytest.mark.parametrize("employee", PEOPLE)
def test_no_other_person_is_named_by_name_code_or_nip(employee, language):
    case, found, text = own(employee, language)
    document = options_document(found, case).text()
    roster = case.roster
    for other in range(len(roster)):
        if other == employee:
            continue
        if roster.name[other] != roster.name[employee]:
            assert roster.name[other] not in text
        assert roster.code[other] not in text + document
        assert roster.nip[other] not in text + document
    assert roster.nip[employee] not in text + document
    assert roster.name[employee] in text


@pytest.mark.parametrize("employee", PEOPLE)
def test_every_score_in_it_is_the_own_one(employee):
    case, found, text = own(employee, "id")
    names = names_of(case, language="id")
    figures = names.say.figures
    mine = {
        figures.merit(merit_of(employee, case.establishment.position(seat), case).low)
        for seat in vacancies(case)
    } | {figures.talent(gap.most) for gap in found.gaps}
    asked = [one.prospect for one in (*found.verify, *found.later, *found.steps)]
    if found.next_level is not None and found.next_level.nearest is not None:
        asked.append(found.next_level.nearest)
    mine |= {
        names.say.quantity(quantity)
        for one in asked
        for finding in one.missing
        for quantity in (finding.found, finding.needed)
        if quantity is not None
    }
    own_figures = set(re.findall(FIGURE, " ".join(mine)))
    assert set(re.findall(FIGURE, text)) <= own_figures


@pytest.mark.parametrize("employee", PEOPLE)
def test_it_tells_no_rank_no_count_of_candidates_and_no_loss(employee, language):
    case, found, text = own(employee, language)
    assert all(word not in text.casefold() for word in ("urutan", "rank", "selisih", "seri:"))
    assert all(chance.vacant_on is None for chance in (*found.now, *found.later, *found.steps))
    document = json.loads(options_document(found, case).text())
    Draft202012Validator(schema_of("options")).validate(document)
    parts = ("now", "verify", "later", "steps")
    assert all(one["standing"] is None for part in parts for one in document[part])
    assert all(len(line) <= WIDTH for line in text.splitlines())


def without_the_others(case, employee):
    """Give the case with everybody else another person, without a line of evidence."""
    roster, others = case.roster, np.arange(len(case.roster)) != employee
    changed = {
        "name": np.where(others, "Orang Lain", roster.name),
        "nip": np.where(others, "0", roster.nip),
        "born": np.where(others, np.datetime64("1990-01-01"), roster.born),
        "post_since": np.where(others, np.datetime64("2026-12-01"), roster.post_since),
        "level": np.where(others, Level.PELAKSANA, roster.level).astype(roster.level.dtype),
    }
    people = replace(roster, **changed)
    return replace(
        case,
        roster=people,
        evidence=replace(case.evidence, **{
            field.name: only_of(getattr(case.evidence, field.name), employee)
            for field in fields(case.evidence)
        }),
        decisions=tuple(one for one in case.decisions if one.employee == employee),
        conflicts=(),
        retires_on=retirement(people.born, retirement_ages(people.level, case.policy)),
    )  # fmt: skip


def only_of(table, employee):
    keep = table.employee == employee
    return replace(table, **{one.name: getattr(table, one.name)[keep] for one in fields(table)})


@pytest.mark.parametrize("seed", range(int(os.environ.get("SUKSESI_BRUTE_FORCE", "3"))))
def test_it_stays_the_same_whatever_the_records_of_the_others_are(seed, language):
    case = ripening_round(seed)
    names = names_of(case, language=language)
    for employee in range(len(case.roster)):
        alone = without_the_others(case, employee)
        pages = [
            text_of(own_page(options(each, employee, seats=vacancies(each)),
                             names=replace(names, case=each)))
            for each in (case, alone)
        ]  # fmt: skip
        assert pages[0] == pages[1]


def test_it_stays_the_same_in_the_bundled_regency_too():
    case, _, text = own(582, "id")
    alone = without_the_others(case, 582)
    names = replace(names_of(case, language="id"), case=alone)
    assert text_of(own_page(options(alone, 582, seats=vacancies(alone)), names=names)) == text


def test_the_route_of_objection_is_that_of_the_policy_and_not_the_appeal_board(language):
    case, found, text = own(147, language)
    flat = " ".join(text.split())
    assert "PP 79/2021" in flat
    assert "keberatan" in flat
    (appeal,) = (part for part in flat.split(". ") if "BPASN" in part)
    assert "bukan jalurnya" in appeal or "not the way" in appeal
    policy = case.policy.model_copy(
        update={"objection": ObjectionSettings.model_validate({"hari_kerja": 21})}
    )
    other = replace(case, policy=policy)
    told = text_of(own_page(found, names=names_of(other, language=language)))
    assert "21 hari kerja" in told or "21 working days" in told

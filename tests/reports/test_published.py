import json

import pytest
from jsonschema import Draft202012Validator

from suksesi.instances.answer_reader import parse_answer
from suksesi.instances.answer_writer import answer_document
from suksesi.models.errors import SuksesiError
from suksesi.reports.published import schema_names, schema_of, solve_schema


@pytest.fixture
def document(case, plan, slates):
    return json.loads(json.dumps(answer_document(case, plan, slates)))


@pytest.mark.parametrize("name", schema_names())
def test_every_published_schema_is_a_schema(name):
    Draft202012Validator.check_schema(schema_of(name))


def test_a_schema_that_does_not_exist_is_refused_with_the_names_that_do():
    with pytest.raises(SuksesiError, match="solve"):
        schema_of("solv")


def test_an_answer_keeps_the_published_schema(document):
    Draft202012Validator(solve_schema()).validate(document)


def test_an_answer_without_a_plan_keeps_it_too(case, no_plan):
    document = answer_document(case, no_plan, ())
    assert document["plan"] is None
    Draft202012Validator(solve_schema()).validate(json.loads(json.dumps(document)))


def test_the_schema_knows_no_other_key(document):
    stranger = {**document, "nama": "x"}
    assert not Draft202012Validator(solve_schema()).is_valid(stranger)


def test_an_answer_names_people_by_code_only(document, case):
    text = json.dumps(document, ensure_ascii=False)
    assert "P-0001" in text
    assert not any(name in text for name in case.roster.name)
    assert not any(nip in text for nip in case.roster.nip)


def test_an_answer_read_back_is_the_answer(case, plan, slates, document):
    again, names = parse_answer(document, case=case)
    assert answer_document(case, again, names) == document
    assert again.moves == plan.moves
    assert names == slates


@pytest.mark.parametrize("key", ["case", "policy"])
def test_an_answer_to_another_case_is_refused_with_a_sentence(case, document, key):
    with pytest.raises(SuksesiError, match="solve it again"):
        parse_answer({**document, key: "0" * 64}, case=case)


def test_a_broken_answer_is_refused_with_a_sentence(case, document):
    del document["tiers"]
    with pytest.raises(SuksesiError, match=r"hasil\.json"):
        parse_answer(document, case=case)

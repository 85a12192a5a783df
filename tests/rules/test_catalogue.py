"""What every rule says about itself: names, law, citation, sentences, settings."""

import importlib
from string import Formatter

import pytest
from rule_check import truth

from suksesi.instances.policies import default_policy
from suksesi.instances.sheets import SHEETS
from suksesi.models.codes import Kind
from suksesi.models.errors import PolicyError, UnknownNameError
from suksesi.models.finding import Verdict
from suksesi.models.text import Text
from suksesi.solver.rules import PairRule, catalogue, settle

RULES = sorted(catalogue().values(), key=lambda rule: rule.id)
PAIR_RULES = [rule for rule in RULES if issubclass(rule, PairRule)]
FIELDS = {"found", "needed", "since", "clears", "seat"}
COLUMNS = {f"{sheet.name}.{column.name}" for sheet in SHEETS for column in sheet.columns}


def named(rules):
    return [pytest.param(rule, id=rule.id) for rule in rules]


def fields_of(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("rule", named(RULES))
def test_a_rule_is_named_after_its_file(rule):
    module = importlib.import_module(f"suksesi.solver.rules.{rule.id}")
    assert rule.__module__ == module.__name__


@pytest.mark.parametrize("rule", named(RULES))
def test_a_rule_says_in_both_languages_what_it_is_and_where_it_stands(rule):
    for text in (rule.name, rule.law):
        assert isinstance(text, Text)
        assert text.id
        assert text.en
    assert rule.law.id.endswith(".")
    assert rule.law.en.endswith(".")
    assert rule.citation
    assert rule.sure in {"tinggi", "sedang", "rendah"}


@pytest.mark.parametrize("rule", named(RULES))
def test_every_setting_has_an_indonesian_key_and_a_description(rule):
    for field in rule.model_fields.values():
        assert field.alias
        assert field.description


@pytest.mark.parametrize("rule", named(PAIR_RULES))
def test_the_sentences_use_the_fields_there_are_in_both_languages_alike(rule):
    for text in (rule.not_met, rule.no_data):
        assert fields_of(text.id) == fields_of(text.en) <= FIELDS
        assert text.id.endswith(".")
        assert text.en.endswith(".")


@pytest.mark.parametrize("rule", named(PAIR_RULES))
def test_a_sentence_never_names_a_value_that_its_findings_lack(rule):
    for item in truth(rule.id):
        for finding in item.findings:
            if finding.verdict is Verdict.MET:
                continue
            text = item.rule.text_of(finding)
            for name in fields_of(text.id) - {"seat", "clears"}:
                assert getattr(finding, name) is not None


@pytest.mark.parametrize("rule", named(PAIR_RULES))
def test_a_finding_points_at_a_column_of_the_case_files(rule):
    for item in truth(rule.id):
        for finding in item.findings:
            assert finding.field in COLUMNS
            assert (finding.rule, finding.seat) == (rule.id, item.position.index)


@pytest.mark.parametrize("rule", named(PAIR_RULES))
def test_no_rule_judges_a_stay(rule):
    assert Kind.STAY not in rule().kinds
    rules, errors = settle({rule.key: {"jenis_gerak": {"tetap": "wajib"}}})
    assert rules == ()
    assert "tetap" in str(errors[0])


@pytest.mark.parametrize("rule", named(PAIR_RULES))
def test_no_data_comes_with_the_document_that_settles_it(rule):
    if any(f.verdict is Verdict.NO_DATA for item in truth(rule.id) for f in item.findings):
        assert rule.ask is not None


def test_the_default_policy_settles():
    rules, errors = settle(default_policy().rules)
    assert errors == []
    assert len(rules) == len(default_policy().rules)


@pytest.mark.parametrize(
    ("key", "table", "said"),
    [
        ("batas_usia", {"tahun": {"jpt": 56}}, "jpt_pratama"),
        ("masa_jabatan", {"bulan": -1}, "paling kecil 0"),
        ("perpindahan", {"poin": 0}, "lebih dari 0"),
        ("jpm", {"paling_rendah": {"promosi": 120}}, "paling besar 100"),
        ("kelompok_suksesi", {"kotak": [10]}, "paling besar 9"),
        ("pendidikan", {"paling_rendah": {"pengawas": "D-9"}}, "D-III"),
        ("disiplin", {"tingkat_terendah": "parah"}, "sedang"),
        ("masa_jabatan", {"bulann": 12}, "bulann"),
    ],
)
def test_a_setting_that_is_not_allowed_is_refused_with_what_is(key, table, said):
    rules, errors = settle({key: table})
    assert rules == ()
    assert isinstance(errors[0], PolicyError)
    assert f"[aturan.{key}]" in str(errors[0])
    assert said in str(errors[0])


def test_an_unknown_rule_is_refused_with_the_nearest_name():
    _, errors = settle({"batas_usian": {}})
    assert isinstance(errors[0], UnknownNameError)
    assert errors[0].nearest[0] == "batas_usia"

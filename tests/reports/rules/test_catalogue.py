import json
import re
from pathlib import Path

import suksesi
from suksesi.instances.policies import default_policy
from suksesi.reports.language.phrases import Phrases
from suksesi.reports.layout import text_of
from suksesi.reports.rules.catalogue import catalogue_json, catalogue_markdown, catalogue_page
from suksesi.solver.rules import catalogue


def test_every_rule_stands_in_the_table_the_json_and_the_page(language):
    policy = default_policy()
    table = text_of(catalogue_page(policy, say=Phrases(language)), width=400)
    listed = json.loads(json.dumps(catalogue_json(policy)))
    page = catalogue_markdown(policy)
    assert {item["key"] for item in listed} == set(catalogue())
    for key, rule in catalogue().items():
        assert key in table
        assert f"(`{key}`)" in page
        assert rule.law.in_(language) in page


def test_a_rule_the_policy_does_not_name_is_shown_as_not_applied():
    policy = default_policy().model_copy(update={"rules": {}})
    assert not any(item["applied"] for item in catalogue_json(policy))
    assert "tidak diterapkan" in catalogue_markdown(policy)


def test_the_page_of_the_documentation_is_the_one_the_rules_write():
    written = (Path(suksesi.__file__).parent / "docs" / "rules.md").read_text(encoding="utf-8")
    assert written == catalogue_markdown(default_policy()), (
        "run: suksesi rules --format markdown > docs/rules.md"
    )


def test_no_rule_uses_a_word_that_alarms():
    alarming = r"\b(kerugian|temuan|formasi|gagal|layak|kalah|pertukaran)\b"
    assert not re.search(alarming, catalogue_markdown(default_policy()), re.IGNORECASE)

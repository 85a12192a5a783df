import json
import re

import pytest
from bundled_cases import bundled_answer
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from suksesi.cli import main
from suksesi.reports.disparity.page import disparity_page
from suksesi.reports.documents.disparity import disparity_document
from suksesi.reports.language.names import names_of
from suksesi.reports.layout import WIDTH, text_of
from suksesi.reports.published import schema_of
from suksesi.solver.explain.disparity import Grouping, disparity

ALARMING = r"\b(kerugian|temuan|formasi|gagal|layak|kalah|pertukaran)\b"
PERSONAL = r"P-\d|\d{18}"
UNFINISHED = r"[{}]|\b(None|nan|Fraction|Stage|Speaks)\b"


@pytest.fixture(scope="module")
def found():
    """Give the report of the regency, everything in it."""
    case, plan, slates = bundled_answer("kudus")
    crossed = [(Grouping.SEX, Grouping.AGE_BAND), (Grouping.UNIT, Grouping.SEX)]
    return case, disparity(case, plan, slates, crossed=crossed)


@pytest.mark.parametrize("detailed", [False, True])
def test_the_page_reads_well_and_names_nobody(found, language, detailed):
    case, report = found
    names = names_of(case, language=language)
    text = text_of(disparity_page(report, names=names, selected=8, detailed=detailed))
    assert all(len(line) <= WIDTH for line in text.splitlines())
    assert not re.search(ALARMING, text, re.IGNORECASE)
    assert not re.search(UNFINISHED, text)
    assert not re.search(PERSONAL, text)
    assert not any(name in text for name in case.roster.name)
    said = "bukan ketentuan Indonesia" if language == "id" else "not Indonesian law"
    assert said in " ".join(text.split())


def test_no_share_stands_without_its_count(found, language):
    case, report = found
    names = names_of(case, language=language)
    text = text_of(disparity_page(report, names=names))
    for share in re.finditer(r"\(\d+[.,]\d %\)", text):
        assert re.search(r"\d\s*$", text[: share.start()])


def test_the_document_keeps_its_schema_and_names_nobody(found):
    text = disparity_document(*found).text()
    Draft202012Validator(schema_of("disparity")).validate(json.loads(text))
    assert not re.search(PERSONAL, text)


def run(*words):
    return CliRunner().invoke(main, ["disparity", *words])


def test_a_refused_attribute_ends_in_its_reason():
    done = run("kudus", "--atribut", "agama")
    assert done.exit_code == 2
    assert "tidak boleh menentukan penempatan" in done.output


def test_an_attribute_crossed_with_itself_is_refused():
    done = run("kudus", "--silang", "jenis_kelamin", "sex")
    assert done.exit_code == 2
    assert "Traceback" not in done.output

import pytest

from suksesi.instances.policies import default_policy
from suksesi.models.policy import ObjectionSettings
from suksesi.reports.language.phrases import Phrases
from suksesi.reports.rules.objection_route import objection_rows


@pytest.fixture
def say(language):
    return Phrases(language)


def told(settings, say):
    return [line for _, line in objection_rows(settings, say=say)]


def test_an_appointment_is_contested_by_keberatan_and_not_before_the_board(say):
    lines = told(default_policy().objection, say)
    assert any("keberatan" in line and "PP 79/2021" in line for line in lines)
    (appeal,) = (line for line in lines if "BPASN" in line)
    assert "bukan jalurnya" in appeal or "not the way" in appeal


def test_the_office_the_limit_and_how_sure_they_are_come_from_the_policy(say):
    own = ObjectionSettings.model_validate({
        "kepada": "Atasan Pejabat", "hari_kerja": 21, "dasar_tenggang": "surat edaran uji",
        "keyakinan_tenggang": "sedang",
    })  # fmt: skip
    text = " ".join(told(own, say))
    assert "Atasan Pejabat" in text
    assert "21 " in text
    assert "surat edaran uji" in text
    assert say("sure.sedang") in text

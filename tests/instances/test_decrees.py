"""A decree seals what a policy says, not how its file looks."""

import json
from datetime import date, timedelta

import pytest
from case_files import EMPLOYEES, small_tables, write_case, write_policy

from suksesi.instances import read_case
from suksesi.instances.decrees import decree_file, read_decrees, seal_policy, sealing_at
from suksesi.instances.policies import default_policy
from suksesi.instances.rubrics import FOLDER, read_rubric
from suksesi.models.decree import Standing
from suksesi.models.errors import SealError

SK = "188.45/12/2026"


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    return write_case(tmp_path_factory.mktemp("kasus"), small_tables())


@pytest.fixture
def folder(written, tmp_path):
    for path in written.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    return tmp_path


@pytest.fixture
def policy(folder):
    return folder / "kebijakan.toml"


def changed(policy, old, new):
    text = policy.read_text(encoding="utf-8")
    assert old in text
    policy.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_policy_without_a_seal_is_a_trial_whatever_number_it_names(folder, policy):
    changed(policy, 'nomor_sk = ""', f'nomor_sk = "{SK}"')
    case = read_case(folder)
    assert case.trial
    assert case.sealing.standing is Standing.UNSEALED
    assert len(case.roster) == EMPLOYEES


def test_a_sealed_policy_is_decreed_and_says_by_what(folder, policy):
    seal_policy(policy, number=SK, on=date(2024, 9, 1))
    case = read_case(folder)
    assert not case.trial
    assert (case.decree.number, case.decree.on) == (SK, date(2024, 9, 1))


def test_comments_blanks_and_the_order_of_tables_are_no_content(policy):
    seal_policy(policy, number=SK)
    changed(policy, "[teknis]", "# sebuah catatan\n\n[teknis]")
    changed(policy, "berlaku_bulan = 36\nserumpun_persen = 90",
            "serumpun_persen = 90\nberlaku_bulan = 36")  # fmt: skip
    assert not sealing_at(policy).trial


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("talenta = 70\nteknis = 30", "talenta = 60\nteknis = 40"),
        ("poin_tipis = 0.50", "poin_tipis = 0.10"),
        ("daftar_per_orang = 2", "daftar_per_orang = 3"),
        ('rubrik = "bkn_411_2025"', 'rubrik = "kota_manado"'),
    ],
)
def test_every_changed_value_breaks_the_seal(policy, old, new):
    seal_policy(policy, number=SK)
    changed(policy, old, new)
    assert sealing_at(policy).standing is Standing.CHANGED


def test_a_changed_rubric_breaks_the_seal(folder, policy):
    rubric = folder / "rubrik.toml"
    rubric.write_bytes((FOLDER / "bkn_411_2025.toml").read_bytes())
    changed(policy, 'rubrik = "bkn_411_2025"', f'rubrik = "{rubric}"')
    seal_policy(policy, number=SK)
    assert not sealing_at(policy).trial
    text = rubric.read_text(encoding="utf-8")
    high = str(read_rubric(default_policy().rubric).cutoffs_x.high)
    line = next(line for line in text.splitlines() if line.startswith("tinggi") and high in line)
    rubric.write_text(text.replace(line, "tinggi = 77"), encoding="utf-8")
    read_rubric.cache_clear()
    assert sealing_at(policy).standing is Standing.CHANGED


def test_a_changed_policy_may_be_decreed_again_and_both_decrees_stay_on_record(policy):
    seal_policy(policy, number=SK)
    changed(policy, "poin_tipis = 0.50", "poin_tipis = 0.25")
    seal_policy(policy, number="188.45/13/2026")
    assert [decree.number for decree in read_decrees(policy)] == [SK, "188.45/13/2026"]
    assert not sealing_at(policy).trial
    changed(policy, "poin_tipis = 0.25", "poin_tipis = 0.50")
    assert sealing_at(policy).standing is Standing.CHANGED


def test_the_same_content_is_not_decreed_twice(policy):
    seal_policy(policy, number=SK)
    with pytest.raises(SealError, match="sudah ditetapkan"):
        seal_policy(policy, number="lain")


def test_everything_that_is_wrong_with_a_decree_is_told_at_once(policy):
    changed(policy, 'nomor_sk = ""', 'nomor_sk = "188/1"')
    with pytest.raises(SealError) as error:
        seal_policy(policy, number="188/2", on=date.today() + timedelta(days=9))
    for told in ("188/1", "belum tiba"):
        assert told in str(error.value)
    with pytest.raises(SealError, match="--sk"):
        seal_policy(policy, number="  ")
    assert not decree_file(policy).exists()


def test_a_seal_written_by_hand_is_refused_with_a_sentence(policy):
    decree_file(policy).write_text(json.dumps({"format": "suksesi/decree/1"}), encoding="utf-8")
    with pytest.raises(SealError, match="bukan segel kebijakan yang utuh"):
        read_decrees(policy)


def test_a_seal_belongs_to_the_file_beside_it(folder, policy):
    seal_policy(policy, number=SK)
    other = folder / "lain.toml"
    write_policy(other)
    assert sealing_at(other).standing is Standing.UNSEALED

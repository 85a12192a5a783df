"""Policies: the national default is complete, and all faults of a file come together."""

import pytest

from suksesi.instances.policies import DEFAULT, default_policy, read_policy
from suksesi.models.codes import Level
from suksesi.models.errors import CaseError

ROUND = """
[putaran]
nama = "Putaran uji"
instansi = "Kabupaten Kudus"
ppk = "Bupati Kudus"
data_rekaan = true
tanggal_data = 2026-10-31
tanggal_pelantikan = 2027-01-15
horizon_bulan = 12
"""
TEXT = DEFAULT.read_text(encoding="utf-8") + ROUND


def faults(tmp_path, *changes, text=TEXT):
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path = tmp_path / "kebijakan.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CaseError) as caught:
        read_policy(path)
    return caught.value.faults


def test_a_policy_is_the_default_with_its_round(tmp_path):
    path = tmp_path / "kebijakan.toml"
    path.write_text(TEXT, encoding="utf-8")
    settings, policy = read_policy(path)
    assert settings.name == "Putaran uji"
    assert policy == default_policy()


def test_the_default_has_a_number_for_every_level_that_needs_one():
    policy = default_policy()
    for level in Level:
        assert policy.retirement_age.at(level) in {58, 60, 65}
        assert policy.standard.at(level) in {1, 2, 3, 4, 5}
    mixes = {key: (mix.talent, mix.technical) for key, mix in policy.blend.items()}
    assert mixes == {
        "jpt_madya": (80, 20),
        "jpt_pratama": (70, 30),
        "administrator": (60, 40),
        "pengawas": (50, 50),
    }


def test_the_default_says_where_each_value_comes_from():
    policy = default_policy()
    sources = [
        *policy.blend.values(),
        policy.retirement_age,
        policy.standard,
        policy.assessment,
        policy.technical,
        policy.order,
        policy.slates.sizes,
    ]
    assert all(one.basis and one.confidence for one in sources)


@pytest.mark.parametrize(
    ("old", "new", "column", "allowed"),
    [
        ("rubrik = ", "rubrikk = ", "rubrikk", "mungkin maksudnya rubrik"),
        ("serumpun_persen", "serumpun_prsen", "teknis.serumpun_prsen", "serumpun_persen"),
        ("serumpun_persen = 90", "serumpun_persen = 120", "teknis.serumpun_persen", "100"),
        ("serumpun_persen = 90", 'serumpun_persen = "x"', "teknis.serumpun_persen", "bulat"),
        ("talenta = 70", "talenta = 71", "bauran.jpt_pratama", "talenta + teknis harus 100"),
        ("talenta = 70", "talenta = 70.5", "bauran.jpt_pratama.talenta", "bilangan bulat"),
        ("[bauran.pengawas]", "[bauran.pengawass]", "bauran.pengawass", "pengawas"),
        ("jpt_madya = 60", "", "bup.menurut_jenjang.jpt_madya", "setiap jenjang"),
        ("jpt_madya = 5", "jpt_mdya = 5", "standar", "Jenjang tidak dikenal"),
        ('"nilai_talenta"', '"usia"', "urutan.kunci.0", "salah satu dari"),
        ('rubrik = "bkn_411_2025"', 'rubrik = "bkn"', "rubrik", "bkn_411_2025"),
        ("data_rekaan = true", "", "putaran.data_rekaan", "wajib diisi"),
        ("ppk = ", "pkk = ", "putaran.pkk", "mungkin maksudnya ppk"),
        ("2026-10-31", '"31-10-2026"', "putaran.tanggal_data", "tanggal tanpa tanda kutip"),
        ("2026-10-31", "2027-10-31", "putaran", "tidak boleh setelah tanggal_pelantikan"),
        ("horizon_bulan = 12", "horizon_bulan = -1", "putaran.horizon_bulan", "paling kecil 0"),
    ],
)
def test_a_fault_says_its_key_and_the_way_out(tmp_path, old, new, column, allowed):
    found = [fault for fault in faults(tmp_path, (old, new)) if fault.column == column]
    assert any(allowed in fault.allowed for fault in found)
    assert all(fault.file == "kebijakan.toml" for fault in found)


def test_an_unknown_rule_names_the_nearest(tmp_path):
    (found,) = faults(tmp_path, text=TEXT + "\n[aturan.usia_bats]\n")
    assert (found.kind, found.column) == ("toml-unknown-name", "aturan.usia_bats")
    assert found.found == "usia_bats"


def test_all_faults_of_a_file_come_together(tmp_path):
    changes = [("talenta = 70", "talenta = 71"), ("ppk = ", "pkk = "), ("nominasi]", "nominas]")]
    columns = {fault.column for fault in faults(tmp_path, *changes)}
    assert columns >= {"bauran.jpt_pratama", "putaran.pkk", "putaran.ppk", "nominas"}


def test_a_missing_round_is_one_fault(tmp_path):
    (found,) = faults(tmp_path, text=DEFAULT.read_text(encoding="utf-8"))
    assert (found.kind, found.column) == ("toml-missing", "putaran")


@pytest.mark.parametrize(
    ("content", "kind"),
    [(b"nama = ", "toml-syntax"), (b"nama = '\xe9'", "encoding"), (None, "file-missing")],
)
def test_a_file_that_cannot_be_read_is_one_fault(tmp_path, content, kind):
    path = tmp_path / "kebijakan.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(CaseError) as caught:
        read_policy(path)
    assert [fault.kind for fault in caught.value.faults] == [kind]

"""Reading limits: what they may be about, what a hard one needs, and every fault at once."""

from fractions import Fraction

import pytest
from case_files import ROUND, small_tables, write_case, write_policy
from pydantic import ValidationError

from suksesi.instances import examine
from suksesi.models.errors import PolicyError
from suksesi.solver.diversity.attribute import REFUSED
from suksesi.solver.diversity.limit import Limit
from suksesi.solver.rules import settle

PRICED = {
    "atribut": "jenis_kelamin",
    "kelompok": ["P"],
    "sisi": "paling_sedikit",
    "jumlah": 2,
    "sifat": "berharga",
    "poin_per_orang": "1.00",
}
HARD = {**PRICED, "sifat": "wajib", "poin_per_orang": None, "dasar_hukum": "UU uji Pasal 1"}


def refused(**changes):
    rules, errors = settle({"keberagaman": {"batas": [{**PRICED, **changes}]}})
    assert rules == ()
    assert isinstance(errors[0], PolicyError)
    return str(errors[0])


@pytest.mark.parametrize("word", sorted(REFUSED))
def test_an_attribute_the_merit_principle_protects_is_refused_by_name_with_the_reason(word):
    said = refused(atribut=word)
    assert f"'{word}' tidak diterima: {REFUSED[word]}" in said
    assert "wilayah_tugas" in said


@pytest.mark.parametrize("word", ["Agama", "STATUS PERKAWINAN", "tempat-lahir", "Asal Daerah"])
def test_an_attribute_is_refused_however_it_is_written(word):
    assert "tidak diterima" in refused(atribut=word)


@pytest.mark.parametrize("side", ["paling_sedikit", "paling_banyak"])
@pytest.mark.parametrize("word", ["usia", "kelompok_usia", "disabilitas"])
def test_age_and_disability_are_reported_and_never_limited(word, side):
    assert "hanya dilaporkan" in refused(atribut=word, sisi=side)


def test_asal_daerah_is_sent_to_the_two_lawful_attributes():
    said = refused(atribut="asal_daerah")
    assert "sebut wilayah_tugas atau instansi_asal" in said


def test_an_unknown_attribute_is_named_with_those_there_are():
    assert "'hobi' tidak dikenal; yang ada: ['instansi_asal'" in refused(atribut="hobi")


@pytest.mark.parametrize("law", ["", "  ", "kebijakan instansi", "Kebijakan instansi 2026"])
def test_a_hard_limit_without_a_law_behind_it_is_refused(law):
    said = refused(sifat="wajib", poin_per_orang=None, dasar_hukum=law)
    assert "memerlukan dasar_hukum" in said


def test_a_hard_limit_with_its_law_is_accepted():
    rules, errors = settle({"keberagaman": {"batas": [HARD]}})
    assert errors == []
    assert rules[0].limits[0].is_hard


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"jumlah": None}, "salah satu: jumlah atau bagian"),
        ({"bagian": "1/2"}, "salah satu: jumlah atau bagian"),
        ({"poin_per_orang": None}, "memerlukan poin_per_orang"),
        ({"poin_per_orang": "0"}, "lebih dari 0"),
        ({"ketat": True}, "ketat hanya untuk batas wajib atas komposisi"),
        ({"kelompok": ["W"]}, "yang ada: ['L', 'P']"),
        ({"kelompok": []}, "paling sedikit 1"),
        ({"sifat": "wajib", "dasar_hukum": "UU uji"}, "hanya untuk batas yang berharga"),
        ({"jenjang": ["direktur"]}, "yang ada: ['administrator'"),
        ({"sisi": "tepat"}, "'paling_sedikit' atau 'paling_banyak'"),
    ],
)
def test_a_limit_that_is_not_whole_is_refused_with_what_it_lacks(changes, said):
    assert said in refused(**changes)


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("30 %", Fraction(3, 10)),
        ("30%", Fraction(3, 10)),
        ("12,5 %", Fraction(1, 8)),
        ("2/6", Fraction(1, 3)),
        ("1/1", Fraction(1)),
    ],
)
def test_a_share_is_kept_as_two_whole_numbers(text, share):
    limit = Limit.model_validate({**PRICED, "jumlah": None, "bagian": text})
    assert limit.share == share


@pytest.mark.parametrize("text", ["0.3", 0.3, 30, "30", "1/0", "101 %", "4/3", "sepertiga", "-1/2"])
def test_a_share_that_is_not_clear_is_refused(text):
    with pytest.raises(ValidationError):
        Limit.model_validate({**PRICED, "jumlah": None, "bagian": text})


def test_all_faults_of_all_limits_come_together():
    faulty = [{**PRICED, "atribut": "agama"}, {**PRICED, "jumlah": -1}, {**HARD, "dasar_hukum": ""}]
    _, errors = settle({"keberagaman": {"batas": faulty}})
    said = str(errors[0])
    for place in ("batas.0.atribut", "batas.1.jumlah", "batas.2"):
        assert place in said


def test_groups_and_scopes_that_no_row_has_are_faults_of_the_policy(tmp_path):
    folder = write_case(tmp_path / "kasus", small_tables())
    limit = (
        '[[aturan.keberagaman.batas]]\natribut = "wilayah_tugas"\nkelompok = ["Atlantis"]\n'
        'sisi = "paling_banyak"\njumlah = 1\nunor = ["U-999"]\nwilayah = ["Atlantis"]\n'
        'kelas_jabatan = [77]\nsifat = "berharga"\npoin_per_orang = 1.00\n'
    )
    write_policy(folder / "kebijakan.toml", head=f"{limit}{ROUND}")
    faults = examine(folder).faults
    assert {fault.column for fault in faults} == {
        f"aturan.keberagaman.batas.0.{key}"
        for key in ("kelompok", "unor", "wilayah", "kelas_jabatan")
    }
    assert all(fault.file == "kebijakan.toml" for fault in faults)
    assert all("yang ada pada" in fault.allowed for fault in faults)

"""A rubric is data: the shipped ones are sound, and a faulty one says everything at once."""

from decimal import Decimal

import pytest

from suksesi.instances.rubrics import FOLDER, read_rubric, rubric_codes
from suksesi.models.errors import PolicyError, UnknownNameError
from suksesi.solver.scoring import evidence_words
from suksesi.solver.scoring.indicators import every

SOUND = (FOLDER / "bkn_411_2025.toml").read_text(encoding="utf-8")


def test_the_shipped_rubrics_are_those_promised():
    assert rubric_codes() == ("bkn_411_2025", "djbk", "kota_manado")
    assert [read_rubric(code).code for code in rubric_codes()] == list(rubric_codes())


def test_the_national_weights_are_those_of_the_decree():
    rubric = read_rubric("bkn_411_2025")
    assert [one.weight for one in rubric.performance] == [60, 15, 15, 10]
    assert [one.weight for one in rubric.potential] == [20, 10, 10, 25, 10, 10, 15]
    assert (rubric.cutoffs_x.high, rubric.cutoffs_y.middle) == (Decimal(80), Decimal(60))


@pytest.mark.parametrize("code", ["bkn_411_2025", "djbk", "kota_manado"])
def test_every_indicator_says_where_it_comes_from(code):
    rubric = read_rubric(code)
    for indicator in every((*rubric.performance, *rubric.potential)):
        assert indicator.basis
        assert indicator.confidence in {"tinggi", "sedang", "rendah"}
        assert indicator.name
        assert indicator.name_en


def test_a_rubric_says_which_words_the_evidence_may_hold():
    words = evidence_words(read_rubric("bkn_411_2025"))
    assert set(words) == {"penghargaan", "tim_kerja", "umpan_balik", "bangkom", "potensi"}
    assert words["penghargaan"] == {"internasional", "nasional", "lintas_instansi", "internal"}
    assert words["potensi"] == frozenset()


def test_an_unknown_code_names_the_nearest_rubric():
    with pytest.raises(UnknownNameError) as caught:
        read_rubric("bkn_411")
    assert caught.value.nearest[0] == "bkn_411_2025"


def faults(tmp_path, *changes):
    text = SOUND
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path = tmp_path / "rubrik.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(PolicyError) as caught:
        read_rubric(path)
    return str(caught.value)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('ukuran = "predikat"', 'ukuran = "predikatt"', "['predikat'"),
        ('rincian = { cara = "terakhir" }', 'rincian = { car = 1 }', "yang ada: cara"),
        ('rincian = { maksimum = 40 }', "", "maksimum"),
        ("baik = 80, ", "", "poin baik belum diisi"),
        ("sama = 100", "sama = 100, dekat = 90", "poin dekat tidak dikenal"),
        ("sama = 100", "sama = 101", "poin sama = 101"),
        ("sama = 100", "sama = 99.995", "paling banyak dua desimal"),
        ("poin = { 20 = 100", "poin = { banyak = 100", "poin banyak: kuncinya harus bilangan"),
        ("1 = 40, 0 = 0 }", "1 = 40 }", "poin untuk 0 belum diisi"),
        ('kode = "bangkom"', 'kode = "asesmen"', "asesmen: kode ini dipakai lebih dari sekali"),
        ('ukuran = "pendidikan"', 'ukuran = "pendidikan"\njendela_bulan = 12', "jendela_bulan"),
        ('ukuran = "kelompok"', 'ukuran = "asesmen"', "bagian hanya untuk"),
        ('ukuran = "asesmen"', 'ukuran = "kelompok"', "kelompok tanpa bagian"),
        ("bobot = 60", "bobot = 59", "Bobot sumbu kinerja berjumlah 99, harus 100"),
        ("bobot = 60", "bobott = 60", "mungkin maksudnya bobot"),
        ("tinggi = 80", 'tinggi = "delapan puluh"', "batas_potensial.tinggi"),
        ("[batas_potensial]", "[batas_potensial", "rubrik.toml"),
    ],
)  # fmt: skip
def test_a_fault_is_a_sentence_that_says_where_and_what_is_allowed(tmp_path, old, new, said):
    assert said in faults(tmp_path, (old, new))


def test_all_faults_of_the_indicators_are_told_together(tmp_path):
    said = faults(
        tmp_path,
        ('ukuran = "predikat"', 'ukuran = "predikatt"'),
        ("sama = 100", "sama = 101"),
        ('kode = "bangkom"', 'kode = "asesmen"'),
    )
    assert said.count("rubrik.toml: Indikator") == 3


def test_a_file_that_is_not_there_is_told_by_name(tmp_path):
    with pytest.raises(PolicyError, match=r"tiada\.toml"):
        read_rubric(tmp_path / "tiada.toml")

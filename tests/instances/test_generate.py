"""The generator: same seed, same bytes; shares as the field reports them; nothing absurd."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from bundled_cases import bundled_case

from suksesi.instances.generate import NAMES, SIZES, blueprint, generate, synthetic_blueprint
from suksesi.instances.read import bundled
from suksesi.instances.sheets import SHEETS
from suksesi.instances.write_case import SEED, write_case
from suksesi.models.codes import Eselon, Grade, Level
from suksesi.models.errors import SuksesiError
from suksesi.solver.scoring.talent import talent_of

BOX_PERCENT = {9: 4, 8: 9, 7: 7, 6: 2, 5: 40, 4: 3, 3: 6, 2: 23, 1: 6}
"""Shares of the nine boxes among mapped people, as reported from rounds."""
SEATS = {"kudus": 30, "semarang": 41, "jateng": 47, "jateng-sotk": 6 + 41 + 41}
"""JPT pratama per case; a reorganisation has the former seats beside the new ones."""


def sheet(case: str, name: str) -> pd.DataFrame:
    return pd.read_csv(bundled()[case] / f"{name}.csv", dtype=str, keep_default_na=False)


def dates(column: pd.Series) -> pd.Series:
    return pd.to_datetime(column, format="%d-%m-%Y", errors="coerce")


@pytest.mark.parametrize("name", NAMES)
def test_the_bundled_case_is_what_the_generator_writes(name, tmp_path):
    write_case(blueprint(name), seed=SEED, folder=tmp_path)
    for path in sorted(bundled()[name].iterdir()):
        assert (tmp_path / path.name).read_bytes() == path.read_bytes(), (
            f"{path.name} differs: run suksesi.instances.write_case.write_bundled()"
        )


def test_another_seed_gives_other_people():
    small = synthetic_blueprint(seats=20, employees=60)
    first, second = generate(small, seed=1), generate(small, seed=2)
    assert set(first["pegawai"]["nip"]) != set(second["pegawai"]["nip"])


@pytest.mark.parametrize("name", NAMES)
def test_a_bundled_case_has_no_faults(name):
    bundled_case(name)  # reading raises all of them


@pytest.mark.parametrize("name", NAMES)
def test_the_establishment_has_as_many_jpt_as_the_organisation(name):
    levels = sheet(name, "jabatan")["jenjang"].value_counts()
    assert levels["jpt_pratama"] == SEATS[name]
    assert levels.get("jpt_madya", 0) == name.startswith("jateng")


@pytest.mark.parametrize("name", NAMES)
def test_every_nip_is_invented_unique_and_agrees_with_the_person(name):
    people = sheet(name, "pegawai")
    nip = people["nip"]
    assert nip.is_unique
    assert nip.str.fullmatch(r"\d{15}000").all()
    assert (nip.str[:8] == dates(people["tanggal_lahir"]).dt.strftime("%Y%m%d")).all()
    assert (nip.str[8:14] == dates(people["tmt_cpns"]).dt.strftime("%Y%m")).all()
    assert (nip.str[14] == people["jenis_kelamin"].map({"L": "1", "P": "2"})).all()
    entry = dates(people["tmt_cpns"]) - dates(people["tanggal_lahir"])
    assert (entry.dt.days > 18 * 365.25).all()


@pytest.mark.parametrize("name", NAMES)
def test_holders_are_of_an_age_and_grade_that_fits_their_seat(name):
    case = bundled_case(name)
    held = case.establishment.holder[case.establishment.holder >= 0]
    years = (case.round.on - case.roster.born[held]).astype(int) / 365.25
    level, eselon = case.roster.level[held], case.roster.eselon[held]
    assert years[level == Level.JPT_PRATAMA].min() >= 49
    assert years[level == Level.ADMINISTRATOR].min() >= 41
    assert years[level == Level.PENGAWAS].min() >= 34
    heads = np.isin(eselon, [Eselon.II_A, Eselon.II_B])
    assert case.roster.grade[held][heads].min() >= Grade.IV_B


@pytest.mark.parametrize("name", NAMES)
def test_posts_of_a_career_follow_each_other(name):
    history = sheet(name, "riwayat_jabatan")
    history = history[history["sifat"] == "definitif"]
    history["begin"], history["end"] = dates(history["mulai"]), dates(history["sampai"])
    assert (history["end"].isna() | (history["end"] >= history["begin"])).all()
    assert (history[history["end"].isna()].groupby("nip").size() == 1).all()
    history = history.sort_values(["nip", "begin"])
    rung = history["jenjang"].map({level.key: level.rung for level in Level})
    assert (rung.groupby(history["nip"]).diff().dropna() >= 0).all()
    follows = history.groupby("nip")["begin"].shift(-1)
    known = follows.notna()
    assert (history["end"][known] < follows[known]).all()


def test_boxes_follow_from_the_evidence_in_about_the_reported_shares():
    talent = talent_of(bundled_case("jateng"))
    boxes = talent.own_box[talent.own_known]
    for box, percent in BOX_PERCENT.items():
        assert abs(100 * (boxes == box).mean() - percent) <= 5, box


def test_women_hold_about_the_reported_share_of_seats():
    people = sheet("jateng", "pegawai")
    women = (people["jenis_kelamin"] == "P").groupby(people["jenjang"]).mean()
    expected = {"jpt_pratama": 0.155, "administrator": 0.265, "pengawas": 0.396}
    for level, share in expected.items():
        assert abs(women[level] - share) <= 0.08, level


def test_seats_fall_vacant_for_the_reported_causes():
    seats = sheet("jateng", "jabatan")
    cause = seats[seats["status"] != "terisi"]["sebab_lowong"]
    assert 110 <= len(cause) <= 130
    share = cause.value_counts(normalize=True)
    assert 0.45 <= share["bup"] <= 0.57
    assert 0.15 <= share["promosi"] <= 0.25
    assert {"wafat", "hukdis", "mutasi_keluar", "sotk_baru", "tugas_belajar_cltn"} < set(
        share.index
    )


def test_a_blueprint_of_any_size_has_the_people_it_was_asked_for():
    for seats, employees in ((10, 10), (64, 500)):
        made = generate(synthetic_blueprint(seats=seats, employees=employees, regions=3), seed=5)
        assert list(made) == [sheet.name for sheet in SHEETS]
        assert len(made["jabatan"]) == seats
        assert len(made["pegawai"]) == employees


def test_each_region_is_a_government_whose_people_stay_within_it():
    made = generate(synthetic_blueprint(seats=88, employees=600, regions=4), seed=5)
    of_unit = dict(zip(made["unor"]["unor_id"], made["unor"]["instansi_id"], strict=True))
    assert set(of_unit.values()) == {"9901", "9902", "9903", "9904"}
    for name in ("jabatan", "pegawai", "riwayat_jabatan"):
        table = made[name]
        assert (table["unor_id"].map(of_unit) == table["instansi_id"]).all(), name
    past = made["riwayat_jabatan"].groupby("nip")["instansi_id"].nunique()
    assert past.max() == 1
    present = made["pegawai"].set_index("nip")["instansi_id"]
    judged = made["penilaian_kinerja"]
    assert (judged["nip"].map(present) == judged["instansi_id"]).all()


def test_the_national_size_has_its_seats_people_and_regions():
    national = synthetic_blueprint(**SIZES["national"])
    assert len(national.seats) == 10_000
    assert len(set(national.governments)) == 40
    assert len({unit.region for unit in national.units}) == 40
    held = len(national.seats) - sum(count.now for count in national.vacant.values())
    assert held + sum(national.crowd.values()) == 100_000


@pytest.mark.parametrize(
    ("seats", "employees", "regions"),
    [(9, 100, 1), (10_001, 20_000, 1), (50, 49, 1), (50, 100_001, 1), (50, 100, 0), (50, 100, 100)],
)
def test_a_size_out_of_bounds_is_refused_in_a_sentence(seats, employees, regions):
    with pytest.raises(SuksesiError, match="Jumlah"):
        synthetic_blueprint(seats=seats, employees=employees, regions=regions)


def test_an_unknown_organisation_is_refused_with_the_names_there_are():
    with pytest.raises(SuksesiError, match="kudus, semarang, jateng"):
        blueprint("atlantis")

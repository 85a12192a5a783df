"""Reading sound cases: any order of rows, kind of file and spelling gives the same case."""

import random
from datetime import date, timedelta

import numpy as np
import pandas as pd
import pytest
from case_files import ROUND, SEATS, frame, nip, small_tables, write_case, write_policy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from suksesi.instances import examine, read_case
from suksesi.instances.read.cells import CellError, parse_date, parse_decimal, parse_nip
from suksesi.instances.read.headers import squeeze
from suksesi.instances.sheets import SHEETS
from suksesi.instances.template import write_template
from suksesi.instances.write import write_folder, write_workbook
from suksesi.models.errors import UnknownNameError
from suksesi.models.table import ABSENT, NO_SEAT, NOBODY


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return write_case(tmp_path_factory.mktemp("sound") / "kasus", small_tables())


@pytest.fixture(scope="module")
def case(folder):
    return read_case(folder)


def changed(tmp_path, change, **how):
    tables = small_tables()
    change(tables)
    return read_case(write_case(tmp_path / "kasus", tables, **how))


def test_a_folder_and_the_workbook_of_the_same_sheets_are_the_same_case(folder, case, tmp_path):
    frames = {name: frame(name, rows) for name, rows in small_tables().items()}
    write_policy(tmp_path / "kebijakan.toml")
    book = read_case(write_workbook(frames, tmp_path / "kasus.xlsx"))
    assert (book.digest, book.policy_digest) == (case.digest, case.policy_digest)


def test_shuffled_rows_give_the_same_case(case, tmp_path):
    def shuffle(tables):
        for rows in tables.values():
            random.Random(7).shuffle(rows)

    other = changed(tmp_path, shuffle)
    assert other.digest == case.digest
    for table in ("roster", "establishment", "units"):
        for name in getattr(case, table).__dataclass_fields__:
            if name != "row":
                one, two = getattr(getattr(case, table), name), getattr(getattr(other, table), name)
                np.testing.assert_array_equal(one, two)
    for name in ("history", "assessments", "talent"):
        one, two = getattr(case.evidence, name), getattr(other.evidence, name)
        np.testing.assert_array_equal(one.employee, two.employee)
    plain = [(each.kind, each.employee, each.seat) for each in case.decisions]
    assert plain == [(each.kind, each.employee, each.seat) for each in other.decisions]


def test_another_cell_gives_another_digest(case, tmp_path):
    def change(tables):
        tables["penilaian_kompetensi"][0]["integritas"] = "4"

    other = changed(tmp_path, change)
    assert other.digest != case.digest
    assert other.policy_digest == case.policy_digest


def test_the_round_is_no_part_of_the_policy_digest(case, tmp_path):
    folder = write_case(tmp_path / "kasus", small_tables())
    later = ROUND.replace("2027-01-15", "2027-02-15")
    write_policy(folder / "kebijakan.toml", head=later)
    other = read_case(folder)
    assert other.policy_digest == case.policy_digest
    assert other.digest != case.digest


@pytest.mark.parametrize("separator", [",", ";"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_comma_or_semicolon_with_or_without_mark_is_the_same_case(case, tmp_path, separator, mark):
    folder = write_case(tmp_path / "kasus", small_tables(), separator=separator)
    for path in folder.glob("*.csv"):
        path.write_bytes(mark + path.read_bytes())
    reading = examine(folder)
    assert reading.case.digest == case.digest
    assert {file.separator for file in reading.files} == {separator}


def test_codes_follow_the_content_and_are_wide_enough(case):
    assert list(case.roster.code[:2]) == ["P-0001", "P-0002"]
    assert len(set(case.roster.code)) == len(case.roster)


def test_holders_sit_and_the_vacancy_is_vacant(case):
    seats, roster = case.establishment, case.roster
    assert list(seats.id) == sorted(SEATS)
    assert seats.vacant.tolist() == [True] + [False] * 7
    for seat, person in enumerate(seats.holder.tolist()):
        assert person == NOBODY or roster.seat[person] == seat
    assert (roster.seat != NO_SEAT).sum() == 7
    assert seats.to_fill.tolist() == [0]


def test_a_holder_who_retires_by_the_installation_leaves_a_vacancy(tmp_path):
    def change(tables):
        retire(tables, number=4, born="15-01-1966")

    case = changed(tmp_path, change)
    seat = list(case.establishment.id).index("J-05")
    assert case.establishment.vacant[seat]
    assert case.establishment.holder[seat] == NOBODY
    assert case.establishment.vacant_since[seat] == np.datetime64("2026-02-01")
    assert case.establishment.cause[seat] == 1
    assert case.roster.seat[list(case.roster.name).index("Rekaan 04")] == NO_SEAT


def test_a_holder_who_retires_within_the_horizon_stays_and_the_seat_is_announced(tmp_path):
    def change(tables):
        retire(tables, number=4, born="15-05-1967")

    case = changed(tmp_path, change)
    seat = list(case.establishment.id).index("J-05")
    assert not case.establishment.vacant[seat]
    assert case.establishment.falls_vacant[seat] == np.datetime64("2027-06-01")


def retire(tables, *, number, born):
    """Give an employee another birth date, and the NIP that goes with it, in all sheets."""
    old, new = nip(number), f"{born[6:]}{born[3:5]}{born[:2]}{nip(number)[8:]}"
    for rows in tables.values():
        for row in rows:
            row.update({key: new for key, cell in row.items() if cell == old})
    tables["pegawai"][number]["tanggal_lahir"] = born


def test_a_seat_to_confirm_is_neither_vacant_nor_open(tmp_path):
    def change(tables):
        tables["jabatan"][0] |= {"status": "perlu_konfirmasi"}

    seats = changed(tmp_path, change).establishment
    assert (seats.vacant[0], seats.open[0], seats.unconfirmed[0]) == (False, False, True)


def test_the_standard_of_a_seat_comes_before_its_level_and_the_policy(tmp_path):
    def change(tables):
        row = dict(tables["standar_kompetensi"][0]) | {"jabatan_id": "J-02", "jenjang": ""}
        tables["standar_kompetensi"].append(row | {"integritas": "5"})

    standards = changed(tmp_path, change).standards
    assert standards[0].tolist() == [4] * 9
    assert standards[1].tolist() == [5] + [4] * 8
    assert standards[2].tolist() == [3] * 9


def test_an_end_that_is_missing_is_taken_from_the_next_definitive_post_and_says_so(tmp_path):
    def change(tables):
        tables["riwayat_jabatan"][0]["sampai"] = ""

    history = changed(tmp_path, change).evidence.history
    line = int(np.flatnonzero(history.end_derived)[0])
    assert history.end_derived.sum() == 1
    assert history.end[line] == np.datetime64("2023-01-31")


def test_fields_follow_the_functional_post_or_the_unit_where_none_is_stated(case):
    families = list(case.families.code)
    functional = case.roster.post == "Penata ahli_muda"
    assert set(case.roster.family[functional]) == {families.index("PUPR")}
    assert families[case.establishment.family[0]] == "PUPR"
    assert families[case.establishment.family[2]] == ""


def test_absent_numbers_are_absent_and_not_zero(case):
    assert set(case.establishment.acting_extensions.tolist()) == {ABSENT}
    assert case.evidence.talent.amount.tolist() == [ABSENT] * 24
    assert case.evidence.technical.points.min() == 6050


def test_headers_of_the_national_exports_are_read(case, tmp_path):
    tables = small_tables()
    folder = write_case(tmp_path / "kasus", tables)
    people = pd.read_csv(folder / "pegawai.csv", dtype=str, keep_default_na=False)
    people["nip"] = "'" + people["nip"]
    people["tanggal_lahir"] = [serial(cell) for cell in people["tanggal_lahir"]]
    people["eselon"] = people["eselon"].map(
        lambda word: {"II.b": "22", "III.a": "31"}.get(word, word)
    )
    people["jenis_jabatan"] = people["jenis_jabatan"].map(
        {"struktural": "1", "fungsional": "2", "pelaksana": "4"}
    )
    export = people.rename(
        columns={
            "nip": "NIP BARU",
            "nama": "NAMA",
            "tanggal_lahir": "TANGGAL LAHIR",
            "jenis_kelamin": "JENIS KELAMIN",
            "tmt_cpns": "TMT CPNS",
            "golongan": "GOL AKHIR ID",
            "jenis_jabatan": "JENIS JABATAN ID",
            "unor_id": "UNOR ID",
        }
    ).assign(**{"AGAMA ID": "1", "NIK": "33", "PNS ID": "x", "NAMA SEKOLAH": "y"})
    export.to_csv(folder / "pegawai.csv", index=False)
    reading = examine(folder)
    assert reading.faults == ()
    assert reading.case.digest == case.digest
    assert reading.dropped == {"AGAMA ID": 1, "NIK": 1}


def serial(cell):
    return str((pd.to_datetime(cell, dayfirst=True) - pd.Timestamp("1899-12-30")).days)


def test_no_sheet_accepts_one_header_for_two_columns():
    for sheet in SHEETS:
        headers = [
            {squeeze(header) for header in (column.name, *column.aliases)}
            for column in sheet.columns
        ]
        assert sum(map(len, headers)) == len(set().union(*headers))


def test_a_formula_in_a_text_is_written_as_text_and_read_back(tmp_path):
    tables = small_tables()
    tables["unor"][0]["nama"] = "=HYPERLINK(1)"
    frames = {name: frame(name, rows) for name, rows in tables.items()}
    write_policy(tmp_path / "kebijakan.toml")
    write_folder(frames, tmp_path)
    assert "'=HYPERLINK" in (tmp_path / "unor.csv").read_text(encoding="utf-8")
    assert "=HYPERLINK(1)" in read_case(tmp_path).units.name
    book = tmp_path / "buku"
    book.mkdir()
    write_policy(book / "kebijakan.toml")
    assert "=HYPERLINK(1)" in read_case(write_workbook(frames, book / "k.xlsx")).units.name


def test_the_template_has_every_sheet_and_its_example_passes_every_check_of_columns(tmp_path):
    written = write_template(tmp_path / "templat.xlsx")
    assert [path.name for path in written] == ["templat.xlsx", "kebijakan.toml"]
    reading = examine(tmp_path / "templat.xlsx")
    assert {file.sheet for file in reading.files} == {sheet.name for sheet in SHEETS}
    assert {fault.kind for fault in reading.faults} == {"example-row", "unknown-reference"}


def test_the_template_leaves_a_policy_that_is_there_alone(tmp_path):
    (tmp_path / "kebijakan.toml").write_text("# milik saya", encoding="utf-8")
    assert write_template(tmp_path / "t.xlsx") == (tmp_path / "t.xlsx",)
    assert (tmp_path / "kebijakan.toml").read_text(encoding="utf-8") == "# milik saya"


def test_an_unknown_case_names_those_there_are():
    with pytest.raises(UnknownNameError) as caught:
        read_case("kuduss")
    assert "kudus" in caught.value.nearest


def test_another_policy_file_may_be_named(case, folder, tmp_path):
    write_policy(tmp_path / "lain.toml", head=ROUND.replace("Kabupaten Contoh", "Kota Contoh"))
    assert read_case(folder, policy=tmp_path / "lain.toml").name.startswith("Kota Contoh")


DAYS = st.dates(min_value=date(1920, 1, 1), max_value=date(2118, 12, 31))


@given(day=DAYS)
def test_a_date_is_read_back_from_every_spelling(day):
    spreadsheet = str((day - date(1899, 12, 30)) // timedelta(days=1))
    for text in (f"{day:%d-%m-%Y}", f"{day:%d/%m/%Y}", day.isoformat(), spreadsheet):
        assert parse_date(text) == day


@given(text=st.text(max_size=20))
def test_any_text_is_a_date_or_a_fault(text):
    kind = "bad-date"
    try:
        parse_date(text)
    except CellError as error:
        kind = error.kind
    assert kind == "bad-date"


@given(digits=st.text(alphabet="0123456789", min_size=18, max_size=18))
def test_a_nip_is_read_with_and_without_its_usual_blanks(digits):
    grouped = f"{digits[:8]} {digits[8:14]} {digits[14]} {digits[15:]}"
    assert parse_nip(digits) == parse_nip(grouped) == digits


@given(digits=st.integers(10**17, 10**18 - 1))
def test_a_nip_that_went_through_a_spreadsheet_number_is_refused(digits):
    with pytest.raises(CellError) as caught:
        parse_nip(repr(float(digits)))
    assert caught.value.kind == "nip-excel"


@given(hundredths=st.integers(0, 10**8))
def test_a_decimal_is_exact_with_comma_or_point(hundredths):
    whole, part = divmod(hundredths, 100)
    assert (
        parse_decimal(f"{whole},{part:02d}") == parse_decimal(f"{whole}.{part:02d}") == hundredths
    )


@given(data=st.data())
@settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_garbage_in_any_cells_never_ends_in_a_traceback(tmp_path_factory, data):
    tables = small_tables()
    for _ in range(data.draw(st.integers(1, 12))):
        sheet = data.draw(st.sampled_from([each for each in SHEETS if each.name in tables]))
        row = data.draw(st.sampled_from(tables[sheet.name]))
        column = data.draw(st.sampled_from(sheet.columns)).name
        row[column] = data.draw(GARBAGE)
    reading = examine(write_case(tmp_path_factory.mktemp("garbage"), tables))
    assert (reading.case is None) == bool(reading.faults)


GARBAGE = st.one_of(
    st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\r\n\x00"), max_size=12),
    st.sampled_from(
        [
            "",
            "-1",
            "1e400",
            "45809",
            "00-00-0000",
            "J-01",
            "U-0",
            "PUPR",
            "lowong",
            nip(1),
            "9" * 30,
        ]
    ),
)

"""What planners do to their sheets: titles, blank parts, failed formulas, stray files."""

import pytest
import xlsxwriter
from case_files import VACANT, frame, small_tables, write_case, write_policy

from suksesi.instances.read import examine, read_case
from suksesi.instances.read.broken_cells import _broken
from suksesi.instances.template import write_template
from suksesi.models.errors import SuksesiError


def grids():
    """Give the small case as rows of cells, the header first."""
    return {
        name: [frame(name, rows).columns.tolist(), *frame(name, rows).to_numpy().tolist()]
        for name, rows in small_tables().items()
    }


def book_of(folder, sheets, formulas=()):
    """Write `sheets` as a workbook; `formulas` are (sheet, row, column, value) of failed cells."""
    path = folder / "kasus.xlsx"
    with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False}) as book:
        for name, rows in sheets.items():
            page = book.add_worksheet(name)
            for number, row in enumerate(rows):
                for place, cell in enumerate(row):
                    if cell:
                        page.write_string(number, place, cell)
            for sheet, number, place, value in formulas:
                if sheet == name:
                    page.write_formula(number, place, "=X1", None, value)
    write_policy(folder / "kebijakan.toml")
    return path


def told(reading):
    return [(each.kind, each.sheet, each.row, each.column) for each in reading.faults]


def test_titles_blank_rows_and_blank_columns_around_a_table_do_no_harm(tmp_path):
    plain, sheets = grids(), grids()
    sheets["pegawai"] = [["DAFTAR PEGAWAI"], [], *(["", *row] for row in sheets["pegawai"])]
    sheets["Sheet1"] = []
    case = read_case(book_of(tmp_path, sheets))
    assert len(case.roster.nip) == len(plain["pegawai"]) - 1
    assert case.roster.row.min() == 4


def test_a_csv_file_may_have_a_title_above_its_header(tmp_path):
    folder = write_case(tmp_path, small_tables(), separator=";")
    path = folder / "jabatan.csv"
    path.write_text("PETA JABATAN, 2026;;;\n\n" + path.read_text(encoding="utf-8"), "utf-8")
    case = read_case(folder)
    assert VACANT in case.establishment.id.tolist()


def test_a_fault_below_a_title_names_the_true_row(tmp_path):
    tables = small_tables()
    tables["unor"][2]["perangkat_daerah"] = "mungkin"
    folder = write_case(tmp_path, tables)
    path = folder / "unor.csv"
    text = path.read_text(encoding="utf-8").replace("wilayah_tugas", "wilayah_kerja_x", 1)
    path.write_text("POHON UNIT\n" + text, encoding="utf-8")
    assert told(examine(folder)) == [
        ("unknown-column", "unor", 2, "wilayah_kerja_x"),
        ("bad-yes-no", "unor", 5, "perangkat_daerah"),
    ]


def test_a_failed_formula_is_a_fault_and_never_an_empty_cell(tmp_path):
    sheets = grids()
    head = sheets["pegawai"][0]
    grade, since = head.index("golongan"), head.index("tmt_golongan")
    sheets["pegawai"][3][since] = "#REF!"
    failed = [("pegawai", 1, grade, "#N/A"), ("pegawai", 2, grade, "")]
    reading = examine(book_of(tmp_path, sheets, failed))
    assert told(reading) == [
        ("formula-error", "pegawai", 2, "golongan"),
        ("formula-error", "pegawai", 3, "golongan"),
        ("formula-error", "pegawai", 4, "tmt_golongan"),
    ]


def test_signs_nobody_sees_are_taken_off(tmp_path):
    tables = small_tables()
    tables["pegawai"][5]["nip"] = "\u200b" + tables["pegawai"][5]["nip"] + "\ufeff\u00a0"
    assert not examine(write_case(tmp_path, tables)).faults


def test_a_date_may_name_its_month(tmp_path):
    tables = small_tables()
    tables["pegawai"][5]["tmt_golongan"] = "1 Oktober 2022"
    assert not examine(write_case(tmp_path, tables)).faults


def test_sheets_without_any_known_column_give_one_fault_each(tmp_path):
    folder = write_case(tmp_path, small_tables(), separator="\t")
    reading = examine(folder)
    assert {each.kind for each in reading.faults} == {"no-header"}
    assert len(reading.faults) == len(small_tables())


def test_an_empty_file_is_one_fault(tmp_path):
    folder = write_case(tmp_path, small_tables())
    (folder / "pegawai.csv").write_text("", encoding="utf-8")
    assert told(examine(folder)) == [("empty-sheet", "pegawai", None, "")]


def test_a_workbook_beside_csv_files_is_warned_of(tmp_path):
    folder = write_case(tmp_path, small_tables())
    (folder / "lama.xls").write_bytes(b"")
    book_of(folder, grids())
    found = [each.file for each in examine(folder).warnings if each.kind == "ignored-file"]
    assert found == ["kasus.xlsx", "lama.xls"]


def test_a_policy_that_is_no_toml_names_the_line(tmp_path):
    folder = write_case(tmp_path, small_tables())
    path = folder / "kebijakan.toml"
    path.write_text("nama = Kudus\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert [(each.kind, each.row) for each in examine(folder).faults] == [("toml-syntax", 1)]


def test_a_template_that_may_be_filled_in_is_never_overwritten(tmp_path):
    path = tmp_path / "isi.xlsx"
    write_template(path)
    before = path.read_bytes()
    with pytest.raises(SuksesiError, match="tidak ditimpa"):
        write_template(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("name", ["isi.csv", "tidak/ada/isi.xlsx"])
def test_a_template_that_cannot_be_written_is_a_sentence(tmp_path, name):
    with pytest.raises(SuksesiError, match=r"templat|ditulis"):
        write_template(tmp_path / name)


def test_cells_that_do_not_say_their_place_follow_one_another():
    page = b'<s><row><c/></row><row r="4"><c r="B4"/><c t="e"><v>#REF!</v></c></row></s>'
    assert dict(_broken(page)) == {(3, 2): "#REF!"}


def test_a_misspelt_round_is_told_its_name(tmp_path):
    folder = write_case(tmp_path, small_tables())
    path = folder / "kebijakan.toml"
    path.write_text(path.read_text("utf-8").replace("[putaran]", "[putarann]"), "utf-8")
    hints = [each.allowed for each in examine(folder).faults if each.column == "putarann"]
    assert hints == ["mungkin maksudnya putaran"]

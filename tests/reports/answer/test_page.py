import re
from dataclasses import replace

from suksesi.reports.answer.csv_table import csv_text
from suksesi.reports.answer.page import answer_page
from suksesi.reports.answer.view import view_of
from suksesi.reports.layout import WIDTH, text_of


def text(view, **options):
    return text_of(answer_page(view, **options))


def words(text):
    """Give a text without the line breaks that its width made."""
    return re.sub(r"\s+", " ", text)


def test_no_line_is_wider_than_the_page_or_ends_in_blanks(view):
    for line in text(view, detailed=True).splitlines():
        assert len(line) <= WIDTH
        assert line == line.rstrip()


def test_the_header_says_data_policy_proof_and_what_stays_empty(case, plan, slates):
    shown = words(text(view_of(case, plan, slates)))
    for phrase in (
        "DATA REKAAN",
        "data 31-10-2026 · pelantikan 15-01-2027 · mode isi lowongan",
        case.policy_digest[:6],
        "· BELUM DITETAPKAN",
        "OPTIMAL, terbukti",
        "diperiksa ulang: sesuai",
        "tetap: sama di mesin mana pun",
        "4: terisi 2 · calon bersyarat 1 · tidak ada calon 1",
        "penetapan pejabat 1 · pengecualian 1",
        "1 jabatan yang terbuka karenanya: terisi 0 · tetap lowong 1 (administrator 1)",
        "Plt lebih dari 6 bulan",
        "tidak dibuka untuk putaran ini",
    ):
        assert phrase in shown


def test_every_vacancy_shows_name_code_figures_rank_and_marks(case, plan, slates):
    shown = text(view_of(case, plan, slates))
    pinned = next(line for line in shown.splitlines() if "Kepala BKPSDM" in line)
    for figure in ("Laksmi Handayani P-0003", "promosi", "7", "81,75", "88,89", "2/2", "B P"):
        assert figure in pinned
    tied = next(line for line in shown.splitlines() if "Kepala Dinas PUPR" in line)
    assert tied.endswith("– S K")
    assert "1/2" in tied


def test_only_marks_in_use_are_explained(case, plan, slates):
    shown = text(view_of(case, plan, slates))
    assert "S seri" in shown
    without = text(view_of(case, replace(plan, moves=(), unfilled=(0, 1, 2, 3)), slates))
    assert "S seri" not in without


def test_a_lower_box_beside_a_higher_one_is_explained(case, plan, slates):
    shown = words(text(view_of(case, plan, slates)))
    assert "usulan berada di kotak 7" in shown
    assert "diusulkan untuk Kepala Dinas PUPR" in shown


def test_seats_nobody_may_fill_show_their_funnel_and_the_missing_documents(view):
    shown = words(text(view))
    assert re.search(r"1[.,]604 (pegawai|employees) → 212 .* → 2 .* 0 ", shown)
    assert "Tyas Anggraini P-0006" in shown


def test_no_nip_is_printed(view, case):
    shown = text(view, detailed=True)
    assert not any(nip in shown for nip in case.roster.nip)
    assert not re.search(r"\d{15,}", shown)


def test_an_answer_without_a_plan_says_so_in_words(case, no_plan, language):
    shown = words(text(view_of(case, no_plan, (), language=language)))
    assert ("terbukti" if language == "id" else "proven") in shown
    assert ("Tidak ada susunan" if language == "id" else "no plan") in shown


def test_the_printed_numbers_follow_the_printed_order(view):
    numbers = [view.numbers[seat] for seat in view.order]
    assert numbers == [1, 2, 3, 4]
    levels = [view.level(seat) for seat in view.order]
    assert levels == sorted(levels, reverse=True)


def test_a_name_that_looks_like_a_formula_is_no_formula_in_csv(case, plan, slates):
    case.roster.name[0] = "=1+1"
    assert ",'=1+1," in csv_text(view_of(case, plan, slates))

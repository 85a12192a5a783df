"""The pages of a round without a plan, in both languages, and the document of the same facts."""

from datetime import date

import pytest
from builders import make_case
from jsonschema import Draft202012Validator

from suksesi.instances.policies import default_policy
from suksesi.models.codes import DecisionKind, Eselon, Level
from suksesi.models.decision import Decision
from suksesi.models.impasse import Impasse, Lifting
from suksesi.models.status import STATUS_SHEET
from suksesi.models.table import NO_SEAT, NOBODY
from suksesi.reports.conflict.document import document_of
from suksesi.reports.conflict.page import conflicts_page
from suksesi.reports.language.names import names_of
from suksesi.reports.layout import WIDTH, text_of
from suksesi.reports.published import schema_of
from suksesi.solver import impasse_of

RULES = ("satu_kursi", "penetapan", "jabatan_dibuka", "dikecualikan", "dikosongkan",
         "mengundurkan_diri", "batas_usia", "isi_lowongan", "nilai")  # fmt: skip
JPT = {"level": Level.JPT_PRATAMA, "eselon": Eselon.II_B}
LONG_AGO = date(1967, 3, 2)


def decided(kind, employee, seat, row, **changes):
    return Decision(kind=kind, employee=employee, seat=seat, rule="", authority="Bupati Kudus",
                    document=f"800/{row}", on=date(2026, 12, 1), reason="uji", row=row,
                    **changes)  # fmt: skip


def case_of(*decisions, born=None):
    known = default_policy().rules
    return make_case(
        people=({}, {}, {"born": born or LONG_AGO}),
        seats=(JPT, JPT, JPT),
        decisions=decisions,
        rules={key: known[key] for key in RULES if key in known},
    )


PIN = DecisionKind.PENETAPAN
CROWDED = (decided(PIN, 0, 0, 2), decided(PIN, 1, 0, 3), decided(PIN, 2, 1, 4))


def page(case, language="id"):
    shown = text_of(conflicts_page(impasse_of(case), names=names_of(case, language=language)))
    assert max(map(len, shown.splitlines())) <= WIDTH
    return " ".join(shown.split())


def test_a_round_with_a_plan_says_so_and_no_more():
    assert page(case_of()) == (
        "Pertentangan · Kasus uji (DATA REKAAN, bukan keadaan sebenarnya) Ada susunan yang "
        "memenuhi semua aturan dan keputusan ini; tidak ada pertentangan."
    )


def test_each_conflict_names_its_members_with_document_article_row_and_date():
    shown = page(case_of(*CROWDED))
    for told in (
        "Tidak ada susunan yang memenuhi semua aturan ini sekaligus (terbukti).",
        "2 pertentangan.",
        "Penetapan pejabat: Pegawai 1 P-0001 pada Jabatan 1 · Bupati Kudus, 800/2, 01-12-2026 · "
        "keputusan baris 2",
        "PP 11/2017 Pasal 98",
        "Penetapan ini terhalang",
        "Batas usia",
        "Pasal 107",
        "pegawai.tanggal_lahir baris 4",
    ):
        assert told in shown


def test_the_ways_out_come_lightest_first_and_say_who_may_lift_what():
    shown = page(case_of(*CROWDED))
    ways = shown[shown.index("Jalan keluar") :]
    assert ways.index("dicabut oleh Bupati Kudus") < ways.index("dikecualikan oleh Presiden")
    assert "rencana lalu bernilai: JPT terisi" in ways


def test_english_says_the_same():
    shown = page(case_of(*CROWDED), language="en")
    for told in ("There is no plan that keeps all these rules at once (proven).",
                 "1 Dec 2026", "revoked by Bupati Kudus", "waived by the President"):  # fmt: skip
        assert told in shown


def test_decisions_of_every_kind_are_named_by_what_they_do():
    shown = page(
        case_of(
            *(decided(PIN, who, who, 2 + who) for who in range(3)),
            decided(DecisionKind.DIKECUALIKAN, 0, 0, 10),
            decided(DecisionKind.DIKOSONGKAN, NOBODY, 1, 11),
            decided(DecisionKind.MENGUNDURKAN_DIRI, 2, NO_SEAT, 12),
            born=date(1980, 1, 1),
        )
    )
    for told in ("Dikecualikan dari jabatan: Pegawai 1 P-0001 pada Jabatan 1",
                 "Jabatan dikosongkan: Jabatan 2",
                 "Mengundurkan diri: Pegawai 3 P-0003 dari semua jabatan"):  # fmt: skip
        assert told in shown


def test_a_name_kept_by_its_status_comes_as_that():
    shown = page(case_of(decided(PIN, 0, 0, 7, sheet=STATUS_SHEET), CROWDED[1]))
    assert "Nama yang sudah diproses: Pegawai 1 P-0001 pada Jabatan 1" in shown
    assert "status_usulan baris 7" in shown


def test_a_pin_to_an_abolished_seat_cannot_hold_by_itself():
    case = case_of(CROWDED[0])
    case.establishment.abolished[0] = True
    shown = page(case)
    assert "Hal ini sendiri sudah tidak dapat berlaku" in shown
    assert "dihapus dalam penataan organisasi" in shown


def test_what_is_not_known_is_not_said():
    nothing = Impasse(clashes=(), ways_out=(), whole=False, cheapest=False)
    shown = text_of(conflicts_page(nothing, names=names_of(case_of(), language="id")))
    assert "dihentikan" in shown
    assert "tidak ada pertentangan" not in shown


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_document_keeps_its_schema_and_names_people_by_code(language):
    case = case_of(*CROWDED)
    document = document_of(impasse_of(case), names=names_of(case, language=language))
    Draft202012Validator(schema_of("conflicts")).validate(document.model_dump(mode="json"))
    assert not document.possible
    assert document.whole
    first = document.conflicts[0].members[0]
    assert (first.employees, first.positions, first.row) == (("P-0001",), ("J-1",), 2)
    assert str(case.roster.nip[0]) not in document.text()
    assert {member.lifting for way in document.ways_out for member in way.members} == {
        Lifting.REVOKED.value,
        Lifting.WAIVED.value,
    }
    assert all(tier.proven for tier in document.ways_out[0].tiers)


@pytest.mark.parametrize(
    ("level", "eselon", "lifting"),
    [
        (Level.JPT_PRATAMA, Eselon.II_B, Lifting.WAIVED),
        (Level.ADMINISTRATOR, Eselon.III_A, Lifting.NEVER),
    ],
)
def test_a_waiver_is_a_way_out_only_where_the_law_lets_it_reach(level, eselon, lifting):
    case = make_case(
        seats=({"level": level, "eselon": eselon},),
        people=({"level": Level.PENGAWAS, "eselon": Eselon.IV_A},),
        history=[{"level": Level.PENGAWAS, "eselon": Eselon.IV_A, "start": date(2026, 1, 1)}],
        decisions=(decided(PIN, 0, 0, 2),),
        rules={"satu_kursi": {}, "penetapan": {}, "pengalaman_jenjang": {}},
    )
    members = {member.rule: member for one in impasse_of(case).clashes for member in one.members}
    assert members["level_experience"].grant.lifting is lifting

"""What each audience reads: complete for its part, and nothing beyond its level."""

import re
from dataclasses import replace
from functools import cache

import pytest
from bundled_cases import bundled_answer
from rounds import small_round

from suksesi.models.audience import DISCLOSED, Audience
from suksesi.models.codes import Kind
from suksesi.models.errors import SuksesiError
from suksesi.reports.answer.view import view_of
from suksesi.reports.audience.page import round_page, seat_page
from suksesi.reports.layout import WIDTH, text_of
from suksesi.solver import propose, solve
from suksesi.solver.explain.sample import sampled
from suksesi.solver.kinds import kind_of
from suksesi.solver.scoring import merit_of

ALARMING = r"\b(kerugian|temuan|formasi|gagal|layak|kalah|pertukaran)\b"
UNFINISHED = r"[{}]|\b(None|nan|NaT|Kind|Verdict|Unit|Audience)\b"
OTHERS = (Audience.COMMITTEE, Audience.OFFICIAL, Audience.INSPECTOR)


@cache
def viewed(language, audience, own=-1, *, simulated=True):
    case, plan, slates = bundled_answer("kudus")
    return view_of(case, plan, slates, language=language, audience=audience, own=own,
                   simulated=simulated, run="runs/uji")  # fmt: skip


def read(page, case):
    """Give a page as text after what must hold of every page."""
    text = text_of(page)
    assert all(len(line) <= WIDTH for line in text.splitlines())
    assert not re.search(ALARMING, text, re.IGNORECASE)
    assert not set(re.findall(r"\d{18}", text)) & set(case.roster.nip)
    assert not re.search(UNFINISHED, text)
    return text


def names_in(text, case):
    """Give the people who are named in a text that may be broken over lines."""
    words = [word.strip(".,:;()") for word in text.split()]
    runs = {" ".join(words[at : at + n]) for n in (1, 2, 3, 4) for at in range(len(words))}
    return {who for who, name in enumerate(case.roster.name.tolist()) if name in runs}


def codes_in(text):
    return set(re.findall(r"P-\d{4}", text))


def people_at(seat, view):
    """Give somebody recommended, somebody else on the slate, and somebody of each other list."""
    case, screening = view.case, view.screening
    line = screening.line(seat)
    barred = [int(who) for who in (screening.barred[line] != 0).nonzero()[0][:1]]
    unknown = [int(who) for who in screening.to_verify_for(seat)[:1]]
    named = [name.employee for name in view.slates[seat].nominees[:2]]
    held = [int(case.roster.seat.tolist().index(seat))] if seat in case.roster.seat else []
    return [*named, *unknown, *barred, *held]


@pytest.mark.parametrize("simulated", [True, False])
def test_a_candidate_reads_of_nobody_else(language, simulated):
    case = viewed(language, Audience.PLANNER).case
    for seat in viewed(language, Audience.PLANNER).order:
        for who in people_at(seat, viewed(language, Audience.PLANNER)):
            view = viewed(language, Audience.CANDIDATE, who, simulated=simulated)
            text = read(seat_page(seat, view=view), case)
            assert codes_in(text) == {case.roster.code[who]}
            assert names_in(text, case) <= same_name(case, who)
            assert not figures_of_rivals(seat, who, view) & set(re.findall(r"\d+[.,]\d{2,}", text))
            assert "PP 79/2021" in text or kind_is_stay(case, seat, who)


def same_name(case, who):
    return {one for one, name in enumerate(case.roster.name) if name == case.roster.name[who]}


def kind_is_stay(case, seat, who):
    return kind_of(who, case.establishment.position(seat), case.roster) is Kind.STAY


def figures_of_rivals(seat, who, view):
    """Give the merits of everybody on the slate, as they would be written, but for the own one."""
    case, figures = view.case, view.say.figures
    position = case.establishment.position(seat)
    rivals = {name.employee for name in viewed(view.say.language, Audience.PLANNER)
              .slates[seat].nominees} - {who}  # fmt: skip
    own = merit_of(who, position, case)
    merits = {merit_of(one, position, case).low for one in rivals} - {own.low, own.high}
    return {figures.merit(one) for one in merits} | {
        figures.exact(one, units=2_000_000) for one in merits
    }


def test_a_candidate_is_told_the_right_way_to_object(language):
    view = viewed(language, Audience.CANDIDATE, 3)
    text = " ".join(text_of(seat_page(view.order[0], view=view)).split())
    assert "keberatan" in text
    assert "BPASN" in text


@pytest.mark.parametrize("seed", range(4))
def test_nothing_about_rivals_makes_a_difference_to_a_candidates_page(seed):
    """The same outcome for oneself gives the same page, whatever others are called and score."""
    case = small_round(seed, employees=7, seats=5, pins=0, held=0.4)
    pages = {}
    for change in (0, -700, 300):
        national = case.evidence.national
        for own in range(3):
            mine = national.employee == own
            talent = national.talent + (~mine) * change
            moved = replace(national, talent=talent.astype(national.talent.dtype))
            other = replace(
                case,
                evidence=replace(case.evidence, national=moved),
                roster=replace(case.roster, name=renamed(case.roster.name, own, change)),
            )
            plan = solve(other, engine="cpsat")
            view = view_of(other, plan, propose(other, plan), audience=Audience.CANDIDATE, own=own,
                           simulated=True)  # fmt: skip
            for seat in view.order:
                given = next((move.seat for move in plan.moves if move.employee == own), None)
                text = text_of(seat_page(seat, view=view))
                assert pages.setdefault((own, seat, given), text) == text


def renamed(names, own, change):
    other = names.copy()
    for who in range(len(names)):
        if who != own:
            other[who] = f"{names[who]} {change}"
    return other


def test_the_round_of_a_candidate_is_refused(language):
    with pytest.raises(SuksesiError, match="--untuk kandidat"):
        round_page(viewed(language, Audience.CANDIDATE, 3))


@pytest.mark.parametrize("simulated", [True, False])
@pytest.mark.parametrize("audience", OTHERS)
def test_the_page_of_the_round_reads_well_and_keeps_to_its_level(language, audience, simulated):
    view = viewed(language, audience, simulated=simulated)
    text = read(round_page(view, seal="0" * 64), view.case)
    kept_to(text, view)
    numbers = {str(view.numbers[seat]) for seat in view.order}
    assert audience is Audience.INSPECTOR or numbers <= set(re.findall(r"\d+", text))


@pytest.mark.parametrize("audience", OTHERS)
def test_the_page_of_every_seat_reads_well_and_keeps_to_its_level(language, audience):
    view = viewed(language, audience, simulated=False)
    for seat in (*view.order, *view.opened):
        kept_to(read(seat_page(seat, view=view), view.case), view)


def kept_to(text, view):
    """Check names and scores of a page against the level of its reader."""
    may, case = DISCLOSED[view.names.audience], view.case
    listed = {who for one in view.long_lists.values() for who in one.people}
    hidden = {case.roster.code[who] for who in view.held_back - listed}
    assert not codes_in(text) & hidden
    if not may.names:
        assert not names_in(text, case)
    if not may.scores:
        merits = {view.say.figures.merit(move.merit) for move in view.plan.moves}
        assert not merits & set(re.findall(r"\d+[.,]\d{2}", text))


def test_an_inspector_finds_every_rule_with_its_article_and_how_sure_it_is(language):
    view = viewed(language, Audience.INSPECTOR)
    text = " ".join(text_of(round_page(view, seal="0" * 64)).split())
    assert view.case.policy_digest in text
    assert "PP 11/2017" in text
    assert text.count("keyakinan" if language == "id" else "confidence") > 20


def test_the_sample_is_drawn_by_the_hash_and_by_nobody():
    case, plan, _ = bundled_answer("kudus")
    once, again, other = (sampled(case, plan, seed=seed) for seed in ("a", "a", "b"))
    assert once == again
    assert [one.move for one in once] != [one.move for one in other]
    assert len(once) == 10

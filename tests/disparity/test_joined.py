import numpy as np
import pytest
from rounds import small_round

from suksesi.instances.joined_groups import read_groups
from suksesi.models.errors import CaseError, SuksesiError
from suksesi.solver import propose, solve
from suksesi.solver.explain.disparity import disparity
from suksesi.solver.explain.disparity.grouping import joined
from suksesi.solver.explain.disparity.stage import passages


@pytest.fixture(scope="module")
def case():
    return small_round(1, employees=12, seats=6)


def written(folder, *lines, head="nip;disabilitas"):
    path = folder / "gabung.csv"
    path.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
    return path


def test_the_group_of_everybody_listed_is_read_and_others_stay_unknown(case, tmp_path):
    path = written(tmp_path, f"{case.roster.nip[3]};Ya", f"{case.roster.nip[5]};tidak")
    words = read_groups(path, case=case)
    assert (words[3], words[5]) == ("ya", "tidak")
    assert (words == "").sum() == len(words) - 2


def test_people_may_be_named_by_code(case, tmp_path):
    path = written(tmp_path, f"{case.roster.code[2]};ya", head="kode;disabilitas")
    assert read_groups(path, case=case)[2] == "ya"


def faults(case, path):
    with pytest.raises(CaseError) as caught:
        read_groups(path, case=case)
    return caught.value.faults


def test_every_fault_is_told_at_once_and_no_person_or_group_is_repeated(case, tmp_path):
    nip = case.roster.nip[0]
    path = written(tmp_path, f"{nip};netra", f"{nip};netra", "199001012015031999;rungu", ";ya",
                   f"{case.roster.nip[1]};")  # fmt: skip
    found = faults(case, path)
    assert {(fault.kind, fault.row) for fault in found} == {
        ("line-twice", 3), ("unknown-person", 4), ("no-person", 5), ("empty-required", 6)
    }  # fmt: skip
    text = " ".join(f"{fault.found} {fault.allowed}" for fault in found)
    assert "199001012015031999" not in text
    assert nip not in text
    assert not {"netra", "rungu"} & set(text.split())


def test_somebody_listed_twice_is_a_fault(case, tmp_path):
    nip = case.roster.nip[0]
    (fault,) = faults(case, written(tmp_path, f"{nip};ya", f"{nip};tidak"))
    assert (fault.kind, fault.row) == ("line-twice", 3)


def test_a_column_of_another_attribute_is_not_joined(case, tmp_path):
    path = written(tmp_path, f"{case.roster.nip[0]};islam", head="nip;agama")
    assert {fault.kind for fault in faults(case, path)} & {"missing-column", "no-header"}


def test_a_file_without_people_is_a_fault(case, tmp_path):
    assert {fault.kind for fault in faults(case, written(tmp_path))}
    assert {fault.kind for fault in faults(case, written(tmp_path, "ya", head="disabilitas"))}


def test_a_file_that_is_not_there_is_said_so(case, tmp_path):
    with pytest.raises(SuksesiError, match="tidak ada"):
        read_groups(tmp_path / "tidak-ada.csv", case=case)


def test_a_mistaken_column_of_many_words_is_a_fault(case, tmp_path):
    case = small_round(2, employees=16, seats=3)
    lines = [f"{nip};kata{n}" for n, nip in enumerate(case.roster.nip)]
    (fault,) = faults(case, written(tmp_path, *lines))
    assert fault.kind == "too-many-groups"


def test_joined_groups_are_counted_over_all_levels_and_protected(case):
    plan = solve(case, engine="cpsat")
    slates = propose(case, plan)
    words = np.array(["ya"] * 2 + ["tidak"] * 6 + [""] * 4)
    found = disparity(case, plan, slates, by=(), joined=joined(words, by="disabilitas"))
    (table,) = found.protected
    assert (table.by, table.across) == ("disabilitas", "")
    considered = passages(case, plan, slates)[0].passed[0]
    for cell in table.cells:
        mine = int((considered & (words == cell.row)).sum())
        assert cell.counts[0] is None or cell.counts[0] == mine
        assert mine == 0 or mine >= 5 or cell.counts[0] is None

import re
from pathlib import Path
from string import Formatter

import suksesi
from suksesi.instances.sheets.documents import DOCUMENTS
from suksesi.models import codes
from suksesi.models.plan import Status, Why
from suksesi.models.tiers import CANONICAL, TIERS
from suksesi.reports.language.phrases import Phrases, texts
from suksesi.solver.verification import Outcome

BANNED = (
    "kerugian", "temuan", "formasi", "gagal", "layak", "kalah", "jabatan kosong", "pertukaran",
    "dipilih sistem",
)  # fmt: skip
KEYS = sorted(texts("id"))


def fields(phrase):
    return {name for _, name, _, _ in Formatter().parse(phrase) if name is not None}


def test_both_languages_have_the_same_keys():
    assert texts("id").keys() == texts("en").keys()


def test_both_languages_fill_in_the_same_values():
    differ = [key for key in KEYS if fields(texts("id")[key]) != fields(texts("en")[key])]
    assert not differ


def test_no_phrase_uses_a_word_that_alarms():
    alarming = [
        (key, word)
        for key in KEYS
        for word in BANNED
        if re.search(rf"\b{word}\b", texts("id")[key].casefold())
    ]
    assert not alarming


def keys_of_codes():
    """Give the keys that are put together from a code."""
    wanted = {f"kind.{kind.name.lower()}" for kind in codes.Kind}
    wanted |= {f"level.{level.key}" for level in codes.Level}
    wanted |= {f"cause.{cause.key}" for cause in codes.VacancyCause} | {"cause.unknown"}
    wanted |= {f"status.{status.name.lower()}" for status in Status}
    wanted |= {f"tier_status.{status.name.lower()}" for status in Status}
    wanted |= {f"ended.{why.value}" for why in Why}
    wanted |= {f"tier.{name}" for name in (*TIERS, CANONICAL)}
    wanted |= {f"word.{word}" for word in (*DOCUMENTS, *codes.COMPETENCIES)}
    lists = (codes.Predicate, codes.SanctionLevel, codes.ServiceStatus, codes.DocumentStatus)
    wanted |= {f"word.{member.key}" for codes_of in lists for member in codes_of}
    wanted |= {f"word.{kind.key}" for kind in codes.Kind}
    return wanted | {f"verify.{outcome.name.lower()}" for outcome in Outcome}


def test_every_code_that_is_printed_has_a_word():
    assert keys_of_codes() <= texts("id").keys()


def test_every_phrase_is_used_somewhere():
    folder = Path(suksesi.__file__).parent
    sources = [*(folder / "reports").rglob("*.py"), folder / "cli.py"]
    code = "".join(path.read_text(encoding="utf-8") for path in sources)
    built = ("mode.", "mark.", "sure.", "citation.", "header.", "faults.", "rules.", "slate.",
             "check.", "talent.", "why.", "word.", "flags.",
             "regret.")  # fmt: skip
    unused = [
        key
        for key in set(KEYS) - keys_of_codes()
        if not key.startswith(built)
        and not re.search(rf"['\"]{key.removesuffix('_one')}['\"]", code)
    ]
    assert not unused


def test_a_value_may_be_called_what_a_phrase_is_called_by():
    named = [key for key in KEYS if {"key", "self"} & fields(texts("id")[key])]
    assert named
    for key in named:
        values = dict.fromkeys(fields(texts("id")[key]), "filled in")
        assert "filled in" in Phrases("id")(key, **values)

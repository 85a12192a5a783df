"""Situations: what a rule says of one person, or of one plan, written without code.

Each ``tests/rules/<id>.yaml`` is a list of situations in the words of the sheets. Where nothing is
said, person, seat and evidence are those of ``builders``. A person's mapping holds columns of sheet
*pegawai* and, as lists, rows of the evidence sheets.
"""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import yaml
from builders import ECHELONS, make_case
from situation_words import PERSON_COLUMNS, SEAT_COLUMNS, SHEETS, a_date

from suksesi.models.case import Case
from suksesi.models.change import Change
from suksesi.models.codes import (
    ChangeKind,
    DecisionKind,
    Eselon,
    Level,
    PostType,
)
from suksesi.models.decision import Conflict, Decision
from suksesi.models.finding import Clears, Verdict
from suksesi.models.reorganisation import in_mode
from suksesi.models.round import Mode
from suksesi.models.table import NO_SEAT
from suksesi.solver.rules import Rule, catalogue

FOLDER = Path(__file__).parent / "rules"
ENTRIES = {
    "situasi", "pelantikan", "tanggal_data", "aturan", "pegawai", "jabatan", "jabatan_sekarang",
    "keputusan", "konflik", "rencana", "hasil", "ditemukan", "diperlukan", "sejak", "terpenuhi",
    "kolom", "sekarang", "biaya", "sotk",
}  # fmt: skip
VERDICTS = {
    "memenuhi": Verdict.MET,
    "tidak memenuhi": Verdict.NOT_MET,
    "belum ada data": Verdict.NO_DATA,
}
CLEARS = {"tidak pernah": Clears.NEVER, "tidak diketahui": Clears.UNKNOWN}


@dataclass(frozen=True, kw_only=True)
class Situation:
    """One situation: the case, the rule with its settings, and what is expected."""

    title: str
    rule: Rule
    case: Case
    people: list[str]
    seats: list[str]
    entry: dict[str, object]

    @property
    def verdict(self):
        """The verdict expected of a pair rule."""
        return VERDICTS[self.entry["hasil"]]

    @property
    def seat(self):
        """Index of the seat a pair rule is asked about."""
        return self.seats.index("sekarang" if self.entry.get("sekarang") else "jabatan")


def situations(rule_id):
    """Read the situations of one rule."""
    path = FOLDER / f"{rule_id}.yaml"
    entries = yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else []
    return [_situation(rule_id, entry) for entry in entries]


def _situation(rule_id, entry):
    unknown = set(entry) - ENTRIES
    if unknown:
        raise KeyError(f"{rule_id}: {sorted(unknown)}")
    rule = next(rule for rule in catalogue().values() if rule.id == rule_id)
    people, seats = _cast(entry)
    names, places = list(people), list(seats)
    evidence = {}
    persons = [_person(people[name], index, places, evidence) for index, name in enumerate(names)]
    case = make_case(
        people=persons,
        seats=[_seat(seats[place], names) for place in places],
        decisions=[_decision(row, names, places) for row in entry.get("keputusan", [])],
        conflicts=[
            Conflict(first=names.index(one), second=names.index(two), kind="uji", row=row)
            for row, (one, two) in enumerate(entry.get("konflik", []), 2)
        ],
        installed_on=a_date(entry.get("pelantikan")) or date(2027, 1, 15),
        data_on=a_date(entry.get("tanggal_data")) or date(2026, 10, 31),
        **evidence,
    )
    return Situation(
        title=entry["situasi"],
        rule=rule.model_validate(entry.get("aturan", {})),
        case=_reorganised(case, entry["sotk"], places) if "sotk" in entry else case,
        people=names,
        seats=places,
        entry=entry,
    )


def _cast(entry):
    """Give people and seats by name: one of each where the situation is about one pair."""
    if "rencana" in entry:
        return entry["pegawai"], entry["jabatan"]
    seats = {"jabatan": entry.get("jabatan", {})}
    if "jabatan_sekarang" in entry:
        seats["sekarang"] = {"pemangku": "pegawai", **entry["jabatan_sekarang"]}
    return {"pegawai": entry.get("pegawai", {})}, seats


def _person(words, index, places, evidence):
    words = dict(words or {})
    for sheet in set(words) & set(SHEETS):
        name, known = SHEETS[sheet]
        for row in words.pop(sheet):
            made = _row(row, known, sheet)
            if "seat" in made:
                made["seat"] = places.index(made["seat"])
            evidence.setdefault(name, []).append({"employee": index, **made})
    return _with_echelon(_row(words, PERSON_COLUMNS, "pegawai"), person=True)


def _seat(words, names):
    made = _with_echelon(_row(words or {}, SEAT_COLUMNS, "jabatan"), person=False)
    if "holder" in made:
        made["holder"] = names.index(made["holder"])
    return made


def _with_echelon(made, *, person):
    """Complete level and echelon: the lower echelon of a structural level, none otherwise."""
    level = made.get("level")
    if level is None:
        return made
    structural = level in ECHELONS or level is Level.JPT_MADYA
    eselon = ECHELONS.get(level, (Eselon.I_B,))[-1] if structural else Eselon.NON
    sort = PostType.STRUKTURAL if structural else PostType.FUNGSIONAL
    return {"eselon": eselon, **({"post_type": sort} if person else {}), **made}


def _decision(row, names, places):
    return Decision(
        kind=DecisionKind.of(row["jenis"]),
        employee=names.index(row.get("pegawai", "pegawai")),
        seat=_place(row.get("jabatan", "jabatan"), places),
        rule="",
        authority="Bupati",
        document=row.get("dokumen", "SK-1"),
        on=a_date(row.get("tanggal", "01-10-2026")),
        reason="uji",
        row=2,
    )


def _reorganised(case, changes, places):
    """Give the case as a round that reorganises; the seat of one pair is *jabatan*."""
    made = [
        Change(
            kind=ChangeKind.of(change["jenis"]),
            former=places.index(change["lama"]) if "lama" in change else NO_SEAT,
            seat=places.index(change["baru"]) if "baru" in change else NO_SEAT,
            row=row,
        )
        for row, change in enumerate(changes, 2)
    ]
    return in_mode(replace(case, changes=tuple(made)), Mode.SOTK)


def _place(word, places):
    return NO_SEAT if word == "semua" else places.index(word)


def _row(words, known, sheet):
    unknown = set(words) - set(known)
    if unknown:
        raise KeyError(f"{sheet}: {sorted(unknown)}")
    return {known[word][0]: known[word][1](value) for word, value in words.items()}

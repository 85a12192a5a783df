"""Small rounds with everything a round can have: chains, rings, reorganisations, every tie rule.

They are `rounds.small_round`, with more seats held, some of them closed, a third of the rounds
reorganised, and with the limits of every rule that ties people together drawn at random.
"""

from dataclasses import replace
from datetime import date
from random import Random

from diversity_limits import drawn_limits, move_groups
from reorganised import reorganised
from rounds import coarse_policy, small_round

from suksesi.instances.policies import default_policy
from suksesi.models.codes import DecisionKind, Sex
from suksesi.models.decision import Decision
from suksesi.solver.rules import PairRule, catalogue

FREE = "bebas"
BINDING = ("wajib", "berharga", "tidak")
WAIVED = (
    ("masa_jabatan", "Bupati Kudus"),
    ("rotasi_bermanfaat", "Bupati Kudus"),
    ("nilai_minimum", "Bupati Kudus"),
    ("batas_usia", "Presiden Republik Indonesia"),
)
"""Rules that may be waived, each with an office that may."""


def whole_round(seed, *, own=0):
    """Draw a round small enough to enumerate; every other one has few merits, so that many tie.

    `own` is as in `rounds.small_round`.
    """
    draw = Random(f"whole/{seed}")
    merits = None if seed % 2 else 3 + seed // 2 % 3
    policy = default_policy() if merits is None else coarse_policy()
    rules = {**_some_of(policy.rules, draw), **_tables(draw)}
    case = small_round(
        seed,
        employees=draw.choice([5, 6, 7]),
        seats=draw.choice([4, 5, 6, 6]),
        merits=merits,
        pins=0.15,
        policy=policy.model_copy(update={"rules": rules}),
        held=draw.choice([0.4, 0.7, 0.9]),
        own=own,
    )
    move_groups(draw, case)
    for employee in range(len(case.roster)):
        case.roster.sex[employee] = draw.choice([*Sex])
    case = replace(case, decisions=(*case.decisions, *_waivers(draw, case)))
    return reorganised(draw, case, chance=0.35)


def _some_of(rules, draw):
    """Leave out many requirements on one person, so that moves are many; waivers may name some."""
    named = {rule for rule, _ in WAIVED}
    leaves = draw.choice([0, 0.6, 1, 1])
    known = catalogue()
    return {
        key: table
        for key, table in rules.items()
        if not issubclass(known[key], PairRule)
        or key in {*named, "jabatan_dibuka", "bukti_nilai"}
        or draw.random() >= leaves
    }


def _tables(draw):
    """Draw the settings of the rules that tie people together, as a policy states them."""
    chain, ring = draw.choice([1, 2, 3, 3, FREE]), draw.choice([0, 0, 2, 3, FREE])
    tables = {
        "panjang_rantai": {
            "rantai": {"lowong": chain, "sotk": draw.choice([FREE, chain])},
            "tukar_tempat": {"lowong": ring, "sotk": draw.choice([FREE, ring])},
        },
        "rotasi_bermanfaat": {"poin": draw.choice([0, 0, 5]), "bulan": draw.choice([0, 60])},
        "rotasi_lewat_waktu": {"poin": draw.choice([0, 2, 10])},
        "masa_jabatan": {"bulan": draw.choice([0, 24])},
        "kesinambungan": _continuity(draw),
    }
    if draw.random() < 0.6:
        forces = draw.choice([["berharga"], ["berharga", "wajib"]])
        tables["keberagaman"] = {"batas": drawn_limits(draw, forces=forces)}
    return tables


def _continuity(draw):
    return {
        "pergantian": draw.choice(["tidak", *BINDING]),
        "pembilang": 1,
        "penyebut": draw.choice([2, 3]),
        "selalu_boleh": draw.choice([0, 1, 2]),
        "kepala_dan_sekretaris": draw.choice(BINDING),
        "awal_nama_sekretaris": ["Jabatan"],
    }


def _waivers(draw, case):
    """Waive a rule or two for somebody at some seat."""
    return [
        Decision(kind=DecisionKind.PENGECUALIAN, employee=draw.randrange(len(case.roster)),
                 seat=draw.randrange(len(case.establishment)), rule=rule, authority=office,
                 document="800/2", on=date(2026, 10, 1), reason="uji", row=20 + number)
        for number, (rule, office) in enumerate(draw.sample(WAIVED, draw.choice([0, 0, 1, 2])))
    ]  # fmt: skip

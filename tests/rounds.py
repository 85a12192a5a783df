"""Small rounds in which most people may take most seats, so that placing them is a real choice."""

from datetime import date
from random import Random

from builders import make_case
from drawn_evidence import draw_talent

from suksesi.instances.policies import default_policy
from suksesi.models.codes import DecisionKind, Eselon, Level, PostType, Predicate
from suksesi.models.decision import Conflict, Decision

LADDER = (
    (Level.ADMINISTRATOR, Eselon.III_A, PostType.STRUKTURAL),
    (Level.ADMINISTRATOR, Eselon.III_B, PostType.STRUKTURAL),
    (Level.AHLI_MADYA, Eselon.NON, PostType.FUNGSIONAL),
    (Level.PENGAWAS, Eselon.IV_A, PostType.STRUKTURAL),
    (Level.JPT_PRATAMA, Eselon.II_B, PostType.STRUKTURAL),
)
SEATS = (
    (Level.JPT_PRATAMA, Eselon.II_B),
    (Level.ADMINISTRATOR, Eselon.III_A),
    (Level.ADMINISTRATOR, Eselon.III_B),
)
DOCUMENTS = ("lhkpn", "kesehatan", "uji_kompetensi", "bebas_temuan", "pka", "pkp", "pkn_ii")


def small_round(
    seed, *, employees=6, seats=5, merits=None, pins=0.3, policy=None, held=None, own=0
):
    """Draw a round of `employees` people and `seats` seats, of at most `merits` merits.

    A third of the seats whose level and echelon somebody has are held; where `held` is given, that
    is the chance that a seat is made for somebody to hold. `own` is the chance that somebody has no
    national result, but evidence that the rubric makes a talent score of.
    """
    draw = Random(f"round/{seed}/{employees}/{seats}/{merits}")
    people = [_person(draw) for _ in range(employees)]
    places = _seats(draw, people, seats, held)
    evidence = {name: [] for name in ("history", "performance", "assessments", "technical",
                                      "national", "education", "documents", "talent")}  # fmt: skip
    for index, person in enumerate(people):
        _evidence(draw, index, person, evidence, merits)
        if own:
            _measured(Random(f"own/{seed}/{index}"), index, evidence, own)
    return make_case(
        people=people,
        seats=places,
        policy=policy if policy or merits is None else coarse_policy(),
        decisions=_pins(draw, employees, places) if draw.random() < pins else (),
        conflicts=_couples(draw, employees),
        name=f"Putaran acak {seed}",
        **evidence,
    )


def coarse_policy():
    """Give the national policy with merit taken from the technical test alone, in any field."""
    policy = default_policy()
    blends = {
        level: blend.model_copy(update={"talent": 0, "technical": 100})
        for level, blend in policy.blend.items()
    }
    technical = policy.technical.model_copy(update={"related_percent": 100})
    return policy.model_copy(update={"blend": blends, "technical": technical})


def _person(draw):
    level, eselon, post_type = draw.choice(LADDER[:4] if draw.random() < 0.8 else LADDER)
    return {
        "level": level,
        "eselon": eselon,
        "post_type": post_type,
        "family": draw.choice([1, 2]),
        "unit": draw.randint(1, 4),
        "post_since": date(draw.choice([2017, 2020, 2023, 2026]), draw.randint(1, 6), 1),
        "born": date(draw.randint(1973, 1984), draw.randint(1, 12), 7),
    }


def _seats(draw, people, seats, held):
    """Draw seats, some of them with a holder of that very level and echelon."""
    free = list(range(len(people)))
    places = []
    for _ in range(seats):
        level, eselon = _rank(draw, people, free, held)
        fits = [e for e in free if (people[e]["level"], people[e]["eselon"]) == (level, eselon)]
        place = {"level": level, "eselon": eselon, "family": draw.choice([1, 2]),
                 "unit": draw.randint(1, 4), "critical": draw.randint(1, 3)}  # fmt: skip
        if fits and draw.random() < (0.35 if held is None else held):
            place["holder"] = fits[0]
            free.remove(fits[0])
        places.append(place)
    return places


def _rank(draw, people, free, held):
    """Draw level and echelon of a seat; by the chance of `held` those of somebody without one."""
    ranks = [(people[e]["level"], people[e]["eselon"]) for e in free]
    ranks = [rank for rank in ranks if rank in SEATS]
    return draw.choice(ranks if ranks and held and draw.random() < held else SEATS)


def _evidence(draw, index, person, evidence, merits):
    mine = {"employee": index}
    evidence["history"].append({
        **mine, "level": person["level"], "eselon": person["eselon"], "family": person["family"],
        "post_type": person["post_type"], "start": date(2012, 1, 1),
    })  # fmt: skip
    for year in (2024, 2025):
        predicate = Predicate.BUTUH_PERBAIKAN if draw.random() < 0.03 else Predicate.BAIK
        evidence["performance"].append({**mine, "year": year, "predicate": predicate})
    evidence["assessments"].append({**mine, "levels": [draw.choice([3, 4, 4, 4])] * 9})
    for family in (1, 2):
        if draw.random() < 0.9:
            evidence["technical"].append({**mine, "family": family, "points": _level(draw, merits)})
    talent = _level(draw, merits)
    evidence["national"].append(
        {**mine, "x": talent, "y": talent, "talent": talent, "box": draw.choice([7, 8, 9, 9, 5])}
    )
    evidence["education"].append(dict(mine))
    evidence["documents"] += [{**mine, "kind": kind} for kind in DOCUMENTS if draw.random() < 0.97]


def _measured(draw, index, evidence, chance):
    """Put evidence for the rubric on record, in place of a national result by some chance."""
    draw_talent(
        draw,
        add=lambda name, **row: evidence[name].append({"employee": index, **row}),
        there=lambda: True,
    )
    for row in evidence["performance"]:
        if row["employee"] == index and draw.random() < 0.6:
            row["predicate"] = Predicate.SANGAT_BAIK
    if draw.random() < chance:
        evidence["national"] = [row for row in evidence["national"] if row["employee"] != index]


def _level(draw, merits):
    """Draw a score in hundredths: one of `merits` steps, or any where there is no such bound."""
    if merits is None:
        return draw.randint(6000, 9900)
    return 6000 + 4000 * draw.randrange(merits) // max(1, merits - 1)


def _couples(draw, employees):
    couples = [draw.sample(range(employees), 2) for _ in range(draw.choice([0, 0, 1, 2]))]
    return tuple(
        Conflict(first=one, second=two, kind="uji", row=number)
        for number, (one, two) in enumerate(couples, 2)
    )


def _pins(draw, employees, places):
    vacant = [seat for seat, place in enumerate(places) if "holder" not in place]
    if not vacant:
        return ()
    return tuple(
        Decision(kind=DecisionKind.PENETAPAN, employee=draw.randrange(employees),
                 seat=draw.choice(vacant), rule="", authority="Bupati Kudus", document="800/1",
                 on=date(2026, 10, 1), reason="uji", row=number + 2)
        for number in range(draw.choice([1, 1, 2]))
    )  # fmt: skip

"""Evidence drawn at random for one person."""

from datetime import timedelta

from ordinary import DATA_ON, ECHELONS, FAMILIES, INSTALLED_ON, NINE, STUDIES

from suksesi.models.calendar import add_months
from suksesi.models.codes import (
    EducationLevel,
    Eselon,
    Level,
    Predicate,
    SanctionLevel,
    Tenure,
    WorkResult,
)
from suksesi.models.table import ABSENT


def near(draw, *, on=INSTALLED_ON):
    """Draw a past date: often a round number of months before `on`, give or take a day."""
    if draw.random() < 0.5:
        months = draw.choice([6, 12, 18, 20, 24, 36, 48, 60, 72])
        return add_months(on, -months) + timedelta(days=draw.choice([-1, 0, 1]))
    return on - timedelta(days=draw.randrange(30, 4000))


def draw_evidence(draw, index, person, *, evidence, missing, merits):
    def add(name, **row):
        evidence[name].append({"employee": index, **row})

    def there(chance=1.0):
        return draw.random() >= missing * chance

    _draw_history(draw, person, add=add)
    for year in (2023, 2024, 2025, 2026):
        if there():
            add("performance", year=year, predicate=_draw_predicate(draw),
                result=maybe(draw, draw.choice(list(WorkResult)), 0.5),
                final=draw.random() < (0.2 if year == DATA_ON.year else 0.92))  # fmt: skip
    for _ in range(draw.choice([1, 1, 2]) if there() else 0):
        levels = [draw.choice([2, 3, 3, 4, 4, 4, 5]) for _ in range(NINE)]
        if draw.random() < missing:
            levels[draw.randrange(NINE)] = ABSENT
        add("assessments", on=near(draw, on=DATA_ON), levels=levels)
    for _ in range(draw.choice([1, 2, 3]) if there() else 0):
        add("technical", on=near(draw, on=DATA_ON), family=draw.randrange(1, len(FAMILIES)),
            points=_draw_points(draw, merits))  # fmt: skip
    draw_talent(draw, add=add, there=there)
    if merits is not None or draw.random() < 0.3:
        x, y = _draw_points(draw, merits), _draw_points(draw, merits)
        add("national", x=x, y=y, talent=(x + y + 1) // 2, on=near(draw, on=DATA_ON),
            box=_box(x, y))  # fmt: skip
    _draw_record(draw, add=add, missing=missing)


def draw_talent(draw, *, add, there):
    words = {
        "penghargaan": ["internasional", "nasional", "lintas_instansi", "internal"],
        "tim_kerja": ["ketua_internal", "anggota_lintas_instansi", "anggota_internal"],
        "umpan_balik": ["sangat_baik", "baik", "cukup", "kurang"],
        "organisasi": ["ketua", "anggota"],
    }
    for indicator, categories in words.items():
        for _ in range(draw.choice([0, 1, 2])):
            on = near(draw, on=DATA_ON)
            until = add_months(on, 30) if draw.random() < 0.2 else None
            if indicator == "umpan_balik" and draw.random() < 0.3:
                add("talent", indicator=indicator, amount=draw.randrange(0, 10_001), on=on)
            else:
                add("talent", indicator=indicator, category=draw.choice(categories), on=on,
                    until=until)  # fmt: skip
    for _ in range(draw.choice([0, 1, 3])):
        add("talent", indicator="bangkom", amount=100 * draw.randint(1, 14),
            on=near(draw, on=DATA_ON))  # fmt: skip
    if there():
        add("talent", indicator="potensi", amount=100 * draw.randint(18, 40),
            on=near(draw, on=DATA_ON))  # fmt: skip


def _draw_record(draw, *, add, missing):
    for level in draw.sample(list(EducationLevel), k=draw.choice([0, 1, 1, 2])):
        family = draw.randrange(0 if draw.random() < missing else 1, len(FAMILIES))
        add("education", level=level, study=STUDIES[family], family=family,
            recognised=draw.random() < 0.85)  # fmt: skip
    kinds = ["uji_kompetensi", "lhkpn", "kesehatan", "ppns", "kepamongprajaan",
             "bebas_temuan", "pka", "pkp"]  # fmt: skip
    for kind in kinds:
        if draw.random() < 0.6:
            until = near(draw) + timedelta(days=1500) if draw.random() < 0.3 else None
            add("documents", kind=kind, status=draw.choice([1, 1, 1, 2, 3]), until=until,
                on=near(draw, on=DATA_ON))  # fmt: skip
    if draw.random() < 0.25:
        start = near(draw)
        end = add_months(start, draw.choice([6, 12, 24])) if draw.random() < 0.7 else None
        add("sanctions", level=draw.choice(list(SanctionLevel)), start=start, end=end)


def _draw_history(draw, person, *, add):
    """Draw past posts on lower and equal rungs, the present one last, acting posts between."""
    start = person["post_since"] or near(draw)
    ladder = [Level.PELAKSANA, Level.PENGAWAS, Level.AHLI_MUDA, Level.ADMINISTRATOR,
              Level.AHLI_MADYA, Level.JPT_PRATAMA]  # fmt: skip
    begin = start - timedelta(days=draw.choice([700, 1500, 2600, 4000]))
    for _ in range(draw.choice([0, 1, 2, 3])):
        level = draw.choice([one for one in ladder if one.rung <= person["level"].rung])
        end = begin + timedelta(days=draw.randrange(200, 1500))
        add("history", level=level, eselon=ECHELONS.get(level, (Eselon.NON,))[0], start=begin,
            end=min(end, DATA_ON), family=draw.randrange(len(FAMILIES)),
            unit_id=draw.choice(["U-1", "U-2", "U-1-1", "U-2-1", "U-LAMA", ""]),
            seat_id=draw.choice(["", "J-1", "J-2"]), agency=mostly(draw, "3319", ["3320", ""]),
            tenure=mostly(draw, Tenure.DEFINITIF, list(Tenure)),
            replaces=draw.choice([ABSENT, ABSENT, Level.ADMINISTRATOR, Level.PENGAWAS])
            if level in {Level.AHLI_MUDA, Level.AHLI_MADYA} else ABSENT)  # fmt: skip
        begin = min(end, DATA_ON) + timedelta(days=draw.choice([1, 1, 30, -60]))
    if draw.random() < 0.95:
        same = {name: person[name] for name in ("level", "eselon", "family", "post", "post_type")}
        add("history", start=start, **same)
    if draw.random() < 0.3:
        add("history", level=draw.choice(ladder), start=near(draw), end=DATA_ON,
            tenure=draw.choice([Tenure.PLT, Tenure.PLH, Tenure.PJ]))  # fmt: skip


def _draw_predicate(draw):
    return draw.choice([ABSENT, Predicate.KURANG, Predicate.SANGAT_BAIK, *[Predicate.BAIK] * 7])


def _draw_points(draw, merits):
    if merits is None:
        return draw.randrange(4000, 10_001)
    return 6000 + 3900 * draw.randrange(merits) // max(1, merits - 1)


def _box(x, y):
    level = [(points >= 6000) + (points >= 8000) for points in (x, y)]
    return [[1, 3, 6], [2, 5, 8], [4, 7, 9]][level[1]][level[0]]


def mostly(draw, usual, others, chance=0.9):
    return usual if draw.random() < chance else draw.choice(others)


def maybe(draw, value, missing, absent=ABSENT):
    return absent if draw.random() < missing else value

"""Random diversity limits: every attribute, scope, base, side and force, sharp and loose."""

from fractions import Fraction

from builders import UNITS

from suksesi.models.codes import Level
from suksesi.solver.diversity.attribute import Attribute
from suksesi.solver.diversity.limit import Limit

GROUPS = {
    Attribute.SEX: ["L", "P"],
    Attribute.SERVICE_REGION: ["Kudus", "Pati"],
    Attribute.AGENCY: ["3319", "3320"],
}
SHARES = [Fraction(1, 2), Fraction(1, 3), Fraction(2, 3), Fraction(3, 10), Fraction(1)]
LEVELS = [Level.JPT_PRATAMA, Level.ADMINISTRATOR, Level.PENGAWAS]
CLASSES = [11, 12]


def drawn_limits(draw, *, forces=("berharga", "wajib"), most=2):
    """Draw up to `most` limits, at least one."""
    return tuple(drawn_limit(draw, draw.choice(forces)) for _ in range(draw.randint(1, most)))


def drawn_limit(draw, force):
    """Draw one limit whose group and scope occur in the cases of the tests."""
    attribute = draw.choice([Attribute.SEX, *Attribute])
    base = draw.choice(["pengangkatan", "komposisi"])
    hard = force == "wajib"
    return Limit(
        attribute=attribute,
        groups=(draw.choice(GROUPS[attribute]),),
        side=draw.choice(["paling_sedikit", "paling_banyak"]),
        **draw.choice([{"number": draw.randint(0, 3)}, {"share": draw.choice(SHARES)}]),
        base=base,
        **_scope(draw),
        force=force,
        price=None if hard else draw.choice(["0.05", "1.00", "7.50"]),
        legal_basis="UU uji Pasal 1" if hard else "",
        strict=hard and base == "komposisi" and draw.random() < 0.5,
    )


def _scope(draw):
    """Draw a scope: often everything, else one of the four ways to narrow it."""
    return draw.choice(
        [
            {},
            {},
            {"levels": (draw.choice(LEVELS),)},
            {"classes": (draw.choice(CLASSES),)},
            {"units": (str(draw.choice(UNITS.id)),)},
            {"regions": (draw.choice(GROUPS[Attribute.SERVICE_REGION]),)},
        ]
    )


def move_groups(draw, case):
    """Give the seats of `case` classes, and forget now and then what group a person is in."""
    for seat in range(len(case.establishment)):
        case.establishment.job_class[seat] = draw.choice([*CLASSES, -1])
    for employee in range(len(case.roster)):
        if draw.random() < 0.1:
            case.roster.sex[employee] = -1

"""Settings of rules drawn at random, where a switch or a word is not all there is to a rule.

A rule that is not named here has its switches and words drawn (``rule_check.varied``). Each
function takes a random generator and gives values of some of the rule's fields.
"""

from datetime import timedelta
from decimal import Decimal

from diversity_limits import drawn_limits
from ordinary import DATA_ON, INSTALLED_ON

from suksesi.models.round import Mode
from suksesi.models.tiers import FILL
from suksesi.solver.openings import Opening, Paper

FREE = "bebas"
BINDING = ["wajib", "berharga", "tidak"]


def _chain_length(draw):
    """Draw the limits on chains and rings for both modes."""
    return {
        "chain": {mode: draw.choice([1, 2, 2, 3, 4, FREE]) for mode in Mode},
        "ring": {mode: draw.choice([0, 0, 2, 3, FREE]) for mode in Mode},
    }


def _continuity(draw):
    """Draw both limits; often every seat below the head is called a secretary's."""
    return {
        "turnover": draw.choice(["wajib", *BINDING]),
        "numerator": draw.choice([0, 1, 1, 2]),
        "denominator": draw.choice([2, 2, 3]),
        "always": draw.choice([0, 0, 1, 2]),
        "both": draw.choice(["berharga", "berharga", *BINDING]),
        "secretaries": draw.choice([("jabatan",), ("jabatan",), ("jabatan",), ("sekretaris",)]),
    }


def _cross_agency(draw):
    """Draw openings between the agencies of random cases, with some or all of their papers."""
    return {
        "same_official": draw.random() < 0.3,
        "opened": tuple(
            Opening(origin=origin, target=target, **_papers(draw))
            for origin, target in (("3320", "3319"), ("3319", "3320"))
            if draw.random() < 0.6
        ),
    }


def _papers(draw):
    on = [DATA_ON, INSTALLED_ON, INSTALLED_ON, INSTALLED_ON + timedelta(days=1)]
    return {
        name: Paper(number="S-1", on=draw.choice(on)) if draw.random() < 0.9 else None
        for name in ("origin_consent", "target_consent", "decision")
    }


def _diversity(draw):
    """Draw one or two limits, priced and hard."""
    return {"limits": drawn_limits(draw)}


def _lateral_gain(draw):
    """Draw a gain that some lateral moves just reach."""
    return {"gain": Decimal(draw.randint(1, 6))}


def _merit_floor(draw):
    """Draw floors amid the merits there are, now and then none at a level."""
    levels = [level for level in FILL if draw.random() < 0.9]
    return {"floor": {level: Decimal(draw.randint(55, 85)) for level in levels}}


DRAWN = {
    "chain_length": _chain_length,
    "continuity": _continuity,
    "cross_agency": _cross_agency,
    "diversity": _diversity,
    "lateral_gain": _lateral_gain,
    "merit_floor": _merit_floor,
}

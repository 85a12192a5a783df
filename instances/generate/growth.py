"""Units and seats of an organisation file, spelled out from the patterns of its units."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any

from .blueprint import SeatPlan, UnitPlan

Record = Mapping[str, Any]


def grown(data: Record) -> tuple[list[UnitPlan], list[SeatPlan]]:
    """Give all units and seats, the root first."""
    agency = data["agency"]
    patterns = read_toml(agency["patterns"])
    root = UnitPlan(
        id="U-0", parent="", name=agency["unit"], short=agency["region"], agency=False,
        family="PEM", region=agency["region"],
    )  # fmt: skip
    units, seats = [root], []
    for record in data["unit"]:
        grown = Growth(record, pattern=patterns[record["pattern"]], region=agency["region"])
        units.extend(grown.units())
        seats.extend(grown.seats())
    return units, seats


def read_toml(name: str) -> dict[str, Any]:
    """Read a file of ``instances/organisations``."""
    folder = files("suksesi.instances") / "organisations"
    return tomllib.loads((folder / name).read_text(encoding="utf-8"))


class Growth:
    """The units and seats of one record of an organisation file."""

    def __init__(self, record: Record, *, pattern: Record, region: str) -> None:
        self.record, self.pattern, self.region = record, pattern, region
        self.code: str = record["code"]
        self.short: str = record.get("short", record["name"])
        self.label: str = pattern.get("prefix", "") + self.short

    def units(self) -> Iterator[UnitPlan]:
        """Give the unit itself, then its parts."""
        yield UnitPlan(
            id=f"U-{self.code}", parent="U-0", name=self.record["name"], short=self.label,
            agency=True, family=self.record["family"], region=self.region,
        )  # fmt: skip
        for code, part, family, pattern in self._parts():
            yield UnitPlan(
                id=f"U-{self.code}-{code}", parent=f"U-{self.code}", short=self.label,
                name=pattern["unit"].format(part=part, short=self.short), agency=False,
                family=family, region=part if pattern.get("regional") else self.region,
            )  # fmt: skip

    def seats(self) -> Iterator[SeatPlan]:
        """Give the seats of the unit, then those of its parts."""
        for number, seat in enumerate(self.pattern["seats"]):
            head = self._head() if number == 0 else {}
            yield self._seat({**seat, **head}, unit=f"U-{self.code}", part="")
        for code, part, family, pattern in self._parts():
            for seat in pattern["seats"]:
                yield self._seat(
                    {"family": family, **seat}, unit=f"U-{self.code}-{code}", part=part
                )

    def _parts(self) -> Iterator[tuple[str, str, str, Record]]:
        for kind, pattern in self.pattern.get("parts", {}).items():
            for number, text in enumerate(self.record.get(kind, ()), start=1):
                part, _, family = text.partition(" @")
                yield f"{kind[:3].upper()}{number}", part, family or self.record["family"], pattern

    def _head(self) -> Record:
        """Give what the record says of the unit's head."""
        keys = {"head_kind": "kind", "head_needs": "needs", "critical": "critical",
                "head_name": "name", "head_solved": "solved"}  # fmt: skip
        return {key: self.record[word] for word, key in keys.items() if word in self.record}

    def _seat(self, seat: Record, *, unit: str, part: str) -> SeatPlan:
        return SeatPlan(
            id=f"J{unit[1:]}-{seat['code']}",
            unit=unit,
            name=seat["name"].format(part=part, short=self.short),
            eselon=seat["eselon"],
            family=seat.get("family", self.record["family"]),
            kind=seat.get("kind", ""),
            needs=tuple(seat.get("needs", ())),
            critical=seat.get("critical", 1),
            solved=seat.get("solved", True),
        )

"""Reading an organisation from TOML: units and seats spelled out from patterns."""

from __future__ import annotations

from ...models.errors import SuksesiError
from .blueprint import Blueprint, VacancyPlan, VacantCount
from .growth import grown, read_toml
from .reorganisation import reorganised

NAMES = ("kudus", "semarang", "jateng", "jateng-sotk")


def blueprint(name: str) -> Blueprint:
    """Give the blueprint of a bundled case.

    Parameters
    ----------
    name : one of ``NAMES``

    Raises
    ------
    SuksesiError
        Where there is no bundled organisation of that name.
    """
    if name not in NAMES:
        message = f"Tidak ada organisasi bawaan bernama {name!r}; yang ada: {', '.join(NAMES)}."
        raise SuksesiError(message)
    data = read_toml(f"{name}.toml")
    agency = data["agency"]
    found = reorganised(data) if "sotk" in data else None
    units, seats = (found.units, found.seats) if found else grown(data)
    dates = {key: agency[key] for key in ("data_on", "installed_on") if key in agency}
    return Blueprint(
        name=name,
        title=agency["title"],
        instansi_id=agency["instansi_id"],
        ppk=agency["ppk"],
        families=read_toml("families.toml"),
        units=tuple(units),
        seats=tuple(seats),
        crowd=data["crowd"],
        vacant={level: VacantCount(**counts) for level, counts in data["vacant"].items()},
        vacancies=tuple(VacancyPlan(**record) for record in data.get("vacancy", ())),
        situations=data.get("situations", {}),
        sworn_in=data.get("sworn_in", {}),
        untested=tuple(agency["untested"]),
        gates=tuple(data["gerbang"]),
        changes=found.changes if found else (),
        prepared=agency.get("prepared", 0),
        note=agency.get("note", ""),
        **dates,
    )

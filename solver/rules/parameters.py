"""Types of parameters that several rules take: per level, per kind of move, from a code list."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, TypeVar

from pydantic import BeforeValidator, Field

from ...models.codes import Code, EducationLevel, Grade, Kind, Level, Predicate

Member = TypeVar("Member", bound=Code)


def from_key(codes: type[Member]) -> Callable[[object], object]:
    """Give a validator that reads members of `codes` by their key."""

    def read(value: object) -> object:
        if not isinstance(value, str):
            return value
        known = {member.key: member for member in codes}
        if value not in known:
            message = f"'{value}' tidak dikenal; yang ada: {sorted(known)}."
            raise ValueError(message)
        return known[value]

    return read


AnyLevel = Annotated[Level, BeforeValidator(from_key(Level))]
"""A level, written by its key."""
AnyKind = Annotated[Kind, BeforeValidator(from_key(Kind))]
"""A kind of move, written by its key."""
AnyGrade = Annotated[Grade, BeforeValidator(from_key(Grade))]
"""A rank grade, written ``III/d``."""
AnyEducation = Annotated[EducationLevel, BeforeValidator(from_key(EducationLevel))]
"""A level of education, written ``S-1``."""
AnyPredicate = Annotated[Predicate, BeforeValidator(from_key(Predicate))]
"""A performance predicate, written by its key."""
Months = Annotated[int, Field(ge=0, le=600)]
"""A length of time in whole months."""

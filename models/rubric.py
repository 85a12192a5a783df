"""A rubric: indicators, point tables, weights, windows and cut-offs, as data."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

Confidence = Literal["tinggi", "sedang", "rendah"]


class Record(BaseModel):
    """A frozen record read from TOML; unknown keys are errors, keys are the Indonesian ones."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", validate_by_alias=True, validate_by_name=True
    )


class Indicator(Record):
    """One indicator, or a group of parts.

    Attributes
    ----------
    code : str
        Short key, unique in the rubric.
    weight : int
        Percent of its axis at the top; weight among its siblings inside a group.
    measure : str
        How its points come from evidence; ``kelompok`` for a group: the weighted mean of `parts`.
    missing : {"nol", "tidak_ada_data"}
        What absent evidence means: it counts nothing and is said so, or the axis is not known.
    window_months : int or None
        How old evidence may be on the date of the data.
    points : dict
        Point table; keys depend on the measure.
    options : dict
        Further parameters of the measure.
    basis, confidence : str
        Where it comes from, and how sure that is.
    """

    code: str = Field(alias="kode")
    name: str = Field(alias="nama")
    name_en: str = Field(alias="nama_en")
    weight: int = Field(alias="bobot", ge=0, le=100)
    measure: str = Field(alias="ukuran")
    missing: Literal["nol", "tidak_ada_data"] = Field("tidak_ada_data", alias="tanpa_bukti")
    window_months: int | None = Field(None, alias="jendela_bulan", ge=1)
    points: dict[str, Decimal] = Field(default_factory=dict, alias="poin")
    options: dict[str, Any] = Field(default_factory=dict, alias="rincian")
    parts: tuple[Indicator, ...] = Field(default=(), alias="bagian")
    basis: str = Field(alias="dasar")
    confidence: Confidence = Field(alias="keyakinan")


class Cutoffs(Record):
    """Least points of the upper and of the middle level of an axis, both inclusive."""

    high: Decimal = Field(alias="tinggi")
    middle: Decimal = Field(alias="menengah")
    basis: str = Field(alias="dasar")
    confidence: Confidence = Field(alias="keyakinan")


class Rubric(Record):
    """How evidence becomes two axes, nine boxes and a talent score.

    Attributes
    ----------
    performance, potential : tuple of Indicator
        Axis Y and axis X; the weights of each add up to 100.
    """

    code: str = Field(alias="kode")
    name: str = Field(alias="nama")
    source: str = Field(alias="sumber")
    confidence: Confidence = Field(alias="keyakinan")
    cutoffs_x: Cutoffs = Field(alias="batas_potensial")
    cutoffs_y: Cutoffs = Field(alias="batas_kinerja")
    performance: tuple[Indicator, ...] = Field(alias="kinerja")
    potential: tuple[Indicator, ...] = Field(alias="potensial")

    @model_validator(mode="after")
    def _weights_add_up(self) -> Self:
        for axis, indicators in (("kinerja", self.performance), ("potensial", self.potential)):
            total = sum(indicator.weight for indicator in indicators)
            if total != 100:  # noqa: PLR2004 - percent
                message = f"Bobot sumbu {axis} berjumlah {total}, harus 100."
                raise ValueError(message)
        return self

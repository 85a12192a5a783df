"""The head of a policy file: which round it is used for."""

from __future__ import annotations

from datetime import date
from typing import Self

from pydantic import Field, model_validator

from .round import Mode
from .rubric import Record


class RoundSettings(Record):
    """Head of a policy file: which round it is used for."""

    name: str = Field(alias="nama")
    agency: str = Field(alias="instansi")
    ppk: str
    synthetic: bool = Field(alias="data_rekaan")
    data_on: date = Field(alias="tanggal_data")
    installed_on: date = Field(alias="tanggal_pelantikan")
    horizon_months: int = Field(alias="horizon_bulan", ge=0, le=120)
    mode: Mode = Field(Mode.LOWONG, alias="mode")
    note: str = Field("", alias="catatan")

    @model_validator(mode="after")
    def _dates_in_order(self) -> Self:
        if self.data_on > self.installed_on:
            message = "tanggal_data tidak boleh setelah tanggal_pelantikan."
            raise ValueError(message)
        return self

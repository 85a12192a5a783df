"""Limits as a policy states them: on the seats of a scope, and on the names of one slate."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from ...models.codes import Sex
from ...models.rubric import Confidence, Record
from ..rules.parameters import AnyLevel
from .attribute import Attribute, attribute_called
from .share import Share

Side = Literal["paling_sedikit", "paling_banyak"]
Base = Literal["pengangkatan", "komposisi"]
AT_LEAST: Side = "paling_sedikit"
COMPOSITION: Base = "komposisi"
HARD, PRICED = "wajib", "berharga"
OWN_POLICY = "kebijakan instansi"
"""What a policy calls a basis that is not law."""


class Grouped(Record):
    """Whom a limit counts: people of some groups, at least or at most."""

    attribute: Annotated[Attribute, BeforeValidator(attribute_called)] = Field(
        alias="atribut", description="Menurut apa pegawai dikelompokkan"
    )
    groups: tuple[str, ...] = Field(
        alias="kelompok", min_length=1, description="Kelompok yang dihitung, dengan kata sheet"
    )
    side: Side = Field(alias="sisi", description="paling_sedikit atau paling_banyak")
    levels: tuple[AnyLevel, ...] = Field(
        (), alias="jenjang", description="Jenjang jabatan; kosong: semua"
    )
    basis: str = Field("", alias="dasar", description="Dasar batas ini")
    confidence: Confidence | None = Field(
        None, alias="keyakinan", description="Keyakinan atas dasar itu"
    )

    @property
    def is_minimum(self) -> bool:
        """It asks for at least, not at most."""
        return self.side == AT_LEAST

    @model_validator(mode="after")
    def _groups_exist(self) -> Self:
        known = {sex.key for sex in Sex}
        unknown = sorted(set(self.groups) - known)
        if self.attribute is Attribute.SEX and unknown:
            message = f"kelompok {unknown} tidak dikenal; yang ada: {sorted(known)}."
            raise ValueError(message)
        return self


class SlateLimit(Grouped):
    """So many names of a group on each slate, at least (a floor) or at most (a cap)."""

    number: int = Field(alias="jumlah", ge=0, description="Banyak nama pada satu daftar")


class Limit(Grouped):
    """A number or a share of people of some groups, among appointments or in the composition.

    Attributes
    ----------
    number, share : int or Fraction, one of the two
    base : {"pengangkatan", "komposisi"}
        Appointments are the pairs into the scope that are no stays; the composition counts the
        stays too.
    levels, classes, units, regions : tuple
        The scope: seats of one of each that is given; units with all below them, regions of the
        seat's unit.
    force : {"berharga", "wajib"}
    price : Decimal or None
        Points per person short; given for a priced limit, and only there.
    legal_basis : str
        The law that demands it; a hard limit has one.
    strict : bool
        A hard limit on the composition holds also where today's breaks it; otherwise no worse
        than today is enough there.
    """

    number: int | None = Field(None, alias="jumlah", ge=0, description="Banyak orang")
    share: Share | None = Field(None, alias="bagian", description='Bagian: "3/10" atau "30 %"')
    base: Base = Field("pengangkatan", alias="di_antara", description="pengangkatan: yang pindah "
                       "ke jabatan lingkup ini; komposisi: juga yang tetap")  # fmt: skip
    classes: tuple[Annotated[int, Field(ge=1)], ...] = Field(
        (), alias="kelas_jabatan", description="Kelas jabatan"
    )
    units: tuple[str, ...] = Field((), alias="unor", description="Unit beserta yang di bawahnya")
    regions: tuple[str, ...] = Field((), alias="wilayah", description="Wilayah unit jabatan")
    force: Literal["berharga", "wajib"] = Field(alias="sifat", description="berharga atau wajib")
    price: Decimal | None = Field(None, alias="poin_per_orang", gt=0, le=100, decimal_places=2,
                                  description="Poin tiap orang yang kurang")  # fmt: skip
    legal_basis: str = Field("", alias="dasar_hukum", description="Dasar hukum batas wajib")
    strict: bool = Field(False, alias="ketat", description="Berlaku juga bila susunan sekarang "
                         "sudah melanggar; tanpa ini cukup tidak lebih buruk")  # fmt: skip

    @property
    def is_hard(self) -> bool:
        """It may not be broken."""
        return self.force == HARD

    @property
    def on_composition(self) -> bool:
        """It counts the people who stay, too."""
        return self.base == COMPOSITION

    @property
    def amount(self) -> str:
        """The number or share asked for, as text."""
        return str(self.number if self.share is None else self.share)

    def __str__(self) -> str:
        return " ".join([self.attribute.value, "/".join(self.groups), self.side, self.amount,
                         self.base, self.force])  # fmt: skip

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if faults := [*_amount_faults(self), *_force_faults(self)]:
            raise ValueError(" ".join(faults))
        return self


def _amount_faults(limit: Limit) -> list[str]:
    if (limit.number is None) == (limit.share is None):
        return ["Sebut salah satu: jumlah atau bagian."]
    return []


def _force_faults(limit: Limit) -> list[str]:
    """Say what a priced or a hard limit lacks or has too much."""
    faults = []
    if limit.is_hard:
        law = limit.legal_basis.strip()
        if not law or law.casefold().startswith(OWN_POLICY):
            faults.append(
                "Batas yang wajib memerlukan dasar_hukum, dan kebijakan instansi bukan hukum; "
                'tanpa itu pilih sifat = "berharga" dengan poin_per_orang.'
            )
        if limit.price is not None:
            faults.append("poin_per_orang hanya untuk batas yang berharga.")
    elif limit.price is None:
        faults.append("Batas yang berharga memerlukan poin_per_orang.")
    if limit.strict and not (limit.is_hard and limit.on_composition):
        faults.append("ketat hanya untuk batas wajib atas komposisi.")
    return faults

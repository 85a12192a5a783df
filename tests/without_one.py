"""A case rebuilt without one thing, by hand: nothing of it is taken from what is tested."""

from dataclasses import replace

from suksesi.models.codes import DecisionKind
from suksesi.models.round import Mode

PARTS = {"kesinambungan": ("pergantian", "kepala_dan_sekretaris")}


def without_one(case, lift):
    """Give `case` without a rule, a part of one, a decision or a conflict."""
    rules = {key: dict(table) for key, table in case.policy.rules.items()}
    if lift.decision is not None:
        return replace(case, decisions=tuple(d for d in case.decisions if d is not lift.decision))
    if lift.conflict is not None:
        return replace(case, conflicts=tuple(c for c in case.conflicts if c is not lift.conflict))
    decisions = case.decisions
    if lift.kind is not None:
        forces = rules[lift.rule].get("jenis_gerak")
        rules[lift.rule]["jenis_gerak"] = {**_kinds(case, lift, forces), lift.kind.key: "info"}
    elif lift.limit:
        _lift_limit(rules[lift.rule], lift, case)
    else:
        del rules[lift.rule]
        kept = [d for d in decisions
                if (d.kind, d.rule) != (DecisionKind.PENGECUALIAN, lift.rule)]  # fmt: skip
        decisions = tuple(kept)
    policy = case.policy.model_copy(update={"rules": rules})
    return replace(case, policy=policy, decisions=decisions)


def _kinds(case, lift, forces):
    """Give the forces of a rule as its table writes them, or as it has them by default."""
    from suksesi.solver.rules import catalogue  # noqa: PLC0415 - only where the table is silent

    if forces:
        return forces
    return {kind.key: force.value for kind, force in catalogue()[lift.rule].default_kinds.items()}


def _lift_limit(table, lift, case):
    """Change the settings of a rule's table so that one of its limits is gone, or one longer."""
    if lift.rule == "kesinambungan":
        assert lift.limit in PARTS["kesinambungan"]
        table[lift.limit] = "tidak"
    elif lift.rule == "panjang_rantai":
        mode = case.round.mode.value
        table[lift.limit] = {**_DEFAULT[lift.limit], **table.get(lift.limit, {})}
        now = table[lift.limit][mode]
        least = 2 if lift.limit == "tukar_tempat" else 1
        table[lift.limit][mode] = max(least, now + 1)
    elif lift.rule == "keberagaman":
        number = int(lift.limit.removeprefix("batas."))
        table["batas"] = [one for n, one in enumerate(table["batas"], start=1) if n != number]
    elif lift.rule == "nilai_minimum":
        level = lift.limit.removeprefix("poin.")
        floors = table.get("poin", {"jpt_pratama": 65, "administrator": 60, "pengawas": 55})
        table["poin"] = {key: floor for key, floor in floors.items() if key != level}
    else:
        assert (lift.rule, lift.limit) == ("rotasi_bermanfaat", "poin")
        table["poin"] = 0


_DEFAULT = {
    "rantai": {Mode.LOWONG.value: 3, Mode.SOTK.value: "bebas"},
    "tukar_tempat": {Mode.LOWONG.value: 0, Mode.SOTK.value: "bebas"},
}

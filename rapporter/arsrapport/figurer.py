"""Figures as plain values: what a chart, its table and its CSV are made from, now and later."""

from core.diagram import Diagram, Serie, Target
from core.export import csv_bytes


def for_delmal(delmal, rapport):
    """The sub-goal's figures for the report's years."""
    return []


def diagram(figur):
    """The snapshot's chart drawn again from its own numbers; None when the source gave no values."""
    plain = figur["diagram"]
    if not plain:
        return None
    return Diagram(
        title=plain["title"],
        unit=plain["unit"],
        series=[Serie(row["name"], row["role"], row["points"]) for row in plain["series"]],
        years=plain["years"],
        target=Target(**plain["target"]) if plain["target"] else None,
        baseline_year=plain["baseline_year"],
        breaks=[tuple(row) for row in plain["breaks"]],
        decimals=plain["decimals"],
    )


def csv(figur):
    """The figure's table as CSV with source and demo mark on every row."""
    table = figur["tabell"]
    columns = [*table["kolumner"], "källa", "demodata"]
    return csv_bytes(columns, [[*row, figur["kalla"], figur["demo"]] for row in table["rader"]])

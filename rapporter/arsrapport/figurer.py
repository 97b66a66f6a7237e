"""Figures as plain values: what a chart, its table and its CSV are made from, now and later."""

from decimal import Decimal

from core.diagram import Diagram, Serie, Target, describe
from core.export import csv_bytes
from core.svenska import Saknas
from indikatorer.services import Utveckling, Val
from indikatorer.services.farskhet import brist

KVINNOR_OCH_MAN = Val()
LANET_OCH_RIKET = Val("T", "riket")


def for_delmal(delmal, rapport, dag):
    """One figure per indicator of the sub-goal up to the report's last year, the baseline included: women and men
    where the source has them, otherwise the county beside riket. Everything is as on the indicator's own page."""
    ties = delmal.indikatorkopplingar.select_related("indikator").order_by("ordning", "pk")
    return [_figur(tie.indikator, rapport, dag) for tie in ties]


def _figur(indikator, rapport, dag):
    val = KVINNOR_OCH_MAN if indikator.per_kon else LANET_OCH_RIKET
    utveckling = Utveckling(indikator, rapport.overenskommelse, val, idag=dag)
    tabell = utveckling.tabell
    chart = None if tabell.tom else tabell.diagram()
    return {
        "indikator": indikator.nyckel,
        "titel": f"{tabell.titel}. {tabell.under}",
        "kalla": tabell.kalla,
        "anmarkning": " ".join(filter(None, [*tabell.noter, brist(utveckling.farskhet)])),
        "demo": tabell.demo,
        "alt": describe(chart) if chart else "",
        "diagram": _plain(chart) if chart else None,
        "tabell": {
            "kolumner": ["År", *(kolumn.rubrik for kolumn in tabell.kolumner)],
            "rader": [
                [str(rad.artal), *(tabell.text(rad.varden[kolumn.nyckel]) for kolumn in tabell.kolumner)]
                for rad in tabell.rader
            ],
        },
        "csv": {
            "kolumner": tabell.csv_kolumner(),
            "rader": [[_stored(value) for value in row] for row in tabell.csv_rader()],
        },
    }


def _stored(value):
    """A value for JSON: a number keeps its digits, a missing value its kind."""
    if isinstance(value, Saknas):
        return {"saknas": value.name}
    return {"tal": str(value)} if isinstance(value, Decimal) else value


def _value(stored):
    if not isinstance(stored, dict):
        return stored
    return Saknas[stored["saknas"]] if "saknas" in stored else Decimal(stored["tal"])


def _plain(chart):
    return {
        "title": chart.title,
        "unit": chart.unit,
        "years": list(chart.years),
        "series": [
            {
                "name": serie.name,
                "role": str(serie.role),
                "points": [[point.ar, _stored(point.varde), point.anmarkning] for point in serie.points],
            }
            for serie in chart.series
        ],
        "target": (
            {"value": _stored(chart.target.value), "whose": chart.target.whose, "year": chart.target.year}
            if chart.target
            else None
        ),
        "baseline_year": chart.baseline_year,
        "breaks": [list(row) for row in chart.breaks],
        "decimals": chart.decimals,
    }


def diagram(figur):
    """The snapshot's chart drawn again from its own numbers; None when the source gave no values."""
    plain = figur["diagram"]
    if not plain:
        return None
    target = plain["target"]
    return Diagram(
        title=plain["title"],
        unit=plain["unit"],
        series=[
            Serie(row["name"], row["role"], [(ar, _value(value), note) for ar, value, note in row["points"]])
            for row in plain["series"]
        ],
        years=tuple(plain["years"]),
        target=Target(_value(target["value"]), target["whose"], target["year"]) if target else None,
        baseline_year=plain["baseline_year"],
        breaks=tuple(tuple(row) for row in plain["breaks"]),
        decimals=plain["decimals"],
    )


def csv(figur):
    """The table behind the figure: the same columns and digits as the indicator's own CSV."""
    rows = [[_value(value) for value in row] for row in figur["csv"]["rader"]]
    return csv_bytes(figur["csv"]["kolumner"], rows)

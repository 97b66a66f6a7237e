"""The map: every municipality has borders, the classes meet without overlapping, and what is not shown is said."""

import csv
import re
import struct
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import strategies as st

from core.diagram import Karta, Yta, describe, diagram_html, picture_svg, png
from core.diagram.borders import fitted, middle, read_wkb, rings
from core.svenska import Saknas


def municipalities():
    with (settings.FIXTURES_DIR / "geografi.csv").open(encoding="utf-8") as file:
        return [rad["kod"] for rad in csv.DictReader(file, delimiter=";") if rad["typ"] == "kommun"]


def karta(*values, **rest):
    koder = ["0760", "0761", "0763", "0764", "0765", "0767", "0780", "0781"]
    ytor = [
        Yta(kod, f"Kommun {kod}", Decimal(str(v)) if isinstance(v, int | float | str) else v, n)
        for n, (kod, v) in enumerate(zip(koder, values, strict=False), start=1)
    ]
    return Karta("I arbete, 2024", "procent", tuple(ytor), **rest)


def test_alla_landets_kommuner_har_granser():
    assert set(municipalities()) == set(rings())


def test_wkb_med_hal_och_flera_delar():
    def ring(*points):
        return struct.pack("<I", len(points)) + b"".join(struct.pack("<2d", *point) for point in points)

    square, hole = ring((0, 0), (4, 0), (4, 4), (0, 0)), ring((1, 1), (2, 1), (2, 2), (1, 1))
    polygon = struct.pack("<BII", 1, 3, 2) + square + hole
    found = read_wkb(struct.pack("<BII", 1, 6, 2) + polygon + polygon)

    assert len(found) == 4
    assert found[1][0] == (1.0, 1.0)


def test_norr_ar_upp_och_allt_ryms():
    places, height = fitted(["0780", "0765"], 500, 400)

    assert middle(places["0780"])[1] < middle(places["0765"])[1]
    points = [point for place in places.values() for ring in place for point in ring]
    assert all(0 <= x <= 500.01 and 0 <= y <= height + 0.01 for x, y in points)


@given(st.lists(st.decimals(0, 100, places=3), min_size=1, max_size=8), st.integers(0, 2))
def test_varje_varde_har_en_klass_och_klasserna_overlappar_inte(values, decimals):
    found = karta(*values, decimals=decimals)

    assert len(found.klasser) <= 5
    step = Decimal(1).scaleb(-decimals)
    for one, after in zip(found.klasser, found.klasser[1:], strict=False):
        assert after.low == one.high + step
    for value in values:
        assert 1 <= found.klass(value) <= 5
    ordered = [found.klass(value) for value in sorted(values)]
    assert ordered == sorted(ordered)


def test_namn_som_inte_far_plats_star_som_nummer_och_forklaras():
    koder = [kod for kod in municipalities() if kod.startswith("12")]
    ytor = [Yta(kod, f"Kommun med ett långt namn {kod}", Decimal(n), n) for n, kod in enumerate(koder, start=1)]
    found = Karta("T", "procent", tuple(ytor))

    words = re.findall(r"<text[^>]*>([^<]*)</text>", picture_svg(found))

    assert sum(word == str(yta.number) for yta in ytor for word in words) >= 30
    for yta in ytor:
        assert any(yta.name.replace(" ", "\u00a0") in word or yta.name in word for word in words)


def test_dolt_och_saknat_rastreras_olika_och_sags_i_ord():
    found = karta(20, 30, Saknas.DOLT, Saknas.SAKNAS, decimals=0)
    html = diagram_html(found)

    ElementTree.fromstring(html)
    assert "-dolt)" in html
    assert "-saknas)" in html
    assert "Dolt: Kommun 0763." in describe(found)
    assert "Uppgift saknas: Kommun 0764." in describe(found)
    assert "Mörkare = högre andel" in html
    assert " style=" not in html


@pytest.mark.parametrize("values", [(), (Saknas.SAKNAS,), (5, 5), (0,)])
def test_karta_utan_skillnader_gar_att_rita(values):
    ElementTree.fromstring(picture_svg(karta(*values)))


def test_kartan_blir_en_png_med_ratt_storlek():
    found = png(picture_svg(karta(20, 30, 40), under="Länet", kalla="Källa: prov", demo=True))

    width, height = struct.unpack(">II", found[16:24])
    assert found.startswith(b"\x89PNG")
    assert width == 1440
    assert height > 900

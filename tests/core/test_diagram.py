import itertools
import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import diagram as dia
from core.diagram.line import segments
from core.diagram.scale import Etikett, axis_ticks, chosen_years, place
from core.svenska import Saknas

AR = range(2016, 2025)
KVINNOR = [17, 18, 19, 21, 20, 24, 26, 28, 29]
MAN = [36, 38, 39, 42, 37, 41, 46, 47, 45]


def _diagram(**changes):
    series = [
        dia.Serie("Kvinnor", "kvinnor", list(zip(AR, KVINNOR, strict=True))),
        dia.Serie("Män", "man", list(zip(AR, MAN, strict=True))),
    ]
    given = {"title": "I arbete eller studier", "unit": "procent", "series": series, **changes}
    return dia.Diagram(**given)


def _en_serie(points, **changes):
    return dia.Diagram("Titel", "procent", [dia.Serie("Länet", "lanet", points)], **changes)


def _parse(html):
    return ElementTree.fromstring(str(html))


def test_bilden_ar_en_bild_med_text_och_utan_stilattribut():
    html = dia.diagram_html(_diagram())

    rot = _parse(html)

    bild = rot.find("div")
    assert bild.get("role") == "img"
    assert "Kvinnor: 29\u00a0% år 2024" in bild.get("aria-label")
    assert not any("style" in element.attrib for element in rot.iter())
    assert not list(rot.iter("style")) + list(rot.iter("script"))


def test_text_utifran_kan_inte_bli_marken():
    ond = '<script>alert("x")</script>&'
    serie = dia.Serie(ond, "egen", [(2020, 1, ond), (2021, 2, ond)])
    chart = dia.Diagram(ond, "procent", [serie], target=dia.Target(3, ond), breaks=[(2021, ond)])
    bars = dia.Stapeldiagram(ond, "procent", [dia.Stapel(ond, 1)], reference=(ond, 2))

    for html in (dia.diagram_html(chart), dia.diagram_svg(chart), dia.diagram_html(bars)):
        assert "<script" not in html
        _parse(html)


def test_lucka_i_data_ar_lucka_i_linjen():
    chart = _en_serie([(2018, 1), (2019, 2), (2020, None), (2021, Saknas.DOLT), (2022, 0), (2023, 1)])

    runs = segments(chart, chart.series[0])

    assert [[point.ar for point in run] for run in runs] == [[2018, 2019], [2022, 2023]]


def test_ar_som_inte_finns_i_serien_ar_ocksa_en_lucka():
    chart = _en_serie([(2018, 1), (2020, 2)], years=(2018, 2019, 2020))

    assert len(segments(chart, chart.series[0])) == 2


def test_seriebrott_bryter_linjen():
    chart = _en_serie([(2020, 1), (2021, 2), (2022, 3)], breaks=[(2021, "ny definition 2021")])

    runs = segments(chart, chart.series[0])

    assert [[point.ar for point in run] for run in runs] == [[2020], [2021, 2022]]
    assert "ny definition 2021" in dia.diagram_html(chart)


def test_ord_om_ett_seriebrott_som_ar_bredare_an_bilden_star_i_texten_i_stallet():
    langt = "Ny titel eller definition. " + "Källan räknar på ett annat sätt än tidigare. " * 5
    chart = _en_serie([(2020, 1), (2021, 2), (2022, 3)], breaks=[(2021, langt)])

    bild = _parse(dia.diagram_html(chart)).find("div")

    ritat = "".join(bild.itertext())
    assert "seriebrott 2021" in ritat
    assert langt not in ritat
    assert langt in bild.get("aria-label")


def test_noll_ritas_och_saknat_ritas_inte():
    noll = dia.diagram_html(_en_serie([(2020, 0), (2021, 1)]))
    saknas = dia.diagram_html(_en_serie([(2020, None), (2021, 1)]))

    assert "Länet 2020: 0\u00a0%" in noll
    assert "Länet 2020:" not in saknas


def test_diagram_utan_varden_sager_det_i_ord():
    assert "Uppgift saknas för alla år." in dia.diagram_html(_en_serie([(2020, None)]))


def test_text_star_i_textfarg_och_bara_marken_ar_fargade():
    css = dia.diagram_svg(_diagram())

    regler = re.findall(r"([^{}]*)\{([^}]*)\}", css)

    assert not [selector for selector, rule in regler if "text" in selector and "serie" in selector]


def test_varje_bild_pa_sidan_har_egna_id():
    chart = dia.Stapeldiagram("T", "procent", [dia.Stapel("A", Saknas.DOLT)])

    ids = re.findall(r' id="([^"]+)"', dia.diagram_html(chart) + dia.diagram_html(chart))

    assert len(ids) == len(set(ids)) > 0


def test_utskriftens_bild_ar_lika_varje_gang_och_star_ensam():
    svg = dia.diagram_svg(_diagram(), utskrift=True)

    assert svg == dia.diagram_svg(_diagram(), utskrift=True)
    assert "<style>" in svg
    assert "var(" not in svg


@pytest.mark.parametrize(
    ("series", "mening"),
    [
        (
            [("A", "egen"), ("B", "lanet"), ("C", "riket"), ("D", "liknande"), ("E", "totalt")],
            "högst fyra",
        ),
        ([("A", "egen"), ("B", "egen")], "likadana"),
        ([("A", "kvinnor"), ("B", "lanet")], "blandar kön och områden"),
    ],
)
def test_olasliga_diagram_vagras_med_en_mening(series, mening):
    series = [dia.Serie(name, role, [(2020, 1)]) for name, role in series]

    with pytest.raises(dia.OritbartDiagram, match=mening):
        dia.Diagram("T", "procent", series)


def test_alternativtexten_ger_niva_forandring_och_skillnad():
    text = dia.alt_text(_diagram(target=dia.Target(38, "kvinnor", 2025), baseline_year=2018)).replace("\u00a0", " ")

    assert "Kvinnor: 29 % år 2024, upp 10 procentenheter sedan utgångsläget 2018 (19 %)." in text
    assert "Skillnaden mellan kvinnor och män är 16 procentenheter år 2024" in text
    assert "Mål, kvinnor: 38 % år 2025, 9 procentenheter över senaste värdet." in text


def test_alternativtexten_jamfor_inte_over_ett_seriebrott():
    chart = _en_serie([(2019, 10), (2021, 30), (2022, 31)], breaks=[(2021, "ny definition")])

    text = dia.alt_text(chart).replace("\u00a0", " ")

    assert "upp 1 procentenhet sedan 2021 (30 %)" in text
    assert "2019 (" not in text


def test_alternativtexten_sager_vad_som_saknas_och_hur():
    chart = _en_serie([(2019, 10), (2020, None), (2021, Saknas.DOLT), (2022, 9)])

    text = dia.alt_text(chart)

    assert "Länet, 2020: uppgift saknas." in text
    assert "Länet, 2021: dolt." in text
    assert "ned 1\u00a0procentenhet" in text or "ned 1 procentenhet" in text


def test_staplar_sager_dolt_och_saknas_i_ord():
    chart = dia.Stapeldiagram(
        "Andel 2024",
        "procent",
        [dia.Stapel("Växjö", 41), dia.Stapel("Markaryd", Saknas.DOLT), dia.Stapel("Älmhult", None)],
        reference=("Riket", 38.2),
    )

    html, text = dia.diagram_html(chart), dia.describe(chart)

    assert ">dolt<" in html
    assert "uppgift saknas" in html
    assert "Dolt: Markaryd. Uppgift saknas: Älmhult." in text
    assert "Riket: 38,2\u00a0%" in text


def test_sparkline_utan_varden_gar_att_rita():
    assert "<svg" in dia.sparkline_html(dia.Serie("A", "egen", [(2020, None)]))
    assert "<svg" in dia.sparkline_html(dia.Serie("A", "egen", [(2020, 1)]), target=2)


HEIGHTS = st.lists(st.tuples(st.floats(0, 100), st.floats(5, 20)), min_size=1, max_size=5)


@given(HEIGHTS)
def test_etiketter_krockar_aldrig_och_haller_sin_ordning(wanted):
    labels = [Etikett(y, height) for y, height in wanted]

    place(labels, 0, 120)

    placed = sorted(labels, key=lambda label: label.y)
    for above, below in itertools.pairwise(placed):
        assert above.y + above.height / 2 <= below.y - below.height / 2 + 1e-6
        assert above.wanted <= below.wanted + 1e-6
    assert placed[0].y - placed[0].height / 2 >= -1e-6
    assert placed[-1].y + placed[-1].height / 2 <= 120 + 1e-6


HUNDREDTHS = st.integers(0, 10_000).map(lambda number: number / 100)


@given(st.lists(HUNDREDTHS, min_size=1), st.booleans())
def test_axeln_rymmer_alla_varden_och_procent_borjar_pa_noll(values, is_percent):
    ticks = axis_ticks(values, is_percent=is_percent)

    assert ticks[0] <= min(values)
    assert max(values) <= ticks[-1] + 1e-9
    assert ticks == sorted(set(ticks))
    if is_percent:
        assert (ticks[0] == 0 and ticks[-1] <= 100) or max(values) < 1e-6


@given(st.integers(1, 40), st.floats(100, 900))
def test_sista_aret_skrivs_alltid_ut(count, width):
    years = list(range(2000, 2000 + count))

    assert chosen_years(years, width, 45)[-1] == years[-1]


VALUE = st.one_of(st.none(), st.sampled_from(list(Saknas)), st.floats(0, 1e6), st.integers(0, 10**6))


@given(st.lists(st.tuples(st.integers(1990, 2030), VALUE), min_size=1, unique_by=lambda p: p[0]))
def test_alla_tabeller_gar_att_rita(points):
    chart = dia.Diagram("T", "personer", [dia.Serie("A", "egen", points)])

    _parse(dia.diagram_html(chart))
    _parse(dia.diagram_svg(chart))
    assert "nan" not in dia.diagram_html(chart)

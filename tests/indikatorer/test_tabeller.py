"""The one table: chart, page and file say the same, and what is missing is never 0."""

from decimal import Decimal

from core.diagram import Roll, alt_text
from core.export import csv_bytes
from core.svenska import Saknas
from indikatorer.models import Indikator
from indikatorer.services.varden import Varde
from indikatorer.tabeller import Kolumn, senaste, tabell

KVINNOR = Kolumn("K", "Kvinnor", Roll.KVINNOR, "0761", "K")
MAN = Kolumn("M", "Män", Roll.MAN, "0761", "M")
ANDELEN = Indikator(nyckel="n00973", kort_titel="I arbete", enhet="procent", decimaler=1)


def make(varden, kolumner=(KVINNOR, MAN), **about):
    about = {"titel": "I arbete", "under": "Lessebo", "kalla": "Källa: Kolada (N00973).", **about}
    return tabell(ANDELEN, kolumner, varden, **about)


def value(artal, kon, varde, *, plats="0761", demo=False):
    return Varde(plats, artal, kon, None if varde is None else Decimal(str(varde)), "", demo)


def test_raden_har_kvinnor_man_och_skillnad():
    found = make([value(2024, "K", "29.04"), value(2024, "M", "45.1")])

    assert found.rader[0].varden == {"K": Decimal("29.04"), "M": Decimal("45.1"), "skillnad": Decimal("16.06")}
    assert [kolumn.rubrik for kolumn in found.kolumner] == ["Kvinnor", "Män", "Skillnad"]
    assert found.text(found.rader[0].varden["skillnad"]) == "16,1"


def test_saknat_varde_och_saknat_ar_sags_i_ord():
    found = make([value(2022, "K", 20), value(2022, "M", None), value(2024, "K", 0), value(2024, "M", 5)])

    assert [rad.artal for rad in found.rader] == [2022, 2023, 2024]
    assert found.rader[0].varden["M"] is Saknas.SAKNAS
    assert found.rader[0].varden["skillnad"] is Saknas.SAKNAS
    assert found.rader[1].varden["K"] is Saknas.SAKNAS
    assert found.text(found.rader[2].varden["K"]) == "0,0"
    assert found.text(found.rader[0].varden["M"]) == "uppgift saknas"


def test_andra_platsers_varden_kommer_inte_med():
    found = make([value(2024, "K", 29), value(2024, "K", 99, plats="0780"), value(2010, "T", 1)])

    assert [(rad.artal, rad.varden["K"]) for rad in found.rader] == [(2024, Decimal(29))]


def test_tabell_utan_varden_ar_tom():
    found = make([])

    assert found.tom
    assert found.rader == ()


def test_diagrammet_ritas_av_samma_tal():
    found = make([value(2023, "K", 28), value(2024, "K", 29), value(2024, "M", 45)], brott=((2024, "ny definition"),))

    chart = found.diagram()

    assert [serie.name for serie in chart.series] == ["Kvinnor", "Män"]
    assert chart.series[0].last.varde == Decimal(29)
    assert "29\u00a0%" in alt_text(chart).replace(",0", "")
    assert chart.breaks == ((2024, "ny definition"),)


def test_csv_bar_enhet_kalla_och_demomarke():
    found = make([value(2024, "K", "29.04", demo=True), value(2024, "M", None)])

    text = csv_bytes(found.csv_kolumner(), found.csv_rader()).decode("utf-8-sig")

    head, row = text.splitlines()
    assert head == "År;Kvinnor;Män;Skillnad;Enhet;Område;Källa;Utgångsår;Mål;Demodata"
    assert row == "2024;29,0;uppgift saknas;uppgift saknas;procent;Lessebo;Källa: Kolada (N00973).;–;–;ja"
    assert found.filnamn("csv") == "demo-n00973-2024-2024.csv"


def test_de_senaste_aren_kan_valjas():
    found = make([value(ar, "K", 1) for ar in range(2015, 2025)], (KVINNOR,))

    assert senaste(found, 4).artal == [2021, 2022, 2023, 2024]


def test_osakerheten_star_i_tabell_diagram_och_fil():
    bounded = value(2024, "K", 30)._replace(lag=Decimal("27.5"), hog=Decimal("32.5"))
    found = make([bounded, value(2024, "M", 40)])

    assert found.spanntext(found.rader[0], "K") == "27,5–32,5"
    assert found.diagram().series[0].last.bounds == (27.5, 32.5)
    assert found.csv_kolumner()[4:6] == ["Kvinnor, lägst", "Kvinnor, högst"]
    assert found.csv_rader()[0][4:6] == [Decimal("27.5"), Decimal("32.5")]


def test_filens_tal_avrundas_som_sidans():
    found = make([value(2024, "K", "0.25"), value(2024, "M", "0.35")])

    assert found.csv_rader()[0][1:3] == [Decimal("0.3"), Decimal("0.4")]
    assert [found.text(v) for v in list(found.rader[0].varden.values())[:2]] == ["0,3", "0,4"]


def test_serier_i_var_sin_bild_far_samma_axel():
    kolumner = [
        Kolumn("K", "Kvinnor, utrikes födda", Roll.EGEN, "0761", "K", "Kvinnor", "Utrikes födda"),
        Kolumn("M", "Män, utrikes födda", Roll.EGEN, "0761", "M", "Män", "Utrikes födda"),
    ]
    chart = make([value(2023, "K", 10), value(2024, "M", 90)], kolumner).diagram()

    assert [name for name, _ in chart.panels] == ["Kvinnor", "Män"]
    assert len({(panel.years, max(panel.axis_values)) for _, panel in chart.panels}) == 1

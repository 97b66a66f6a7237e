"""Small numbers of people among an indicator's values are hidden before anything sees them, the same way everywhere."""

import datetime
import json
import re
from decimal import Decimal
from types import SimpleNamespace

import pytest
from django.urls import reverse

from core.diagram import diagram_svg
from core.svenska import Saknas
from indikatorer.models import Jamforelsegrupp, Kalltyp, Matvarde, Vardeandring
from indikatorer.services import smatal, varden
from indikatorer.services.platser import Platser
from indikatorer.services.varden import Varde
from indikatorer.tabeller import Kolumn, tabell
from indikatorer.views.ord import andringsmening
from rapporter.arsrapport import figurer
from sok.models import Geografi
from tests.factories.indikatorer import HamtningFactory, MatvardeFactory, koppla, riket_lan_och_kommuner

LESSEBO, TINGSRYD, ALVESTA, VAXJO = "0761", "0763", "0764", "0780"


def value(plats, kon, n, **fields):
    return Varde(plats, 2024, kon, None if n is None else Decimal(n), fields.pop("status", ""), False, **fields)


def county(**places):
    """Values by sex of places, with every total, for municipalities of Kronoberg."""
    rows = []
    for kod, (women, men) in places.items():
        kod = kod.removeprefix("k")
        rows += [value(kod, "K", women), value(kod, "M", men), value(kod, "T", women + men)]
    for kon in "KMT":
        rows.append(value("07", kon, sum(int(row.varde) for row in rows if row.kon == kon)))
    return rows


def test_ett_litet_tal_skyddas_av_konen_och_lanets_summa_tillsammans():
    hidden = smatal.dolda(county(k0761=(3, 20), k0764=(30, 31), k0780=(200, 210)), lan_for_grupp={})

    assert hidden == {(kod, 2024, kon) for kod in (LESSEBO, ALVESTA) for kon in "KM"}


def test_gruppens_medelvarde_rojer_inte_summan():
    """A mean of counts times its members is the county's sum."""
    rows = [value(LESSEBO, "T", 3), value(VAXJO, "T", 40), value("g12", "T", "21.5", antal=2)]

    hidden = smatal.dolda(rows, lan_for_grupp={"g12": "07"})

    assert hidden == {(LESSEBO, 2024, "T"), (VAXJO, 2024, "T")}
    assert ("g12", 2024, "T") in smatal.dolda(rows, lan_for_grupp={})


def test_det_kallan_doljer_gar_inte_att_rakna_ut_har():
    rows = [value(LESSEBO, "K", None, status="<5"), value(LESSEBO, "M", 20), value(LESSEBO, "T", 23)]

    hidden = smatal.dolda(rows, lan_for_grupp={})

    assert {(LESSEBO, 2024, "K"), (LESSEBO, 2024, "M")} == hidden


def test_andelen_doljs_med_sin_taljare_och_under_tio_personer():
    rows = [
        value(LESSEBO, "T", 40, underlag=9),
        value(TINGSRYD, "T", 5, underlag=40),
        value(ALVESTA, "T", 50, underlag=40),
        value(VAXJO, "T", 3),
    ]

    assert smatal.dolda(rows, lan_for_grupp={}, procent=True) == {(LESSEBO, 2024, "T"), (TINGSRYD, 2024, "T")}


@pytest.mark.parametrize(
    ("personer", "enhet", "kalla", "hides"),
    [
        (True, "antal", Kalltyp.KOLADA, True),
        (True, "antal", Kalltyp.MANUELL, True),
        (True, "antal", Kalltyp.SCB, False),
        (True, "kr", Kalltyp.FIL, False),
        (False, "antal", Kalltyp.FIL, False),
    ],
)
def test_vilka_matt_som_doljs(personer, enhet, kalla, hides):
    assert smatal.ska_doljas(personer, enhet, kalla) is hides


@pytest.fixture
def raknar_personer(overenskommelse):
    """N01986 as a count of people by sex: Lessebo's three women must not be read anywhere. The numbers that are hidden
    (3, 1461, 1464 and so on) occur nowhere else on the pages."""
    riket_lan_och_kommuner()
    (serie,) = koppla(overenskommelse, "N01986")
    indikator = serie.indikator
    indikator.personer = indikator.per_kon = True
    indikator.save()
    hamtning = HamtningFactory()
    counts = {LESSEBO: (3, 1461), TINGSRYD: (1571, 1681), ALVESTA: (1791, 1811)}
    for kod, (women, men) in counts.items():
        for kon, n in {"K": women, "M": men, "T": women + men}.items():
            MatvardeFactory(serie=serie, geografi_id=kod, kon=kon, varde=n, hamtning=hamtning)
    grupp = Jamforelsegrupp.objects.get()
    for n, kon in enumerate("KMT"):
        total = sum(row[n] if n < 2 else sum(row) for row in counts.values())
        MatvardeFactory(
            serie=serie, geografi=None, grupp=grupp, kon=kon, varde=Decimal(total) / 3, antal=3, hamtning=hamtning
        )
    return indikator


def test_samma_celler_ar_dolda_vilka_platser_man_an_fragar_om(raknar_personer, overenskommelse):
    platser, serie = Platser(overenskommelse), raknar_personer.serier.get()
    one, every = platser.kommun(LESSEBO), platser.alla()

    alone = varden.las([serie.pk], [one])[serie.pk]
    together = [v for v in varden.las([serie.pk], every)[serie.pk] if v.plats == LESSEBO]

    assert alone == together
    assert {v.kon: v.saknas if v.varde is None else int(v.varde) for v in alone} == {
        "K": Saknas.DOLT,
        "M": Saknas.DOLT,
        "T": 1464,
    }
    assert [(v.plats, v.kon) for v in varden.las([serie.pk], every)[serie.pk] if v.varde is None] == [
        (LESSEBO, "K"),
        (TINGSRYD, "K"),
        (LESSEBO, "M"),
        (TINGSRYD, "M"),
    ]


def _numbers(text):
    return text.replace("\u00a0", "").replace("&nbsp;", "").replace(" ", "")


@pytest.mark.parametrize("form", ["visa", "csv", "json", "svg", "utforska"])
def test_inget_dolt_tal_finns_i_nagon_form_av_tabellen(logga_in, lasare, raknar_personer, overenskommelse, form):
    url = reverse(f"indikatorer:{form}", args=[overenskommelse.slug, raknar_personer.nyckel])

    body = logga_in(lasare).get(url, {"kommun": LESSEBO, "visa": "kon"}).content.decode()

    found = _numbers(body)
    assert not [n for n in ("1461", "1461,0", "1571", "1681", "1458") if n in found]
    if form in ("visa", "csv"):
        assert "dolt" in body
    if form == "json":
        women = next(s for s in json.loads(body)["serier"] if s["roll"] == "kvinnor")
        assert women["varden"] == [None]
        assert women["texter"] == ["dolt"]


def test_det_kallan_andrade_sags_utan_tal_nar_det_ar_personer(raknar_personer):
    serie = raknar_personer.serier.get()
    old, new = (Matvarde(serie=serie, geografi_id=LESSEBO, artal=2024, kon="K", varde=n) for n in (3, 4))
    old.geografi = Geografi(kod=LESSEBO, namn="Lessebo")

    mening = andringsmening(Vardeandring(serie=serie, tidigare=old, nytt=new))

    assert mening == "Kvinnor 2024, Lessebo: källan ändrade ett antal personer."


def test_tabellen_forklarar_sina_tecken_pa_sidan_och_i_filen(raknar_personer):
    kolumner = [Kolumn(kon, kon, None, LESSEBO, kon) for kon in "KM"]
    rows = [value(LESSEBO, "K", None, status=smatal.STATUS), value(LESSEBO, "M", None, status=".")]

    found = tabell(raknar_personer, kolumner, rows, titel="T", under="Lessebo", kalla="Källa: Kolada.")

    assert found.rader[0].varden == {"K": Saknas.DOLT, "M": Saknas.EJ_TILLAMPLIGT, "skillnad": Saknas.DOLT}
    assert found.noter == (
        "Ej tillämpligt: uppgiften kan inte förekomma där.",
        "Dolt: färre än 5 personer. Vi döljer också ett värde till, så att det inte går att räkna ut.",
    )
    assert found.csv_rader()[0][1:4] == [Saknas.DOLT, Saknas.EJ_TILLAMPLIGT, Saknas.DOLT]
    assert "Källa: Kolada. Dolt: färre än 5 personer." in " ".join(map(str, found.csv_rader()[0]))


def test_inget_dolt_tal_finns_i_dokumentets_figur(raknar_personer, overenskommelse):
    """Everything that the report's PDF draws and writes of an indicator, and its file, is made of this."""
    delmal = raknar_personer.delmalskopplingar.get().delmal
    grupp = Jamforelsegrupp.objects.get()
    MatvardeFactory(
        serie=raknar_personer.serier.get(), geografi=None, grupp=grupp, kon="K", artal=2023, varde=1, antal=3
    )

    (figur,) = figurer.for_delmal(delmal, SimpleNamespace(overenskommelse=overenskommelse), datetime.date(2025, 3, 3))

    text = _numbers(f"{json.dumps(figur, default=str)} {diagram_svg(figurer.diagram(figur), utskrift=True)}")
    assert "dolt" in figur["tabell"]["rader"][0]
    assert "Dolt:" in figur["anmarkning"]
    assert '"saknas":"DOLT"' in text
    assert not re.search(r'"tal":"1(\.0+)?"', text)
    assert figurer.csv(figur).decode("utf-8-sig").count("dolt") >= 1

"""When a source's latest pull failed, every page and file that shows its values says so, when and why."""

import html
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone

from forum.services.forslag_om_avvikelse import om_avvikelse
from indikatorer.models import Hamtningstillstand, OmradeIndikator, Serie
from indikatorer.services import avvikelser, kommuntal
from insatser.services.liknande_kommuner import likhet
from rapporter.arsrapport import figurer
from rapporter.models import Arsrapport
from sok.models import Delmal, Geografi, Omrade
from tests.factories.indikatorer import (
    AvvikelseFactory,
    HamtningFactory,
    MatvardeFactory,
    SerieFactory,
    koppla,
    riket_lan_och_kommuner,
)
from tests.indikatorer.test_avvikelser import fyll

pytestmark = pytest.mark.django_db
MARKET = "Senaste hämtningen misslyckades"
VARFOR = "Kolada svarade inte."


@pytest.fixture
def serie(lanet):
    """N00973 read for a sub-goal and for an area; riket, the county's group and Lessebo have a value."""
    grupp = riket_lan_och_kommuner()
    (serie,) = koppla(lanet, "N00973", delmal=Delmal.objects.get(nyckel="a1"), huvud=True, kon="K", utgangsar=2018)
    OmradeIndikator.objects.create(omrade=Omrade.objects.get(nyckel="arbete"), indikator=serie.indikator)
    for plats in ({"geografi_id": "00"}, {"geografi_id": "0761"}, {"geografi_id": "07"}):
        MatvardeFactory(serie=serie, kon="K", varde=Decimal("27.6"), **plats)
    MatvardeFactory(serie=serie, kon="K", varde=Decimal("27.6"), grupp=grupp, geografi=None)
    Serie.objects.update(hamtad=timezone.now())
    return serie


@pytest.fixture
def misslyckad(serie):
    return HamtningFactory(tillstand=Hamtningstillstand.MISSLYCKAD, avslutad=timezone.now(), fel=VARFOR)


def text_of(svar):
    return html.unescape(svar.content.decode("utf-8-sig")).replace("\u00ad", "")


SIDOR = {
    "oversikt": ("rapporter:oversikt", []),
    "delmal": ("rapporter:delmal", ["a1"]),
    "omrade": ("rapporter:omrade", ["arbete"]),
    "kommun": ("rapporter:kommun", ["0761"]),
    "visa": ("indikatorer:visa", ["n00973"]),
    "utforska": ("indikatorer:utforska", ["n00973"]),
    "jamfor": ("indikatorer:jamfor", []),
    "jamfor_utforska": ("indikatorer:jamfor_utforska", []),
    "csv": ("indikatorer:csv", ["n00973"]),
    "jamfor_csv": ("indikatorer:jamfor_csv", []),
}


@pytest.mark.parametrize("sida", SIDOR)
def test_sidan_sager_att_hamtningen_misslyckades_och_varfor(logga_in, ledamot, misslyckad, sida):
    name, args = SIDOR[sida]

    text = text_of(logga_in(ledamot).get(reverse(name, args=["provlan", *args])))

    assert MARKET in text
    assert VARFOR in text


def test_ett_enda_markes_ord_nar_allt_gick_bra(logga_in, ledamot, serie):
    svar = logga_in(ledamot).get(reverse("rapporter:kommun", args=["provlan", "0761"]))

    assert MARKET not in text_of(svar)


@pytest.mark.parametrize("name", ["svg", "jamfor_svg"])
def test_bilden_sager_det_inuti(logga_in, ledamot, misslyckad, name):
    args = ["provlan", "n00973"] if name == "svg" else ["provlan"]

    text = text_of(logga_in(ledamot).get(reverse(f"indikatorer:{name}", args=args)))

    assert MARKET in text.replace("</tspan>", "").replace("</text>", "")


def test_varje_ruta_pa_kommunens_och_omradets_sida_har_market(logga_in, ledamot, misslyckad):
    client = logga_in(ledamot)

    kommun = text_of(client.get(reverse("rapporter:kommun", args=["provlan", "0761"])))
    omrade = text_of(client.get(reverse("rapporter:omrade", args=["provlan", "arbete"])))

    rad = kommun.split('class="oversikt-rad oversikt-kommun"')[1].split("</li>")[0]
    assert MARKET in rad
    assert MARKET in omrade.split('class="rader omradesmatt"')[1].split("</ul>")[0]


def test_den_egna_kommunens_ruta_pa_oversikten_har_det(logga_in, ledamot, misslyckad):
    text = text_of(logga_in(ledamot).get(reverse("rapporter:oversikt", args=["provlan"])))

    assert MARKET in text.split('class="nyckeltal"')[1].split("</ul>")[0]


def test_avvikelsen_och_forslaget_om_den_sager_det(logga_in, ledamot, misslyckad, serie, lanet):
    avvikelse = AvvikelseFactory(overenskommelse=lanet, indikator=serie.indikator, geografi_id="0761", kon="K")

    page = text_of(logga_in(ledamot).get(reverse("indikatorer:avvikelse", args=["provlan", avvikelse.pk])))

    assert (MARKET in page, VARFOR in page) == (True, True)
    assert f"{MARKET}: " in om_avvikelse(avvikelse)["text"]


def test_listan_over_avvikelser_sager_det(logga_in, ledamot, misslyckad, serie, lanet):
    indikator = serie.indikator
    indikator.per_kon = False
    indikator.save()
    indikator.delmalskopplingar.update(kon="T")
    fyll(indikator)

    (rad,) = avvikelser.avvikelselista(lanet, timezone.localdate()).rader[:1]

    assert rad.farskhet["status"] == "misslyckad"
    adress = reverse("indikatorer:avvikelser", args=["provlan"]) + "?kommun=alla"
    assert MARKET in text_of(logga_in(ledamot).get(adress)).split('class="rader avvikelser"')[1]


def test_kommuntalen_sager_det_om_antalen_ur_kolada(logga_in, ledamot, misslyckad):
    for kpi in ("N01951", "N01986"):
        serie = SerieFactory(kalla_id=kpi, hamtad=timezone.now())
        MatvardeFactory(serie=serie, geografi_id="0761", varde=8200)

    client = logga_in(ledamot)

    text = text_of(client.get(reverse("indikatorer:kommuntal", args=["provlan"])))
    fil = text_of(client.get(reverse("indikatorer:kommuntal_tabell", args=["provlan", 2024, "csv"])))
    kommun = text_of(client.get(reverse("indikatorer:kommuntal_kommun", args=["provlan", "0761"])))

    assert all(MARKET in sida and VARFOR in sida for sida in (text, fil, kommun))


def test_den_som_fordelar_lanstalet_ser_att_invanarna_kan_vara_gamla(logga_in, strateg, misslyckad, lanet):
    kommuntal.starta_omgang(lanet, 2025, lanstal=80, av=strateg)
    MatvardeFactory(serie=Serie.objects.get(kalla_id="N01951"), geografi_id="0761", varde=8200)

    text = text_of(logga_in(strateg).get(reverse("indikatorer:kommuntal_forslag", args=["provlan", 2025])))

    assert (MARKET in text, VARFOR in text) == (True, True)


def test_liknande_kommuner_efter_invanare_sager_det(misslyckad, lanet):
    serie = SerieFactory(kalla_id="N01951", hamtad=timezone.now())
    MatvardeFactory(serie=serie, geografi_id="0761", varde=8200)

    assert f"{MARKET}: " in likhet(Geografi.objects.get(kod="0761"), lanet, timezone.localdate()).grund


def test_arsrapportens_figur_och_tabellen_bakom_sager_det(misslyckad, lanet):
    rapport = Arsrapport(overenskommelse=lanet, fran_ar=2019, till_ar=2024)

    (figur,) = figurer.for_delmal(Delmal.objects.get(nyckel="a1"), rapport, timezone.localdate())

    assert f"{MARKET}: " in figur["anmarkning"]
    assert VARFOR in figurer.csv(figur).decode()

"""Municipalities side by side: the order, the kinds of missing, and the same numbers in every form."""

import datetime
import re
from decimal import Decimal

import pytest
from django.urls import reverse

from core.giltighet import spann
from core.svenska import Saknas
from indikatorer import services
from indikatorer.models import DelmalIndikator, Indikator, Matvarde
from indikatorer.services.jamforelse import Jamforelse, Jamforelseval, huvudindikator
from indikatorer.services.jamforelsegrupper import Grupp, grupper
from indikatorer.services.platser import Platser
from sok.models import Delregion, Delregionkommun, Geografi
from tests.factories.indikatorer import (
    DelmalIndikatorFactory,
    JamforelsegruppFactory,
    MatvardeFactory,
    SerieFactory,
    andra_varden,
    koppla,
    riket_lan_och_kommuner,
)
from tests.factories.sok import DelmalFactory, DelmalVersionFactory

pytestmark = pytest.mark.django_db
IDAG = datetime.date(2025, 6, 1)


@pytest.fixture
def serie(overenskommelse):
    riket_lan_och_kommuner()
    (serie,) = koppla(overenskommelse, "N00973")
    return serie


def compare(overenskommelse, serie, grupp=None, vald=None, **val):
    platser = Platser(overenskommelse)
    grupp = grupp or grupper(overenskommelse, platser, None, IDAG)[0][0]
    val = Jamforelseval(**{"kon": "K", **val})
    return Jamforelse(serie.indikator, platser, grupp, val, vald=platser.kommun(vald), idag=IDAG)


def test_vaxjo_star_fore_almhult_och_det_saknade_ar_inte_noll(overenskommelse, serie):
    MatvardeFactory(serie=serie, geografi_id="0780", kon="K", varde=31)
    MatvardeFactory(serie=serie, geografi_id="0765", kon="K", varde=0)
    MatvardeFactory(serie=serie, geografi_id="0761", kon="K", varde=None, status="Private")

    rader = compare(overenskommelse, serie, vald="0761").rader

    names = [rad.plats.namn for rad in rader]
    assert names.index("Växjö") < names.index("Älmhult") == len(names) - 1
    by_name = {rad.plats.namn: rad.varden["K"] for rad in rader}
    assert by_name["Älmhult"] == 0
    assert by_name["Lessebo"] is Saknas.DOLT
    assert by_name["Alvesta"] is Saknas.SAKNAS
    assert [rad.plats.namn for rad in rader if rad.vald] == ["Lessebo"]


def test_efter_varde_star_det_saknade_sist(overenskommelse, serie):
    MatvardeFactory(serie=serie, geografi_id="0780", kon="K", varde=31)
    MatvardeFactory(serie=serie, geografi_id="0765", kon="K", varde=40)

    rader = compare(overenskommelse, serie, ordning="varde").rader

    assert [rad.plats.namn for rad in rader[:2]] == ["Älmhult", "Växjö"]
    assert all(rad.varden["K"] is Saknas.SAKNAS for rad in rader[2:])


def test_aret_fore_star_bredvid_utom_over_ett_seriebrott(overenskommelse, serie):
    MatvardeFactory(serie=serie, geografi_id="0780", kon="K", artal=2023, varde=28)
    MatvardeFactory(serie=serie, geografi_id="0780", kon="K", artal=2024, varde=31)

    def change():
        return next(r.forandring for r in compare(overenskommelse, serie).rader if r.plats.nyckel == "0780")

    assert change() == 3
    serie.brott.create(artal=2024)
    assert change() is Saknas.EJ_TILLAMPLIGT


def test_delregionens_medelvarde_sags_vara_ovagt_och_bara_nar_alla_har_varde(overenskommelse, serie):
    platser = Platser(overenskommelse)
    grupp = Grupp("d-prov", "Provhörnet", (platser.kommun("0780"), platser.kommun("0765")), egen=True)
    MatvardeFactory(serie=serie, geografi_id="0780", kon="K", varde=30)

    assert "saknas för Älmhult" in compare(overenskommelse, serie, grupp).egen_rakning
    MatvardeFactory(serie=serie, geografi_id="0765", kon="K", varde=41)
    said = compare(overenskommelse, serie, grupp).egen_rakning.replace("\u00a0", " ")
    assert said == "Egen beräkning baserad på Kolada: ovägt medelvärde av 2 kommuner är 35,5 %."
    assert compare(overenskommelse, serie).egen_rakning == ""


def test_delregioner_och_liknande_kommuner_kan_valjas(overenskommelse, serie):
    vast = Delregion.objects.create(overenskommelse=overenskommelse, nyckel="vast", nummer=1, namn="Väst")
    Delregion.objects.create(overenskommelse=overenskommelse, nyckel="ost", nummer=2, namn="Öst")
    Delregionkommun.objects.create(delregion=vast, kommun_id="0781", giltighet=(datetime.date(2020, 1, 1), None))
    liknande = JamforelsegruppFactory(nyckel="lika", namn="Liknande Växjö", kalla_id="G1", lan=None, liknar_id="0780")
    liknande.medlemmar.set(Geografi.objects.filter(kod__in=["0781", "0767"]))
    platser = Platser(overenskommelse)

    found, empty = grupper(overenskommelse, platser, platser.kommun("0780"), IDAG)

    assert {g.nyckel: sorted(p.namn for p in g.kommuner) for g in found[1:]} == {
        "d-vast": ["Ljungby"],
        f"g{liknande.pk}": ["Ljungby", "Markaryd", "Växjö"],
    }
    assert empty == ["Öst"]


@pytest.fixture
def med_demo(overenskommelse, serie):
    services.demovarden(overenskommelse)
    return overenskommelse


def address(avtal, name="jamfor"):
    return reverse(f"indikatorer:{name}", args=[avtal.slug])


@pytest.mark.parametrize("vy", ["lista", "karta", "tid"])
def test_varje_vy_har_samma_tabell_och_sin_bild(logga_in, ledamot, med_demo, vy, django_assert_max_num_queries):
    client = logga_in(ledamot)

    with django_assert_max_num_queries(22):
        page = client.get(address(med_demo), {"vy": vy, "kon": "K"})

    html = page.content.decode()
    assert html.count("<h1") == 1
    assert "● " in html
    assert "vald kommun" in html
    assert "demomarke" in html
    assert len(page.context["tabell"]["rader"]) == 8 + 1
    shape = {"lista": "stapel", "karta": "kommunyta", "tid": "smabild"}[vy]
    assert f'class="{shape}' in html


def test_borjar_med_det_som_malet_provas_mot_och_sager_vad_som_ar_valt(logga_in, ledamot, overenskommelse, serie):
    koppla(overenskommelse, "N02268")
    koppla(overenskommelse, "N18409", huvud=True)

    page = logga_in(ledamot).get(address(overenskommelse), {"kon": "K"})

    assert page.context["jamforelse"].indikator.nyckel == "n18409"
    assert page.context["valt"] == "Senaste · Kvinnor · Alla kommuner i Provlän (8) · Lessebo"
    fold = page.content.decode().split('<details class="mer urvalsfall">')[1].split("</details>")[0]
    assert '<select name="indikator"' in fold


def test_ett_delmal_som_inte_galler_an_valjer_inte_forsta_mattet(overenskommelse):
    coming = DelmalFactory(omrade__overenskommelse=overenskommelse, nummer=1, version=None)
    DelmalVersionFactory(delmal=coming, giltighet=spann(datetime.date(2030, 1, 1)))
    today = DelmalFactory(omrade=coming.omrade, nummer=2)
    later, now = (DelmalIndikatorFactory(delmal=delmal, huvud=True).indikator.pk for delmal in (coming, today))

    assert huvudindikator(overenskommelse, datetime.date(2026, 1, 1)) == now
    assert huvudindikator(overenskommelse, datetime.date(2030, 1, 1)) == later


def test_forsta_mattet_fragas_efter_en_gang(
    logga_in, lasare, overenskommelse, serie, django_assert_max_num_queries, django_assert_num_queries
):
    Indikator.objects.update(kort_titel="Ö sist av alla")
    DelmalIndikator.objects.update(huvud=True)
    client = logga_in(lasare)
    with django_assert_max_num_queries(25) as few:
        client.get(address(overenskommelse))
    for n in range(6):
        DelmalIndikatorFactory(
            delmal__omrade__overenskommelse=overenskommelse,
            indikator=SerieFactory(indikator__kort_titel=f"Mått {n}").indikator,
        )

    with django_assert_num_queries(len(few)):
        assert client.get(address(overenskommelse)).context["jamforelse"].serie == serie


@pytest.mark.parametrize("query", [{"indikator": "x"}, {"ar": "abcd"}, {"ar": "1066"}, {"grupp": "g0"}, {"vy": "?"}])
def test_val_som_inte_finns_ger_sidan_anda(logga_in, lasare, med_demo, query):
    assert logga_in(lasare).get(address(med_demo), query).status_code == 200


def test_sidan_utan_ett_enda_varde_sager_det(logga_in, lasare, overenskommelse, serie):
    for vy in ("lista", "karta", "tid"):
        page = logga_in(lasare).get(address(overenskommelse), {"vy": vy})
        assert page.status_code == 200
        assert "uppgift saknas" in page.content.decode().lower()


@pytest.mark.parametrize("vy", ["lista", "karta", "tid"])
def test_filerna_har_namn_och_marken(logga_in, lasare, med_demo, vy):
    client = logga_in(lasare)
    what = "karta" if vy == "karta" else "kommuner"

    for name, start in (("svg", b"<svg"), ("png", b"\x89PNG"), ("csv", "\ufeffKommun".encode())):
        answer = client.get(address(med_demo, f"jamfor_{name}"), {"vy": vy})
        assert answer.content.startswith(start)
        assert f'filename="demo-n00973-{what}-' in answer["Content-Disposition"]
    assert "Siffrorna är påhittade" in client.get(address(med_demo, "jamfor_svg"), {"vy": vy}).content.decode()


def test_talet_ar_detsamma_i_tabell_stapel_karta_fil_och_json(logga_in, lasare, med_demo):
    andra_varden(Matvarde.objects.filter(geografi="0780", kon="K", artal=2024), varde=Decimal("31.25"))
    client = logga_in(lasare)
    query = {"kon": "K", "ar": "2024"}

    page = client.get(address(med_demo), query)
    row = next(r for r in page.context["tabell"]["rader"] if "Växjö" in r["celler"][0]["text"])
    assert row["celler"][1]["text"] == "31,3"
    assert re.search(r"Växjö</text>.*?31,3\u00a0%", page.content.decode())
    assert "Växjö: 31,3\u00a0%" in client.get(address(med_demo), query | {"vy": "karta"}).content.decode()
    csv = client.get(address(med_demo, "jamfor_csv"), query).content.decode("utf-8-sig")
    assert "Växjö;0780;2024;31,3;" in csv
    serier = client.get(address(med_demo, "jamfor_json"), query).json()["serier"]
    vaxjo = next(serie for serie in serier if serie["namn"] == "Växjö")
    assert vaxjo["texter"][vaxjo["artal"].index(2024)] == "31,3\u00a0%"

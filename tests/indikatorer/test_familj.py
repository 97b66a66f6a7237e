"""Foreign-born beside native-born, and one age group beside another."""

import pytest
from django.urls import reverse

from indikatorer import services
from indikatorer.models import Bakgrund, Indikator
from indikatorer.services import familj, pxkatalog
from indikatorer.services.katalog import katalog
from tests.factories.indikatorer import IndikatorFactory, MatvardeFactory, SerieFactory, koppla, riket_lan_och_kommuner


def matt(nyckel, bakgrund="", alder="20–64 år"):
    return Indikator(nyckel=nyckel, familj="arbete", bakgrund=bakgrund, aldersgrupp=alder)


UTRIKES, INRIKES = matt("u", Bakgrund.UTRIKES), matt("i", Bakgrund.INRIKES)


@pytest.mark.parametrize("ett", [UTRIKES, INRIKES])
def test_paret_ar_utrikes_och_inrikes_i_samma_alder(ett):
    family = [INRIKES, matt("alla"), matt("unga", Bakgrund.INRIKES, "16–19 år"), UTRIKES]

    assert [one.nyckel for one in familj.par(ett, family)] == ["u", "i"]


def test_utan_motsvarighet_finns_inget_par():
    assert familj.par(UTRIKES, [UTRIKES, matt("unga", Bakgrund.INRIKES, "16–19 år")]) is None
    assert familj.par(matt("alla"), [UTRIKES, INRIKES]) is None


def test_aldrarna_ordnas_efter_alder_inte_efter_alfabet():
    family = [matt("c", alder="100 år"), matt("b", alder="45–64 år"), matt("a", alder="9–15 år"), UTRIKES]

    assert [one.nyckel for one in familj.aldrar(family[1], family)] == ["a", "b", "c"]
    assert familj.aldrar(UTRIKES, [UTRIKES, INRIKES]) == []


@pytest.mark.parametrize(
    ("annat", "lases"),
    [
        (("inrikes", "20–64 år"), True),
        (("utrikes", "16–19 år"), True),
        (("utrikes", "20–64 år"), False),
        (("inrikes", "16–19 år"), False),
        (("", "20–64 år"), False),
        (("utrikes", ""), False),
    ],
)
def test_ett_matt_lases_bredvid_den_andra_bakgrunden_och_andra_aldrar(annat, lases):
    assert familj.lases_bredvid(("utrikes", "20–64 år"), annat) is lases


def test_en_ny_alder_i_katalogen_foljer_med_matten_som_redan_anvands(monkeypatch):
    rows = pxkatalog.katalog()
    unga = rows["scb-bas-sysselsatta-utrikes"].model_copy(update={"id": "unga", "alder": "16–19 år"})
    monkeypatch.setattr(pxkatalog, "katalog", lambda: rows | {"unga": unga})

    found = list(pxkatalog.med_grannar(["scb-bas-sysselsatta-utrikes", "N02268"]))

    assert found == ["scb-bas-sysselsatta-utrikes", "scb-bas-sysselsatta-inrikes", "unga", "N02268"]


def test_katalogens_par_ar_hela():
    by_family = {}
    for row in katalog().values():
        if row.get("bakgrund"):
            by_family.setdefault((row["familj"], row.get("alder", "")), set()).add(row["bakgrund"])

    assert len(by_family) >= 4
    assert set(map(frozenset, by_family.values())) == {frozenset(Bakgrund.values)}


@pytest.fixture
def med_par(overenskommelse):
    riket_lan_och_kommuner()
    koppla(overenskommelse, "N02268", "N02269")
    services.demovarden(overenskommelse)
    return overenskommelse


@pytest.mark.django_db
def test_utrikes_bredvid_inrikes_per_kon_med_skillnad(logga_in, lasare, med_par):
    url = reverse("indikatorer:visa", args=[med_par.slug, "n02268"])

    page = logga_in(lasare).get(url, {"visa": "kon", "jamfor": "bakgrund", "kommun": "0780"})

    table = page.context["utveckling"].tabell
    assert [k.rubrik for k in table.kolumner] == [
        "Kvinnor, utrikes födda", "Kvinnor, inrikes födda", "Män, utrikes födda", "Män, inrikes födda",
        "Skillnad, kvinnor", "Skillnad, män",
    ]  # fmt: skip
    assert [name for name, _ in table.diagram().panels] == ["Kvinnor", "Män"]
    assert page.content.decode().count('class="smabild"') == 2
    assert [tile["forst"].split(",")[0] for tile in page.context["nyckeltal"]][:2] == ["Utrikes födda", "Inrikes födda"]


@pytest.mark.django_db
def test_aldersgrupper_i_var_sin_bild(logga_in, lasare, overenskommelse):
    riket_lan_och_kommuner()
    koppla(overenskommelse, "N02268")
    Indikator.objects.update(familj="prov", bakgrund="", aldersgrupp="25–64 år")
    young = SerieFactory(
        indikator=IndikatorFactory(familj="prov", aldersgrupp="16–24 år"), kommuntyp="A", kalla_id="N90001"
    )
    for serie in (young, Indikator.objects.get(nyckel="n02268").serier.get()):
        for kon in "KM":
            MatvardeFactory(serie=serie, geografi_id="07", kon=kon, varde=40 if (serie, kon) == (young, "K") else 30)

    url = reverse("indikatorer:visa", args=[overenskommelse.slug, "n02268"])
    page = logga_in(lasare).get(url, {"visa": "kon", "jamfor": "alder"})

    panels = page.context["utveckling"].tabell.diagram().panels
    assert [name for name, _ in panels] == ["16–24 år", "25–64 år"]
    assert [[serie.last.varde for serie in chart.series] for _, chart in panels] == [[40, 30], [30, 30]]
    table = page.context["aldrar"]
    assert [[cell["text"] for cell in row["celler"]] for row in table["rader"]] == [
        ["16–24 år", "40,0", "30,0", "10,0"],
        ["25–64 år", "30,0", "30,0", "0,0"],
    ]
    assert "Åldersgrupperna bredvid varandra, 2024" in page.content.decode()

"""The overview: every sub-goal with the county's figure by sex, the own municipality beside county and riket."""

import datetime
from decimal import Decimal

import pytest
from django.db.models import Q
from django.urls import reverse

from core.svenska import Saknas
from forum.models import Beslut, Beslutsstatus, Motesstatus, Punktslag
from indikatorer.models import Avvikelse, Indikator
from sok.models import Delmal
from tests.factories.forum import BeslutFactory, MoteFactory, PartsbeslutFactory, PunktFactory
from tests.factories.indikatorer import (
    AvvikelseFactory,
    MatvardeFactory,
    andra_varden,
    koppla,
    riket_lan_och_kommuner,
)
from tests.factories.insatser import InsatsAktorFactory, InsatsFactory, InsatsPlatsFactory
from tests.factories.sok import OrganFactory
from tests.rapporter.conftest import BORJAN, make_area, make_delmal


def set_value(serie, artal, kon, varde, **plats):
    MatvardeFactory(serie=serie, artal=artal, kon=kon, varde=Decimal(varde), **plats)


@pytest.fixture
def siffror(lanet):
    """N00973 for sub-goal a1: 18 % of the women in 2018 and 27,6 % in 2024; Lessebo 31,6 and riket 28,9."""
    grupp = riket_lan_och_kommuner()
    delmal = Delmal.objects.get(nyckel="a1")
    delmal.versioner.update(malform="multiplicera", faktor=2, malar=2025, utgangsar=2018)
    (serie,) = koppla(lanet, "N00973", delmal=delmal, huvud=True, kon="K", utgangsar=2018)
    lan = {"grupp": grupp, "geografi": None}
    for artal, kvinnor, man in ((2018, "18.0", "38.0"), (2024, "27.6", "41.6")):
        set_value(serie, artal, "K", kvinnor, **lan)
        set_value(serie, artal, "M", man, **lan)
    set_value(serie, 2024, "K", "31.6", geografi_id="0761")
    set_value(serie, 2024, "K", "28.9", geografi_id="00")
    return serie


@pytest.fixture
def oversikten(logga_in, ledamot):
    def las(**fraga):
        svar = logga_in(ledamot).get(reverse("rapporter:oversikt", args=["provlan"]), fraga)
        return svar.content.decode().replace("\xa0", " ")

    return las


def test_delmalet_visas_med_lan_kvinnor_man_utgangslage_och_mal(siffror, oversikten):
    text = oversikten()

    assert "Fler ska arbeta eller studera." in text
    assert "18,0 % år 2018 · mål 36,0 %" in text
    assert "Kvinnor 27,6 % · Män 41,6 %" in text
    assert "Källa: Kolada (N00973)" in text


def test_den_egna_kommunen_star_forst_bredvid_lan_och_riket(siffror, oversikten):
    text = oversikten()

    assert "Vår kommun: Lessebo" in text
    jamforelsen = text.split('class="oversikt-jamfor"')[1].split("</dl>")[0]
    assert jamforelsen.index("31,6 %") < jamforelsen.index("27,6 %") < jamforelsen.index("28,9 %")


def test_lasare_hos_myndighet_har_ingen_egen_kommun(siffror, logga_in, lasare):
    text = logga_in(lasare).get(reverse("rapporter:oversikt", args=["provlan"])).content.decode()

    assert "Vår kommun" not in text
    assert "31,6" not in text


def test_saknat_varde_sags_och_blir_aldrig_noll(siffror, oversikten):
    andra_varden(siffror.matvarden.filter(geografi="00"), varde=None, status="Missing")

    jamforelsen = oversikten().split('class="oversikt-jamfor"')[1].split("</dl>")[0]

    assert "uppgift saknas" in jamforelsen
    assert "0,0" not in jamforelsen


def test_det_kallan_doljer_ar_dolt_och_inte_saknat(siffror, oversikten, sida):
    hidden = siffror.matvarden.filter(Q(geografi="0761") | Q(artal=2018, kon="K"))
    andra_varden(hidden, varde=None, status="<5")

    text, kommunens = oversikten(), sida("kommun", "0761").content.decode()

    assert f"utgångsläge 2018: {Saknas.DOLT.text}" in text
    assert text.count(Saknas.DOLT.text) == 2
    assert Saknas.DOLT.text in kommunens
    assert Saknas.SAKNAS.text not in text + kommunens


def test_delmal_utan_matt_sager_det(siffror, oversikten):
    rad = oversikten().split("Andelen som studerar ska öka.")[1].split("</li>")[0]

    assert "Inget mått" in rad
    assert "Ingen indikator är kopplad till målet." in rad


def test_att_ingen_bedomning_finns_sags_en_gang(siffror, oversikten):
    text = oversikten()

    assert text.count("Ingen bedömning är registrerad.") == 1
    assert "Ej uppnått" not in text


def test_pahittade_varden_marks(siffror, oversikten):
    andra_varden(siffror.matvarden.all(), demo=True)

    text = oversikten()

    assert "demodata: siffrorna är påhittade" in text
    assert text.count('class="demomarke"') >= 2


def test_insatser_i_kommunen_raknas_en_gang(siffror, kommun, oversikten):
    insats = InsatsFactory(overenskommelse=siffror_avtal(kommun), status="pagar")
    InsatsAktorFactory(insats=insats, organisation=kommun)
    InsatsAktorFactory(insats=insats, organisation=kommun, roll="medverkande")
    InsatsPlatsFactory(insats=insats, geografi=kommun.geografi)

    text = oversikten()

    assert "insats genomförs här" in text
    assert "1 pågår enligt källorna. Kommunen ansvarar för 1." in text


def siffror_avtal(kommun):
    return kommun.anslutningar.get().overenskommelse


def test_kommande_beslut_visas_och_passerade_inte(siffror, lanet, oversikten):
    for nyckel, nar in (("nasta", "2099-10"), ("gammalt", "2020-10")):
        Beslut.objects.create(
            overenskommelse=lanet, nyckel=nyckel, nar=nar, text=f"Beslut {nyckel}.", status=Beslutsstatus.PLANERAT
        )

    text = oversikten()

    assert "Beslut nasta." in text
    assert "Beslut gammalt." not in text


def test_delmalssidan_har_diagram_med_kvinnor_man_och_tabell(siffror, sida):
    text = sida("delmal", "a1").content.decode().replace("\xa0", " ")

    assert 'class="diagramblock"' in text
    assert "Samma siffror som tabell" in text
    assert "Kvinnor" in text
    assert "Utgångsläge" in text
    assert "procentenheter till 36,0 %" in text


def test_delmalssidan_sager_vilken_kommun_som_avviker_medan_den_foljs_upp(siffror, sida, lanet):
    indikator = Indikator.objects.get(nyckel="n00973")
    AvvikelseFactory(overenskommelse=lanet, indikator=indikator, geografi_id="0761")
    klar = AvvikelseFactory(overenskommelse=lanet, indikator=indikator, geografi_id="0780")
    Avvikelse.objects.filter(pk=klar.pk).update(lage="avslutad")

    svar = sida("delmal", "a1")

    assert [rad["text"] for rad in svar.context["avvikelser"]] == [f"Lessebo 2024, {indikator.kort_titel}"]
    assert svar.context["avvikelser"][0]["url"] in svar.content.decode()


def test_kommunsidan_visar_kommunen_bredvid_lan_och_riket(siffror, sida):
    text = sida("kommun", "0761").content.decode().replace("\xa0", " ")

    assert text.index("31,6 %") < text.index("27,6 %") < text.index("28,9 %")
    assert "Arbete, delmål 1" in text


def test_visa_per_datum_visar_dagens_delmal(siffror, oversikten):
    text = oversikten(datum="2023-03-29")

    assert "Fler ska bo kvar." in text
    assert "27,6" not in text


def make_insats(avtal):
    insats = InsatsFactory(overenskommelse=avtal, status="planerad")
    InsatsPlatsFactory(insats=insats, geografi_id="0761")
    InsatsAktorFactory(insats=insats)


def grow(avtal):
    """A dozen more of everything that the pages list."""
    for nummer in range(3, 8):
        omrade = make_area(avtal, f"o{nummer}", nummer, f"Område {nummer}")
        for del_ in (1, 2):
            delmal = make_delmal(omrade, f"d{nummer}{del_}", del_, ("Mål.", BORJAN, None))
            koppla(avtal, "N00973", delmal=delmal)
    for nummer in range(10):
        make_insats(avtal)
        Beslut.objects.create(
            overenskommelse=avtal, nyckel=f"b{nummer}", text="Beslut.", nar=datetime.date(2024, 1, 1).isoformat()
        )


HOGST = {"delmal": 19, "kommun": 16, "mitt_arbete": 14, "historik": 13}


@pytest.mark.parametrize(
    "namn",
    [
        ("overenskommelse",), ("parter",), ("part", "lessebo"), ("organ",), ("organ_ett", "forum"),
        ("omrade", "arbete"), ("delmal", "a1"), ("kommun", "0761"), ("malgrupp",), ("historik",),
        ("oversikt",), ("mitt_arbete",),
    ],
    ids=lambda namn: namn[0],
)  # fmt: skip
def test_antalet_fragor_vaxer_inte(siffror, organen, sida, namn, django_assert_max_num_queries):
    make_insats(organen)
    sida(*namn)
    with django_assert_max_num_queries(HOGST.get(namn[0], 12)) as litet:
        sida(*namn)
    grow(organen)

    with django_assert_max_num_queries(len(litet)) as stort:
        svar = sida(*namn)

    assert svar.status_code == 200
    assert len(stort) == len(litet)


def test_nasta_mote_star_forst_med_vad_som_ska_beslutas(oversikten, overenskommelse):
    forum = OrganFactory(overenskommelse=overenskommelse, version__namn="Forum")
    mote = MoteFactory(organ=forum)
    PunktFactory(mote=mote, nummer=1, slag=Punktslag.BESLUT)
    PunktFactory(mote=mote, nummer=2)

    text = oversikten()

    assert "Mötet ska ta ställning till 1 beslut. Dagordningen har 2 punkter." in text
    assert mote.get_absolute_url() in text


def test_ett_utkast_till_mote_namns_inte(oversikten, overenskommelse):
    forum = OrganFactory(overenskommelse=overenskommelse)
    MoteFactory(organ=forum, status=Motesstatus.UTKAST, rubrik="Hemligt utkast")

    assert "Hemligt utkast" not in oversikten()


def test_ledamoten_ser_pa_oversikten_vad_som_vantar_pa_den(oversikten, overenskommelse, kommun):
    forum = OrganFactory(overenskommelse=overenskommelse)
    beslut = BeslutFactory(mote__organ=forum, kraver_partsbeslut=True)
    PartsbeslutFactory(beslut=beslut, organisation=kommun)

    text = oversikten()

    assert "Väntar på er" in text
    assert "behöver ert eget beslut" in text

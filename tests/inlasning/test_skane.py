"""Skåne in full, as it stands in fixtures/skane.yaml: an agreement that has ended, in a county of four corners."""

import datetime
import json
from decimal import Decimal
from io import StringIO

import pghistory
import pytest
from django.conf import settings
from django.core.management import call_command
from django.urls import reverse

from core.svenska import Saknas
from forum.models import Beslut, Mote, Rekommendation
from indikatorer.models import Mottagande
from indikatorer.services import kommuntal
from insatser.models import GottExempel, Insats, InsatsAktor, Utfall
from rapporter.inlasning.services import las_in
from sok.models import (
    Definition,
    Delregion,
    Delregionkommun,
    Lage,
    Omrade,
    Organ,
    Organisation,
    OrganRelation,
    OrganVersion,
    Overenskommelse,
    Part,
    Pastaende,
    Roll,
    Uppdrag,
)
from sok.services import indelning
from sok.services.delregioner import delregionsval, kommuner_med_delregioner
from tests.factories.sok import MedlemskapFactory

pytestmark = [pytest.mark.usefixtures("skane"), pytest.mark.django_db]
SISTA_DAGEN = datetime.date(2019, 12, 31)
FIL = settings.FIXTURES_DIR / "skane.yaml"


def test_inventeringen_raknar_det_som_finns():
    answer = StringIO()

    call_command("inventering", overenskommelse="skane", json=True, stdout=answer)

    counts = json.loads(answer.getvalue())
    wanted = {
        "parter": 8, "organ": 11, "områden": 5, "aktiva områden": 5, "delmål": 0, "samverkansområden": 0,
        "insatser": 12, "rekommendationer": 3, "beslut": 5,
    }  # fmt: skip
    assert counts | wanted == counts


def test_samma_fil_igen_andrar_ingenting():
    utfall = las_in(FIL.read_bytes(), filnamn="skane.yaml")

    assert not utfall.andrar_nagot
    assert utfall.konflikter == []


def test_rok_ar_avslutad_sedan_dagen_efter_den_sista():
    avtal = Overenskommelse.objects.get(slug="skane")

    assert avtal.lage(SISTA_DAGEN) == Lage.GALLANDE
    assert avtal.lage(SISTA_DAGEN + datetime.timedelta(days=1)) == Lage.AVSLUTAD
    assert not avtal.uppfoljning_oppen
    assert avtal.term("omrade", plural=True) == "prioriterade områden"


def test_beslutet_att_inte_forlanga_har_sin_dag_och_kalla():
    beslut = Beslut.objects.get(nyckel="forlangs-inte")

    assert beslut.nar.iso == "2019-12-11"
    assert beslut.kalla == "Länsstyrelsens nyhet 13 december 2019"
    assert "strategiska samverkansgrupp" in beslut.beslutsfattare


def test_oprecisa_dagar_stannar_oprecisa():
    nar = dict(Beslut.objects.exclude(nar=None).values_list("nyckel", "nar"))

    assert str(nar["behovsomraden-2016"]) == "december 2016"
    assert str(nar["rapport-bereds"]) == "2018"
    assert Beslut.objects.get(nyckel="rapport-bestalls").nar_i_kallan == "2017–2018"


def test_lansstyrelsen_ar_ordforande_och_rapporten_kommunforbundets():
    avtal = Overenskommelse.objects.get(slug="skane")

    assert Uppdrag.objects.get(organ__nyckel="rok", roll="ordforande").organisation.nyckel == "lansstyrelsen-skane"
    assert avtal.kalla_lista.get(nyckel="rapport-2018").utgivare == "Kommunförbundet Skåne"


def test_kommunerna_ar_trettiotre_och_ingen_av_dem_part():
    i_lanet = Organisation.objects.filter(typ="kommun", geografi__overordnad="12")

    assert i_lanet.count() == 33
    assert not Part.objects.filter(organisation__in=i_lanet).exists()


def test_fyra_horn_utan_kommuner_som_kallan_inte_namnger():
    assert list(Delregion.objects.values_list("namn", flat=True)) == ["Nordväst", "Nordost", "Sydväst", "Sydost"]
    assert not Delregionkommun.objects.exists()
    assert not Delregion.objects.filter(anmarkning="").exists()


def test_varje_slag_av_organ():
    slag = dict(Organ.objects.values_list("nyckel", "typ"))

    assert slag["rok"] == "overenskommelse"
    assert slag["partnerskap-skane"] == "stodstruktur"
    assert slag["integrationsbloggen"] == "informationskanal"
    assert slag["beredningen"] == "politisk_beredning"
    assert OrganVersion.objects.get(organ__nyckel="boss").till == datetime.date(2018, 9, 30)


def test_bara_den_relation_som_kallan_ger_stod_for():
    relations = OrganRelation.objects.values_list("fran_organ__nyckel", "typ", "till_organ__nyckel")

    assert list(relations) == [("integrationsradet", "informerar", "rok")]


def test_omradena_ar_kallans_egna():
    namn = list(Omrade.objects.order_by("nummer").values_list("versioner__namn", flat=True))

    assert namn == [
        "Bostäder och bosättning",
        "Arbete och kompetensförsörjning",
        "Hälsofrämjande insatser",
        "Stödja det lokala samarbetet",
        "Utveckla samverkan med idéburen sektor",
    ]


def test_insatserna_har_de_aktorer_kallan_namner():
    ansvariga = InsatsAktor.objects.filter(roll="ansvarig", insats__nyckel="s09")

    assert set(ansvariga.values_list("organ__nyckel", "organisation__nyckel")) == {
        ("partnerskap-skane", None),
        (None, "natverket-ideburen-sektor-skane"),
    }
    assert Insats.objects.get(nyckel="s06").antal_kommuner == 30
    assert Insats.objects.get(nyckel="s02").platser.count() == 34


def test_ansokningarna_till_yrkes_sfi_gar_ihop():
    antal = Utfall.objects.filter(insats__nyckel="s02", enhet="ansökningar")
    varden = dict(antal.values_list("malgrupp", "varde"))

    assert varden[""] == varden["män"] + varden["kvinnor"] == 1631


def test_goda_exempel_i_lanet_och_utanfor():
    exempel = GottExempel.objects.all()

    assert exempel.count() == 12
    assert exempel.get(nyckel="g2").kommun.namn == "Åre"
    assert exempel.get(nyckel="g4").insats.nyckel == "s01"
    assert "85/15-principen" in exempel.get(nyckel="g1").lardomar


def test_rekommendationerna_gar_till_kommunledningarna():
    for rekommendation in Rekommendation.objects.all():
        assert [rad.ord for rad in rekommendation.mottagare.all()] == ["kommunledningarna i Skånes kommuner"]
        assert rekommendation.agare_organisation is None


def test_kallans_tal_gar_ihop():
    tal = {rad.vad: rad.varde for rad in Pastaende.objects.all()}

    def varde(borjan):
        return int(next(v for vad, v in tal.items() if vad.startswith(borjan)).replace(" ", ""))

    delar = ("från anläggningsboende", "från eget boende", "kvotflyktingar", "genom anknytning")
    assert sum(varde(f"mottagna {borjan}") for borjan in delar) == varde("mottagna i rikets kommuner") == 68760
    assert {rad.kalla for rad in Pastaende.objects.all()} == {"Kommunförbundet Skånes rapport 2018"}


def test_definitionen_av_nyanland_ar_lanets_egen():
    assert "två till tre år" in Definition.objects.get(term="nyanländ").text
    assert Definition.objects.count() == 11


def test_strategiska_forum_ar_tematraffar_med_kand_dag():
    assert list(Mote.objects.order_by("pk").values_list("slag", flat=True)) == ["tematraff"] * 3


@pytest.mark.parametrize("namn", ["Hallworth", "Tyrstrup", "Sande", "Puranen", "Brinkemo"])
def test_namngivna_personer_star_inte_i_filen(namn):
    assert namn not in FIL.read_text(encoding="utf-8")


SIDOR = [
    ("rapporter:overenskommelse",),
    ("rapporter:oversikt",),
    ("rapporter:parter",),
    ("rapporter:part", "kommunforbundet-skane"),
    ("rapporter:kommun", "1280"),
    ("rapporter:organ",),
    ("rapporter:organ_ett", "integrationsradet"),
    ("rapporter:omrade", "rok2"),
    ("rapporter:malgrupp",),
    ("rapporter:historik",),
    ("insatser:lista",),
    ("insatser:goda_exempel",),
    ("indikatorer:lista",),
    ("indikatorer:fragor",),
]


@pytest.fixture
def klient(logga_in):
    """Signed in as the strategist of an agreement that has been closed."""
    avtal = Overenskommelse.objects.get(slug="skane")
    return logga_in(MedlemskapFactory(roll=Roll.LANSSTRATEG, organisation=avtal.samordnare, overenskommelse=avtal).user)


def test_listan_visar_tolv_exempel_med_resultat_eller_att_kallan_inte_anger_det(klient):
    html = klient.get(reverse("insatser:goda_exempel", args=["skane"])).content.decode()

    assert html.count('class="kort exempelkort"') == html.count("<b>Resultat:</b>") == 12
    utan = GottExempel.objects.filter(resultat="").count()
    assert 0 < utan < 12
    assert html.count('<span class="saknas">anges ej i källan</span>') == utan
    for ett in GottExempel.objects.select_related("overenskommelse"):
        assert ett.get_absolute_url() in html


@pytest.mark.parametrize("namn", SIDOR, ids=lambda namn: "-".join(namn))
@pytest.mark.parametrize("datum", ["", "2018-06-01"])
def test_sidorna_gar_att_lasa_idag_och_som_det_var(klient, namn, datum):
    svar = klient.get(reverse(namn[0], args=["skane", *namn[1:]]), {"datum": datum} if datum else {})

    html = svar.content.decode()
    assert svar.status_code == 200
    assert html.count("<h1") == 1
    assert "Ny insats" not in html
    # Sub-goals are a level that this agreement does not have.
    assert "delmål" not in html.lower() or namn[0] in ("indikatorer:lista", "rapporter:kommun", "insatser:lista")


def test_oversikten_och_omradet_visar_insatserna_utan_delmal(klient):
    oversikt = klient.get(reverse("rapporter:oversikt", args=["skane"])).content.decode()
    omrade = klient.get(reverse("rapporter:omrade", args=["skane", "rok2"])).content.decode()

    assert "Prioriterade områden" in oversikt
    assert reverse("rapporter:omrade", args=["skane", "rok5"]) in oversikt
    assert "Yrkes-SFI i Skåne" in omrade
    assert "MILSA" not in omrade


def test_horntillhorigheten_sags_vara_okand(klient):
    html = klient.get(reverse("rapporter:parter", args=["skane"])).content.decode()

    utan = html.split("Delregion anges ej i källan")[1]
    assert "Östra Göinge" in utan
    assert utan.count("/kommuner/12") == 33


HORN = {
    "nordvast": ["1257", "1260", "1275", "1276", "1277", "1278", "1282", "1283", "1284", "1292"],
    "nordost": ["1256", "1266", "1267", "1272", "1273", "1290", "1293"],
}


def test_lanet_bestammer_vilka_kommuner_som_hor_till_hornen_och_da_gar_de_att_valja():
    """The agreement itself is closed: here it goes on."""
    Overenskommelse.objects.update(slutdatum=None, uppfoljning_till=None)
    avtal = Overenskommelse.objects.get()
    strateg = MedlemskapFactory(roll=Roll.LANSSTRATEG, overenskommelse=avtal, organisation=avtal.samordnare).user
    numbers = dict(Delregion.objects.values_list("nyckel", "pk"))
    placering = {kod: {numbers[horn]} for horn, koder in HORN.items() for kod in koder}
    assert delregionsval(kommuner_med_delregioner(avtal, SISTA_DAGEN)) == []

    with pghistory.context(user=strateg.pk):
        indelning.placera(avtal, placering, av=strateg, sett=indelning.avtryck(indelning.rader(avtal)))
    namnger = FIL.read_bytes().replace(b"namn: Sydost,", b'namn: Sydost, kommuner: ["1256", "1291"],')
    las_in(namnger, filnamn="skane.yaml")

    *horn, utan = delregionsval(kommuner_med_delregioner(avtal, SISTA_DAGEN))
    assert {val.nyckel: sorted(val.kommuner) for val in horn} == HORN | {"sydost": ["1291"]}
    assert (utan.namn, len(utan.kommuner)) == ("Hör inte till någon delregion", 33 - 10 - 7 - 1)


def test_boss_fanns_bara_medan_projektet_pagick(klient):
    organ = reverse("rapporter:organ", args=["skane"])

    da = klient.get(organ, {"datum": "2018-06-01"}).content.decode()
    nu = klient.get(organ).content.decode()

    nuvarande, avslutade = nu.split("Avslutade eller aldrig inrättade")
    assert "BOSS" in da.split("Avslutade eller aldrig inrättade")[0]
    assert "BOSS" not in nuvarande
    assert "Bred Operativ och Strategisk Samverkan" in avslutade


def test_rapportens_siffror_om_mottagande_gar_ihop():
    riket = dict(Mottagande.objects.filter(geografi="00", artal=2017).values_list("vag", "antal"))

    assert riket.pop("alla") == 68_760
    assert riket == {"abo": 27_955, "ebo": 19_136, "kvot": 3_419, "anknytning": 18_250}
    assert sum(riket.values()) == 68_760
    assert Mottagande.objects.get(geografi="12", artal=2018, manad=1).antal == 670


def test_rapportens_kvoter_blir_de_samma_nar_de_raknas():
    avtal = Overenskommelse.objects.get(slug="skane")

    tabell = kommuntal.arstabell(avtal, 2017)

    rader = {rad.plats.namn: rad for rad in tabell.rader}
    malmo, perstorp, lund = rader["Malmö"], rader["Perstorp"], rader["Lund"]
    assert (tabell.lanet.beslutat, tabell.lanet.mottagna.varde, round(tabell.lanet.kvot, 2)) == (
        2_793, 10_531, Decimal("3.77"),
    )  # fmt: skip
    assert (malmo.beslutat, malmo.mottagna.varde, round(malmo.kvot, 1)) == (408, 2_445, Decimal("6.0"))
    assert (perstorp.beslutat, perstorp.mottagna.varde, perstorp.kvot) == (0, 142, Saknas.EJ_BERAKNAS)
    assert (lund.beslutat, lund.mottagna.varde, lund.kvot) == (Saknas.SAKNAS,) * 3
    assert "antalet saknas för 31 av 33\N{NO-BREAK SPACE}kommuner" in tabell.kontroller[0].mening
    assert kommuntal.arstabell(avtal, 2018).lanet.hittills == (670, "januari")
    # What the source only claims, without its parts, stays a claim.
    assert Pastaende.objects.filter(varde__in=["1,86 gånger", "2,7 gånger"]).count() == 2


def test_kommuntalets_sida_skiljer_noll_fran_det_som_saknas(klient):
    html = klient.get(reverse("indikatorer:kommuntal_ar", args=["skane", 2017])).content.decode()

    perstorp = html.split(">Perstorp</a>")[1].split("</tr>")[0]
    lund = html.split(">Lund</a>")[1].split("</tr>")[0]
    assert "går inte att beräkna" in perstorp
    assert "går inte att beräkna" not in lund
    assert "3,77" in html.split("Skåne län <span")[1]

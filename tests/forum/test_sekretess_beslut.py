"""A confidential decision is seen by those who prepare and decide, and by nobody else anywhere."""

import json

import pytest
from django.urls import reverse

from forum.models import Beslut, Beslutsform, Beslutsstatus, Dagordningspunkt, Motesstatus, Punktslag
from forum.services import beslut as services
from forum.services import dagordning
from forum.services.beslut import Beslutsuppgifter
from forum.services.verkan import insatsnyckel
from insatser.models import Insats, Insatsstatus
from rapporter.arsrapport import underlag as rapportunderlag
from rapporter.models import Arsrapport
from sok.models import Omrade, Organ
from tests.atkomst.matris import MATRIS
from tests.atkomst.test_matris import personer, varld  # noqa: F401
from tests.dagar import i_ar, idag, om
from tests.factories.forum import BeslutFactory, MoteFactory, PunktFactory

HEMLIGT = "Zebradalen"


@pytest.fixture
def hemliga(varld, overenskommelse, kommun, strateg):  # noqa: F811
    """One taken decision that reaches into every kind of page, and one planned."""
    organ = Organ.objects.get(nyckel=varld["organ"], overenskommelse=overenskommelse)
    omrade = Omrade.objects.get(nyckel=varld["omrade"], overenskommelse=overenskommelse)
    insats = Insats.objects.get(pk=varld["insats"])
    Insats.objects.filter(pk=insats.pk).update(status=Insatsstatus.PLANERAD)
    mote = MoteFactory(organ=organ, dag=idag(), status=Motesstatus.HALLET)
    MoteFactory(organ=organ, dag=om(20), status=Motesstatus.OPPNAT)
    avser = (
        f"omrade:{varld['omrade']}", f"delmal:{varld['delmal']}", f"part:{kommun.nyckel}", f"organ:{organ.nyckel}",
        insatsnyckel(insats),
    )  # fmt: skip
    punkt = PunktFactory(mote=mote, slag=Punktslag.BESLUT, sekretess=True, rubrik=f"Om {HEMLIGT}")
    fattat = services.fatta(
        punkt,
        Beslutsuppgifter(
            text=f"{HEMLIGT} ska avvecklas.", sekretess=True, kraver_partsbeslut=True, ansvarig_organisation=kommun,
            forfaller=idag(), avser=avser,
            verkan=(
                {"typ": "avslutar_omrade", "omrade": omrade, "fran": idag()},
                {"typ": "startar_insats", "insats": insats},
                {"typ": "ger_uppdrag", "organ": organ, "text": f"Förbered {HEMLIGT}."},
                {"typ": "antar_handlingsplan", "artal": i_ar(), "text": f"Plan för {HEMLIGT}."},
            ),
        ),
        av=strateg,
    )  # fmt: skip
    planerat = BeslutFactory(
        mote=None, organ=organ, overenskommelse=overenskommelse, nyckel="hemligt-planerat", nar="2099-10",
        status=Beslutsstatus.PLANERAT, genomforande="", sekretess=True, text=f"Vad som händer med {HEMLIGT}.",
    )  # fmt: skip
    varld |= {"hemligt": fattat.nyckel, "hemligt_mote": mote.pk}
    return fattat, planerat


def alla_sidor(klient, varld):  # noqa: F811
    """{address: text} of every page and file of the matrix, and of both decisions' own meetings."""
    found = {}
    for name, row in MATRIS.items():
        if row.metod == "get":
            url = reverse(name, args=[varld[key] for key in row.args])
            found[url] = klient.get(url)
    extra = (
        ("forum:beslut", "hemligt"), ("forum:mote", "hemligt_mote"), ("forum:mote_beslut", "hemligt_mote"),
        ("forum:beslut_klart", "hemligt"),
    )  # fmt: skip
    for name, key in extra:
        url = reverse(name, args=[varld["slug"], varld[key]])
        found[url] = klient.get(url)
    for fraga in (f"?q={HEMLIGT}", "?lage=forsenat", "?lage=planerat"):
        for name in ("forum:beslutslogg", "forum:beslutslogg_csv"):
            url = reverse(name, args=[varld["slug"]]) + fraga
            found[url] = klient.get(url)
    return {url: _text(svar) for url, svar in found.items()}


def _text(svar):
    body = b"".join(svar.streaming_content) if svar.streaming else svar.content
    return body.decode("utf-8", "replace").replace(f"q={HEMLIGT}", "").replace(f'value="{HEMLIGT}"', "")


@pytest.mark.parametrize("roll", ["lasare", "kommunhandlaggare"])
def test_den_som_inte_bereder_eller_beslutar_ser_det_ingenstans(hemliga, varld, personer, logga_in, roll):  # noqa: F811
    fattat, _ = hemliga

    sidor = alla_sidor(logga_in(personer[roll]), varld)

    assert [url for url, text in sidor.items() if HEMLIGT in text] == []
    pekar_hit = [url for url, text in sidor.items() if fattat.get_absolute_url() in text.replace(url, "")]
    assert pekar_hit == []


def test_de_som_bereder_och_beslutar_ser_det_dar_det_hor_hemma(hemliga, varld, personer, logga_in):  # noqa: F811
    """The control: the same walk finds it, so the walk looks where it would be."""
    fattat, _ = hemliga
    slug = varld["slug"]

    sidor = alla_sidor(logga_in(personer["ledamot"]), varld)

    assert {
        fattat.get_absolute_url(),
        reverse("forum:beslutslogg", args=[slug]),
        reverse("forum:beslutslogg_csv", args=[slug]),
        reverse("rapporter:omrade", args=[slug, varld["omrade"]]),
        reverse("rapporter:delmal", args=[slug, varld["delmal"]]),
        reverse("rapporter:organ_ett", args=[slug, varld["organ"]]),
        reverse("rapporter:part", args=[slug, varld["part"]]),
        reverse("rapporter:oversikt", args=[slug]),
        reverse("insatser:insats", args=[slug, varld["insats"]]),
        reverse("forum:mote", args=[slug, varld["hemligt_mote"]]),
    } <= {url for url, text in sidor.items() if HEMLIGT in text}


def test_antalet_i_loggen_rojer_det_inte(hemliga, logga_in, personer, varld):  # noqa: F811
    url = reverse("forum:beslutslogg", args=[varld["slug"]])

    sedda = logga_in(personer["lasare"]).get(url).context["antal_text"]
    alla = logga_in(personer["strateg"]).get(url).context["antal_text"]

    rows = Beslut.objects.filter(overenskommelse__slug=varld["slug"])
    assert int(alla.split()[0]) == rows.count()
    assert int(sedda.split()[0]) == rows.filter(sekretess=False).count() <= rows.count() - 2


def test_arsrapportens_underlag_har_det_inte(hemliga, overenskommelse):
    rapport = Arsrapport.objects.get(overenskommelse=overenskommelse)
    rapport.till_ar = i_ar()

    text = json.dumps(rapportunderlag.bygg(rapport), ensure_ascii=False)

    assert HEMLIGT not in text


def test_ett_beslut_som_ersatter_ett_hemligt_visar_inte_vilket(hemliga, logga_in, personer, overenskommelse):  # noqa: F811
    fattat, _ = hemliga
    oppet = services.fatta_utan_mote(
        overenskommelse, Beslutsuppgifter(text="Annat.", ersatter=fattat), av=personer["strateg"],
        form=Beslutsform.PER_CAPSULAM, dag=idag(), organ=fattat.organ,
    )  # fmt: skip

    def sidan(roll):
        return logga_in(personer[roll]).get(oppet.get_absolute_url()).content.decode()

    assert fattat.namn in sidan("strateg")
    assert fattat.namn not in sidan("lasare")


def test_en_punkt_som_blir_sekretess_i_efterhand_tar_med_sig_sina_beslut(overenskommelse, strateg, lasare):
    mote = MoteFactory(organ__overenskommelse=overenskommelse, dag=idag(), status=Motesstatus.HALLET)
    punkt = PunktFactory(mote=mote, slag=Punktslag.BESLUT)
    beslut = services.fatta(punkt, Beslutsuppgifter(text="Öppet från början."), av=strateg)

    dagordning.andra(punkt, av=strateg, sekretess=True)

    assert not Beslut.objects.visible_to(lasare).filter(pk=beslut.pk).exists()


def test_ett_beslut_som_blir_sekretess_i_efterhand_doljer_punktens_forslag(overenskommelse, strateg, lasare):
    mote = MoteFactory(organ__overenskommelse=overenskommelse, dag=idag(), status=Motesstatus.HALLET)
    punkt = PunktFactory(mote=mote, slag=Punktslag.BESLUT, forslag_till_beslut="Förhandlingen avbryts.")
    beslut = services.fatta(punkt, Beslutsuppgifter(text="Förhandlingen avbryts."), av=strateg)

    services.andra(beslut, av=strateg, sekretess=True)

    assert not Dagordningspunkt.objects.visible_to(lasare).filter(pk=punkt.pk).exists()

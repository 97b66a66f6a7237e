"""What governs Kronoberg: meetings as precise as the sources, what decisions changed, texts and addressees."""

import datetime
import re

import pytest
from django.apps import apps
from django.urls import reverse

from core.giltighet import Giltighet
from forum.models import Beslut, Mote, Motesstatus, Rekommendation, Verkan, Verkanstyp
from konton.models import User
from sok.models import (
    Delmal,
    Dokumentversion,
    Malgrupp,
    Medlemskap,
    Omfattning,
    Omrade,
    Organ,
    Overenskommelse,
    Roll,
    Samverkansomrade,
    Stycke,
)

pytestmark = [pytest.mark.usefixtures("kronoberg"), pytest.mark.django_db]
DAGEN_FORE, DAGEN = datetime.date(2023, 3, 29), datetime.date(2023, 3, 30)
SIDOR = ["overenskommelse", "organ", "parter", "malgrupp", "oversikt"]
# The area, its group, its sub-goals, the decision that ended it, and the one measure it is read with.
BOENDE = re.compile(r"/(boende|boendegrupp|b1|b2|boende-utgar|n07907)/")


def _galler(datum):
    """Everything with days of its own that held on the day, over all tables, in words."""
    modeller = [modell for modell in apps.get_models() if issubclass(modell, Giltighet)]
    rows = {
        (modell._meta.model_name, str(rad), rad.pk)
        for modell in modeller
        for rad in modell.objects.filter(giltighet__contains=datum)
    }
    versioner = Dokumentversion.objects.gallande(datum)
    return {row[:2] for row in rows} | {("dokumentversion", version.titel) for version in versioner}


def test_dagarna_fore_och_efter_skiljer_sig_i_precis_boende_och_det_som_hanger_pa_det():
    fore, efter = _galler(DAGEN_FORE), _galler(DAGEN)

    boende = Omrade.objects.get(nyckel="boende")
    hanger_pa = {("omradeversion", str(version)) for version in boende.versioner.all()}
    hanger_pa |= {
        ("delmalversion", str(v)) for delmal in Delmal.objects.filter(omrade=boende) for v in delmal.versioner.all()
    }
    hanger_pa |= {
        ("samverkansomradeversion", str(v))
        for ett in Samverkansomrade.objects.filter(omrade=boende)
        for v in ett.versioner.all()
    }
    hanger_pa |= {("organansvar", str(ansvar)) for ansvar in boende.ansvariga.all()}
    hanger_pa |= {("organversion", "Ny konstellation för boende")}
    hanger_pa |= {("organrelation", str(ett)) for ett in Organ.objects.get(nyckel="boendegrupp").relationer_in.all()}
    hanger_pa |= {("dokumentversion", Dokumentversion.objects.get(styrdokument__slag="avtal", nummer=1).titel)}
    assert len(hanger_pa) == 1 + 2 + 3 + 2 + 1 + 1 + 1
    assert fore - efter == hanger_pa
    assert {slag for slag, _ in efter - fore} == {"dokumentversion"}
    assert next(titel for _, titel in efter - fore).endswith("utan området Boende")


def test_avtalets_text_tappar_bara_boende_den_dagen():
    aldre, yngre = (Dokumentversion.objects.get(styrdokument__slag="avtal", nummer=n) for n in (1, 2))
    fore, efter = (dict(version.stycken.values_list("nyckel", "text")) for version in (aldre, yngre))

    assert yngre.bygger_pa == aldre
    assert fore.keys() - efter.keys() == {"omrade-boende"}
    assert {nyckel for nyckel in efter if efter[nyckel] != fore[nyckel]} == {"omraden", "organisation"}


def test_motena_har_kallans_precision():
    moten = dict(Mote.objects.values_list("nyckel", "nar"))

    assert {nyckel: nar.iso for nyckel, nar in moten.items()} == {
        "forum-2023-03-30": "2023-03-30",
        "forum-2023-10": "2023-10",
        "forum-2024-03": "2024-03",
        "forum-2025-03-27": "2025-03-27",
        "lansdialog-2025-04-03": "2025-04-03",
        "forum-2025-10": "2025-10",
        "lansdialog-2025-11-12": "2025-11-12",
    }
    assert Mote.objects.get(nyckel="forum-2024-03").dag is None


def test_det_som_kallan_bara_planerar_ar_inte_stangt():
    planerade = Mote.objects.exclude(status=Motesstatus.STANGT)

    assert set(planerade.values_list("nyckel", flat=True)) == {"forum-2025-10", "lansdialog-2025-11-12"}
    assert all("anges inte i källan" in mote.anmarkning for mote in planerade)


def test_lansdialogen_fattar_inga_beslut():
    assert not any(mote.fattar_beslut for mote in Mote.objects.filter(organ__nyckel="lansdialog"))


def test_myndigheterna_informerade_i_mars_2025():
    mote = Mote.objects.get(nyckel="forum-2025-03-27")

    assert set(mote.informerar.values_list("nyckel", flat=True)) == {"migrationsverket", "arbetsformedlingen"}


def test_besluten_hanger_pa_sina_moten():
    pa_moten = dict(Beslut.objects.exclude(mote=None).values_list("nyckel", "mote__nyckel"))

    assert pa_moten == {
        "boende-utgar": "forum-2023-03-30",
        "ny-malgrupp": "forum-2023-10",
        "prioriteringar-2024": "forum-2024-03",
        "forum-2025-03-27": "forum-2025-03-27",
        "struktur-2026": "forum-2025-10",
    }


def test_boende_avslutas_av_sitt_beslut_fran_dess_dag():
    verkan = Verkan.objects.get(typ=Verkanstyp.AVSLUTAR_OMRADE)

    assert (verkan.beslut.nyckel, verkan.omrade.nyckel, verkan.fran) == ("boende-utgar", "boende", DAGEN)
    assert verkan.verkstalld_at.date() == DAGEN
    assert verkan.omrade.versioner.get().giltighet.upper == DAGEN


def test_malgruppens_nya_lydelse_star_pa_beslutet_utan_pahittad_dag():
    verkan = Verkan.objects.get(typ=Verkanstyp.ANDRAR_MALGRUPP)

    assert verkan.fran is None
    assert verkan.text == Malgrupp.objects.get(niva="primar", giltighet__startswith="2023-10-01").text


def test_fyra_prioriteras_for_2025_av_marsbeslutet():
    prioriterar = Verkan.objects.filter(typ=Verkanstyp.PRIORITERAR, beslut__nyckel="prioriteringar-2024", artal=2025)

    nycklar = set(prioriterar.values_list("samverkansomrade__nyckel", flat=True))
    assert nycklar == {"ak-s3", "ak-s4", "h-s1", "d-s2"}


def test_rekommendationerna_har_mottagare():
    per_nummer = {
        rad.nummer: {str(ett.organisation or ett.organ) for ett in rad.mottagare.all()}
        for rad in Rekommendation.objects.all()
    }

    assert per_nummer[2] == {
        "Länsstyrelsen i Kronobergs län",
        "Migrationsverket",
        "Arbetsförmedlingen",
        "Region Kronoberg",
    }
    assert per_nummer[6] == {"beredning"}
    assert all(per_nummer[nummer] for nummer in range(1, 7))


def test_de_latta_serierna_har_sin_takt():
    takt = {organ.nyckel: (organ.moten_per_ar_fran, organ.moten_per_ar_till) for organ in Organ.objects.all()}

    assert takt["forum"] == (2, 2)
    assert takt["aktuellt"] == takt["vav"] == (4, 6)
    assert takt["ask"] == (None, None)


def test_utgangslaget_2018_star_kvar_med_omradenas_utmaningar():
    nulage = Dokumentversion.objects.get(styrdokument__slag="nulage")

    assert nulage.utgangslage
    assert nulage.antagen.iso == "2018"
    omraden = set(Stycke.objects.filter(version=nulage).exclude(omrade=None).values_list("omrade__nyckel", flat=True))
    assert omraden == {"ak", "boende", "halsa", "delaktighet"}


@pytest.fixture
def lankar(client):
    """lankar(page, day): the addresses that the page links to, as Kronoberg's strategist reads it."""
    avtal = Overenskommelse.objects.get(slug="kronoberg")
    user = User.objects.create(email="strateg@prov.invalid", namn="Demo Strateg")
    ett = {"user": user, "organisation": avtal.samordnare, "roll": Roll.LANSSTRATEG}
    Medlemskap.objects.create(overenskommelse=avtal, omfattning=Omfattning.OVERENSKOMMELSE, **ett)
    client.force_login(user)

    def read(sida, datum):
        html = client.get(reverse(f"rapporter:{sida}", args=["kronoberg"]), {"datum": datum}).content.decode()
        main = html.partition("<main")[2].partition("</main>")[0]
        return {ref.partition("?")[0] for ref in re.findall(r'href="(/kronoberg/[^"#]*)', main)}

    return read


def test_sidorna_skiljer_sig_bara_i_lankar_till_boende(lankar):
    for sida in SIDOR:
        fore, efter = lankar(sida, DAGEN_FORE.isoformat()), lankar(sida, DAGEN.isoformat())

        assert fore, sida
        assert all(BOENDE.search(ref) for ref in fore ^ efter), (sida, fore ^ efter)
        if sida != "oversikt":
            assert fore & efter, sida
    assert "/kronoberg/delmal/b1/" in lankar("overenskommelse", DAGEN_FORE.isoformat())
    assert "/kronoberg/delmal/b1/" not in lankar("overenskommelse", DAGEN.isoformat())

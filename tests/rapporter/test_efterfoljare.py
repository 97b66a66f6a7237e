"""What goes on is carried to the agreement that follows: once, with links both ways; the old one stays as it was."""

import threading

import pytest
from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.forms import model_to_dict

from core.giltighet import spann
from core.oprecist import OprecistDatum
from forum.models import Rekommendationssvar
from insatser.models import Insats, InsatsRelation
from rapporter.services import efterfoljare
from rapporter.services.overforing import Urval, for_over
from sok.models import Lage, Medlemskap, Overenskommelse, Part, Relationstyp, Roll
from sok.services import fel
from tests.dagar import om
from tests.factories.forum import BeslutFactory, RekommendationFactory, RekommendationsmottagareFactory
from tests.factories.indikatorer import HamtningFactory, SerieFactory
from tests.factories.insatser import HelInsatsFactory, InsatsAktorFactory
from tests.factories.sok import BORJAN, MedlemskapFactory, OrganFactory, OrganisationFactory, OverenskommelseFactory


@pytest.fixture
def avtal(overenskommelse):
    """Has run out, as Kronoberg's: structure locked, follow-up open."""
    overenskommelse.slutdatum = om(-300)
    overenskommelse.efterfoljare_text = "Råd för social hållbarhet"
    overenskommelse.save()
    return overenskommelse


@pytest.fixture
def nytt(avtal):
    return efterfoljare.NyOverenskommelse(
        slug="radet", kortnamn="Rådet", namn="Råd för social hållbarhet", startdatum=om(40), samordnare=avtal.samordnare
    )


@pytest.fixture
def radet(avtal, nytt, strateg):
    ny = efterfoljare.skapa(avtal, nytt, av=strateg)
    avtal.refresh_from_db()
    return ny


@pytest.fixture
def fortsatter(avtal, kommun):
    """One of each thing that goes on."""
    organ = OrganFactory(overenskommelse=avtal, nyckel="ask", version__namn="ASK", sammankallande=kommun)
    forum = OrganFactory(overenskommelse=avtal, nyckel="forum", version__namn="Forum")
    organ.relationer_ut.create(till_organ=forum, typ=Relationstyp.RAPPORTERAR_TILL, giltighet=spann(BORJAN))
    insats = HelInsatsFactory(overenskommelse=avtal, titel="Sfi och arbetsliv", aktor__organisation=kommun)
    InsatsAktorFactory(insats=insats, organisation=None, organ=organ, roll="styrande")
    beslut = BeslutFactory(
        mote__organ=forum, text="Strukturen ska ses över.", ansvarig_organisation=kommun, nummer="2025-1"
    )
    rekommendation = RekommendationFactory(overenskommelse=avtal, text="Fortsätt samverka.", frist=OprecistDatum(2026))
    RekommendationsmottagareFactory(rekommendation=rekommendation, organisation=kommun)
    return {"organ": organ, "forum": forum, "insats": insats, "beslut": beslut, "rekommendation": rekommendation}


@pytest.fixture
def allt(fortsatter):
    return Urval(
        insatser=frozenset([fortsatter["insats"].pk]),
        beslut=frozenset([fortsatter["beslut"].pk]),
        rekommendationer=frozenset([fortsatter["rekommendation"].pk]),
        organ=frozenset([fortsatter["organ"].pk, fortsatter["forum"].pk]),
        parter=True,
        medlemskap=True,
    )


def test_efterfoljaren_skapas_som_data_nar_strukturen_ar_last(avtal, radet, strateg):
    assert avtal.lage() == Lage.LOPT_UT
    assert (avtal.efterfoljare, radet.lage(), radet.lan) == (radet, Lage.KOMMANDE, avtal.lan)
    assert radet.versioner.get().namn == "Råd för social hållbarhet"
    assert radet.parter.get().organisation == avtal.samordnare
    assert Overenskommelse.objects.visible_to(strateg).filter(pk=radet.pk).exists()


def test_en_annan_efterfoljare_valjs_inte_over_den_forsta(avtal, radet, strateg):
    with pytest.raises(efterfoljare.HarEfterfoljare, match="Rådet är redan efterföljare"):
        efterfoljare.valj(avtal, radet, av=strateg)


def test_en_som_finns_kan_valjas_men_inte_i_ring(avtal, strateg):
    annan = OverenskommelseFactory(slug="annan", kortnamn="Annan")
    MedlemskapFactory(user=strateg, organisation=avtal.samordnare, overenskommelse=annan, roll=Roll.LANSSTRATEG)

    efterfoljare.valj(avtal, annan, av=strateg)

    with pytest.raises(efterfoljare.KanInteFoljaSigSjalv):
        efterfoljare.valj(annan, avtal, av=strateg)


def test_den_valda_maste_man_vara_strateg_i(avtal, strateg):
    with pytest.raises(PermissionDenied):
        efterfoljare.valj(avtal, OverenskommelseFactory(slug="annan", kortnamn="Annan"), av=strateg)


def test_en_upptagen_adress_sags_i_en_mening(avtal, nytt, strateg, logga_in):
    svar = logga_in(strateg).post(
        "/provlan/avslut/ny-efterfoljare/",
        {
            "slug": "komponenter",
            "kortnamn": "X",
            "namn": "X",
            "startdatum": "2027-01-01",
            "samordnare": avtal.samordnare_id,
        },
    )

    assert "Adressen ”komponenter” används redan." in svar.content.decode()


def test_allt_fors_over_med_lankar_bakat(radet, avtal, fortsatter, allt, kommun, strateg):
    klart = for_over(avtal, allt, av=strateg)

    ny_insats = Insats.objects.get(overenskommelse=radet)
    ny_organ = radet.organ_lista.get(nyckel="ask")
    beslut = radet.beslut_lista.get()
    rekommendation = radet.rekommendationer.get()
    assert (klart.parter, klart.organ, klart.insatser, klart.beslut, klart.rekommendationer) == (1, 2, 1, 1, 1)
    assert (ny_insats.titel, ny_insats.status) == ("Sfi och arbetsliv", "pagar")
    assert InsatsRelation.objects.get(till=ny_insats).fran == fortsatter["insats"]
    assert {str(a.organ_id or a.organisation_id) for a in ny_insats.aktorer.all()} == {str(ny_organ.pk), str(kommun.pk)}
    assert (ny_organ.foregangare, ny_organ.sammankallande) == (fortsatter["organ"], kommun)
    assert ny_organ.relationer_ut.get().till_organ.nyckel == "forum"
    assert (beslut.foregangare, beslut.nummer, beslut.genomforande) == (fortsatter["beslut"], "", "oppet")
    assert beslut.organ.nyckel == "forum"
    assert (rekommendation.foregangare, rekommendation.frist) == (fortsatter["rekommendation"], OprecistDatum(2026))
    assert rekommendation.mottagare.get().organisation == kommun


def test_lanets_egna_brott_och_sedda_andringar_foljer_med(radet, avtal, strateg):
    serie, bryts = SerieFactory(), {"text": "Ny titel", "overenskommelse": avtal}
    forslag = serie.brott.create(artal=2020, text="Ny titel")
    serie.brott.create(artal=2020, lage="avfardat", skal="Bara rubriken", ersatter=forslag, **bryts)
    serie.brott.create(artal=2023, **bryts)
    andring = serie.andringar.create(typ="definition", text="Ny titel", hamtning=HamtningFactory())
    andring.sedda.create(overenskommelse=avtal, sedd_av=strateg)
    serie.brott.create(artal=2023, text="Nyas eget", overenskommelse=radet)

    for_over(avtal, Urval(), av=strateg)
    for_over(avtal, Urval(), av=strateg)

    egna = radet.egna_brott.order_by("artal").values_list("artal", "lage", "text", "ersatter")
    assert list(egna) == [(2020, "avfardat", "Ny titel", forslag.pk), (2023, "bekraftat", "Nyas eget", None)]
    assert radet.sedda_andringar.get().sedd_av == strateg


def test_skede_kontakt_och_finansiarernas_belopp_foljer_med(radet, avtal, fortsatter, allt, strateg, kommunhandlaggare):
    insats = fortsatter["insats"]
    Insats.objects.filter(pk=insats.pk).update(status="pausad", skede="pagar", kontakt=kommunhandlaggare)
    esf = OrganisationFactory(namn="Svenska ESF-rådet")
    for referens, belopp in (("2024/1", 100_000), ("2024/2", 50_000)):
        InsatsAktorFactory(insats=insats, organisation=esf, roll="finansiar", referens=referens, beviljat_belopp=belopp)

    for_over(avtal, allt, av=strateg)

    ny = Insats.objects.get(overenskommelse=radet)
    pengar = ny.aktorer.filter(roll="finansiar").order_by("referens")
    assert (ny.status, ny.skede, ny.kontakt) == ("pausad", "pagar", kommunhandlaggare)
    assert [(a.referens, a.beviljat_belopp) for a in pengar] == [("2024/1", 100_000), ("2024/2", 50_000)]


def test_parterna_kommer_med_som_annu_inte_undertecknare(radet, avtal, allt, kommun, strateg):
    for_over(avtal, allt, av=strateg)

    part = Part.objects.get(overenskommelse=radet, organisation=kommun)
    assert (part.undertecknad, part.fran) == (False, om(40))


def test_parternas_konton_kommer_med_men_inte_andras(radet, avtal, allt, kommun, ledamot, foreningsperson, strateg):
    for_over(avtal, allt, av=strateg)

    nya = Medlemskap.objects.filter(overenskommelse=radet)
    assert nya.filter(user=ledamot, roll=Roll.FORUMLEDAMOT, organisation=kommun).exists()
    assert not nya.filter(user=foreningsperson).exists()


def test_att_fora_over_tva_ganger_for_over_en_gang(radet, avtal, allt, ledamot, strateg):
    for_over(avtal, allt, av=strateg)
    fore = _antal(radet)

    igen = for_over(avtal, allt, av=strateg)

    assert set(vars(igen).values()) == {0}
    assert _antal(radet) == fore


def _antal(avtal):
    return [
        avtal.parter.count(), avtal.organ_lista.count(), avtal.insatser.count(), avtal.beslut_lista.count(),
        avtal.rekommendationer.count(), avtal.medlemskap.count(),
        sum(organ.relationer_ut.count() for organ in avtal.organ_lista.all()[:1]),
    ]  # fmt: skip


def test_inget_i_den_gamla_andras(radet, avtal, allt, fortsatter, strateg):
    fore = _ogonblick(avtal)

    for_over(avtal, allt, av=strateg)

    assert _ogonblick(avtal) == fore


def _ogonblick(avtal):
    """Every row of the agreement and what hangs on it, column by column."""
    paths = {
        "sok.Overenskommelse": "pk", "sok.Part": "overenskommelse", "sok.Organ": "overenskommelse",
        "sok.OrganVersion": "organ__overenskommelse", "sok.Uppdrag": "organ__overenskommelse",
        "insatser.Insats": "overenskommelse", "insatser.InsatsAktor": "insats__overenskommelse",
        "forum.Beslut": "overenskommelse", "forum.Rekommendation": "overenskommelse",
        "forum.Rekommendationsmottagare": "rekommendation__overenskommelse", "sok.Medlemskap": "overenskommelse",
    }  # fmt: skip
    return {
        name: [
            str(model_to_dict(row))
            for row in apps.get_model(name)._base_manager.filter(**{path: avtal.pk}).order_by("pk")
        ]
        for name, path in paths.items()
    }


def test_ett_organ_som_inte_fors_over_star_med_sitt_namn(radet, avtal, fortsatter, strateg):
    for_over(
        avtal,
        Urval(insatser=frozenset([fortsatter["insats"].pk]), beslut=frozenset([fortsatter["beslut"].pk])),
        av=strateg,
    )

    styrande = Insats.objects.get(overenskommelse=radet).aktorer.get(roll="styrande")
    beslut = radet.beslut_lista.get()
    assert (styrande.organ, styrande.fritext) == (None, "ASK")
    assert (beslut.organ, beslut.beslutsfattare) == (None, "Forum")


def test_besvarade_rekommendationer_och_genomforda_beslut_fors_inte_over(radet, avtal, fortsatter, allt, strateg):
    Rekommendationssvar.objects.create(
        mottagare=fortsatter["rekommendation"].mottagare.get(), svar="foljs", svarat_av=strateg
    )
    fortsatter["beslut"].genomforande = "klart"
    fortsatter["beslut"].save()

    for_over(avtal, allt, av=strateg)

    assert (radet.rekommendationer.count(), radet.beslut_lista.count()) == (0, 0)


def test_ett_beslut_med_sekretess_har_den_kvar_och_raknas_inte_for_andra(
    radet, avtal, fortsatter, allt, lasare, strateg, logga_in
):
    fortsatter["beslut"].sekretess = True
    fortsatter["beslut"].save()
    MedlemskapFactory(user=lasare, organisation=avtal.samordnare, overenskommelse=radet, roll=Roll.LASARE)

    for_over(avtal, allt, av=strateg)

    assert radet.beslut_lista.get().sekretess
    assert "Strukturen ska ses över." not in logga_in(lasare).get("/provlan/fortsattning/").content.decode()
    assert "Strukturen ska ses över." in logga_in(strateg).get("/provlan/fortsattning/").content.decode()


def test_bada_sidor_visar_lankar(radet, avtal, allt, fortsatter, strateg, logga_in):
    for_over(avtal, allt, av=strateg)
    klient = logga_in(strateg)
    ny = Insats.objects.get(overenskommelse=radet)

    gammal_sida = klient.get(f"/provlan/insatser/{fortsatter['insats'].pk}/").content.decode()
    ny_sida = klient.get(f"/radet/insatser/{ny.pk}/").content.decode()
    till, fran = (klient.get(f"/{slug}/fortsattning/").content.decode() for slug in ("provlan", "radet"))

    assert f"/radet/insatser/{ny.pk}/" in gammal_sida
    assert f"/provlan/insatser/{fortsatter['insats'].pk}/" in ny_sida
    assert "Fortsätter i" in till
    assert "Kommer från" in fran


def test_den_som_inte_ser_efterfoljaren_ser_ingen_lank_dit(
    radet, avtal, allt, fortsatter, foreningsperson, strateg, logga_in
):
    for_over(avtal, allt, av=strateg)
    klient = logga_in(foreningsperson)

    sida = klient.get(f"/provlan/insatser/{fortsatter['insats'].pk}/").content.decode()

    assert "/radet/" not in sida
    assert "Ni är inte medlem" in klient.get("/provlan/fortsattning/").content.decode()


def test_avslutssidan_visar_vad_som_inte_ar_klart(avtal, fortsatter, strateg, logga_in):
    text = logga_in(strateg).get("/provlan/avslut/").content.decode()

    for found in ("Sfi och arbetsliv", "Strukturen ska ses över.", "Fortsätt samverka.", "Råd för social hållbarhet"):
        assert found in text


def test_formularet_for_over_det_man_valt(radet, avtal, fortsatter, strateg, logga_in):
    klient = logga_in(strateg)

    sida = klient.get("/provlan/avslut/for-over/")
    svar = klient.post("/provlan/avslut/for-over/", {"insatser": [fortsatter["insats"].pk], "parter": "on"})

    assert "Sfi och arbetsliv (pågår)" in sida.content.decode()
    assert svar.status_code == 302
    assert radet.insatser.count() == 1
    assert radet.beslut_lista.count() == 0


def test_efter_avslutet_fors_inget_over(radet, avtal, allt, strateg, logga_in):
    avtal.uppfoljning_till = om(-300)
    avtal.save()

    with pytest.raises(fel.OverenskommelsenAvslutad):
        for_over(avtal, allt, av=strateg)
    svar = logga_in(strateg).get("/provlan/avslut/for-over/")

    assert svar.status_code == 403
    assert "Överenskommelsen är avslutad." in svar.content.decode()


@pytest.mark.django_db(transaction=True)
def test_tva_for_over_samtidigt(radet, avtal, allt, strateg):
    ready, utfall = threading.Barrier(2), []

    def carry():
        try:
            ready.wait(5)
            utfall.append(for_over(avtal, allt, av=strateg).insatser)
        finally:
            connection.close()

    threads = [threading.Thread(target=carry) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)

    assert sorted(utfall) == [0, 1]
    assert radet.insatser.count() == 1

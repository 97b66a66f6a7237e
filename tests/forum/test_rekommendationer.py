"""Recommendations: who answers, with what, and what becomes of them."""

import datetime
import threading

import pytest
from django.core.exceptions import PermissionDenied
from django.db import InternalError, connection
from django.urls import reverse
from django.utils import timezone

from forum.models import (
    Rekommendation,
    Rekommendationsmottagare,
    Rekommendationssvar,
    Rekommendationsuppfoljning,
    Svarsval,
)
from forum.services import rekommendationer as services
from forum.services.fel import MottagarenHarSvarat, Redigeringskonflikt, SkalSaknas
from sok.models import Organtyp, Roll, Uppdrag
from tests.factories.forum import RekommendationFactory, RekommendationsmottagareFactory
from tests.factories.sok import OrganFactory, OrganisationFactory, PartFactory


@pytest.fixture
def organ(overenskommelse):
    return OrganFactory(overenskommelse=overenskommelse, typ=Organtyp.BEREDANDE, version__namn="Beredningsgruppen")


@pytest.fixture
def rekommendation(overenskommelse):
    return RekommendationFactory(overenskommelse=overenskommelse, nummer=1, text="Öka antalet tolkar.")


@pytest.fixture
def till_kommunen(rekommendation, kommun):
    return RekommendationsmottagareFactory(rekommendation=rekommendation, organisation=kommun)


def sida(namn, *args):
    return reverse(f"forum:{namn}", args=["provlan", *args])


def adressat(rekommendation, user, vem):
    (lage,) = services.lagen(rekommendation.overenskommelse, user)
    return next(rad for rad in lage.adressater if rad.vem == str(vem))


def laget(rekommendation, user):
    return next(
        rad for rad in services.lagen(rekommendation.overenskommelse, user) if rad.rekommendation == rekommendation
    )


def test_organisationens_folk_svarar(logga_in, kommunhandlaggare, till_kommunen):
    om_en_manad = timezone.localdate() + datetime.timedelta(days=30)

    svar = logga_in(kommunhandlaggare).post(
        sida("rekommendation_svar", 1, till_kommunen.pk),
        {"svar": "delvis", "skal": "Vi börjar med dari.", "klart_senast": om_en_manad.isoformat()},
    )

    rad = Rekommendationssvar.objects.get()
    assert svar.url == sida("rekommendation", 1)
    assert (rad.mottagare, rad.svar, rad.skal) == (till_kommunen, Svarsval.DELVIS, "Vi börjar med dari.")
    assert (rad.klart_senast, rad.svarat_av) == (om_en_manad, kommunhandlaggare)


@pytest.mark.parametrize("svar", ["delvis", "foljs_inte"])
def test_delvis_och_nej_kraver_skal(svar, logga_in, kommunhandlaggare, rekommendation, till_kommunen):
    sidan = logga_in(kommunhandlaggare).post(
        sida("rekommendation_svar", 1, till_kommunen.pk), {"svar": svar, "skal": " "}
    )

    assert "Skriv varför ni följer rekommendationen delvis eller inte alls." in sidan.content.decode()
    with pytest.raises(SkalSaknas):
        services.svara(
            rekommendation,
            adressat(rekommendation, kommunhandlaggare, till_kommunen.pk),
            av=kommunhandlaggare,
            svar=svar,
        )
    assert not Rekommendationssvar.objects.exists()


@pytest.mark.parametrize(
    ("falt", "mening"),
    [
        ({"svar": ""}, "Välj ett svar."),
        ({"svar": "foljs", "klart_senast": "2020-01-01"}, "Dagen har redan varit."),
        ({"svar": "foljs", "klart_senast": "snart"}, "Skriv datumet som 2026-10-16."),
    ],
)
def test_svaret_provas(falt, mening, logga_in, kommunhandlaggare, till_kommunen):
    svar = logga_in(kommunhandlaggare).post(sida("rekommendation_svar", 1, till_kommunen.pk), falt)

    assert mening in svar.content.decode()
    assert not Rekommendationssvar.objects.exists()


@pytest.mark.parametrize("person", ["strateg", "beredare", "lasare", "foreningsperson"])
def test_andra_svarar_inte_at_organisationen(request, logga_in, person, rekommendation, till_kommunen):
    user = request.getfixturevalue(person)

    svar = logga_in(user).post(sida("rekommendation_svar", 1, till_kommunen.pk), {"svar": "foljs"})

    assert svar.status_code == 403
    with pytest.raises(PermissionDenied):
        services.svara(rekommendation, adressat(rekommendation, user, till_kommunen.pk), av=user, svar="foljs")


def test_kommunens_lasare_svarar_inte(logga_in, medlem, kommun, till_kommunen):
    lasare = medlem(Roll.LASARE, kommun)

    assert logga_in(lasare).post(sida("rekommendation_svar", 1, till_kommunen.pk), {"svar": "foljs"}).status_code == 403


def test_for_ett_organ_svarar_strategen_beredningen_och_de_som_sitter_dar(
    rekommendation, organ, strateg, beredare, styrgruppsledamot, ledamot, kommun
):
    mottagare = RekommendationsmottagareFactory(rekommendation=rekommendation, organisation=None, organ=organ)
    people = (strateg, beredare, styrgruppsledamot, ledamot)

    fore = [adressat(rekommendation, user, mottagare.pk).kan_svara for user in people]
    Uppdrag.objects.create(organ=organ, organisation=kommun, roll="ordinarie")
    efter = [adressat(rekommendation, user, mottagare.pk).kan_svara for user in people]

    assert fore == [True, True, False, False]
    assert efter == [True, True, True, False]


def test_utan_mottagare_svarar_agaren(logga_in, ledamot, rekommendation, kommun):
    rekommendation.agare_organisation = kommun
    rekommendation.save()

    logga_in(ledamot).post(sida("rekommendation_svar", 1, "agare"), {"svar": "foljs"})

    rad = Rekommendationsmottagare.objects.get()
    assert (rad.organisation, rad.svar.svar) == (kommun, "foljs")
    assert laget(rekommendation, ledamot).antal_text == "1 av 1 har svarat"


def test_agaren_svarar_inte_nar_andra_ar_mottagare(logga_in, beredare, rekommendation, till_kommunen, organ):
    rekommendation.agare_organ = organ
    rekommendation.save()

    assert logga_in(beredare).get(sida("rekommendation_svar", 1, "agare")).status_code == 404


def test_ord_svarar_ingen_pa_forran_de_ar_utpekade(logga_in, strateg, ledamot, rekommendation, kommun):
    PartFactory(overenskommelse=rekommendation.overenskommelse, organisation=OrganisationFactory(namn="Rädda barnen"))
    ordet = RekommendationsmottagareFactory(rekommendation=rekommendation, organisation=None, ord="länets kommuner")

    fore = laget(rekommendation, ledamot)
    form = logga_in(strateg).get(sida("rekommendation_mottagare", 1), {"ord": ordet.pk}).context["form"]
    logga_in(strateg).post(
        sida("rekommendation_mottagare", 1),
        {"organisationer": form.initial["organisationer"], "ord": form.initial["ord"]},
    )
    efter = laget(rekommendation, ledamot)

    assert (fore.i_ord, fore.antal_text, fore.vantar_pa_mig) == (["länets kommuner"], "", [])
    assert logga_in(ledamot).get(sida("rekommendation_svar", 1, ordet.pk)).status_code == 404
    assert [rad.organisation for rad in efter.adressater] == [kommun]
    assert efter.antal_text == "0 av 1 har svarat"


def test_strategen_valjer_mottagare_och_dag(logga_in, strateg, rekommendation, kommun, organ):
    logga_in(strateg).post(
        sida("rekommendation_mottagare", 1),
        {"organisationer": [kommun.pk], "organ": [organ.pk], "ord": "civilsamhället\n\n", "uppfoljning": "2027-03-01"},
    )

    rekommendation.refresh_from_db()
    rader = {(m.organisation, m.organ, m.ord) for m in rekommendation.mottagare.all()}
    assert rader == {(kommun, None, ""), (None, organ, ""), (None, None, "civilsamhället")}
    assert rekommendation.uppfoljning == datetime.date(2027, 3, 1)


def test_en_mottagare_som_svarat_tas_inte_bort(logga_in, strateg, ledamot, rekommendation, till_kommunen, organ):
    services.svara(rekommendation, adressat(rekommendation, ledamot, till_kommunen.pk), av=ledamot, svar=Svarsval.FOLJS)

    svar = logga_in(strateg).post(sida("rekommendation_mottagare", 1), {"organ": [organ.pk]})

    assert "Lessebo kommun har redan svarat och kan inte tas bort." in svar.content.decode()
    assert [m.organisation_id for m in rekommendation.mottagare.all()] == [till_kommunen.organisation_id]
    with pytest.raises(MottagarenHarSvarat):
        services.adressera(rekommendation, av=strateg, uppfoljning=None)


@pytest.mark.parametrize("person", ["beredare", "ledamot", "kommunhandlaggare"])
def test_bara_strategen_valjer_mottagare(request, logga_in, person, rekommendation):
    user = request.getfixturevalue(person)

    assert logga_in(user).post(sida("rekommendation_mottagare", 1), {}).status_code == 403
    with pytest.raises(PermissionDenied):
        services.adressera(rekommendation, av=user, uppfoljning=None)


def test_listan_sager_hur_manga_som_svarat_och_vad_som_vantar_pa_lasaren(
    logga_in, ledamot, rekommendation, till_kommunen
):
    annan = RekommendationsmottagareFactory(rekommendation=rekommendation)
    Rekommendationssvar.objects.create(mottagare=annan, svar="foljs", svarat_av=ledamot)

    fore = logga_in(ledamot).get(sida("rekommendationer")).content.decode()
    services.svara(rekommendation, adressat(rekommendation, ledamot, till_kommunen.pk), av=ledamot, svar="foljs")
    efter = logga_in(ledamot).get(sida("rekommendationer")).content.decode()

    assert "1 av 2 har svarat" in fore
    assert "Väntar på ert svar" in fore
    assert "2 av 2 har svarat" in efter
    assert "Väntar på ert svar" not in efter


def test_uppfoljningen_laggs_till_och_andras_aldrig(logga_in, kommunhandlaggare, till_kommunen, kommun):
    logga_in(kommunhandlaggare).post(
        sida("rekommendation_folj_upp", 1), {"galler": kommun.pk, "text": "Fyra nya tolkar."}
    )

    rad = Rekommendationsuppfoljning.objects.get()
    assert (rad.organisation, rad.text, rad.klar, rad.av) == (kommun, "Fyra nya tolkar.", False, kommunhandlaggare)
    with pytest.raises(InternalError):
        Rekommendationsuppfoljning.objects.filter(pk=rad.pk).update(text="Fem.")


def test_for_helheten_antecknar_de_som_bereder(rekommendation, till_kommunen, beredare, ledamot):
    with pytest.raises(PermissionDenied):
        services.folj_upp(rekommendation, av=ledamot, text="Klart.", klar=True)

    services.folj_upp(rekommendation, av=beredare, text="Klart.", klar=True)

    assert laget(rekommendation, ledamot).ar_genomford
    assert services.att_svara(rekommendation.overenskommelse, ledamot) == []


def test_genomford_hos_alla_ar_genomford_och_en_senare_anteckning_andrar_det(
    rekommendation, till_kommunen, ledamot, kommun, strateg
):
    samordnare = rekommendation.overenskommelse.samordnare
    RekommendationsmottagareFactory(rekommendation=rekommendation, organisation=samordnare)
    seen = []

    for av, organisation, klar in ((ledamot, kommun, True), (strateg, samordnare, True), (ledamot, kommun, False)):
        services.folj_upp(rekommendation, av=av, organisation=organisation, text="Så går det.", klar=klar)
        seen.append(laget(rekommendation, ledamot).ar_genomford)

    assert seen == [False, True, False]


def test_den_som_inte_har_med_saken_att_gora_antecknar_inte(logga_in, lasare, foreningsperson, till_kommunen):
    adress = sida("rekommendation_folj_upp", 1)

    assert [logga_in(user).post(adress, {"text": "x"}).status_code for user in (lasare, foreningsperson)] == [403, 403]


def test_forsenad_uppfoljning_sags(logga_in, lasare, rekommendation):
    rekommendation.uppfoljning = timezone.localdate() - datetime.timedelta(days=1)
    rekommendation.save()

    assert "Skulle ha följts upp" in logga_in(lasare).get(sida("rekommendationer")).content.decode()


def test_kollegans_svar_skrivs_inte_over_utan_att_man_sett_det(
    logga_in, kollega, ledamot, rekommendation, till_kommunen
):
    services.svara(
        rekommendation, adressat(rekommendation, ledamot, till_kommunen.pk), av=ledamot, svar="foljs_inte", skal="Nej."
    )
    adress = sida("rekommendation_svar", 1, till_kommunen.pk)

    svar = logga_in(kollega).post(adress, {"svar": "delvis", "skal": "Vi gör lite."})
    text = svar.content.decode()
    logga_in(kollega).post(
        adress,
        {"svar": "delvis", "skal": "Vi gör lite.", "sedd": services.stampel(Rekommendationssvar.objects.get())},
    )

    assert svar.status_code == 409
    assert "Demo Forumledamot svarade" in text
    assert "Vi gör lite." in text
    assert Rekommendationssvar.objects.get().skal == "Vi gör lite."


@pytest.mark.django_db(transaction=True)
def test_agarens_tva_svar_pa_en_gang_ger_en_mottagare(rekommendation, kommun, ledamot, kollega):
    rekommendation.agare_organisation = kommun
    rekommendation.save()
    start, met = threading.Barrier(2), []

    def answer(av):
        rad = adressat(rekommendation, av, "agare")
        start.wait()
        try:
            met.append(services.svara(rekommendation, rad, av=av, svar="foljs").svarat_av)
        except Redigeringskonflikt:
            met.append("konflikt")
        finally:
            connection.close()

    threads = [threading.Thread(target=answer, args=(av,)) for av in (ledamot, kollega)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert met.count("konflikt") == 1
    assert Rekommendationsmottagare.objects.count() == 1
    assert Rekommendation.objects.get().mottagare.get().svar.svarat_av in met


def test_ett_annat_lans_rekommendation_finns_inte(logga_in, utomstaende, rekommendation):
    assert logga_in(utomstaende).get(sida("rekommendation", 1)).status_code == 404

"""Commitments: who has undertaken what, and the yearly follow-up that each party writes for itself."""

import datetime
import threading

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from core.giltighet import spann
from sok.models import Atagande, Atagandeavsnitt, Atagandelage, Atagandeuppfoljning, Overenskommelse, Roll
from sok.services.atagandelista import Atagandelista, uppfoljningsar
from sok.services.ataganden import NagonAnnanSvarade, Svar, UppfoljningenStangd, folj_upp, marke_for
from tests.dagar import i_ar, i_fjol
from tests.factories.sok import KommunFactory, KommunorganisationFactory, PartFactory


@pytest.fixture
def tingsryd(overenskommelse):
    """Another municipality that is a party."""
    organisation = KommunorganisationFactory(
        nyckel="tingsryd", namn="Tingsryds kommun", geografi=KommunFactory(kod="0763", namn="Tingsryd")
    )
    PartFactory(overenskommelse=overenskommelse, organisation=organisation)
    return organisation


@pytest.fixture
def kommunernas(overenskommelse, kommun, tingsryd):
    """A section that the two municipalities share."""
    return make_section(overenskommelse, "kommunerna", 1, [kommun, tingsryd], ["Ta emot", "Ordna boende"])


@pytest.fixture
def samordnarens(overenskommelse):
    return make_section(overenskommelse, "lansstyrelsen", 2, [overenskommelse.samordnare], ["Främja samverkan"])


def make_section(overenskommelse, nyckel, nummer, organisationer, texter):
    avsnitt = Atagandeavsnitt.objects.create(
        overenskommelse=overenskommelse, nyckel=nyckel, nummer=nummer, rubrik=nyckel.capitalize()
    )
    for organisation in organisationer:
        avsnitt.parter.create(organisation=organisation)
    for n, text in enumerate(texter, start=1):
        avsnitt.ataganden.create(nummer=n, text=text)
    return avsnitt


def del_av(avsnitt, organisation):
    return avsnitt.parter.select_related("avsnitt__overenskommelse", "organisation").get(organisation=organisation)


def answered(avsnitt, lage="pagar", text="Vi har börjat."):
    return {atagande: Svar(lage, text) for atagande in avsnitt.ataganden.all()}


def page(overenskommelse):
    return reverse("sok:ataganden", args=[overenskommelse.slug])


def form_page(avsnitt, organisation, artal=None):
    args = [avsnitt.overenskommelse.slug, avsnitt.nyckel, organisation.nyckel, artal or i_ar()]
    return reverse("sok:atagande_uppfoljning", args=args)


def filled(avsnitt, **andrat):
    """What the form sends when every commitment is answered."""
    data = {}
    for atagande in avsnitt.ataganden.all():
        data |= {f"lage_{atagande.pk}": "pagar", f"text_{atagande.pk}": "Vi har börjat.", f"sedd_{atagande.pk}": ""}
    return data | andrat


def test_sidan_visar_avsnitt_parter_och_det_som_saknas(logga_in, lasare, overenskommelse, kommunernas, samordnarens):
    html = logga_in(lasare).get(page(overenskommelse)).content.decode()

    assert "Ordna boende" in html
    assert "Gemensamt för 2 parter" in html
    assert f"Inte uppföljt för {i_ar()}" in html
    assert "0 av 3 parter har svarat" in html


def test_ett_atagande_som_upphort_visas_bara_da_det_gallde(logga_in, lasare, overenskommelse, samordnarens):
    samordnarens.ataganden.create(nummer=2, text="Gammalt löfte", giltighet=spann(None, datetime.date(2021, 1, 1)))

    klient = logga_in(lasare)
    nu = klient.get(page(overenskommelse)).content.decode()
    da = klient.get(page(overenskommelse), {"datum": "2020-06-01"}).content.decode()

    assert "Gammalt löfte" not in nu
    assert "Gammalt löfte" in da


def test_fliken_finns_bara_nar_det_finns_ataganden(logga_in, lasare, overenskommelse):
    parter = reverse("rapporter:parter", args=[overenskommelse.slug])
    klient = logga_in(lasare)

    utan = klient.get(parter).content.decode()
    make_section(overenskommelse, "en", 1, [overenskommelse.samordnare], ["Ett löfte"])
    med = klient.get(parter).content.decode()

    assert "Åtaganden" not in utan
    assert page(overenskommelse) in med


@pytest.mark.parametrize("roll", [Roll.FORUMLEDAMOT, Roll.KOMMUNHANDLAGGARE, Roll.BEHORIG, Roll.BEREDNING])
def test_partens_folk_skriver_uppfoljningen(logga_in, medlem, kommun, kommunernas, roll):
    svar = logga_in(medlem(roll, kommun)).post(form_page(kommunernas, kommun), filled(kommunernas))

    assert svar.status_code == 302
    assert set(Atagandeuppfoljning.objects.values_list("organisation__nyckel", "artal", "lage")) == {
        ("lessebo", i_ar(), "pagar")
    }


def test_strategen_skriver_for_vem_som_helst(logga_in, strateg, tingsryd, kommunernas):
    svar = logga_in(strateg).post(form_page(kommunernas, tingsryd), filled(kommunernas))

    assert svar.status_code == 302
    assert Atagandeuppfoljning.objects.filter(organisation=tingsryd).count() == 2


def test_ingen_skriver_for_en_annan_part(logga_in, kommunhandlaggare, tingsryd, kommunernas):
    svar = logga_in(kommunhandlaggare).post(form_page(kommunernas, tingsryd), filled(kommunernas))

    assert svar.status_code == 403
    assert not Atagandeuppfoljning.objects.exists()
    with pytest.raises(PermissionDenied):
        folj_upp(del_av(kommunernas, tingsryd), i_ar(), answered(kommunernas), av=kommunhandlaggare)


def test_den_som_bara_laser_far_inget_formular(logga_in, lasare, kommun, kommunernas):
    assert logga_in(lasare).get(form_page(kommunernas, kommun)).status_code == 403


def test_var_och_en_i_ett_gemensamt_avsnitt_svarar_for_sig(overenskommelse, kommun, kommunernas, strateg):
    folj_upp(del_av(kommunernas, kommun), i_ar(), answered(kommunernas), av=strateg)

    lista = Atagandelista(overenskommelse, i_ar(), timezone.localdate())

    assert [part.organisation.nyckel for part in lista.avsnitt[0].klara] == ["lessebo"]
    assert [str(organisation) for organisation in lista.ej_svarat] == ["Tingsryds kommun"]


def test_strategen_ser_vilka_som_har_svarat(
    logga_in, strateg, lasare, overenskommelse, kommun, kommunernas, samordnarens
):
    forsta = kommunernas.ataganden.first()
    folj_upp(del_av(kommunernas, kommun), i_ar(), {forsta: Svar("genomfort", "")}, av=strateg)
    folj_upp(del_av(samordnarens, overenskommelse.samordnare), i_ar(), answered(samordnarens), av=strateg)

    html = logga_in(strateg).get(page(overenskommelse)).content.decode()

    assert f"1 av 3 har svarat för {i_ar()}" in html
    assert "<b>Inte svarat:</b> Tingsryds kommun." in html
    assert "<b>Har svarat på en del:</b> Lessebo kommun." in html
    assert "<b>Inte svarat:</b>" not in logga_in(lasare).get(page(overenskommelse)).content.decode()


def test_en_part_som_har_lamnat_vantas_inte_svara(overenskommelse, tingsryd, kommunernas):
    overenskommelse.parter.filter(organisation=tingsryd).update(giltighet=spann(None, datetime.date(i_ar(), 1, 1)))

    lista = Atagandelista(overenskommelse, i_ar(), timezone.localdate())

    assert [str(organisation) for organisation, _, _ in lista.parter] == ["Lessebo kommun"]


def test_forra_arets_svar_star_kvar(logga_in, kommunhandlaggare, kommun, kommunernas):
    folj_upp(
        del_av(kommunernas, kommun), i_fjol(), answered(kommunernas, text="Förra årets text."), av=kommunhandlaggare
    )

    klient = logga_in(kommunhandlaggare)
    html = klient.get(form_page(kommunernas, kommun)).content.decode()
    klient.post(form_page(kommunernas, kommun), filled(kommunernas))

    assert "Förra årets text." in html
    assert Atagandeuppfoljning.objects.filter(artal=i_fjol(), text="Förra årets text.").count() == 2
    assert Atagandeuppfoljning.objects.filter(artal=i_ar()).count() == 2


def test_ett_andrat_svar_behaller_det_gamla_i_historiken(kommun, kommunernas, strateg):
    part, atagande = del_av(kommunernas, kommun), kommunernas.ataganden.first()
    forsta = folj_upp(part, i_ar(), {atagande: Svar("pagar", "Först.")}, av=strateg)[0]

    folj_upp(part, i_ar(), {atagande: Svar("genomfort", "Sedan.", marke_for(forsta))}, av=strateg)

    sparad = Atagandeuppfoljning.objects.get()
    historik = type(sparad).pgh_event_model.objects.filter(pgh_obj=sparad.pk).order_by("pgh_id")
    assert (sparad.lage, sparad.text) == ("genomfort", "Sedan.")
    assert [rad.text for rad in historik] == ["Först.", "Sedan."]


def test_bara_det_som_andras_far_ny_tid(kommun, kommunernas, strateg):
    part = del_av(kommunernas, kommun)
    fore = {rad.atagande_id: rad.lamnad_at for rad in folj_upp(part, i_ar(), answered(kommunernas), av=strateg)}
    ett, annat = kommunernas.ataganden.all()
    sparade = {rad.atagande: Svar(rad.lage, rad.text, marke_for(rad)) for rad in Atagandeuppfoljning.objects.all()}

    folj_upp(part, i_ar(), sparade | {ett: Svar("genomfort", "Klart.", sparade[ett].sedd)}, av=strateg)

    assert Atagandeuppfoljning.objects.get(atagande=annat).lamnad_at == fore[annat.pk]
    assert Atagandeuppfoljning.objects.get(atagande=ett).lamnad_at > fore[ett.pk]


def test_den_andra_far_veta_och_forlorar_ingen_text(logga_in, kollega, kommunhandlaggare, kommun, kommunernas):
    atagande = kommunernas.ataganden.first()
    folj_upp(del_av(kommunernas, kommun), i_ar(), {atagande: Svar("pagar", "Kollegans text.")}, av=kollega)

    klient = logga_in(kommunhandlaggare)
    mitt = filled(kommunernas, **{f"text_{atagande.pk}": "Min text."})
    svar = klient.post(form_page(kommunernas, kommun), mitt)

    html = svar.content.decode()
    assert svar.status_code == 409
    assert "Kollegans" in html
    assert "Min text." in html
    assert Atagandeuppfoljning.objects.get().text == "Kollegans text."
    igen = mitt | {f"sedd_{atagande.pk}": marke_for(Atagandeuppfoljning.objects.get())}
    assert klient.post(form_page(kommunernas, kommun), igen).status_code == 302
    assert Atagandeuppfoljning.objects.get(atagande=atagande).text == "Min text."


def test_text_utan_lage_och_tomt_formular_sags_pa_svenska(logga_in, kommunhandlaggare, kommun, kommunernas):
    klient = logga_in(kommunhandlaggare)
    atagande = kommunernas.ataganden.first()

    utan_lage = klient.post(form_page(kommunernas, kommun), {f"text_{atagande.pk}": "Bara text."}).content.decode()
    tomt = klient.post(form_page(kommunernas, kommun), {}).content.decode()

    assert "Välj ett läge för det ni har skrivit om." in utan_lage
    assert "Bara text." in utan_lage
    assert "Välj läge för minst ett åtagande." in tomt


def test_ett_lamnat_svar_kan_inte_tommas(logga_in, kommunhandlaggare, kommun, kommunernas):
    rader = folj_upp(del_av(kommunernas, kommun), i_ar(), answered(kommunernas), av=kommunhandlaggare)
    tomt = filled(kommunernas, **{f"lage_{rader[0].atagande_id}": ""})

    html = logga_in(kommunhandlaggare).post(form_page(kommunernas, kommun), tomt).content.decode()

    assert "går att ändra men inte ta bort" in html
    assert Atagandeuppfoljning.objects.count() == 2


def test_aren_gar_fran_overenskommelsens_forsta_till_dess_sista(overenskommelse):
    overenskommelse.slutdatum = datetime.date(2021, 12, 31)

    assert uppfoljningsar(overenskommelse) == [2021, 2020, 2019]


def test_ett_ar_utanfor_overenskommelsen_finns_inte(logga_in, strateg, kommun, kommunernas):
    for artal in (2018, i_ar() + 1):
        assert logga_in(strateg).get(form_page(kommunernas, kommun, artal)).status_code == 404


def _ended(overenskommelse, uppfoljning_till):
    Overenskommelse.objects.filter(pk=overenskommelse.pk).update(
        slutdatum=datetime.date(2021, 12, 31), uppfoljning_till=uppfoljning_till
    )


def test_uppfoljningen_ar_oppen_nar_overenskommelsen_lopt_ut(logga_in, strateg, overenskommelse, kommun, kommunernas):
    _ended(overenskommelse, None)

    svar = logga_in(strateg).post(form_page(kommunernas, kommun, 2021), filled(kommunernas))

    assert svar.status_code == 302
    assert set(Atagandeuppfoljning.objects.values_list("artal", flat=True)) == {2021}


def test_efter_avslut_sags_varfor(logga_in, strateg, overenskommelse, kommun, kommunernas):
    _ended(overenskommelse, datetime.date(2022, 6, 30))

    svar = logga_in(strateg).get(form_page(kommunernas, kommun, 2021))
    lista = logga_in(strateg).get(page(overenskommelse)).content.decode()

    assert svar.status_code == 403
    assert "Överenskommelsen är avslutad" in svar.content.decode()
    assert "Skriv" not in lista
    with pytest.raises(UppfoljningenStangd):
        folj_upp(del_av(kommunernas, kommun), 2021, answered(kommunernas), av=strateg)


def test_partens_sida_visar_ataganden_med_senaste_svar(
    logga_in, ledamot, overenskommelse, kommun, kommunernas, strateg
):
    folj_upp(del_av(kommunernas, kommun), i_fjol(), answered(kommunernas, "genomfort", "Gjort i fjol."), av=strateg)

    html = logga_in(ledamot).get(reverse("rapporter:part", args=[overenskommelse.slug, kommun.nyckel])).content.decode()

    assert "Våra åtaganden" in html
    assert "Gjort i fjol." in html
    assert f"Inte uppföljt för {i_ar()}" in html


def test_kommunens_sida_visar_dess_ataganden(logga_in, lasare, overenskommelse, kommun, kommunernas):
    adress = reverse("rapporter:kommun", args=[overenskommelse.slug, kommun.geografi_id])

    html = logga_in(lasare).get(adress).content.decode()

    assert "Ordna boende" in html


def test_alla_lagen_har_ett_marke(overenskommelse, kommun, kommunernas, strateg, logga_in):
    for lage in Atagandelage:
        Atagande.objects.update(giltighet=spann(None, None))
        part, atagande = del_av(kommunernas, kommun), kommunernas.ataganden.first()
        sparad = Atagandeuppfoljning.objects.first()
        folj_upp(part, i_ar(), {atagande: Svar(lage, "", marke_for(sparad))}, av=strateg)

        assert lage.label in logga_in(strateg).get(page(overenskommelse)).content.decode()


@pytest.mark.django_db(transaction=True)
def test_tva_samtidigt_ger_ett_svar_och_en_som_far_veta(overenskommelse, kommun, kommunernas, kollega, behorig):
    part, atagande = del_av(kommunernas, kommun), kommunernas.ataganden.first()
    start, outcomes = threading.Barrier(2), []

    def write(person):
        try:
            start.wait()
            folj_upp(part, i_ar(), {atagande: Svar("pagar", person.namn)}, av=person)
            outcomes.append("sparat")
        except NagonAnnanSvarade:
            outcomes.append("fick veta")
        finally:
            connection.close()

    threads = [threading.Thread(target=write, args=(person,)) for person in (kollega, behorig)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(outcomes) == ["fick veta", "sparat"]
    assert Atagandeuppfoljning.objects.count() == 1

"""Follow-up questions that are answered in words, once a year, per area."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from indikatorer.models import Fraga, Fragesvar
from indikatorer.services.fragor import FragornaStangda, NagonAnnanBesvarade, besvara, fragor_per_omrade, marke_for
from sok.models import Overenskommelse
from tests.dagar import i_ar, i_fjol, idag
from tests.factories.sok import OmradeFactory


@pytest.fixture
def omrade(overenskommelse):
    return OmradeFactory(overenskommelse=overenskommelse, nyckel="arbete", nummer=1)


@pytest.fixture
def boende(overenskommelse):
    return OmradeFactory(overenskommelse=overenskommelse, nyckel="boende", nummer=2)


@pytest.fixture
def fraga(overenskommelse, omrade):
    """A question of one area."""
    return Fraga.objects.create(
        overenskommelse=overenskommelse, nyckel="i01", nummer=1, omrade=omrade,
        text="Hur många arbetar?", avser="vuxna", svarskalla="Arbetsförmedlingen",
    )  # fmt: skip


@pytest.fixture
def staende(overenskommelse, omrade, boende):
    return Fraga.objects.create(
        overenskommelse=overenskommelse, nyckel="s1", nummer=2, text="Vilken kunskap finns om målgruppen?"
    )


def page(overenskommelse):
    return reverse("indikatorer:fragor", args=[overenskommelse.slug])


def form_page(fraga, artal=None, omrade=None):
    artal = artal or i_ar()
    if omrade:
        args = [fraga.overenskommelse.slug, fraga.nyckel, omrade.nyckel, artal]
        return reverse("indikatorer:fragesvar_i_omrade", args=args)
    return reverse("indikatorer:fragesvar", args=[fraga.overenskommelse.slug, fraga.nyckel, artal])


def test_sidan_visar_fragan_dess_kalla_och_vem_den_galler(logga_in, lasare, overenskommelse, fraga, staende):
    html = logga_in(lasare).get(page(overenskommelse)).content.decode()

    assert "Hur många arbetar?" in html
    assert "Gäller: vuxna · Svaret hämtas från: Arbetsförmedlingen" in html
    assert html.count("Vilken kunskap finns om målgruppen?") == 2
    assert f"Inte besvarad för {i_ar()}" in html
    assert f"Svara för {i_ar()}" not in html


def test_staende_fraga_besvaras_per_omrade(overenskommelse, omrade, boende, staende, strateg):
    besvara(staende, i_ar(), omrade=boende, text="Det finns en kartläggning.", av=strateg)

    grupper = fragor_per_omrade(overenskommelse, i_ar(), idag())

    svar = {grupp.omrade.nyckel: grupp.rader[0].svar for grupp in grupper}
    assert svar["arbete"] is None
    assert svar["boende"].text == "Det finns en kartläggning."


def test_utan_omraden_besvaras_en_staende_fraga_en_gang(overenskommelse, strateg):
    fraga = Fraga.objects.create(overenskommelse=overenskommelse, nyckel="s1", nummer=1, text="Hur går det?")
    besvara(fraga, i_ar(), text="Bra.", av=strateg)

    grupper = fragor_per_omrade(overenskommelse, i_ar(), idag())

    assert [(grupp.omrade, grupp.rader[0].svar.text) for grupp in grupper] == [(None, "Bra.")]


@pytest.mark.parametrize("vem", ["strateg", "beredare"])
def test_strateg_och_beredning_svarar(request, logga_in, vem, fraga):
    person = request.getfixturevalue(vem)

    svar = logga_in(person).post(form_page(fraga), {"text": "Fler än i fjol.", "kalla": "Egen uppföljning"})

    sparat = Fragesvar.objects.get()
    assert svar.status_code == 302
    assert (sparat.text, sparat.kalla, sparat.artal, sparat.svarat_av) == (
        "Fler än i fjol.",
        "Egen uppföljning",
        i_ar(),
        person,
    )


def test_andra_laser_men_svarar_inte(logga_in, ledamot, fraga):
    assert logga_in(ledamot).get(form_page(fraga)).status_code == 403
    with pytest.raises(PermissionDenied):
        besvara(fraga, i_ar(), text="Försök.", av=ledamot)


def test_tidigare_ars_svar_star_kvar(logga_in, strateg, overenskommelse, fraga):
    besvara(fraga, i_fjol(), text="Svaret i fjol.", av=strateg)
    besvara(fraga, i_ar(), text="Svaret i år.", av=strateg)

    html = logga_in(strateg).get(page(overenskommelse)).content.decode()
    arkiv = logga_in(strateg).get(page(overenskommelse), {"ar": i_fjol()}).content.decode()

    assert "Svaret i år." in html
    assert "Svaret i fjol." in html
    assert "Svaret i år." not in arkiv
    assert Fragesvar.objects.count() == 2


def test_visa_per_datum_visar_da_arets_svar(logga_in, lasare, strateg, overenskommelse, fraga):
    besvara(fraga, i_ar(), text="Svaret i år.", av=strateg)

    html = logga_in(lasare).get(page(overenskommelse), {"datum": "2020-06-01"}).content.decode()

    assert "Inte besvarad för 2020" in html
    assert "Svaret i år." not in html


def test_ett_tomt_svar_sags_pa_svenska(logga_in, strateg, fraga):
    html = logga_in(strateg).post(form_page(fraga), {"text": ""}).content.decode()

    assert "Skriv ett svar." in html
    assert not Fragesvar.objects.exists()


def test_den_andra_far_veta_och_forlorar_ingen_text(logga_in, strateg, beredare, fraga):
    besvara(fraga, i_ar(), text="Strategens svar.", av=strateg)

    klient = logga_in(beredare)
    svar = klient.post(form_page(fraga), {"text": "Mitt svar.", "kalla": "", "sedd": ""})

    assert svar.status_code == 409
    assert "Strategens" in svar.content.decode()
    assert "Mitt svar." in svar.content.decode()
    assert Fragesvar.objects.get().text == "Strategens svar."
    klient.post(form_page(fraga), {"text": "Mitt svar.", "sedd": marke_for(Fragesvar.objects.get())})
    assert Fragesvar.objects.get().text == "Mitt svar."
    with pytest.raises(NagonAnnanBesvarade):
        besvara(fraga, i_ar(), text="Ett tredje.", av=strateg)


def test_ett_andrat_svar_finns_kvar_i_historiken(fraga, strateg):
    forsta = besvara(fraga, i_ar(), text="Först.", av=strateg)

    besvara(fraga, i_ar(), text="Sedan.", sedd=marke_for(forsta), av=strateg)

    historik = Fragesvar.pgh_event_model.objects.filter(pgh_obj=forsta.pk).order_by("pgh_id")
    assert [rad.text for rad in historik] == ["Först.", "Sedan."]


def test_omradets_sida_visar_sina_fragor(logga_in, lasare, strateg, omrade, boende, fraga, staende):
    besvara(staende, i_ar(), omrade=omrade, text="Om arbete.", av=strateg)
    besvara(staende, i_ar(), omrade=boende, text="Om boende.", av=strateg)

    html = logga_in(lasare).get(omrade.get_absolute_url()).content.decode()

    assert "Hur många arbetar?" in html
    assert "Om arbete." in html
    assert "Om boende." not in html


def test_utan_fragor_finns_ingen_lank_och_sidan_sager_det(logga_in, strateg, lasare, overenskommelse, omrade):
    lista = reverse("indikatorer:lista", args=[overenskommelse.slug])

    for person in (strateg, lasare):
        klient = logga_in(person)
        assert page(overenskommelse) not in klient.get(lista).content.decode()
        assert "Uppföljningsfrågor" not in klient.get(omrade.get_absolute_url()).content.decode()
        assert "inga uppföljningsfrågor" in klient.get(page(overenskommelse)).content.decode()


def test_med_fragor_lankar_indikatorlistan_dit(logga_in, lasare, overenskommelse, fraga):
    html = logga_in(lasare).get(reverse("indikatorer:lista", args=[overenskommelse.slug])).content.decode()

    assert page(overenskommelse) in html


def test_efter_avslut_sags_varfor(logga_in, strateg, overenskommelse, fraga):
    Overenskommelse.objects.update(slutdatum=datetime.date(2021, 12, 31), uppfoljning_till=datetime.date(2022, 6, 30))
    fraga.refresh_from_db()

    svar = logga_in(strateg).get(form_page(fraga, 2021))

    assert svar.status_code == 403
    assert "Överenskommelsen är avslutad" in svar.content.decode()
    with pytest.raises(FragornaStangda):
        besvara(fraga, 2021, text="För sent.", av=strateg)


def test_en_omradesfraga_har_ingen_sida_per_omrade(logga_in, strateg, fraga, boende):
    assert logga_in(strateg).get(form_page(fraga, omrade=boende)).status_code == 404
    assert logga_in(strateg).get(form_page(fraga, 2018)).status_code == 404

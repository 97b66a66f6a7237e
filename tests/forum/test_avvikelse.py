"""A municipality that departs becomes a proposal to an organ, and is followed from both sides."""

import pytest
from django.urls import reverse

from forum.models import Forslag, Forslagsstatus
from forum.services import forslag as services
from forum.services.fel import RedanForeslaget
from forum.services.forslag_om_avvikelse import lamna_om_avvikelse, om_avvikelse
from indikatorer.models import Avvikelselage
from indikatorer.services import avvikelser
from tests.factories.indikatorer import AvvikelseFactory
from tests.factories.insatser import InsatsFactory
from tests.factories.insatser_samband import HinderFactory
from tests.factories.sok import OrganFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def organ(overenskommelse):
    return OrganFactory(overenskommelse=overenskommelse)


@pytest.fixture
def avvikelse(overenskommelse, kommun):
    return AvvikelseFactory(overenskommelse=overenskommelse, geografi=kommun.geografi, demo=True)


def lamna(avvikelse, organ, av, fran=None, **fields):
    fran = fran or avvikelse.overenskommelse.samordnare
    return lamna_om_avvikelse(avvikelse, av=av, organ=organ, fran=fran, **om_avvikelse(avvikelse) | fields)


def test_forslaget_borjar_med_siffrorna(avvikelse):
    text = om_avvikelse(avvikelse)["text"].replace("\u00a0", " ")

    assert "19,0 % 2024. Väntat var 27,0 %, jämfört med länets kommuner." in text
    assert "8,0 procentenheter lägre än väntat" in text
    assert "påhittade" in text


def test_lyft_till_styrgrupp_en_gang(avvikelse, organ, strateg):
    first, again = lamna(avvikelse, organ, strateg), lamna(avvikelse, organ, strateg)

    avvikelse.refresh_from_db()
    assert first == again
    assert (first.avvikelse, first.organ, first.status) == (avvikelse, organ, Forslagsstatus.INLAMNAT)
    assert avvikelse.lage == Avvikelselage.LYFT
    assert services.beredningslista(avvikelse.overenskommelse, strateg).att_bereda == [first]


def test_med_andra_ord_foreslas_det_inte_en_gang_till(avvikelse, organ, strateg):
    lamna(avvikelse, organ, strateg)

    with pytest.raises(RedanForeslaget):
        lamna(avvikelse, organ, strateg, text="Något annat.")


def test_kommunen_sjalv_kan_lyfta_den(avvikelse, organ, ledamot, kommun):
    lamna(avvikelse, organ, ledamot, fran=kommun)

    avvikelse.refresh_from_db()
    assert avvikelse.lage == Avvikelselage.LYFT


@pytest.mark.parametrize("sekretess", [True, False])
def test_forslagets_ord_stannar_hos_dem_som_far_lasa_det(
    avvikelse, organ, ledamot, kommun, logga_in, lasare, sekretess
):
    forslag = lamna(avvikelse, organ, ledamot, fran=kommun, sekretess=sekretess, rubrik="Kommunens egna ord")

    page = reverse("indikatorer:avvikelse", args=[avvikelse.overenskommelse.slug, avvikelse.pk])
    html = logga_in(lasare).get(page).content.decode()

    assert not Forslag.objects.visible_to(lasare).filter(pk=forslag.pk).exists()
    assert "Ett förslag är lämnat till ett organ." in html
    assert "Kommunens egna ord" not in html


def test_en_avslutad_oppnas_innan_den_lyfts(avvikelse, organ, strateg):
    avvikelser.byt(avvikelse, Avvikelselage.AVSLUTAD, av=strateg, text="Klart.")

    with pytest.raises(avvikelser.NagonHannFore):
        lamna(avvikelse, organ, strateg)
    assert not Forslag.objects.exists()


def test_formularet_ar_ifyllt_och_de_lankar_till_varandra(logga_in, strateg, avvikelse, organ):
    client, slug = logga_in(strateg), avvikelse.overenskommelse.slug
    page = reverse("indikatorer:avvikelse", args=[slug, avvikelse.pk])
    form_page = reverse("forum:forslag_nytt", args=[slug]) + f"?avvikelse={avvikelse.pk}"

    assert form_page in client.get(page).content.decode()
    html = client.get(form_page).content.decode()
    fields = om_avvikelse(avvikelse) | {"organ": organ.pk, "fran": avvikelse.overenskommelse.samordnare_id}
    client.post(form_page, fields)

    forslag = Forslag.objects.get()
    assert "lägre än väntat" in html
    assert page in html
    assert page in client.get(forslag.get_absolute_url()).content.decode()
    assert forslag.get_absolute_url() in client.get(page).content.decode()


@pytest.fixture
def hinder(overenskommelse, strateg):
    insats = InsatsFactory(overenskommelse=overenskommelse)
    return HinderFactory(insats=insats, text="För få tolkar.", anmalt_av=strateg)


def test_ett_forslag_om_bade_hinder_och_avvikelse_behaller_bada(logga_in, strateg, avvikelse, hinder, organ):
    client, slug = logga_in(strateg), avvikelse.overenskommelse.slug
    form_page = reverse("forum:forslag_nytt", args=[slug]) + f"?hinder={hinder.pk}&avvikelse={avvikelse.pk}"

    begins_with = client.get(form_page).context["form"].initial
    fran = avvikelse.overenskommelse.samordnare_id
    for _ in range(2):
        client.post(form_page, begins_with | {"organ": organ.pk, "fran": fran})

    forslag = Forslag.objects.get()
    avvikelse.refresh_from_db()
    assert (forslag.hinder, forslag.avvikelse, avvikelse.lage) == (hinder, avvikelse, Avvikelselage.LYFT)
    assert "För få tolkar." in forslag.text
    assert "lägre än väntat" in forslag.text


@pytest.mark.parametrize("forst", ["hinder", "avvikelse"])
def test_det_ena_som_redan_ar_foreslaget_tappar_inte_det_andra(avvikelse, hinder, organ, strateg, forst):
    fran, falt = avvikelse.overenskommelse.samordnare, om_avvikelse(avvikelse)
    if forst == "hinder":
        services.lamna_om_hinder(hinder, av=strateg, organ=organ, fran=fran, **falt)
    else:
        lamna(avvikelse, organ, strateg)

    with pytest.raises(RedanForeslaget):
        lamna(avvikelse, organ, strateg, hinder=hinder)

"""The minutes on pages: who sees what, the steps in the browser, and the page that is open to everyone."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from core import svenska
from forum.efter_motet import efter_motet
from forum.models import Genomforande, Protokoll, Protokollstatus
from forum.protokoll import lasare, underlag
from forum.services import justering, protokoll, protokolldokument
from jobb.models import Jobb, Tillstand
from tests.dagar import om
from tests.factories.forum import BeslutFactory, ForslagFactory, PartsbeslutFactory, PunktFactory
from tests.factories.protokoll import hallet_mote, justerat, under_justering

HEMLIGT = ("Läget på boendet", "Uppgifter om enskilda", "Boendet ses över", "Lista över boende", "2025-08")
UTELAMNAD = "Punkt 2 är utelämnad: kan omfattas av sekretess."


@pytest.fixture
def mote(overenskommelse, strateg, ledamot, styrgruppsledamot):
    return hallet_mote(overenskommelse, strateg=strateg, ledamot=ledamot, fler=[styrgruppsledamot], sekretess=True)


@pytest.fixture
def adress(overenskommelse, mote):
    def url(vy="protokoll", *args):
        return reverse(f"forum:{vy}", args=[overenskommelse.slug, mote.pk, *args])

    return url


@pytest.fixture
def utskickat(mote, strateg):
    return protokoll.skicka_pa_synpunkter(protokoll.paborja(mote, av=strateg), senast=om(7), av=strateg)


@pytest.fixture
def klart(mote, strateg, ledamot):
    return justerat(mote, strateg=strateg, justerare=[strateg, ledamot])


@pytest.fixture
def publicerat(klart, strateg):
    return protokolldokument.publicera(klart, av=strateg)


def las(client, url, status=200):
    response = client.get(url)
    assert response.status_code == status
    return response.content.decode()


@pytest.mark.parametrize("av", ["beslut", "forslag"])
def test_en_punkt_ar_hemlig_genom_det_den_galler(overenskommelse, strateg, ledamot, av):
    mote = hallet_mote(overenskommelse, strateg=strateg, ledamot=ledamot)
    galler = (
        {"foljer_upp": BeslutFactory(mote__organ=mote.organ, sekretess=True)}
        if av == "beslut"
        else {"forslag": ForslagFactory(organ=mote.organ, sekretess=True)}
    )
    PunktFactory(mote=mote, nummer=3, rubrik="Hemlig uppföljning", sekretess=False, **galler)

    innehall = underlag.bygg(protokoll.paborja(mote, av=strateg))

    assert lasare.har_sekretess(innehall)
    assert "Hemlig uppföljning" not in str(lasare.offentligt(innehall))
    assert "Hemlig uppföljning" not in str(lasare.for_lasare(innehall, ser_sekretess=False))


# The agreement's own people


def test_utkastet_ses_bara_av_den_som_forbereder(mote, adress, strateg, beredare, ledamot, lasare, logga_in):
    protokoll.paborja(mote, av=strateg)

    assert "Bara ni som förbereder mötet ser det" in las(logga_in(strateg), adress())
    las(logga_in(beredare), adress())
    las(logga_in(ledamot), adress(), status=404)
    las(logga_in(lasare), adress(), status=404)


def test_strategen_far_lankar_dit_varje_del_rattas(mote, adress, strateg, logga_in):
    protokoll.paborja(mote, av=strateg)

    html = las(logga_in(strateg), adress())

    for vy in ("mote", "narvaro", "protokoll_inledning", "protokoll_skicka", "protokoll_starta"):
        assert f'href="{adress(vy)}"' in html, vy


def test_utskickat_ses_av_den_som_var_med_och_av_ingen_annan(utskickat, adress, ledamot, lasare, behorig, logga_in):
    html = las(logga_in(ledamot), adress())

    assert svenska.datum(utskickat.synpunkter_till) in html
    assert "Boendet ses över" in html
    for person in (lasare, behorig):
        las(logga_in(person), adress(), status=404)
        las(logga_in(person), adress("protokoll_pdf"), status=404)
        las(logga_in(person), adress("protokoll_synpunkt"), status=404)


def test_den_som_var_med_men_inte_far_se_sekretess_far_texten_utan_punkten(
    utskickat, adress, ledamot, styrgruppsledamot, logga_in
):
    protokoll.lamna_synpunkt(utskickat, text="Boendet är mer än så.", punkt=2, av=ledamot)

    html = las(logga_in(styrgruppsledamot), adress())
    form = las(logga_in(styrgruppsledamot), adress("protokoll_synpunkt"))

    assert UTELAMNAD in html
    for words in (*HEMLIGT, "Boendet är mer än så."):
        assert words not in html, words
        assert words not in form, words


def test_synpunkt_och_svar_i_webblasaren(utskickat, adress, strateg, ledamot, logga_in):
    client = logga_in(ledamot)
    empty = client.post(adress("protokoll_synpunkt"), {"punkt": "1", "text": " "})
    wrong = client.post(adress("protokoll_synpunkt"), {"punkt": "77", "text": "Vilken?"})
    client.post(adress("protokoll_synpunkt"), {"punkt": "1", "text": "Vi var eniga."})
    synpunkt = utskickat.synpunkter.get()

    logga_in(strateg).post(adress("protokoll_svar", synpunkt.pk), {"svar": "Rättat i punkt 1."})

    assert (empty.status_code, wrong.status_code) == (400, 400)
    assert "Skriv er synpunkt." in empty.content.decode()
    assert "Välj en av punkterna i listan" in wrong.content.decode()
    html = las(logga_in(ledamot), adress())
    assert "Vi var eniga." in html
    assert "Rättat i punkt 1." in html


def test_fel_dag_for_synpunkter_sags_i_formularet(mote, adress, strateg, logga_in):
    protokoll.paborja(mote, av=strateg)

    response = logga_in(strateg).post(adress("protokoll_skicka"), {"senast": timezone.localdate().isoformat()})

    assert response.status_code == 400
    assert "måste ligga framåt i tiden" in response.content.decode()
    assert Protokoll.objects.get().status == Protokollstatus.UTKAST


def test_franvarande_justerare_far_en_mening(mote, adress, strateg, ledamot, logga_in):
    protokoll.paborja(mote, av=strateg)
    mote.narvaro_lista.filter(person=ledamot).update(form="franvarande")

    response = logga_in(strateg).post(adress("protokoll_justerare"), {"person": ledamot.pk, "roll": "Justerare"})

    assert response.status_code == 400
    assert "inte antecknad som närvarande" in response.content.decode()
    assert f'value="{ledamot.pk}"' not in las(logga_in(strateg), adress("protokoll_justerare"))


def test_justerare_utses_tas_bort_och_justeringen_startas(mote, adress, strateg, ledamot, logga_in):
    row = protokoll.paborja(mote, av=strateg)
    client = logga_in(strateg)
    assert "Utse minst en person" in las(client, adress("protokoll_starta"))
    client.post(adress("protokoll_justerare"), {"person": strateg.pk, "roll": "Sekreterare"})
    client.post(adress("protokoll_justerare_bort", row.justeringar.get().pk))
    alone = client.post(adress("protokoll_starta"), follow=True)
    client.post(adress("protokoll_justerare"), {"person": ledamot.pk, "roll": "Ordförande"})
    assert "Ska justeras av Demo Forumledamot." in las(client, adress("protokoll_starta"))

    client.post(adress("protokoll_starta"))

    assert "Utse minst en person" in alone.content.decode()
    row.refresh_from_db()
    assert row.status == Protokollstatus.JUSTERAS
    assert [person["roll"] for person in row.innehall["justerare"]] == ["Ordförande"]


def test_justeringen_visar_hela_texten_och_kontrollsumman(mote, adress, strateg, ledamot, logga_in):
    row = under_justering(mote, strateg=strateg, justerare=[ledamot])
    client = logga_in(ledamot)

    html = las(client, adress("protokoll_justera"))
    client.post(adress("protokoll_justera"), {"kontrollsumma": row.sha256})

    assert f'name="kontrollsumma" value="{row.sha256}"' in html
    for words in ("Forumet gick igenom förslaget.", "Beslut 2025-07", "Boendet ses över", "Residenset"):
        assert words in html, words
    row.refresh_from_db()
    assert row.ar_justerat
    assert "Skriv ett tillägg" not in las(client, adress())


def test_en_andrad_text_visas_pa_nytt_i_stallet_for_att_justeras(mote, adress, strateg, ledamot, logga_in):
    read = under_justering(mote, strateg=strateg, justerare=[ledamot]).sha256
    justering.skicka_tillbaka(Protokoll.objects.get(), skal="Fel.", av=strateg)
    protokoll.skriv_inledning(Protokoll.objects.get(), text="En ny inledning.", av=strateg)
    justering.starta(Protokoll.objects.get(), av=strateg)

    response = logga_in(ledamot).post(adress("protokoll_justera"), {"kontrollsumma": read}, follow=True)

    html = response.content.decode()
    assert "Texten har ändrats sedan ni öppnade sidan" in html
    assert "En ny inledning." in html
    assert Protokoll.objects.get().status == Protokollstatus.JUSTERAS


def test_justeraren_skickar_tillbaka_med_skal(mote, adress, strateg, ledamot, logga_in):
    under_justering(mote, strateg=strateg, justerare=[ledamot])
    client = logga_in(ledamot)
    empty = client.post(adress("protokoll_tillbaka"), {"skal": ""})

    client.post(adress("protokoll_tillbaka"), {"skal": "Fel datum i punkt 1."})

    assert empty.status_code == 400
    row = Protokoll.objects.get()
    assert row.status == Protokollstatus.UTKAST
    assert "Fel datum i punkt 1." in las(logga_in(strateg), adress())


def test_tillagg_till_oppet_protokoll_sags_i_formularet(mote, adress, strateg, logga_in):
    row = protokoll.paborja(mote, av=strateg)

    response = logga_in(strateg).post(adress("protokoll_tillagg"), {"text": "Rättelse."})

    assert response.status_code == 400
    assert "Protokollet är inte justerat än." in response.content.decode()
    assert not row.tillagg_lista.exists()


def test_tillagg_star_efter_det_justerade(klart, adress, strateg, lasare, logga_in):
    logga_in(strateg).post(adress("protokoll_tillagg"), {"text": "Rätt datum är 3 april."})

    html = las(logga_in(lasare), adress())

    assert "Tillägg 1" in html
    assert "Rätt datum är 3 april." in html
    assert UTELAMNAD in html
    assert not any(words in html for words in HEMLIGT)


def test_dokumentet_som_misslyckats_kan_skapas_igen_fran_sidan(klart, adress, strateg, ledamot, logga_in):
    waiting = las(logga_in(strateg), adress())
    Jobb.objects.update(tillstand=Tillstand.MISSLYCKAT, fel="En resurs saknas.")
    failed = las(logga_in(strateg), adress())
    other = las(logga_in(ledamot), adress())

    logga_in(strateg).post(adress("protokoll_dokument"))

    assert "Dokumentet skapas." in waiting
    assert "Skapa dokumentet" not in waiting
    assert "Dokumentet kunde inte skapas: En resurs saknas." in failed
    assert "Skapa dokumentet" in failed
    assert "Skapa dokumentet" not in other
    assert Jobb.objects.filter(tillstand=Tillstand.VANTAR).count() == 1


def test_i_en_avslutad_overenskommelse_skrivs_inget(klart, overenskommelse, adress, strateg, logga_in):
    type(overenskommelse).objects.update(slutdatum=om(-20), uppfoljning_till=om(-1))

    las(logga_in(strateg), adress("protokoll_tillagg"), status=403)
    las(logga_in(strateg), adress("protokoll_publicera"), status=403)

    assert "Skriv ett tillägg" not in las(logga_in(strateg), adress())


# Open to everyone


def test_fore_publiceringen_finns_sidan_inte(klart, adress, overenskommelse, client):
    las(client, adress("protokoll_publikt"), status=404)
    las(client, adress("protokoll_publikt_pdf"), status=404)

    html = las(client, reverse("forum:protokoll_publika", args=[overenskommelse.slug]))

    assert "Inga protokoll är publicerade än." in html
    assert "Vårens forum" not in html


def test_alla_laser_det_publicerade_utan_kakor_sekretess_och_namn(publicerat, adress, overenskommelse, client):
    response = client.get(adress("protokoll_publikt"))
    lista = client.get(reverse("forum:protokoll_publika", args=[overenskommelse.slug]))

    html = response.content.decode()
    assert response.status_code == 200
    assert not response.cookies
    assert not lista.cookies
    assert adress("protokoll_publikt") in lista.content.decode()
    for words in ("Beslut 2025-07", "Strukturen gäller från hösten.", "Kommunalråd, ordförande", UTELAMNAD):
        assert words in html, words
    for words in (*HEMLIGT, "Demo Forumledamot", "Demo Länsstrateg", "Demo Föredragande"):
        assert words not in html, words
    assert "noindex" not in html
    assert "X-Robots-Tag" not in response


def test_publiceringen_ar_densamma_for_den_som_ar_inloggad(publicerat, adress, strateg, logga_in):
    html = las(logga_in(strateg), adress("protokoll_publikt"))

    assert UTELAMNAD in html
    assert "Boendet ses över" not in html


def test_den_offentliga_pdfen_ar_den_utan_sekretess(publicerat, adress, strateg, client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    las(client, adress("protokoll_publikt_pdf"), status=404)
    protokolldokument.spara(publicerat, b"hela", b"offentlig", av=strateg)

    response = client.get(adress("protokoll_publikt_pdf"))

    assert b"".join(response.streaming_content) == b"offentlig"


def test_publicering_bekraftas_loggas_och_kan_tas_tillbaka(klart, adress, strateg, client, logga_in):
    signed_in = logga_in(strateg)
    question = las(signed_in, adress("protokoll_publicera"))
    assert Protokoll.objects.get().publicerat_at is None

    signed_in.post(adress("protokoll_publicera"))
    signed_in.post(adress("protokoll_publicera"))
    published = signed_in.get(adress("protokoll_publikt")).status_code
    signed_in.post(adress("protokoll_avpublicera"))

    assert "Alla kan läsa protokollet utan att logga in" in question
    assert "Personers namn i närvaron" in question
    assert published == 200
    las(signed_in, adress("protokoll_publikt"), status=404)
    log = list(klart.handelser.order_by("pk").values_list("av", "skal"))[-2:]
    assert [av for av, _ in log] == [strateg.pk, strateg.pk]
    assert [skal.split()[0] for _, skal in log] == ["Publicerat", "Borttaget"]


def test_ett_utkast_kan_inte_publiceras(mote, adress, strateg, logga_in):
    protokoll.paborja(mote, av=strateg)

    response = logga_in(strateg).post(adress("protokoll_publicera"), follow=True)

    assert "Protokollet är inte justerat än." in response.content.decode()
    assert Protokoll.objects.get().publicerat_at is None


def test_annan_overenskommelses_adress_ger_inget(publicerat, mote, utomstaende, client):
    url = reverse("forum:protokoll_publikt", args=["annatlan", mote.pk])

    las(client, url, status=404)


def test_tillagg_pa_den_oppna_sidan_utan_namn(publicerat, adress, strateg, client):
    protokolldokument.lagg_till(publicerat, text="Rätt datum är 3 april.", av=strateg)

    html = las(client, adress("protokoll_publikt"))

    assert "Rätt datum är 3 april." in html
    assert "Demo Länsstrateg" not in html


# After the meeting


def test_efter_motet_star_det_som_var_organisation_ska_gora(mote, kommun, ledamot, styrgruppsledamot, strateg):
    asked = PartsbeslutFactory(
        beslut=BeslutFactory(mote=mote, nummer="2025-09", kraver_partsbeslut=True), organisation=kommun
    )

    seen = efter_motet(mote, ledamot)
    hidden = efter_motet(mote, styrgruppsledamot)
    other = efter_motet(mote, strateg)

    assert [rad.nummer for rad in seen.beslut] == ["2025-07", "2025-08", "2025-09"]
    assert [rad.nummer for rad in seen.att_gora] == ["2025-07", "2025-08"]
    assert seen.att_besluta == [asked]
    assert [rad.nummer for rad in hidden.att_gora] == ["2025-07"]
    assert (other.att_gora, other.att_besluta) == ([], [])


def test_det_som_ar_klart_ar_inte_kvar_att_gora(mote, ledamot):
    mote.beslut_lista.filter(nummer="2025-07").update(genomforande=Genomforande.KLART)
    mote.beslut_lista.filter(nummer="2025-08").update(forfaller=datetime.date(2025, 5, 1))

    assert [rad.nummer for rad in efter_motet(mote, ledamot).att_gora] == ["2025-08"]


def test_motets_sida_visar_efterat_vad_var_organisation_ska_gora(
    mote, overenskommelse, ledamot, styrgruppsledamot, logga_in
):
    url = reverse("forum:mote", args=[overenskommelse.slug, mote.pk])

    html = las(logga_in(ledamot), url)
    hidden = las(logga_in(styrgruppsledamot), url)

    assert "Efter mötet: beslut och vad er organisation ska göra" in html
    assert "Boendet ses över" in html
    assert "Strukturen gäller från hösten." in hidden
    assert "Boendet ses över" not in hidden

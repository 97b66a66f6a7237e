"""Writing a draft through the pages: add, change, move, remove; two at once lose nothing."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from sok.models import Dokumentslag, Dokumentversion, Roll, Styckesslag, Versionsstatus
from sok.services import fel
from sok.services import stycken as services
from sok.services import styrdokument as gang
from tests.factories.sok import OmradeFactory
from tests.factories.styrdokument import UtkastFactory, make_version


@pytest.fixture
def utkast(overenskommelse, strateg):
    before = make_version(overenskommelse, "Ett.", "Två.", "Tre.", nummer=1)
    return gang.starta_utkast(overenskommelse, Dokumentslag.AVTAL, av=strateg, kalla=before)


@pytest.fixture
def andra_strategen(medlem):
    user = medlem(Roll.LANSSTRATEG)
    user.namn = "Demo Kollega"
    user.save()
    return user


def adress(namn, version, *args):
    return reverse(f"sok:{namn}", args=["provlan", version.styrdokument.slag, version.nummer, *args])


def ordning(version):
    return list(version.stycken.order_by("nummer").values_list("nyckel", flat=True))


def test_strategen_borjar_ett_utkast_pa_sidan(logga_in, strateg, overenskommelse):
    before = make_version(overenskommelse, "Ett.", nummer=1)
    url = reverse("sok:utkast_nytt", args=["provlan", "avtal"])

    svar = logga_in(strateg).post(url, {"titel": "Avtal 2026", "kalla": str(before.pk)})

    draft = Dokumentversion.objects.get(nummer=2)
    assert svar.url == adress("stycken", draft)
    assert (draft.titel, draft.stycken.get().text) == ("Avtal 2026", "Ett.")


def test_ett_andra_utkast_sags_pa_sidan(logga_in, strateg, utkast):
    svar = logga_in(strateg).post(
        reverse("sok:utkast_nytt", args=["provlan", "avtal"]), {"titel": "Ett till", "kalla": "tomt"}
    )

    assert "Det finns redan ett utkast" in svar.content.decode()
    assert Dokumentversion.objects.count() == 2


def test_tomt_stycke_och_saknad_titel_sags_pa_svenska(logga_in, strateg, utkast):
    client = logga_in(strateg)

    stycke = client.post(adress("stycke", utkast, "a"), {"rubrik": "", "text": "  ", "revision": 0})
    titel = client.post(reverse("sok:utkast_nytt", args=["provlan", "avtal"]), {"titel": "", "kalla": "tomt"})

    assert "Skriv stycket" in stycke.content.decode()
    assert "Fyll i ”Titel”" in titel.content.decode()


def test_stycke_andras_och_sager_vem(logga_in, strateg, utkast):
    svar = logga_in(strateg).post(
        adress("stycke", utkast, "b"), {"rubrik": "Rubrik b", "text": "Två.\r\n\r\nOch mer.", "revision": 0}
    )

    stycke = utkast.stycken.get(nyckel="b")
    assert svar.url == f"{adress('stycken', utkast)}#b"
    assert (stycke.text, stycke.revision, stycke.andrad_av) == ("Två.\n\nOch mer.", 1, strateg)


def test_samma_ord_igen_ar_ingen_andring(utkast, strateg):
    text = utkast.stycken.get(nyckel="b").text

    assert services.andra(utkast, "b", av=strateg, revision=7, rubrik="Rubrik b", text=text).revision == 0


def test_nytt_stycke_stalls_efter_det_valda(logga_in, strateg, utkast):
    logga_in(strateg).post(f"{adress('stycke_nytt', utkast)}?efter=a", {"rubrik": "Ny", "text": "Nytt."})

    assert [row.text for row in utkast.stycken.order_by("nummer")] == ["Ett.", "Nytt.", "Två.", "Tre."]


def test_flytta_upp_och_ner_med_knappar(logga_in, strateg, utkast):
    client = logga_in(strateg)

    client.post(adress("stycke_flytta", utkast, "c"), {"riktning": "upp"})
    after_up = ordning(utkast)
    client.post(adress("stycke_flytta", utkast, "a"), {"riktning": "ner"})

    assert after_up == ["a", "c", "b"]
    assert ordning(utkast) == ["c", "a", "b"]


def test_det_forsta_flyttas_inte_upp(utkast, strateg):
    services.flytta(utkast, "a", services.UPP, av=strateg)

    assert ordning(utkast) == ["a", "b", "c"]


def test_stycken_med_samma_nummer_gar_ocksa_att_flytta(utkast, strateg):
    utkast.stycken.update(nummer=1)

    services.flytta(utkast, "a", services.NER, av=strateg)

    assert ordning(utkast) == ["b", "a", "c"]


def test_i_nulaget_flyttas_bara_inom_omradet(overenskommelse, strateg):
    omrade = OmradeFactory(overenskommelse=overenskommelse)
    draft = make_version(
        overenskommelse, "Ett.", "Två.", "Tre.", version=UtkastFactory, slag=Dokumentslag.NULAGE, nummer=1
    )
    draft.stycken.filter(nyckel="b").update(omrade=omrade, slag=Styckesslag.FAKTA)

    services.flytta(draft, "c", services.UPP, av=strateg)

    assert ordning(draft) == ["c", "b", "a"]


def test_nytt_stycke_i_ett_omrade(logga_in, strateg, overenskommelse):
    omrade = OmradeFactory(overenskommelse=overenskommelse, nyckel="boende")
    draft = make_version(overenskommelse, version=UtkastFactory, slag=Dokumentslag.NULAGE, nummer=1)
    url = f"{adress('stycke_nytt', draft)}?omrade=boende&slag=utmaning"
    client = logga_in(strateg)

    form = client.get(url).context["form"]
    client.post(url, {"rubrik": "", "text": "Trångt.", "omrade": omrade.pk, "slag": "utmaning"})

    assert (form.initial["omrade"], form.initial["slag"]) == (omrade.pk, "utmaning")
    assert (draft.stycken.get().omrade, draft.stycken.get().slag) == (omrade, Styckesslag.UTMANING)


def test_stycke_tas_bort_efter_fraga(logga_in, strateg, utkast):
    client = logga_in(strateg)

    assert "Två." in client.get(adress("stycke_ta_bort", utkast, "b")).content.decode()
    client.post(adress("stycke_ta_bort", utkast, "b"), {"revision": 0})

    assert ordning(utkast) == ["a", "c"]


def test_den_andra_far_veta_vem_och_ingen_text_forsvinner(logga_in, strateg, andra_strategen, utkast):
    services.andra(utkast, "b", av=andra_strategen, revision=0, text="Kollegans text.")
    mitt = {"rubrik": "Rubrik b", "text": "Min text.", "revision": 0}
    client = logga_in(strateg)

    svar = client.post(adress("stycke", utkast, "b"), mitt)

    sida = svar.content.decode()
    assert svar.status_code == 409
    assert "Demo Kollega ändrade stycket" in sida
    assert "Kollegans" in sida
    assert "Min text.</textarea>" in sida
    assert utkast.stycken.get(nyckel="b").text == "Kollegans text."

    client.post(adress("stycke", utkast, "b"), {**mitt, "revision": svar.context["form"]["revision"].value()})

    assert utkast.stycken.get(nyckel="b").text == "Min text."


def test_den_som_skriver_i_ett_borttaget_stycke_far_spara_det_som_nytt(logga_in, strateg, andra_strategen, utkast):
    logga_in(andra_strategen).post(adress("stycke_ta_bort", utkast, "b"), {"revision": 0})

    svar = logga_in(strateg).post(
        adress("stycke", utkast, "b"), {"rubrik": "Rubrik b", "text": "Min text.", "revision": 0}
    )

    sida = svar.content.decode()
    assert svar.status_code == 409
    assert "Demo Kollega tog bort stycket medan ni skrev." in sida
    assert "Min text.</textarea>" in sida
    assert f'action="{adress("stycke_nytt", utkast)}"' in sida


def test_ett_stycke_som_nagon_andrat_tas_inte_bort(logga_in, strateg, andra_strategen, utkast):
    services.andra(utkast, "b", av=andra_strategen, revision=0, text="Kollegans text.")

    svar = logga_in(strateg).post(adress("stycke_ta_bort", utkast, "b"), {"revision": 0}, follow=True)

    assert "Läs det nya innan ni tar bort det" in svar.content.decode()
    assert utkast.stycken.filter(nyckel="b").exists()


def test_texten_raddas_om_utkastet_hann_skickas_ut(logga_in, strateg, andra_strategen, utkast):
    services.andra(utkast, "a", av=andra_strategen, revision=0, text="Ett, nytt.")
    gang.skicka_pa_remiss(utkast, sista_dag=timezone.localdate() + datetime.timedelta(days=9), av=andra_strategen)
    client = logga_in(strateg)

    svar = client.post(adress("stycke", utkast, "b"), {"rubrik": "", "text": "Min text.", "revision": 0})
    nytt = client.post(adress("stycke_nytt", utkast), {"rubrik": "", "text": "Mitt nya."})

    assert svar.status_code == 409
    assert "Texten har skickats ut" in svar.content.decode()
    assert "Min text.</textarea>" in svar.content.decode()
    assert "Mitt nya.</textarea>" in nytt.content.decode()
    assert utkast.stycken.get(nyckel="b").text == "Två."


def test_det_utskickade_gar_inte_att_skriva_i(logga_in, strateg, utkast):
    services.andra(utkast, "a", av=strateg, revision=0, text="Ett, nytt.")
    gang.skicka_pa_remiss(utkast, sista_dag=timezone.localdate() + datetime.timedelta(days=9), av=strateg)

    for write in (
        lambda: services.andra(utkast, "b", av=strateg, revision=0, text="Nytt."),
        lambda: services.lagg_till(utkast, av=strateg, text="Nytt."),
        lambda: services.ta_bort(utkast, "b", av=strateg, revision=0),
        lambda: services.flytta(utkast, "b", services.UPP, av=strateg),
    ):
        with pytest.raises(fel.EjUtkast, match="Arbeta om den i en ny version"):
            write()
    svar = logga_in(strateg).get(adress("stycken", utkast))
    assert svar.url == utkast.get_absolute_url()


def test_utkastet_forkastas_med_skal_pa_sidan(logga_in, strateg, utkast):
    client = logga_in(strateg)

    utan = client.post(adress("forkasta", utkast), {"skal": ""})
    client.post(adress("forkasta", utkast), {"skal": "Vi börjar om."})

    utkast.refresh_from_db()
    assert "Skriv varför" in utan.content.decode()
    assert utkast.status == Versionsstatus.FORKASTAD
    assert "Vi börjar om." in client.get(utkast.get_absolute_url()).content.decode()


def test_beredningen_laser_men_skriver_inte(logga_in, beredare, utkast):
    client = logga_in(beredare)

    assert client.get(utkast.get_absolute_url()).status_code == 200
    assert client.get(adress("stycken", utkast)).status_code == 403
    assert client.post(adress("stycke", utkast, "a"), {"text": "Nytt.", "revision": 0}).status_code == 403

"""The sources page: how each source is, what is shown meanwhile, and which municipalities are alike."""

import datetime

import pytest
from django.urls import reverse

from indikatorer import services, tasks
from indikatorer.kallor import fel
from indikatorer.kallor.kolada_svar import Grupp
from indikatorer.models import Hamtning, Jamforelsegrupp, Matvarde
from indikatorer.services import liknande
from indikatorer.services.farskhet import brist
from indikatorer.services.kallor import kallrader
from jobb.models import Jobb, Tillstand
from tests.factories.indikatorer import HamtningFactory, IndikatorFactory, SerieFactory

pytestmark = pytest.mark.django_db
TITEL = "Liknande kommuner socioekonomi, Lessebo, {}"


def kolada(avtal, **rest):
    return next(rad for rad in kallrader(avtal, **rest) if rad.kalla == "kolada")


def test_kallan_ar_aktuell_tills_nya_siffror_skulle_ha_kommit(med_indikatorer, inkopplad):
    vantar = kolada(med_indikatorer).lage
    services.hamta(overenskommelse=med_indikatorer)

    assert vantar == "vantar"
    assert kolada(med_indikatorer, idag=datetime.date(2026, 6, 10)).lage == "aktuell"
    late = kolada(med_indikatorer, idag=datetime.date(2028, 1, 1))
    assert (late.lage, late.sena > 0) == ("aldre", True)


def test_en_misslyckad_hamtning_sager_varfor_och_vad_som_visas(med_indikatorer, inkopplad, logga_in, strateg):
    services.hamta(overenskommelse=med_indikatorer)
    inkopplad.fela("html", ganger=None)
    with pytest.raises(services.HamtningMisslyckades):
        services.hamta(overenskommelse=med_indikatorer)

    html = logga_in(strateg).get(reverse("indikatorer:hamtningar", args=[med_indikatorer.slug])).content.decode()

    rad = kolada(med_indikatorer)
    assert (rad.lage, rad.lyckad is not None) == ("misslyckad", True)
    assert rad.misslyckad.fel in html
    assert "Vi visar värdena från" in html


def test_en_kalla_kors_for_sig_och_jobbet_syns_pa_sidan(med_indikatorer, inkopplad, logga_in, strateg):
    client = logga_in(strateg)
    client.post(reverse("indikatorer:hamtning_ny", args=[med_indikatorer.slug]), {"kalla": "kolada"})
    jobb = Jobb.objects.get()
    Jobb.objects.filter(pk=jobb.pk).update(
        tillstand=Tillstand.PAGAR, text="Hämtar från Kolada: fråga 70 av 100", steg=70, steg_av=100
    )

    html = client.get(reverse("indikatorer:hamtningar", args=[med_indikatorer.slug])).content.decode()
    tasks.hamta(jobb.pk)

    jobb.refresh_from_db()
    assert jobb.nyckel == f"{med_indikatorer.slug} kolada"
    assert "Hämtar från Kolada: fråga 70 av 100" in html
    assert jobb.tillstand == Tillstand.KLART
    assert Matvarde.objects.exists()


def test_ett_annat_lans_filer_star_inte_bland_hamtningarna(overenskommelse, utomstaende, logga_in, strateg):
    annat = utomstaende.medlemskap.get().overenskommelse
    eget, deras = (IndikatorFactory(overenskommelse=avtal) for avtal in (overenskommelse, annat))
    for indikator in (eget, deras):
        SerieFactory(indikator=indikator, kalla="fil", kalla_id=indikator.nyckel)
    allas, mine, theirs = (
        HamtningFactory(),
        *(HamtningFactory(kalla="fil", omfang={"serier": [indikator.nyckel]}) for indikator in (eget, deras)),
    )

    rad = next(rad for rad in kallrader(overenskommelse) if rad.kalla == "fil")
    sida = logga_in(strateg).get(reverse("indikatorer:hamtningar", args=[overenskommelse.slug])).context["sida"]

    assert (rad.lyckad, rad.senaste) == (mine, [mine])
    assert set(sida) == {allas, mine}
    assert theirs in Hamtning.objects.for_overenskommelse(annat)


def test_liknande_kommuner_hamtas_med_sina_varden(med_indikatorer, inkopplad):
    inkopplad.grupper["G1"] = (TITEL.format(2023), ("0760", "0763"))
    inkopplad.grupper["G2"] = (TITEL.format(2024), ("0760", "0764", "9999"))
    inkopplad.grupper["G3"] = ("Liknande kommuner socioekonomi, Umeå, 2024", ("0760",))

    known = liknande.hamta_liknande()
    services.hamta(overenskommelse=med_indikatorer)

    grupp = Jamforelsegrupp.objects.get(liknar="0761")
    assert (known, grupp.kalla_id) == (1, "G2")
    assert set(grupp.medlemmar.values_list("kod", flat=True)) == {"0760", "0764"}
    assert Matvarde.objects.filter(grupp=grupp, serie__kalla_id="N00973").count() == 30


def test_nyare_grupp_tar_den_aldres_plats_utan_att_andra_dess_varden(med_indikatorer):
    def group(artal, *members):
        named = [{"member_id": kod} for kod in members]
        return Grupp(id=f"G{artal}", title=TITEL.format(artal), members=named)

    liknande.spara_grupper([group(2024, "0760")])
    old = Jamforelsegrupp.objects.get(liknar="0761")
    liknande.spara_grupper([group(2025, "0763", "0764"), group(2024, "0760")])

    old.refresh_from_db()
    assert old.liknar is None
    assert Jamforelsegrupp.objects.get(liknar="0761").kalla_id == "G2025"


def test_kalla_utan_sadana_grupper_ger_ett_misslyckat_jobb_och_inget_mer(med_indikatorer, inkopplad, monkeypatch):
    def refuse():
        raise fel.KallanNekar("Kolada godtog inte frågan (svarskod 404).")

    monkeypatch.setattr(liknande, "hamta_liknande", refuse)
    tasks.hamta_liknande_veckovis()
    tasks.hamta_liknande(Jobb.objects.get().pk)

    assert "404" in Jobb.objects.get().fel
    assert services.hamta(overenskommelse=med_indikatorer).nya > 0


def test_grupp_som_kallan_inte_har_stoppar_inte_hamtningen(med_indikatorer, inkopplad):
    services.hamta(overenskommelse=med_indikatorer)
    group = Matvarde.objects.aktuella().filter(grupp__isnull=False).count()
    inkopplad.grupper.clear()

    services.hamta(overenskommelse=med_indikatorer, allt=True)

    assert Matvarde.objects.aktuella().filter(grupp__isnull=False).count() == group > 0


def test_arsrapportens_figur_sager_att_vardena_ar_gamla():
    failed = {"status": "misslyckad", "text": "3 mars 2026: Kolada svarade inte. Visar värden från 1 mars 2026."}

    assert brist(failed) == f"Senaste hämtningen misslyckades: {failed['text']}"
    assert brist({"status": "aktuell", "text": ""}) == brist(None) == ""

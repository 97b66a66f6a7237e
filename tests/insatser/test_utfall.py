"""C4: outcomes with participants: what the form takes in, what a removed one no longer counts in, what a locked year
refuses."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from insatser import services
from insatser.models import Arslas, Deltagare, Insats, Utfall, aldersfel
from konton.services import utkast
from rapporter.arsrapport import insatstext
from tests.dagar import i_ar, i_fjol
from tests.factories.insatser import DeltagareFactory, InsatsFactory, UtfallFactory


def blankett(**changes):
    """What the browser sends when a new outcome is saved with a sentence only."""
    rader = {"belagg-TOTAL_FORMS": 2, "belagg-INITIAL_FORMS": 0}
    return {"text": "Gick vidare", **rader, **changes}


@pytest.fixture
def utfall(insats):
    return UtfallFactory(insats=insats, artal=i_fjol())


@pytest.fixture
def ny_adress(adress, insats):
    return f"{adress}{insats.pk}/utfall/"


def sida(svar):
    return svar.content.decode().replace("\u00a0", " ")


def test_deltagare_sparas_per_kon_och_alder_och_tomt_ar_inte_noll(logga_in, strateg, ny_adress):
    deltagare = {
        "deltagare-alla_kvinnor": "1 042",
        "deltagare-alla_man": "",
        "deltagare-unga_kvinnor": "12",
        "deltagare-vuxna_annat": "0",
    }

    svar = logga_in(strateg).post(ny_adress, blankett(artal=str(i_fjol()), **deltagare))

    assert svar.status_code == 302
    rader = {rad.aldersgrupp: rad.tal() for rad in Deltagare.objects.all()}
    assert rader == {
        "": {"kvinnor": 1042, "man": None, "annat": None},
        "unga": {"kvinnor": 12, "man": None, "annat": None},
        "vuxna": {"kvinnor": None, "man": None, "annat": 0},
    }


def test_det_som_sparats_star_i_formularet_och_det_som_toms_forsvinner(logga_in, strateg, utfall, ny_adress):
    DeltagareFactory(utfall=utfall, kvinnor=42, man=31)
    client = logga_in(strateg)

    assert 'value="42"' in sida(client.get(f"{ny_adress}{utfall.pk}/"))
    client.post(f"{ny_adress}{utfall.pk}/", blankett(**{"deltagare-alla_man": "31"}))

    assert Deltagare.objects.get().tal() == {"kvinnor": None, "man": 31, "annat": None}


@pytest.mark.parametrize(
    ("rader", "fel"),
    [
        ({"": {"kvinnor": 71}, "unga": {"kvinnor": 73}}, {"kvinnor"}),
        ({"": {"man": 71}, "barn": {"man": 1}, "unga": {"man": 2}, "vuxna": {"man": 3}, "aldre": {"man": 4}}, {"man"}),
        ({"": {"man": 10}, "barn": {"man": 1}, "unga": {"man": 2}, "vuxna": {"man": 3}, "aldre": {"man": 4}}, set()),
        ({"": {"kvinnor": 42}, "unga": {"kvinnor": 10}}, set()),
        ({"unga": {"kvinnor": 10}}, set()),
        ({"": {"kvinnor": 42}, "unga": {"man": 50}}, set()),
        ({"": {"kvinnor": 0}, "unga": {"kvinnor": 0}}, set()),
    ],
)
def test_aldrarna_far_inte_saga_annat_an_alla(rader, fel):
    assert set(aldersfel(rader)) == fel


def test_alla_fel_sags_pa_en_gang_med_lankar(logga_in, strateg, ny_adress):
    fel = {
        "text": "",
        "artal": "i fjol",
        "deltagare-alla_kvinnor": "71",
        "deltagare-unga_kvinnor": "73",
        "deltagare-alla_man": "-1",
        "deltagare-alla_annat": "några",
        "belagg-1-text": "Enkät 2024",
    }

    html = sida(logga_in(strateg).post(ny_adress, blankett(**fel)))

    assert "Sex saker stämmer inte" in html
    assert "Kvinnor, alla åldrar: Ni skrev 71 för alla åldrar, men summan av åldrarna är 73" in html
    for field in (
        "text",
        "artal",
        "deltagare-alla_kvinnor",
        "deltagare-alla_man",
        "deltagare-alla_annat",
        "belagg-1-slag",
    ):
        assert f'href="#id_{field}"' in html
    assert 'value="73"' in html
    assert not Utfall.alla.exists()


@pytest.mark.parametrize("artal", ["{nasta_ar}", "24", "20255"])
def test_aret_ar_ett_ar_som_har_borjat(artal, logga_in, strateg, ny_adress):
    svar = logga_in(strateg).post(ny_adress, blankett(artal=artal.format(nasta_ar=i_ar() + 1)))

    assert svar.status_code == 200
    assert "artal_error" in sida(svar)


def test_tjansten_provar_summorna_sjalv(strateg, insats):
    rader = {"": {"kvinnor": 1}, "unga": {"kvinnor": 2}}

    with pytest.raises(services.DeltagareGarInteIhop, match="Kvinnor: Ni skrev 1"):
        services.spara_utfall(insats, Utfall(text="X"), av=strateg, deltagare=rader)

    assert not Utfall.alla.exists()


def test_borttaget_utfall_raknas_ingenstans_och_kan_aterstallas(logga_in, strateg, insats, utfall, adress):
    DeltagareFactory(utfall=utfall)
    client = logga_in(strateg)
    client.post(f"{adress}{insats.pk}/utfall/{utfall.pk}/ta-bort/")

    assert not Utfall.objects.exists()
    assert not insats.utfall_lista.exists()
    assert not Insats.objects.sok("studier").exists()
    assert "utfall" in {brist.nyckel for brist in insats.saknas()}
    assert not Deltagare.objects.levande().exists()
    assert insatstext.las(Insats.objects.all(), timezone.localdate())[0].post["lett_till"] == []
    assert utfall.text not in sida(client.get(insats.get_absolute_url()))
    assert client.get(f"{adress}{insats.pk}/utfall/{utfall.pk}/").status_code == 404
    assert "1 borttaget utfall" in sida(client.get(insats.get_absolute_url()))
    borttagna = sida(client.get(f"{adress}borttagna/"))
    assert utfall.text in borttagna
    assert strateg.namn in borttagna

    client.post(f"{adress}{insats.pk}/utfall/{utfall.pk}/aterstall/")

    assert Utfall.objects.get() == utfall
    assert Deltagare.objects.levande().get().kvinnor == 42
    assert utfall.text in sida(client.get(insats.get_absolute_url()))


def test_efter_trettio_dagar_aterstalls_utfallet_inte(logga_in, strateg, insats, utfall, adress):
    services.ta_bort_utfall(insats, utfall, av=strateg)
    Utfall.alla.update(borttagen_at=timezone.now() - datetime.timedelta(days=31))
    client = logga_in(strateg)

    svar = client.post(f"{adress}{insats.pk}/utfall/{utfall.pk}/aterstall/", follow=True)

    assert "för mer än 30 dagar sedan" in sida(svar)
    assert not Utfall.objects.exists()
    assert "De 30 dagarna har gått" in sida(svar)


def test_att_ta_bort_och_aterstalla_star_i_historiken(logga_in, strateg, insats, utfall, adress):
    client = logga_in(strateg)
    client.post(f"{adress}{insats.pk}/utfall/{utfall.pk}/ta-bort/")
    client.post(f"{adress}{insats.pk}/utfall/{utfall.pk}/aterstall/")

    historik = sida(client.get(f"{adress}{insats.pk}/historik/"))

    assert "ett utfall togs bort" in historik.lower()
    assert "ett utfall återställdes" in historik


@pytest.fixture
def last(overenskommelse, strateg):
    return Arslas.objects.create(overenskommelse=overenskommelse, artal=i_fjol(), last=True, av=strateg)


@pytest.mark.parametrize(("fore", "efter"), [(1, 1), (1, 2), (2, 1), (None, 1)])
def test_ett_last_ar_andras_varken_in_eller_ut(fore, efter, strateg, insats, last):
    fore, efter = (years and i_ar() - years for years in (fore, efter))
    utfall = UtfallFactory(insats=insats, artal=fore)
    utfall.artal, utfall.text = efter, "Ny text"

    with pytest.raises(services.AretLast):
        services.spara_utfall(insats, utfall, av=strateg)

    utfall.refresh_from_db()
    assert (utfall.artal, utfall.text) == (fore, "Deltagarna gick vidare till studier.")


def test_i_ett_last_ar_varken_tas_bort_eller_aterstalls(strateg, insats, utfall, last):
    with pytest.raises(services.AretLast):
        services.ta_bort_utfall(insats, utfall, av=strateg)
    Utfall.alla.update(borttagen_at=timezone.now(), borttagen_av=strateg)
    with pytest.raises(services.AretLast):
        services.aterstall_utfall(insats, utfall, av=strateg)

    assert not Utfall.objects.exists()


def test_ett_last_ar_sags_vid_aret_i_formularet(logga_in, strateg, ny_adress, last):
    html = sida(logga_in(strateg).post(ny_adress, blankett(artal=str(i_fjol()))))

    assert f"Uppföljningen av {i_fjol()} låstes" in html
    assert 'href="#id_artal"' in html
    assert not Utfall.objects.exists()


def test_ett_utfall_i_ett_last_ar_oppnas_inte_for_andring(logga_in, strateg, insats, utfall, ny_adress, last):
    client = logga_in(strateg)

    assert f"Uppföljningen av {i_fjol()} låstes" in sida(client.get(f"{ny_adress}{utfall.pk}/", follow=True))
    assert "Året är låst" in sida(client.get(insats.get_absolute_url()))


def test_den_som_sparar_efter_en_annan_far_veta_det_och_ingen_text_forsvinner(
    logga_in, strateg, kommunhandlaggare, insats, utfall, ny_adress
):
    version = services.utfallsversion(utfall)
    utfall.text = "Kollegans text"
    services.spara_utfall(insats, utfall, av=kommunhandlaggare)
    client = logga_in(strateg)

    svar = client.post(f"{ny_adress}{utfall.pk}/", blankett(text="Min text", version=version))

    html = sida(svar)
    assert f"{kommunhandlaggare.namn} sparade utfallet medan ni skrev" in html
    assert "Kollegans text" in html
    assert "Min text</textarea>" in html
    assert Utfall.objects.get().text == "Kollegans text"

    client.post(
        f"{ny_adress}{utfall.pk}/",
        blankett(text="Min text", version=svar.context["blankett"].utfall["version"].value()),
    )

    assert Utfall.objects.get().text == "Min text"


def test_att_spara_vacker_inte_upp_det_nagon_tagit_bort(strateg, insats, utfall):
    services.ta_bort_utfall(insats, utfall, av=strateg)

    with pytest.raises(services.UtfalletBorttaget):
        services.spara_utfall(insats, utfall, av=strateg)

    assert not Utfall.objects.exists()


def test_bara_den_som_far_skriva_tar_bort_och_aterstaller(lasare, insats, utfall):
    with pytest.raises(PermissionDenied):
        services.ta_bort_utfall(insats, utfall, av=lasare)
    Utfall.alla.update(borttagen_at=timezone.now(), borttagen_av=lasare)
    with pytest.raises(PermissionDenied):
        services.aterstall_utfall(insats, utfall, av=lasare)


def test_ett_borttaget_utfall_nas_bara_under_sin_insats(logga_in, strateg, insats, utfall, adress, overenskommelse):
    services.ta_bort_utfall(insats, utfall, av=strateg)
    annan = InsatsFactory(overenskommelse=overenskommelse)

    assert logga_in(strateg).post(f"{adress}{annan.pk}/utfall/{utfall.pk}/aterstall/").status_code == 404
    assert not Utfall.objects.exists()


def test_paborjad_text_erbjuds_igen_och_slangs_nar_utfallet_ar_sparat(logga_in, strateg, insats, ny_adress):
    nyckel = f"utfall:{insats.pk}:nytt"
    utkast.spara(strateg, nyckel, [["text", "Halva meningen"]])
    client = logga_in(strateg)

    erbjuds = "Halva meningen" in sida(client.get(ny_adress))
    client.post(ny_adress, blankett(artal=str(i_fjol())))

    assert erbjuds
    assert utkast.hamta(strateg, nyckel) is None

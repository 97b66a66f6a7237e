"""Saved views: a choice of filters under a name, each person's own."""

import pytest

from insatser.models import SparadVy


@pytest.fixture
def klient(logga_in, lasare):
    return logga_in(lasare)


@pytest.fixture
def vy(overenskommelse, lasare):
    return SparadVy.objects.create(overenskommelse=overenskommelse, av=lasare, namn="Pausade", fraga="status=pausad")


def test_urvalet_sparas_under_ett_namn_och_star_ovanfor_listan(klient, lasare, adress):
    svar = klient.post(f"{adress}vyer/spara/?status=pausad&sida=3&ordning=period&annat=x", {"namn": " Pausade "})

    assert svar["Location"] == f"{adress}?status=pausad&ordning=period"
    assert SparadVy.objects.get(av=lasare).namn == "Pausade"
    html = klient.get(svar["Location"]).content.decode()
    assert '<a class="chip" href="/provlan/insatser/?status=pausad&amp;ordning=period" aria-current="page">' in html


def test_sidan_som_sparar_sager_vad_som_sparas(klient, adress):
    html = klient.get(f"{adress}vyer/spara/?status=pausad&slag=borta").content.decode()

    assert "Sparas: Läge: Pausad." in html
    assert "”borta” finns inte att välja under Slag." in html


@pytest.mark.parametrize(
    ("namn", "fel"),
    [("", "Ge vyn ett namn."), ("   ", "Ge vyn ett namn."), ("x" * 61, "högst 60"), ("Pausade", "Ni har redan en vy")],
)
def test_namnet_maste_finnas_vara_kort_och_nytt(namn, fel, klient, vy, adress):
    svar = klient.post(f"{adress}vyer/spara/?slag=insats", {"namn": namn})

    assert fel in svar.content.decode()
    assert SparadVy.objects.count() == 1


def test_byta_namn_och_ta_bort(klient, vy, adress):
    klient.post(f"{adress}vyer/{vy.pk}/", {"namn": "Vilande"})
    assert SparadVy.objects.get().namn == "Vilande"

    klient.post(f"{adress}vyer/{vy.pk}/ta-bort/")
    assert not SparadVy.objects.exists()


def test_tva_vyer_heter_inte_lika(klient, vy, overenskommelse, lasare, adress):
    annan = SparadVy.objects.create(overenskommelse=overenskommelse, av=lasare, namn="Alla")

    assert "Ni har redan en vy" in klient.post(f"{adress}vyer/{annan.pk}/", {"namn": "Pausade"}).content.decode()
    assert SparadVy.objects.get(pk=annan.pk).namn == "Alla"


@pytest.mark.parametrize("sida", ["", "ta-bort/"])
def test_ingen_ser_eller_andrar_en_annans_vy(sida, logga_in, strateg, vy, adress):
    client = logga_in(strateg)

    assert client.post(f"{adress}vyer/{vy.pk}/{sida}", {"namn": "Min nu"}).status_code == 404
    assert "Pausade" not in client.get(adress + "vyer/").content.decode()
    assert SparadVy.objects.get().namn == "Pausade"


def test_lasning_tar_inte_bort(klient, vy, adress):
    assert klient.get(f"{adress}vyer/{vy.pk}/ta-bort/").status_code == 405


def test_en_vy_vars_val_inte_langre_finns_sager_det(klient, overenskommelse, lasare, adress):
    vy = SparadVy.objects.create(overenskommelse=overenskommelse, av=lasare, namn="Fyran", fraga="delmal=ak4")

    svar = klient.get(f"{adress}?{vy.fraga}")

    assert "”ak4” finns inte att välja under delmål. Det valet används inte." in svar.content.decode()

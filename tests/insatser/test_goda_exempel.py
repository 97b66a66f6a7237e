"""Good examples: read, lifted from an initiative, changed, removed, and which municipalities are like mine."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone

from indikatorer.models import Hamtning, Jamforelsegrupp, Matvarde
from insatser.models import GottExempel, Insats
from insatser.services import goda_exempel
from insatser.services.fel import (
    Exempelkonflikt,
    ExempletKanInteAterstallas,
    KontaktMedPersonuppgift,
    KontaktUtanOrganisation,
    OverenskommelsenAvslutad,
    RedanLyft,
)
from insatser.services.liknande_kommuner import likhet
from tests.dagar import idag, igar
from tests.factories.exempel import GottExempelFactory
from tests.factories.indikatorer import SerieFactory
from tests.factories.insatser import InsatsFactory, InsatsPlatsFactory, UtfallFactory
from tests.factories.sok import KommunFactory, LanFactory, OmradeFactory


@pytest.fixture
def exempel(overenskommelse, kommun):
    return GottExempel.objects.create(
        overenskommelse=overenskommelse, nyckel="g1", nummer=1, titel="Lesseboprovet", kommun=kommun.geografi,
        lardomar=["Arbetsplats först"], resultat="Tio möten.", underlag="enkät", kalla="Rapporten",
    )  # fmt: skip


@pytest.fixture
def are():
    return KommunFactory(kod="2321", namn="Åre", overordnad=LanFactory(kod="23", namn="Jämtlands län"))


def page(overenskommelse, name="goda_exempel", *args):
    return reverse(f"insatser:{name}", args=[overenskommelse.slug, *args])


def read(klient, adress, **query):
    return klient.get(adress, query).content.decode()


def test_exemplets_sida_visar_allt_som_berattas(logga_in, lasare, overenskommelse, kommun, exempel):
    GottExempel.objects.update(
        kostnad="Två tjänster", forutsattningar="Ett nämndbeslut", kontaktroll="integrationssamordnare",
        kontaktorganisation=kommun, adress="https://www.example.se/provet",
    )  # fmt: skip

    html = read(logga_in(lasare), exempel.get_absolute_url())

    for text in (
        "Lesseboprovet", "Arbetsplats först", "Tio möten.", "enkät", "Rapporten", "Två tjänster", "Ett nämndbeslut",
        f"Integrationssamordnare, {kommun.namn}", "https://www.example.se/provet",
    ):  # fmt: skip
        assert text in html
    assert reverse("rapporter:kommun", args=[overenskommelse.slug, exempel.kommun_id]) in html


def test_det_kallan_inte_sager_anges_ej(logga_in, lasare, overenskommelse, exempel, are):
    GottExempel.objects.filter(pk=exempel.pk).update(kommun=are, resultat="")
    klient = logga_in(lasare)

    lista, sida = read(klient, page(overenskommelse)), read(klient, exempel.get_absolute_url())

    assert "Åre, Jämtlands län" in lista
    assert "/kommuner/2321/" not in lista
    assert "anges ej i källan" in lista
    assert "Anges ej i källan." in sida


def test_exemplet_lankar_till_sin_insats_om_den_finns_kvar(logga_in, lasare, strateg, overenskommelse, exempel):
    insats = InsatsFactory(overenskommelse=overenskommelse, titel="Jobb först")
    GottExempel.objects.filter(pk=exempel.pk).update(insats=insats)
    klient = logga_in(lasare)

    fore = read(klient, exempel.get_absolute_url())
    Insats.alla.filter(pk=insats.pk).update(borttagen_at=timezone.now(), borttagen_av=strateg)
    efter = read(klient, exempel.get_absolute_url())

    assert insats.get_absolute_url() in fore
    assert "Jobb först" not in efter


def test_utan_exempel_bjuder_sidan_in(logga_in, lasare, strateg, overenskommelse):
    som_lasare = read(logga_in(lasare), page(overenskommelse))
    som_strateg = read(logga_in(strateg), page(overenskommelse))

    assert "kan lyfta den från insatsens sida" in som_lasare
    assert page(overenskommelse, "gott_exempel_nytt") not in som_lasare
    assert "Skriv det första exemplet" in som_strateg
    assert page(overenskommelse, "gott_exempel_nytt") in som_strateg


def test_insatslistan_leder_dit_nar_det_finns_exempel_eller_den_som_laser_kan_skriva(
    logga_in, lasare, strateg, overenskommelse
):
    lista = reverse("insatser:lista", args=[overenskommelse.slug])

    assert page(overenskommelse) not in read(logga_in(lasare), lista)
    assert page(overenskommelse) in read(logga_in(strateg), lista)
    GottExempelFactory(insats=None, overenskommelse=overenskommelse)
    assert page(overenskommelse) in read(logga_in(lasare), lista)


def test_urvalet_ligger_i_adressen(logga_in, lasare, overenskommelse, exempel, are):
    omrade = OmradeFactory(overenskommelse=overenskommelse, nyckel="ak")
    GottExempelFactory(insats=None, overenskommelse=overenskommelse, titel="Årebacken", kommun=are, omrade=omrade)
    klient = logga_in(lasare)

    assert "1 av 2\xa0exempel visas" in read(klient, page(overenskommelse), omrade="ak")
    ord_ = read(klient, page(overenskommelse), q="ARBETSPLATS tio")
    assert "Lesseboprovet" in ord_
    assert "Årebacken" not in ord_
    likadana = read(klient, page(overenskommelse), kommun=exempel.kommun_id)
    assert "Lesseboprovet" in likadana
    assert "Årebacken" not in likadana
    assert "Inget exempel stämmer" in read(klient, page(overenskommelse), q="finns inte")


@pytest.mark.parametrize("val", [{"kommun": "9999"}, {"omrade": "'; --"}, {"q": "\x00"}, {"kommun": "å" * 500}])
def test_ett_val_som_inte_finns_visar_allt(logga_in, lasare, overenskommelse, exempel, val):
    svar = logga_in(lasare).get(page(overenskommelse), val)

    assert svar.status_code == 200
    assert "Lesseboprovet" in svar.content.decode()


def test_antalet_fragor_vaxer_inte(logga_in, lasare, overenskommelse, exempel, django_assert_max_num_queries):
    klient = logga_in(lasare)
    with django_assert_max_num_queries(12) as litet:
        klient.get(page(overenskommelse))
    for _ in range(8):
        insats = InsatsFactory(overenskommelse=overenskommelse)
        GottExempelFactory(insats=insats, kommun=exempel.kommun, omrade=OmradeFactory(overenskommelse=overenskommelse))

    with django_assert_max_num_queries(len(litet)):
        klient.get(page(overenskommelse))


# Lifting and writing


def test_den_som_leder_insatsen_lyfter_den_med_det_som_ar_kant(logga_in, kommunhandlaggare, insats, kommun, omrade):
    InsatsPlatsFactory(insats=insats, geografi=kommun.geografi)
    UtfallFactory(insats=insats, artal=2024, matt="antal", varde=40, enhet="deltagare", text="Fler talar svenska.")
    UtfallFactory(insats=insats, matt="andel", taljare=10, namnare=11, text="De flesta gick vidare.")

    klient = logga_in(kommunhandlaggare)
    html = read(klient, page(insats.overenskommelse, "gott_exempel_lyft", insats.pk))
    ifyllt = goda_exempel.forslag(insats)
    klient.post(
        page(insats.overenskommelse, "gott_exempel_lyft", insats.pk),
        {**{name: value or "" for name, value in ifyllt.items()}, "lardomar": "Små grupper\r\n\r\nSamma lokal "},
    )

    assert "40\xa0deltagare: Fler talar svenska. (2024)" in html
    assert "10 av 11" not in html
    exempel = GottExempel.objects.get()
    assert (exempel.insats, exempel.titel, exempel.kommun, exempel.omrade) == (
        insats, insats.titel, kommun.geografi, omrade,
    )  # fmt: skip
    assert exempel.lardomar == ["Små grupper", "Samma lokal"]
    assert exempel.kontaktorganisation == kommun
    assert (exempel.created_by, exempel.revision) == (kommunhandlaggare, 1)


def test_insatsens_sida_leder_till_lyftet_och_sedan_till_exemplet(logga_in, strateg, lasare, insats):
    lyft = page(insats.overenskommelse, "gott_exempel_lyft", insats.pk)
    assert lyft in read(logga_in(strateg), insats.get_absolute_url())
    assert lyft not in read(logga_in(lasare), insats.get_absolute_url())

    exempel = GottExempelFactory(insats=insats)

    assert exempel.get_absolute_url() in read(logga_in(lasare), insats.get_absolute_url())
    assert logga_in(strateg).get(lyft)["Location"] == exempel.get_absolute_url()


def test_en_insats_lyfts_en_gang(strateg, insats):
    goda_exempel.skapa(insats.overenskommelse, {"titel": "Ett"}, av=strateg, insats=insats)

    with pytest.raises(RedanLyft, match="Insatsen finns redan som gott exempel: ”Ett”"):
        goda_exempel.skapa(insats.overenskommelse, {"titel": "Två"}, av=strateg, insats=insats)


def test_bara_strategen_skriver_om_andras(strateg, kommunhandlaggare, beredare, overenskommelse, insats):
    goda_exempel.skapa(overenskommelse, {"titel": "Utifrån"}, av=strateg)

    with pytest.raises(PermissionDenied):
        goda_exempel.skapa(overenskommelse, {"titel": "Utifrån"}, av=kommunhandlaggare)
    with pytest.raises(PermissionDenied):
        goda_exempel.skapa(overenskommelse, {"titel": "Kommunens"}, av=beredare, insats=insats)


@pytest.mark.parametrize(
    "kontakt", ["anna@lessebo.se", "0478-125 00", "ring +46 70 123 45 67", "Samordnare (0478)12500"]
)
def test_kontakten_ar_en_funktion_och_ingen_persons_adress(logga_in, strateg, overenskommelse, kommun, kontakt):
    svar = logga_in(strateg).post(
        page(overenskommelse, "gott_exempel_nytt"),
        {"titel": "Ett", "kontaktroll": kontakt, "kontaktorganisation": kommun.pk},
    )

    assert "Skriv en funktion, till exempel integrationssamordnare" in svar.content.decode()
    assert not GottExempel.objects.exists()
    with pytest.raises(KontaktMedPersonuppgift):
        goda_exempel.skapa(overenskommelse, {"kontaktroll": kontakt, "kontaktorganisation": kommun}, av=strateg)


def test_en_funktion_finns_hos_en_organisation(strateg, overenskommelse):
    with pytest.raises(KontaktUtanOrganisation):
        goda_exempel.skapa(overenskommelse, {"titel": "Ett", "kontaktroll": "sfi-rektor"}, av=strateg)


@pytest.mark.parametrize(
    ("falt", "mening"),
    [
        ({"titel": ""}, "Skriv vad exemplet kallas."),
        ({"adress": "javascript:alert(1)"}, "Skriv hela adressen"),
        ({"lardomar": "a" * 301}, "Skriv högst 300 tecken per rad."),
    ],
)
def test_det_som_inte_gar_sags_vid_faltet(logga_in, strateg, overenskommelse, falt, mening):
    svar = logga_in(strateg).post(page(overenskommelse, "gott_exempel_nytt"), {"titel": "Ett", **falt})

    assert mening in svar.content.decode()
    assert not GottExempel.objects.exists()


@pytest.mark.parametrize("falt", [{"kommun": "9999"}, {"kontaktorganisation": "0"}, {"omrade": "x"}])
def test_ett_val_som_inte_finns_lagras_inte(logga_in, strateg, overenskommelse, falt):
    OmradeFactory(overenskommelse=overenskommelse)

    svar = logga_in(strateg).post(page(overenskommelse, "gott_exempel_nytt"), {"titel": "Ett", **falt})

    assert svar.status_code == 200
    assert not GottExempel.objects.exists()


def test_tva_skriver_och_den_andra_far_se_bada_texterna(logga_in, strateg, kommunhandlaggare, insats):
    exempel = GottExempelFactory(insats=insats, resultat="Före", revision=1)
    goda_exempel.spara(exempel, {"resultat": "Den första"}, av=kommunhandlaggare, revision=1)
    klient, adress = logga_in(strateg), page(insats.overenskommelse, "gott_exempel_andra", exempel.pk)

    svar = klient.post(adress, {"titel": exempel.titel, "resultat": "Den andra", "revision": 1})
    html = svar.content.decode()

    assert svar.status_code == 409
    assert f"{kommunhandlaggare.namn} sparade exemplet" in html
    assert "första" in html
    assert "Den andra" in html
    assert 'name="revision" value="2"' in html
    exempel.refresh_from_db()
    assert exempel.resultat == "Den första"
    with pytest.raises(Exempelkonflikt):
        goda_exempel.spara(exempel, {"resultat": "Den andra"}, av=strateg, revision=1)


@pytest.mark.parametrize("roll", ["strateg", "kommunhandlaggare"])
def test_exemplet_tas_bort_och_aterstalls(logga_in, roll, request, insats):
    exempel, klient = GottExempelFactory(insats=insats), logga_in(request.getfixturevalue(roll))

    klient.post(page(insats.overenskommelse, "gott_exempel_ta_bort", exempel.pk))
    assert klient.get(exempel.get_absolute_url()).status_code == 404
    assert exempel.titel in read(klient, page(insats.overenskommelse, "goda_exempel_borttagna"))
    klient.post(page(insats.overenskommelse, "gott_exempel_aterstall", exempel.pk))

    assert klient.get(exempel.get_absolute_url()).status_code == 200


def test_efter_trettio_dagar_eller_nar_det_finns_ett_nytt_aterstalls_det_inte(strateg, insats):
    exempel = GottExempelFactory(insats=insats)
    goda_exempel.ta_bort(exempel, av=strateg)
    GottExempelFactory(insats=insats)

    with pytest.raises(RedanLyft):
        goda_exempel.aterstall(exempel, av=strateg)
    GottExempel.alla.filter(pk=exempel.pk).update(borttagen_at=timezone.now() - datetime.timedelta(days=31))
    with pytest.raises(ExempletKanInteAterstallas):
        goda_exempel.aterstall(exempel, av=strateg)


def test_en_avslutad_overenskommelse_tar_inga_nya_exempel(logga_in, strateg, insats):
    exempel, avtal = GottExempelFactory(insats=insats), insats.overenskommelse
    avtal.slutdatum = avtal.uppfoljning_till = igar()
    avtal.save()

    with pytest.raises(OverenskommelsenAvslutad):
        goda_exempel.skapa(avtal, {"titel": "Ett"}, av=strateg)
    svar = logga_in(strateg).get(page(avtal, "gott_exempel_andra", exempel.pk))
    assert svar.status_code == 403
    assert "Överenskommelsen är avslutad" in svar.content.decode()


# Municipalities like one


@pytest.fixture
def lessebo(kommun):
    return kommun.geografi


def test_koladas_egen_grupp_gar_fore_allt(overenskommelse, lessebo, are):
    annan = KommunFactory(kod="0762", namn="Annanby", overordnad=lessebo.overordnad)
    for n, (namn, medlem) in enumerate([
        ("Liknande kommuner socioekonomi, Lessebo, 2023", annan),
        ("Liknande kommuner socioekonomi, Lessebo, 2024", are),
        ("Liknande kommuner äldreomsorg, Lessebo, 2025", annan),
        ("Liknande kommuner socioekonomi, Lessebodal, 2025", annan),
    ]):  # fmt: skip
        grupp = Jamforelsegrupp.objects.create(nyckel=f"g{n}", namn=namn, kalla_id=f"G{n}")
        grupp.gruppmedlemmar.create(geografi=medlem)

    found = likhet(lessebo, overenskommelse, idag())

    assert found.grund == "Liknande kommuner enligt Kolada (Liknande kommuner socioekonomi, Lessebo, 2024)."
    assert found.koder == {are.pk}
    assert found.ord_for(are.pk) == "liknar Lessebo enligt Kolada"
    assert found.ord_for(annan.pk) == ""


def test_invanarantal_ar_grunden_nar_kolada_inte_har_nagon_grupp(overenskommelse, lessebo, are):
    storstad = KommunFactory(kod="0780", namn="Storstad", overordnad=lessebo.overordnad)
    serie = SerieFactory(kalla_id="N01951")
    hamtning = Hamtning.objects.create(kalla="kolada")
    for place, artal, varde in [(lessebo, 2024, 1), (lessebo, 2025, 8200), (are, 2025, 12600), (storstad, 2025, 97000)]:
        Matvarde.objects.create(serie=serie, geografi=place, artal=artal, kon="T", varde=varde, hamtning=hamtning)

    found = likhet(lessebo, overenskommelse, idag())

    assert found.koder == {are.pk}
    assert "hälften till dubbelt så många invånare som Lessebo (8\xa0200 år 2025)" in found.grund
    assert "Egen beräkning baserad på Kolada" in found.grund


def test_pahittade_varden_ar_ingen_grund(overenskommelse, lessebo, are):
    serie, hamtning = SerieFactory(kalla_id="N01951"), Hamtning.objects.create(kalla="kolada")
    for place in (lessebo, are):
        Matvarde.objects.create(
            serie=serie, geografi=place, artal=2025, kon="T", varde=8000, demo=True, hamtning=hamtning
        )

    found = likhet(lessebo, overenskommelse, idag())

    assert found.grund.startswith("Kommuner i samma län som Lessebo.")


def test_samma_delregion_sags_vara_just_det(overenskommelse, lessebo):
    granne = KommunFactory(kod="0763", namn="Granne", overordnad=lessebo.overordnad)
    KommunFactory(kod="0764", namn="Långtbort", overordnad=lessebo.overordnad)
    delregion = overenskommelse.delregioner.create(nyckel="ost", nummer=1, namn="Öst")
    for place in (lessebo, granne):
        delregion.kommuner.create(kommun=place)

    found = likhet(lessebo, overenskommelse, idag())

    assert found.koder == {granne.pk}
    assert found.grund == (
        "Kommuner i samma delregion som Lessebo (Öst). "
        "Portalen har inga uppgifter om vilka kommuner som liknar Lessebo i annat än läget."
    )


def test_den_som_ar_fran_lessebo_far_det_narmaste_forst_med_ordet_varfor(
    logga_in, kommunhandlaggare, strateg, overenskommelse, lessebo, are
):
    granne = KommunFactory(kod="0763", namn="Granne", overordnad=lessebo.overordnad)
    for titel, place in (("Från Åre", are), ("Från grannen", granne), ("Utan plats", None)):
        GottExempelFactory(insats=None, overenskommelse=overenskommelse, titel=titel, kommun=place)

    html = read(logga_in(kommunhandlaggare), page(overenskommelse))
    som_strateg = read(logga_in(strateg), page(overenskommelse))

    assert html.index("Från grannen") < html.index("Från Åre") < html.index("Utan plats")
    assert "Samma län som Lessebo" in html
    assert "Portalen har inga uppgifter om vilka kommuner som liknar Lessebo" in html
    assert som_strateg.index("Från Åre") < som_strateg.index("Från grannen")
    assert "Samma län" not in som_strateg

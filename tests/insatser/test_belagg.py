"""C4: several pieces of evidence per outcome, each once; and sums that evidence never makes larger."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.db.models import Sum
from django.utils import timezone

from filer.models import Fil
from filer.services import ta_emot
from insatser import services
from insatser.models import Belagg, Deltagare, Utfall
from insatser.services import Belaggsrad
from insatser.utfallsar import per_ar
from tests.factories.insatser import BelaggFactory, DeltagareFactory, InsatsFactory, UtfallFactory


@pytest.fixture(autouse=True)
def _egen_mapp(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def utfall(insats):
    return UtfallFactory(insats=insats, artal=2024)


@pytest.fixture
def form_adress(adress, utfall):
    return f"{adress}{utfall.insats_id}/utfall/{utfall.pk}/"


def rader(*rows, initial=0):
    """The formset as the browser sends it."""
    sent = {"text": "Gick vidare", "belagg-TOTAL_FORMS": len(rows), "belagg-INITIAL_FORMS": initial}
    return sent | {f"belagg-{n}-{name}": value for n, row in enumerate(rows) for name, value in row.items()}


def textfil(name="svar.txt", content=b"Sammanfattning av svaren."):
    return SimpleUploadedFile(name, content)


def spara(utfall, av, *belagg):
    return services.spara_utfall(utfall.insats, utfall, av=av, belagg=list(belagg))


def visat(utfall_lista):
    """(women, men, other, all) of each year, as the page shows them."""
    years = per_ar(Utfall.objects.filter(pk__in=[u.pk for u in utfall_lista]).for_visning())
    return {year.artal: [str(antal) for _, antal in year.alla.celler] for year in years if year.deltagare}


def test_flera_belagg_med_adress_och_fil_och_tomma_rader_sparas_inte(logga_in, strateg, utfall, form_adress):
    fil = {"slag": "enkat", "text": "Enkät  till deltagarna", "fil": textfil()}
    lank = {"slag": "statistik", "text": "SCB", "adress": "www.example.se/rapport"}

    svar = logga_in(strateg).post(form_adress, rader(fil, lank, {"slag": "", "text": " "}))

    assert svar.status_code == 302
    enkat, statistik = Belagg.objects.all()
    assert (enkat.text, enkat.fil.namn) == ("Enkät till deltagarna", "svar.txt")
    assert (statistik.adress, statistik.fil) == ("https://www.example.se/rapport", None)


def test_spara_och_lagg_till_fler_kommer_tillbaka_med_tomma_rader(logga_in, strateg, utfall, form_adress):
    client = logga_in(strateg)

    svar = client.post(form_adress, rader({"slag": "enkat", "text": "Enkät"}) | {"fler": "1"})

    assert svar.url == f"{form_adress}#belagg"
    html = client.get(form_adress).content.decode()
    assert html.count("Nytt belägg") == 2
    assert 'value="Enkät"' in html


@pytest.mark.parametrize(
    ("rad", "mening"),
    [
        ({"text": "Enkät"}, "Välj vilket slags belägg det är."),
        ({"slag": "enkat"}, "Skriv vad belägget är."),
        ({"slag": "rykte", "text": "Hört"}, "rykte"),
        ({"slag": "enkat", "text": "Enkät", "adress": "javascript:alert(1)"}, "Skriv hela adressen"),
        ({"slag": "enkat", "text": "Enkät", "adress": "inte en adress"}, "Skriv hela adressen"),
        ({"slag": "enkat", "text": "x" * 301}, "300"),
        ({"slag": "enkat", "text": "A", "fil": textfil("svar.exe")}, "Filer av det slaget går inte att lägga till"),
        ({"slag": "enkat", "text": "A", "fil": textfil("svar.pdf")}, "men innehållet är något annat"),
        ({"slag": "enkat", "text": "A", "fil": textfil(content=b"")}, "Filen är tom"),
        ({"slag": "", "text": "", "fil": textfil()}, "Välj filen igen"),
    ],
)
def test_fel_i_ett_belagg_sags_med_radens_nummer(rad, mening, logga_in, strateg, utfall, form_adress):
    html = logga_in(strateg).post(form_adress, rader(rad)).content.decode()

    assert mening in html
    assert "Belägg 1: " in html
    assert not Belagg.objects.exists()
    assert not Fil.objects.exists()


def test_samma_belagg_star_en_gang_per_utfall(logga_in, strateg, utfall, form_adress):
    rad = {"slag": "enkat", "text": "Enkät"}

    html = logga_in(strateg).post(form_adress, rader(rad, rad)).content.decode()

    assert "Samma belägg står redan med." in html
    BelaggFactory(utfall=utfall, text="Enkät")
    with pytest.raises(IntegrityError), transaction.atomic():
        BelaggFactory(utfall=utfall, text="Enkät")


def test_belagg_andras_tas_bort_och_byter_plats(strateg, utfall):
    spara(utfall, strateg, Belaggsrad("enkat", "A"), Belaggsrad("enkat", "B"), Belaggsrad("enkat", "C"))
    a, b, _ = Belagg.objects.all()

    spara(utfall, strateg, Belaggsrad("enkat", "B", pk=a.pk), Belaggsrad("enkat", "A", pk=b.pk))

    assert [row.text for row in Belagg.objects.all()] == ["B", "A"]


def test_filen_foljer_med_nar_raden_skrivs_om_och_slapps_nar_den_kryssas_bort(logga_in, strateg, utfall, form_adress):
    spara(utfall, strateg, Belaggsrad("enkat", "Enkät", upload=textfil()))
    client, rad = logga_in(strateg), {"pk": Belagg.objects.get().pk, "slag": "enkat", "text": "Enkät 2024"}

    client.post(form_adress, rader(rad, initial=1))

    assert Belagg.objects.get().fil.namn == "svar.txt"

    client.post(form_adress, rader(rad | {"pk": Belagg.objects.get().pk, "utan_fil": "on"}, initial=1))

    assert Belagg.objects.get().fil is None
    client.post(form_adress, rader(rad | {"pk": Belagg.objects.get().pk, "bort": "on"}, initial=1))
    assert not Belagg.objects.exists()


def test_ett_belagg_som_hor_till_ett_annat_utfall_rors_inte(logga_in, strateg, utfall, form_adress):
    annat = BelaggFactory(fil=ta_emot(textfil(), av=strateg))

    logga_in(strateg).post(form_adress, rader({"pk": annat.pk, "slag": "enkat", "text": "Mitt"}, initial=1))

    annat.refresh_from_db()
    assert annat.utfall != utfall
    assert Belagg.objects.get(utfall=utfall).fil is None


def test_filen_lamnas_ut_som_hamtning_till_den_som_ser_insatsen(logga_in, lasare, strateg, utfall, form_adress):
    spara(utfall, strateg, Belaggsrad("enkat", "Enkät", upload=textfil()))
    adress = f"{form_adress}belagg/{Belagg.objects.get().pk}/"

    svar = logga_in(lasare).get(adress)

    assert b"".join(svar.streaming_content) == b"Sammanfattning av svaren."
    assert svar["Content-Disposition"].startswith("attachment")
    assert svar["X-Content-Type-Options"] == "nosniff"
    assert adress in logga_in(lasare).get(utfall.insats.get_absolute_url()).content.decode()


def test_filen_nas_inte_av_utomstaende_och_inte_nar_utfallet_tagits_bort(
    logga_in, utomstaende, strateg, utfall, form_adress
):
    spara(utfall, strateg, Belaggsrad("enkat", "Enkät", upload=textfil()))
    adress = f"{form_adress}belagg/{Belagg.objects.get().pk}/"

    assert logga_in(utomstaende).get(adress).status_code == 404
    services.ta_bort_utfall(utfall.insats, utfall, av=strateg)
    assert logga_in(strateg).get(adress).status_code == 404


def test_ett_belagg_utan_fil_har_ingen_hamtning(logga_in, strateg, utfall, form_adress):
    belagg = BelaggFactory(utfall=utfall)

    assert logga_in(strateg).get(f"{form_adress}belagg/{belagg.pk}/").status_code == 404


# Sums: what comparable systems got wrong.


def test_flera_belagg_per_utfall_dubblar_inte_summan(utfall):
    DeltagareFactory(utfall=utfall, kvinnor=42, man=31)
    for _ in range(3):
        BelaggFactory(utfall=utfall, slag="enkat")
    per_belagg = Deltagare.objects.filter(utfall__belagg_lista__slag="enkat")

    assert per_belagg.aggregate(Sum("kvinnor")) == {"kvinnor__sum": 126}  # the trap: one row per evidence
    assert per_belagg.summor() == {"kvinnor": 42, "man": 31, "annat": None}
    assert visat([utfall]) == {2024: ["42", "31", "uppgift saknas", "73"]}


def test_aldrarna_raknas_inte_en_gang_till(utfall):
    DeltagareFactory(utfall=utfall, kvinnor=42, man=31)
    DeltagareFactory(utfall=utfall, aldersgrupp="unga", kvinnor=12, man=8)

    assert Deltagare.objects.summor() == {"kvinnor": 42, "man": 31, "annat": None}
    assert visat([utfall]) == {2024: ["42", "31", "uppgift saknas", "73"]}


def test_samma_belagg_i_tva_utfall_raknar_deltagarna_en_gang(utfall):
    annat = UtfallFactory(insats=utfall.insats, artal=2024)
    for ett, kvinnor in ((utfall, 42), (annat, 12)):
        DeltagareFactory(utfall=ett, kvinnor=kvinnor, man=None)
        BelaggFactory(utfall=ett, slag="slutredovisning", text="Slutredovisning 2024")

    (year,) = per_ar(Utfall.objects.for_visning())

    assert str(year.alla.kvinnor) == "42"
    assert year.samma_belagg == 2


def test_samma_fil_ar_samma_belagg_vad_den_an_kallas(strateg, utfall):
    annat = UtfallFactory(insats=utfall.insats, artal=2024)
    for ett, text in ((utfall, "Rapporten"), (annat, "Slutrapport")):
        DeltagareFactory(utfall=ett, kvinnor=10, man=10)
        spara(ett, strateg, Belaggsrad("utvardering", text, upload=textfil(f"{text}.txt")))

    assert visat([utfall, annat])[2024][3] == "20"


@pytest.mark.parametrize("samma", ["ar", "belagg", "insats"])
def test_olika_ar_belagg_eller_insatser_raknas_var_for_sig(samma, utfall):
    """Two of the three alike is not enough for the people to be the same."""
    insats = utfall.insats if samma != "insats" else InsatsFactory(overenskommelse=utfall.insats.overenskommelse)
    annat = UtfallFactory(insats=insats, artal=2023 if samma == "ar" else 2024)
    for ett, text in ((utfall, "Enkät"), (annat, "Intervjuer" if samma == "belagg" else "Enkät")):
        DeltagareFactory(utfall=ett, kvinnor=10, man=10)
        BelaggFactory(utfall=ett, text=text)

    totalt = {artal: cells[3] for artal, cells in visat([utfall, annat]).items()}

    assert totalt == ({2024: "20", 2023: "20"} if samma == "ar" else {2024: "40"})


@pytest.mark.parametrize(
    ("rader", "cells"),
    [
        ([{"kvinnor": 12, "man": None}], ["12", "uppgift saknas", "uppgift saknas", "minst 12"]),
        ([{"kvinnor": None, "man": None, "annat": 12}], ["uppgift saknas", "uppgift saknas", "12", "12"]),
        ([{"kvinnor": 0, "man": 7}], ["0", "7", "uppgift saknas", "7"]),
        ([{"kvinnor": 5, "man": 5}, {"kvinnor": None, "man": 5}], ["minst 5", "10", "uppgift saknas", "minst 15"]),
        ([{"kvinnor": 5, "man": 5, "annat": 2}, {"kvinnor": 1, "man": 1}], ["6", "6", "2", "14"]),
    ],
)
def test_det_ingen_vet_ar_inte_noll(rader, cells, insats):
    lista = [UtfallFactory(insats=insats, artal=2024) for _ in rader]
    for utfall, tal in zip(lista, rader, strict=True):
        DeltagareFactory(utfall=utfall, **tal)

    assert visat(lista) == {2024: cells}


def test_utan_total_ar_aldrarna_tillsammans_minst_sa_manga(utfall):
    DeltagareFactory(utfall=utfall, aldersgrupp="unga", kvinnor=10, man=20)
    DeltagareFactory(utfall=utfall, aldersgrupp="vuxna", kvinnor=10, man=None)

    assert visat([utfall]) == {2024: ["minst 20", "minst 20", "uppgift saknas", "minst 40"]}


def test_borttagna_utfall_och_insatser_raknas_inte(strateg, utfall):
    DeltagareFactory(utfall=utfall)
    services.ta_bort_utfall(utfall.insats, utfall, av=strateg)

    assert Deltagare.objects.levande().summor() == {"kvinnor": None, "man": None, "annat": None}
    assert visat([utfall]) == {}

    services.aterstall_utfall(utfall.insats, utfall, av=strateg)
    assert Deltagare.objects.levande().count() == 1
    utfall.insats.borttagen_at = timezone.now()
    utfall.insats.save()
    assert not Deltagare.objects.levande().exists()


@pytest.mark.parametrize(
    ("rader", "small"),
    [
        ({"": (4, 31)}, True),
        ({"": (5, 31)}, False),
        ({"": (0, 31)}, False),
        ({"": (42, 31), "unga": (12, 3)}, True),
        ({"": (42, 31), "unga": (40, None)}, True),
        ({"": (42, 31), "unga": (42, None)}, False),
        ({"unga": (12, None)}, False),
    ],
)
def test_farre_an_fem_marks_ocksa_nar_de_kan_raknas_ut(rader, small, utfall):
    for alder, (kvinnor, man) in rader.items():
        DeltagareFactory(utfall=utfall, aldersgrupp=alder, kvinnor=kvinnor, man=man)

    assert Utfall.objects.get().ar_sma_tal is small
    assert per_ar(Utfall.objects.for_visning())[0].ar_sma_tal is small

"""A file is shown before it is stored, stored whole, and the same file again changes nothing."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from indikatorer import filuppgifter
from indikatorer.models import (
    Filavbildning,
    Filinlasning,
    Fillage,
    Hamtning,
    Indikator,
    Matvarde,
    Mottagande,
    Serie,
    Seriebrott,
    Vardeandring,
)
from indikatorer.services import fil as services
from indikatorer.services.fil import egna
from indikatorer.views import fil as filvyer
from sok.models import Geografi, Geografityp
from sok.services.fel import OverenskommelsenAvslutad
from tests.factories.indikatorer import IndikatorFactory, riket_lan_och_kommuner
from tests.indikatorer import arbetsbocker

pytestmark = pytest.mark.django_db

LANET = "Kronobergs län"
KOMMUNER = ["Uppvidinge", "Lessebo", "Tingsryd", "Alvesta", "Älmhult", "Markaryd", "Växjö", "Ljungby"]


@pytest.fixture(autouse=True)
def _platser_och_filer(overenskommelse, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    riket_lan_och_kommuner()


def _af(varden=None, manad="2025-12"):
    """All municipalities of the county, 40 in every group but those in `varden`: {(municipality, country): number}."""
    return arbetsbocker.af_kommuner(
        [
            arbetsbocker.af_rad(manad, LANET, kommun, land, (varden or {}).get((kommun, land), 40))
            for kommun in KOMMUNER
            for land in ("Sverige", "Europa", "Övriga länder")
        ]
    )


@pytest.fixture
def las_in(overenskommelse, strateg):
    """Files that have been handed in and looked through."""

    def make(*contents, slag="arbetsformedlingen", namn="fil-{}.xlsx", av=strateg):
        uploads = [SimpleUploadedFile(namn.format(n), content) for n, content in enumerate(contents)]
        row = services.ta_emot(overenskommelse, slag=slag, uploads=uploads, av=av)
        filuppgifter.las_fil(row.jobb_id)
        return _farsk(row)

    return make


def _farsk(row):
    return Filinlasning.objects.select_related("overenskommelse", "av", "jobb", "avbildning").get(pk=row.pk)


def _spara(row):
    row = services.bekrafta(row, av=row.av)
    filuppgifter.spara_fil(row.jobb_id)
    return _farsk(row)


def _aktuellt(nyckel, plats, artal=2025):
    return Matvarde.objects.aktuella().get(serie__kalla_id=nyckel, geografi=plats, artal=artal, kon="T")


def test_inget_sparas_forran_nagon_sagt_ja(las_in):
    row = las_in(_af())

    assert (row.lage, row.jobb.tillstand, row.resultat["fel"]) == (Fillage.GRANSKAS, "klart", [])
    assert row.resultat["antal"] == {"nya": 6 * 9, "andrade": 0, "oforandrade": 0, "saknas": 0}
    assert row.resultat["filer"][0]["sista"] == "december 2025"
    assert not Matvarde.objects.exists()
    assert not Serie.objects.exists()


def test_ett_ja_sparar_allt_med_fil_kalla_och_brott(las_in, strateg):
    row = _spara(las_in(_af({("Lessebo", "Sverige"): "<5"})))

    pull = row.filer.get().hamtning
    assert (row.lage, pull.kalla, pull.nya, pull.startad_av) == (Fillage.SPARAD, "af", 54, strateg)
    assert pull.hanvisning.endswith("län och kommun, 2025-12")
    assert (pull.fil, pull.uppgiftsdatum is not None) == (row.filer.get().fil, True)
    assert _aktuellt("af-inskrivna-utrikes", "0761").varde == 80
    assert _aktuellt("af-inskrivna-utrikes", "07").varde == 640
    assert list(Seriebrott.objects.filter(serie__kalla_id="af-inskrivna-utrikes").values_list("artal", flat=True)) == [
        2023,
        2026,
    ]
    assert Indikator.objects.get(nyckel="af-inskrivna-utrikes").overenskommelse is None
    assert Serie.objects.get(kalla_id="af-inskrivna-utrikes").kallord == "Egen beräkning baserad på Arbetsförmedlingen"


def test_lanets_summa_med_dolda_tal_lagras_aldrig_som_ett_tal(las_in):
    _spara(las_in(_af({("Lessebo", "Sverige"): "<5"})))

    kommun, lan = _aktuellt("af-inskrivna-inrikes", "0761"), _aktuellt("af-inskrivna-inrikes", "07")
    assert (kommun.varde, kommun.status) == (None, "<5")
    assert (lan.varde, lan.status, lan.lag, lan.hog) == (None, "minst 280 (1 dolt, <5)", 280, 284)


def test_samma_fil_igen_andrar_inget(las_in):
    _spara(las_in(_af()))

    igen = las_in(_af())

    assert igen.resultat["antal"] == {"nya": 0, "andrade": 0, "oforandrade": 54, "saknas": 0}
    with pytest.raises(services.FilenKanInteSparas):
        services.bekrafta(igen, av=igen.av)
    assert Matvarde.objects.count() == 54


def test_ett_andrat_tal_blir_en_ny_argang_och_visas_fore_och_efter(las_in):
    _spara(las_in(_af()))

    row = las_in(_af({("Lessebo", "Sverige"): 41}))
    assert row.resultat["andrade"][0] == ["Inskrivna arbetslösa, inrikes födda: Kronobergs län 2025", "320", "321"]
    _spara(row)

    assert _aktuellt("af-inskrivna-inrikes", "0761").varde == 41
    change = Vardeandring.objects.get(serie__kalla_id="af-inskrivna-inrikes", nytt__geografi="0761")
    assert (change.tidigare.varde, change.typ) == (40, "reviderat")


def test_en_fil_som_inte_stammer_stoppas_och_sager_cellen(las_in):
    row = las_in(arbetsbocker.af_kommuner([arbetsbocker.af_rad("2025-12", LANET, "Lesebo", "Sverige")]))

    assert (row.lage, row.jobb.tillstand) == (Fillage.STOPPAD, "klart")
    assert row.resultat["fel"] == [["C6", "”Lesebo” är ingen plats som portalen känner. Menade ni Lessebo kommun?"]]
    with pytest.raises(services.FilenKanInteSparas):
        services.bekrafta(row, av=row.av)


def test_filer_som_hor_ihop_ska_sluta_samma_manad(las_in):
    row = las_in(_af(), arbetsbocker.af_riket())
    assert row.lage == Fillage.GRANSKAS
    assert len(row.resultat["filer"]) == 2

    rows = [[m, "Kvinnor", "16-24", "Ja", "Sverige", "Gymnasial", 1, 1, 1, 1] for m in ("2025-12", "2026-01")]
    row = las_in(_af(), arbetsbocker.af_riket(rows))
    assert row.lage == Fillage.STOPPAD
    assert "fil-0.xlsx till december 2025 och fil-1.xlsx till januari 2026" in row.resultat["fel"][0][1]


def test_riket_och_kommunerna_sparas_var_for_sig(las_in):
    row = _spara(las_in(_af(), arbetsbocker.af_riket()))

    assert _aktuellt("af-inskrivna-utrikes", "00").varde == 800
    assert _aktuellt("af-inskrivna-utrikes", "0761").varde == 80
    assert row.filer.values("hamtning").distinct().count() == 2


def test_nagot_som_andrats_sedan_granskningen_visas_pa_nytt(las_in):
    first, second = las_in(_af()), las_in(_af({("Lessebo", "Sverige"): 41}))
    _spara(first)

    row = _spara(second)

    assert row.lage == Fillage.GRANSKAS
    assert "Något ändrades i portalen" in row.resultat["andrat"]
    assert row.resultat["antal"]["andrade"] == 6  # three measures, for the municipality and for the county


def test_ett_dott_jobb_sparar_inte_tva_ganger(las_in):
    row = services.bekrafta(las_in(_af()), av=las_in(_af()).av)

    filuppgifter.spara_fil(row.jobb_id)
    services.spara_inlasning(_farsk(row))

    assert Hamtning.objects.filter(kalla="af").count() == 1


def test_migrationsverkets_fil_blir_mottagande(las_in):
    lessebo = (LANET, "Lessebo", *[2] * 12, 24)
    ljungby = (LANET, "Ljungby", *[".."] * 12, 9)
    row = las_in(
        arbetsbocker.mv([lessebo, ljungby, (LANET, "Totalt", *[None] * 12, 33)]),
        slag="migrationsverket",
        namn="Kommunmottagna enligt ersättningsförordningen 2025.xlsx",
    )
    assert row.resultat["fel"] == []
    _spara(row)

    assert Mottagande.objects.get(geografi="0761", manad=3).antal == 2
    assert Mottagande.objects.get(geografi="0761", manad=None).antal == 24
    dold = Mottagande.objects.get(geografi="0781", manad=3)
    assert (dold.antal, dold.status) == (None, "..")
    assert not Mottagande.objects.filter(geografi="0760").exists()
    assert row.filer.get().fil.namn in Mottagande.objects.first().kalla


def test_bara_strategen_laser_in_och_inte_i_en_avslutad_overenskommelse(las_in, overenskommelse, lasare, strateg):
    with pytest.raises(PermissionDenied):
        las_in(_af(), av=lasare)

    overenskommelse.slutdatum = datetime.date(2025, 1, 1)
    overenskommelse.uppfoljning_till = datetime.date(2025, 1, 1)
    overenskommelse.save()
    with pytest.raises(OverenskommelsenAvslutad):
        las_in(_af(), av=strateg)


# A county's own workbook, described in the browser.


def _enkat(rader, rubrik="Andel (%)", enhet="procent"):
    return arbetsbocker.bok(
        ("Läs mig", [["Demoenkät"]]),
        ("Svar", [["Demoenkät", None, None, enhet], ["Kommun", "År", rubrik, "Antal svar"], *rader]),
    )


RADER = [["Lessebo", 2024, 41.5, 12], ["Uppvidinge", 2024, "..", 3], ["Totalt", 2024, 40, 15]]


def _post(client, namn, args, **data):
    return client.post(reverse(f"indikatorer:{namn}", args=args), data)


@pytest.fixture
def beskriven(overenskommelse, strateg, logga_in):
    """The page's own way: the workbook, then what its columns are."""
    client = logga_in(strateg)
    upload = SimpleUploadedFile("enkat.xlsx", _enkat(RADER))
    svar = _post(client, "filavbildning_ny", [overenskommelse.slug], fil=upload)
    sida = client.get(svar.url).content.decode()
    assert "Andel (%)" in sida
    assert "Lessebo, Uppvidinge, Totalt" in sida
    return client, svar.url


VAL = {
    "namn": "Demoenkäten", "hanvisning": "Länets demoenkät", "markeringar": "..", "slopa": "Totalt", "enhetscell": "D1",
    "roll_0": "plats", "roll_1": "ar", "roll_2": "varde", "indikator_2": "ny", "titel_2": "Trivs", "enhet_2": "procent",
}  # fmt: skip


def test_en_egen_fil_beskrivs_lases_och_sparas(beskriven, overenskommelse):
    client, adress = beskriven

    svar = client.post(adress, VAL)

    avbildning = Filavbildning.objects.get(nyckel="demoenkaten")
    row = avbildning.inlasningar.get()
    assert svar.url == reverse("indikatorer:filinlasning", args=[overenskommelse.slug, row.pk])
    filuppgifter.las_fil(row.jobb_id)
    row = _spara(_farsk(row))
    assert row.resultat["filer"][0]["slopade"] == [["Totalt", 1]]
    indikator = Indikator.objects.get(kort_titel="Trivs")
    assert (indikator.overenskommelse, indikator.enhet) == (overenskommelse, "procent")
    got = {v.geografi_id: (v.varde, v.status) for v in Matvarde.objects.filter(serie__indikator=indikator)}
    assert got == {"0761": (41.5, ""), "0760": (None, "..")}


def test_nasta_ars_fil_lases_likadant_och_stannar_nar_nagot_andrats(beskriven, las_in):
    client, adress = beskriven
    client.post(adress, VAL)
    forst = _farsk(Filinlasning.objects.get())
    filuppgifter.las_fil(forst.jobb_id)
    _spara(_farsk(forst))

    nasta = las_in(_enkat([["Lessebo", 2025, 44, 12]]), slag="egen-demoenkaten")
    assert nasta.resultat["antal"] == {"nya": 1, "andrade": 0, "oforandrade": 0, "saknas": 0}
    _spara(nasta)
    assert Matvarde.objects.aktuella().filter(geografi="0761").count() == 2  # 2024 is left as it was

    andrad = las_in(_enkat([["Lessebo", 2025, 44, 12]], rubrik="Antal"), slag="egen-demoenkaten")
    assert andrad.resultat["fel"] == [
        ["C2", "I bladet ”Svar” väntades rubriken ”Andel (%)”, men där står det ”Antal”."]
    ]
    enhet = las_in(_enkat([["Lessebo", 2025, 44, 12]], enhet="antal"), slag="egen-demoenkaten")
    assert enhet.resultat["fel"][0][0] == "D1"


def test_en_beskrivning_utan_varde_sager_vad_som_saknas_och_tappar_inget(beskriven):
    client, adress = beskriven

    svar = client.post(adress, VAL | {"roll_1": "", "roll_2": ""})

    sida = svar.content.decode()
    assert "Välj vilken kolumn som är värde och år" in sida
    assert "Länets demoenkät" in sida
    assert not Filavbildning.objects.exists()


def test_sidan_visar_fel_nya_varden_och_vantande_svar(las_in, overenskommelse, logga_in, strateg):
    client = logga_in(strateg)
    adress = reverse("indikatorer:filer", args=[overenskommelse.slug])
    svar = client.post(adress, {"slag": "arbetsformedlingen", "filer": SimpleUploadedFile("af.xlsx", _af())})
    row = Filinlasning.objects.get()
    assert svar.url == reverse("indikatorer:filinlasning", args=[overenskommelse.slug, row.pk])
    filuppgifter.las_fil(row.jobb_id)

    sida = client.get(svar.url).content.decode()

    assert "Spara värdena" in sida
    assert "december 2025" in sida
    stoppad = las_in(arbetsbocker.bok(("Fel", [["x"]])))
    sida = client.get(reverse("indikatorer:filinlasning", args=[overenskommelse.slug, stoppad.pk])).content.decode()
    assert "den har ”Fel”" in sida
    assert "Spara värdena" not in sida
    assert "af.xlsx" in client.get(adress).content.decode()


def test_en_fil_som_inte_gar_att_ta_emot_sags_pa_sidan(overenskommelse, logga_in, strateg):
    client = logga_in(strateg)
    adress = reverse("indikatorer:filer", args=[overenskommelse.slug])

    for namn, innehall, sagt in [("a.csv", b"a;b", "arbetsbok (.xlsx)"), ("a.xlsx", b"", "Filen är tom")]:
        svar = client.post(adress, {"slag": "migrationsverket", "filer": SimpleUploadedFile(namn, innehall)})
        assert sagt in svar.content.decode()

    assert "Välj en fil." in client.post(adress, {"slag": "migrationsverket"}).content.decode()
    assert not Filinlasning.objects.exists()


def test_storre_filer_an_annars_tas_emot_men_bara_med_sidans_kvitto(
    overenskommelse, logga_in, strateg, rf, settings, monkeypatch
):
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 1
    monkeypatch.setattr("filer.uppladdning.STORST", 1_000)
    adress = reverse("indikatorer:filer", args=[overenskommelse.slug])
    data = {"slag": "arbetsformedlingen", "filer": SimpleUploadedFile("af.xlsx", _af())}

    assert logga_in(strateg).post(adress, data).status_code == 302
    assert Filinlasning.objects.get().filer.get().fil.storlek > 1_000

    data["filer"].seek(0)
    assert filvyer.filer(rf.post(adress, data), overenskommelse.slug).status_code == 403


def test_en_okand_kommun_i_ett_annat_lan_ar_ingen_gissning(las_in):
    Geografi.objects.create(kod="08", namn="Kalmar län", typ=Geografityp.LAN)

    row = las_in(arbetsbocker.af_kommuner([arbetsbocker.af_rad("2025-12", "Kalmar län", "Ljungby", "Sverige")]))

    assert row.resultat["fel"] == [["B6", "Ljungby ligger i Kronobergs län, men filen säger ”Kalmar län”."]]


def test_en_kolumn_blir_inte_ett_matt_som_alla_lan_laser(overenskommelse, strateg):
    delat = IndikatorFactory()
    kolumner = [egna.Kolumnval("Kommun", egna.PLATS), egna.Kolumnval("Antal", egna.VARDE, indikator=delat)]
    resten = dict.fromkeys(("rubrikrad", "rubriker", "galler", "markeringar", "slopa", "enheter"))

    with pytest.raises(PermissionDenied):
        egna.skapa_avbildning(
            overenskommelse, namn="Egen", hanvisning="Egen", blad="Blad1", kolumner=kolumner, artal=2025, av=strateg,
            **resten,
        )  # fmt: skip

    assert not Filavbildning.objects.exists()

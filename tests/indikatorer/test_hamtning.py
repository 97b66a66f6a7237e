"""The pull: all of it or nothing, every change kept, and the second time only what is new."""

import datetime
import io
import json

import pytest
from django.core.management import call_command
from django.utils import timezone

from indikatorer import services
from indikatorer.models import Andringstyp, Hamtning, Hamtningstillstand, Indikator, Matvarde, Vardeandring
from indikatorer.services.lagring import sql
from sok.inlasning.grund import las_geografi
from tests.factories.indikatorer import MatvardeFactory, koppla

pytestmark = pytest.mark.django_db

# N00973 and N05825: riket, eight municipalities and the group; U01472 also the county. Ten years, three sexes.
ALLA = (10 + 10 + 11) * 10 * 3


def run_command(*arguments):
    """The command's exit code, its JSON, and what it said on stderr."""
    out, err = io.StringIO(), io.StringIO()
    try:
        call_command("hamta_indikatorer", *arguments, "--json", stdout=out, stderr=err)
    except SystemExit as stop:
        return stop.code, json.loads(out.getvalue()), err.getvalue()
    return 0, json.loads(out.getvalue()), err.getvalue()


def stored():
    return list(Matvarde.objects.order_by("pk").values())


def current(kpi="N00973", kommun="0780", artal=2024, kon="K"):
    return Matvarde.objects.aktuella().get(serie__kalla_id=kpi, geografi=kommun, artal=artal, kon=kon)


def test_allt_hamtas_och_sparas(med_indikatorer, inkopplad):
    code, result, progress = run_command("--overenskommelse", med_indikatorer.slug)

    assert code == 0
    assert result["hamtade"] == result["nya"] == ALLA == Matvarde.objects.aktuella().count()
    assert result["reviderade"] == result["borttagna"] == result["oforandrade"] == 0
    assert "Hämtar från Kolada" in progress
    assert float(current().varde) == inkopplad.cell("N00973", "0780", 2024, "K").value
    assert Matvarde.objects.filter(grupp__kalla_id="G33617", antal=8).count() == 90


@pytest.fixture
def hela_landet(settings, med_indikatorer, inkopplad):
    """Every county and municipality, at the source and here."""
    las_geografi(settings.FIXTURES_DIR / "geografi.csv")
    inkopplad.hela_landet()
    inkopplad.artal = {2023, 2024}
    inkopplad.per_sida = 200
    return inkopplad


def test_alla_kommuner_hamtas_fast_kallan_kranglar(hela_landet):
    hela_landet.fela("500", fraga=2)
    hela_landet.fela("avbrott", fraga=4)

    code, result, _ = run_command("--alla-kommuner")

    values = Matvarde.objects.aktuella().filter(serie__kalla_id="N00973")
    assert code == 0
    assert values.filter(geografi__typ="kommun").order_by().values("geografi").distinct().count() == 290
    assert result["nya"] == result["hamtade"] == Matvarde.objects.count()


def test_alla_kommuner_sparar_inget_nar_kallan_ar_nere(hela_landet):
    hela_landet.fela("500", fraga=5, ganger=None)

    code, result, _ = run_command("--alla-kommuner")

    assert (code, Matvarde.objects.count()) == (1, 0)
    assert result["fel"].endswith("Inget har ändrats.")


def test_kallans_uppgifter_om_mattet_sparas(med_indikatorer, inkopplad):
    services.hamta(overenskommelse=med_indikatorer)

    serie = Indikator.objects.get(nyckel="n00973").serier.get()
    assert "Syntetisk beskrivning" in serie.indikator.beskrivning
    assert (serie.nasta_publicering, serie.nasta_period) == (datetime.date(2026, 6, 2), 2025)
    assert serie.hamtad is not None


@pytest.mark.parametrize("typ", ["500", "503", "429", "timeout", "halv", "html", "avbrott"])
def test_fel_mitt_i_hamtningen_ger_allt_eller_inget(med_indikatorer, inkopplad, typ):
    inkopplad.per_sida = 50
    MatvardeFactory(serie=Indikator.objects.get(nyckel="n00973").serier.get(), varde=12)
    before = stored()
    inkopplad.fela(typ, fraga=3, ganger=None)

    code, result, progress = run_command("--overenskommelse", med_indikatorer.slug)

    assert code == 1
    assert stored() == before
    assert not Vardeandring.objects.exists()
    assert result["tillstand"] == "misslyckad"
    assert result["fel"].startswith("Kolada")
    assert result["fel"].endswith("Inget har ändrats.")
    assert result["fel"] in progress


@pytest.mark.parametrize("typ", ["500", "503", "429", "timeout", "halv", "html", "avbrott"])
def test_ett_overgaende_fel_ger_anda_allt(med_indikatorer, inkopplad, typ):
    inkopplad.per_sida = 50
    inkopplad.fela(typ, fraga=3)

    code, result, _ = run_command("--overenskommelse", med_indikatorer.slug)

    assert code == 0
    assert result["nya"] == ALLA


def test_andra_hamtningen_fragar_efter_andringar_och_sparar_inget(med_indikatorer, inkopplad):
    services.hamta(overenskommelse=med_indikatorer)
    before = stored()

    _, result, _ = run_command("--overenskommelse", med_indikatorer.slug)

    assert result["sedan"] is not None
    assert "from_date=" in inkopplad.fragor[-1]
    assert result["hamtade"] == 0
    assert stored() == before


def test_hel_hamtning_igen_andrar_inget(med_indikatorer, inkopplad):
    services.hamta(overenskommelse=med_indikatorer)
    before = stored()

    hamtning = services.hamta(overenskommelse=med_indikatorer, allt=True)

    assert hamtning.sedan is None
    assert hamtning.oforandrade == ALLA
    assert stored() == before


def test_vidare_omfang_hamtar_allt(med_indikatorer, inkopplad):
    services.hamta(overenskommelse=med_indikatorer)
    koppla(med_indikatorer, "N02268")

    hamtning = services.hamta(overenskommelse=med_indikatorer)

    assert hamtning.sedan is None
    assert hamtning.nya == 11 * 10 * 3


def test_en_vecka_gammal_hel_hamtning_gors_om(med_indikatorer, inkopplad):
    services.hamta(overenskommelse=med_indikatorer)
    Hamtning.objects.update(startad=timezone.now() - datetime.timedelta(days=8))

    assert services.hamta(overenskommelse=med_indikatorer).sedan is None


def test_reviderat_varde_blir_en_ny_argang_och_en_rad_i_inkorgen(med_indikatorer, inkopplad):
    services.hamta(overenskommelse=med_indikatorer)
    before = current()
    inkopplad.andra("N00973", "0780", 2024, "K", 28.0)

    hamtning = services.hamta(overenskommelse=med_indikatorer)

    before.refresh_from_db()
    assert (hamtning.reviderade, hamtning.nya, hamtning.borttagna) == (1, 0, 0)
    assert before.giltig_till is not None
    assert current().varde == 28
    change = Vardeandring.objects.get()
    assert (change.typ, change.tidigare, change.nytt) == (Andringstyp.REVIDERAT, before, current())
    assert Vardeandring.objects.osedda(med_indikatorer).get() == change


def test_vi_minns_vad_som_gallde_da(med_indikatorer, inkopplad):
    services.hamta(overenskommelse=med_indikatorer)
    old, then = current().varde, timezone.now()
    inkopplad.andra("N00973", "0780", 2024, "K", 28.0)
    services.hamta(overenskommelse=med_indikatorer)

    known = Matvarde.objects.som_da(then).get(serie__kalla_id="N00973", geografi="0780", artal=2024, kon="K")

    assert known.varde == old != current().varde


@pytest.mark.parametrize("allt", [True, False])
def test_borttaget_hos_kallan_stanger_vart_varde(med_indikatorer, inkopplad, allt):
    services.hamta(overenskommelse=med_indikatorer)
    inkopplad.ta_bort("N00973", "0780", 2024, "K")

    hamtning = services.hamta(overenskommelse=med_indikatorer, allt=allt)

    assert hamtning.borttagna == 1
    with pytest.raises(Matvarde.DoesNotExist):
        current()
    assert Vardeandring.objects.get().typ == Andringstyp.BORTTAGET


def test_saknat_varde_ar_inte_noll(med_indikatorer, inkopplad):
    inkopplad.andra("N00973", "0780", 2023, "K", None, status="Missing")
    inkopplad.andra("N00973", "0780", 2024, "K", 0.0)

    services.hamta(overenskommelse=med_indikatorer)

    assert (current(artal=2023).varde, current(artal=2023).status) == (None, "Missing")
    assert (current(artal=2024).varde, current(artal=2024).status) == (0, "")


def test_tomt_svar_fran_kallan_tar_inte_bort_vara_varden(med_indikatorer, inkopplad):
    services.hamta(overenskommelse=med_indikatorer)
    before = stored()
    inkopplad.artal = {2015}

    code, result, _ = run_command("--overenskommelse", med_indikatorer.slug, "--allt")

    assert code == 1
    assert "N00973 (270 av 300 värden)" in result["fel"]
    assert stored() == before


def test_bortfall_kan_godtas(med_indikatorer, inkopplad):
    services.hamta(overenskommelse=med_indikatorer)
    inkopplad.artal = {2015}

    code, result, _ = run_command("--overenskommelse", med_indikatorer.slug, "--allt", "--godta-bortfall")

    assert (code, result["borttagna"]) == (0, ALLA * 9 // 10)


def test_senare_startar_ror_inte_ar_utanfor_fragan(med_indikatorer, inkopplad):
    services.hamta(overenskommelse=med_indikatorer)

    hamtning = services.hamta(overenskommelse=med_indikatorer, fran_ar=2020, allt=True)

    assert (hamtning.borttagna, hamtning.oforandrade) == (0, ALLA // 2)


def test_demovarden_ersatts_nar_en_riktig_hamtning_lyckas(med_indikatorer, inkopplad):
    serie = Indikator.objects.get(nyckel="n00973").serier.get()
    demo = MatvardeFactory(serie=serie, geografi_id="0780", kon="K", varde=99, demo=True)

    hamtning = services.hamta(overenskommelse=med_indikatorer)

    demo.refresh_from_db()
    assert demo.giltig_till is not None
    assert current().demo is False
    assert hamtning.reviderade == 0
    assert not Vardeandring.objects.exists()


def test_demovarden_ar_kvar_nar_hamtningen_misslyckas(med_indikatorer, inkopplad):
    serie = Indikator.objects.get(nyckel="n00973").serier.get()
    MatvardeFactory(serie=serie, geografi_id="0780", kon="K", varde=99, demo=True)
    inkopplad.fela("500", ganger=None)

    with pytest.raises(services.HamtningMisslyckades):
        services.hamta(overenskommelse=med_indikatorer)

    assert current().demo is True


def test_ny_definition_hamnar_i_inkorgen(med_indikatorer, inkopplad):
    services.hamta(overenskommelse=med_indikatorer)
    inkopplad.titlar["N00973"] = "Helt ny titel"

    services.hamta(overenskommelse=med_indikatorer)

    change = Vardeandring.objects.get()
    assert change.typ == Andringstyp.DEFINITION
    assert "Helt ny titel" in change.text


def test_okant_nyckeltal_avbryter_och_namns(med_indikatorer, inkopplad):
    del inkopplad.kpier["N05825"]

    code, result, _ = run_command("--overenskommelse", med_indikatorer.slug)

    assert code == 1
    assert "N05825" in result["fel"]
    assert not Matvarde.objects.exists()


def test_dubbla_varden_godtas_inte(med_indikatorer, inkopplad, monkeypatch):
    row = inkopplad.row("N00973", "0780", 2024, None)
    monkeypatch.setattr(inkopplad, "rows", lambda *asked: [row, row])

    with pytest.raises(services.HamtningMisslyckades, match="två värden"):
        services.hamta(overenskommelse=med_indikatorer)


def test_utan_valda_indikatorer_sags_vad_som_ska_goras(overenskommelse, inkopplad):
    code, result, _ = run_command("--overenskommelse", overenskommelse.slug)

    assert code == 1
    assert "Koppla indikatorer" in result["fel"]


def test_ett_fel_i_databasen_ger_en_misslyckad_hamtning(med_indikatorer, inkopplad, monkeypatch):
    monkeypatch.setattr(sql, "OPEN_FIRST", "SELECT 1/0")

    with pytest.raises(services.HamtningMisslyckades, match="oväntat"):
        services.hamta(overenskommelse=med_indikatorer)

    assert Hamtning.objects.get().tillstand == Hamtningstillstand.MISSLYCKAD
    assert not Matvarde.objects.exists()

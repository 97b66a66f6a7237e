"""The pages: who sees them, what they say, and that every number is the table's."""

import datetime
import json

import pytest
from django.urls import reverse
from django.utils import timezone

from indikatorer import services
from indikatorer.models import Indikator, Matvarde, Serie, Vardeandring
from sok.models import Malform
from tests.factories.indikatorer import (
    JamforelsegruppFactory,
    MatvardeFactory,
    andra_varden,
    koppla,
    riket_lan_och_kommuner,
)
from tests.factories.sok import DelmalFactory, DelmalVersionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def med_demo(overenskommelse):
    """A doubling target for women read with N00973, another indicator, and invented values for both."""
    riket_lan_och_kommuner()
    delmal = DelmalFactory(omrade__overenskommelse=overenskommelse, version=None)
    DelmalVersionFactory(
        delmal=delmal, text="Andelen kvinnor ska minst dubbleras.", malform=Malform.MULTIPLICERA, faktor=2, malar=2025
    )
    koppla(overenskommelse, "N00973", delmal=delmal, huvud=True, kon="K", utgangsar=2018)
    koppla(overenskommelse, "N00217", delmal=delmal)
    services.demovarden(overenskommelse)
    return overenskommelse


def address(name, avtal, *args):
    return reverse(f"indikatorer:{name}", args=[avtal.slug, *args])


@pytest.mark.parametrize("vem", ["lasare", "ledamot", "strateg"])
def test_listan_visar_varje_delmal_med_kvinnor_och_man(request, logga_in, med_demo, vem):
    page = logga_in(request.getfixturevalue(vem)).get(address("lista", med_demo))

    html = page.content.decode()
    assert page.status_code == 200
    assert "Andelen kvinnor ska minst dubbleras." in html
    assert "Kvinnor 2024" in html
    assert "demodata" in html
    assert "sparkline" in html


def test_det_som_ar_raknat_namnger_kallan(logga_in, lasare, med_demo):
    client = logga_in(lasare)

    rows = client.get(address("lista", med_demo)).content.decode().split("Mot målet:")[1:]
    visa = client.get(address("visa", med_demo, "n00973"), {"visa": "kon"}).content.decode()

    assert rows
    assert all("Egen beräkning baserad på Kolada." in row.split("</li>")[0] for row in rows)
    assert "Skillnaden mellan kvinnor och män: egen beräkning baserad på Kolada." in visa


def test_ledamoten_ser_sin_kommun_bredvid(logga_in, ledamot, med_demo):
    html = logga_in(ledamot).get(address("lista", med_demo)).content.decode()

    assert "Vår kommun, kvinnor:" in html


@pytest.mark.parametrize("name", ["lista", "hamtningar", "andringar"])
def test_utomstaende_far_inte_veta_att_sidan_finns(logga_in, utomstaende, med_demo, name):
    assert logga_in(utomstaende).get(address(name, med_demo)).status_code == 404


@pytest.mark.parametrize("name", ["visa", "utforska", "json", "csv", "svg", "png"])
def test_utomstaende_ser_ingen_indikator(logga_in, utomstaende, med_demo, name):
    assert logga_in(utomstaende).get(address(name, med_demo, "n00973")).status_code == 404


def test_sidan_svarar_pa_laget_och_vad_som_ar_kvar(logga_in, lasare, med_demo):
    html = logga_in(lasare).get(address("visa", med_demo, "n00973")).content.decode()

    assert html.count("<h1") == 1
    assert "Utgångsläge" in html
    assert "Kvar till målet" in html
    assert "Egen beräkning" in html
    assert "Källa: Kolada (N00973), demodata: siffrorna är påhittade." in html
    assert "Samma siffror som tabell" in html


def test_fyra_ar_ar_oppna_och_alla_kan_visas(logga_in, lasare, med_demo):
    client = logga_in(lasare)

    few = client.get(address("visa", med_demo, "n00973")).context["tabell"]
    all_years = client.get(address("visa", med_demo, "n00973"), {"alla": 1}).context["tabell"]

    # The baseline is always there, and the target closes the table.
    assert [row["celler"][0]["text"] for row in few["rader"]] == ["2024", "2023", "2022", "2021", "2018", "Mål 2025"]
    assert len(all_years["rader"]) == 10 + 1


def test_valen_styr_serierna(logga_in, lasare, med_demo):
    client = logga_in(lasare)

    page = client.get(address("visa", med_demo, "n00973"), {"visa": "K", "jamfor": "bada", "kommun": "0761"})

    names = [column.rubrik for column in page.context["utveckling"].tabell.kolumner]
    assert names == ["Lessebo", "Länets kommuner (ovägt)", "Riket"]


def test_jamforelse_av_bada_konen_visar_totalt_och_sager_det(logga_in, lasare, med_demo):
    page = logga_in(lasare).get(address("visa", med_demo, "n00973"), {"visa": "kon", "jamfor": "riket"})

    assert {column.kon for column in page.context["utveckling"].tabell.serier} == {"T"}
    assert "Jämförelsen visar kvinnor och män tillsammans." in page.content.decode()


@pytest.mark.parametrize("query", [{"visa": "X"}, {"kommun": "9999"}, {"kommun": "\0"}, {"jamfor": "allt"}])
def test_val_som_inte_finns_ger_sidan_anda(logga_in, lasare, med_demo, query):
    assert logga_in(lasare).get(address("visa", med_demo, "n00973"), query).status_code == 200


def test_matt_utan_kon_visar_totalt(logga_in, lasare, med_demo):
    page = logga_in(lasare).get(address("visa", med_demo, "n00217"))

    assert [column.rubrik for column in page.context["utveckling"].tabell.kolumner] == ["Totalt"]


def test_filen_har_sidans_tal(logga_in, lasare, med_demo):
    client = logga_in(lasare)
    table = client.get(address("visa", med_demo, "n00973"), {"alla": 1}).context["tabell"]

    answer = client.get(address("csv", med_demo, "n00973"))

    lines = answer.content.decode("utf-8-sig").splitlines()
    assert answer["Content-Disposition"].startswith('attachment; filename="demo-n00973-')
    newest = [cell["text"].replace("\u00a0", "") for cell in table["rader"][0]["celler"]]
    assert lines[-1].split(";")[:4] == newest
    assert all(line.endswith(";ja") for line in lines[1:])


def test_bilden_kan_laddas_ned(logga_in, lasare, med_demo):
    answer = logga_in(lasare).get(address("svg", med_demo, "n00973"))

    assert answer["Content-Type"] == "image/svg+xml"
    assert answer.content.startswith(b"<svg")


def test_bilden_som_fil_bar_kalla_och_demomarke(logga_in, lasare, med_demo):
    client = logga_in(lasare)

    svg = client.get(address("svg", med_demo, "n00973")).content.decode()
    png = client.get(address("png", med_demo, "n00973"))

    assert "Demodata. Siffrorna är påhittade." in svg
    assert "Källa: Kolada (N00973), demodata" in svg
    assert (png["Content-Type"], png.content[:8]) == ("image/png", b"\x89PNG\r\n\x1a\n")
    assert png["Content-Disposition"] == 'attachment; filename="demo-n00973-2015-2024.png"'


def test_sidan_sager_vart_det_gar_med_metod(logga_in, lasare, med_demo):
    page = logga_in(lasare).get(address("visa", med_demo, "n00973"))

    assert [rad["vem"] for rad in page.context["trender"]] == ["Kvinnor", "Män"]
    assert all("Theil och Sen" in rad["metod"] for rad in page.context["trender"])
    assert "Den säger hur siffrorna rör sig, inte varför." in page.content.decode()


def test_utforska_vet_var_serien_bryts(logga_in, lasare, med_demo):
    Serie.objects.get(kalla_id="N00973").brott.create(artal=2021, text="ny definition")

    data = logga_in(lasare).get(address("json", med_demo, "n00973")).json()

    assert data["brott"] == [{"artal": 2021, "text": "ny definition"}]


def test_utforska_har_utgangslaget_och_malet_som_diagrammet(logga_in, lasare, med_demo):
    client = logga_in(lasare)

    data = client.get(address("json", med_demo, "n00973")).json()

    chart = client.get(address("visa", med_demo, "n00973")).context["utveckling"].tabell.diagram()
    assert data["utgangsar"] == chart.baseline_year in chart.years
    assert data["mal"] == {
        "varde": float(chart.target.value),
        "text": f"Mål, kvinnor: {chart.value_text(chart.target.value)}",
    }


def test_utforska_har_saknat_som_null(logga_in, lasare, med_demo):
    andra_varden(Matvarde.objects.filter(geografi="0761", kon="K", artal=2020), varde=None, status="Missing")

    data = logga_in(lasare).get(address("json", med_demo, "n00973"), {"kommun": "0761"}).json()

    lessebo = next(serie for serie in data["serier"] if serie["namn"] == "Lessebo, kvinnor")
    assert lessebo["varden"][lessebo["artal"].index(2020)] is None
    assert data["demo"] is True
    assert json.dumps(data).count('"synlig": true') >= 2


def test_okand_indikator_finns_inte(logga_in, lasare, med_demo):
    assert logga_in(lasare).get(address("visa", med_demo, "finns-inte")).status_code == 404


def test_en_annan_overenskommelses_indikator_finns_inte_har(logga_in, lasare, med_demo, utomstaende):
    koppla(utomstaende.medlemskap.get().overenskommelse, "N05825")

    assert logga_in(lasare).get(address("visa", med_demo, "n05825")).status_code == 404


def test_sidan_utan_varden_sager_att_uppgift_saknas(logga_in, lasare, med_demo):
    Matvarde.objects.all().delete()

    page = logga_in(lasare).get(address("visa", med_demo, "n00973"))

    assert page.status_code == 200
    assert "uppgift saknas" in page.content.decode()


def test_sidan_har_ett_bestamt_antal_fragor(logga_in, lasare, med_demo, django_assert_max_num_queries):
    client = logga_in(lasare)

    with django_assert_max_num_queries(22):
        client.get(address("visa", med_demo, "n00973"))


def test_listan_har_ett_bestamt_antal_fragor(logga_in, lasare, med_demo, django_assert_max_num_queries):
    client = logga_in(lasare)

    with django_assert_max_num_queries(22):
        client.get(address("lista", med_demo))


def test_andrat_varde_visas_med_fore_och_efter(logga_in, strateg, med_indikatorer, inkopplad):
    services.hamta(overenskommelse=med_indikatorer)
    inkopplad.andra("N00973", "0780", 2023, "K", 27.0)
    services.hamta(overenskommelse=med_indikatorer)
    inkopplad.andra("N00973", "0780", 2023, "K", 28.0)
    services.hamta(overenskommelse=med_indikatorer)
    client = logga_in(strateg)

    latest, _ = client.get(address("andringar", med_indikatorer)).context["grupper"]

    [row] = latest["tabell"]["rader"]
    assert [cell["text"] for cell in row["celler"]] == ["Växjö", "27,0", "28,0"]
    assert [cell.get("liten") for cell in row["celler"]] == ["2023, kvinnor", None, "+1,0"]
    assert (latest["antal"], latest["ny"]) == ("1\N{NO-BREAK SPACE}ändrat värde, 1\N{NO-BREAK SPACE}plats, 2023", True)
    assert "från 27,0 till 28,0" in client.get(address("visa", med_indikatorer, "n00973")).content.decode()


def test_strategen_markerar_andringar_som_sedda(logga_in, strateg, med_indikatorer, inkopplad):
    services.hamta(overenskommelse=med_indikatorer)
    inkopplad.andra("N00973", "0780", 2023, "K", 27.0)
    services.hamta(overenskommelse=med_indikatorer)

    logga_in(strateg).post(address("andringar_sedda", med_indikatorer))

    mark = Vardeandring.objects.get().sedda.get()
    assert (mark.overenskommelse, mark.sedd_av) == (med_indikatorer, strateg)


@pytest.mark.parametrize("name", ["andringar_sedda", "hamtning_ny"])
def test_lasare_far_inte_skota_indikatorer(logga_in, lasare, med_demo, name):
    assert logga_in(lasare).post(address(name, med_demo)).status_code == 403


def test_sidan_om_hamtningar_sager_varfor_det_inte_gick(logga_in, strateg, med_indikatorer, inkopplad):
    inkopplad.fela("500", ganger=None)
    with pytest.raises(services.HamtningMisslyckades):
        services.hamta(overenskommelse=med_indikatorer)

    html = logga_in(strateg).get(address("hamtningar", med_indikatorer)).content.decode()

    assert "Kolada har ett fel hos sig (svarskod 500)" in html
    assert "Hämta från alla källor" in html


def test_hamtade_varden_visar_kalla_och_dag(logga_in, lasare, med_indikatorer, inkopplad):
    services.hamta(overenskommelse=med_indikatorer)
    today = timezone.localdate()

    html = logga_in(lasare).get(address("visa", med_indikatorer, "n00973")).content.decode().replace("\u00a0", " ")

    assert "Källa: Kolada (N00973). Länets värde: ovägt medelvärde av 8 kommuner, beräknat av Kolada." in html
    assert f"{today.day} " in html
    assert "demomarke" not in html
    assert "påhittade." not in html
    assert Indikator.objects.get(nyckel="n00973").serier.get().hamtad.date() >= today - datetime.timedelta(days=1)


def test_jamforelsens_nyckeltal_galler_samma_kon_for_varje_plats(logga_in, lasare, med_demo):
    page = logga_in(lasare).get(address("visa", med_demo, "n00973"), {"visa": "K", "jamfor": "bada", "kommun": "0780"})

    assert [row["vad"] for row in page.context["nyckeltal"]] == ["Växjö", "Länets kommuner", "Riket"]
    assert {row["forst"] for row in page.context["nyckeltal"]} == {"Kvinnor 2024"}


def test_kommunen_bredvid_liknande_kommuner_lanet_och_riket(logga_in, lasare, med_demo):
    grupp = JamforelsegruppFactory(nyckel="lika", namn="Liknande Växjö", kalla_id="G1", lan=None, liknar_id="0780")
    serie = Indikator.objects.get(nyckel="n00973").serier.get()
    MatvardeFactory(serie=serie, geografi=None, grupp=grupp, kon="K", varde=33)
    client = logga_in(lasare)

    page = client.get(address("visa", med_demo, "n00973"), {"visa": "K", "jamfor": "alla", "kommun": "0780"})
    other = client.get(address("visa", med_demo, "n00973"), {"visa": "K", "jamfor": "alla", "kommun": "0761"})

    table = page.context["utveckling"].tabell
    assert [column.rubrik for column in table.kolumner] == [
        "Växjö", "Liknande Växjö", "Länets kommuner (ovägt)", "Riket",
    ]  # fmt: skip
    assert len({serie.role for serie in table.diagram().series}) == 4
    # Where the source has named no similar municipalities the choice is not there.
    assert [column.rubrik for column in other.context["utveckling"].tabell.kolumner] == ["Kvinnor"]

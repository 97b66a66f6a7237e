"""D5, D9, D10, D15: what is due and has not come, chosen in the address, and what is done with many at once."""

import datetime
import io

import pytest
import time_machine
from django.urls import reverse
from openpyxl import load_workbook

from core.giltighet import spann
from sok.models import Roll
from statsbidrag.models import Fristandring, Status
from statsbidrag.services import begar_komplettering, frister, oppna_utkast
from tests.factories.sok import KommunFactory, OrganisationFactory
from tests.factories.statsbidrag import hand_in, make_redovisning
from utskick.models import Notis

SEN = datetime.date(2026, 3, 1)
FRIST = datetime.date(2026, 3, 31)


@pytest.fixture(autouse=True)
def idag():
    with time_machine.travel(datetime.datetime(2026, 3, 20, 8, tzinfo=datetime.UTC), tick=False):
        yield


@pytest.fixture
def make(overenskommelse, kommun):
    def one(titel, frist=FRIST, **mer):
        falt = {"mottagare": kommun, "beviljande": overenskommelse.samordnare, **mer}
        return make_redovisning(overenskommelse=overenskommelse, titel=titel, frist=frist, **falt)

    return one


@pytest.fixture
def rader(make, behorig, granskare):
    """One that is due, one late, one received and one whose answer is late."""
    svar_sent = make("Svaret sent")
    hand_in(svar_sent, behorig)
    begar_komplettering(svar_sent, av=granskare, avsnitt="mal", skal="Hur?", svara_senast=datetime.date(2026, 3, 20))
    svar_sent.kompletteringar.update(svara_senast=SEN)
    inne = make("Inkommen")
    hand_in(inne, behorig)
    return {"vantas": make("Väntas"), "sen": make("Sen", SEN), "inne": inne, "svar_sent": svar_sent}


def lista(slug="provlan", **fraga):
    return reverse("statsbidrag:lista", args=[slug], query=fraga)


def titlar(svar):
    return {rad["bidrag"].titel for grupp in svar.context["grupper"] for rad in grupp["rader"]}


def gor(client, atgard, rader, **mer):
    pks = [rad.pk for rad in rader]
    return client.post(reverse("statsbidrag:valda", args=["provlan"]), {"atgard": atgard, "valda": pks, **mer})


def test_de_sena_med_ett_klick_ocksa_det_sena_svaret(rader, strateg, logga_in):
    client = logga_in(strateg)

    sida = client.get(lista()).content.decode().replace("\xa0", " ")

    assert "2 är sena" in sida
    assert f'href="{lista()}?sen=on"' in sida
    assert titlar(client.get(lista(sen="on"))) == {"Sen", "Svaret sent"}


def test_urvalet_ligger_i_adressen(rader, make, granskare, logga_in):
    annan = OrganisationFactory(nyckel="annan", namn="Annan förening")
    make("Hos en annan", mottagare=annan, beviljandear=2025)
    frister.tilldela([rader["vantas"]], av=granskare, handlaggare=granskare)
    client = logga_in(granskare)

    assert titlar(client.get(lista(mottagare=annan.pk))) == {"Hos en annan"}
    assert titlar(client.get(lista(status=Status.INKOMMEN))) == {"Inkommen"}
    assert titlar(client.get(lista(handlaggare=granskare.pk))) == {"Väntas"}
    assert titlar(client.get(lista(handlaggare="ingen", sen="on"))) == {"Sen", "Svaret sent"}
    assert titlar(client.get(lista(typ="delredovisning"))) == set()
    assert len(titlar(client.get(lista(ar="finns inte")))) == 5


def test_listan_och_urvalet_ar_desamma_med_och_utan_utkast(rader, kommunhandlaggare, granskare, logga_in):
    def sidor():
        client = logga_in(granskare)
        texter = [client.get(lista(**fraga)).content.decode().split("<main")[1] for fraga in ({}, {"sen": "on"})]
        return [texten.partition("csrfmiddlewaretoken")[2][120:] for texten in texter] + [
            client.get(reverse("statsbidrag:bidrag_csv", args=["provlan"])).content
        ]

    fore = sidor()
    oppna_utkast(rader["sen"], av=kommunhandlaggare)

    assert sidor() == fore


def test_paminn_fragar_forst_och_gor_det_en_gang(rader, granskare, behorig, logga_in):
    client = logga_in(granskare)
    valda = [rader["sen"], rader["inne"]]

    forst = gor(client, "paminn", valda).content.decode()
    assert "Inget är skickat ännu." in forst
    assert "Påminns inte" in forst
    assert not Notis.objects.filter(nyckel__startswith="frist:").exists()

    for _ in range(2):
        assert gor(client, "paminn", valda, steg="gor", fraga="sen=on").url == lista(sen="on")
    assert Notis.objects.filter(mottagare=behorig, nyckel__startswith="frist:").count() == 1


def test_flytta_visar_forst_och_flyttar_en_gang(rader, granskare, logga_in):
    client = logga_in(granskare)
    valda = [rader["sen"], rader["vantas"], rader["inne"]]
    val = {"dagar": "30", "skal": "Stormen."}

    sida = gor(client, "flytta", valda, steg="granska", **val)
    plan = {rad.redovisning.pk: rad for rad in sida.context["plan"]}
    assert plan[rader["inne"].pk].hinder
    assert not Fristandring.objects.exists()

    sedda = [f"{rad.pk}:{plan[rad.pk].fran}" for rad in valda[:2]]
    for _ in range(2):
        gor(client, "flytta", valda, steg="gor", sedda=sedda, **val)
    assert Fristandring.objects.count() == 2
    rader["sen"].refresh_from_db()
    assert rader["sen"].frist == SEN + datetime.timedelta(days=30)


def test_flytta_utan_dag_eller_skal_visas_om(rader, granskare, logga_in):
    client = logga_in(granskare)

    svar = gor(client, "flytta", [rader["sen"]], steg="granska", till="2026-05-01", dagar="3")

    assert svar.status_code == 400
    for words in ("Välj antingen en dag eller ett antal dagar.", "Skriv varför."):
        assert words in svar.content.decode()


def test_tilldela_flera(rader, granskare, logga_in):
    client = logga_in(granskare)
    valda = [rader["sen"], rader["vantas"]]

    assert granskare.namn in gor(client, "tilldela", valda).content.decode()
    gor(client, "tilldela", valda, steg="gor", handlaggare=granskare.pk)

    for rad in valda:
        rad.refresh_from_db()
        assert rad.handlaggare == granskare


def test_strategen_laddar_ned_de_valda_men_gor_inget_annat(rader, strateg, logga_in):
    client = logga_in(strateg)

    svar = gor(client, "csv", [rader["sen"]])

    assert "Sen;" in svar.content.decode("utf-8-sig")
    assert ";Inkommen;Slut" not in svar.content.decode("utf-8-sig")
    assert "Med de ikryssade" in client.get(lista()).content.decode()
    assert 'value="paminn"' not in client.get(lista()).content.decode()
    for atgard in ("paminn", "flytta", "tilldela"):
        assert gor(client, atgard, [rader["sen"]], steg="gor").status_code == 403


def test_inget_ikryssat_sags(rader, granskare, logga_in):
    svar = logga_in(granskare).post(reverse("statsbidrag:valda", args=["provlan"]), {"atgard": "paminn"}, follow=True)

    assert "Kryssa i minst en redovisning." in svar.content.decode()


def test_andras_redovisningar_kan_inte_valjas(make, granskare, logga_in, utomstaende):
    frammande = make_redovisning(titel="Främmande", overenskommelse=utomstaende.medlemskap.get().overenskommelse)

    svar = gor(logga_in(granskare), "csv", [frammande])

    assert svar.status_code == 302


@pytest.mark.parametrize("andelse", ["csv", "xlsx"])
def test_formler_blir_text(andelse, make, granskare, logga_in):
    make('=HYPERLINK("http://exempel.se")')

    svar = logga_in(granskare).get(reverse(f"statsbidrag:bidrag_{andelse}", args=["provlan"]))

    if andelse == "csv":
        assert ";\"'=HYPERLINK" in svar.content.decode("utf-8-sig")
    else:
        cell = load_workbook(io.BytesIO(svar.content)).active["B2"]
        assert (cell.data_type, cell.value.startswith("=HYPERLINK")) == ("s", True)
        assert cell.quotePrefix


def test_begaran_om_uppskov_star_bland_det_att_svara_pa(rader, granskare, kommunhandlaggare, logga_in):
    uppskov = frister.begar_uppskov(
        rader["vantas"], av=kommunhandlaggare, till=datetime.date(2026, 4, 30), skal="Revisorn är sjuk."
    )
    client = logga_in(granskare)

    sida = client.get(reverse("statsbidrag:granskning", args=["provlan"])).content.decode()
    adress = reverse("statsbidrag:svara_pa_uppskov", args=["provlan", rader["vantas"].pk, uppskov.pk])

    assert adress in sida
    assert "Revisorn är sjuk." in client.get(adress).content.decode()
    assert client.post(adress, {"svar": "avslagen"}).status_code == 400
    assert client.post(adress, {"svar": "beviljad"}).status_code == 302
    rader["vantas"].refresh_from_db()
    assert rader["vantas"].frist == datetime.date(2026, 4, 30)


def test_mottagaren_begar_uppskov_och_tar_tillbaka(rader, kommunhandlaggare, logga_in):
    client, redovisning = logga_in(kommunhandlaggare), rader["vantas"]
    adress = reverse("statsbidrag:begar_uppskov", args=[redovisning.pk])
    assert adress in client.get(redovisning.get_absolute_url()).content.decode()

    assert client.post(adress, {"till": "2026-03-01", "skal": "Mer tid."}).status_code == 400
    client.post(adress, {"till": "2026-04-30", "skal": "Mer tid."})

    sida = client.get(redovisning.get_absolute_url()).content.decode()
    assert "Ni har begärt uppskov" in sida
    uppskov = redovisning.uppskov.get()
    client.post(reverse("statsbidrag:uppskov_ta_tillbaka", args=[redovisning.pk, uppskov.pk]))
    assert adress in client.get(redovisning.get_absolute_url()).content.decode()


@pytest.fixture
def oster(overenskommelse, kommun, make):
    """Öster has Lessebo; Växjö and an association of no known place are outside."""
    delregion = overenskommelse.delregioner.create(nyckel="oster", nummer=1, namn="Öster")
    delregion.kommuner.create(kommun=kommun.geografi, giltighet=spann(datetime.date(2020, 1, 1)))
    vaxjo = KommunFactory(kod="0780", namn="Växjö")
    make("I öster")
    make("I väster", mottagare=OrganisationFactory(nyckel="vaxjo", namn="Växjö kommun", geografi=vaxjo))
    make("Ingenstans", mottagare=OrganisationFactory(nyckel="f", namn="Föreningen", geografi=None))
    return delregion


def test_redovisningar_per_delregion_i_listan_och_i_tabellen(oster, strateg, logga_in):
    client = logga_in(strateg)

    svar = client.get(lista(delregion="oster"))
    tabell = client.get(reverse("statsbidrag:bidrag_csv", args=["provlan"]), {"delregion": "oster"}).content.decode()

    assert titlar(svar) == {"I öster"}
    assert (svar.context["valda_antal"], svar.context["antal"]) == (1, 3)
    assert svar.context["fraga"] == "delregion=oster"
    assert ("I öster" in tabell, "I väster" in tabell) == (True, False)
    assert titlar(client.get(lista(delregion="anges-ej"))) == {"I väster"}


def test_delregionen_visar_inte_en_annan_myndighets_bidrag(oster, medlem, logga_in):
    annan = medlem(Roll.GRANSKARE, OrganisationFactory(nyckel="annan-myndighet", namn="Annan myndighet"))

    assert titlar(logga_in(annan).get(lista(delregion="oster"))) == set()


def test_utan_delregioner_finns_inte_valet(rader, strateg, logga_in):
    svar = logga_in(strateg).get(lista(delregion="oster"))

    assert "delregion" not in svar.context["form"].fields
    assert (len(titlar(svar)), svar.context["filtrerad"]) == (4, False)

"""Initiatives per subregion: a choice in the address, in saved views and in the table that is taken out."""

import datetime
import io

import pytest
from django.http import QueryDict
from django.urls import reverse
from openpyxl import load_workbook

from core.giltighet import spann
from insatser.services.vyer import spara
from tests.factories.insatser import InsatsFactory, InsatsPlatsFactory
from tests.factories.sok import KommunFactory


@pytest.fixture
def delregioner(overenskommelse, kommun):
    """Oster has Lessebo since 2020, Vaster Växjö; no source places Tingsryd, and Soder has no known municipality."""
    vaxjo = KommunFactory(kod="0780", namn="Växjö")
    KommunFactory(kod="0763", namn="Tingsryd")
    oster, vaster, _ = (
        overenskommelse.delregioner.create(nyckel=namn.lower(), nummer=n, namn=namn)
        for n, namn in enumerate(("Oster", "Vaster", "Soder"), start=1)
    )
    oster.kommuner.create(kommun=kommun.geografi, giltighet=spann(datetime.date(2020, 1, 1)))
    vaster.kommuner.create(kommun=vaxjo, giltighet=spann(datetime.date(2020, 1, 1)))
    for titel, koder in (
        ("I öster", ["0761"]), ("I väster", ["0780"]), ("I båda", ["0761", "0780"]), ("Oplacerad", ["0763"]),
        ("I hela länet", ["07"]), ("Någonstans", []),
    ):  # fmt: skip
        insats = InsatsFactory(overenskommelse=overenskommelse, titel=titel)
        for kod in koder:
            InsatsPlatsFactory(insats=insats, geografi_id=kod)
    return overenskommelse


@pytest.fixture
def lista(logga_in, lasare, adress):
    client = logga_in(lasare)
    return lambda **query: client.get(adress, query)


def titles(svar):
    return {insats.titel for insats in svar.context["sida"]}


def test_delregionen_ar_ett_val_i_adressen_och_raknas(lista, delregioner):
    svar = lista(delregion="oster")

    assert titles(svar) == {"I öster", "I båda"}
    assert svar.context["antal_text"] == "2 av 6\u00a0insatser visas"
    assert [str(ett) for ett in svar.context["urval"].valda] == ["Delregion: Oster"]
    assert titles(lista(delregion="oster", kommun="0780")) == {"I båda"}
    assert titles(lista(delregion="anges-ej")) == {"Oplacerad"}


def test_medlemskapet_foljer_dagen_och_en_grupp_utan_kanda_kommuner_gar_inte_att_valja(lista, delregioner):
    fore = lista(delregion="oster", datum="2019-06-01")

    assert "”oster” finns inte att välja under Delregion." in fore.content.decode()
    val = dict(lista(fler="1").context["urval"].form.fields["delregion"].choices)
    assert list(val) == ["", "oster", "vaster", "anges-ej"]


def test_utan_delregioner_finns_inte_valet(lista, overenskommelse):
    svar = lista(fler="1", delregion="oster")

    assert "delregion" not in svar.context["urval"].form.fields
    assert "”oster” finns inte att välja under Delregion." in svar.content.decode()


def test_en_sparad_vy_minns_delregionen(delregioner, lasare):
    query = QueryDict("delregion=oster&sida=2&fler=1")

    vy = spara(delregioner, av=lasare, namn="Öster", query=query)

    assert vy.fraga == "delregion=oster"


def test_tabellen_som_tas_ut_har_samma_rader(logga_in, lasare, delregioner):
    adress = reverse("insatser:tabell_ut", args=["provlan"], query={"delregion": "oster", "hamta": "xlsx"})

    bok = load_workbook(io.BytesIO(logga_in(lasare).get(adress).content))

    texter = {cell for ark in bok for rad in ark.iter_rows(values_only=True) for cell in rad}
    assert {"I öster", "I båda"} <= texter
    assert "I väster" not in texter

"""The clients against a database that behaves as the real ones do, badly included: a test per trap."""

import json

import httpx
import pytest
from pydantic import TypeAdapter

from indikatorer.kallor import fel
from indikatorer.kallor.fraga import Talamod
from indikatorer.kallor.pxweb import planera
from indikatorer.kallor.pxweb_fraga import PxFraga, Takt
from indikatorer.kallor.pxweb_v1 import PxwebV1
from indikatorer.kallor.pxweb_v2 import PxwebV2
from tests.indikatorer.conftest import SNABBT
from tests.simulatorer.pxweb import PxwebSimulator
from tests.simulatorer.pxweb_tabeller import BAS, PSYXREG, SJALV

OVERGAENDE = ["500", "503", "429", "timeout", "halv", "html"]
VAL = {
    "Region": ["00", "07", "0780"],
    "Kon": ["1", "2", "1+2"],
    "Alder": ["20-64"],
    "Fodelseregion": ["ut"],
    "UtbildningsNiva": ["21"],
    "ContentsCode": ["00000792"],
    "Tid": ["2022", "2023", "2024"],
}


@pytest.fixture
def sim():
    with PxwebSimulator() as sim:
        yield sim


@pytest.fixture
def v2(sim):
    with PxwebV2("SCB", sim.v2, SNABBT) as client:
        yield client


@pytest.fixture
def v1(sim):
    with PxwebV1("SCB", sim.v1, SNABBT) as client:
        yield client


@pytest.fixture
def fohm(sim):
    with PxwebV1("Folkhälsomyndigheten", sim.fohm, SNABBT) as client:
        yield client


def alla(klient, tabell_id="TAB6396", val=VAL):
    """{codes by variable, sorted: (value, mark)} of a whole selection."""
    found = {}
    for answer in klient.celler(klient.tabell(tabell_id), val):
        names = [dimension.kod for dimension in answer.dimensioner]
        for codes, value, mark in answer.celler():
            found[tuple(sorted(zip(names, codes, strict=True)))] = (value, mark)
    return found


# The plan.


@pytest.mark.parametrize(("celler", "antal"), [(27, 1), (26, 2), (9, 3), (3, 9), (1, 27)])
def test_planen_haller_sig_under_cellgransen_och_fragar_efter_allt(celler, antal):
    plan = planera(VAL, celler)

    assert len(plan) == antal
    asked = [
        (region, kon, tid) for part in plan for region in part["Region"] for kon in part["Kon"] for tid in part["Tid"]
    ]
    assert len(asked) == len(set(asked)) == 27


def test_samma_kod_tva_ganger_fragas_aldrig():
    with pytest.raises(ValueError, match="två gånger"):
        planera({"Kon": ["1", "1"]}, 10)


def test_tomt_urval_ger_ingen_fraga():
    assert planera(VAL | {"Region": []}, 10) == []


def test_granserna_lases_hos_kallan(sim, v2):
    sim.celler = 10

    assert len(alla(v2)) == 27
    assert len(sim.datafragor) == 3
    assert v2.granser().celler == 10


def test_delat_svar_ar_samma_som_helt(sim, v2):
    whole = alla(v2)
    sim.celler = 2
    with PxwebV2("SCB", sim.v2, SNABBT) as again:
        assert alla(again) == whole


# The window of calls.


class Klocka:
    """A clock that only sleep moves."""

    def __init__(self):
        self.nu, self.somn = 0.0, []

    def __call__(self):
        return self.nu

    def sleep(self, seconds):
        self.somn.append(seconds)
        self.nu += seconds


def test_aldrig_fler_fragor_an_fonstret_tillater():
    klocka = Klocka()
    takt = Takt(30, 10, clock=klocka, sleep=klocka.sleep)
    when = []
    for _ in range(95):
        takt.vanta()
        when.append(klocka.nu)

    assert len(klocka.somn) == 3
    assert all(later - first > 10 for first, later in zip(when, when[30:], strict=False))


def test_aven_fragan_om_granserna_raknas(v2):
    v2.granser()

    assert v2.fraga.takt.anrop == 1000
    assert v2.fraga.takt.asked == 1


def test_utan_fonster_hos_kallan_halls_ingen_takt(sim):
    sim.anrop = 0
    with PxwebV2("SCB", sim.v2, SNABBT) as client:
        client.granser()
        assert client.fraga.takt is None


@pytest.mark.parametrize(
    ("reset", "sekunder"),
    [("7", 7), ("2026-11-22T10:00:07.5Z", 7.5), ("2026-11-22T10:00:00Z", 0), ("snart", 0)],
)
def test_slut_pa_fragor_i_huvudet_later_alla_vanta(monkeypatch, reset, sekunder):
    monkeypatch.setattr("indikatorer.kallor.pxweb_fraga.time.monotonic", lambda: 1000.0)
    headers = {
        "X-Rate-Limit-Remaining": "0",
        "X-Rate-Limit-Reset": reset,
        "Date": "Sun, 22 Nov 2026 10:00:00 GMT",
    }
    transport = httpx.MockTransport(lambda request: httpx.Response(200, json={}, headers=headers))
    fraga = PxFraga("SCB", Talamod(langsta_paus=60), transport=transport)

    fraga.get("http://scb.invalid/", TypeAdapter(dict))

    assert fraga._fritt_fran == pytest.approx(1000 + sekunder)


def test_fler_svar_an_fonstret_ger_429_och_anda_allt(sim, v2):
    tabell = v2.tabell("TAB6396")
    sim.fela("429", vanta="0", ganger=2)

    assert sum(len(answer.varden) for answer in v2.celler(tabell, VAL)) == 27


def test_for_lang_vantan_sags_i_stallet(sim, v2):
    sim.fela("429", vanta="900", ganger=None)

    with pytest.raises(fel.KallanBegransar, match="15 minuter"):
        alla(v2)


# Faults on the way.


@pytest.mark.parametrize("typ", OVERGAENDE)
@pytest.mark.parametrize("klient", ["v2", "v1"])
def test_overgaende_fel_ger_anda_allt(sim, request, klient, typ):
    sim.celler = 9
    sim.fela(typ, fraga=2)

    if klient == "v2":
        assert len(alla(request.getfixturevalue("v2"))) == 27
    else:
        val = {"Region": ["00", "07", "0780"], "Kon": ["1", "2", "1+2"], "Alder": ["20-64"], "Fodelseregion": ["ut"]}
        val |= {"ContentsCode": ["000002NS"], "Tid": ["2022", "2023", "2024"]}
        assert len(alla(request.getfixturevalue("v1"), BAS.id, val)) == 27


@pytest.mark.parametrize(
    ("typ", "slag"),
    [
        ("500", fel.KallanHarFel),
        ("503", fel.KallanHarFel),
        ("429", fel.KallanBegransar),
        ("timeout", fel.KallanSvararInte),
        ("halv", fel.TrasigtSvar),
        ("html", fel.TrasigtSvar),
    ],
)
def test_bestaende_fel_stoppar_hela_fragan(sim, v2, typ, slag):
    sim.celler = 9
    sim.fela(typ, fraga=2, ganger=None)

    with pytest.raises(slag, match="SCB"):
        alla(v2)


# What the server does without saying.


def fraga(sim, method, path, **kwargs):
    return httpx.request(method, f"{sim.rot}{path}", **kwargs)


def test_utelamnat_urval_summeras_utan_att_det_sags(sim):
    body = {"selection": [row for row in selection() if row["variableCode"] != "UtbildningsNiva"]}

    answer = fraga(sim, "POST", "/api/v2/tables/TAB6396/data", json=body)

    assert answer.status_code == 200
    assert "UtbildningsNiva" not in answer.json()["id"]


def test_fraga_utan_urval_ger_ett_forval(sim):
    answer = fraga(sim, "GET", "/api/v2/tables/TAB6396/data")

    assert answer.status_code == 200
    assert answer.json()["dimension"]["Tid"]["category"]["index"] == {"2024": 0}


def selection(**changed):
    return [{"variableCode": kod, "valueCodes": codes} for kod, codes in (VAL | changed).items()]


def test_samma_kod_tva_ganger_ger_500_utan_ett_ord(sim):
    answer = fraga(sim, "POST", "/api/v2/tables/TAB6396/data", json={"selection": selection(Kon=["1", "1"])})

    assert (answer.status_code, answer.content) == (500, b"")


def test_lang_adress_ger_404_sa_urvalet_postas(sim, v2):
    long = ",".join(["0780"] * 500)
    assert fraga(sim, "GET", f"/api/v2/tables/TAB6396/data?valueCodes[Region]={long}").status_code == 404
    sim.fragor.clear()

    alla(v2)

    asked = [(method, path) for method, path, _ in sim.fragor if "/data" in path]
    assert {method for method, _ in asked} == {"POST"}
    assert max(len(path) for _, path in asked) < 100


@pytest.mark.parametrize(
    ("val", "mening"),
    [
        ({"Tid": None}, "en variabel som måste väljas"),
        ({"Finnsinte": ["1"]}, "har inte variabeln"),
        ({"Kon": ["9"]}, "har inte värdet"),
    ],
)
def test_kallans_avslag_sags_pa_svenska_med_tabellens_namn(v2, val, mening):
    selected = {kod: codes for kod, codes in (VAL | val).items() if codes}

    with pytest.raises(fel.KallanNekar, match=f"SCB.*TAB6396.*{mening}"):
        list(v2.celler(v2.tabell("TAB6396"), selected))


@pytest.mark.parametrize("klient", ["v2", "v1"])
def test_for_manga_celler_sags_som_det_ar(sim, request, klient):
    client = request.getfixturevalue(klient)
    tabell = client.tabell("TAB6396")
    sim.celler = 5

    with pytest.raises(fel.KallanNekar, match=r"fler celler|så mycket"):
        list(client.celler(tabell, VAL))


def test_okand_titel_visas_ordagrant():
    def answer(request):
        return httpx.Response(400, json={"title": "Something new", "status": 400})

    with pytest.raises(fel.KallanNekar, match="källan säger: Something new"):
        PxFraga("SCB", SNABBT, transport=httpx.MockTransport(answer)).get("http://scb.invalid/", TypeAdapter(dict))


@pytest.mark.parametrize(("klient", "tabell"), [("v2", "TAB1"), ("v1", "AA/AA0003/AA0003X/IntGr1KomKonUtb")])
def test_tabell_som_ar_borta_namns(request, klient, tabell):
    with pytest.raises(fel.OkandSerie, match=f"SCB har ingen tabell {tabell}"):
        request.getfixturevalue(klient).tabell(tabell)


def test_svar_pa_nagot_annat_an_fragan_tros_inte(sim, v2):
    sim.fel_svar = True

    with pytest.raises(fel.OvantatSvar, match="något annat än frågan om tabellen TAB6396"):
        alla(v2)


# What is read.


def test_tabellens_beskrivning_lases(v2):
    tabell = v2.tabell("TAB6766")
    delat = v2.tabell("TAB4823")

    assert tabell.variabler["Kon"].koder == {"1": "män", "2": "kvinnor", "1+2": "män och kvinnor"}
    assert tabell.variabler["Tid"].tid
    assert not tabell.variabler["Kon"].utelamnas
    assert [note.obligatorisk for note in tabell.noter] == [True, False]
    assert delat.variabler["Alder"].utelamnas
    assert delat.avslutad


@pytest.mark.parametrize("gles", [False, True])
def test_markeringar_och_nollor_halls_isar(sim, v2, gles):
    sim.gles = gles
    codes = {kod: values[0] for kod, values in VAL.items()}
    for region, value, mark in (("00", None, ".."), ("07", None, ":"), ("0780", 0, "")):
        sim.andra("TAB6396", value, mark, **(codes | {"Region": region}))

    found = alla(v2)

    got = {region: found[tuple(sorted((codes | {"Region": region}).items()))] for region in VAL["Region"]}
    assert got == {"00": (None, ".."), "07": (None, ":"), "0780": (0, "")}


def test_variabler_som_ar_svenska_ord_gar_fram(sim, fohm):
    val = {
        "Region": ["00", "07"],
        "Psykisk hälsa": ["58"],
        "Andel och konfidensintervall": ["01", "02", "03", "04"],
        "Kön": ["00", "01", "02"],
        "År": ["2019-2022", "2021-2024"],
    }

    found = alla(fohm, PSYXREG.id, val)

    assert len(found) == 2 * 4 * 3 * 2
    asked = json.dumps(sim.datafragor[-1], ensure_ascii=False)
    assert '"code": "Andel och konfidensintervall"' in asked
    assert '"filter": "item"' in asked
    assert [method for method, path, _ in sim.fragor if path.endswith("?config")] == ["GET"]


def test_forsta_granssnittet_ger_samma_varden_som_det_andra(v1, v2):
    assert alla(v1) == alla(v2)
    assert v1.tabell(SJALV.id).variabler["Kon"].koder == v2.tabell(SJALV.id).variabler["Kon"].koder

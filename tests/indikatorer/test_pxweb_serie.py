"""Which cells become which values: the declaration against a table's own description, and the catalogue's rows."""

from dataclasses import replace

import pytest
import time_machine
from pydantic import ValidationError

from indikatorer.kallor import fel, jsonstat
from indikatorer.kallor.pxweb import Tabell, Variabel
from indikatorer.kallor.pxweb_serie import Seriefraga, Tabellfraga, ar, urval, varden
from indikatorer.models import Kalltyp
from indikatorer.services.hamtning.pxweb import sista_ar
from indikatorer.services.pxkatalog import katalog

PLATSER = ["00", "07", "0780", "0761"]
ARTAL = range(2022, 2026)


def tabell(**changed):
    variabler = {
        "Region": {"00": "Riket", "07": "Kronoberg", "0780": "Växjö"},
        "Kon": {"1": "män", "2": "kvinnor", "1+2": "båda"},
        "Fodelseregion": {"in": "inrikes", "ut": "utrikes"},
        "ContentsCode": {"A1": "Andel sysselsatta", "A2": "Antal"},
        "Tid": {"2021": "2021", "2023": "2023", "2024": "2024"},
    } | changed
    summed = {"Kon", "Alder"}
    rows = {kod: Variabel(kod, kod.lower(), koder, kod in summed) for kod, koder in variabler.items() if koder}
    return Tabell("TAB1", "Sysselsatta", rows)


FRAGA = {
    "tabell": "TAB1",
    "kon": {"variabel": "Kon", "T": "1+2", "K": "2", "M": "1"},
    "val": {"Fodelseregion": "ut", "ContentsCode": "A1"},
}


def fraga(**changed):
    return Tabellfraga.model_validate(FRAGA | changed)


def valt(table=None, **changed):
    return urval(fraga(**changed), table or tabell(), PLATSER, ARTAL)


def test_varje_variabel_valjs_och_bara_det_tabellen_har():
    assert valt() == [
        {
            "Fodelseregion": ["ut"],
            "ContentsCode": ["A1"],
            "Region": ["00", "07", "0780"],
            "Tid": ["2023", "2024"],
            "Kon": ["1+2", "2", "1"],
        }
    ]


@pytest.mark.parametrize("text", ["Andel sysselsatta", "andel  SYSSELSATTA"])
def test_varde_kan_valjas_efter_vad_det_heter(text):
    assert valt(val={"Fodelseregion": "ut", "ContentsCode": {"text": text}})[0]["ContentsCode"] == ["A1"]


def test_streck_i_namn_ar_samma_vilket_det_an_ar():
    table = tabell(Fodelseregion={"V2": "vistelsetid 2–3 år"})

    chosen = valt(table, val={"Fodelseregion": {"text": "vistelsetid 2-3 år"}, "ContentsCode": "A1"})

    assert chosen[0]["Fodelseregion"] == ["V2"]


@pytest.mark.parametrize(
    ("table", "changed", "mening"),
    [
        ({"Fodelseregion": None}, {}, "TAB1 har inte variabeln Fodelseregion"),
        (
            {"Fodelseregion": {"in": "inrikes"}},
            {},
            "har inte koden ut i variabeln Fodelseregion",
        ),
        ({"Kon": {"1": "män", "2": "kvinnor"}}, {}, r"koden 1\+2 i variabeln Kon"),
        ({"UtbNiv": {"000": "alla"}}, {}, "serien inte väljer något i: UtbNiv"),
        ({"UtbNiv": {"000": "alla"}}, {"utelamna": ["UtbNiv"]}, "går inte att fråga utan variabeln UtbNiv"),
        ({"Tid": {"2024M01": "januari"}}, {}, "perioder som inte är år, till exempel 2024M01"),
        ({"Tid": {"2024": "", "2021-2024": ""}}, {}, "två perioder som slutar samma år"),
        ({}, {"val": {"Fodelseregion": "ut", "ContentsCode": {"text": "Andel"}}}, "har inte ”Andel” i variabeln"),
        ({"Region": None}, {}, "har inte variabeln Region"),
    ],
)
def test_det_som_skiljer_namns(table, changed, mening):
    with pytest.raises(fel.OkandSerie, match=mening):
        valt(tabell(**table), **changed)


def test_variabel_som_kallan_far_summera_lamnas_utanfor():
    chosen = valt(tabell(Alder={"0": "0 år", "1": "1 år"}), utelamna=["Alder"])

    assert "Alder" not in chosen[0]


def test_totalt_utan_egen_kod_blir_en_egen_fraga_som_kallan_summerar():
    chosen = valt(tabell(Kon={"1": "män", "2": "kvinnor"}), kon={"variabel": "Kon", "T": None, "K": "2", "M": "1"})

    assert [selection.get("Kon") for selection in chosen] == [["2", "1"], None]


def test_ar_utanfor_tabellens_del_fragas_inte():
    assert valt(till_ar=2023)[0]["Tid"] == ["2023"]
    assert valt(fran_ar=2025) == []


def test_variabel_far_inte_valjas_tva_ganger():
    with pytest.raises(ValidationError, match="Kon väljs två gånger"):
        fraga(val={"Kon": "1"})


@pytest.mark.parametrize(
    ("kod", "artal"), [("2024", 2024), ("2021-2024", 2024), ("2021–2024", 2024), ("2024M01", None), ("2024K1", None)]
)
def test_fonster_av_ar_hor_till_sitt_sista(kod, artal):
    assert ar(kod) == artal


def svar(values, status=None, **dimensions):
    return jsonstat.las(
        {
            "id": list(dimensions),
            "size": [len(codes) for codes in dimensions.values()],
            "dimension": {kod: {"category": {"index": codes}} for kod, codes in dimensions.items()},
            "value": values,
            "status": status or {},
        }
    )


def test_celler_blir_varden_med_plats_ar_och_kon():
    answer = svar([41.5, None, None, 0], {"1": "..", "2": "-"}, Region=["07"], Kon=["2", "1"], Tid=["2023", "2024"])

    read = {(v.plats, v.artal, v.kon): (v.varde, v.status) for v in varden(fraga(), [answer])}

    assert read == {
        ("07", 2023, "K"): (41.5, ""),
        ("07", 2024, "K"): (None, ".."),
        ("07", 2023, "M"): (0, ""),
        ("07", 2024, "M"): (0, ""),
    }


MATT = {"variabel": "Matt", "varde": "01", "lag": "02", "hog": "03", "underlag": "04"}


def test_intervall_och_antal_svar_hor_till_vardet_aven_ur_skilda_svar():
    national = fraga(region=None, kon=None, matt=MATT)
    first = svar([8.0, 7.0], Matt=["01", "02"], Tid=["2021-2024"])
    second = svar([9.0, 4321], Matt=["03", "04"], Tid=["2021-2024"])

    (value,) = varden(national, [first, second])

    assert value == ("00", 2024, "T", 8.0, "", 7.0, 9.0, 4321)


def test_halvt_intervall_ar_inget_intervall():
    (value,) = varden(fraga(region=None, kon=None, matt=MATT), [svar([8.0, 7.0], Matt=["01", "02"], Tid=["2024"])])

    assert (value.lag, value.hog, value.underlag) == (None, None, None)


def test_noll_enligt_px_ar_noll_och_inget_annat_ar_det():
    marks = ["-", "..", ".", ":"]
    answer = svar([None] * 4, marks, Tid=["2021", "2022", "2023", "2024"])

    read = [(v.varde, v.status) for v in varden(fraga(region=None, kon=None), [answer])]

    assert read == [(0, ""), (None, ".."), (None, "."), (None, ":")]


@pytest.mark.parametrize(
    ("years", "avslutad", "sista"),
    [
        ("2024 2025", False, None),
        ("2024 2025", True, None),
        ("2023 2024", True, 2024),
        ("2021 2022", False, 2022),
        ("2022 2023", False, None),
    ],
)
def test_en_tabell_ar_avslutad_nar_den_tystnat_vad_kallan_an_sager(years, avslutad, sista):
    table = replace(tabell(Tid={year: year for year in years.split()}), avslutad=avslutad)

    with time_machine.travel("2026-11-22 12:00:00+00:00", tick=False):
        assert sista_ar(fraga(), table) == sista


# The catalogue.


def test_katalogens_rader_ar_hela_och_egna():
    rows = katalog()

    assert {row.kalla for row in rows.values()} == {Kalltyp.SCB, Kalltyp.FOLKHALSOMYNDIGHETEN}
    assert len({row.kort for row in rows.values()}) == len(rows)
    assert all(len(key) <= 40 and len(row.kort) <= 120 and len(row.titel) <= 300 for key, row in rows.items())
    assert all(row.enhet == "antal" for row in rows.values() if row.personer)


def test_delad_serie_har_ett_brott_dar_den_byter_tabell():
    for row in katalog().values():
        started = [part.fran_ar for part in row.fraga.tabeller if part.fran_ar]
        assert [brott.artal for brott in row.brott] == started, row.id


def test_obekraftad_serie_foljer_aldrig_med_en_bekraftad():
    for row in katalog().values():
        family = [other for other in katalog().values() if row.familj and other.familj == row.familj]
        assert len({bool(other.obekraftat) for other in family}) <= 1, row.id


def test_fragan_overlever_att_lagras():
    for row in katalog().values():
        assert Seriefraga.model_validate(row.seriefalt()["fraga"]) == row.fraga, row.id


def test_totalt_som_utelamnas_finns_kvar_nar_fragan_lagras():
    stored = katalog()["scb-folkmangd-utrikes"].seriefalt()["fraga"]

    assert Seriefraga.model_validate(stored).tabeller[0].kon.totalt_utelamnat

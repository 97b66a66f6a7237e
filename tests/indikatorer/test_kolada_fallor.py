"""Servers that speak v3 in their own way: what is complete is taken, everything else fails out loud."""

import copy
import gzip
import json

import pytest

from indikatorer.kallor import fel
from indikatorer.kallor.kolada import Kolada, planera
from tests.indikatorer.conftest import SNABBT
from tests.simulatorer.kolada import KRONOBERG

KPIER, ARTAL = ["N00973", "N02268"], [2023, 2024]
ALLA = 2 * 8 * 2 * 3


def pull(kolada):
    plan = planera(KPIER, KRONOBERG, ARTAL)
    return [(row, value) for _, rows in kolada.varden(plan, list) for row in rows for value in row.values]


def change(page, value=None, row=None, **outer):
    """The page with each row's and value's fields replaced; a replacement may be a function of the old one."""

    def replaced(old, new):
        return old | {key: make(old.get(key)) if callable(make) else make for key, make in (new or {}).items()}

    rows = [replaced(r, row) | {"values": [replaced(v, value) for v in r["values"]]} for r in page["values"]]
    return page | {"values": rows} | outer


def without(page, *fields):
    page = copy.deepcopy(page)
    for row in page["values"]:
        for value in row["values"]:
            for field in fields:
                value.pop(field, None)
    return page


HELA = {
    "heltal som text": lambda page: change(page, row={"period": str}, value={"value": str, "count": str}),
    "heltal som flyttal": lambda page: change(page, row={"period": float}, value={"count": float}),
    "noll och ett": lambda page: change(page, value={"isdeleted": int}),
    "utan status": lambda page: without(page, "status"),
    "utan borttaget och antal": lambda page: without(page, "isdeleted", "count"),
    "tomma status": lambda page: change(page, value={"status": None, "isdeleted": None, "count": None}),
    "nya fält": lambda page: change(page, row={"extra": {"a": [1]}}, value={"note": "x"}, total=9),
    "räknar hela svaret": lambda page: page | {"count": 2 * 8 * 2},
    "räknar inte": lambda page: {key: page[key] for key in ("values", "next_url")},
    "tom länk": lambda page: page | {"next_url": page["next_url"] or ""},
}


@pytest.mark.parametrize("namn", HELA)
@pytest.mark.parametrize("per_sida", [5000, 5])
def test_hela_svar_i_annan_drakt_ar_hela(kolada, kolada_sim, namn, per_sida):
    kolada_sim.per_sida = per_sida
    kolada_sim.svar = HELA[namn]

    assert len(pull(kolada)) == ALLA


def first_row(**changed):
    return lambda page: page | {"values": [page["values"][0] | changed, *page["values"][1:]]}


def first_value(**changed):
    def make(page):
        row = page["values"][0]
        return page | {
            "values": [row | {"values": [row["values"][0] | changed, *row["values"][1:]]}, *page["values"][1:]]
        }

    return make


TRASIGA = {
    "räknar fler rader": (lambda page: page | {"count": len(page["values"]) + 1}, fel.OvantatSvar),
    "tappar en rad": (lambda page: page | {"values": page["values"][1:]}, fel.OvantatSvar),
    "samma rad två gånger": (lambda page: page | {"values": page["values"] * 2}, fel.OvantatSvar),
    "ett fel med status 200": (lambda page: {"detail": "Something went wrong"}, fel.OvantatSvar),
    "utan länk": (lambda page: {"values": page["values"], "count": page["count"]}, fel.OvantatSvar),
    "en lista": (lambda page: page["values"], fel.OvantatSvar),
    "null": (lambda page: None, fel.OvantatSvar),
    "annat år": (first_row(period=1999), fel.OvantatSvar),
    "annan kommun": (first_row(municipality="1480"), fel.OvantatSvar),
    "okänt kön": (first_value(gender="X"), fel.OvantatSvar),
    "samma kön två gånger": (first_value(gender="M"), fel.OvantatSvar),
    "ord i stället för tal": (first_value(value="trettio"), fel.OvantatSvar),
    "inte ett tal": (first_value(value=float("nan")), fel.TrasigtSvar),
    "oändligt": (first_value(value=float("inf")), fel.TrasigtSvar),
    "större än något tal": (first_value(value=1e17), fel.OvantatSvar),
    "halvt tecken": (lambda page: json.dumps(page).encode() + b'"\xff', fel.TrasigtSvar),
    "två svar": (lambda page: json.dumps(page).encode() * 2, fel.TrasigtSvar),
    "tomt": (lambda page: b"", fel.TrasigtSvar),
}  # fmt: skip


@pytest.mark.parametrize("namn", TRASIGA)
def test_det_som_inte_gar_att_lita_pa_avbryter(kolada, kolada_sim, namn):
    kolada_sim.svar, exception = TRASIGA[namn]

    with pytest.raises(exception) as failure:
        pull(kolada)

    assert failure.value.mening.startswith("Kolada ")


def test_samma_rader_pa_tva_sidor_ar_ett_tappat_svar(kolada, kolada_sim):
    """The second page repeats the first: what should have stood there is lost, even though nothing differs."""
    kolada_sim.per_sida = 16
    first = []

    def repeat(page):
        first.append(page["values"])
        return page | {"values": first[0]}

    kolada_sim.svar = repeat

    with pytest.raises(fel.OvantatSvar, match="två värden"):
        pull(kolada)


def test_packade_svar_packas_upp(kolada, kolada_sim):
    kolada_sim.packat = True

    assert len(pull(kolada)) == ALLA


def test_fel_packade_svar_fragas_om(kolada, kolada_sim):
    kolada_sim.packat = True
    kolada_sim.svar = lambda page: b"not gzip at all"

    with pytest.raises(fel.KallanSvararInte, match="packat"):
        pull(kolada)


def test_ett_svar_som_droppar_ges_upp(kolada_sim):
    slow = SNABBT.__class__(forsok=1, svar=5, hela=0.2, paus=0.005, paus_hogst=0.02)
    kolada_sim.fela("dropp", ganger=None)

    with Kolada(kolada_sim.url, slow) as kolada, pytest.raises(fel.KallanSvararInte, match="för långsamt"):
        pull(kolada)


def test_en_omdirigering_till_en_annan_plats_foljs_inte(kolada, kolada_sim):
    kolada_sim.fela("flyttad")

    with pytest.raises(fel.OvantatSvar, match="annan plats"):
        pull(kolada)


@pytest.mark.parametrize("vanta", ["Wed, 21 Oct 2015 07:28:00 -0000", "snart", "-3", "1.5e9", ""])
def test_obegriplig_vantetid_ar_ingen_vantetid(kolada, kolada_sim, vanta):
    kolada_sim.fela("429", vanta=vanta)

    assert len(pull(kolada)) == ALLA


def test_fragan_nekas_med_kallans_egna_ord(kolada, kolada_sim):
    kolada_sim.fela("422", ganger=None)

    with pytest.raises(fel.KallanNekar, match=r"svarskod 422.*Told to fail"):
        pull(kolada)


def test_katalogen_i_sma_sidor_ar_hel(kolada, kolada_sim):
    kolada_sim.per_sida = 2

    assert len(kolada.kpier(sorted(kolada_sim.kpier)[:30])) == 30


def test_en_grupp_som_inte_finns_utelamnas(kolada):
    assert set(kolada.grupper(["G33617", "G1"])) == {"G33617"}


def test_grupper_hittas_pa_sin_titel(kolada, kolada_sim):
    kolada_sim.grupper["G2"] = ("Liknande kommuner socioekonomi, Lessebo, 2024", ("0760", "0763"))

    assert [group.id for group in kolada.grupper_med_titel("Liknande kommuner")] == ["G2"]


def test_gzip_ar_det_simulatorn_skickar(kolada_sim):
    import httpx

    kolada_sim.packat = True
    with httpx.stream("GET", f"{kolada_sim.url}kpi/N00973") as response:
        raw = b"".join(response.iter_raw())

    assert json.loads(gzip.decompress(raw))["count"] == 1

"""The client against a Kolada that behaves as the real one does, badly included."""

import datetime
import time
from collections import namedtuple

import pytest

from indikatorer.kallor import fel
from indikatorer.kallor.kolada import Kolada, planera
from tests.indikatorer.conftest import SNABBT
from tests.simulatorer.kolada import KRONOBERG, KoladaSimulator, varde

KPIER = ["N00973", "N02268", "N05825"]
OMRADEN = [*KRONOBERG, "0000", "G33617"]
ARTAL = range(2015, 2025)
# Three KPIs x ten areas x ten years x three sexes.
ALLA = 3 * 10 * 10 * 3
OVERGAENDE = ["500", "503", "429", "timeout", "halv", "html", "avbrott"]


Varde = namedtuple("Varde", "kpi omrade artal kon varde status antal borttaget")


def pull(kolada, kpier=KPIER, omraden=OMRADEN, artal=ARTAL, sedan=None):
    return [v for _, values in kolada.varden(planera(kpier, omraden, artal), as_values, sedan) for v in values]


def as_values(rows):
    return [
        Varde(r.kpi, r.municipality, r.period, v.gender, v.value, v.status, v.count, bool(v.isdeleted))
        for r in rows
        for v in r.values
    ]


@pytest.mark.parametrize(
    ("kpier", "omraden", "artal", "antal"),
    [
        (1, 1, 1, 1),
        (25, 25, 8, 1),
        (26, 1, 1, 2),
        (20, 10, 10, 1),
        (85, 312, 10, 4 * 15),
        (25, 25, 25, 4),
    ],
)
def test_planen_haller_sig_inom_granserna(kpier, omraden, artal, antal):
    plan = planera(
        [f"N{n:05}" for n in range(kpier)],
        [f"{n:04}" for n in range(omraden)],
        range(2000, 2000 + artal),
    )

    assert len(plan) == antal
    for part in plan:
        assert max(map(len, part)) <= 25
        assert len(part.kpier) * len(part.omraden) * len(part.artal) <= 5000
    asked = {(k, o, a) for part in plan for k in part.kpier for o in part.omraden for a in part.artal}
    assert len(asked) == kpier * omraden * artal


def test_utan_omraden_stalls_ingen_fraga():
    assert planera(["N00973"], [], [2024]) == []


def test_alla_varden_hamtas(kolada):
    values = pull(kolada)

    assert len(values) == ALLA
    assert len({(v.kpi, v.omrade, v.artal, v.kon) for v in values}) == ALLA
    assert all(v.varde == varde(v.kpi, v.omrade, v.artal, v.kon) for v in values)


def test_fler_an_25_id_delas_upp(kolada, kolada_sim):
    kpier = sorted(kolada_sim.kpier)[:60]

    values = pull(kolada, kpier=kpier, omraden=["0780"], artal=[2024])

    assert {v.kpi for v in values} == set(kpier)
    assert len(kolada.kpier(kpier)) == 60
    assert all(len(question.split("/")[4].split(",")) <= 25 for question in kolada_sim.fragor if "/data/" in question)


@pytest.mark.parametrize("relativa", [False, True])
def test_alla_sidor_foljs(kolada, kolada_sim, relativa):
    kolada_sim.per_sida = 7
    kolada_sim.relativa_lankar = relativa

    assert len(pull(kolada)) == ALLA


def test_sidor_i_ring_upptacks(kolada, kolada_sim):
    kolada_sim.per_sida = 7
    kolada_sim.sidor_i_ring = True

    with pytest.raises(fel.OvantatSvar, match="två värden"):
        pull(kolada)


def test_tomma_sidor_i_ring_upptacks(kolada, kolada_sim, monkeypatch):
    monkeypatch.setattr(kolada_sim, "svar", lambda body: {**body, "values": [], "count": 0, "next_url": "?page=2"})

    with pytest.raises(fel.OvantatSvar, match="tar aldrig slut"):
        pull(kolada)


def test_borttaget_varde_ar_markt(kolada, kolada_sim):
    kolada_sim.ta_bort("N00973", "0780", 2020, "K")

    gone = [v for v in pull(kolada) if v.borttaget]

    assert [(v.kpi, v.omrade, v.artal, v.kon) for v in gone] == [("N00973", "0780", 2020, "K")]


def test_saknat_varde_ar_tomt_och_en_akta_nolla_ar_noll(kolada, kolada_sim):
    kolada_sim.andra("N00973", "0761", 2023, "K", None, status="Missing")
    kolada_sim.andra("N00973", "0761", 2024, "K", 0.0)

    values = {(v.omrade, v.artal, v.kon): v for v in pull(kolada, kpier=["N00973"])}

    assert values["0761", 2023, "K"].varde is None
    assert values["0761", 2023, "K"].status == "Missing"
    assert values["0761", 2024, "K"].varde == 0.0


def test_sedan_hamtar_bara_det_andrade(kolada, kolada_sim):
    kolada_sim.andra("N00973", "0780", 2024, "K", 31.5, datum=datetime.date(2026, 3, 1))
    kolada_sim.ta_bort("N02268", "0000", 2019, "T", datum=datetime.date(2026, 3, 2))

    values = pull(kolada, sedan=datetime.date(2026, 2, 1))

    assert {(v.kpi, v.omrade, v.borttaget) for v in values} == {
        ("N00973", "0780", False),
        ("N02268", "0000", True),
    }
    assert pull(kolada, sedan=datetime.date(2026, 4, 1)) == []


def test_kommunmatt_har_ingen_rad_for_regionen(kolada):
    assert pull(kolada, kpier=["N00973"], omraden=["0007"]) == []
    assert len(pull(kolada, kpier=["N02268"], omraden=["0007"])) == 30


def test_heltal_i_stallet_for_booleaner_lases(kolada, kolada_sim):
    kolada_sim.heltal_som_booleaner = True
    kolada_sim.ta_bort("N00973", "0780", 2020, "K")

    kpi = kolada.kpier(["N00973"])["N00973"]

    assert kpi.is_divided_by_gender is True
    assert kpi.publ_period == "2025"
    assert sum(v.borttaget for v in pull(kolada)) == 1


def test_nyckeltalets_uppgifter_lases(kolada, kolada_sim):
    before = kolada.kpier(["N00973", "N02280"])
    kolada_sim.titlar["N00973"] = "Ny titel"

    after = kolada.kpier(["N00973"])["N00973"]

    assert before["N00973"].publication_date == datetime.date(2026, 6, 2)
    assert before["N02280"].publication_date is None
    assert before["N02280"].sista_ar == 2024
    assert before["N00973"].sista_ar is None
    assert after.title == "Ny titel" != before["N00973"].title


def test_okant_nyckeltal_namns(kolada):
    with pytest.raises(fel.OkandSerie, match="N99999"):
        kolada.kpier(["N00973", "N99999"])


def test_gruppen_har_sina_medlemmar(kolada):
    group = kolada.grupper(["G33617"])["G33617"]

    assert {member.member_id for member in group.members} == set(KRONOBERG)


@pytest.mark.parametrize("typ", OVERGAENDE)
def test_ett_fel_mitt_i_hamtningen_ger_anda_allt(kolada, kolada_sim, typ):
    kolada_sim.per_sida = 100
    kolada_sim.fela(typ, fraga=2)

    assert len(pull(kolada)) == ALLA


@pytest.mark.parametrize(
    ("typ", "exception"),
    [
        ("500", fel.KallanHarFel),
        ("503", fel.KallanHarFel),
        ("429", fel.KallanBegransar),
        ("timeout", fel.KallanSvararInte),
        ("halv", fel.TrasigtSvar),
        ("html", fel.TrasigtSvar),
        ("avbrott", fel.KallanSvararInte),
        ("404", fel.KallanNekar),
        ("410", fel.KallanNekar),
    ],
)
def test_ett_fel_som_bestar_avbryter_med_en_mening(kolada, kolada_sim, typ, exception):
    kolada_sim.per_sida = 100
    kolada_sim.fela(typ, fraga=2, ganger=None)

    with pytest.raises(exception) as failure:
        pull(kolada)

    assert failure.value.mening.startswith("Kolada ")
    assert failure.value.mening.endswith((".", "fail"))


def test_retry_after_foljs(kolada, kolada_sim):
    kolada_sim.fela("429", vanta="1")
    start = time.monotonic()

    assert len(pull(kolada)) == ALLA
    assert time.monotonic() - start >= 1


def test_retry_after_som_datum_foljs(kolada, kolada_sim):
    kolada_sim.fela("503", vanta="Wed, 21 Oct 2015 07:28:00 GMT")

    assert len(pull(kolada)) == ALLA


def test_for_lang_vantan_avbryter_genast(kolada, kolada_sim):
    kolada_sim.fela("429", vanta="3600")
    start = time.monotonic()

    with pytest.raises(fel.KallanBegransar, match="60 minuter"):
        pull(kolada)

    assert time.monotonic() - start < 1


def test_ingen_som_svarar_ger_en_mening():
    kolada = Kolada("http://127.0.0.1:9/v3/", SNABBT)

    with kolada, pytest.raises(fel.KallanSvararInte, match="ingen förbindelse"):
        pull(kolada)


def test_ett_fel_bland_manga_fragor_stoppar_de_andra():
    with KoladaSimulator() as sim, Kolada(sim.url, SNABBT) as kolada:
        sim.fela("404", fraga=5)

        with pytest.raises(fel.KallanNekar):
            pull(kolada, kpier=sorted(sim.kpier), artal=range(1950, 2025))

        assert len([q for q in sim.fragor if "/data/" in q]) < len(
            planera(sorted(sim.kpier), OMRADEN, range(1950, 2025))
        )


def test_fyra_fragor_stalls_samtidigt():
    with KoladaSimulator(latens=0.15) as sim, Kolada(sim.url, SNABBT) as kolada:
        pull(kolada, kpier=sorted(sim.kpier), artal=[2024])

        assert sim.flest_samtidigt == 4


def test_svar_pa_nagot_annat_an_fragan_godtas_inte(kolada, kolada_sim, monkeypatch):
    monkeypatch.setattr(
        kolada_sim,
        "rows",
        lambda *asked: [{"kpi": "N00001", "municipality": "0780", "period": 2024, "values": []}],
    )

    with pytest.raises(fel.OvantatSvar, match="N00001"):
        pull(kolada)


def test_svar_i_annan_form_godtas_inte(kolada, kolada_sim, monkeypatch):
    monkeypatch.setattr(kolada_sim, "rows", lambda *asked: [{"kpi": "N00973"}])

    with pytest.raises(fel.OvantatSvar, match="municipality"):
        pull(kolada)


def test_lank_till_en_annan_plats_foljs_inte(kolada):
    with pytest.raises(fel.OvantatSvar, match=r"example\.org"):
        kolada._next(kolada.bas, "https://example.org/v3/data?page=2")


def test_simulatorn_har_koladas_fallor(kolada_sim):
    import httpx

    too_many = httpx.get(f"{kolada_sim.url}data/kpi/{','.join(['N00973'] * 26)}/year/2024")
    misspelt = httpx.get(f"{kolada_sim.url}data/?kpi_id=N00973&municipality=0780&year=2024")
    right = httpx.get(f"{kolada_sim.url}data/?kpi_id=N00973&municipality_id=0780&year=2024")

    assert too_many.status_code == 400
    assert misspelt.json()["values"] == []
    assert right.json()["count"] == 1
    assert httpx.get(kolada_sim.url.replace("v3", "v2")).status_code == 410

"""What the database refuses, and what it derives."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from core.giltighet import spann
from core.oprecist import OprecistDatum
from insatser.models import InsatsAktor, InsatsKoppling, InsatsRelation, Insatsstatus, InsatsStatusbyte, Utfall
from tests.factories.insatser import InsatsAktorFactory, InsatsFactory, InsatsKopplingFactory, UtfallFactory
from tests.factories.sok import (
    DelmalFactory,
    OmradeFactory,
    OrganFactory,
    OverenskommelseFactory,
    SamverkansomradeFactory,
)

pytestmark = pytest.mark.django_db


def refused(row):
    """The sentences of a refusal, the same from the form and from the database."""
    with pytest.raises(ValidationError) as fault:
        row.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()
    return " ".join(fault.value.messages)


def test_bara_titel_och_overenskommelse_kravs():
    insats = InsatsFactory()

    insats.refresh_from_db()

    assert (insats.start, insats.slut, insats.spann, insats.period) == (None, None, None, "")


@pytest.mark.parametrize(
    ("falt", "lower", "upper", "words"),
    [
        ({"start": "2018", "slut": "2020"}, "2018-01-01", "2021-01-01", "2018–2020"),
        (
            {"start": "2024-09-02", "slut": "2026-08-31"},
            "2024-09-02",
            "2026-09-01",
            "2024-09-02 – 2026-08-31",
        ),
        ({"start": "2024-09"}, "2024-09-01", None, "från september 2024"),
        ({"slut": "2021"}, None, "2022-01-01", "till 2021"),
        ({"start": "2024", "slut": "2024"}, "2024-01-01", "2025-01-01", "2024"),
        ({"pagick": "2024"}, "2024-01-01", "2025-01-01", "pågick 2024"),
    ],
)
def test_perioden_behaller_sin_precision(falt, lower, upper, words):
    insats = InsatsFactory(**{name: OprecistDatum.parse(text) for name, text in falt.items()})

    insats.refresh_from_db()

    edges = (insats.spann.lower and str(insats.spann.lower), insats.spann.upper and str(insats.spann.upper))
    assert (*edges, insats.period) == (lower, upper, words)


def test_kallans_ord_visas_nar_inget_datum_gar_att_satta():
    insats = InsatsFactory(period_i_kallan="tidigare projekt")

    insats.refresh_from_db()

    assert insats.period == "tidigare projekt"
    assert insats.spann is None


@pytest.mark.parametrize(("start", "slut"), [("2024", "2023"), ("2024-10", "2024-09-30"), ("2024-09-02", "2024-09-01")])
def test_en_insats_slutar_inte_innan_den_borjar(start, slut):
    insats = InsatsFactory.build(
        overenskommelse=OverenskommelseFactory(), start=OprecistDatum.parse(start), slut=OprecistDatum.parse(slut)
    )

    with pytest.raises(ValidationError, match="innan den har börjat"):
        insats.full_clean()


def test_ett_lagre_noggrant_slut_racker_till_hela_sitt_ar():
    insats = InsatsFactory(start=OprecistDatum(2024, 9, 2), slut=OprecistDatum(2024))

    insats.full_clean()
    insats.refresh_from_db()

    assert insats.spann == spann(OprecistDatum(2024, 9, 2).first, OprecistDatum(2025).first)


def test_nyckeln_ar_unik_i_sin_overenskommelse():
    InsatsFactory(nyckel="k01")
    annan = OverenskommelseFactory(slug="annatlan", kortnamn="Annat")

    InsatsFactory(nyckel="k01", overenskommelse=annan)

    with pytest.raises(IntegrityError), transaction.atomic():
        InsatsFactory(nyckel="k01")


def test_en_forsening_som_bedoms_behover_skal():
    insats = InsatsFactory()
    insats.forsening = "nej"

    assert "Skriv varför" in refused(insats)


def test_en_rad_har_delmal_eller_samverkansomrade():
    insats = InsatsFactory()
    omrade = OmradeFactory(overenskommelse=insats.overenskommelse)
    rad = InsatsKoppling(
        insats=insats,
        omrade=omrade,
        delmal=DelmalFactory(omrade=omrade),
        samverkansomrade=SamverkansomradeFactory(omrade=omrade),
    )

    assert "inte båda" in refused(rad)


def test_samma_koppling_finns_en_gang():
    rad = InsatsKopplingFactory()

    assert "redan kopplad" in refused(InsatsKoppling(insats=rad.insats, omrade=rad.omrade))


def test_bara_en_koppling_ar_huvudsaklig():
    rad = InsatsKopplingFactory(primar=True)
    annan = OmradeFactory(overenskommelse=rad.insats.overenskommelse)

    assert "huvudsakliga" in refused(InsatsKoppling(insats=rad.insats, omrade=annan, primar=True))


def test_delmalet_hor_till_kopplingens_omrade():
    insats = InsatsFactory()
    omrade = OmradeFactory(overenskommelse=insats.overenskommelse)
    delmal = DelmalFactory(omrade=OmradeFactory(overenskommelse=insats.overenskommelse))

    with pytest.raises(IntegrityError, match="samma_omrade"), transaction.atomic():
        InsatsKoppling.objects.create(insats=insats, omrade=omrade, delmal=delmal)


def test_omradet_hor_till_insatsens_overenskommelse():
    annat = OmradeFactory(overenskommelse=OverenskommelseFactory(slug="annatlan", kortnamn="Annat"))

    with pytest.raises(IntegrityError, match="samma_omrade"), transaction.atomic():
        InsatsKoppling.objects.create(insats=InsatsFactory(), omrade=annat)


def test_en_aktor_ar_exakt_en():
    insats = InsatsFactory()
    organ = OrganFactory(overenskommelse=insats.overenskommelse)

    assert "ett av dem" in refused(InsatsAktor(insats=insats, roll="ansvarig"))
    assert "ett av dem" in refused(InsatsAktor(insats=insats, roll="ansvarig", organ=organ, fritext="Rotary"))


def test_samma_aktor_kan_ha_tva_roller_men_inte_samma_roll_tva_ganger():
    rad = InsatsAktorFactory()

    InsatsAktorFactory(insats=rad.insats, organisation=rad.organisation, roll="finansiar")

    ny = InsatsAktor(insats=rad.insats, organisation=rad.organisation, roll="ansvarig")
    assert "finns redan" in refused(ny)


def test_en_insats_har_inget_samband_med_sig_sjalv():
    insats = InsatsFactory()

    assert "sig själv" in refused(InsatsRelation(fran=insats, till=insats, typ="fortsattning"))


def test_att_pausa_utan_skal_vagras(strateg):
    byte = InsatsStatusbyte(insats=InsatsFactory(), fran="pagar", till=Insatsstatus.PAUSAD, av=strateg)

    assert "Skriv varför" in refused(byte)


@pytest.mark.parametrize(
    ("falt", "words"),
    [
        ({"matt": "andel", "varde": 70}, "70\u00a0procent"),
        ({"matt": "andel", "taljare": 10, "namnare": 11}, "10 av 11"),
        ({"matt": "andel", "varde": 91, "taljare": 10, "namnare": 11}, "10 av 11 (91\u00a0procent)"),
        ({"matt": "intervall", "varde": 30, "varde_till": 40, "enhet": "procent"}, "30–40\u00a0procent"),
        ({"matt": "antal", "varde": 1200, "enhet": "deltagare"}, "1\u00a0200\u00a0deltagare"),
        ({"matt": "kvalitativt"}, ""),
        ({}, ""),
    ],
)
def test_utfall_visas_pa_svenska(falt, words):
    utfall = UtfallFactory(**falt)

    utfall.full_clean()

    assert utfall.visat_varde == words


@pytest.mark.parametrize(
    ("falt", "words"),
    [
        ({"text": ""}, "lett till"),
        ({"matt": "andel"}, "0–100 procent"),
        ({"matt": "andel", "varde": 101}, "0–100 procent"),
        ({"matt": "andel", "taljare": 12, "namnare": 11}, "större än helheten"),
        ({"matt": "andel", "varde": 50, "taljare": 12}, "av hur många"),
        ({"matt": "antal"}, "ett enda värde"),
        ({"matt": "intervall", "varde": 40, "varde_till": 30}, "högsta ska vara större"),
        ({"matt": "kvalitativt", "varde": 3}, "Välj mått"),
        ({"varde": 3}, "Välj mått"),
        ({"artal": 24}, "fyra siffror"),
    ],
)
def test_utfall_som_inte_gar_ihop_vagras(falt, words):
    utfall = Utfall(**{"insats": InsatsFactory(), "text": "Har lett till jobb.", **falt})

    assert words in refused(utfall)


@pytest.mark.parametrize(
    ("taljare", "namnare", "small"), [(10, 11, True), (3, 40, True), (20, 40, False), (11, 11, False), (0, 40, False)]
)
def test_sma_tal_ar_de_dar_farre_an_fem_gar_att_rakna_ut(taljare, namnare, small):
    utfall = UtfallFactory(matt="andel", taljare=taljare, namnare=namnare)

    assert utfall.ar_sma_tal is small

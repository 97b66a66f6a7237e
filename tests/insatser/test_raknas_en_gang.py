"""A5: an initiative may serve several areas and sub-goals, and every total counts it once."""

import datetime

import pytest
from django.utils import timezone

from core.oprecist import OprecistDatum
from insatser.models import BRISTER, Insats
from tests.factories.insatser import (
    HelInsatsFactory,
    InsatsAktorFactory,
    InsatsFactory,
    InsatsKopplingFactory,
    InsatsPlatsFactory,
    UtfallFactory,
)
from tests.factories.sok import DelmalFactory, OmradeFactory, SamverkansomradeFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def omrade(overenskommelse):
    return OmradeFactory(overenskommelse=overenskommelse)


@pytest.fixture
def flera_mal(omrade):
    """An initiative with two sub-goals and a collaboration area of one area."""
    insats = InsatsFactory(overenskommelse=omrade.overenskommelse)
    for _ in range(2):
        InsatsKopplingFactory(insats=insats, omrade=omrade, delmal=DelmalFactory(omrade=omrade))
    InsatsKopplingFactory(insats=insats, omrade=omrade, samverkansomrade=SamverkansomradeFactory(omrade=omrade))
    return insats


def test_en_insats_med_flera_mal_ar_en_rad_i_sitt_omrade(flera_mal, omrade):
    rader = Insats.objects.i_omrade(omrade)

    assert list(rader) == [flera_mal]
    assert rader.count() == 1


def test_per_delmal_raknas_den_under_vart_och_ett_men_i_summan_en_gang(flera_mal, omrade):
    per_delmal = Insats.objects.antal_per_delmal()

    assert sorted(per_delmal.values()) == [1, 1]
    assert Insats.objects.antal_per_omrade() == {omrade.pk: 1}
    assert Insats.objects.count() == 1


def test_tva_aktorer_och_platser_ger_inte_fler_insatser(flera_mal, kommun):
    InsatsAktorFactory(insats=flera_mal, organisation=kommun)
    InsatsAktorFactory(insats=flera_mal, organisation=kommun, roll="medverkande")
    InsatsPlatsFactory(insats=flera_mal)

    assert Insats.objects.dar_organisation(kommun).count() == 1
    assert Insats.objects.antal_per_organisation() == {kommun.pk: 1}
    assert Insats.objects.antal_per_kommun() == {kommun.geografi_id: 1}
    assert Insats.objects.sok("Lessebo kommun").count() == 1


def test_endast_samverkansomrade_har_sin_egen_plats(flera_mal, omrade):
    ensam = InsatsKopplingFactory(
        insats__overenskommelse=omrade.overenskommelse,
        omrade=omrade,
        samverkansomrade=SamverkansomradeFactory(omrade=omrade),
    ).insats

    assert list(Insats.objects.endast_samverkansomrade()) == [ensam]
    assert ensam.bara_samverkansomrade
    assert not flera_mal.bara_samverkansomrade


def test_galler_alla_omraden_visas_i_varje_omrade_nar_det_efterfragas(omrade):
    alla = InsatsFactory(overenskommelse=omrade.overenskommelse, galler_alla_omraden=True)

    assert list(Insats.objects.i_omrade(omrade, aven_alla=True)) == [alla]
    assert not Insats.objects.i_omrade(omrade).exists()


def test_borttagna_raknas_inte(flera_mal, omrade):
    flera_mal.borttagen_at = timezone.now()
    flera_mal.save()

    assert not Insats.objects.i_omrade(omrade).exists()
    assert Insats.objects.antal_per_delmal() == {}
    assert Insats.alla.borttagna().get() == flera_mal
    assert not omrade.overenskommelse.insatser.exists()


@pytest.mark.parametrize(
    ("falt", "years"),
    [
        ({"start": "2018", "slut": "2020"}, {2018, 2019, 2020}),
        ({"start": "2024-09"}, {2024, 2025, 2026}),
        ({"slut": "2019-06-30"}, {2018, 2019}),
        ({"pagick": "2024"}, {2024}),
        ({}, set()),
    ],
)
def test_aret_traffar_insatser_vars_period_ror_det(falt, years):
    InsatsFactory(**{name: OprecistDatum.parse(text) for name, text in falt.items()})

    hits = {year for year in range(2018, 2027) if Insats.objects.under_ar(year).exists()}

    assert hits == years


@pytest.mark.parametrize(
    ("falt", "late"),
    [
        ({"status": "pagar", "slut": OprecistDatum(2025, 9)}, True),
        ({"status": "pagar", "slut": OprecistDatum(2025)}, False),
        ({"status": "planerad", "start": OprecistDatum(2025, 8)}, True),
        ({"status": "avslutad", "slut": OprecistDatum(2024)}, False),
        ({"status": "", "slut": OprecistDatum(2024)}, False),
        ({"status": "pagar", "slut": OprecistDatum(2024), "forsening": "nej", "forsening_skal": "Förlängd."}, False),
        ({"status": "pagar", "forsening": "ja", "forsening_skal": "Saknar lokal."}, True),
    ],
)
def test_forsenad_raknas_ut_ur_datumen_om_ingen_bedomt_annat(falt, late):
    insats = InsatsFactory(**falt)

    assert insats.is_late(datetime.date(2025, 10, 1)) is late


def test_en_tom_insats_saknar_allt_utom_mal_under_omradet():
    insats = InsatsFactory()

    assert {b.nyckel for b in insats.saknas()} == {b.nyckel for b in BRISTER} - {"mal"}


def test_en_hel_insats_saknar_inget():
    insats = HelInsatsFactory()

    assert insats.saknas() == []
    assert not Insats.objects.ofullstandiga().exists()


def test_en_planerad_insats_saknar_inte_utfall():
    insats = InsatsFactory(status="planerad")

    assert "utfall" not in {b.nyckel for b in insats.saknas()}


def test_lan_utan_delmal_och_samverkansomraden_saknar_inget_mal(omrade):
    insats = InsatsKopplingFactory(insats__overenskommelse=omrade.overenskommelse, omrade=omrade).insats

    assert "mal" not in {b.nyckel for b in insats.saknas()}

    DelmalFactory(omrade=omrade)

    assert "mal" in {b.nyckel for b in Insats.objects.get(pk=insats.pk).saknas()}


def test_antal_kommuner_utan_namn_ar_en_uppgift_om_plats():
    insats = InsatsFactory(antal_kommuner=7)

    assert "plats" not in {b.nyckel for b in insats.saknas()}


@pytest.mark.parametrize("nyckel", [b.nyckel for b in BRISTER])
def test_filtret_och_insatsens_egen_lista_ar_overens(nyckel, omrade):
    DelmalFactory(omrade=omrade)
    rows = [
        InsatsFactory(overenskommelse=omrade.overenskommelse),
        HelInsatsFactory(overenskommelse=omrade.overenskommelse),
        InsatsKopplingFactory(insats__overenskommelse=omrade.overenskommelse, omrade=omrade).insats,
        UtfallFactory(insats__overenskommelse=omrade.overenskommelse, insats__malgrupp="unga").insats,
    ]

    found = set(Insats.objects.ofullstandiga(nyckel))

    assert found == {row for row in rows if nyckel in {b.nyckel for b in row.saknas()}}

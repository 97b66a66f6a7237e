"""C7, first half: what no one has updated for as long as the agreement allows, and whom to ask."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from insatser import permissions, services
from insatser.models import Insats
from insatser.models.farskhet import manader_fore
from sok.models import Medlemskap, Overenskommelse, Roll

IDAG = datetime.date(2026, 8, 31)


@pytest.fixture
def andrad(insats):
    """andrad(datum, bekraftad=None, **falt): the initiative as last changed and confirmed at noon those days."""

    def make(datum, bekraftad=None, **falt):
        noon = [
            timezone.make_aware(datetime.datetime.combine(d, datetime.time(12))) if d else None
            for d in (datum, bekraftad)
        ]
        Insats.objects.filter(pk=insats.pk).update(updated_at=noon[0], bekraftad_at=noon[1], **falt)
        return Insats.objects.select_related("overenskommelse").get(pk=insats.pk)

    return make


@pytest.mark.parametrize(
    ("andrad_den", "bekraftad_den", "inaktuell"),
    [
        (datetime.date(2026, 2, 28), None, False),
        (datetime.date(2026, 2, 27), None, True),
        (datetime.date(2025, 1, 1), datetime.date(2026, 3, 1), False),
        (datetime.date(2026, 8, 1), datetime.date(2025, 3, 1), False),
        (datetime.date(2025, 1, 1), datetime.date(2025, 3, 1), True),
    ],
)
def test_sex_manader_sedan_nagon_andrade_eller_bekraftade(andrad, andrad_den, bekraftad_den, inaktuell):
    insats = andrad(andrad_den, bekraftad_den, status="pagar")

    assert insats.is_inaktuell(IDAG) is inaktuell
    assert Insats.objects.inaktuella(IDAG).exists() is inaktuell


@pytest.mark.parametrize(
    ("status", "fragas"),
    [("", True), ("planerad", True), ("pagar", True), ("pausad", True), ("avslutad", False), ("stoppad", False)],
)
def test_bara_det_som_ar_oppet_ska_uppdateras(andrad, status, fragas):
    insats = andrad(datetime.date(2020, 1, 1), status=status)

    assert insats.is_inaktuell(IDAG) is fragas
    assert Insats.objects.inaktuella(IDAG).exists() is fragas


def test_lanet_bestammer_hur_ofta(andrad, overenskommelse):
    Overenskommelse.objects.update(uppdateras_var=12)

    insats = andrad(datetime.date(2025, 9, 1), status="pagar")

    assert not insats.is_inaktuell(IDAG)
    assert not Insats.objects.inaktuella(IDAG).exists()


def test_en_avslutad_overenskommelse_fragar_inte(andrad):
    Overenskommelse.objects.update(startdatum="2019-01-01", slutdatum="2025-12-31", uppfoljning_till="2026-06-30")

    insats = andrad(datetime.date(2020, 1, 1), status="pagar")

    assert not insats.is_inaktuell(IDAG)
    assert not Insats.objects.inaktuella(IDAG).exists()


def test_manader_raknas_bakat_till_manadens_sista_dag():
    assert manader_fore(datetime.date(2026, 8, 31), 6) == datetime.date(2026, 2, 28)
    assert manader_fore(datetime.date(2026, 1, 15), 1) == datetime.date(2025, 12, 15)
    assert manader_fore(datetime.date(2024, 3, 31), 13) == datetime.date(2023, 2, 28)


def test_bekrafta_sager_vem_och_nar_och_ger_ingen_konflikt(kommunhandlaggare, andrad):
    insats = andrad(datetime.date(2020, 1, 1), status="pagar")

    services.bekrafta(insats, av=kommunhandlaggare)

    sparad = Insats.objects.get()
    assert (sparad.bekraftad_av, sparad.revision, sparad.is_inaktuell()) == (kommunhandlaggare, 1, False)
    assert sparad.updated_at == insats.updated_at


def test_lasaren_bekraftar_inte(lasare, insats):
    with pytest.raises(PermissionDenied):
        services.bekrafta(insats, av=lasare)


def test_kontakten_fragas_forst_sedan_den_ansvarigas_folk_sedan_strategen(strateg, kommunhandlaggare, kollega, insats):
    insats.kontakt = kollega
    assert permissions.kontakter(insats) == [kollega]

    Medlemskap.objects.filter(user=kollega).delete()
    assert permissions.kontakter(insats) == [kommunhandlaggare]

    Medlemskap.objects.filter(roll=Roll.KOMMUNHANDLAGGARE).delete()
    assert permissions.kontakter(insats) == [strateg]


def test_reserven_fragas_och_annars_strategen(strateg, kollega, insats):
    insats.reservkontakt = kollega
    assert permissions.reserver(insats) == [kollega]

    kollega.is_active = False
    assert permissions.reserver(insats) == [strateg]

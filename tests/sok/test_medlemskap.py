"""Every right starts in a membership: organisation, role, scope and days."""

import datetime

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from core.giltighet import spann
from sok import permissions
from sok.models import Omfattning, Organisation, Overenskommelse, Roll
from tests.factories.sok import (
    BORJAN,
    EgnaBidragFactory,
    MedlemskapFactory,
    OrganisationFactory,
    OverenskommelseFactory,
)


def test_samma_myndighet_i_tva_lan_men_bara_det_egna_syns(overenskommelse, utomstaende):
    myndighet = OrganisationFactory(namn="Arbetsförmedlingen")
    person = MedlemskapFactory(organisation=myndighet, overenskommelse=overenskommelse).user

    assert list(Overenskommelse.objects.visible_to(person)) == [overenskommelse]


def test_utgatt_medlemskap_ger_ingenting(overenskommelse):
    igar = timezone.localdate() - datetime.timedelta(days=1)
    person = MedlemskapFactory(overenskommelse=overenskommelse, giltighet=spann(BORJAN, igar)).user

    assert not Overenskommelse.objects.visible_to(person).exists()
    assert not permissions.roller(person, overenskommelse)


def test_stangt_konto_har_inga_roller(strateg, overenskommelse):
    strateg.is_active = False

    assert not permissions.ar_lansstrateg(strateg, overenskommelse)


def test_rollen_galler_bara_i_sin_overenskommelse(strateg):
    annan = OverenskommelseFactory(slug="annan", kortnamn="Annan")

    assert not permissions.ar_lansstrateg(strateg, annan)


def test_egna_bidrag_ger_ingen_overenskommelse(db):
    person = EgnaBidragFactory().user

    assert not Overenskommelse.objects.visible_to(person).exists()
    assert Organisation.objects.for_user(person).count() == 1


def test_omfattningen_ar_det_ena_eller_det_andra(overenskommelse):
    with pytest.raises(IntegrityError, match="medlemskap_en_omfattning"), transaction.atomic():
        MedlemskapFactory(omfattning=Omfattning.EGNA_BIDRAG, overenskommelse=overenskommelse)


def test_samma_roll_tva_ganger_samma_dag_vagras(db):
    medlemskap = EgnaBidragFactory()

    with pytest.raises(IntegrityError, match="medlemskap_egna_bidrag"), transaction.atomic():
        EgnaBidragFactory(user=medlemskap.user, organisation=medlemskap.organisation)


def test_flera_roller_pa_samma_person(medlem, overenskommelse):
    person = medlem(Roll.LANSSTRATEG)
    MedlemskapFactory(
        user=person,
        organisation=OrganisationFactory(),
        overenskommelse=overenskommelse,
        roll=Roll.BEREDNING,
    )

    assert permissions.roller(person, overenskommelse) == {Roll.LANSSTRATEG, Roll.BEREDNING}

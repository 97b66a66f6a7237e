"""Mitt arbete around the turn of the year: the change until it is made, and the year that waits to be locked."""

import datetime

import pytest
from django.urls import reverse

from insatser.services import arslas, arsskifte
from rapporter.sidor.arbete import FRAGOR, Fraga
from rapporter.sidor.arbete.arsskifte import arsskifte as fraga_om_arsskifte
from rapporter.sidor.arbete.arsskifte import las_forra_aret
from sok.models import Roll
from tests.factories.handlingsplan import HandlingsplanFactory
from tests.factories.insatser import InsatsFactory


@pytest.fixture
def fraga(overenskommelse, strateg):
    def make(idag):
        return Fraga(
            user=strateg, overenskommelse=overenskommelse, medlemskap=[], idag=datetime.date.fromisoformat(idag)
        )

    return make


@pytest.mark.parametrize(
    ("idag", "fran"),
    [("2025-10-31", None), ("2025-11-01", 2025), ("2025-12-31", 2025), ("2026-02-28", 2025), ("2026-03-01", None)],
)
def test_arsskiftet_star_dar_fran_november_till_februari(fraga, overenskommelse, idag, fran):
    rows = fraga_om_arsskifte(fraga(idag))

    adress = reverse("insatser:arsskifte", args=[overenskommelse.slug])
    assert [rad.url for rad in rows] == ([f"{adress}?fran={fran}"] if fran else [])


def test_raden_forsvinner_nar_arsskiftet_ar_gjort_och_kommer_igen_nar_det_angras(fraga, overenskommelse, strateg):
    InsatsFactory(overenskommelse=overenskommelse)
    assert fraga("2026-01-10").finns["arsskifte"]

    skifte = arsskifte.genomfor(overenskommelse, 2025, {}, av=strateg)
    assert not fraga("2026-01-10").finns["arsskifte"]

    arsskifte.angra(skifte, av=strateg)

    assert fraga("2026-01-10").finns["arsskifte"]


def test_utan_insatser_och_plan_finns_inget_att_fora_over(fraga, overenskommelse):
    assert not fraga("2026-01-10").finns["arsskifte"]

    HandlingsplanFactory(overenskommelse=overenskommelse)

    assert fraga("2026-01-10").finns["arsskifte"]


def test_efter_overenskommelsens_slut_finns_inget_arsskifte_men_sista_aret_kan_lasas(fraga, overenskommelse):
    overenskommelse.slutdatum = datetime.date(2025, 12, 31)

    assert fraga_om_arsskifte(fraga("2025-11-10")) == []
    assert [rad.text for rad in las_forra_aret(fraga("2026-03-10"))] == ["Lås 2025 när uppföljningen är klar"]
    assert las_forra_aret(fraga("2027-03-10")) == []


def test_forra_aret_star_dar_i_var_tills_det_ar_last(fraga, overenskommelse, strateg):
    assert las_forra_aret(fraga("2026-02-28")) == []
    assert [rad.url for rad in las_forra_aret(fraga("2026-04-01"))] == [
        reverse("insatser:ar_las", args=[overenskommelse.slug, 2025])
    ]

    arslas.las(overenskommelse, 2025, av=strateg)

    assert las_forra_aret(fraga("2026-04-01")) == []


def test_bara_strategen_far_raderna():
    asked = {roll for roll, asks in FRAGOR.items() if fraga_om_arsskifte in asks or las_forra_aret in asks}

    assert asked == {Roll.LANSSTRATEG}

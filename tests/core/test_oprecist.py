"""Imprecise dates keep what the source said and never become 1 January."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from core.oprecist import OprecistDatum, OprecistDatumFormField


@pytest.mark.parametrize(
    ("text", "visas", "forsta", "sista"),
    [
        ("2024", "2024", (2024, 1, 1), (2024, 12, 31)),
        ("2024-09", "september 2024", (2024, 9, 1), (2024, 9, 30)),
        ("2024-02-29", "29 februari 2024", (2024, 2, 29), (2024, 2, 29)),
    ],
)
def test_precisionen_behalls(text, visas, forsta, sista):
    value = OprecistDatum.parse(text)

    assert str(value) == visas
    assert value.iso == text
    assert (value.first, value.last) == (datetime.date(*forsta), datetime.date(*sista))


@pytest.mark.parametrize("text", ["2025-13", "2023-02-29", "24", "2024-9", "1800", "mars 2024", "2024-00"])
def test_omojliga_datum_vagras_pa_svenska(text):
    with pytest.raises(ValidationError):
        OprecistDatum.parse(text)


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31)), st.sampled_from([4, 7, 10]))
def test_dagen_ligger_alltid_i_spannet(day, precision):
    value = OprecistDatum.parse(day.isoformat()[:precision])

    assert value.first <= day <= value.last


def test_formularet_kraver_bara_artalet():
    field = OprecistDatumFormField(required=False)

    assert field.clean(["2024", "", ""]).iso == "2024"
    assert field.clean(["2024", "9", ""]).iso == "2024-09"
    assert field.clean(["", "", ""]) is None


@pytest.mark.parametrize(
    ("delar", "mening"),
    [
        (["", "9", ""], "Skriv årtalet också"),
        (["2024", "", "3"], "Ange månad också"),
        (["2024", "13", ""], "är ingen månad"),
        (["i år", "", ""], "Skriv siffror"),
    ],
)
def test_formularet_sager_vad_som_ska_goras(delar, mening):
    with pytest.raises(ValidationError, match=mening):
        OprecistDatumFormField(required=False).clean(delar)

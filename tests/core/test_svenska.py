import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import svenska
from core.svenska import Saknas

TAL = st.decimals(min_value=-(10**9), max_value=10**9, places=2)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1234.5, "1 234,5"),
        (1234567, "1 234 567"),
        (29.0, "29"),
        (-3, "−3"),
        (-0.04, "0"),
        (2.25, "2,3"),
        (0, "0"),
        (None, "uppgift saknas"),
        (Saknas.DOLT, "dolt"),
        (Saknas.EJ_TILLAMPLIGT, "ej tillämpligt"),
    ],
)
def test_tal_skrivs_som_i_svensk_text(value, text):
    assert svenska.tal(value) == text.replace(" ", "\u00a0") or svenska.tal(value) == text


def test_siffrorna_halls_ihop_med_harda_mellanslag():
    assert svenska.tal(1234.5) == "1\u00a0234,5"
    assert svenska.procent(12.5) == "12,5\u00a0%"
    assert svenska.procent(29, 1) == "29,0\u00a0%"


def test_saknat_varde_far_ingen_enhet():
    assert svenska.procent(None) == "uppgift saknas"
    assert svenska.belopp(Saknas.ANGES_EJ) == "anges ej i källan"


@pytest.mark.parametrize(
    ("enhet", "text"),
    [("kr", "1 234 567 kr"), ("tkr", "1 235 tkr"), ("mnkr", "1,2 mnkr")],
)
def test_belopp_ges_i_kronor_och_visas_i_enheten(enhet, text):
    assert svenska.belopp(1_234_567, enhet) == text.replace(" ", "\u00a0")


@pytest.mark.parametrize(("value", "text"), [(9, "+9"), (-3.5, "−3,5"), (0, "oförändrat"), (0.04, "oförändrat")])
def test_forandring_har_tecken(value, text):
    assert svenska.forandring(value) == text


def test_antal_bojer_ordet():
    assert svenska.antal(1, "insats", "insatser") == "1\u00a0insats"
    assert svenska.antal(0, "insats", "insatser") == "0\u00a0insatser"
    assert svenska.antal(1200, "insats", "insatser") == "1\u00a0200\u00a0insatser"


def test_uppraknad_lista():
    assert svenska.lista([]) == ""
    assert svenska.lista(["Lessebo"]) == "Lessebo"
    assert svenska.lista(["Lessebo", "Tingsryd", "Växjö"]) == "Lessebo, Tingsryd och Växjö"


def test_datum_och_klockslag():
    dag = datetime.date(2025, 3, 27)
    utc = datetime.datetime(2025, 3, 27, 13, 32, tzinfo=datetime.UTC)

    assert svenska.datum(dag) == "27\u00a0mars 2025"
    assert svenska.datum_kort(dag) == "2025-03-27"
    assert svenska.dag_och_manad(dag) == "27\u00a0mars"
    assert svenska.veckodag(dag) == "torsdag"
    assert svenska.tidpunkt(utc) == "27\u00a0mars 2025 kl.\u00a014.32"
    assert svenska.datum(None) == svenska.tidpunkt(None) == "okänt"


def test_dygnsgransen_ar_svensk():
    sen_kvall = datetime.datetime(2025, 7, 1, 22, 30, tzinfo=datetime.UTC)

    assert svenska.datum_kort(sen_kvall) == "2025-07-02"


@pytest.mark.parametrize(
    ("fran", "till", "text"),
    [
        (2019, 2025, "2019–2025"),
        (2019, 2019, "2019"),
        (2019, None, "från 2019"),
        (None, 2025, "till och med 2025"),
        (None, None, "okänt"),
        (datetime.date(2025, 1, 1), datetime.date(2025, 12, 31), "2025-01-01 – 2025-12-31"),
    ],
)
def test_period(fran, till, text):
    assert svenska.period(fran, till) == text


def test_a_a_o_sorteras_sist():
    orter = ["Älmhult", "Öland", "Åseda", "Växjö", "alvesta", "Zinkgruvan", "Idé"]

    assert sorted(orter, key=svenska.sorteringsnyckel) == [
        "alvesta",
        "Idé",
        "Växjö",
        "Zinkgruvan",
        "Åseda",
        "Älmhult",
        "Öland",
    ]


@pytest.mark.django_db
def test_databasen_sorterar_som_python():
    from django.db import connection

    orter = ["Älmhult", "Öland", "Åseda", "Växjö", "alvesta", "Zinkgruvan", "Idé", "Müller", "1 a"]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT namn FROM unnest(%s) AS t(namn) ORDER BY translate(lower(namn), 'åäöéü', '{|}eu') COLLATE \"C\"",
            [orter],
        )
        i_databasen = [row[0] for row in cursor.fetchall()]

    assert i_databasen == sorted(orter, key=svenska.sorteringsnyckel)


@pytest.mark.django_db
def test_uttrycket_anvands_i_order_by():
    from django.contrib.contenttypes.models import ContentType

    fraga = ContentType.objects.order_by(svenska.SvenskSortering("model"))

    namn = [row.model for row in fraga]

    assert namn == sorted(namn, key=svenska.sorteringsnyckel)


@given(TAL)
def test_det_som_skrivs_gar_att_lasa_tillbaka(value):
    assert svenska.las_tal(svenska.tal(value, 2)) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("1 234,5", "1234.5"), ("1234.5", "1234.5"), ("−3", "-3"), ("-3", "-3"), (" 12 ", "12")],
)
def test_tal_lases_som_folk_skriver_dem(text, value):
    assert svenska.las_tal(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "tolv", "1,2,3", "1.234,5", "12 kr", "1 2", "NaN", "1e5"])
def test_det_som_inte_ar_ett_tal_far_en_mening(text):
    with pytest.raises(svenska.IngetTal, match=r"är inget tal\. Skriv till exempel"):
        svenska.las_tal(text)

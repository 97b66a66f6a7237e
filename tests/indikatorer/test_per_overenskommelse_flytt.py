"""Migration 0007: what one agreement had seen and decided for everyone is carried over to each of them."""

import importlib

import pghistory
import pytest
from django.db import connection

from indikatorer.models import Andringstyp, SeddAndring, Seriebrott, Vardeandring
from sok.models import Overenskommelse
from tests.factories.indikatorer import HamtningFactory, SerieFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def gamla_tabeller(overenskommelse, utomstaende, strateg):
    """The tables as they were before, in the way of today's: two seen changes, and every kind of break, for all."""
    serie, hamtning = SerieFactory(), HamtningFactory()
    change = Vardeandring.objects.create(serie=serie, typ=Andringstyp.DEFINITION, text="Ett", hamtning=hamtning)
    Vardeandring.objects.create(serie=serie, typ=Andringstyp.DEFINITION, text="Två", hamtning=hamtning)
    made = {}
    for artal, url in ((2011, ""), (2012, ""), (2013, ""), (2014, ""), (2015, "/provlan/indikatorer/brott/")):
        with pghistory.context(url=url):
            made[artal] = Seriebrott.objects.create(serie=serie, artal=artal, text="Text").pk
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE TEMP TABLE indikatorer_vardeandring ON COMMIT DROP AS SELECT *, now() AS sedd, %s AS sedd_av_id"
            " FROM public.indikatorer_vardeandring",
            [strateg.pk],
        )
        cursor.execute("UPDATE indikatorer_vardeandring SET sedd = NULL, sedd_av_id = NULL WHERE text = 'Två'")
        cursor.execute(
            "CREATE TEMP TABLE indikatorer_seriebrott (LIKE public.indikatorer_seriebrott INCLUDING IDENTITY)"
            " ON COMMIT DROP"
        )
        cursor.execute(
            "INSERT INTO indikatorer_seriebrott OVERRIDING SYSTEM VALUE SELECT * FROM public.indikatorer_seriebrott"
        )
        cursor.execute("ALTER TABLE indikatorer_seriebrott ALTER id RESTART WITH 1000000")
        for artal, lage, andring in (
            (2011, "foreslaget", change.pk),
            (2012, "bekraftat", change.pk),
            (2013, "avfardat", change.pk),
        ):
            cursor.execute(
                "UPDATE indikatorer_seriebrott SET lage = %s, andring_id = %s, skal = %s WHERE id = %s",
                [lage, andring, "Skäl" if lage == "avfardat" else "", made[artal]],
            )
        yield cursor


def test_det_som_fanns_galler_i_alla_lan_efter_flytten(gamla_tabeller, strateg):
    flytten = importlib.import_module("indikatorer.migrations.0007_per_overenskommelse")
    cursor = gamla_tabeller

    for statement in (
        flytten.SEDDA, flytten.TILLAGDA, flytten.TILLAGDAS_ORIGINAL, flytten.BESLUT, flytten.FORSLAG, flytten.GENAST,
    ):  # fmt: skip
        cursor.execute(statement)

    cursor.execute("SELECT artal, lage, skal FROM indikatorer_seriebrott WHERE overenskommelse_id IS NULL ORDER BY 1")
    assert cursor.fetchall() == [
        (2011, "foreslaget", ""),
        (2012, "foreslaget", ""),
        (2013, "foreslaget", ""),
        (2014, "bekraftat", ""),
    ]
    assert Overenskommelse.objects.count() == 2
    for avtal in Overenskommelse.objects.all():
        cursor.execute(
            "SELECT eget.artal, eget.lage, eget.skal, gemensamt.artal FROM indikatorer_seriebrott eget"
            " LEFT JOIN indikatorer_seriebrott gemensamt ON gemensamt.id = eget.ersatter_id"
            " WHERE eget.overenskommelse_id = %s ORDER BY 1",
            [avtal.pk],
        )
        assert cursor.fetchall() == [
            (2012, "bekraftat", "", 2012),
            (2013, "avfardat", "Skäl", 2013),
            (2015, "bekraftat", "", None),
        ]
        mark = SeddAndring.objects.get(overenskommelse=avtal)
        assert (mark.andring.text, mark.sedd_av) == ("Ett", strateg)

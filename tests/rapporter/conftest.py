"""An agreement with a history: an area that has left, a changed wording, organs that hang together."""

import datetime

import pytest

from core.giltighet import spann
from sok.models import (
    Kallkonflikt,
    Malgrupp,
    Malgruppsniva,
    OrganRelation,
    Organtyp,
    Prioritering,
    Relationstyp,
)
from tests.factories.sok import (
    BORJAN,
    DelmalFactory,
    DelmalVersionFactory,
    OmradeFactory,
    OmradeVersionFactory,
    OrganFactory,
    OrganVersionFactory,
    SamverkansomradeFactory,
    SamverkansomradeVersionFactory,
)

UT = datetime.date(2023, 3, 30)


def make_area(avtal, nyckel, nummer, namn, till=None):
    omrade = OmradeFactory(overenskommelse=avtal, nyckel=nyckel, nummer=nummer, version=None)
    OmradeVersionFactory(omrade=omrade, namn=namn, giltighet=spann(BORJAN, till))
    return omrade


def make_delmal(omrade, nyckel, nummer, *lydelser):
    """Each wording as (text, from, to)."""
    delmal = DelmalFactory(omrade=omrade, nyckel=nyckel, nummer=nummer, version=None)
    for text, fran, till in lydelser:
        DelmalVersionFactory(delmal=delmal, text=text, giltighet=spann(fran, till))
    return delmal


def make_organ(avtal, nyckel, nummer, namn, typ=Organtyp.STYRGRUPP):
    organ = OrganFactory(overenskommelse=avtal, nyckel=nyckel, nummer=nummer, typ=typ, version=None)
    OrganVersionFactory(organ=organ, namn=namn, giltighet=spann(BORJAN))
    return organ


def relate(fran, typ, till):
    return OrganRelation.objects.create(fran_organ=fran, till_organ=till, typ=typ, giltighet=spann(BORJAN))


@pytest.fixture
def lanet(overenskommelse):
    """Arbete with two sub-goals, Boende that left 2023-03-30, a priority with its own wording, a source conflict."""
    arbete = make_area(overenskommelse, "arbete", 1, "Arbete")
    boende = make_area(overenskommelse, "boende", 2, "Boende", UT)
    byte = datetime.date(2024, 9, 1)
    make_delmal(arbete, "a1", 1, ("Fler ska arbeta.", BORJAN, byte), ("Fler ska arbeta eller studera.", byte, None))
    make_delmal(arbete, "a2", 2, ("Andelen som studerar ska öka.", BORJAN, None))
    make_delmal(boende, "b1", 1, ("Fler ska bo kvar.", BORJAN, UT))
    for omrade, nyckel, text, till in (
        (arbete, "a-s1", "Utveckla dialogen.", None),
        (boende, "b-s1", "Utveckla boskolor.", UT),
    ):
        samverkan = SamverkansomradeFactory(omrade=omrade, nyckel=nyckel, nummer=1, version=None)
        SamverkansomradeVersionFactory(samverkansomrade=samverkan, text=text, giltighet=spann(BORJAN, till))
        if nyckel == "a-s1":
            Prioritering.objects.create(samverkansomrade=samverkan, artal=2025, text="Förstärka dialogen.")
    Kallkonflikt.objects.create(
        overenskommelse=overenskommelse,
        rubrik="Lydelsen av delmål 1",
        uppgift_a="arbeta (avtalet)",
        uppgift_b="arbeta eller studera (rapporten)",
        avser=["delmal:a1"],
    )
    return overenskommelse


@pytest.fixture
def organen(overenskommelse):
    """Forum at the top, two groups that report to it, and a network that nothing is said about."""
    forum = make_organ(overenskommelse, "forum", 1, "Forum", Organtyp.BESLUTANDE)
    beredning = make_organ(overenskommelse, "beredning", 2, "Beredningsgruppen", Organtyp.BEREDANDE)
    styrgrupp = make_organ(overenskommelse, "ask", 3, "Arbetsmarknadssamverkan")
    make_organ(overenskommelse, "natverk", 4, "Nätverket", Organtyp.NATVERK)
    relate(beredning, Relationstyp.BEREDER_FOR, forum)
    relate(styrgrupp, Relationstyp.RAPPORTERAR_TILL, forum)
    relate(beredning, Relationstyp.INFORMERAR, styrgrupp)
    return overenskommelse


@pytest.fixture
def malgrupper(overenskommelse):
    byte = datetime.date(2023, 10, 1)
    for text, giltighet in (("Asylsökande och nyanlända.", spann(BORJAN, byte)), ("Alla efter behov.", spann(byte))):
        Malgrupp.objects.create(
            overenskommelse=overenskommelse, niva=Malgruppsniva.PRIMAR, text=text, giltighet=giltighet
        )
    return overenskommelse


@pytest.fixture
def sida(logga_in, strateg):
    """sida("organ") gives the page's text, as the strategist reads it; sida("omrade", "arbete", datum="2023-03-29")."""
    from django.urls import reverse

    klient = logga_in(strateg)

    def las(namn, *args, slug="provlan", **fraga):
        return klient.get(reverse(f"rapporter:{namn}", args=[slug, *args]), fraga)

    return las

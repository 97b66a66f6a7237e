"""Where every party decides for itself: asked, answered with date and diarienummer, "11 av 15"."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied

from core.giltighet import spann
from forum.models import Beslutsstatus, Partsbeslut, Partssvar
from forum.services import partsbeslut as services
from forum.services.fel import MotetTarIngaBeslut, SvarsdagenFramat
from sok.models import Part, Roll
from tests.dagar import idag, om
from tests.factories.forum import BeslutFactory
from tests.factories.sok import BORJAN, OrganisationFactory, PartFactory

DAG = datetime.timedelta(days=1)


@pytest.fixture
def beslut(overenskommelse):
    return BeslutFactory(mote=None, organ=None, overenskommelse=overenskommelse, nar="2026", nummer="2026-01")


@pytest.fixture
def region(overenskommelse):
    region = OrganisationFactory(nyckel="regionen", namn="Regionen")
    PartFactory(overenskommelse=overenskommelse, organisation=region)
    return region


@pytest.fixture
def fragade(beslut, region, strateg):
    """{key of the organisation: its row}: the co-ordinator, Lessebo and the region."""
    services.fraga(beslut, av=strateg)
    return {rad.organisation.nyckel: rad for rad in beslut.partsbeslut_lista.select_related("organisation", "beslut")}


def svara(rad, av, svar=Partssvar.JA, **falt):
    return services.svara(rad, av=av, **{"svar": svar, "datum": idag(), "diarienummer": "KS 2026/12", **falt})


def test_de_parter_som_galler_den_dagen_tillfragas(beslut, region, overenskommelse, strateg):
    fore = OrganisationFactory(nyckel="fore", namn="Föregångaren")
    PartFactory(overenskommelse=overenskommelse, organisation=fore, giltighet=spann(BORJAN, idag()))

    services.fraga(beslut, av=strateg)

    assert {rad.organisation.nyckel for rad in Partsbeslut.objects.all()} == {"lansstyrelsen", "lessebo", "regionen"}
    beslut.refresh_from_db()
    assert beslut.kraver_partsbeslut


def test_en_ny_part_tillfragas_utan_att_de_andra_fragas_igen(fragade, beslut, overenskommelse, strateg, kommun):
    svara(fragade["lessebo"], strateg)
    ny = OrganisationFactory(namn="Nykommun")
    PartFactory(overenskommelse=overenskommelse, organisation=ny, giltighet=spann(idag()))

    nya = services.fraga(beslut, av=strateg)

    assert [rad.organisation for rad in nya] == [ny]
    assert Partsbeslut.objects.get(organisation=kommun).svar == Partssvar.JA


def test_ett_planerat_beslut_kan_inte_stallas(overenskommelse, strateg):
    planerat = BeslutFactory(
        mote=None, organ=None, overenskommelse=overenskommelse, nar="2026", status=Beslutsstatus.PLANERAT
    )

    with pytest.raises(MotetTarIngaBeslut):
        services.fraga(planerat, av=strateg)


@pytest.mark.parametrize("roll", [Roll.FORUMLEDAMOT, Roll.BEHORIG, Roll.KOMMUNHANDLAGGARE])
def test_partens_folk_svarar_for_sin_egen(fragade, medlem, kommun, roll):
    person = medlem(roll, kommun)

    svara(fragade["lessebo"], person)
    with pytest.raises(PermissionDenied):
        svara(fragade["regionen"], person)

    rad = Partsbeslut.objects.get(organisation=kommun)
    assert (rad.svar, rad.datum, rad.diarienummer, rad.svarat_av) == ("ja", idag(), "KS 2026/12", person)


@pytest.mark.parametrize("roll", [Roll.LASARE, Roll.STYRGRUPP, Roll.GRANSKARE, Roll.BEREDNING])
def test_andra_roller_svarar_inte(fragade, medlem, kommun, roll):
    with pytest.raises(PermissionDenied):
        svara(fragade["lessebo"], medlem(roll, kommun))


def test_strategen_svarar_for_en_part(fragade, strateg, region):
    svara(fragade["regionen"], strateg, Partssvar.NEJ)

    assert Partsbeslut.objects.get(organisation=region).svarat_av == strateg


def test_ett_svar_kan_inte_vara_fran_i_morgon(fragade, strateg):
    with pytest.raises(SvarsdagenFramat):
        svara(fragade["lessebo"], strateg, datum=om(1))

    assert not Partsbeslut.objects.exclude(svar="").exists()


def test_stallningen_i_siffror_och_namn(fragade, beslut, strateg):
    svara(fragade["lessebo"], strateg, Partssvar.JA_MED_ANMARKNING, anmarkning="Om medel finns.")
    svara(fragade["regionen"], strateg, Partssvar.NEJ)

    stallning = services.stallning(beslut)

    assert stallning.kort == "1 av 3"
    assert stallning.mening == "1 av 3 parter har sagt ja. Regionen har sagt nej. 1 har inte svarat."
    assert [str(rad.organisation) for rad in stallning.saknas] == ["Länsstyrelsen i provlänet"]


def test_en_part_som_lamnat_visas_for_sig_och_raknas_inte(fragade, beslut, strateg, region):
    svara(fragade["regionen"], strateg, Partssvar.NEJ)
    Part.objects.filter(organisation=region).update(giltighet=spann(BORJAN, idag()))

    stallning = services.stallning(beslut)

    assert stallning.mening == "0 av 2 parter har sagt ja. 2 har inte svarat."
    assert [str(rad.organisation) for rad in stallning.lamnat] == ["Regionen"]


def test_ett_andrat_svar_har_kvar_det_forra(fragade, beslut, strateg, ledamot):
    svara(fragade["lessebo"], ledamot, Partssvar.NEJ, diarienummer="KS 1")
    svara(fragade["lessebo"], strateg, Partssvar.JA, diarienummer="KS 2")

    rad = next(rad for rad in services.stallning(beslut).rader if rad.organisation.nyckel == "lessebo")

    assert (rad.svar, rad.diarienummer) == (Partssvar.JA, "KS 2")
    assert [(t.svar, t.diarienummer, t.namn) for t in rad.tidigare] == [("Nej", "KS 1", ledamot.namn)]


def test_stallningen_laser_lika_manga_fragor_med_flera_parter(
    fragade, beslut, strateg, overenskommelse, django_assert_num_queries
):
    svara(fragade["lessebo"], strateg)
    with django_assert_num_queries(4):
        services.stallning(beslut)
    for n in range(5):
        PartFactory(overenskommelse=overenskommelse, organisation=OrganisationFactory(namn=f"Part {n}"))
    for rad in services.fraga(beslut, av=strateg):
        svara(rad, strateg)

    with django_assert_num_queries(4):
        services.stallning(beslut)

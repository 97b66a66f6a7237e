"""The yearly wheel: lead dates on workdays, what the portal knows to be done, and what to remind of."""

import datetime

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone

from core.oprecist import OprecistDatum
from forum.models import Hjulhandelse, Hjulregel, Moteslag, Motesstatus, Protokollstatus
from forum.services import arshjul as services
from insatser.models import Aktorsroll, Insatsstatus
from sok.models import OrganRelation, Organtyp, Relationstyp
from tests.factories.forum import GruppredovisningFactory, HjulregelFactory, MoteFactory, ProtokollFactory
from tests.factories.insatser import InsatsAktorFactory, InsatsFactory
from tests.factories.sok import OrganFactory

# A Thursday; the tenth day before it is a Monday, the fifth a Saturday.
TORSDAG = datetime.date(2026, 10, 15)
IDAG = datetime.date(2026, 9, 1)


@pytest.fixture(autouse=True)
def _first_of_september():
    with time_machine.travel(datetime.datetime(2026, 9, 1, 10, tzinfo=datetime.UTC), tick=False):
        yield


@pytest.fixture
def organ(overenskommelse):
    return OrganFactory(overenskommelse=overenskommelse, typ=Organtyp.BESLUTANDE, version__namn="Forum")


@pytest.fixture
def mote(organ):
    return MoteFactory(organ=organ, dag=TORSDAG, status=Motesstatus.UTKAST)


def aret(overenskommelse, user=None):
    return services.datum(overenskommelse, datetime.date(2026, 1, 1), datetime.date(2026, 12, 31), user)


@pytest.mark.parametrize(
    ("dagar_fore", "dag", "flyttad"),
    [
        (10, datetime.date(2026, 10, 5), False),
        (5, datetime.date(2026, 10, 9), True),  # Saturday
        (4, datetime.date(2026, 10, 9), True),  # Sunday
        (0, TORSDAG, False),
        (-2, datetime.date(2026, 10, 16), True),  # Saturday after
    ],
)
def test_ett_datum_pa_helgen_flyttas_till_fredagen_fore(dagar_fore, dag, flyttad, mote, organ):
    HjulregelFactory(organ=organ, dagar_fore=dagar_fore)

    rad = aret(organ.overenskommelse)[0]

    assert (rad.dag, rad.ar_flyttad) == (dag, flyttad)


def test_ett_mote_utan_bestamd_dag_ger_inga_datum_och_det_sags(logga_in, strateg, organ):
    HjulregelFactory(organ=organ)
    MoteFactory(organ=organ, nar=OprecistDatum(2026, 10))

    text = logga_in(strateg).get(reverse("forum:arshjul", args=["provlan"])).content.decode()

    assert aret(organ.overenskommelse) == []
    assert "Möten utan bestämd dag" in text
    assert "oktober 2026" in text


def test_ett_installt_mote_har_inga_datum(organ):
    HjulregelFactory(organ=organ)
    MoteFactory(organ=organ, dag=TORSDAG, status=Motesstatus.INSTALLT)

    assert aret(organ.overenskommelse) == []


def test_januarimotets_datum_star_i_decembers_ar(organ):
    HjulregelFactory(organ=organ, dagar_fore=20)
    MoteFactory(organ=organ, dag=datetime.date(2027, 1, 14))

    assert [rad.dag for rad in aret(organ.overenskommelse)] == [datetime.date(2026, 12, 25)]


@pytest.mark.parametrize(("status", "klar"), [(Motesstatus.UTKAST, False), (Motesstatus.OPPNAT, True)])
def test_handlingarna_ar_ute_nar_motet_ar_oppnat(status, klar, organ):
    MoteFactory(organ=organ, dag=TORSDAG, status=status)
    HjulregelFactory(organ=organ, handelse=Hjulhandelse.HANDLINGAR_UT)

    assert [rad.klar for rad in aret(organ.overenskommelse)] == [klar]


@pytest.mark.parametrize(
    ("status", "ute", "justerat"),
    [
        (None, False, False),
        (Protokollstatus.UTKAST, False, False),
        (Protokollstatus.SYNPUNKTER, True, False),
        (Protokollstatus.JUSTERAT, True, True),
    ],
)
def test_protokollets_datum_foljer_protokollets_status(status, ute, justerat, organ):
    mote = MoteFactory(organ=organ, dag=datetime.date(2026, 8, 20), status=Motesstatus.STANGT)
    if status:
        done = {}
        if status == Protokollstatus.JUSTERAT:
            done = {"innehall": {}, "sha256": "0" * 64, "justerat_at": timezone.now()}
        ProtokollFactory(mote=mote, status=status, **done)
    HjulregelFactory(organ=organ, handelse=Hjulhandelse.PROTOKOLL_UT, dagar_fore=-7)
    HjulregelFactory(organ=organ, handelse=Hjulhandelse.PROTOKOLL_JUSTERAT, dagar_fore=-21)

    assert [rad.klar for rad in aret(organ.overenskommelse)] == [ute, justerat]


def test_ett_mote_ur_en_kalla_har_sitt_protokoll_nagon_annanstans(organ):
    MoteFactory(organ=organ, dag=datetime.date(2026, 8, 20), status=Motesstatus.STANGT, kalla="Rapporten")
    HjulregelFactory(organ=organ, handelse=Hjulhandelse.PROTOKOLL_UT, dagar_fore=-7)

    assert [rad.klar for rad in aret(organ.overenskommelse)] == [None]
    assert services.kommande(organ.overenskommelse, IDAG) == []


def test_en_traff_utan_beslut_har_inget_protokolldatum(organ):
    MoteFactory(organ=organ, dag=TORSDAG, slag=Moteslag.TEMATRAFF)
    HjulregelFactory(organ=organ, handelse=Hjulhandelse.PROTOKOLL_UT, dagar_fore=-7)

    assert aret(organ.overenskommelse) == []


def test_redovisningarna_ar_inne_nar_ingen_saknas(mote, organ):
    grupp = OrganFactory(overenskommelse=organ.overenskommelse, nyckel="ask")
    OrganRelation.objects.create(fran_organ=grupp, till_organ=organ, typ=Relationstyp.RAPPORTERAR_TILL)
    insatser = InsatsFactory.create_batch(2, overenskommelse=organ.overenskommelse, status=Insatsstatus.PAGAR)
    for insats in insatser:
        InsatsAktorFactory(insats=insats, organisation=None, organ=grupp, roll=Aktorsroll.STYRANDE)
    HjulregelFactory(organ=organ, handelse=Hjulhandelse.REDOVISNING_IN, dagar_fore=20)

    seen = [aret(organ.overenskommelse)[0].klar]
    for insats in insatser:
        GruppredovisningFactory(mote=mote, organ=grupp, insats=insats)
        seen.append(aret(organ.overenskommelse)[0].klar)

    assert seen == [False, False, True]


def test_det_portalen_inte_vet_sags_varken_gjort_eller_inte(mote, organ):
    HjulregelFactory(organ=organ, handelse=Hjulhandelse.MATERIAL_IN, dagar_fore=20)

    assert [rad.klar for rad in aret(organ.overenskommelse)] == [None]


def test_utkast_syns_bara_for_dem_som_bereder(logga_in, mote, organ, strateg, lasare):
    HjulregelFactory(organ=organ)
    sida = reverse("forum:arshjul", args=["provlan"])

    hos_strategen, hos_lasaren = (logga_in(person).get(sida).content.decode() for person in (strateg, lasare))

    assert "Handlingarna skickas" in hos_strategen
    assert "Handlingarna skickas" not in hos_lasaren
    assert "Inga möten är planerade" in hos_lasaren


def test_paminnelsen_borjar_sa_manga_dagar_innan(mote, organ):
    HjulregelFactory(organ=organ, dagar_fore=10, paminn_dagar=7)  # 5 October, from 28 September

    dagar = {
        dag: [rad.text for rad in services.kommande(organ.overenskommelse, datetime.date(2026, *dag))]
        for dag in ((9, 27), (9, 28), (10, 5), (10, 9))
    }

    assert dagar == {
        (9, 27): [],
        (9, 28): ["Handlingarna skickas"],
        (10, 5): ["Handlingarna skickas"],
        (10, 9): ["Handlingarna skickas"],
    }


def test_det_som_ar_gjort_paminns_inte_och_det_okanda_bara_till_dagen(organ):
    mote = MoteFactory(organ=organ, dag=TORSDAG)
    HjulregelFactory(organ=organ, handelse=Hjulhandelse.HANDLINGAR_UT, dagar_fore=10)
    HjulregelFactory(organ=organ, handelse=Hjulhandelse.MATERIAL_IN, dagar_fore=10)

    pa_dagen, efter = (services.kommande(organ.overenskommelse, datetime.date(2026, 10, dag)) for dag in (5, 6))

    assert [(rad.text, rad.url) for rad in pa_dagen] == [
        ("Underlag lämnas", reverse("forum:mote", args=["provlan", mote.pk]))
    ]
    assert efter == []


def test_det_narmaste_star_forst_och_det_som_varit_sist(logga_in, strateg, organ):
    HjulregelFactory(organ=organ)
    MoteFactory(organ=organ, dag=TORSDAG, status=Motesstatus.UTKAST)
    MoteFactory(organ=organ, dag=datetime.date(2026, 3, 26), status=Motesstatus.STANGT)

    text = logga_in(strateg).get(reverse("forum:arshjul", args=["provlan"])).content.decode()

    assert text.index("Närmast") < text.index("Oktober") < text.index("Tidigare under året") < text.index("Mars")


@pytest.mark.parametrize(("ar", "visat"), [("2025", "Årshjul 2025"), ("x", "Årshjul 2026"), ("99999", "Årshjul 2026")])
def test_aret_valjs_i_adressen(ar, visat, logga_in, lasare, overenskommelse):
    assert visat in logga_in(lasare).get(reverse("forum:arshjul", args=["provlan"]), {"ar": ar}).content.decode()


def test_ett_organ_i_taget(logga_in, strateg, organ):
    annat = OrganFactory(overenskommelse=organ.overenskommelse, nyckel="ask", version__namn="Styrgruppen")
    MoteFactory(organ=organ, dag=TORSDAG)
    MoteFactory(organ=annat, dag=TORSDAG)
    sida = reverse("forum:arshjul", args=["provlan"])

    alla, ett = (logga_in(strateg).get(sida, fraga).content.decode() for fraga in ({}, {"organ": "ask"}))

    assert ("Forum möts" in alla, "Styrgruppen möts" in alla) == (True, True)
    assert ("Forum möts" in ett, "Styrgruppen möts" in ett) == (False, True)
    assert logga_in(strateg).get(sida, {"organ": "finns-inte"}).status_code == 404


def test_ett_organ_utan_regler_far_ett_forslag(logga_in, strateg, organ):
    grupp = OrganFactory(overenskommelse=organ.overenskommelse)
    OrganRelation.objects.create(fran_organ=grupp, till_organ=organ, typ=Relationstyp.RAPPORTERAR_TILL)

    form = logga_in(strateg).get(reverse("forum:arshjul_regler", args=["provlan", organ.nyckel])).context["form"]

    assert form["dagar_handlingar_ut"].initial == 10
    assert form["dagar_protokoll_ut"].initial == 7
    assert form["dagar_redovisning_in"].initial == 20
    assert services.forval(grupp).keys() == services.FORVAL.keys() - {Hjulhandelse.REDOVISNING_IN}
    assert not Hjulregel.objects.exists()


def test_strategen_andrar_reglerna(logga_in, strateg, organ):
    HjulregelFactory(organ=organ, handelse=Hjulhandelse.KALLELSE_UT, dagar_fore=30)
    HjulregelFactory(organ=organ, handelse=Hjulhandelse.HANDLINGAR_UT, dagar_fore=10)

    logga_in(strateg).post(
        reverse("forum:arshjul_regler", args=["provlan", organ.nyckel]),
        {"dagar_handlingar_ut": "14", "paminn_handlingar_ut": "5", "dagar_protokoll_ut": "7"},
    )

    assert set(organ.hjulregler.values_list("handelse", "dagar_fore", "paminn_dagar")) == {
        ("handlingar_ut", 14, 5), ("protokoll_ut", -7, 0),
    }  # fmt: skip


@pytest.mark.parametrize("dagar", ["tio", "-3", "900"])
def test_dagar_ar_ett_helt_antal(dagar, logga_in, strateg, organ):
    svar = logga_in(strateg).post(
        reverse("forum:arshjul_regler", args=["provlan", organ.nyckel]), {"dagar_handlingar_ut": dagar}
    )

    assert "Skriv ett helt antal dagar, från 0 till 365." in svar.content.decode()
    assert not Hjulregel.objects.exists()


def test_bara_strategen_bestammer_datumen(beredare, organ):
    with pytest.raises(PermissionDenied):
        services.spara_regler(organ, {Hjulhandelse.KALLELSE_UT: (30, 7)}, av=beredare)

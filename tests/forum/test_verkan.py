"""What a decision changes takes effect from its day through the decision itself: everything or nothing."""

import datetime
from unittest import mock

import pytest

from core.giltighet import spann
from forum.models import Beslut, Beslutsform, Verkan, Verkanstyp
from forum.services import beslut as services
from forum.services import verkan as verkansliv
from forum.services.beslut import Beslutsuppgifter
from forum.services.fel import StrukturenLast, VerkanStoppas
from insatser.models import Insatsstatus
from rapporter.sidor.struktur import Struktur
from sok.models import (
    Dokumentversion,
    Malgrupp,
    Malgruppsniva,
    OmradeVersion,
    OrganAnsvar,
    Organtyp,
    Prioritering,
    Styrdokument,
    Versionsstatus,
)
from tests.dagar import i_ar, i_fjol, idag, igar, om
from tests.factories.insatser import InsatsFactory
from tests.factories.sok import (
    BORJAN,
    DelmalFactory,
    OmradeFactory,
    OrganFactory,
    SamverkansomradeFactory,
)

DAG = datetime.timedelta(days=1)


@pytest.fixture
def forum(overenskommelse):
    return OrganFactory(overenskommelse=overenskommelse, nyckel="forum", typ=Organtyp.BESLUTANDE, version__namn="Forum")


@pytest.fixture
def besluta(overenskommelse, forum, strateg):
    """besluta({"typ": …}, …) takes a decision today with those changes."""

    def take(*verkan, dag=None, **falt):
        return services.fatta_utan_mote(
            overenskommelse, Beslutsuppgifter(**{"text": "Forum ändrar.", "verkan": verkan, **falt}), av=strateg,
            form=Beslutsform.PER_CAPSULAM, dag=dag or idag(), organ=forum,
        )  # fmt: skip

    return take


@pytest.fixture
def boende(overenskommelse):
    omrade = OmradeFactory(overenskommelse=overenskommelse, nyckel="boende", nummer=1, version__namn="Boende")
    DelmalFactory(omrade=omrade, nyckel="b1", nummer=1)
    SamverkansomradeFactory(omrade=omrade, nyckel="b-s1", nummer=1)
    return omrade


@pytest.fixture
def arbete(overenskommelse):
    omrade = OmradeFactory(overenskommelse=overenskommelse, nyckel="arbete", nummer=2, version__namn="Arbete")
    DelmalFactory(omrade=omrade, nyckel="a1", nummer=1)
    SamverkansomradeFactory(omrade=omrade, nyckel="a-s1", nummer=1)
    return omrade


def bild(overenskommelse, dag):
    """What "Visa per datum" shows of the structure, as plain values."""
    struktur = Struktur(overenskommelse, dag)
    return {
        "omraden": {rad.nyckel: rad.text for rad in struktur.omraden},
        "delmal": {rad.nyckel: rad.text for rad in struktur.delmal},
        "samverkansomraden": {rad.nyckel: rad.aktuell_text for rad in struktur.samverkansomraden},
        "prioriterade": {rad.nyckel for rad in struktur.prioriterade},
        "malgrupp": {
            rad.niva: rad.text for rad in Malgrupp.objects.gallande(dag).filter(overenskommelse=overenskommelse)
        },
        "ansvar": set(OrganAnsvar.objects.gallande(dag).values_list("organ__nyckel", "omrade__nyckel")),
    }


def test_omradet_utgar_fran_sin_dag_med_det_som_hor_till(besluta, overenskommelse, boende, arbete, forum):
    fran = om(10)
    for omrade in (boende, arbete):
        OrganAnsvar.objects.create(organ=forum, omrade=omrade, giltighet=spann(BORJAN))
    innan = bild(overenskommelse, idag())

    beslut = besluta({"typ": Verkanstyp.AVSLUTAR_OMRADE, "omrade": boende, "fran": fran})

    fore, efter = bild(overenskommelse, fran - DAG), bild(overenskommelse, fran)
    assert fore == innan
    del innan["omraden"]["boende"], innan["delmal"]["b1"], innan["samverkansomraden"]["b-s1"]
    innan["ansvar"] -= {("forum", "boende")}
    assert efter == innan
    assert beslut.avser == ["omrade:boende"]
    assert beslut.verkan_lista.get().verkstalld_at


def test_malgruppen_far_ny_lydelse_fran_sin_dag(besluta, overenskommelse, boende):
    Malgrupp.objects.create(
        overenskommelse=overenskommelse, niva=Malgruppsniva.PRIMAR, text="Nyanlända.", giltighet=spann(BORJAN)
    )
    innan = bild(overenskommelse, idag())

    beslut = besluta({"typ": Verkanstyp.ANDRAR_MALGRUPP, "niva": "primar", "text": "Alla efter behov.", "fran": idag()})

    assert bild(overenskommelse, igar()) == innan
    assert bild(overenskommelse, idag()) == innan | {"malgrupp": {"primar": "Alla efter behov."}}
    assert Malgrupp.objects.gallande(idag()).get().kalla == beslut.namn


def test_prioriteringen_syns_fran_beslutet_med_arets_lydelse(besluta, overenskommelse, boende, arbete):
    sak = arbete.samverkansomraden.get()
    innan = bild(overenskommelse, idag())

    besluta({"typ": Verkanstyp.PRIORITERAR, "samverkansomrade": sak, "artal": i_ar(), "text": "Förstärka dialogen."})

    assert bild(overenskommelse, igar()) == innan
    innan["samverkansomraden"]["a-s1"] = "Förstärka dialogen."
    assert bild(overenskommelse, idag()) == innan | {"prioriterade": {"a-s1"}}


def test_flera_andringar_i_ett_beslut(besluta, overenskommelse, boende, arbete):
    beslut = besluta(
        {"typ": Verkanstyp.AVSLUTAR_OMRADE, "omrade": boende, "fran": idag()},
        *(
            {"typ": Verkanstyp.PRIORITERAR, "samverkansomrade": arbete.samverkansomraden.get(), "artal": ar}
            for ar in (i_ar(), i_ar() + 1)
        ),
        {"typ": Verkanstyp.ANTAR_HANDLINGSPLAN, "artal": i_ar() + 1, "text": "Handlingsplan för nästa år."},
    )

    assert beslut.verkan_lista.exclude(verkstalld_at=None).count() == 4
    assert Prioritering.objects.count() == 2


def test_startar_insats_och_ger_uppdrag(besluta, overenskommelse, forum, strateg):
    insats = InsatsFactory(overenskommelse=overenskommelse, status=Insatsstatus.PLANERAD)
    grupp = OrganFactory(overenskommelse=overenskommelse, nyckel="ask")

    beslut = besluta(
        {"typ": Verkanstyp.STARTAR_INSATS, "insats": insats},
        {"typ": Verkanstyp.GER_UPPDRAG, "organ": grupp, "text": "Ta fram ett förslag."},
    )

    insats.refresh_from_db()
    assert insats.status == Insatsstatus.PAGAR
    byte = insats.statusbyten.get()
    assert (byte.av, byte.skal) == (strateg, f"Startad genom beslut {beslut.nummer}.")
    assert grupp.verkan_lista.get().text == "Ta fram ett förslag."


def test_antar_en_framlagd_text(besluta, overenskommelse, forum):
    text = Styrdokument.objects.create(overenskommelse=overenskommelse, slag="avtal")
    version = Dokumentversion.objects.create(
        styrdokument=text, nummer=1, titel="Överenskommelsen", status=Versionsstatus.FRAMLAGD, framlagd_for=forum
    )

    besluta({"typ": Verkanstyp.ANTAR_VERSION, "version": version, "fran": om(1)})

    version.refresh_from_db()
    assert (version.status, version.giltighet.lower) == (Versionsstatus.ANTAGEN, om(1))


def test_ett_sekretessbeslut_lamnar_inte_sina_ord_i_textens_historia(besluta, overenskommelse, forum):
    text = Styrdokument.objects.create(overenskommelse=overenskommelse, slag="avtal")
    version = Dokumentversion.objects.create(
        styrdokument=text, nummer=1, titel="Överenskommelsen", status=Versionsstatus.FRAMLAGD
    )

    besluta({"typ": Verkanstyp.ANTAR_VERSION, "version": version, "fran": idag()}, text="Hemliga ord.", sekretess=True)

    assert [h.skal for h in version.handelser.all()] == [f"Beslut {i_ar()}-01"]


def test_gar_en_andring_inte_sa_lagras_inget(besluta, overenskommelse, boende, arbete):
    OmradeVersion.objects.filter(omrade=boende).update(giltighet=spann(BORJAN, om(-10)))
    innan = bild(overenskommelse, idag())

    with pytest.raises(VerkanStoppas, match="redan avslutat"):
        besluta(
            {"typ": Verkanstyp.PRIORITERAR, "samverkansomrade": arbete.samverkansomraden.get(), "artal": i_ar()},
            {"typ": Verkanstyp.AVSLUTAR_OMRADE, "omrade": boende, "fran": idag()},
        )

    assert not Beslut.objects.exists()
    assert not Verkan.objects.exists()
    assert not Prioritering.objects.exists()
    assert bild(overenskommelse, idag()) == innan


def test_det_som_inte_gar_sags_i_ord(besluta, overenskommelse, boende, arbete, forum):
    sak = arbete.samverkansomraden.get()
    pagar = InsatsFactory(overenskommelse=overenskommelse, status=Insatsstatus.PAGAR)
    framtida = OrganFactory(overenskommelse=overenskommelse, version__giltighet=spann(om(9)))
    Prioritering.objects.create(samverkansomrade=sak, artal=i_ar() + 1)
    Malgrupp.objects.create(overenskommelse=overenskommelse, niva="primar", text="Nyanlända.", giltighet=spann(idag()))
    ut = {"typ": Verkanstyp.AVSLUTAR_OMRADE, "omrade": boende, "fran": idag()}
    ord_per_forsok = {
        "samma sak två gånger": (ut, {**ut, "fran": om(1)}),
        "innan beslutet är fattat": ({**ut, "fran": igar()},),
        "redan prioriterat": ({"typ": Verkanstyp.PRIORITERAR, "samverkansomrade": sak, "artal": i_ar() + 1},),
        "har varit": ({"typ": Verkanstyp.PRIORITERAR, "samverkansomrade": sak, "artal": i_fjol()},),
        "redan den lydelsen": ({"typ": Verkanstyp.ANDRAR_MALGRUPP, "niva": "primar", "text": "Nyanlända."},),
        "samma sak samma dag": ({"typ": Verkanstyp.ANDRAR_MALGRUPP, "niva": "primar", "text": "Alla."},),
        "Bara en planerad insats": ({"typ": Verkanstyp.STARTAR_INSATS, "insats": pagar},),
        "finns inte den": ({"typ": Verkanstyp.GER_UPPDRAG, "organ": framtida, "text": "Utred."},),
    }

    for ord_, forsok in ord_per_forsok.items():
        with pytest.raises(VerkanStoppas, match=ord_):
            besluta(*forsok)

    assert not Beslut.objects.exists()


def test_tva_beslut_andrar_inte_samma_sak_samma_dag(besluta, boende):
    plan = {"typ": Verkanstyp.ANTAR_HANDLINGSPLAN, "artal": 2027}
    besluta(plan, {"typ": Verkanstyp.AVSLUTAR_OMRADE, "omrade": boende, "fran": idag()})

    with pytest.raises(VerkanStoppas, match="antogs redan samma dag"):
        besluta(plan)
    with pytest.raises(VerkanStoppas, match="redan avslutat"):
        besluta({"typ": Verkanstyp.AVSLUTAR_OMRADE, "omrade": boende, "fran": idag()})

    assert Beslut.objects.count() == 1


def test_nar_avtalet_lopt_ut_gar_bara_uppfoljningen(besluta, overenskommelse, boende, forum):
    overenskommelse.slutdatum = igar()
    overenskommelse.save()
    insats = InsatsFactory(overenskommelse=overenskommelse, status=Insatsstatus.PLANERAD)

    with pytest.raises(StrukturenLast, match="mål och text är låsta"):
        besluta({"typ": Verkanstyp.AVSLUTAR_OMRADE, "omrade": boende, "fran": idag()})
    beslut = besluta(
        {"typ": Verkanstyp.STARTAR_INSATS, "insats": insats},
        {"typ": Verkanstyp.GER_UPPDRAG, "organ": forum, "text": "Följ upp."},
    )

    assert beslut.verkan_lista.count() == 2
    assert OmradeVersion.objects.gallande(idag()).filter(omrade=boende).exists()


def test_inget_andras_efter_avtalets_sista_dag(besluta, overenskommelse, boende):
    overenskommelse.slutdatum = om(5)
    overenskommelse.save()

    with pytest.raises(VerkanStoppas, match="gäller till och med"):
        besluta({"typ": Verkanstyp.AVSLUTAR_OMRADE, "omrade": boende, "fran": om(6)})


def test_verkstall_igen_gor_ingenting(besluta, boende, strateg):
    beslut = besluta({"typ": Verkanstyp.AVSLUTAR_OMRADE, "omrade": boende, "fran": idag()})

    assert verkansliv.verkstall(beslut, av=strateg) == []


def test_ett_fel_sist_tar_med_sig_allt(besluta, boende, overenskommelse):
    """A fault after the structure was written leaves no trace of it."""
    innan = bild(overenskommelse, idag())

    with (
        mock.patch.object(services.dagordning, "nasta_mote", side_effect=RuntimeError),
        pytest.raises(RuntimeError),
    ):
        besluta({"typ": Verkanstyp.AVSLUTAR_OMRADE, "omrade": boende, "fran": idag()})

    assert bild(overenskommelse, idag()) == innan
    assert not Beslut.objects.exists()

"""A decision adopts the year's plan, and the plan tells what the groups have reported."""

import pytest
from django.urls import reverse

from core.oprecist import OprecistDatum
from forum.models import Verkanstyp
from forum.services import verkan
from forum.services.fel import VerkanStoppas
from insatser.models import Planantagande, Planstatus
from insatser.services import arslas
from insatser.services import handlingsplan as planen
from tests.dagar import i_ar, i_fjol, idag, om
from tests.factories.forum import BeslutFactory, MoteFactory
from tests.factories.handlingsplan import HandlingsplanFactory, PlanradFactory
from tests.factories.insatser import InsatsFactory
from tests.factories.sok import OrganFactory


@pytest.fixture
def plan(overenskommelse):
    return HandlingsplanFactory(overenskommelse=overenskommelse, artal=i_ar())


@pytest.fixture
def beslut(overenskommelse):
    mote = MoteFactory(organ__overenskommelse=overenskommelse, dag=idag(), status="hallet")
    return BeslutFactory(
        mote__organ=mote.organ, overenskommelse=overenskommelse, nar=OprecistDatum.parse(idag().isoformat())
    )


def adopt(beslut, av, artal=None):
    return verkan.lagg_till(beslut, [{"typ": Verkanstyp.ANTAR_HANDLINGSPLAN, "artal": artal or i_ar()}], av=av)


def plan_url(plan):
    return reverse("insatser:handlingsplan", args=[plan.overenskommelse.slug, plan.artal])


def test_beslutet_antar_planen_som_den_star(plan, beslut, strateg):
    PlanradFactory(plan=plan, titel="Handslaget")

    adopt(beslut, strateg)

    plan.refresh_from_db()
    antagande = plan.antaganden.get()
    assert plan.status == Planstatus.GALLER
    assert (antagande.antagen, antagande.beslut_text) == (beslut.nar, beslut.namn)
    assert [row["titel"] for row in antagande.innehall["rader"]] == ["Handslaget"]


def test_lankarna_gar_at_bada_hall(plan, beslut, strateg, logga_in, lasare):
    adopt(beslut, strateg)
    client = logga_in(lasare)

    beslutssidan = client.get(beslut.get_absolute_url()).content.decode()
    plansidan = client.get(plan_url(plan)).content.decode()

    assert reverse("insatser:planantagande", args=[plan.overenskommelse.slug, i_ar(), 1]) in beslutssidan
    assert beslut.get_absolute_url() in plansidan


def test_utan_plan_gar_beslutet_igenom_och_sager_det(beslut, strateg, logga_in, lasare):
    adopt(beslut, strateg)

    page = logga_in(lasare).get(beslut.get_absolute_url()).content.decode()

    assert not Planantagande.objects.exists()
    assert f"Handlingsplanen för {i_ar()} antas (planen fanns inte i portalen när den antogs)" in page


def test_ett_last_ar_stoppar_beslutet_helt(overenskommelse, beslut, strateg):
    plan = HandlingsplanFactory(overenskommelse=overenskommelse, artal=i_fjol())
    arslas.las(overenskommelse, i_fjol(), av=strateg)

    with pytest.raises(VerkanStoppas, match="låstes"):
        adopt(beslut, strateg, artal=i_fjol())

    plan.refresh_from_db()
    assert plan.status == Planstatus.UTKAST
    assert not beslut.verkan_lista.exists()


@pytest.fixture
def grupp(overenskommelse, kommun):
    """A steering group that Lessebo sits in and that reports to the forum."""
    organ = OrganFactory(overenskommelse=overenskommelse)
    organ.uppdrag.create(organisation=kommun, roll="ordinarie")
    return organ


@pytest.fixture
def mote(overenskommelse, grupp):
    mote = MoteFactory(organ__overenskommelse=overenskommelse, dag=om(20), status="oppnat")
    grupp.relationer_ut.create(till_organ=mote.organ, typ="rapporterar_till")
    return mote


@pytest.fixture
def rad(plan, overenskommelse, grupp):
    plan.status = "galler"
    plan.save()
    insats = InsatsFactory(overenskommelse=overenskommelse, titel="Handslaget", status="pagar")
    return PlanradFactory(plan=plan, insats=insats, titel="", organ=grupp)


def test_raden_som_saknar_redovisning_leder_till_den(plan, rad, mote, grupp, logga_in, styrgruppsledamot, lasare):
    url = reverse("forum:redovisning", args=[plan.overenskommelse.slug, mote.pk, grupp.nyckel, rad.insats_id])

    gruppens = logga_in(styrgruppsledamot).get(plan_url(plan)).content.decode()
    assert logga_in(styrgruppsledamot).get(url).status_code == 200
    lasarens = logga_in(lasare).get(plan_url(plan)).content.decode()

    assert url in gruppens
    assert "Saknas" in lasarens
    assert url not in lasarens


def test_det_som_har_redovisats_saknas_inte(plan, rad, mote, grupp, strateg, logga_in, lasare):
    mote.gruppredovisningar.create(organ=grupp, insats=rad.insats, utveckling="Fler deltar nu.", lamnad_av=strateg)

    page = logga_in(lasare).get(plan_url(plan)).content.decode()

    assert "Fler deltar nu." in page
    assert "Inget saknas inför" in page


def test_redovisningen_till_ett_mote_som_inte_oppnats_ser_bara_gruppen(
    plan, rad, grupp, strateg, logga_in, lasare, styrgruppsledamot
):
    mote = MoteFactory(organ__overenskommelse=plan.overenskommelse, dag=om(20), status="utkast")
    grupp.relationer_ut.create(till_organ=mote.organ, typ="rapporterar_till")
    mote.gruppredovisningar.create(organ=grupp, insats=rad.insats, utveckling="Fler deltar nu.", lamnad_av=strateg)

    seen = {user.namn: "Fler deltar nu." in logga_in(user).get(plan_url(plan)).content.decode()
            for user in (lasare, styrgruppsledamot, strateg)}  # fmt: skip

    assert list(seen.values()) == [False, True, True]


def test_planens_grupp_tillfragas_fast_ingen_period_ar_kand(plan, rad, mote, logga_in, styrgruppsledamot):
    type(rad.insats).objects.filter(pk=rad.insats_id).update(status="")

    page = logga_in(styrgruppsledamot).get(reverse("forum:redovisningar", args=[plan.overenskommelse.slug, mote.pk]))

    assert "Handslaget" in page.content.decode()


def test_en_insats_som_inte_har_borjat_saknar_ingen_redovisning(plan, rad, mote, logga_in, lasare):
    type(rad.insats).objects.filter(pk=rad.insats_id).update(status="planerad")

    page = logga_in(lasare).get(plan_url(plan)).content.decode()

    assert "Inget saknas inför" in page


def test_nytt_antagande_efter_andringar(plan, beslut, strateg, overenskommelse):
    PlanradFactory(plan=plan, titel="Ett")
    adopt(beslut, strateg)
    planen.lagg_till_rad(plan, av=strateg, titel="Två")
    nasta = BeslutFactory(
        overenskommelse=overenskommelse, mote__organ=beslut.mote.organ, nar=OprecistDatum.parse(idag().isoformat())
    )

    with pytest.raises(VerkanStoppas, match="samma dag"):
        adopt(nasta, strateg)

    assert plan.antaganden.count() == 1
    assert planen.skillnad(plan).i_ord.startswith("1\u00a0tillagd")

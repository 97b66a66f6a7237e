"""The plan's own rules: one a year, rows that are struck and come back, snapshots that nobody changes."""

import threading

import pytest
from django.core.exceptions import PermissionDenied
from django.db import InternalError, connection, transaction

from core.oprecist import OprecistDatum
from insatser.models import Handlingsplan, Insats, Planmal, Planrad, Planstatus
from insatser.services import Aktorsval, arslas, fel
from insatser.services import handlingsplan as planen
from tests.factories.handlingsplan import HandlingsplanFactory, PlanmalFactory, PlanradFactory
from tests.factories.insatser import InsatsFactory
from tests.factories.sok import SamverkansomradeFactory


@pytest.fixture
def plan(overenskommelse):
    return HandlingsplanFactory(overenskommelse=overenskommelse, artal=2025)


def adopt(plan, strateg, dag="2025-03-27"):
    return planen.anta(
        plan.overenskommelse,
        plan.artal,
        antagen=OprecistDatum.parse(dag),
        beslut_text="Beslut 2025-1",
        av=strateg,
    )


def test_aret_har_en_plan(overenskommelse, strateg):
    forsta = planen.skapa(overenskommelse, 2026, av=strateg, titel="Insatser 2026")

    with pytest.raises(fel.PlanenFinns, match="redan en handlingsplan för 2026") as error:
        planen.skapa(overenskommelse, 2026, av=strateg)

    assert error.value.plan == forsta
    assert forsta.status == Planstatus.UTKAST


@pytest.mark.parametrize("roll", ["ledamot", "lasare", "kommunhandlaggare", "granskare", "utomstaende"])
def test_bara_strategen_och_beredningen_gor_en_plan(roll, request, overenskommelse):
    with pytest.raises(PermissionDenied):
        planen.skapa(overenskommelse, 2026, av=request.getfixturevalue(roll))

    assert planen.skapa(overenskommelse, 2026, av=request.getfixturevalue("beredare")).artal == 2026


def test_en_rad_laggs_sist_med_sina_mal(plan, strateg, omrade):
    samverkan = SamverkansomradeFactory(omrade=omrade)
    PlanradFactory(plan=plan, ordning=7)

    rad = planen.lagg_till_rad(
        plan,
        av=strateg,
        titel="Handslaget",
        samverkansomrade=samverkan,
        mal=[
            {"lagst": 650, "enhet": "deltagare"},
            {"lagst": 30, "hogst": 50, "enhet": "arbetsgivare"},
            {"text": "Fler vågar söka arbete"},
        ],
    )

    assert (rad.ordning, rad.omrade) == (8, omrade)
    assert [str(goal) for goal in rad.mal.all()] == [
        "650\u00a0deltagare",
        "30–50\u00a0arbetsgivare",
        "Fler vågar söka arbete",
    ]


@pytest.mark.parametrize(
    ("mal", "sentence"),
    [
        ({"lagst": 50, "hogst": 30, "enhet": "arbetsgivare"}, "högsta ska vara större"),
        ({"hogst": 30, "enhet": "arbetsgivare", "text": "många"}, "lägsta och högsta"),
        ({"lagst": 650}, "vad antalet räknar"),
        ({"enhet": "deltagare"}, "som ett antal eller i ord"),
    ],
)
def test_ett_mal_som_inte_gar_att_lasa_sparas_inte(plan, strateg, mal, sentence):
    with pytest.raises(fel.MaletGarInteAttLasa, match=sentence):
        planen.lagg_till_rad(plan, av=strateg, titel="Handslaget", mal=[mal])

    assert not Planrad.alla.exists()


def test_en_rad_behover_insats_eller_titel(plan, strateg):
    with pytest.raises(fel.RadenSaknarNamn):
        planen.lagg_till_rad(plan, av=strateg, genomforande="Sju kommuner")

    assert not Planrad.alla.exists()


def test_mal_som_star_kvar_behaller_sin_rad(plan, strateg):
    rad = PlanradFactory(plan=plan)
    forsta = PlanmalFactory(rad=rad, ordning=0)
    PlanmalFactory(rad=rad, ordning=1, lagst=30, hogst=50, enhet="arbetsgivare")

    planen.andra_rad(rad, av=strateg, mal=[{"lagst": 700, "enhet": "deltagare"}])

    assert Planmal.objects.get(rad=rad).pk == forsta.pk
    assert Planmal.objects.get(rad=rad).lagst == 700


def test_en_struken_rad_ligger_kvar_och_kan_atertas(plan, strateg):
    rad = PlanradFactory(plan=plan)

    planen.stryk_rad(rad, av=strateg)
    efter_strykning = list(plan.rader.all())
    with pytest.raises(fel.RadenStruken):
        planen.andra_rad(rad, av=strateg, titel="Annat")
    planen.aterta_rad(rad, av=strateg)

    assert efter_strykning == []
    assert list(plan.rader.all()) == [rad]


def test_rader_flyttas_inom_sitt_omrade(plan, strateg, omrade):
    a = PlanradFactory(plan=plan, ordning=1, omrade=omrade)
    b = PlanradFactory(plan=plan, ordning=2)
    c = PlanradFactory(plan=plan, ordning=3, omrade=omrade)

    planen.flytta_rad(c, -1, av=strateg)
    planen.flytta_rad(a, 1, av=strateg)  # already last of its area

    assert list(plan.rader.order_by("ordning")) == [c, b, a]


def test_den_som_skrev_sist_skriver_inte_over_den_andras(plan, strateg, beredare):
    rad = PlanradFactory(plan=plan, genomforande="Sju kommuner")
    annan = PlanradFactory(plan=plan)
    sedd = planen.stampel(rad)

    planen.andra_rad(annan, av=beredare, titel="En annan rad är inget hinder")
    planen.andra_rad(rad, av=beredare, sedd=sedd, genomforande="Sju kommuner och IF Metall")
    with pytest.raises(fel.PlanenAndrad, match=str(beredare)) as error:
        planen.andra_rad(rad, av=strateg, sedd=sedd, genomforande="Åtta kommuner")

    rad.refresh_from_db()
    assert rad.genomforande == "Sju kommuner och IF Metall"
    assert error.value.sparad == rad


def test_antagandet_ar_planen_som_den_stod(plan, strateg, overenskommelse):
    insats = InsatsFactory(overenskommelse=overenskommelse, titel="Handslaget Kronoberg", start="2024-09-02")
    rad = PlanradFactory(plan=plan, insats=insats, titel="", genomforande="Sju kommuner")
    PlanmalFactory(rad=rad)

    antagande = adopt(plan, strateg)
    insats.titel = "Något helt annat"
    insats.save(update_fields=["titel"])

    plan.refresh_from_db()
    antagande.refresh_from_db()
    innehall = antagande.innehall["rader"][0]
    assert (plan.status, antagande.nummer) == (Planstatus.GALLER, 1)
    assert (innehall["titel"], innehall["insats"]["period"]) == ("Handslaget Kronoberg", "från 2 september 2024")
    assert innehall["mal"][0]["ord"] == "650\u00a0deltagare"
    assert antagande.innehall["version"] == 1


def test_ett_nytt_beslut_ger_nasta_nummer(plan, strateg):
    adopt(plan, strateg)

    andra = adopt(plan, strateg, "2025-10-16")

    assert andra.nummer == 2


def test_databasen_vagrar_andra_det_antagna(plan, strateg):
    antagande = adopt(plan, strateg)

    for change in (lambda: antagande.save(), lambda: antagande.delete()):
        with pytest.raises(InternalError), transaction.atomic():
            change()

    assert plan.antaganden.count() == 1


def test_utan_plan_i_portalen_antas_inget(overenskommelse, strateg):
    antagen = planen.anta(overenskommelse, 2031, antagen=OprecistDatum(2030), beslut_text="Beslut 2030-1", av=strateg)

    assert antagen is None


def test_skillnaden_namner_tillagda_andrade_och_strukna(plan, strateg):
    kvar = PlanradFactory(plan=plan, titel="Kvar", genomforande="Sju kommuner")
    PlanmalFactory(rad=kvar)
    bort = PlanradFactory(plan=plan, titel="Bort")
    PlanradFactory(plan=plan, titel="Orörd")
    adopt(plan, strateg)

    planen.andra_rad(kvar, av=strateg, genomforande="Åtta kommuner", mal=[{"lagst": 700, "enhet": "deltagare"}])
    planen.stryk_rad(bort, av=strateg)
    ny = planen.lagg_till_rad(plan, av=strateg, titel="Ny")
    skillnad = planen.skillnad(plan)

    assert [row.rad["rad"] for row in skillnad.tillagda] == [ny.pk]
    assert [row.rad["titel"] for row in skillnad.strukna] == ["Bort"]
    assert [(f.namn, f.fore, f.efter) for row in skillnad.andrade for f in row.falt] == [
        ("Genomförande", "Sju kommuner", "Åtta kommuner"),
        ("Mål", "650\u00a0deltagare", "700\u00a0deltagare"),
    ]
    assert skillnad.antal == 3


def test_en_atertagen_rad_ar_ingen_skillnad(plan, strateg):
    rad = PlanradFactory(plan=plan)
    adopt(plan, strateg)

    planen.stryk_rad(rad, av=strateg)
    planen.aterta_rad(rad, av=strateg)

    assert not planen.skillnad(plan)


def test_en_plan_som_aldrig_antagits_jamfors_inte(plan):
    assert planen.skillnad(plan) is None


def test_en_plan_med_kalla_satts_i_kraft_utan_beslut(plan, strateg, beredare):
    with pytest.raises(fel.PlanenSaknarKalla):
        planen.satt_i_kraft(plan, av=strateg)
    planen.andra(plan, av=strateg, kalla="Bildspel, länsdialog 2025")
    with pytest.raises(PermissionDenied):
        planen.satt_i_kraft(plan, av=beredare)

    planen.satt_i_kraft(plan, av=strateg)

    plan.refresh_from_db()
    assert plan.status == Planstatus.GALLER


def test_ett_last_ar_andras_inte(plan, strateg):
    rad = PlanradFactory(plan=plan)
    arslas.las(plan.overenskommelse, plan.artal, av=strateg)

    for change in (
        lambda: planen.andra_rad(rad, av=strateg, titel="Annat"),
        lambda: planen.lagg_till_rad(plan, av=strateg, titel="Ny"),
        lambda: planen.stryk_rad(rad, av=strateg),
        lambda: planen.andra(plan, av=strateg, inledning="Ny"),
        lambda: adopt(plan, strateg),
    ):
        with pytest.raises(fel.AretLast):
            change()


@pytest.mark.django_db(transaction=True)
def test_tva_som_lagger_till_samtidigt_far_var_sin_plats(plan, strateg):
    """Two at once: both rows are kept, and neither takes the other's place."""
    start, results = threading.Barrier(2), []

    def add(titel):
        start.wait()
        try:
            results.append(planen.lagg_till_rad(Handlingsplan.objects.get(pk=plan.pk), av=strateg, titel=titel))
        finally:
            connection.close()

    threads = [threading.Thread(target=add, args=(titel,)) for titel in ("Ett", "Två")]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]

    assert sorted(rad.ordning for rad in results) == [1, 2]
    assert Handlingsplan.objects.get(pk=plan.pk).revision == plan.revision + 2


@pytest.mark.django_db(transaction=True)
def test_tva_som_gor_arets_plan_samtidigt_far_en(overenskommelse, strateg):
    start, made, refused = threading.Barrier(2), [], []

    def make():
        start.wait()
        try:
            made.append(planen.skapa(overenskommelse, 2027, av=strateg))
        except fel.PlanenFinns as reason:
            refused.append(reason.plan)
        finally:
            connection.close()

    threads = [threading.Thread(target=make) for _ in range(2)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]

    assert refused == made


def test_en_rad_blir_en_insats_en_gang(plan, strateg, kommun):
    rad = PlanradFactory(plan=plan, titel="Handslaget")
    uppgifter = {"titel": "Handslaget", "ansvarig": Aktorsval(organisation_id=kommun.pk), "artal": 2025}
    insats = planen.ny_insats_for(rad, av=strateg, **uppgifter)

    with pytest.raises(fel.PlanenAndrad):
        planen.ny_insats_for(rad, av=strateg, **uppgifter)

    rad.refresh_from_db()
    assert rad.insats == insats
    assert Insats.objects.filter(titel="Handslaget").count() == 1

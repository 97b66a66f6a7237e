"""The year change: proposed by a rule, previewed, done once, completed later, and taken back."""

import datetime
import threading

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.urls import reverse
from django.utils import timezone
from zeal import zeal_ignore

from core.giltighet import spann
from insatser.models import Arslas, Arsskifte, Handlingsplan, Insats, Planrad, Planstatus, Utfall
from insatser.services import arslas, arsskifte, handlingsplan, samband, spara_utfall
from insatser.services.arsskifte import Forslag, Vag
from insatser.services.fel import (
    ArsskiftetAndrat,
    ArsskiftetGarInteAttAngra,
    OverenskommelsenAvslutad,
    UtanforOverenskommelsen,
    ValetFinnsInte,
)
from tests.dagar import i_ar, i_fjol
from tests.factories.arsskifte import make_insats, make_plan
from tests.factories.handlingsplan import HandlingsplanFactory, PlanmalFactory, PlanradFactory
from tests.factories.insatser import InsatsFactory, UtfallFactory
from tests.factories.sok import DelmalFactory, OmradeFactory, OrganFactory, SamverkansomradeFactory

HITTILLS = datetime.date(2019, 1, 1)


@pytest.fixture
def fortsatter(omrade):
    return make_insats(omrade, "Fortsätter", slut=f"{i_ar() + 1}-06")


@pytest.fixture
def slutar(omrade, kommun):
    return make_insats(omrade, "Slutar med året", slut=str(i_fjol()), ansvarig=kommun)


@pytest.fixture
def slutade(omrade):
    return make_insats(omrade, "Slutade i juni", slut=f"{i_fjol()}-06")


@pytest.fixture
def plan(omrade, fortsatter, slutar, slutade):
    return make_plan(omrade, i_fjol(), fortsatter, slutar, slutade)


def byt(plan, strateg, **val):
    return arsskifte.genomfor(plan.overenskommelse, plan.artal, val, av=strateg)


def nasta(plan):
    return Handlingsplan.objects.get(overenskommelse=plan.overenskommelse, artal=plan.artal + 1)


def page(overenskommelse, name="arsskifte", *args):
    return reverse(f"insatser:{name}", args=[overenskommelse.slug, *args])


# What is proposed


@pytest.mark.parametrize(
    ("slut", "status", "vag", "skal"),
    [
        ("", "pagar", Vag.SAMMA, "Inget slut är känt."),
        ("{i_ar}", "pagar", Vag.SAMMA, "Perioden går till {i_ar}."),
        ("{i_ar}-01-01", "planerad", Vag.SAMMA, "Perioden går till 1 januari {i_ar}."),
        ("{i_fjol}", "pagar", Vag.NY, "Perioden slutar med året."),
        ("{i_fjol}-12-31", "", Vag.NY, "Perioden slutar med året."),
        ("{i_fjol}-06", "pagar", Vag.AVSLUTAS, "Perioden slutar juni {i_fjol}."),
        ("{i_fjol}-06", "avslutad", Vag.INTE, "Insatsen är avslutad."),
        ("", "stoppad", Vag.INTE, "Insatsen är stoppad."),
    ],
)
def test_forslaget_foljer_en_regel_som_sags(omrade, slut, status, vag, skal):
    slut, skal = (text.format(i_ar=i_ar(), i_fjol=i_fjol()) for text in (slut, skal))
    plan = make_plan(omrade, i_fjol(), make_insats(omrade, "Ett", slut=slut, status=status))

    rad, uppdrag = Forslag(plan.overenskommelse, i_fjol()).rader

    assert (rad.forval, rad.skal) == (vag, skal)
    assert (uppdrag.forval, [str(way) for way in uppdrag.val]) == (Vag.SAMMA, ["samma", "inte"])


def test_en_insats_som_gar_in_i_nasta_ar_kan_inte_fortsatta_som_ny(plan):
    rader = {rad.titel: rad for rad in Forslag(plan.overenskommelse, i_fjol()).rader}

    assert Vag.NY not in rader["Fortsätter"].val
    assert Vag.NY in rader["Slutar med året"].val


def test_ett_omrade_som_har_lamnat_foljer_inte_med(overenskommelse, strateg):
    boende = OmradeFactory(
        overenskommelse=overenskommelse, version__namn="Boende",
        version__giltighet=spann(HITTILLS, datetime.date(i_fjol(), 3, 30)),
    )  # fmt: skip
    plan = make_plan(boende, i_fjol(), make_insats(boende, "Bostäder"))

    rader = Forslag(overenskommelse, i_fjol()).rader
    byt(plan, strateg)

    assert {rad.forval for rad in rader} == {Vag.INTE}
    assert rader[0].skal == f"Område ”Boende” ingår inte i överenskommelsen {i_ar()}."
    assert Vag.SAMMA not in rader[0].val
    assert not nasta(plan).rader.exists()


def test_en_grupp_som_upphor_och_oklasbara_rader_sags_och_malen_blir_text(omrade, strateg):
    avtal = omrade.overenskommelse
    plan = make_plan(omrade, i_fjol())
    borta = OrganFactory(
        overenskommelse=avtal,
        version__namn="Styrgrupp Boende",
        version__giltighet=spann(HITTILLS, datetime.date(i_fjol(), 7, 1)),
    )
    kvar = OrganFactory(overenskommelse=avtal)
    delmal = DelmalFactory(omrade=omrade)
    rad = PlanradFactory(plan=plan, titel="Svårläst", omrade=omrade, organ=borta, lasbarhet="ej_lasbar", delmal=delmal)
    PlanradFactory(plan=plan, titel="Med grupp", omrade=omrade, organ=kvar)
    PlanmalFactory(rad=rad, lagst=30, hogst=50, enhet="arbetsgivare")

    noter = {ett.titel: ett.noter for ett in Forslag(avtal, i_fjol()).rader}
    byt(plan, strateg)

    assert noter["Svårläst"] == [
        "Ej läsbar i källan. Skriv raden på nytt i utkastet.",
        f"Styrgrupp Boende finns inte {i_ar()}. Välj vem som redovisar.",
        "Målen följer med som text att se över: 30–50\xa0arbetsgivare.",
    ]
    assert noter["Med grupp"] == []
    ny = nasta(plan).rader.get(titel="Svårläst")
    assert (ny.organ, ny.delmal, ny.lasbarhet) == (None, delmal, "")
    assert ny.anmarkning == f"Ej läsbar i källan i planen för {i_fjol()}."
    mal = ny.mal.get()
    assert (mal.lagst, mal.text) == (None, f"{i_fjol()}: 30–50\xa0arbetsgivare (att se över)")
    assert nasta(plan).rader.get(titel="Med grupp").organ == kvar


def test_prioriteringar_som_saknas_sags_innan_nagot_gors(logga_in, strateg, plan, omrade):
    SamverkansomradeFactory(omrade=omrade).prioriteringar.create(artal=i_fjol())

    html = logga_in(strateg).get(page(plan.overenskommelse, "arsskifte_granska", i_fjol())).content.decode()

    assert "1\xa0prioriterat samverkansområde" in html
    assert reverse("forum:beslut_nytt", args=[plan.overenskommelse.slug]) in html


# What is done


def test_arsskiftet_gor_nasta_ars_utkast_och_ror_inte_det_gamla_aret(strateg, plan, fortsatter, slutar, slutade):
    fore = handlingsplan.innehall(plan), plan.revision

    skifte = byt(plan, strateg)

    ny = nasta(plan)
    assert ny.status == Planstatus.UTKAST
    fran = {rad.fran_rad.titel or str(rad.fran_rad.insats): rad for rad in ny.rader.select_related("fran_rad__insats")}
    assert set(fran) == {"Fortsätter", "Slutar med året", "Kartlägg lokaler"}
    assert fran["Fortsätter"].insats == fortsatter
    assert fran["Fortsätter"].genomforande == "Vi gör det ihop."
    fortsattning = fran["Slutar med året"].insats
    assert (fortsattning.start.iso, fortsattning.status) == (str(i_ar()), "planerad")
    assert samband.fortsattning(slutar, i_ar()) == fortsattning
    plan.refresh_from_db()
    assert (handlingsplan.innehall(plan)["rader"][0]["titel"], plan.revision) == (fore[0]["rader"][0]["titel"], fore[1])
    assert _utan_lage(handlingsplan.innehall(plan)) == _utan_lage(fore[0])
    assert (skifte.av, skifte.fran_artal) == (strateg, i_fjol())


def _utan_lage(innehall):
    """The initiative's status is the initiative's, not the plan's."""
    for rad in innehall["rader"]:
        if rad["insats"]:
            del rad["insats"]["lage"]
    return innehall


def test_den_gamla_planens_rader_skrivs_inte(strateg, plan):
    fore = list(Planrad.alla.filter(plan=plan).order_by("pk").values())

    byt(plan, strateg)

    assert list(Planrad.alla.filter(plan=plan).order_by("pk").values()) == fore


def test_laget_andras_med_skal_nar_aret_ar_slut(strateg, plan, slutar, slutade, fortsatter):
    byt(plan, strateg)

    for insats in (slutar, slutade):
        insats.refresh_from_db()
        assert insats.status == "avslutad"
        assert insats.statusbyten.get().skal == f"Årsskifte {i_fjol()}–{i_ar()}."
    fortsatter.refresh_from_db()
    assert fortsatter.status == "pagar"


def test_fore_nyar_avslutas_inget_men_det_gors_nar_arsskiftet_gors_om(strateg, omrade, kommun):
    insats = make_insats(omrade, "Slutar med året", slut=str(i_ar()), ansvarig=kommun)
    plan = make_plan(omrade, i_ar(), insats)

    byt(plan, strateg)
    insats.refresh_from_db()
    assert insats.status == "pagar"
    plan.artal, nasta_plan = i_fjol(), nasta(plan)
    Handlingsplan.objects.filter(pk=plan.pk).update(artal=i_fjol())
    Handlingsplan.objects.filter(pk=nasta_plan.pk).update(artal=i_ar())
    Insats.objects.filter(pk=samband.fortsattning(insats, i_ar() + 1).pk).update(start=str(i_ar()))
    Arsskifte.objects.update(fran_artal=i_fjol())
    igen = byt(plan, strateg)

    insats.refresh_from_db()
    assert insats.status == "avslutad"
    assert igen.utfort["rader"] == []


def test_samma_insats_i_tva_rader_avslutas_en_gang_och_inte_om_den_gar_vidare(strateg, omrade, slutade, slutar):
    plan = make_plan(omrade, i_fjol(), slutade, slutade, slutar, slutar)
    rader = list(plan.rader.filter(insats=slutar))

    byt(plan, strateg, **{f"rad-{rader[0].pk}": "samma", f"rad-{rader[1].pk}": "avslutas"})

    slutade.refresh_from_db()
    slutar.refresh_from_db()
    assert (slutade.status, slutar.status) == ("avslutad", "pagar")


def test_valet_gar_fore_forslaget(strateg, plan, fortsatter, slutar):
    rader = {rad.insats_id: f"rad-{rad.pk}" for rad in plan.rader.all()}

    byt(plan, strateg, **{rader[fortsatter.pk]: "avslutas", rader[slutar.pk]: "inte"})

    fortsatter.refresh_from_db()
    assert fortsatter.status == "avslutad"
    assert list(nasta(plan).rader.values_list("titel", flat=True)) == ["Kartlägg lokaler"]


def test_att_gora_det_igen_lagger_bara_till_det_som_saknas(strateg, plan, omrade, slutar, slutade):
    uteslutet = next(rad for rad in plan.rader.all() if rad.titel == "Kartlägg lokaler")
    byt(plan, strateg, **{f"rad-{uteslutet.pk}": "inte"})
    ny = nasta(plan)
    handlingsplan.stryk_rad(ny.rader.first(), av=strateg)
    antal = Planrad.alla.filter(plan=ny).count(), Insats.objects.count()

    assert byt(plan, strateg) is None
    assert (Planrad.alla.filter(plan=ny).count(), Insats.objects.count()) == antal
    PlanradFactory(plan=plan, titel="Glömd rad", omrade=omrade)
    igen = byt(plan, strateg)

    assert [Planrad.objects.get(pk=pk).titel for pk in igen.utfort["rader"]] == ["Glömd rad"]
    assert Insats.objects.count() == antal[1]


def test_en_plan_som_redan_finns_fylls_pa_men_skrivs_inte_over(strateg, plan, fortsatter):
    ny = HandlingsplanFactory(
        overenskommelse=plan.overenskommelse, artal=i_ar(), titel="Vår plan", inledning="Vår text"
    )
    egen = PlanradFactory(plan=ny, insats=fortsatter, titel="", genomforande="Skriven för hand")

    skifte = byt(plan, strateg)

    ny.refresh_from_db()
    egen.refresh_from_db()
    assert (ny.titel, ny.inledning, egen.genomforande) == ("Vår plan", "Vår text", "Skriven för hand")
    assert not skifte.utfort["plan_ny"]
    assert ny.rader.filter(insats=fortsatter).get() == egen
    assert ny.rader.count() == 3


def test_utan_plan_utgar_det_fran_insatserna(strateg, omrade, fortsatter, slutar):
    avtal = omrade.overenskommelse
    make_insats(omrade, "Klar", status="avslutad", slut=str(i_fjol()))
    make_insats(omrade, "Kommer senare", start=f"{i_ar() + 1}")
    InsatsFactory(overenskommelse=avtal, titel="Utan period")
    forslag = Forslag(avtal, i_fjol())
    assert [rad.titel for rad in forslag.rader] == ["Fortsätter", "Slutar med året"]

    arsskifte.genomfor(avtal, i_fjol(), {}, av=strateg)

    assert forslag.utan_period == 1
    rader = Planrad.objects.filter(plan__artal=i_ar())
    assert {rad.omrade for rad in rader} == {omrade}
    assert {rad.insats.titel for rad in rader} == {"Fortsätter", "Slutar med året"}
    assert arsskifte.genomfor(avtal, i_fjol(), {}, av=strateg) is None


def test_sidorna_utan_plan_sager_vad_forslaget_foljer(logga_in, strateg, fortsatter, slutar):
    klient, avtal = logga_in(strateg), fortsatter.overenskommelse
    InsatsFactory(overenskommelse=avtal, titel="Utan period")

    valj = klient.get(page(avtal), {"fran": i_fjol()}).content.decode()
    granska = klient.get(page(avtal, "arsskifte_granska", i_fjol())).content.decode()

    assert f"Det finns ingen handlingsplan för {i_fjol()}." in valj
    assert "1\xa0insats utan period" in valj
    assert slutar.get_absolute_url() in valj
    assert "Rad och ny insats som fortsätter från den förra" in granska


# Who may, and when


@pytest.mark.parametrize("roll", ["beredare", "styrgruppsledamot", "kommunhandlaggare", "lasare"])
def test_bara_strategen_gor_arsskiftet(plan, roll, request):
    with pytest.raises(PermissionDenied):
        byt(plan, request.getfixturevalue(roll))


def test_efter_overenskommelsens_sista_dag_hanvisas_till_efterfoljaren(logga_in, strateg, plan):
    avtal = plan.overenskommelse
    avtal.slutdatum, avtal.efterfoljare_text = datetime.date(i_fjol(), 12, 31), "Rådet"
    avtal.save()

    with pytest.raises(UtanforOverenskommelsen, match=f"gäller till och med {i_fjol()}-12-31, så {i_ar()} hör till"):
        byt(plan, strateg)
    klient = logga_in(strateg)
    html = klient.get(page(avtal), {"fran": i_fjol()}).content.decode()

    assert "Planerad efterföljare: Rådet." in html
    assert reverse("rapporter:avslut", args=[avtal.slug]) in html
    assert "Granska årsskiftet" not in html
    assert page(avtal, "ar_las", i_fjol()) in html
    assert klient.get(page(avtal, "arsskifte_granska", i_fjol())).status_code == 404


def test_en_avslutad_overenskommelse_byter_inte_ar(strateg, plan):
    avtal = plan.overenskommelse
    avtal.slutdatum = avtal.uppfoljning_till = timezone.localdate() - datetime.timedelta(days=1)
    avtal.save()

    with pytest.raises(OverenskommelsenAvslutad):
        byt(plan, strateg)


def test_ett_val_som_inte_gar_gor_ingenting(strateg, plan, fortsatter):
    rad = plan.rader.get(insats=fortsatter)

    for val in ("ny", "påhittat", ""):
        with pytest.raises(ValetFinnsInte):
            byt(plan, strateg, **{f"rad-{rad.pk}": val})

    assert not Handlingsplan.objects.filter(artal=i_ar()).exists()


# Taken back


def test_arsskiftet_angras_och_kan_goras_igen(strateg, plan, slutar, slutade, fortsatter):
    skifte = byt(plan, strateg)
    ny_insats = samband.fortsattning(slutar, i_ar())

    assert arsskifte.hinder(skifte) == []
    kvar = arsskifte.angra(skifte, av=strateg)

    assert kvar == []
    assert not nasta(plan).rader.exists()
    assert Planrad.alla.filter(plan=nasta(plan)).count() == 3
    ny_insats.refresh_from_db()
    assert ny_insats.borttagen_at
    for insats in (slutar, slutade):
        insats.refresh_from_db()
        assert (insats.status, insats.statusbyten.first().skal) == ("pagar", f"Årsskifte {i_fjol()}–{i_ar()} ångrades.")
    assert Arsskifte.objects.get().angrat_av == strateg

    byt(plan, strateg)
    assert nasta(plan).rader.count() == 3
    assert Insats.objects.filter(titel="Slutar med året").count() == 2


def test_laget_blir_det_som_var_och_ett_okant_lage_sags(strateg, omrade):
    pausad = make_insats(omrade, "Pausad", slut=f"{i_fjol()}-06", status="pausad")
    okand = make_insats(omrade, "Okänd", slut=f"{i_fjol()}-06", status="")
    plan = make_plan(omrade, i_fjol(), pausad, okand)
    skifte = byt(plan, strateg)

    kvar = arsskifte.angra(skifte, av=strateg)

    pausad.refresh_from_db()
    assert pausad.status == "pausad"
    assert kvar == [okand]


@pytest.mark.parametrize("andring", ["rad", "insats", "antagen"])
def test_nar_nagon_har_byggt_vidare_angras_det_inte(strateg, plan, slutar, andring):
    skifte = byt(plan, strateg)
    if andring == "rad":
        handlingsplan.lagg_till_rad(nasta(plan), av=strateg, titel="Ny")
    elif andring == "insats":
        spara_utfall(samband.fortsattning(slutar, i_ar()), Utfall(text="Igång"), av=strateg)
    else:
        Handlingsplan.objects.filter(artal=i_ar()).update(status=Planstatus.GALLER)

    with pytest.raises(ArsskiftetGarInteAttAngra):
        arsskifte.angra(skifte, av=strateg)

    assert nasta(plan).rader.count() >= 3
    assert Arsskifte.objects.get().angrat_at is None


# Two at once


@pytest.mark.django_db(transaction=True)
def test_tva_gor_arsskiftet_samtidigt_och_det_blir_ett(strateg, plan):
    stampel = Forslag(plan.overenskommelse, i_fjol()).stampel
    ready, outcomes = threading.Barrier(2), []

    def change():
        try:
            ready.wait(10)
            arsskifte.genomfor(plan.overenskommelse, i_fjol(), {}, av=strateg, stampel=stampel)
            outcomes.append("gjort")
        except ArsskiftetAndrat:
            outcomes.append("redan")
        finally:
            connection.close()

    threads = [threading.Thread(target=change) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)

    assert sorted(outcomes) == ["gjort", "redan"]
    assert nasta(plan).rader.count() == 3
    assert Insats.objects.count() == 4


# The pages


def test_strategen_valjer_granskar_och_gor(logga_in, strateg, plan, fortsatter, slutar):
    klient, avtal = logga_in(strateg), plan.overenskommelse
    rader = {rad.insats_id: f"rad-{rad.pk}" for rad in plan.rader.all()}

    valj = klient.get(page(avtal), {"fran": i_fjol()}).content.decode()
    svar = klient.get(page(avtal, "arsskifte_granska", i_fjol()), {rader[fortsatter.pk]: "inte"})
    granska = svar.content.decode()

    assert "Inget slut är känt." not in valj
    assert f'name="{rader[slutar.pk]}" value="ny"' in valj
    assert not Handlingsplan.objects.filter(artal=i_ar()).exists()
    assert f"Handlingsplan {i_ar()}, som utkast" in granska
    assert granska.index("Följer inte med") < granska.index("<b>Fortsätter</b>")
    form = {**svar.context["val"], "stampel": svar.context["stampel"]}
    with zeal_ignore():  # each row and initiative is written by its own service, under its own lock
        klar = klient.post(page(avtal, "arsskifte_genomfor", i_fjol()), form, follow=True)
    assert "Årsskiftet är gjort: 2\xa0rader, 1\xa0ny insats och 2\xa0avslutade insatser." in klar.content.decode()
    assert not nasta(plan).rader.filter(insats=fortsatter).exists()
    assert "Ångra årsskiftet" in klient.get(page(avtal), {"fran": i_fjol()}).content.decode()


def test_det_som_andrats_sedan_granskningen_gors_inte(logga_in, strateg, plan):
    klient, avtal = logga_in(strateg), plan.overenskommelse
    svar = klient.get(page(avtal, "arsskifte_granska", i_fjol()))
    handlingsplan.lagg_till_rad(plan, av=strateg, titel="Kom emellan")

    efter = klient.post(
        page(avtal, "arsskifte_genomfor", i_fjol()),
        {**svar.context["val"], "stampel": svar.context["stampel"]},
        follow=True,
    )

    assert "Gå igenom förslaget igen." in efter.content.decode()
    assert not Handlingsplan.objects.filter(artal=i_ar()).exists()


def test_ett_omojligt_val_i_adressen_visas_vid_raden(logga_in, strateg, plan):
    nyckel = f"rad-{plan.rader.first().pk}"

    html = (
        logga_in(strateg).get(page(plan.overenskommelse, "arsskifte_granska", i_fjol()), {nyckel: "x"}).content.decode()
    )

    assert "Valet går inte för den raden." in html


@pytest.mark.parametrize("fran", ["abc", "²⁰²⁵", "1800", "9999", "-1", ""])
def test_ett_konstigt_ar_i_adressen_blir_det_som_star_for_tur(logga_in, strateg, plan, fran):
    assert logga_in(strateg).get(page(plan.overenskommelse), {"fran": fran}).status_code == 200


@pytest.mark.parametrize("name", ["arsskifte_granska", "ar_las"])
def test_ett_ar_utanfor_tiden_finns_inte(logga_in, strateg, plan, name):
    klient, avtal = logga_in(strateg), plan.overenskommelse

    for artal in (i_ar() + 1, 1990):
        assert klient.get(page(avtal, name, artal)).status_code == 404


def test_ar_nasta_ar_last_sager_sidan_vem_som_kan_oppna_det(logga_in, strateg, omrade, overenskommelse):
    plan = make_plan(omrade, i_fjol() - 1, make_insats(omrade, "Fortsätter"))
    arslas.las(overenskommelse, i_fjol(), av=strateg)
    stampel = Forslag(overenskommelse, i_fjol() - 1).stampel

    url = page(overenskommelse, "arsskifte_genomfor", i_fjol() - 1)
    svar = logga_in(strateg).post(url, {"stampel": stampel}, follow=True)

    assert f"Uppföljningen av {i_fjol()} låstes" in svar.content.decode()
    assert list(Handlingsplan.objects.all()) == [plan]


def test_att_angra_sager_vad_som_hander_och_ar_en_egen_sida(logga_in, strateg, plan):
    skifte, klient = byt(plan, strateg), logga_in(strateg)

    html = klient.get(page(plan.overenskommelse, "arsskifte_angra", skifte.pk)).content.decode()
    with zeal_ignore():
        efter = klient.post(page(plan.overenskommelse, "arsskifte_angra", skifte.pk), follow=True).content.decode()
    igen = klient.get(page(plan.overenskommelse, "arsskifte_angra", skifte.pk)).content.decode()

    assert f"3\xa0rader stryks ur utkastet för {i_ar()}" in html
    assert f"Årsskifte {i_fjol()}–{i_ar()} är ångrat." in efter
    assert "Årsskiftet är redan ångrat." in igen


# Locking, on the page


def test_laset_visar_vad_som_saknas_med_lankar(logga_in, strateg, plan, fortsatter, slutar, slutade, omrade):
    UtfallFactory(insats=fortsatter, artal=i_fjol())
    okand = make_insats(omrade, "Okänt läge", status="", slut=str(i_fjol()))

    html = logga_in(strateg).get(page(plan.overenskommelse, "ar_las", i_fjol())).content.decode()

    utan, oklart = html.split("Har ett läge som är oklart")
    assert slutar.get_absolute_url() in utan
    assert fortsatter.get_absolute_url() not in utan
    assert okand.get_absolute_url() in oklart
    assert slutade.get_absolute_url() in oklart


def test_las_och_upplasning_syns_for_alla_med_vem_nar_och_varfor(logga_in, strateg, lasare, plan):
    klient, avtal = logga_in(strateg), plan.overenskommelse
    klient.post(page(avtal, "ar_las", i_fjol()))
    assert Arslas.objects.get().last

    utan_skal = klient.post(page(avtal, "ar_las_upp", i_fjol()), {"skal": " "}).content.decode()
    klient.post(page(avtal, "ar_las_upp", i_fjol()), {"skal": "Alvesta skickade en rättelse."})
    html = logga_in(lasare).get(page(avtal)).content.decode()

    assert "Skriv varför året öppnas igen." in utan_skal
    assert not arslas.ar_last(avtal, i_fjol())
    assert f"av {strateg}: Alvesta skickade en rättelse." in html
    assert "Granska årsskiftet" not in html
    assert page(avtal, "ar_las", i_fjol()) not in html


def test_i_ett_last_ar_ror_ingen_planen_och_meningen_sager_varfor(logga_in, strateg, plan):
    arslas.las(plan.overenskommelse, i_fjol(), av=strateg)

    svar = logga_in(strateg).get(page(plan.overenskommelse, "planrad_ny", i_fjol()))

    assert svar.status_code == 403
    assert f"Uppföljningen av {i_fjol()} låstes" in svar.content.decode()
    assert "kan öppna året under ”Årsskifte”" in svar.content.decode()


def test_ett_last_ar_gar_att_byta_fran_eftersom_det_inte_andras(strateg, plan):
    arslas.las(plan.overenskommelse, i_fjol(), av=strateg)

    byt(plan, strateg)

    assert nasta(plan).rader.count() == 3

"""A recipient asks for a change of its grant; the authority answers, and both sides see it."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from statsbidrag.models import Redovisning, Status, Svar
from statsbidrag.services import andringar as services
from statsbidrag.services import bidrag as bidragen
from statsbidrag.services import fel
from statsbidrag.services.bidragsbeslut import Post
from tests.factories.bidrag import make_beslut, make_beviljat, make_regler
from utskick.models import Notis

NY_DAG = datetime.date(2026, 6, 30)


@pytest.fixture
def bidrag(overenskommelse, granskare, kommun):
    make_regler()
    return make_beviljat(overenskommelse, granskare, kommun, frist=datetime.date(2026, 3, 31))


def _ask(bidrag, av, **andrat):
    return services.begar_andring(bidrag, av=av, vad="Vi vill fortsätta i sommar.", skal="Ledaren blev sjuk.", **andrat)


def _handed_in(bidrag):
    """The final report has come: the way there is another test's."""
    Redovisning.objects.filter(bidrag=bidrag).update(status=Status.INKOMMEN)


def test_en_beviljad_andring_galler_period_budget_och_frist_pa_en_gang(bidrag, kommunhandlaggare, granskare):
    andring = _ask(bidrag, kommunhandlaggare, periodslut=NY_DAG, budget={1: 250_000, 2: 150_000})

    services.svara_pa_andring(andring, av=granskare, svar=Svar.BEVILJAD, frist=datetime.date(2099, 9, 30))

    bidrag.refresh_from_db()
    assert bidrag.periodslut == NY_DAG
    assert {post.nummer: post.belopp for post in bidrag.budgetposter.all()} == {1: 250_000, 2: 150_000}
    assert bidrag.slutredovisning.frist == datetime.date(2099, 9, 30)
    assert bidrag.slutredovisning.fristandringar.get().till == datetime.date(2099, 9, 30)


def test_ett_avslag_andrar_inget_och_har_skal(bidrag, kommunhandlaggare, granskare):
    andring = _ask(bidrag, kommunhandlaggare, budget={1: 250_000, 2: 150_000})

    with pytest.raises(fel.BeslutetStammerInte) as reason:
        services.svara_pa_andring(andring, av=granskare, svar=Svar.AVSLAGEN)
    assert set(reason.value.per_falt) == {"text"}

    services.svara_pa_andring(andring, av=granskare, svar=Svar.AVSLAGEN, text="Personalen behövs.")
    assert bidrag.budgetposter.get(nummer=1).belopp == 300_000


def test_fordelningen_ska_bli_det_beviljade_beloppet(bidrag, kommunhandlaggare):
    with pytest.raises(fel.BeslutetStammerInte) as reason:
        _ask(bidrag, kommunhandlaggare, budget={1: 250_000, 2: 100_000})

    assert "Det saknas 50\u00a0000\u00a0kr" in reason.value.per_falt["budget"]


def test_period_som_slutar_innan_den_borjar_vagras(bidrag, kommunhandlaggare):
    with pytest.raises(fel.BeslutetStammerInte) as reason:
        _ask(bidrag, kommunhandlaggare, periodslut=datetime.date(2024, 1, 1))

    assert "periodslut" in reason.value.per_falt


def test_personnummer_stoppar_begaran(bidrag, kommunhandlaggare):
    with pytest.raises(fel.BeslutetStammerInte) as reason:
        services.begar_andring(bidrag, av=kommunhandlaggare, vad="Byter ledare", skal="811228-9874 slutar")

    assert set(reason.value.per_falt) == {"skal"}


def test_bara_en_andring_vantar_i_taget_och_kan_tas_tillbaka(bidrag, kommunhandlaggare, kollega):
    andring = _ask(bidrag, kommunhandlaggare)
    with pytest.raises(fel.AndringVantar):
        _ask(bidrag, kollega)

    services.ta_tillbaka_andring(andring, av=kollega)

    assert _ask(bidrag, kollega).vantar


def test_en_besvarad_andring_besvaras_inte_igen(bidrag, kommunhandlaggare, granskare):
    andring = _ask(bidrag, kommunhandlaggare)
    services.svara_pa_andring(andring, av=granskare, svar=Svar.BEVILJAD)

    with pytest.raises(fel.AndringBesvarad):
        services.svara_pa_andring(andring, av=granskare, svar=Svar.AVSLAGEN, text="Nej.")
    with pytest.raises(fel.AndringBesvarad):
        services.ta_tillbaka_andring(andring, av=kommunhandlaggare)


def test_efter_inlamning_kan_ingen_andring_begaras_eller_beviljas(bidrag, kommunhandlaggare, granskare):
    andring = _ask(bidrag, kommunhandlaggare, periodslut=NY_DAG)
    _handed_in(bidrag)

    with pytest.raises(fel.KanInteAndras):
        _ask(bidrag, kommunhandlaggare)
    with pytest.raises(fel.KanInteAndras):
        services.svara_pa_andring(andring, av=granskare, svar=Svar.BEVILJAD)

    andring.refresh_from_db()
    bidrag.refresh_from_db()
    assert andring.vantar
    assert bidrag.periodslut == datetime.date(2025, 12, 31)


def test_budget_som_har_andrats_sedan_begaran_beviljas_inte(bidrag, kommunhandlaggare, granskare, kommun):
    andring = _ask(bidrag, kommunhandlaggare, budget={1: 250_000, 2: 150_000})
    poster = (Post("Personal", 300_000, 1), Post("Resor", 100_000))
    bidragen.andra(
        bidrag, av=granskare, beslut=make_beslut(kommun, mal=bidragen.lagrat_beslut(bidrag).mal, budget=poster)
    )

    with pytest.raises(fel.BeslutetStammerInte) as reason:
        services.svara_pa_andring(andring, av=granskare, svar=Svar.BEVILJAD)

    assert "har ändrats sedan" in reason.value.per_falt["budget"]


def test_var_sida_gor_bara_sitt(bidrag, kommunhandlaggare, granskare, strateg):
    with pytest.raises(PermissionDenied):
        _ask(bidrag, granskare)
    andring = _ask(bidrag, kommunhandlaggare)
    for person in (kommunhandlaggare, strateg):
        with pytest.raises(PermissionDenied):
            services.svara_pa_andring(andring, av=person, svar=Svar.BEVILJAD)


def test_bada_sidor_far_veta(bidrag, kommunhandlaggare, kollega, granskare):
    andring = _ask(bidrag, kommunhandlaggare)
    services.svara_pa_andring(andring, av=granskare, svar=Svar.BEVILJAD)

    assert Notis.objects.filter(mottagare=granskare, rubrik__contains="begär en ändring").exists()
    assert Notis.objects.filter(mottagare=kollega, rubrik__contains="Ändringen är beviljad").exists()


def test_hela_vagen_i_webblasaren(bidrag, overenskommelse, kommunhandlaggare, granskare, logga_in):
    egen = reverse("statsbidrag:eget_bidrag", args=[bidrag.pk])
    data = {
        "vad": "Färre resor", "skal": "Vi ses på plats", "periodslut": "", "post_1": "350 000 kr", "post_2": "50 000",
    }  # fmt: skip
    assert (
        logga_in(kommunhandlaggare).post(reverse("statsbidrag:begar_andring", args=[bidrag.pk]), data).status_code
        == 302
    )
    assert "Väntar på svar" in logga_in(kommunhandlaggare).get(egen).text

    andring = bidrag.andringar.get()
    adress = reverse("statsbidrag:svara_andring", args=[overenskommelse.slug, bidrag.pk, andring.pk])
    assert "+50\u00a0000" in logga_in(granskare).get(adress).text
    logga_in(granskare).post(adress, {"svar": "beviljad", "text": "Det går bra."})

    sida = logga_in(kommunhandlaggare).get(egen).text
    assert "Det går bra." in sida
    assert "350\u00a0000" in sida


def test_det_skrivna_star_kvar_nar_budgeten_inte_gar_ihop(bidrag, kommunhandlaggare, logga_in):
    data = {"vad": "Färre resor", "skal": "Vi ses på plats", "post_1": "350 000 kr", "post_2": "mycket"}
    svar = logga_in(kommunhandlaggare).post(reverse("statsbidrag:begar_andring", args=[bidrag.pk]), data)

    assert svar.status_code == 400
    for text in ("Färre resor", "Vi ses på plats", "350 000 kr", "mycket"):
        assert text in svar.text

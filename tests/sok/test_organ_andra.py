"""Organs are data that the strategist changes, each change from a day; after the last day they are locked."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from core.giltighet import spann
from sok.models import Organtyp, Relationstyp, Skede
from sok.services import fel
from sok.services import organ as tjanst
from tests.factories.sok import BORJAN, OmradeFactory, OrganFactory

DAG = datetime.date(2024, 1, 1)
DAGEN_FORE = datetime.date(2023, 12, 31)


@pytest.fixture
def organ(overenskommelse):
    return OrganFactory(overenskommelse=overenskommelse, nyckel="ask", version__namn="Arbetsmarknadsgruppen")


@pytest.fixture
def forum(overenskommelse):
    return OrganFactory(overenskommelse=overenskommelse, nyckel="forum", version__namn="Forum")


@pytest.fixture
def lopt_ut(overenskommelse):
    overenskommelse.slutdatum = timezone.localdate() - datetime.timedelta(days=30)
    overenskommelse.save()
    return overenskommelse


def lydelse(**falt):
    return {
        "namn": "Etableringsgruppen",
        "kortnamn": "",
        "skede": Skede.VERKSAMT,
        "mandat": "Bereder.",
        "kalla": "",
    } | falt


def test_ett_nytt_organ_far_egen_adress(overenskommelse, organ, strateg):
    nytt = tjanst.skapa(
        overenskommelse, av=strateg, fran=DAG, lydelse=lydelse(kortnamn="ASK"), uppgifter={"typ": Organtyp.STYRGRUPP}
    )

    assert (nytt.nyckel, nytt.versioner.get().fran) == ("ask-2", DAG)


def test_en_ny_lydelse_lamnar_den_gamla(organ, strateg, logga_in):
    tjanst.ny_lydelse(organ, av=strateg, fran=DAG, **lydelse())
    klient = logga_in(strateg)

    da = klient.get("/provlan/organ/ask/?datum=2023-12-31").content.decode()
    nu = klient.get("/provlan/organ/ask/").content.decode()

    assert [v.namn for v in organ.versioner.order_by("giltighet")] == ["Arbetsmarknadsgruppen", "Etableringsgruppen"]
    assert "<h1>Arbetsmarknadsgruppen</h1>" in da
    assert "<h1>Etableringsgruppen</h1>" in nu
    assert "Bereder." in nu


def test_samma_dag_ar_en_rattelse(organ, strateg):
    tjanst.ny_lydelse(organ, av=strateg, fran=BORJAN, **lydelse(namn="Rättat namn"))

    assert organ.versioner.get().namn == "Rättat namn"


def test_fore_organets_forsta_dag_finns_ingen_lydelse_att_andra(organ, strateg):
    organ.versioner.update(giltighet=spann(DAG))

    with pytest.raises(fel.OrganetFinnsInte, match="Välj en dag då organet är verksamt"):
        tjanst.ny_lydelse(organ, av=strateg, fran=DAGEN_FORE, **lydelse())


def test_tva_organ_delar_ett_omrade(overenskommelse, organ, forum, strateg):
    omrade = OmradeFactory(overenskommelse=overenskommelse)

    tjanst.ta_ansvar(organ, omrade, av=strateg, fran=DAG)
    tjanst.ta_ansvar(forum, omrade, av=strateg, fran=DAG)

    assert omrade.ansvariga.gallande(DAG).count() == 2
    with pytest.raises(fel.RedanSa, match="Ansvaret gäller redan"):
        tjanst.ta_ansvar(organ, omrade, av=strateg, fran=DAG)


def test_ansvar_avslutas_en_dag(overenskommelse, organ, strateg):
    omrade = OmradeFactory(overenskommelse=overenskommelse)
    ansvar = tjanst.ta_ansvar(organ, omrade, av=strateg, fran=BORJAN)

    tjanst.avsluta_rad(organ, ansvar, av=strateg, sista_dag=DAGEN_FORE)

    ansvar.refresh_from_db()
    assert ansvar.till == DAGEN_FORE


def test_en_relation_har_typ_och_dag(organ, forum, strateg, logga_in):
    tjanst.relatera(organ, forum, av=strateg, typ=Relationstyp.RAPPORTERAR_TILL, fran=DAG)
    klient = logga_in(strateg)

    assert "Rapporterar till" in klient.get("/provlan/organ/ask/").content.decode()
    assert "Rapporterar till" not in klient.get("/provlan/organ/ask/?datum=2023-12-31").content.decode()
    with pytest.raises(fel.RedanSa, match="rapporterar till"):
        tjanst.relatera(organ, forum, av=strateg, typ=Relationstyp.RAPPORTERAR_TILL, fran=DAG)


def test_nar_organet_avslutas_slutar_det_som_hor_dit(overenskommelse, organ, forum, kommun, strateg):
    plats = organ.uppdrag.create(organisation=kommun, roll="ordinarie", giltighet=spann(BORJAN))
    ansvar = tjanst.ta_ansvar(organ, OmradeFactory(overenskommelse=overenskommelse), av=strateg, fran=BORJAN)
    relation = tjanst.relatera(organ, forum, av=strateg, typ=Relationstyp.BEREDER_FOR, fran=BORJAN)

    tjanst.avsluta(organ, av=strateg, sista_dag=DAGEN_FORE)

    for rad in (plats, ansvar, relation):
        rad.refresh_from_db()
        assert rad.till == DAGEN_FORE
    assert organ.versioner.get().till == DAGEN_FORE


def test_sidan_visar_vad_som_slutar_innan_nagot_slutar(organ, kommun, strateg, logga_in):
    organ.uppdrag.create(organisation=kommun, roll="ordinarie", giltighet=spann(BORJAN))
    klient = logga_in(strateg)

    forst = klient.post("/provlan/struktur/organ/ask/avsluta/", {"sista_dag": "2023-12-31"})
    orord = organ.versioner.get().till
    sedan = klient.post("/provlan/struktur/organ/ask/avsluta/", {"sista_dag": "2023-12-31", "bekraftad": "1"})

    assert "1 plats avslutas samma dag." in forst.content.decode().replace("\u00a0", " ")
    assert orord is None
    assert sedan.status_code == 302
    assert organ.versioner.get().till == DAGEN_FORE


def test_tva_som_andrar_uppgifterna_skriver_inte_over_varandra(organ, strateg):
    sett = tjanst.avtryck(organ)
    tjanst.andra_uppgifter(organ, av=strateg, sett=sett, motesfrekvens="två gånger per år")

    with pytest.raises(fel.AndradUnderTiden):
        tjanst.andra_uppgifter(organ, av=strateg, sett=sett, motesfrekvens="varje månad")

    organ.refresh_from_db()
    assert organ.motesfrekvens == "två gånger per år"


def test_formularen_sparar(overenskommelse, organ, forum, strateg, logga_in):
    omrade = OmradeFactory(overenskommelse=overenskommelse)
    klient = logga_in(strateg)
    bas = "/provlan/struktur/organ/"

    svar = [
        klient.post(bas, {"namn": "Ny grupp", "typ": "styrgrupp", "skede": "verksamt", "fran": "2024-01-01"}),
        klient.post(f"{bas}ask/lydelse/", {"namn": "Nytt namn", "skede": "verksamt", "fran": "2024-01-01"}),
        klient.post(
            f"{bas}ask/uppgifter/",
            {
                "typ": "styrgrupp",
                "motesfrekvens": "varje månad",
                "moten_per_ar_fran": "4",
                "sett": tjanst.avtryck(organ),
            },
        ),
        klient.post(f"{bas}ask/ansvar/", {"omrade": omrade.pk, "fran": "2024-01-01"}),
        klient.post(f"{bas}ask/relation/", {"typ": "bereder_for", "annat": forum.pk, "fran": "2024-01-01"}),
    ]

    assert [rad.status_code for rad in svar] == [302] * 5
    organ.refresh_from_db()
    assert (organ.motesfrekvens, organ.moten_per_ar_fran) == ("varje månad", 4)
    assert overenskommelse.organ_lista.filter(nyckel="ny-grupp").exists()
    assert "Bereder för" in klient.get(f"{bas}ask/").content.decode()


def test_strukturen_ar_last_nar_overenskommelsen_har_lopt_ut(lopt_ut, organ, strateg, logga_in):
    with pytest.raises(fel.StrukturenLast):
        tjanst.ny_lydelse(organ, av=strateg, fran=DAG, **lydelse())
    klient = logga_in(strateg)

    for sida in ("", "ask/", "ask/lydelse/", "ask/uppgifter/", "ask/ansvar/", "ask/relation/", "ask/avsluta/"):
        svar = klient.get(f"/provlan/struktur/organ/{sida}")
        assert svar.status_code == 403, sida
        assert "Då låstes parter, organ, mål och text." in svar.content.decode(), sida


def test_bara_strategen_andrar(organ, ledamot):
    with pytest.raises(PermissionDenied):
        tjanst.ny_lydelse(organ, av=ledamot, fran=DAG, **lydelse())

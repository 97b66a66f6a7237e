"""The authority decides, corrects and pays a grant."""

import datetime
import threading
from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection

from sok.models import Organisationstyp, Roll
from sok.services.fel import OverenskommelsenAvslutad
from statsbidrag import services as statsbidrag
from statsbidrag.models import Bidrag, Bidragstyp, Intyg, Redovisning, Redovisningsregler, Redovisningstyp, Status
from statsbidrag.services import bidrag as services
from statsbidrag.services import fel, utbetalningar
from statsbidrag.services.bidragsbeslut import Mal, Post, forslag_till_frist
from statsbidrag.services.diarienummer import fler_med_samma
from tests.factories.bidrag import FORMULAR, make_beslut, make_beviljat, make_regler
from tests.factories.sok import OrganisationFactory
from tests.factories.statsbidrag import hand_in, make_redovisning


@pytest.fixture
def regler(db):
    make_regler()


@pytest.fixture
def forening(db):
    return OrganisationFactory(nyckel="foreningen", namn="Föreningen", typ=Organisationstyp.CIVILSAMHALLE)


def _bevilja(overenskommelse, av, mottagare, **andrat):
    beslut = make_beslut(mottagare, **andrat)
    return services.bevilja(overenskommelse, av=av, beviljande=overenskommelse.samordnare, beslut=beslut)


def _nekas(overenskommelse, av, mottagare, **andrat):
    """The sentences per field when the decision is refused."""
    with pytest.raises(fel.BeslutetStammerInte) as reason:
        _bevilja(overenskommelse, av, mottagare, **andrat)
    assert not Bidrag.objects.exists()
    return reason.value.per_falt


def test_ett_beslut_ger_mal_budget_och_de_redovisningar_som_begars(regler, overenskommelse, granskare, kommun):
    bidrag = services.bevilja(
        overenskommelse, av=granskare, beviljande=overenskommelse.samordnare, beslut=make_beslut(kommun),
        delfrister=[datetime.date(2025, 8, 31)],
    )  # fmt: skip

    assert bidrag.beviljandear == 2025
    assert [mal.nummer for mal in bidrag.mal_lista.all()] == [1, 2]
    assert {post.namn: post.belopp for post in bidrag.budgetposter.all()} == {"Personal": 300_000, "Lokal": 100_000}
    fall = {(r.typ, r.frist, r.status) for r in bidrag.redovisningar.all()}
    assert fall == {
        (Redovisningstyp.DELREDOVISNING, datetime.date(2025, 8, 31), Status.VANTAS),
        (Redovisningstyp.SLUTREDOVISNING, datetime.date(2026, 3, 31), Status.VANTAS),
    }


@pytest.mark.parametrize(
    ("slut", "frist"),
    [
        ("2025-12-31", "2026-03-31"),
        ("2025-11-30", "2026-02-28"),
        ("2025-09-15", "2025-12-15"),
        ("2025-10-31", "2026-01-31"),
    ],
)
def test_slutredovisningen_foreslas_tre_manader_efter_perioden(slut, frist):
    assert forslag_till_frist(datetime.date.fromisoformat(slut)) == datetime.date.fromisoformat(frist)


def test_budget_som_inte_gar_ihop_sags_i_kronor(regler, overenskommelse, granskare, kommun):
    nekas = _nekas(overenskommelse, granskare, kommun, budget=(Post("Personal", 390_000),))

    text = nekas["budget"].replace("\u00a0", " ")
    assert "390 000 kr" in text
    assert "Det saknas 10 000 kr" in text


@pytest.mark.parametrize(
    ("falt", "andrat"),
    [
        ("slut", {"slut": datetime.date(2025, 1, 1)}),
        ("slut", {"slut": datetime.date(2035, 1, 1)}),
        ("start", {"start": datetime.date(2205, 2, 1), "slut": datetime.date(2206, 1, 1)}),
        ("diarienummer", {"diarienummer": "dnr 851/2025"}),
        ("belopp", {"belopp": 0, "budget": (Post("Personal", 0),)}),
        ("mal", {"mal": ()}),
        ("villkor", {"villkor": "Betalas till 19811228-9874."}),
        ("mal", {"mal": (Mal("Hjälpa 811228-9874"),)}),
    ],
)
def test_det_som_inte_stammer_sags_vid_sitt_falt(regler, overenskommelse, granskare, kommun, falt, andrat):
    assert falt in _nekas(overenskommelse, granskare, kommun, **andrat)


def test_mottagaren_maste_vara_av_ratt_slag(regler, overenskommelse, granskare, forening):
    nekas = _nekas(overenskommelse, granskare, forening)

    assert "kommun eller kommunalförbund" in nekas["mottagare"]
    assert _bevilja(overenskommelse, granskare, forening, bidragstyp="tia").mottagare == forening


def test_myndigheten_ger_inte_sig_sjalv_bidrag(regler, overenskommelse, granskare):
    assert "sig själv" in _nekas(overenskommelse, granskare, overenskommelse.samordnare)["mottagare"]


def test_bidragstypen_ska_galla_beslutsdagen(regler, overenskommelse, granskare, kommun):
    dag = datetime.date(2012, 5, 2)
    nekas = _nekas(
        overenskommelse, granskare, kommun, bidragstyp="par37a", beslutsdatum=dag, start=dag,
        slut=datetime.date(2012, 12, 31),
    )  # fmt: skip

    assert "gällde inte" in nekas["bidragstyp"]


def test_samma_bidrag_registreras_inte_tva_ganger(regler, overenskommelse, granskare, kommun):
    _bevilja(overenskommelse, granskare, kommun)

    with pytest.raises(fel.BidragetFinns):
        _bevilja(overenskommelse, granskare, kommun)


def test_samma_diarienummer_pa_ett_annat_bidrag_pekas_ut(regler, overenskommelse, granskare, kommun):
    forsta = _bevilja(overenskommelse, granskare, kommun)
    andra = _bevilja(overenskommelse, granskare, kommun, titel="Ett annat bidrag")

    assert forsta.titel in fler_med_samma(andra)
    assert fler_med_samma(_bevilja(overenskommelse, granskare, kommun, titel="Utan nummer", diarienummer=None)) == ""


def test_bara_den_beviljande_myndighetens_handlaggare_beviljar(regler, overenskommelse, strateg, kommun, medlem):
    with pytest.raises(PermissionDenied):
        _bevilja(overenskommelse, strateg, kommun)
    with pytest.raises(PermissionDenied):
        _bevilja(overenskommelse, medlem(Roll.GRANSKARE, OrganisationFactory(nyckel="annan", namn="Annan")), kommun)


def test_den_beviljande_myndigheten_kan_vara_en_annan_an_samordnaren(
    regler, overenskommelse, medlem, granskare, kommun
):
    fonden = OrganisationFactory(nyckel="fonden", namn="Fonden", typ=Organisationstyp.STATLIG_MYNDIGHET)
    handlaggare = medlem(Roll.GRANSKARE, fonden)

    bidrag = services.bevilja(overenskommelse, av=handlaggare, beviljande=fonden, beslut=make_beslut(kommun))

    assert Bidrag.objects.granskas_av(handlaggare).get() == bidrag
    assert not Bidrag.objects.granskas_av(granskare).exists()


def test_en_avslutad_overenskommelse_far_inga_nya_bidrag(regler, overenskommelse, granskare, kommun):
    overenskommelse.startdatum, overenskommelse.slutdatum = datetime.date(2017, 1, 1), datetime.date(2020, 12, 31)
    overenskommelse.uppfoljning_till = datetime.date(2021, 3, 1)
    overenskommelse.save()

    with pytest.raises(OverenskommelsenAvslutad):
        _bevilja(overenskommelse, granskare, kommun)


def test_ett_ar_utan_eget_formular_far_det_forra_arets(regler, overenskommelse, granskare, kommun):
    bidrag = _bevilja(
        overenskommelse, granskare, kommun, beslutsdatum=datetime.date(2026, 1, 15), start=datetime.date(2026, 2, 1),
        slut=datetime.date(2026, 10, 31),
    )  # fmt: skip

    assert bidrag.beviljandear == 2026
    assert bidrag.slutredovisning.formularversion.beviljandear == 2025


def test_stora_bidrag_till_foreningar_kraver_revisorsintyg(regler, overenskommelse, granskare, kommun, forening):
    Redovisningsregler.objects.create(beviljande=overenskommelse.samordnare, revisorsintyg_over=300_000)

    till_forening = _bevilja(overenskommelse, granskare, forening, bidragstyp="tia")
    till_kommun = _bevilja(overenskommelse, granskare, kommun)

    assert till_forening.slutredovisning.intyg == Intyg.REVISORSINTYG
    assert till_kommun.slutredovisning.intyg == Intyg.FORSAKRAN


def test_rader_behaller_sitt_nummer_och_inget_nummer_anvands_igen(regler, overenskommelse, granskare, kommun):
    bidrag = _bevilja(overenskommelse, granskare, kommun)
    kvar = Mal("Fler lär sig svenska", nummer=1)

    services.andra(bidrag, av=granskare, beslut=make_beslut(kommun, mal=(kvar,)))
    services.andra(bidrag, av=granskare, beslut=make_beslut(kommun, mal=(Mal("Ett nytt mål"), kvar)))

    assert dict(bidrag.mal_lista.values_list("nummer", "text")) == {1: "Fler lär sig svenska", 3: "Ett nytt mål"}


def test_mottagare_och_beviljandear_byts_inte(regler, overenskommelse, granskare, kommun, forening):
    bidrag = _bevilja(overenskommelse, granskare, kommun)
    beslut = make_beslut(forening, bidragstyp="tia", beslutsdatum=datetime.date(2024, 12, 20), titel="Annat namn")

    with pytest.raises(fel.BeslutetStammerInte) as reason:
        services.andra(bidrag, av=granskare, beslut=beslut)

    assert {"mottagare", "beslutsdatum"} <= set(reason.value.per_falt)


def test_en_inlamnad_slutredovisning_haller_beslutet_fast(overenskommelse, kommun, granskare, behorig):
    redovisning = make_redovisning(
        overenskommelse=overenskommelse, mottagare=kommun, beviljande=overenskommelse.samordnare
    )
    bidrag = redovisning.bidrag
    hand_in(redovisning, behorig)
    lagrat = services.lagrat_beslut(bidrag)

    with pytest.raises(fel.BeslutetLast):
        services.andra(bidrag, av=granskare, beslut=replace(lagrat, belopp=500_000))
    services.andra(bidrag, av=granskare, beslut=replace(lagrat, diarienummer="851-77-2025"))

    bidrag.refresh_from_db()
    assert (bidrag.beviljat_belopp, bidrag.diarienummer) == (400_000, "851-77-2025")


def test_en_kollegas_andring_skrivs_inte_over_osedd(regler, overenskommelse, granskare, kommun):
    bidrag = _bevilja(overenskommelse, granskare, kommun)

    with pytest.raises(fel.BidragetAndrat):
        services.andra(bidrag, av=granskare, beslut=make_beslut(kommun), sett="en äldre stämpel")


def test_utbetalt_blir_aldrig_mer_an_beviljat(regler, overenskommelse, granskare, kommun):
    bidrag = _bevilja(overenskommelse, granskare, kommun)
    utbetalningar.betala_ut(bidrag, av=granskare, datum=datetime.date(2025, 2, 3), belopp=300_000)

    with pytest.raises(fel.BeslutetStammerInte) as reason:
        utbetalningar.betala_ut(bidrag, av=granskare, datum=datetime.date(2025, 6, 3), belopp=100_001)

    assert "100\u00a0000\u00a0kr" in reason.value.per_falt["belopp"]
    assert services.utbetalt(bidrag) == 300_000


def test_utbetalning_fore_beslutet_eller_i_framtiden_vagras(regler, overenskommelse, granskare, kommun):
    bidrag = _bevilja(overenskommelse, granskare, kommun)

    for dag in (datetime.date(2025, 1, 14), datetime.date(2099, 1, 1)):
        with pytest.raises(fel.BeslutetStammerInte) as reason:
            utbetalningar.betala_ut(bidrag, av=granskare, datum=dag, belopp=1)
        assert "datum" in reason.value.per_falt


def test_beloppet_blir_inte_mindre_an_det_som_ar_utbetalt(regler, overenskommelse, granskare, kommun):
    bidrag = _bevilja(overenskommelse, granskare, kommun)
    utbetalningar.betala_ut(bidrag, av=granskare, datum=datetime.date(2025, 2, 3), belopp=300_000)
    mindre = make_beslut(kommun, belopp=200_000, budget=(Post("Personal", 200_000, 1),))

    with pytest.raises(fel.BeslutetStammerInte) as reason:
        services.andra(bidrag, av=granskare, beslut=mindre)

    assert "redan utbetalt" in reason.value.per_falt["belopp"]


@pytest.mark.django_db(transaction=True)
def test_tva_utbetalningar_pa_samma_gang_blir_inte_mer_an_beviljat(overenskommelse, granskare, kommun):
    make_regler()
    bidrag = make_beviljat(overenskommelse, granskare, kommun)
    utfall = []

    def pay():
        try:
            utbetalningar.betala_ut(bidrag, av=granskare, datum=datetime.date(2025, 2, 3), belopp=250_000)
            utfall.append("betald")
        except fel.BeslutetStammerInte:
            utfall.append("nekad")
        finally:
            connection.close()

    threads = [threading.Thread(target=pay) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(utfall) == ["betald", "nekad"]


def test_bidragstypernas_dagar_och_mottagare_fylls_i_men_andras_inte(db):
    Bidragstyp.objects.create(nyckel="tia", namn="TIA", forfattning="förordningen (2016:1364)")
    Bidragstyp.objects.create(
        nyckel="par37", namn="Eget namn", forfattning="förordningen", mottagartyper=[Organisationstyp.REGION]
    )

    statsbidrag.las_in_bidragstyper(FORMULAR / "bidragstyper.yaml")
    statsbidrag.las_in_bidragstyper(FORMULAR / "bidragstyper.yaml")

    tia, par37 = (Bidragstyp.objects.get(nyckel=nyckel) for nyckel in ("tia", "par37"))
    assert Organisationstyp.TROSSAMFUND in tia.mottagartyper
    assert tia.fran.year == 2016
    assert (par37.namn, par37.mottagartyper) == ("Eget namn", [Organisationstyp.REGION])


def test_en_delredovisning_kan_begaras_senare(regler, overenskommelse, granskare, kommun):
    bidrag = make_beviljat(overenskommelse, granskare, kommun, slut=datetime.date(2029, 12, 31))

    services.begar_delredovisning(bidrag, av=granskare, frist=datetime.date(2029, 1, 31))

    assert Redovisning.objects.get(typ=Redovisningstyp.DELREDOVISNING).frist == datetime.date(2029, 1, 31)

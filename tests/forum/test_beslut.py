"""Decisions: numbered, owned, dated, on the next agenda until they are reported done; never deleted."""

import datetime
import threading

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection

from core.oprecist import OprecistDatum
from forum.models import (
    Beslut,
    Beslutsform,
    Beslutshandelse,
    Beslutsstatus,
    Genomforande,
    Motesstatus,
    Protokollstatus,
    Punktslag,
    Utgang,
)
from forum.services import beslut as services
from forum.services import mote as motesliv
from forum.services.beslut import Beslutsuppgifter
from forum.services.fel import (
    BeslutsdagenFramat,
    KlarForeBeslutet,
    MotetHarInteVarit,
    MotetTarIngaBeslut,
    OtillatenOvergang,
    ProtokolletStarStilla,
    RedanBeslutat,
    SkalSaknas,
)
from sok.models import Organtyp, Roll
from tests.dagar import i_ar, idag, igar, om
from tests.factories.forum import BeslutFactory, MoteFactory, ProtokollFactory, PunktFactory
from tests.factories.sok import MedlemskapFactory, OrganFactory, OverenskommelseFactory

DAG = datetime.timedelta(days=1)


@pytest.fixture
def forum(overenskommelse):
    return OrganFactory(overenskommelse=overenskommelse, nyckel="forum", typ=Organtyp.BESLUTANDE, version__namn="Forum")


@pytest.fixture
def mote(forum):
    """Held today; its minutes have not begun."""
    return MoteFactory(organ=forum, dag=idag(), status=Motesstatus.HALLET)


@pytest.fixture
def punkt(mote):
    return PunktFactory(mote=mote, slag=Punktslag.BESLUT, forslag_till_beslut="Forum inrättar en tolkpool.")


def fatta(punkt, av, **falt):
    return services.fatta(punkt, Beslutsuppgifter(**{"text": "Forum inrättar en tolkpool.", **falt}), av=av)


def test_beslutet_pa_motet_far_nummer_adress_och_forsta_steg(punkt, mote, strateg, kommun):
    beslut = fatta(punkt, strateg, ansvarig_organisation=kommun, forfaller=om(30))

    assert beslut.nummer == beslut.nyckel == f"{i_ar()}-01"
    assert (beslut.organ, beslut.mote, beslut.punkt, beslut.form) == (mote.organ, mote, punkt, Beslutsform.MOTE)
    assert beslut.nar == mote.nar
    assert beslut.ar_oppet
    assert [(h.fran, h.till, h.av) for h in beslut.handelser.all()] == [("", Genomforande.OPPET, strateg)]
    punkt.refresh_from_db()
    assert punkt.utgang == Utgang.BESLUTAD


def test_numren_gar_per_overenskommelse_och_ar(punkt, strateg, overenskommelse, utomstaende):
    BeslutFactory(mote=None, organ=None, overenskommelse=overenskommelse, nar="2025", nummer="2025-07")
    annat = OverenskommelseFactory(slug="annatlan")
    BeslutFactory(mote=None, organ=None, overenskommelse=annat, nar=str(i_ar()), nummer=f"{i_ar()}-41")
    BeslutFactory(mote=None, organ=None, overenskommelse=overenskommelse, nar=str(i_ar()), nummer=f"{i_ar()}-99")

    numren = [fatta(punkt, strateg).nummer for _ in range(2)]

    assert numren == [f"{i_ar()}-100", f"{i_ar()}-101"]


def test_adressen_krockar_inte_med_ett_ord_ur_kallan(punkt, strateg, overenskommelse):
    BeslutFactory(mote=None, organ=None, overenskommelse=overenskommelse, nar="2020", nyckel=f"{i_ar()}-01")

    assert fatta(punkt, strateg).nyckel == f"beslut-{i_ar()}-01"


def test_beslutet_kan_inte_vara_klart_innan_det_ar_fattat(punkt, strateg):
    with pytest.raises(KlarForeBeslutet, match="kan inte vara klart innan det är fattat"):
        fatta(punkt, strateg, forfaller=igar())

    assert not Beslut.objects.exists()
    punkt.refresh_from_db()
    assert punkt.utgang == ""


@pytest.mark.parametrize("status", [Motesstatus.UTKAST, Motesstatus.INSTALLT])
def test_ett_mote_som_inte_ar_oppnat_fattar_inga_beslut(punkt, mote, strateg, status):
    type(mote).objects.filter(pk=mote.pk).delete()
    mote = MoteFactory(organ=mote.organ, dag=idag(), status=status)
    punkt = PunktFactory(mote=mote, slag=Punktslag.BESLUT)

    with pytest.raises(MotetTarIngaBeslut):
        fatta(punkt, strateg)


def test_ett_mote_som_inte_har_varit_fattar_inga_beslut(forum, strateg):
    punkt = PunktFactory(mote=MoteFactory(organ=forum, dag=om(1)), slag=Punktslag.BESLUT)

    with pytest.raises(MotetHarInteVarit):
        fatta(punkt, strateg)


def test_en_traff_utan_beslut_fattar_inga(forum, strateg):
    punkt = PunktFactory(mote=MoteFactory(organ=forum, dag=idag(), slag="tematraff"), slag=Punktslag.BESLUT)

    with pytest.raises(MotetTarIngaBeslut):
        fatta(punkt, strateg)


def test_bara_en_beslutspunkt_ger_beslut(mote, strateg):
    with pytest.raises(MotetTarIngaBeslut, match="ingen beslutspunkt"):
        fatta(PunktFactory(mote=mote), strateg)


@pytest.mark.parametrize("status", [Protokollstatus.JUSTERAS])
def test_under_justering_star_besluten_stilla(punkt, mote, strateg, status):
    beslut = fatta(punkt, strateg)
    ProtokollFactory(mote=mote, status=status)

    with pytest.raises(ProtokolletStarStilla):
        fatta(punkt, strateg)
    with pytest.raises(ProtokolletStarStilla):
        services.andra(beslut, av=strateg, text="Något annat.")

    assert Beslut.objects.get().text == "Forum inrättar en tolkpool."


def test_bara_lansstrategen_skriver_in_beslut(punkt, beredare, ledamot, kommunhandlaggare, overenskommelse):
    for person in (beredare, ledamot, kommunhandlaggare):
        with pytest.raises(PermissionDenied):
            fatta(punkt, person)
        with pytest.raises(PermissionDenied):
            services.fatta_utan_mote(
                overenskommelse, Beslutsuppgifter(text="Nej."), av=person, form=Beslutsform.MYNDIGHET, dag=idag()
            )


def test_en_sekretesspunkt_ger_ett_sekretessbeslut(mote, strateg):
    punkt = PunktFactory(mote=mote, slag=Punktslag.BESLUT, sekretess=True)

    assert fatta(punkt, strateg).sekretess


def test_per_capsulam_och_myndighetens_eget(overenskommelse, forum, strateg):
    per_capsulam = services.fatta_utan_mote(
        overenskommelse,
        Beslutsuppgifter(text="Ja."),
        av=strateg,
        form=Beslutsform.PER_CAPSULAM,
        dag=idag(),
        organ=forum,
    )
    eget = services.fatta_utan_mote(
        overenskommelse, Beslutsuppgifter(text="Vi bidrar.", foljs_upp=False, diarienummer="851-1-2026"), av=strateg,
        form=Beslutsform.MYNDIGHET, dag=igar(), beslutsfattare="Länsstyrelsen i provlänet",
    )  # fmt: skip

    assert (per_capsulam.organ, per_capsulam.mote, per_capsulam.genomforande) == (forum, None, Genomforande.OPPET)
    assert (eget.organ, eget.beslutsfattare, eget.genomforande) == (
        None,
        "Länsstyrelsen i provlänet",
        Genomforande.INGET,
    )


def test_ett_beslut_fattas_inte_i_morgon(overenskommelse, forum, strateg):
    with pytest.raises(BeslutsdagenFramat):
        services.fatta_utan_mote(
            overenskommelse, Beslutsuppgifter(text="Ja."), av=strateg, form=Beslutsform.PER_CAPSULAM, dag=om(1),
            organ=forum,
        )  # fmt: skip


def test_utfallet_av_ett_planerat_beslut_skrivs_in_en_gang(overenskommelse, forum, strateg):
    planerat = BeslutFactory(
        mote=None, organ=None, overenskommelse=overenskommelse, nyckel="struktur", nar="2025-10", genomforande="",
        status=Beslutsstatus.PLANERAT,
    )  # fmt: skip

    def skriv_in():
        return services.fatta_utan_mote(
            overenskommelse, Beslutsuppgifter(text="Rådet tar vid."), av=strateg, form=Beslutsform.MOTE, dag=idag(),
            organ=forum, planerat=planerat,
        )  # fmt: skip

    fattat = skriv_in()

    assert (fattat.pk, fattat.nyckel, fattat.status) == (planerat.pk, "struktur", Beslutsstatus.FATTAT)
    with pytest.raises(RedanBeslutat):
        skriv_in()


def test_oppet_beslut_kommer_tillbaka_tills_det_ar_klart(overenskommelse, forum, punkt, strateg):
    def dagordningen(dagar):
        nar = om(dagar)
        mote = motesliv.skapa(
            overenskommelse, av=strateg, organ=forum, nar=OprecistDatum(nar.year, nar.month, nar.day), rubrik="Forum"
        )
        return [p.foljer_upp for p in mote.punkter.all()]

    beslut = fatta(punkt, strateg)

    assert dagordningen(30) == [beslut]
    services.rapportera_klart(beslut, av=strateg, text="Tolkpoolen har startat.")
    assert dagordningen(60) == []


def test_ett_beslut_laggs_pa_det_mote_som_redan_finns_och_lamnar_det_nar_det_ar_klart(forum, punkt, strateg):
    nasta = MoteFactory(organ=forum, dag=om(30), status=Motesstatus.UTKAST)
    PunktFactory(mote=nasta, nummer=1, rubrik="Öppnande")
    beslut = fatta(punkt, strateg)
    PunktFactory(mote=nasta, nummer=3, rubrik="Avslut")
    assert [p.foljer_upp for p in nasta.punkter.all()] == [None, beslut, None]

    services.rapportera_klart(beslut, av=strateg, text="Klart.")

    assert [(p.nummer, p.rubrik) for p in nasta.punkter.all()] == [(1, "Öppnande"), (2, "Avslut")]
    services.ateroppna(beslut, av=strateg, text="Poolen lades ner.")
    assert nasta.punkter.filter(foljer_upp=beslut).count() == 1


def test_det_som_inte_ska_foljas_upp_kommer_inte_tillbaka(forum, punkt, strateg):
    nasta = MoteFactory(organ=forum, dag=om(30))

    fatta(punkt, strateg, foljs_upp=False)

    assert not nasta.punkter.exists()


def test_oppna_ar_bara_fattade_som_vantar(overenskommelse):
    def ett(**falt):
        return BeslutFactory(mote=None, organ=None, overenskommelse=overenskommelse, nar="2024", **falt)

    oppet, sent = ett(), ett(forfaller=igar())
    ett(status=Beslutsstatus.PLANERAT, genomforande="")
    ett(genomforande=Genomforande.KLART)
    ett(genomforande="")

    assert set(Beslut.objects.oppna()) == {oppet, sent}
    assert list(Beslut.objects.forsenade()) == [sent]
    assert (oppet.lage, sent.lage) == ("oppet", "forsenat")


def test_de_ansvariga_rapporterar_klart_och_strategen_oppnar_igen(
    punkt, strateg, kommun, kommunhandlaggare, foreningsperson
):
    beslut = fatta(punkt, strateg, ansvarig_organisation=kommun)

    with pytest.raises(PermissionDenied):
        services.rapportera_klart(beslut, av=foreningsperson, text="Klart.")
    with pytest.raises(SkalSaknas):
        services.rapportera_klart(beslut, av=kommunhandlaggare, text=" ")
    services.rapportera_klart(beslut, av=kommunhandlaggare, text="Avtalet är tecknat.")
    with pytest.raises(OtillatenOvergang):
        services.rapportera_klart(beslut, av=strateg, text="Igen.")
    with pytest.raises(PermissionDenied):
        services.ateroppna(beslut, av=kommunhandlaggare, text="Ångrar.")
    with pytest.raises(SkalSaknas):
        services.ateroppna(beslut, av=strateg, text="")
    services.ateroppna(beslut, av=strateg, text="Avtalet gällde fel år.")

    assert [(h.fran, h.till, h.text) for h in beslut.handelser.all()] == [
        (Genomforande.KLART, Genomforande.OPPET, "Avtalet gällde fel år."),
        (Genomforande.OPPET, Genomforande.KLART, "Avtalet är tecknat."),
        ("", Genomforande.OPPET, ""),
    ]


def test_gruppens_folk_rapporterar_nar_en_grupp_ansvarar(punkt, strateg, beredare, ledamot, overenskommelse):
    beredning = OrganFactory(overenskommelse=overenskommelse, typ=Organtyp.BEREDANDE)
    beslut = fatta(punkt, strateg, ansvarigt_organ=beredning)

    with pytest.raises(PermissionDenied):
        services.rapportera_klart(beslut, av=ledamot, text="Klart.")

    assert services.rapportera_klart(beslut, av=beredare, text="Klart.").genomforande == Genomforande.KLART


def test_rattad_lydelse_har_samma_adress_och_nya_ord_pa_nasta_dagordning(forum, punkt, strateg):
    nasta = MoteFactory(organ=forum, dag=om(30), status=Motesstatus.UTKAST)
    beslut = fatta(punkt, strateg)
    adress = beslut.get_absolute_url()

    beslut = services.andra(beslut, av=strateg, text="Forum inrättar en gemensam tolkpool.", sekretess=True)

    assert beslut.get_absolute_url() == adress
    assert "gemensam tolkpool" in nasta.punkter.get().rubrik
    assert nasta.punkter.get().sekretess


def test_rattat_sekretessbeslut_doljs_ocksa_pa_oppnade_dagordningar(forum, punkt, strateg):
    nasta = MoteFactory(organ=forum, dag=om(30), status=Motesstatus.OPPNAT)
    beslut = fatta(punkt, strateg)
    assert not nasta.punkter.get().sekretess

    services.andra(beslut, av=strateg, sekretess=True)

    assert nasta.punkter.get().sekretess


def test_ett_felaktigt_beslut_ersatts_och_star_kvar(punkt, strateg):
    fel = fatta(punkt, strateg)

    ratt = fatta(punkt, strateg, text="Forum inrättar två tolkpooler.", ersatter=fel)

    fel.refresh_from_db()
    assert fel.genomforande == Genomforande.INGET
    assert fel.handelser.first().text == f"Ersatt av beslut {ratt.nummer}."
    assert fel.ersatt_av.get() == ratt
    with pytest.raises(RedanBeslutat):
        services.ateroppna(fel, av=strateg, text="Ändå.")
    with pytest.raises(RedanBeslutat, match="redan ersatt av"):
        fatta(punkt, strateg, ersatter=fel)


def test_ett_beslut_ur_kallan_kan_borja_foljas_upp(overenskommelse, strateg):
    beslut = BeslutFactory(mote=None, organ=None, overenskommelse=overenskommelse, nar="2024-03", genomforande="")

    services.ateroppna(beslut, av=strateg, text="Forum vill veta vad som hände.")

    assert Beslut.objects.oppna().get() == beslut
    assert beslut.handelser.get().fran == ""


@pytest.mark.django_db(transaction=True)
def test_tva_som_beslutar_samtidigt_far_var_sitt_nummer():
    avtal = OverenskommelseFactory()
    forum = OrganFactory(overenskommelse=avtal, typ=Organtyp.BESLUTANDE)
    strateg = MedlemskapFactory(overenskommelse=avtal, roll=Roll.LANSSTRATEG, organisation=avtal.samordnare).user
    grind = threading.Barrier(4)
    fel = []

    def besluta():
        try:
            grind.wait(timeout=10)
            services.fatta_utan_mote(
                avtal, Beslutsuppgifter(text="Ja."), av=strateg, form=Beslutsform.PER_CAPSULAM, dag=idag(), organ=forum
            )
        except Exception as reason:
            fel.append(reason)
        finally:
            connection.close()

    tradar = [threading.Thread(target=besluta) for _ in range(4)]
    for trad in tradar:
        trad.start()
    for trad in tradar:
        trad.join(timeout=30)

    assert fel == []
    assert sorted(Beslut.objects.values_list("nummer", flat=True)) == [f"{i_ar()}-{n:02d}" for n in range(1, 5)]
    assert Beslutshandelse.objects.count() == 4

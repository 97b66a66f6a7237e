"""The agenda: order, what comes on it by itself, what is noted, and that two who note lose nothing."""

import datetime
import re

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone

from forum.agenda import Agenda
from forum.models import (
    Dagordningspunkt,
    Forslagsstatus,
    Genomforande,
    Moteslag,
    Motesstatus,
    Protokollstatus,
    Punktslag,
    Utgang,
)
from forum.services import dagordning
from forum.services import mote as moten
from forum.services.dagordning import Anteckning, stampel
from forum.services.fel import MotetInteOppnat, MotetStangt, ProtokolletStarStilla, PunktenKanInteTasBort
from tests.dagar import om
from tests.factories.forum import (
    BeslutFactory,
    ForslagFactory,
    MoteFactory,
    NarvaroFactory,
    ProtokollFactory,
    PunktFactory,
    UnderlagFactory,
)
from tests.factories.sok import OrganFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def organ(overenskommelse):
    return OrganFactory(overenskommelse=overenskommelse, nyckel="forum", version__namn="Forum")


@pytest.fixture
def mote(organ):
    return MoteFactory(organ=organ)


@pytest.fixture
def hallet(organ):
    return MoteFactory(organ=organ, status=Motesstatus.HALLET, dag=om(-1))


@pytest.fixture
def beslut(organ):
    """An open decision of the organ from last month."""
    return BeslutFactory(mote=MoteFactory(organ=organ, status=Motesstatus.STANGT, dag=om(-30)), nummer="2025-1")


def rubriker(mote):
    return [punkt.rubrik for punkt in mote.punkter.order_by("nummer")]


def skicka(logga_in, person, name, mote, *args, **data):
    return logga_in(person).post(reverse(f"forum:{name}", args=[mote.overenskommelse.slug, mote.pk, *args]), data)


# --- items


def test_en_punkt_laggs_sist_och_syns(mote, strateg, ledamot, logga_in):
    PunktFactory(mote=mote, nummer=1, rubrik="Först")

    skicka(
        logga_in, strateg, "punkt_ny", mote, rubrik="Ny struktur", slag="beslut", foredragande="Beredningsgruppen",
        minuter="20", bakgrund="Så här är det.", forslag_till_beslut="Forumet antar strukturen.",
    )  # fmt: skip
    html = logga_in(ledamot).get(mote.get_absolute_url()).content.decode()

    assert rubriker(mote) == ["Först", "Ny struktur"]
    for text in ("Föredragande: Beredningsgruppen", "20 min", "Så här är det.", "Forumet antar strukturen."):
        assert text in html


@pytest.mark.parametrize(
    ("falt", "mening"),
    [
        ({"rubrik": ""}, "Skriv vad punkten handlar om."),
        ({"minuter": "en kvart"}, "Skriv antalet minuter med siffror"),
        ({"minuter": "0"}, "Skriv mellan 1 och 600 minuter."),
        ({"slag": "information", "forslag_till_beslut": "Vi antar."}, "Välj Beslut när det finns ett förslag"),
    ],
)
def test_det_som_inte_stammer_sags_vid_faltet(mote, strateg, logga_in, falt, mening):
    svar = skicka(logga_in, strateg, "punkt_ny", mote, **({"rubrik": "Punkt", "slag": "diskussion"} | falt))

    assert mening in svar.content.decode()
    assert not mote.punkter.exists()


def test_punkten_flyttas_upp_och_ned_med_knappar(mote, strateg, logga_in):
    first, _, third = (PunktFactory(mote=mote, nummer=n, rubrik=f"P{n}") for n in (1, 2, 3))

    skicka(logga_in, strateg, "punkt_flytta", mote, third.pk, steg="-1")
    skicka(logga_in, strateg, "punkt_flytta", mote, first.pk, steg="1")

    assert rubriker(mote) == ["P3", "P1", "P2"]
    assert [p.nummer for p in mote.punkter.all()] == [1, 2, 3]


def test_punkten_vid_kanten_star_kvar(mote, strateg):
    first = PunktFactory(mote=mote, nummer=1, rubrik="P1")
    PunktFactory(mote=mote, nummer=2, rubrik="P2")

    dagordning.flytta(first, -1, av=strateg)

    assert rubriker(mote) == ["P1", "P2"]


def test_borttagen_punkt_lamnar_ingen_lucka(mote, strateg, logga_in):
    first, _ = (PunktFactory(mote=mote, nummer=n, rubrik=f"P{n}") for n in (1, 2))

    skicka(logga_in, strateg, "punkt_ta_bort", mote, first.pk)

    assert [(p.nummer, p.rubrik) for p in mote.punkter.all()] == [(1, "P2")]


def test_punkt_med_beslut_tas_inte_bort(mote, strateg):
    punkt = PunktFactory(mote=mote)
    BeslutFactory(mote=mote, punkt=punkt)

    with pytest.raises(PunktenKanInteTasBort, match="har ett beslut"):
        dagordning.ta_bort(punkt, av=strateg)


def test_efter_motet_tas_ingen_punkt_bort(hallet, strateg):
    with pytest.raises(PunktenKanInteTasBort, match="Anteckna på punkten"):
        dagordning.ta_bort(PunktFactory(mote=hallet), av=strateg)


def test_bara_den_som_leder_andrar_dagordningen(mote, beredare):
    with pytest.raises(PermissionDenied):
        dagordning.lagg_till(mote, av=beredare, rubrik="Min punkt")


def test_ett_stangt_mote_far_inga_nya_punkter(organ, strateg):
    stangt = MoteFactory(organ=organ, status=Motesstatus.STANGT, dag=om(-3))

    with pytest.raises(MotetStangt):
        dagordning.lagg_till(stangt, av=strateg, rubrik="För sent")


# --- minutes and clock times


def test_klockslagen_raknas_fran_borjan(mote, ledamot):
    mote.borjar = timezone.make_aware(datetime.datetime.combine(mote.dag, datetime.time(9, 30)))
    mote.save()
    for number, minutes in enumerate((10, 25, None, 15), start=1):
        PunktFactory(mote=mote, nummer=number, minuter=minutes)

    agenda = Agenda(mote, ledamot)

    assert [rad.borjar and timezone.localtime(rad.borjar).strftime("%H.%M") for rad in agenda.rader] == [
        "09.30", "09.40", "10.05", None,
    ]  # fmt: skip
    assert agenda.tid == "50 minuter"
    assert not agenda.alla_har_tid


def test_den_som_leder_far_veta_att_tiden_inte_racker(mote, strateg, logga_in):
    mote.borjar = timezone.make_aware(datetime.datetime.combine(mote.dag, datetime.time(9)))
    mote.slutar = mote.borjar + datetime.timedelta(hours=1)
    mote.save()
    PunktFactory(mote=mote, minuter=90)

    html = logga_in(strateg).get(mote.get_absolute_url()).content.decode()

    assert "Punkterna tar längre tid än mötet." in html
    assert "1 timme 30 minuter, klart kl.\xa010.30" in html


# --- what comes by itself


def test_oppna_beslut_kommer_av_sig_sjalva_nar_motet_skapas(organ, beslut, strateg):
    mote = moten.skapa(organ.overenskommelse, av=strateg, organ=organ, nar=MoteFactory.build(organ=organ).nar)

    punkt = mote.punkter.get()
    assert punkt.foljer_upp == beslut
    assert punkt.rubrik.startswith("Beslut 2025-1: Provbeslut")


def test_hamta_in_tva_ganger_ger_en_punkt(mote, beslut, strateg):
    assert len(dagordning.hamta_in(mote, av=strateg)) == 1
    assert dagordning.hamta_in(mote, av=strateg) == []

    assert mote.punkter.count() == 1


def test_beslut_som_fattats_senare_kommer_nar_motet_oppnas(organ, strateg):
    mote = moten.skapa(organ.overenskommelse, av=strateg, organ=organ, nar=MoteFactory.build(organ=organ).nar)
    nytt = BeslutFactory(mote=MoteFactory(organ=organ, status=Motesstatus.HALLET, dag=om(-1)))

    moten.oppna(mote, av=strateg)

    assert [p.foljer_upp for p in mote.punkter.all()] == [nytt]


def test_avslutade_och_andra_organs_beslut_kommer_inte(mote, overenskommelse, organ, strateg):
    old = MoteFactory(organ=organ, status=Motesstatus.STANGT, dag=om(-30))
    BeslutFactory(mote=old, genomforande=Genomforande.KLART)
    BeslutFactory(mote=old, genomforande="")
    annat = OrganFactory(overenskommelse=overenskommelse)
    BeslutFactory(mote=MoteFactory(organ=annat, status=Motesstatus.STANGT, dag=om(-30)))

    assert dagordning.hamta_in(mote, av=strateg) == []


def test_ett_beslut_fran_ett_senare_mote_kommer_inte_pa_ett_tidigare(organ, beslut, strateg):
    tidigare = MoteFactory(organ=organ, status=Motesstatus.UTKAST, dag=om(-60))

    assert dagordning.hamta_in(tidigare, av=strateg) == []


def test_en_traff_utan_beslut_tar_inte_in_nagot(organ, beslut, strateg):
    for slag in (Moteslag.TEMATRAFF, Moteslag.MOTTAGANDEDIALOG):
        assert dagordning.hamta_in(MoteFactory(organ=organ, slag=slag), av=strateg) == []


def test_sekretessbelagt_beslut_ger_en_sekretessbelagd_punkt(mote, beslut, strateg):
    beslut.sekretess = True
    beslut.save()

    dagordning.hamta_in(mote, av=strateg)

    assert mote.punkter.get().sekretess


def test_antaget_forslag_kommer_pa_dagordningen_en_gang(organ, strateg):
    forslag = ForslagFactory(organ=organ, status=Forslagsstatus.ANTAGET, rubrik="Språkcafé i alla kommuner")
    first, second = MoteFactory(organ=organ), MoteFactory(organ=organ, dag=om(60))

    dagordning.hamta_in(first, av=strateg)
    dagordning.hamta_in(second, av=strateg)

    assert [p.forslag for p in first.punkter.all()] == [forslag]
    assert not second.punkter.exists()


def test_forslaget_pa_ett_installt_mote_kommer_pa_nasta(organ, strateg):
    forslag = ForslagFactory(organ=organ, status=Forslagsstatus.ANTAGET)
    first, second = MoteFactory(organ=organ), MoteFactory(organ=organ, dag=om(60))
    dagordning.hamta_in(first, av=strateg)
    moten.stall_in(first, av=strateg, skal="För få kan komma.")

    dagordning.hamta_in(second, av=strateg)

    assert second.punkter.get().forslag == forslag


def test_inlamnat_forslag_kommer_inte(mote, organ, strateg):
    ForslagFactory(organ=organ)

    assert dagordning.hamta_in(mote, av=strateg) == []


def test_bordlagd_punkt_kommer_igen_nar_motet_stangs(organ, hallet, mote, strateg, kommun):
    punkt = PunktFactory(mote=hallet, rubrik="Ny struktur", slag=Punktslag.BESLUT, utgang=Utgang.BORDLAGD)
    UnderlagFactory(punkt=punkt, titel="Utredningen")
    NarvaroFactory(mote=hallet, organisation=kommun)
    NarvaroFactory(mote=hallet, organisation=organ.overenskommelse.samordnare)

    moten.stang(hallet, av=strateg)

    back = mote.punkter.get()
    assert (back.rubrik, back.slag, back.bordlagd_fran, back.utgang) == ("Ny struktur", "beslut", punkt, "")
    assert [u.titel for u in back.underlag_lista.all()] == ["Utredningen"]


def test_bordlagd_punkt_kommer_en_gang_ocksa_nar_nasta_mote_skapas_senare(organ, hallet, strateg):
    PunktFactory(mote=hallet, rubrik="Ny struktur", utgang=Utgang.BORDLAGD)

    first = MoteFactory(organ=organ)
    dagordning.hamta_in(first, av=strateg)
    dagordning.hamta_in(first, av=strateg)

    assert rubriker(first) == ["Ny struktur"]


def test_nasta_mote_ar_det_forsta_efter_dagen(organ):
    MoteFactory(organ=organ, dag=om(60))
    first = MoteFactory(organ=organ, dag=om(10), status=Motesstatus.UTKAST)
    MoteFactory(organ=organ, dag=om(5), status=Motesstatus.INSTALLT)
    MoteFactory(organ=organ, dag=om(6), slag=Moteslag.MOTTAGANDEDIALOG)
    MoteFactory(dag=om(7))

    assert dagordning.nasta_mote(organ, om(0)) == first
    assert dagordning.nasta_mote(organ, om(10)) != first
    assert dagordning.nasta_mote(organ, om(60)) is None


# --- notes


def sida(logga_in, strateg, mote):
    return logga_in(strateg).get(reverse("forum:anteckningar", args=[mote.overenskommelse.slug, mote.pk]))


def sedda(html):
    """What the page hides of each item: its fields as they were when it was opened."""
    return dict(re.findall(r'name="(sedd-\d+)" value="([^"]+)"', html))


def test_alla_punkter_antecknas_pa_en_sida(hallet, strateg, logga_in):
    one, two = PunktFactory(mote=hallet, nummer=1), PunktFactory(mote=hallet, nummer=2)
    seen = sedda(sida(logga_in, strateg, hallet).content.decode())

    svar = skicka(
        logga_in, strateg, "anteckningar", hallet, spara=two.pk,
        **seen, **{f"anteckning-{one.pk}": "Ordföranden öppnade.", f"utgang-{one.pk}": "noterad",
                   f"anteckning-{two.pk}": "Frågan bereds mer.", f"utgang-{two.pk}": "bordlagd"},
    )  # fmt: skip

    assert svar.status_code == 302
    assert svar["Location"].endswith(f"#anteckning-{two.pk}")
    assert list(hallet.punkter.values_list("anteckning", "utgang")) == [
        ("Ordföranden öppnade.", "noterad"), ("Frågan bereds mer.", "bordlagd"),
    ]  # fmt: skip


def test_tva_som_antecknar_samtidigt_forlorar_inget(hallet, strateg, logga_in):
    one, two = PunktFactory(mote=hallet, nummer=1), PunktFactory(mote=hallet, nummer=2)
    seen = sedda(sida(logga_in, strateg, hallet).content.decode())
    tom = {f"anteckning-{one.pk}": "", f"utgang-{one.pk}": "", f"anteckning-{two.pk}": "", f"utgang-{two.pk}": ""}
    skicka(logga_in, strateg, "anteckningar", hallet, **seen, **(tom | {f"anteckning-{one.pk}": "Den förstas ord."}))

    svar = skicka(
        logga_in, strateg, "anteckningar", hallet,
        **seen, **(tom | {f"anteckning-{one.pk}": "Den andras ord.", f"anteckning-{two.pk}": "Om punkt två."}),
    )  # fmt: skip

    html = svar.content.decode()
    assert svar.status_code == 409
    assert "Den förstas ord." in html
    assert "Den andras ord.</textarea>" in html
    one.refresh_from_db()
    two.refresh_from_db()
    assert (one.anteckning, two.anteckning) == ("Den förstas ord.", "Om punkt två.")


def test_den_som_bara_antecknar_en_punkt_skriver_inte_over_en_annan(hallet, strateg, logga_in):
    one, two = PunktFactory(mote=hallet, nummer=1), PunktFactory(mote=hallet, nummer=2)
    seen = sedda(sida(logga_in, strateg, hallet).content.decode())
    dagordning.anteckna(hallet, [Anteckning(one.pk, "Den förstas ord.", "", stampel(one))], av=strateg)

    skicka(
        logga_in, strateg, "anteckningar", hallet,
        **seen, **{f"anteckning-{one.pk}": "", f"utgang-{one.pk}": "", f"anteckning-{two.pk}": "Punkt två."},
    )  # fmt: skip

    one.refresh_from_db()
    two.refresh_from_db()
    assert (one.anteckning, two.anteckning) == ("Den förstas ord.", "Punkt två.")


def test_efter_konflikten_gar_det_att_spara_ihopfogat(hallet, strateg, logga_in):
    punkt = PunktFactory(mote=hallet)
    seen = sedda(sida(logga_in, strateg, hallet).content.decode())
    dagordning.anteckna(hallet, [Anteckning(punkt.pk, "A", "", stampel(punkt))], av=strateg)
    svar = skicka(logga_in, strateg, "anteckningar", hallet, **seen, **{f"anteckning-{punkt.pk}": "B"})

    fresh = sedda(svar.content.decode())
    skicka(logga_in, strateg, "anteckningar", hallet, **fresh, **{f"anteckning-{punkt.pk}": "A och B"})

    punkt.refresh_from_db()
    assert punkt.anteckning == "A och B"


def test_punkt_med_beslut_behaller_sin_utgang(hallet, strateg):
    punkt = PunktFactory(mote=hallet, utgang=Utgang.BESLUTAD)

    dagordning.anteckna(hallet, [Anteckning(punkt.pk, "Enhälligt.", "bordlagd", stampel(punkt))], av=strateg)

    punkt.refresh_from_db()
    assert (punkt.utgang, punkt.anteckning) == ("beslutad", "Enhälligt.")


def test_angrad_bordlaggning_lamnar_nasta_dagordning(hallet, mote, strateg):
    punkt = PunktFactory(mote=hallet)
    dagordning.anteckna(hallet, [Anteckning(punkt.pk, "", "bordlagd", stampel(punkt))], av=strateg)
    assert mote.punkter.count() == 1
    punkt.refresh_from_db()

    dagordning.anteckna(hallet, [Anteckning(punkt.pk, "", "noterad", stampel(punkt))], av=strateg)

    assert not mote.punkter.exists()


def test_pa_ett_utkast_antecknas_inget(organ, strateg):
    utkast = MoteFactory(organ=organ, status=Motesstatus.UTKAST)
    punkt = PunktFactory(mote=utkast)

    with pytest.raises(MotetInteOppnat):
        dagordning.anteckna(utkast, [Anteckning(punkt.pk, "x", "", stampel(punkt))], av=strateg)


def test_under_justering_sparas_inget_men_orden_finns_kvar(hallet, strateg, logga_in):
    punkt = PunktFactory(mote=hallet, anteckning="Så sades det.")
    ProtokollFactory(mote=hallet, status=Protokollstatus.JUSTERAS)

    svar = skicka(
        logga_in, strateg, "anteckningar", hallet,
        **{f"sedd-{punkt.pk}": stampel(punkt), f"anteckning-{punkt.pk}": "Ändrat efteråt."},
    )  # fmt: skip

    html = svar.content.decode()
    assert "Protokollet är under justering" in html
    assert "Ändrat efteråt.</textarea>" in html
    assert Dagordningspunkt.objects.get().anteckning == "Så sades det."
    with pytest.raises(ProtokolletStarStilla):
        dagordning.lagg_till(hallet, av=strateg, rubrik="Ny punkt")


def test_bara_den_som_leder_antecknar(hallet, beredare):
    with pytest.raises(PermissionDenied):
        dagordning.anteckna(hallet, [], av=beredare)


def test_nya_punkter_hamnar_fore_det_som_har_kommit_sjalvt(organ, strateg):
    BeslutFactory(mote__organ=organ)
    mote = MoteFactory(organ=organ, status=Motesstatus.UTKAST)
    dagordning.hamta_in(mote, av=strateg)

    dagordning.lagg_till(mote, av=strateg, rubrik="Mötet öppnas")
    dagordning.lagg_till(mote, av=strateg, rubrik="Lägesbild")

    rubriker = list(mote.punkter.order_by("nummer").values_list("nummer", "rubrik"))
    assert rubriker[:2] == [(1, "Mötet öppnas"), (2, "Lägesbild")]
    assert rubriker[2][1].startswith(("Beslut", "Öppet beslut"))

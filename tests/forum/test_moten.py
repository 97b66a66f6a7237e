"""A meeting's life: draft, opened, held, closed or cancelled; who sees it when; the list of them all."""

import datetime
import threading

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from core.giltighet import spann
from core.oprecist import OprecistDatum
from forum.models import Forslagsstatus, Mote, Moteslag, Motesstatus, Narvaroform, Protokoll, Protokollstatus, Punktslag
from forum.services import mote as services
from forum.services import narvaro
from forum.services.fel import (
    DagSaknas,
    ForumFel,
    MotetHarInteVarit,
    MotetStangt,
    NarvaroSaknas,
    OtillatenOvergang,
    ProtokolletStarStilla,
    RedanStangt,
    SkalSaknas,
)
from forum.services.narvaro import Narvarorad
from sok.models import Overenskommelse, Uppdrag, Uppdragsroll
from tests.dagar import idag, om
from tests.factories.forum import (
    ForslagFactory,
    MoteFactory,
    NarvaroFactory,
    ProtokollFactory,
    PunktFactory,
    UnderlagFactory,
)
from tests.factories.sok import OrganFactory, OrganisationFactory

pytestmark = pytest.mark.django_db


def dagen(datum):
    return OprecistDatum(datum.year, datum.month, datum.day)


@pytest.fixture
def organ(overenskommelse):
    return OrganFactory(overenskommelse=overenskommelse, nyckel="forum", version__namn="Forum")


@pytest.fixture
def hallet(organ, strateg):
    """Held yesterday by an organ where Lessebo kommun has the only seat."""
    return MoteFactory(organ=organ, status=Motesstatus.HALLET, dag=om(-1))


@pytest.fixture
def sida(logga_in, overenskommelse):
    """sida(person, "mote", pk) → the response; with data it posts."""

    def fetch(user, name, *args, data=None, query=""):
        client = logga_in(user)
        url = reverse(f"forum:{name}", args=[overenskommelse.slug, *args]) + query
        return client.get(url) if data is None else client.post(url, data)

    return fetch


def plats(organ, organisation, roll=Uppdragsroll.ORDINARIE, **falt):
    return Uppdrag.objects.create(
        organ=organ, organisation=organisation, roll=roll, giltighet=spann(datetime.date(2019, 1, 1)), **falt
    )


def formular(organet, dag=None, **falt):
    """What the form sends for a meeting a month ahead."""
    dag = dag or om(30)
    return {
        "organ": organet.pk, "slag": "sammantrade", "rubrik": "Forum", "nar_ar": dag.year, "nar_manad": dag.month,
        "nar_dag": dag.day, "fran_kl": "", "till_kl": "", "plats": "", "lank": "", "tema": "", "foljer_pa": "",
    } | falt  # fmt: skip


# --- the draft


def test_ett_nytt_mote_ar_ett_utkast_med_handelse(organ, strateg, sida):
    sida(strateg, "mote_nytt", data=formular(organ, fran_kl="09.30", till_kl="12:00", plats="Residenset"))

    mote = Mote.objects.get()
    assert mote.status == Motesstatus.UTKAST
    assert timezone.localtime(mote.borjar).strftime("%H.%M") == "09.30"
    assert [h.till for h in mote.handelser.all()] == ["utkast"]


def test_bara_strategen_skapar_moten(organ, beredare):
    with pytest.raises(PermissionDenied):
        services.skapa(organ.overenskommelse, av=beredare, organ=organ, nar=dagen(om(3)))


@pytest.mark.parametrize("roll", ["ledamot", "kommunhandlaggare", "styrgruppsledamot", "lasare", "foreningsperson"])
def test_utkastet_finns_inte_for_deltagarna(organ, sida, request, roll):
    mote = MoteFactory(organ=organ, status=Motesstatus.UTKAST, rubrik="Hemligt planerat möte")
    person = request.getfixturevalue(roll)

    sidor = [sida(person, name, mote.pk).status_code for name in ("mote", "narvaro", "mote_beslut", "mote_ics")]
    lista = sida(person, "moten").content.decode()

    assert sidor == [404] * 4
    assert "Hemligt planerat möte" not in lista


def test_beredningen_ser_utkastet_men_andrar_det_inte(organ, beredare, sida):
    mote = MoteFactory(organ=organ, status=Motesstatus.UTKAST)

    assert sida(beredare, "mote", mote.pk).status_code == 200
    assert sida(beredare, "mote_andra", mote.pk).status_code == 403


def test_ett_installt_utkast_syns_inte_heller(organ, strateg, ledamot, sida):
    mote = services.skapa(organ.overenskommelse, av=strateg, organ=organ, nar=dagen(om(3)), rubrik="Aldrig utlyst")

    services.stall_in(mote, av=strateg, skal="Behövs inte.")

    assert sida(ledamot, "mote", mote.pk).status_code == 404
    assert "Aldrig utlyst" not in sida(ledamot, "moten").content.decode()
    assert sida(strateg, "mote", mote.pk).status_code == 200


# --- the form


def test_kommande_mote_behover_en_dag(organ, strateg, sida):
    svar = sida(strateg, "mote_nytt", data=formular(organ, nar_dag=""))

    assert "Ange månad och dag. Bara möten som har varit kan sakna dag." in svar.content.decode()
    assert not Mote.objects.exists()


def test_tjansten_tar_inte_heller_ett_kommande_mote_utan_dag(organ, strateg):
    with pytest.raises(DagSaknas):
        services.skapa(organ.overenskommelse, av=strateg, organ=organ, nar=OprecistDatum(idag().year + 1))


def test_ett_mote_som_har_varit_far_vara_oprecist(organ, strateg, sida):
    sida(strateg, "mote_nytt", data=formular(organ, nar_ar="2024", nar_manad="3", nar_dag=""))

    assert str(Mote.objects.get().nar) == "mars 2024"


@pytest.mark.parametrize(
    ("falt", "mening"),
    [
        ({"fran_kl": "14.00", "till_kl": "13.00"}, "Mötet kan inte sluta innan det börjar."),
        ({"till_kl": "13.00"}, "Ange när mötet börjar också."),
        ({"fran_kl": "halv tio"}, "Skriv klockslaget som 09.30."),
        ({"nar_manad": "13"}, "är ingen månad"),
        ({"nar_ar": ""}, "Skriv årtalet också."),
        ({"organ": ""}, "Välj vilket organ som möts."),
        ({"lank": "inte en länk"}, "Skriv hela adressen"),
    ],
)
def test_det_som_inte_stammer_sags_vid_faltet(organ, strateg, sida, falt, mening):
    svar = sida(strateg, "mote_nytt", data=formular(organ, **falt))

    assert mening in svar.content.decode()
    assert not Mote.objects.exists()


def test_en_annan_overenskommelses_organ_gar_inte_att_valja(overenskommelse, utomstaende, strateg, sida):
    annans = OrganFactory(overenskommelse=Overenskommelse.objects.get(slug="annatlan"))

    svar = sida(strateg, "mote_nytt", data=formular(annans))

    assert svar.status_code == 200
    assert not Mote.objects.exists()


def test_dialogen_efter_forumet_foreslas_med_dess_dag_och_plats(organ, strateg, sida):
    slut = timezone.make_aware(datetime.datetime.combine(om(30), datetime.time(12)))
    forum = MoteFactory(organ=organ, plats="Residenset", borjar=slut - datetime.timedelta(hours=3), slutar=slut)

    html = sida(strateg, "mote_nytt", query=f"?foljer_pa={forum.pk}").content.decode()

    assert 'value="Dialog om mottagande"' in html
    assert 'value="Residenset"' in html
    assert 'value="12.00"' in html


def test_dialogen_star_pa_forumets_sida_och_tvartom(organ, ledamot, sida):
    forum = MoteFactory(organ=organ, rubrik="Höstens forum")
    dialog = MoteFactory(organ=organ, rubrik="Dialogen", slag=Moteslag.MOTTAGANDEDIALOG, foljer_pa=forum)

    assert f'href="{dialog.get_absolute_url()}"' in sida(ledamot, "mote", forum.pk).content.decode()
    assert f'href="{forum.get_absolute_url()}"' in sida(ledamot, "mote", dialog.pk).content.decode()


def test_en_dialog_kan_inte_folja_pa_ett_senare_mote(organ, strateg, sida):
    forum = MoteFactory(organ=organ, dag=om(60))

    svar = sida(strateg, "mote_nytt", data=formular(organ, foljer_pa=forum.pk))

    assert "alltså efter det här" in svar.content.decode()


# --- changes and calendars


def test_ny_tid_pa_ett_oppnat_mote_hojer_kalenderns_version(organ, strateg, sida):
    mote = MoteFactory(organ=organ)

    sida(strateg, "mote_andra", mote.pk, data=formular(organ, dag=om(31)))

    mote.refresh_from_db()
    assert (mote.kalenderversion, mote.dag) == (1, om(31))


def test_ny_plats_pa_ett_utkast_hojer_ingenting(organ, strateg):
    mote = MoteFactory(organ=organ, status=Motesstatus.UTKAST)

    services.andra(mote, av=strateg, plats="Rådhuset")

    mote.refresh_from_db()
    assert (mote.kalenderversion, mote.plats) == (0, "Rådhuset")


def test_samma_uppgifter_igen_hojer_ingenting(organ, strateg, sida):
    mote = MoteFactory(organ=organ, rubrik="Forum", dag=om(30))

    sida(strateg, "mote_andra", mote.pk, data=formular(organ))

    mote.refresh_from_db()
    assert mote.kalenderversion == 0


def test_ett_stangt_mote_andras_inte(organ, strateg):
    mote = MoteFactory(organ=organ, status=Motesstatus.STANGT, dag=om(-3))

    with pytest.raises(MotetStangt, match="stängt och kan inte ändras"):
        services.andra(mote, av=strateg, plats="Rådhuset")


# --- opened, held, cancelled


def test_oppet_mote_syns_for_deltagarna(organ, strateg, ledamot, sida):
    mote = services.skapa(organ.overenskommelse, av=strateg, organ=organ, nar=dagen(om(30)))

    sida(strateg, "mote_oppna", mote.pk, data={})

    assert sida(ledamot, "mote", mote.pk).status_code == 200


def test_ett_mote_halls_tidigast_den_dagen(organ, strateg):
    with pytest.raises(MotetHarInteVarit, match="tidigast den dagen"):
        services.markera_hallet(MoteFactory(organ=organ), av=strateg)


def test_installt_mote_kraver_skal_och_visar_det(organ, strateg, ledamot, sida):
    mote = MoteFactory(organ=organ)

    tomt = sida(strateg, "mote_stall_in", mote.pk, data={"skal": "  "})
    sida(strateg, "mote_stall_in", mote.pk, data={"skal": "För få kan komma."})

    assert "Skriv varför mötet ställs in." in tomt.content.decode()
    assert "För få kan komma." in sida(ledamot, "mote", mote.pk).content.decode()
    mote.refresh_from_db()
    assert mote.kalenderversion == 1


def test_det_som_vantade_pa_ett_installt_mote_kommer_pa_nasta(organ, strateg):
    nasta = MoteFactory(organ=organ, dag=om(60))
    installt = MoteFactory(organ=organ, dag=om(30))
    forslag = ForslagFactory(organ=organ, status=Forslagsstatus.ANTAGET)
    PunktFactory(mote=installt, forslag=forslag)

    services.stall_in(installt, av=strateg, skal="För få kan komma.")

    assert nasta.punkter.get().forslag == forslag


def test_tjansten_kraver_ocksa_skal(organ, strateg):
    with pytest.raises(SkalSaknas):
        services.stall_in(MoteFactory(organ=organ), av=strateg, skal=" ")


def test_installt_mote_gar_inte_att_oppna(organ, strateg):
    mote = MoteFactory(organ=organ, status=Motesstatus.INSTALLT)

    with pytest.raises(OtillatenOvergang):
        services.oppna(mote, av=strateg)


# --- closed


def test_motet_stangs_inte_utan_narvaro(hallet, strateg, kommun, sida):
    plats(hallet.organ, kommun)
    plats(hallet.organ, OrganisationFactory(namn="Regionen"))
    NarvaroFactory(mote=hallet, organisation=kommun)

    svar = sida(strateg, "mote_stang", hallet.pk, data={})
    html = sida(strateg, "mote", hallet.pk).content.decode()

    assert svar.status_code == 302
    assert "Fyll i närvaron för Regionen först." in html
    hallet.refresh_from_db()
    assert hallet.status == Motesstatus.HALLET
    assert not Protokoll.objects.exists()


def test_knappen_leder_till_narvaron_tills_den_ar_ifylld(hallet, strateg, kommun, sida):
    plats(hallet.organ, kommun)
    fore = sida(strateg, "mote", hallet.pk).content.decode()
    NarvaroFactory(mote=hallet, organisation=kommun)
    efter = sida(strateg, "mote", hallet.pk).content.decode()

    assert ("Fyll i närvaro</a>" in fore, "Stäng mötet</a>" in fore) == (True, False)
    assert ("Fyll i närvaro</a>" in efter, "Stäng mötet</a>" in efter) == (False, True)


def test_narvaron_for_adjungerade_kravs_inte(hallet, strateg, kommun):
    plats(hallet.organ, kommun)
    plats(hallet.organ, OrganisationFactory(namn="Nätverket"), roll=Uppdragsroll.ADJUNGERAD)
    NarvaroFactory(mote=hallet, organisation=kommun, form=Narvaroform.FRANVARANDE)

    assert services.stang(hallet, av=strateg).status == Motesstatus.STANGT


def test_stangt_mote_far_ett_protokoll_i_utkast(hallet, strateg, kommun):
    plats(hallet.organ, kommun)
    NarvaroFactory(mote=hallet, organisation=kommun)

    services.stang(hallet, av=strateg)

    assert hallet.protokoll.status == Protokollstatus.UTKAST


def test_en_traff_utan_beslut_far_inget_protokoll_men_nagon_ska_ha_kommit(organ, strateg, kommun):
    traff = MoteFactory(organ=organ, slag=Moteslag.TEMATRAFF, status=Motesstatus.HALLET, dag=om(-1))

    with pytest.raises(NarvaroSaknas, match="Fyll i närvaron först"):
        services.stang(traff, av=strateg)
    NarvaroFactory(mote=traff, organisation=kommun)
    services.stang(traff, av=strateg)

    assert not Protokoll.objects.exists()


def test_ett_mote_stangs_inte_innan_det_har_hallits(organ, strateg):
    with pytest.raises(OtillatenOvergang):
        services.stang(MoteFactory(organ=organ), av=strateg)


def test_den_som_stanger_sist_far_veta_vem_som_hann_fore(hallet, strateg, kommun):
    plats(hallet.organ, kommun)
    NarvaroFactory(mote=hallet, organisation=kommun)
    services.stang(hallet, av=strateg)

    with pytest.raises(RedanStangt, match="Demo Länsstrateg har redan stängt mötet"):
        services.stang(hallet, av=strateg)


@pytest.mark.django_db(transaction=True)
def test_tva_som_stanger_samtidigt_stanger_en_gang(hallet, strateg, kommun):
    plats(hallet.organ, kommun)
    NarvaroFactory(mote=hallet, organisation=kommun)
    start = threading.Barrier(2)
    utfall = []

    def close():
        start.wait()
        try:
            services.stang(Mote.objects.get(pk=hallet.pk), av=strateg)
            utfall.append("stängde")
        except ForumFel as reason:
            utfall.append(str(reason))
        finally:
            connection.close()

    threads = [threading.Thread(target=close) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(text == "stängde" for text in utfall) == [False, True]
    assert any("har redan stängt mötet" in text for text in utfall)
    assert hallet.handelser.filter(till=Motesstatus.STANGT).count() == 1
    assert Protokoll.objects.filter(mote=hallet).count() == 1


def test_under_justering_star_motet_stilla(hallet, strateg, kommun):
    ProtokollFactory(mote=hallet, status=Protokollstatus.JUSTERAS)

    with pytest.raises(ProtokolletStarStilla):
        services.andra(hallet, av=strateg, plats="Rådhuset")
    with pytest.raises(ProtokolletStarStilla):
        narvaro.registrera(hallet, [Narvarorad(kommun.pk, Narvaroform.ORDINARIE)], av=strateg)


# --- the agreement's own state


def test_i_en_avslutad_overenskommelse_kan_moten_lasas_men_inte_andras(organ, strateg, sida):
    mote = MoteFactory(organ=organ)
    Overenskommelse.objects.update(startdatum=datetime.date(2019, 1, 1), slutdatum=om(-200), uppfoljning_till=om(-100))

    svar = sida(strateg, "mote_andra", mote.pk)

    assert svar.status_code == 403
    assert "Överenskommelsen är avslutad." in svar.content.decode()
    assert sida(strateg, "mote", mote.pk).status_code == 200
    assert "Nytt möte" not in sida(strateg, "moten").content.decode()


def test_efter_sista_dagen_halls_moten_med_de_platser_som_fanns(organ, strateg, kommun):
    Overenskommelse.objects.update(slutdatum=om(-100), uppfoljning_till=om(100))
    plats(organ, kommun)
    Uppdrag.objects.update(giltighet=spann(datetime.date(2019, 1, 1), om(-99)))
    organ.overenskommelse.refresh_from_db()

    mote = MoteFactory(organ=organ, status=Motesstatus.HALLET, dag=om(-1))

    assert narvaro.oregistrerade(mote) == [kommun]


# --- the list


def test_listan_har_kommande_forst_och_gamla_per_ar(organ, ledamot, sida):
    MoteFactory(organ=organ, rubrik="Vårens forum", status=Motesstatus.STANGT, dag=datetime.date(2024, 3, 5))
    MoteFactory(organ=organ, rubrik="Andra mötet", dag=om(60))
    MoteFactory(organ=organ, rubrik="Första mötet", dag=om(10))

    html = sida(ledamot, "moten").content.decode()

    order = [html.index(text) for text in ("Första mötet", "Andra mötet", ">2024</h3>", "Vårens forum")]
    assert order == sorted(order)


def test_listan_sager_vad_som_ska_beslutas(organ, ledamot, sida):
    mote = MoteFactory(organ=organ)
    PunktFactory(mote=mote, rubrik="Ny struktur från 2026", slag=Punktslag.BESLUT)
    PunktFactory(mote=mote, rubrik="Lägesbild")

    html = sida(ledamot, "moten").content.decode()

    assert "Mötet ska besluta om" in html
    assert "Ny struktur från 2026" in html
    assert "1\xa0beslut och 1\xa0för information" in html


def test_ett_installt_mote_star_kvar_men_fragar_inget(organ, strateg, ledamot, sida):
    mote = MoteFactory(organ=organ, rubrik="Vårens forum")
    PunktFactory(mote=mote, rubrik="Ny struktur", slag=Punktslag.BESLUT)
    services.stall_in(mote, av=strateg, skal="För få kan komma.")

    html = sida(ledamot, "moten").content.decode()

    assert "Vårens forum" in html
    assert "Inställt" in html
    assert "Ny struktur" not in html


def test_listan_kan_visa_ett_organ(organ, overenskommelse, ledamot, sida):
    MoteFactory(organ=organ, rubrik="Forumets möte")
    annat = OrganFactory(overenskommelse=overenskommelse, version__namn="Styrgruppen")
    MoteFactory(organ=annat, rubrik="Styrgruppens möte")

    html = sida(ledamot, "moten", query=f"?organ={annat.nyckel}").content.decode()

    assert "Styrgruppens möte" in html
    assert "Forumets möte" not in html


def test_organet_heter_som_det_hette_den_dagen(organ, ledamot, sida):
    organ.versioner.update(giltighet=spann(datetime.date(2019, 1, 1), datetime.date(2023, 1, 1)), namn="Gamla forum")
    organ.versioner.create(namn="Nya forum", giltighet=spann(datetime.date(2023, 1, 1)))
    MoteFactory(organ=organ, rubrik="", status=Motesstatus.STANGT, dag=datetime.date(2020, 5, 5))
    MoteFactory(organ=organ, rubrik="", status=Motesstatus.STANGT, dag=datetime.date(2024, 5, 5))

    html = sida(ledamot, "moten").content.decode()

    assert ">Gamla forum</a>" in html
    assert ">Nya forum</a>" in html


def test_listan_ar_hogst_tolv_fragor(organ, ledamot, logga_in, django_assert_max_num_queries):
    for number in range(6):
        mote = MoteFactory(organ=organ, dag=om(10 + number))
        PunktFactory(mote=mote, slag=Punktslag.BESLUT)
        MoteFactory(organ=organ, slag=Moteslag.TEMATRAFF, status=Motesstatus.STANGT, dag=om(-10 - number))
    client = logga_in(ledamot)

    with django_assert_max_num_queries(12):
        client.get(reverse("forum:moten", args=[organ.overenskommelse.slug]))


def test_motets_sida_ar_hogst_femton_fragor(organ, ledamot, logga_in, django_assert_max_num_queries):
    mote = MoteFactory(organ=organ)
    for _ in range(8):
        UnderlagFactory(punkt=PunktFactory(mote=mote, slag=Punktslag.BESLUT))
    client = logga_in(ledamot)

    with django_assert_max_num_queries(15):
        client.get(mote.get_absolute_url())


# --- light series


def test_serien_raknas_mot_vad_som_rekommenderas(overenskommelse, kommun, ledamot, sida):
    aktuellt = OrganFactory(
        overenskommelse=overenskommelse,
        version__namn="Aktuellt om integration",
        moten_per_ar_fran=4,
        moten_per_ar_till=6,
    )
    nyar = datetime.date(idag().year, 1, 1)
    for dag, status in ((nyar, "stangt"), (nyar, "hallet"), (nyar, "installt"), (datetime.date(2020, 1, 1), "stangt")):
        traff = MoteFactory(organ=aktuellt, slag=Moteslag.TEMATRAFF, status=status, dag=dag, tema=f"Tema {status}")
    traff.informerar.add(kommun)
    NarvaroFactory(mote=traff, organisation=kommun)

    html = sida(ledamot, "moten").content.decode()

    assert "2 av 4–6 i år" in html
    assert "informerade: Lessebo kommun" in html
    assert "1\xa0organisation deltog" in html


def test_en_serie_utan_rekommendation_raknas_bara(overenskommelse, ledamot, sida):
    vav = OrganFactory(overenskommelse=overenskommelse, version__namn="VÄV")
    MoteFactory(organ=vav, slag=Moteslag.TEMATRAFF, status=Motesstatus.STANGT, dag=datetime.date(idag().year, 1, 1))

    assert f"1\xa0träff {idag().year}" in sida(ledamot, "moten").content.decode()


def test_en_traff_far_tema_och_vilka_som_informerar(overenskommelse, kommun, strateg, sida):
    vav = OrganFactory(overenskommelse=overenskommelse, version__namn="VÄV")

    sida(strateg, "mote_nytt", data=formular(vav, slag="tematraff", tema="Språkvänner", informerar=[kommun.pk]))

    traff = Mote.objects.get()
    assert (traff.tema, list(traff.informerar.all())) == ("Språkvänner", [kommun])

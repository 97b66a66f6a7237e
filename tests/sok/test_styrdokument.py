"""The life of a text: drafted, sent out, laid before an organ, adopted or not."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied
from django.db import InternalError, transaction
from django.utils import timezone

from core.giltighet import spann
from core.oprecist import OprecistDatum
from sok.models import Dokumentslag, Dokumentversion, Organtyp, Part, Versionsstatus, Yttrande
from sok.services import fel
from sok.services import styrdokument as services
from tests.dagar import idag, igar, om
from tests.factories.sok import OmradeFactory, OrganFactory, OverenskommelseFactory
from tests.factories.styrdokument import StyckeFactory, UtkastFactory, make_version

EN_DAG = datetime.timedelta(days=1)


@pytest.fixture
def gallande(overenskommelse):
    return make_version(overenskommelse, "Ett.", "Två.", "Tre.", nummer=1)


@pytest.fixture
def utkast(overenskommelse, gallande, strateg):
    draft = services.starta_utkast(overenskommelse, Dokumentslag.AVTAL, av=strateg, kalla=gallande)
    draft.stycken.filter(nyckel="b").update(text="Två, ändrat.")
    return draft


@pytest.fixture
def forum(overenskommelse):
    return OrganFactory(overenskommelse=overenskommelse, typ=Organtyp.BESLUTANDE)


@pytest.fixture
def framlagd(utkast, forum, strateg):
    return services.lagg_fram(utkast, organ=forum, av=strateg)


def sista_dag():
    return om(14)


def lopt_ut(overenskommelse):
    overenskommelse.slutdatum = om(-30)
    overenskommelse.save()


def test_utkastet_borjar_som_en_kopia_av_den_gallande(utkast, gallande):
    assert (utkast.nummer, utkast.status, utkast.bygger_pa) == (2, Versionsstatus.UTKAST, gallande)
    assert list(utkast.stycken.values_list("nyckel", flat=True)) == ["a", "b", "c"]
    assert gallande.stycken.get(nyckel="b").text == "Två."


def test_utkastet_kan_borja_tomt(overenskommelse, gallande, strateg):
    draft = services.starta_utkast(overenskommelse, Dokumentslag.AVTAL, av=strateg, titel="Ny")

    assert not draft.stycken.exists()
    assert (draft.titel, draft.nummer) == ("Ny", 2)


def test_ett_utkast_i_taget(utkast, overenskommelse, strateg):
    with pytest.raises(fel.UtkastFinns, match="Det finns redan ett utkast"):
        services.starta_utkast(overenskommelse, Dokumentslag.AVTAL, av=strateg)


def test_bara_strategen_borjar(overenskommelse, beredare, ledamot):
    for user in (beredare, ledamot):
        with pytest.raises(PermissionDenied):
            services.starta_utkast(overenskommelse, Dokumentslag.AVTAL, av=user)


def test_efter_slutdagen_ar_texten_last(overenskommelse, gallande, strateg):
    overenskommelse.efterfoljare_text = "Råd för social hållbarhet"
    lopt_ut(overenskommelse)

    with pytest.raises(fel.TextenArLast, match="gäller inte längre") as reason:
        services.starta_utkast(overenskommelse, Dokumentslag.AVTAL, av=strateg)

    assert reason.value.vem == "Nya texter skrivs i Råd för social hållbarhet."


def test_last_text_gar_inte_att_skicka_lagga_fram_eller_anta(overenskommelse, utkast, framlagd, forum, strateg):
    lopt_ut(overenskommelse)

    for step in (
        lambda: services.skicka_pa_remiss(utkast, sista_dag=sista_dag(), av=strateg),
        lambda: services.lagg_fram(utkast, organ=forum, av=strateg),
        lambda: services.arbeta_om(framlagd, av=strateg),
        lambda: services.anta(framlagd, fran=idag(), av=strateg),
    ):
        with pytest.raises(fel.TextenArLast):
            step()


def test_utkast_som_blev_over_gar_att_lagga_undan_efter_slutdagen(overenskommelse, utkast, strateg):
    lopt_ut(overenskommelse)

    assert services.forkasta(utkast, av=strateg, skal="Blev inte av.").status == Versionsstatus.FORKASTAD


def test_efterfoljarens_utkast_borjar_med_foregangarens_text(gallande, overenskommelse, medlem):
    efter = OverenskommelseFactory(slug="efter", kortnamn="Rådet", startdatum=om(30))
    omrade = OmradeFactory(overenskommelse=overenskommelse, nyckel="boende")
    StyckeFactory(version=gallande, nyckel="d", nummer=4, omrade=omrade)
    strateg = medlem("lansstrateg")
    strateg.medlemskap.update(overenskommelse=efter)

    draft = services.starta_utkast(efter, Dokumentslag.AVTAL, av=strateg, kalla=gallande)

    assert draft.bygger_pa == gallande
    assert draft.stycken.get(nyckel="d").omrade is None


def test_varje_part_som_galler_idag_tillfragas(utkast, overenskommelse, strateg, kommun):
    left = Part.objects.get(organisation=kommun)
    Part.objects.filter(pk=left.pk).update(giltighet=spann(datetime.date(2019, 1, 1), idag()))

    sent = services.skicka_pa_remiss(utkast, sista_dag=sista_dag(), av=strateg)

    assert [y.organisation for y in sent.yttranden.all()] == [overenskommelse.samordnare]
    assert (sent.status, sent.remiss_till) == (Versionsstatus.REMISS, sista_dag())
    assert sent.handelser.latest("pk").av == strateg


@pytest.mark.parametrize("dagar", [0, -1])
def test_sista_dagen_ligger_framat(utkast, strateg, dagar):
    with pytest.raises(fel.SistaDagenHarVarit, match="framåt i tiden"):
        services.skicka_pa_remiss(utkast, sista_dag=om(dagar), av=strateg)

    assert not Yttrande.objects.exists()


def test_tom_eller_oforandrad_text_skickas_inte(overenskommelse, gallande, strateg):
    draft = services.starta_utkast(overenskommelse, Dokumentslag.AVTAL, av=strateg, kalla=gallande)

    with pytest.raises(fel.IngenSkillnad, match="ordagrant detsamma"):
        services.skicka_pa_remiss(draft, sista_dag=sista_dag(), av=strateg)

    draft.stycken.all().delete()
    with pytest.raises(fel.TomText, match="inga stycken"):
        services.skicka_pa_remiss(draft, sista_dag=sista_dag(), av=strateg)


def test_utan_parter_finns_ingen_att_fraga(utkast, strateg):
    Part.objects.all().delete()

    with pytest.raises(fel.IngaParter):
        services.skicka_pa_remiss(utkast, sista_dag=sista_dag(), av=strateg)


def test_laggs_inte_fram_medan_parterna_har_tid_kvar(utkast, forum, strateg):
    sent = services.skicka_pa_remiss(utkast, sista_dag=sista_dag(), av=strateg)
    with pytest.raises(fel.RemissenPagar, match="på sig"):
        services.lagg_fram(sent, organ=forum, av=strateg)

    sent.yttranden.update(svar="tillstyrker", lamnat_at=timezone.now(), lamnat_av=strateg)

    assert services.lagg_fram(sent, organ=forum, av=strateg).framlagd_for == forum


def test_efter_sista_dagen_laggs_texten_fram_aven_utan_alla_svar(utkast, forum, strateg):
    sent = services.skicka_pa_remiss(utkast, sista_dag=sista_dag(), av=strateg)
    Dokumentversion.objects.filter(pk=sent.pk).update(remiss_till=igar())

    assert services.lagg_fram(sent, organ=forum, av=strateg).status == Versionsstatus.FRAMLAGD


def test_omarbetning_blir_en_ny_version_och_svaren_stannar(utkast, strateg):
    sent = services.skicka_pa_remiss(utkast, sista_dag=sista_dag(), av=strateg)

    draft = services.arbeta_om(sent, av=strateg, skal="Tre kommuner avstyrkte.")

    sent.refresh_from_db()
    assert (draft.nummer, draft.bygger_pa, draft.status) == (3, sent, Versionsstatus.UTKAST)
    assert draft.stycken.get(nyckel="b").text == "Två, ändrat."
    assert sent.status == Versionsstatus.FORKASTAD
    assert sent.yttranden.count() == 2
    assert sent.handelser.latest("pk").skal == "Arbetas om i version 3. Tre kommuner avstyrkte."


def test_ett_utkast_arbetas_inte_om(utkast, strateg):
    with pytest.raises(fel.OtillatetSteg):
        services.arbeta_om(utkast, av=strateg)


def test_den_antagna_galler_fran_dagen_och_den_forra_slutar_dagen_fore(framlagd, gallande, strateg):
    fran = om(10)

    antagen = services.anta(framlagd, fran=fran, av=strateg, beslut_text="Beslut 4", antagen=OprecistDatum(2026, 5))

    gallande.refresh_from_db()
    assert (antagen.status, antagen.fran, antagen.till) == (Versionsstatus.ANTAGEN, fran, None)
    assert (gallande.status, gallande.till) == (Versionsstatus.ANTAGEN, fran - EN_DAG)
    rows = antagen.styrdokument.versioner
    assert rows.gallande(fran - EN_DAG).get() == gallande
    assert rows.gallande(fran).get() == antagen
    assert str(Dokumentversion.objects.get(pk=antagen.pk).antagen) == "maj 2026"
    assert antagen.handelser.latest("pk").skal == "Beslut 4"


def test_bara_det_som_ar_framlagt_antas(utkast, strateg):
    with pytest.raises(fel.OtillatetSteg, match="kan inte bli ”Antagen”"):
        services.anta(utkast, fran=idag(), av=strateg)


def test_antas_inte_tva_ganger(framlagd, strateg):
    services.anta(framlagd, fran=idag(), av=strateg)

    with pytest.raises(fel.OtillatetSteg):
        services.anta(framlagd, fran=om(1), av=strateg)


def test_galler_inte_fore_en_version_som_redan_galler(framlagd, gallande, strateg):
    with pytest.raises(fel.GallerRedan, match=r"Version 1 gäller från 1\sjanuari 2019"):
        services.anta(framlagd, fran=gallande.fran, av=strateg)


def test_galler_inte_utanfor_overenskommelsen(framlagd, strateg):
    with pytest.raises(fel.UtanforPerioden):
        services.anta(framlagd, fran=datetime.date(2018, 12, 31), av=strateg)


def test_andra_an_strategen_antar_inte(framlagd, beredare):
    with pytest.raises(PermissionDenied):
        services.anta(framlagd, fran=idag(), av=beredare)


def test_forsta_nulagesbeskrivningen_ar_utgangslaget_och_star_kvar(overenskommelse, forum, strateg):
    first = make_version(overenskommelse, "2018 bodde …", version=UtkastFactory, slag=Dokumentslag.NULAGE, nummer=1)
    first = services.anta(services.lagg_fram(first, organ=forum, av=strateg), fran=idag(), av=strateg)
    second = services.starta_utkast(overenskommelse, Dokumentslag.NULAGE, av=strateg, kalla=first)
    second.stycken.update(text="2026 bodde …")
    second = services.anta(services.lagg_fram(second, organ=forum, av=strateg), fran=om(1), av=strateg)

    first.refresh_from_db()
    assert (first.utgangslage, second.utgangslage) == (True, False)
    assert first.stycken.get().text == "2018 bodde …"


def test_forkastas_med_skal(utkast, strateg):
    with pytest.raises(fel.SkalBehovs, match="Skriv varför"):
        services.forkasta(utkast, av=strateg, skal="  ")

    assert services.forkasta(utkast, av=strateg, skal="Fel väg.").handelser.latest("pk").skal == "Fel väg."


def test_en_antagen_text_forkastas_inte(gallande, strateg):
    with pytest.raises(fel.OtillatetSteg):
        services.forkasta(gallande, av=strateg, skal="Ångrar oss.")


def test_databasen_vagrar_ett_steg_som_inte_finns(utkast, gallande):
    with pytest.raises(InternalError, match="Invalid transition"), transaction.atomic():
        Dokumentversion.objects.filter(pk=gallande.pk).update(status="utkast", giltighet=None)


def test_stegen_gar_inte_att_skriva_om(utkast):
    with pytest.raises(InternalError, match="Cannot update"), transaction.atomic():
        utkast.handelser.update(skal="Något annat")


def test_utkastet_ser_bara_de_som_forbereder(utkast, gallande, strateg, beredare, ledamot, lasare, utomstaende):
    def sees(user):
        return set(Dokumentversion.objects.visible_to(user))

    assert sees(strateg) == sees(beredare) == {gallande, utkast}
    assert sees(ledamot) == sees(lasare) == {gallande}
    assert sees(utomstaende) == set()


def test_det_som_har_skickats_ut_ser_alla_aven_nar_det_inte_antogs(utkast, gallande, strateg, lasare):
    sent = services.skicka_pa_remiss(utkast, sista_dag=sista_dag(), av=strateg)
    draft = services.arbeta_om(sent, av=strateg)
    services.forkasta(draft, av=strateg, skal="Blev inte av.")

    assert set(Dokumentversion.objects.visible_to(lasare)) == {gallande, sent}
    assert not Dokumentversion.objects.under_arbete().exists()

"""How initiatives spread: asked once a year of every party, answered by its own people, read by everyone."""

import datetime
import threading

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core.giltighet import spann
from core.oprecist import OprecistDatum
from insatser import spridning, tasks
from insatser.models import Spridningsrunda, Spridningssvar
from insatser.services import spridning as services
from insatser.services.fel import (
    ArIntePart,
    IngenInsatsVald,
    OverenskommelsenAvslutad,
    RundanFinns,
    RundanStangd,
    SpridningssvarAndrat,
)
from insatser.services.spridning import Svar, marke_for
from konton.services import utkast
from rapporter.sidor import arbete
from sok.models import Medlemskap, Overenskommelse, Part, Roll
from tests.dagar import i_ar, i_fjol, om
from tests.factories.insatser import InsatsFactory
from tests.factories.sok import OrganisationFactory, PartFactory
from tests.factories.spridning import FragaFactory, RundaFactory, SvarFactory
from utskick.models import Notis


@pytest.fixture
def runda(overenskommelse, strateg):
    return RundaFactory(overenskommelse=overenskommelse, oppnad_av=strateg)


@pytest.fixture
def fraga(runda):
    return FragaFactory(runda=runda, insats__titel="Språkvän")


@pytest.fixture
def andra(runda):
    return FragaFactory(runda=runda, insats__titel="Jobb först")


@pytest.fixture
def adress(overenskommelse):
    return f"/{overenskommelse.slug}/insatser/spridning/"


# Asking.


def test_forvalt_ar_det_som_pagar_ar_ordinarie_eller_slutade_i_ar(overenskommelse):
    def make(titel, **falt):
        return InsatsFactory(overenskommelse=overenskommelse, titel=titel, **falt)

    make("Pågår", status="pagar")
    make("Ordinarie", status="pausad", skede="ordinarie")
    make("Slutade i år", status="avslutad", slut=OprecistDatum(i_ar(), 3))
    make("Slutade förr", status="avslutad", slut=OprecistDatum(i_fjol()))
    make("Planerad", status="planerad")
    InsatsFactory(overenskommelse__slug="annat", titel="Annat län", status="pagar")

    rows = spridning.att_fraga_om(overenskommelse, i_ar())

    assert sorted(row.titel for row in rows) == ["Ordinarie", "Pågår", "Slutade i år"]


@pytest.fixture
def skickade(monkeypatch):
    """What has been handed to the worker: (task, arguments)."""
    sent = []
    monkeypatch.setattr(services.current_app, "send_task", lambda *what: sent.append(what))
    return sent


def test_strategen_fragar_och_de_som_far_svara_far_veta(
    overenskommelse, strateg, kommunhandlaggare, ledamot, lasare, skickade, django_capture_on_commit_callbacks
):
    insats = InsatsFactory(overenskommelse=overenskommelse)

    with django_capture_on_commit_callbacks(execute=True):
        runda = services.oppna(overenskommelse, av=strateg, artal=i_ar(), sista_dag=om(14), insatser=[insats])
    assert skickade == [("insatser.tasks.beratta_om_spridning", [runda.pk])]
    tasks.beratta_om_spridning(runda.pk)

    assert [fraga.insats for fraga in runda.fragor.all()] == [insats]
    assert {notis.mottagare for notis in Notis.objects.all()} == {kommunhandlaggare, ledamot}
    assert {notis.adress for notis in Notis.objects.all()} == {f"/provlan/insatser/spridning/{i_ar()}/svar/lessebo/"}


def test_en_gang_om_aret(runda, overenskommelse, strateg):
    insats = InsatsFactory(overenskommelse=overenskommelse)

    with pytest.raises(RundanFinns):
        services.oppna(overenskommelse, av=strateg, artal=i_ar(), sista_dag=om(14), insatser=[insats])
    with pytest.raises(IngenInsatsVald):
        services.oppna(overenskommelse, av=strateg, artal=i_fjol(), sista_dag=om(14), insatser=[])


@pytest.mark.parametrize("gor", ["oppna", "stang", "paminn"])
def test_bara_strategen_fragar_paminner_och_stanger(gor, runda, overenskommelse, ledamot):
    acts = {
        "oppna": lambda: services.oppna(overenskommelse, av=ledamot, artal=i_fjol(), sista_dag=om(14), insatser=[1]),
        "stang": lambda: services.stang(runda, av=ledamot),
        "paminn": lambda: services.paminn(runda, av=ledamot),
    }

    with pytest.raises(PermissionDenied):
        acts[gor]()


# Answering.


@pytest.mark.parametrize("roll", ["ledamot", "styrgruppsledamot", "kommunhandlaggare", "behorig", "strateg"])
def test_partens_egna_svarar(roll, request, fraga, runda, kommun):
    person = request.getfixturevalue(roll)

    services.svara(runda, kommun, {fraga: Svar("infort", "Sedan i våras.")}, av=person)

    svar = Spridningssvar.objects.get()
    assert (svar.organisation, svar.lage, svar.text, svar.lamnat_av) == (kommun, "infort", "Sedan i våras.", person)


@pytest.mark.parametrize("roll", ["lasare", "granskare", "beredare", "foreningsperson", "utomstaende"])
def test_andra_svarar_inte_for_kommunen(roll, request, fraga, runda, kommun):
    with pytest.raises(PermissionDenied):
        services.svara(runda, kommun, {fraga: Svar("infort")}, av=request.getfixturevalue(roll))


def test_det_som_inte_besvaras_fylls_pa_senare(fraga, andra, runda, kommun, ledamot):
    services.svara(runda, kommun, {fraga: Svar("provas")}, av=ledamot)
    sedd = marke_for(Spridningssvar.objects.get())

    written = services.svara(runda, kommun, {fraga: Svar("provas", sedd=sedd), andra: Svar("infort")}, av=ledamot)

    assert [row.fraga for row in written] == [andra]
    assert Spridningssvar.objects.count() == 2


def test_nar_fragan_ar_stangd_tas_inget_emot(fraga, runda, kommun, ledamot, strateg):
    services.stang(runda, av=strateg)

    with pytest.raises(RundanStangd):
        services.svara(runda, kommun, {fraga: Svar("provas")}, av=ledamot)
    with pytest.raises(RundanStangd):
        services.stang(runda, av=strateg)
    with pytest.raises(RundanStangd):
        services.paminn(runda, av=strateg)


def test_en_avslutad_overenskommelse_tar_inte_emot(fraga, runda, kommun, ledamot):
    Overenskommelse.objects.update(slutdatum="2020-01-01", uppfoljning_till="2020-02-01")

    with pytest.raises(OverenskommelsenAvslutad):
        services.svara(runda, kommun, {fraga: Svar("provas")}, av=ledamot)


def test_den_som_blivit_part_efterat_far_svara_och_den_som_lamnat_far_inte(fraga, runda, overenskommelse, medlem):
    ny, gammal = OrganisationFactory(namn="Ny"), OrganisationFactory(namn="Gammal")
    PartFactory(overenskommelse=overenskommelse, organisation=ny, giltighet=spann(timezone.localdate()))
    PartFactory(
        overenskommelse=overenskommelse,
        organisation=gammal,
        giltighet=spann(datetime.date(2019, 1, 1), timezone.localdate()),
    )

    services.svara(runda, ny, {fraga: Svar("provas")}, av=medlem(Roll.CIVILSAMHALLE, ny))
    with pytest.raises(ArIntePart):
        services.svara(runda, gammal, {fraga: Svar("provas")}, av=medlem(Roll.CIVILSAMHALLE, gammal))

    lage = spridning.Rundlage(runda)
    assert [part.namn for part, _, _ in lage.svarat] == ["Ny"]
    assert "Gammal" not in [part.namn for part in lage.ej_svarat]


def test_en_organisation_som_gatt_upp_i_en_annan_behaller_sina_svar(fraga, runda, kommun, overenskommelse, medlem):
    SvarFactory(fraga=fraga, organisation=kommun, text="Vi började 2024.")
    ny = OrganisationFactory(namn="Nya kommunen")
    Part.objects.filter(organisation=kommun).update(giltighet=spann(datetime.date(2019, 1, 1), timezone.localdate()))
    PartFactory(overenskommelse=overenskommelse, organisation=ny, giltighet=spann(timezone.localdate()))
    kommun.sammanslagen_med, kommun.sammanslagen_fran = ny, timezone.localdate()
    kommun.save()

    lage = spridning.Rundlage(runda)

    assert lage.andra_som_svarat == [kommun]
    assert [(part.namn, svar and svar.text) for part, svar in lage.fragor[0].partsrader if part in (kommun, ny)] == [
        ("Lessebo kommun", "Vi började 2024."),
        ("Nya kommunen", None),
    ]
    nasta = RundaFactory(overenskommelse=overenskommelse, artal=i_ar() + 1)
    assert spridning.forra_svaren(nasta, ny)[fraga.insats_id].text == "Vi började 2024."


def test_bara_de_som_inte_har_svarat_paminns(fraga, runda, kommun, overenskommelse, strateg, ledamot, foreningsperson):
    forening = Medlemskap.objects.get(user=foreningsperson).organisation
    PartFactory(overenskommelse=overenskommelse, organisation=forening)
    SvarFactory(fraga=fraga, organisation=kommun)

    told, nobody = services.paminn(runda, av=strateg)
    services.beratta(runda)

    assert told == [forening]
    assert nobody == [overenskommelse.samordnare]
    assert [notis.mottagare for notis in Notis.objects.all()] == [foreningsperson]


def test_tva_paminnelser_samma_dag_blir_ett_mejl(fraga, runda, ledamot, strateg):
    services.beratta(runda)
    services.beratta(runda)

    assert Notis.objects.filter(mottagare=ledamot).count() == 1


def test_nar_fragan_har_stangts_far_ingen_veta(fraga, runda, ledamot, strateg):
    tasks.beratta_om_spridning(services.stang(runda, av=strateg).pk)

    assert not Notis.objects.exists()


def test_den_som_hade_ett_aldre_svar_framfor_sig_far_veta(fraga, runda, kommun, ledamot, kollega):
    services.svara(runda, kommun, {fraga: Svar("provas", "Kollegans.")}, av=kollega)

    with pytest.raises(SpridningssvarAndrat) as stopped:
        services.svara(runda, kommun, {fraga: Svar("infort", "Mitt.")}, av=ledamot)

    assert stopped.value.sparade[fraga.pk].text == "Kollegans."
    assert Spridningssvar.objects.get().text == "Kollegans."


@pytest.mark.django_db(transaction=True)
def test_tva_samtidigt_bara_det_ena_svaret_sparas(fraga, runda, kommun, ledamot, kollega):
    results, start = [], threading.Barrier(2)

    def send(person, text):
        start.wait()
        try:
            services.svara(runda, kommun, {fraga: Svar("infort", text)}, av=person)
            results.append("sparat")
        except SpridningssvarAndrat:
            results.append("besked")
        finally:
            connection.close()

    threads = [threading.Thread(target=send, args=pair) for pair in ((ledamot, "Ett"), (kollega, "Två"))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(results) == ["besked", "sparat"]
    assert Spridningssvar.objects.count() == 1


# Reading.


def test_resultatet_i_ord(fraga, overenskommelse):
    for lage in ("infort", "infort", "provas"):
        organisation = OrganisationFactory()
        PartFactory(overenskommelse=overenskommelse, organisation=organisation)
        SvarFactory(fraga=fraga, organisation=organisation, lage=lage)

    rad = spridning.Rundlage(fraga.runda).fragor[0]

    assert rad.text == "Infört hos 2, prövas hos 1, 2 har inte svarat"


def test_insatsens_sida_visar_steget_och_tidigare_ar(fraga, kommun, overenskommelse, logga_in, lasare):
    insats = fraga.insats
    insats.status, insats.skede = "pagar", "ordinarie"
    insats.save()
    forra = RundaFactory(overenskommelse=overenskommelse, artal=i_fjol(), stangd_at=timezone.now())
    SvarFactory(fraga=FragaFactory(runda=forra, insats=insats), organisation=kommun, lage="provas")
    SvarFactory(fraga=fraga, organisation=kommun, lage="infort", text="Alla enheter.")

    lage = spridning.lage(insats)

    assert lage.steg == [("projekt", True), ("ordinarie verksamhet", True), ("spridd till Lessebo kommun", True)]
    assert lage.senaste.text == "Infört hos 1, 1 har inte svarat"
    assert [ar.text for ar in lage.tidigare] == ["Prövas hos 1, 1 har inte svarat"]
    html = logga_in(lasare).get(insats.get_absolute_url()).content.decode()
    assert "spridd till Lessebo kommun" in html
    assert "Alla enheter." in html


def test_insatsens_lage_ar_hogst_tva_fragor(fraga, kommun, overenskommelse):
    for year in range(4):
        runda = RundaFactory(overenskommelse=overenskommelse, artal=i_ar() - 5 + year)
        SvarFactory(fraga=FragaFactory(runda=runda, insats=fraga.insats), organisation=kommun)

    with CaptureQueriesContext(connection) as queries:
        lage = spridning.lage(fraga.insats)
        assert lage.steg
        assert [ar.text for ar in lage.tidigare]

    assert len(queries) == 2


def test_den_som_ingen_har_tillfragats_om_har_ingen_rubrik(overenskommelse, logga_in, lasare):
    insats = InsatsFactory(overenskommelse=overenskommelse)

    assert spridning.lage(insats) is None
    assert "Spridning</h2>" not in logga_in(lasare).get(insats.get_absolute_url()).content.decode()


def test_tabellen_har_ocksa_dem_som_inte_svarat(fraga, kommun, logga_in, lasare, adress):
    SvarFactory(fraga=fraga, organisation=kommun, text="=1+1")

    svar = logga_in(lasare).get(f"{adress}{i_ar()}/csv/")

    lines = svar.content.decode("utf-8-sig").splitlines()
    assert lines[0] == "år;insats;part;läge;kommentar;svarat"
    assert lines[1].startswith(f"{i_ar()};Språkvän;Lessebo kommun;Prövas;'=1+1;")
    assert "Länsstyrelsen i provlänet;har inte svarat" in lines[2]
    assert "spridning-provlan" in svar["Content-Disposition"]


# The pages.


def test_strategen_oppnar_pa_sidan(logga_in, strateg, overenskommelse, adress):
    pagar = InsatsFactory(overenskommelse=overenskommelse, titel="Pågår", status="pagar")
    InsatsFactory(overenskommelse=overenskommelse, titel="Vilar", status="pausad")
    client = logga_in(strateg)
    html = client.get(f"{adress}ny/").content.decode()
    assert html.count(" checked") == 1

    svar = client.post(f"{adress}ny/", {"sista_dag": om(14).isoformat(), "insatser": [pagar.pk]})

    assert svar["Location"] == f"{adress}{i_ar()}/"
    assert Spridningsrunda.objects.get().fragor.count() == 1


@pytest.mark.parametrize(
    ("data", "fel"),
    [
        ({"sista_dag": "", "insatser": []}, "Välj en sista dag."),
        ({"sista_dag": "igår", "insatser": []}, "Skriv dagen som"),
        ({"sista_dag": "2020-01-01", "insatser": []}, "Välj en dag från idag"),
        ({"insatser": []}, "Välj minst en insats"),
        ({"insatser": ["999999"]}, "finns inte längre"),
    ],
)
def test_oppna_med_fel_uppgifter(data, fel, logga_in, strateg, adress):
    svar = logga_in(strateg).post(f"{adress}ny/?ar=abc", {"sista_dag": om(14).isoformat()} | data)

    assert fel in svar.content.decode()
    assert not Spridningsrunda.objects.exists()


@pytest.fixture
def partens_sida(logga_in, kommunhandlaggare, adress):
    client = logga_in(kommunhandlaggare)
    client.svara = f"{adress}{i_ar()}/svar/lessebo/"
    return client


def test_parten_svarar_pa_en_sida_och_utkastet_kastas(partens_sida, kommunhandlaggare, fraga, andra, runda):
    utkast.spara(kommunhandlaggare, f"spridning:{runda.pk}:lessebo", [["a", "b"]])

    svar = partens_sida.post(partens_sida.svara, {f"lage_{fraga.pk}": "infort", f"lage_{andra.pk}": ""}, follow=True)

    assert "1 av 2\u00a0svar är skickade för Lessebo kommun." in svar.content.decode()
    assert Spridningssvar.objects.get().fraga == fraga
    assert utkast.hamta(kommunhandlaggare, f"spridning:{runda.pk}:lessebo") is None


def test_utkastet_ar_den_som_skrivers_eget(partens_sida, kollega, fraga, runda):
    utkast.spara(kollega, f"spridning:{runda.pk}:lessebo", [[f"text_{fraga.pk}", "Kollegans halva tanke"]])

    assert "halva tanke" not in partens_sida.get(partens_sida.svara).content.decode()


def test_forra_arets_svar_star_bredvid_och_som_forslag(partens_sida, fraga, kommun, overenskommelse):
    forra = RundaFactory(overenskommelse=overenskommelse, artal=i_fjol(), stangd_at=timezone.now())
    SvarFactory(fraga=FragaFactory(runda=forra, insats=fraga.insats), organisation=kommun, text="Vi provar.")

    html = partens_sida.get(partens_sida.svara).content.decode()

    assert f"<b>{i_fjol()}:</b> Prövas. Vi provar." in html
    assert html.count("Vi provar.") == 2
    partens_sida.post(partens_sida.svara, {f"lage_{fraga.pk}": "", f"text_{fraga.pk}": "Vi provar."})
    assert Spridningssvar.objects.count() == 1


@pytest.mark.parametrize(
    ("lage", "text", "fel"),
    [("", "Ny text", "Välj hur långt ni har kommit"), ("borta", "", "Välj ett av lägena")],
)
def test_svar_som_inte_gar_att_ta_emot(lage, text, fel, partens_sida, fraga):
    svar = partens_sida.post(partens_sida.svara, {f"lage_{fraga.pk}": lage, f"text_{fraga.pk}": text})

    assert fel in svar.content.decode()
    assert not Spridningssvar.objects.exists()


def test_ett_tomt_svar_sags_inte_vara_skickat(partens_sida, fraga):
    page = partens_sida.post(partens_sida.svara, {f"lage_{fraga.pk}": "", f"text_{fraga.pk}": ""}).content.decode()

    assert "Svara för minst en insats innan ni skickar." in page
    assert not Spridningssvar.objects.exists()


def test_det_skickade_gar_att_andra_men_inte_ta_tillbaka(partens_sida, fraga, kommun):
    SvarFactory(fraga=fraga, organisation=kommun)

    svar = partens_sida.post(partens_sida.svara, {f"lage_{fraga.pk}": "", f"text_{fraga.pk}": ""})

    assert "Ni har redan svarat." in svar.content.decode()
    assert Spridningssvar.objects.get().lage == "provas"


def test_konflikten_visar_bada_och_nasta_gang_galler(partens_sida, fraga, runda, kommun, kollega):
    services.svara(runda, kommun, {fraga: Svar("provas", "Kollegans.")}, av=kollega)
    mitt = {f"lage_{fraga.pk}": "infort", f"text_{fraga.pk}": "Mitt."}

    svar = partens_sida.post(partens_sida.svara, mitt)

    assert svar.status_code == 409
    html = svar.content.decode()
    assert "Kollegans." in html
    assert "Mitt." in html
    sedd = marke_for(Spridningssvar.objects.get())
    assert sedd in html
    partens_sida.post(partens_sida.svara, {**mitt, f"sedd_{fraga.pk}": sedd})
    assert Spridningssvar.objects.get().text == "Mitt."


def test_stangd_fraga_leder_till_resultatet(partens_sida, fraga, runda, strateg, adress):
    services.stang(runda, av=strateg)

    svar = partens_sida.post(partens_sida.svara, {f"lage_{fraga.pk}": "infort"}, follow=True)

    assert svar.redirect_chain[-1][0] == f"{adress}{i_ar()}/"
    assert "Frågan är stängd" in svar.content.decode()


def test_sidan_sager_vilka_som_har_svarat(logga_in, strateg, fraga, kommun, adress):
    SvarFactory(fraga=fraga, organisation=kommun)
    client = logga_in(strateg)

    html = client.get(f"{adress}{i_ar()}/").content.decode()
    assert "1 av 2\u00a0parter har svarat" in html
    assert "Påminn 1\u00a0part" in html
    pamind = client.post(f"{adress}{i_ar()}/paminn/", follow=True).content.decode()
    assert "Ingen person i portalen får svara för Länsstyrelsen i provlänet." in pamind
    assert "1\u00a0part har inte svarat" in client.get(f"{adress}{i_ar()}/stang/").content.decode()
    assert "är stängd." in client.post(f"{adress}{i_ar()}/stang/", follow=True).content.decode()


@pytest.mark.parametrize("sida", ["1900/", "1900/csv/", "{artal}/svar/finns-inte/", "{artal}/svar/annan/"])
def test_det_som_inte_finns_ar_404(sida, logga_in, strateg, fraga, adress):
    OrganisationFactory(nyckel="annan")

    assert logga_in(strateg).get(adress + sida.format(artal=i_ar())).status_code == 404


def test_antalet_fragor_vaxer_inte_med_parter_och_insatser(logga_in, strateg, fraga, kommun, runda, adress):
    client = logga_in(strateg)
    SvarFactory(fraga=fraga, organisation=kommun)

    def ask():
        with CaptureQueriesContext(connection) as queries:
            assert client.get(f"{adress}{i_ar()}/").status_code == 200
            assert client.get(f"{adress}{i_ar()}/svar/lessebo/").status_code == 200
        return len(queries)

    few = ask()
    for _ in range(4):
        part = PartFactory(overenskommelse=runda.overenskommelse)
        SvarFactory(fraga=FragaFactory(runda=runda), organisation=part.organisation)

    assert ask() == few


# My work.


def _rows(user, overenskommelse):
    overenskommelse.har_ataganden = False
    medlemskap = list(Medlemskap.objects.aktuella(user).filter(overenskommelse=overenskommelse))
    return [
        (grupp["rubrik"], post["text"])
        for grupp in arbete.grupper(arbete.Fraga(user, overenskommelse, medlemskap, timezone.localdate()))
        for post in grupp["poster"]
        if "pridning" in post["text"]
    ]


def test_mitt_arbete_fragar_parten_tills_den_har_svarat(fraga, kommun, overenskommelse, ledamot, strateg):
    assert _rows(ledamot, overenskommelse) == [("Inom 30 dagar", f"Svara om spridning {i_ar()}: Lessebo kommun")]
    assert _rows(strateg, overenskommelse) == [
        ("Väntar på andra", f"Spridning {i_ar()}: 0 av 2\u00a0parter har svarat")
    ]

    SvarFactory(fraga=fraga, organisation=kommun)

    assert _rows(ledamot, overenskommelse) == []

"""The parties' answers: who may answer and read what, until when, and what stays."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone

from sok.models import Dokumentslag, Dokumentversion, Roll, TidigareYttrande, Yttrande
from sok.services import fel
from sok.services import styrdokument as gang
from sok.services import yttranden as services
from tests.factories.sok import OrganFactory, OrganisationFactory, PartFactory
from tests.factories.styrdokument import make_version

EN_DAG = datetime.timedelta(days=1)


@pytest.fixture
def annan_part(overenskommelse):
    organisation = OrganisationFactory(nyckel="regionen", namn="Region Provlän")
    PartFactory(overenskommelse=overenskommelse, organisation=organisation)
    return organisation


@pytest.fixture
def annan_ledamot(medlem, annan_part):
    return medlem(Roll.FORUMLEDAMOT, annan_part)


@pytest.fixture
def remiss(overenskommelse, strateg, annan_part):
    """A changed text with the parties: Länsstyrelsen, Lessebo and the region."""
    before = make_version(overenskommelse, "Ett.", "Två.", "Tre.", nummer=1)
    draft = gang.starta_utkast(overenskommelse, Dokumentslag.AVTAL, av=strateg, kalla=before)
    draft.stycken.filter(nyckel="b").update(text="Två, ändrat.")
    draft.stycken.filter(nyckel="c").delete()
    return gang.skicka_pa_remiss(draft, sista_dag=timezone.localdate() + 14 * EN_DAG, av=strateg)


@pytest.fixture
def yttrande(remiss, kommun):
    return remiss.yttranden.get(organisation=kommun)


def sista_dagen_var_igar(version):
    Dokumentversion.objects.filter(pk=version.pk).update(remiss_till=timezone.localdate() - EN_DAG)


def adress(version, *organisation, **query):
    namn = "sok:yttrande" if organisation else "sok:yttranden"
    url = reverse(namn, args=["provlan", "avtal", version.nummer, *organisation])
    return f"{url}?andra=1" if query else url


def lamna(yttrande, av, svar="tillstyrker", **rest):
    fresh = Yttrande.objects.get(pk=yttrande.pk)
    return services.lamna(fresh, svar=svar, av=av, sedd=fresh.lamnat_at, **rest)


@pytest.mark.parametrize("roll", ["ledamot", "kommunhandlaggare", "behorig"])
def test_partens_folk_svarar(roll, request, yttrande):
    person = request.getfixturevalue(roll)

    assert list(Yttrande.objects.vantar_pa(person)) == [yttrande]
    assert lamna(yttrande, person, diarienummer="KS 12").diarienummer == "KS 12"
    assert not Yttrande.objects.vantar_pa(person).exists()


@pytest.mark.parametrize(
    "roll", ["strateg", "lasare", "granskare", "styrgruppsledamot", "annan_ledamot", "utomstaende"]
)
def test_andra_svarar_inte_for_parten(roll, request, yttrande):
    person = request.getfixturevalue(roll)

    with pytest.raises(PermissionDenied):
        lamna(yttrande, person)

    assert yttrande not in Yttrande.objects.vantar_pa(person)


def test_sidan_visar_skillnaden_och_ett_falt_per_stycke(logga_in, ledamot, remiss, yttrande, kommun):
    svar = logga_in(ledamot).get(adress(remiss, kommun.nyckel))

    sida = svar.content.decode()
    assert sida.count("Ändrat stycke") == 1
    assert sida.count("Borttaget stycke") == 1
    assert sida.count("Synpunkt på Rubrik") == 3
    assert "bara ni och de som förbereder texten ser det" in sida


def test_svaret_lamnas_pa_sidan_med_synpunkter_per_stycke(logga_in, ledamot, remiss, yttrande, kommun):
    b = remiss.stycken.get(nyckel="b")
    removed = remiss.bygger_pa.stycken.get(nyckel="c")

    svar = logga_in(ledamot).post(
        adress(remiss, kommun.nyckel),
        {
            "svar": "med_synpunkter",
            "text": "",
            "diarienummer": "KS 2026/12",
            "sedd": "",
            f"stycke_{b.pk}": "Skriv ”ska”.",
            f"stycke_{removed.pk}": "Behåll stycket.",
        },
        follow=True,
    )

    assert "Ert svar är lämnat. Ni kan ändra det till och med" in svar.content.decode()
    assert "Skriv ”ska”." in svar.content.decode()
    yttrande.refresh_from_db()
    assert (yttrande.svar, yttrande.diarienummer, yttrande.lamnat_av) == ("med_synpunkter", "KS 2026/12", ledamot)
    assert {s.stycke: s.text for s in yttrande.synpunkter.all()} == {b: "Skriv ”ska”.", removed: "Behåll stycket."}


@pytest.mark.parametrize(
    ("ifyllt", "mening"),
    [
        ({"svar": ""}, "Välj ett svar"),
        ({"svar": "avstyrker"}, "Skriv varför ni avstyrker"),
        ({"svar": "med_synpunkter"}, "Skriv era synpunkter"),
    ],
)
def test_det_som_saknas_sags(ifyllt, mening, logga_in, ledamot, remiss, yttrande, kommun):
    svar = logga_in(ledamot).post(adress(remiss, kommun.nyckel), {"text": "", "sedd": "", **ifyllt})

    assert mening in svar.content.decode()
    assert not Yttrande.objects.besvarade().exists()


def test_synpunkt_pa_ett_annat_dokuments_stycke_tas_inte_emot(overenskommelse, yttrande, ledamot):
    other = make_version(overenskommelse, "Nuläge.", slag=Dokumentslag.NULAGE, nummer=1).stycken.get()

    lamna(yttrande, ledamot, synpunkter={other.pk: "Fel ställe."})

    assert not yttrande.synpunkter.exists()


def test_svaret_ersatts_till_sista_dagen_och_det_gamla_finns_kvar(remiss, yttrande, ledamot, behorig):
    b = remiss.stycken.get(nyckel="b")
    lamna(yttrande, ledamot, svar="avstyrker", text="Nej.", synpunkter={b.pk: "Fel ord."})
    Dokumentversion.objects.filter(pk=remiss.pk).update(remiss_till=timezone.localdate())

    lamna(yttrande, behorig, svar="tillstyrker")

    old = TidigareYttrande.objects.get(yttrande=yttrande)
    assert (old.svar, old.text, old.lamnat_av) == ("avstyrker", "Nej.", ledamot)
    assert old.synpunkter == [{"rubrik": "Rubrik b", "text": "Fel ord."}]
    assert not yttrande.synpunkter.exists()


def test_efter_sista_dagen_star_svaret_fast(logga_in, remiss, yttrande, ledamot, kommun):
    lamna(yttrande, ledamot)
    sista_dagen_var_igar(remiss)

    with pytest.raises(fel.SvaretStarFast, match="står fast"):
        lamna(yttrande, ledamot, svar="avstar")

    assert "Svaret står fast" in logga_in(ledamot).get(adress(remiss, kommun.nyckel, andra=1)).content.decode()


def test_sent_svar_tas_emot_och_marks(logga_in, strateg, remiss, yttrande, ledamot, kommun):
    sista_dagen_var_igar(remiss)

    svar = logga_in(ledamot).post(
        adress(remiss, kommun.nyckel), {"svar": "tillstyrker", "text": "", "sedd": ""}, follow=True
    )

    assert "Det kom efter sista dagen" in svar.content.decode()
    assert Yttrande.objects.get(pk=yttrande.pk).lamnat_for_sent
    assert "efter sista dagen" in logga_in(strateg).get(adress(remiss)).content.decode()


def test_avgjord_text_besvaras_inte(remiss, yttrande, ledamot, strateg):
    gang.forkasta(remiss, av=strateg, skal="Blev inte av.")

    with pytest.raises(fel.SvarenStangda, match="avgjord"):
        lamna(yttrande, ledamot)


def test_kollegan_hann_fore_och_bada_svaren_finns_kvar(logga_in, remiss, yttrande, ledamot, behorig, kommun):
    mitt = {"svar": "avstyrker", "text": "Min text.", "sedd": ""}
    lamna(yttrande, behorig, svar="tillstyrker", text="Kollegans text.")
    client = logga_in(ledamot)

    svar = client.post(adress(remiss, kommun.nyckel), mitt)

    sida = svar.content.decode()
    assert svar.status_code == 409
    assert f"{behorig.namn} svarade för er" in sida
    assert "Kollegans text." in sida
    assert "Min text.</textarea>" in sida

    client.post(adress(remiss, kommun.nyckel), {**mitt, "sedd": svar.context["form"]["sedd"].value()})

    yttrande.refresh_from_db()
    assert (yttrande.text, TidigareYttrande.objects.get().text) == ("Min text.", "Kollegans text.")


def test_andra_parter_ser_svaret_forst_efter_sista_dagen(
    logga_in, remiss, yttrande, ledamot, annan_ledamot, annan_part, kommun
):
    lamna(yttrande, ledamot, text="Vår syn på saken.")
    client = logga_in(annan_ledamot)

    fore, eget = client.get(adress(remiss)).content.decode(), client.get(adress(remiss, kommun.nyckel)).status_code
    sista_dagen_var_igar(remiss)
    efter = client.get(adress(remiss)).content.decode()

    assert "De andras svar visas senare" in fore
    assert "Vår syn på saken." not in fore
    assert "Lessebo kommun" not in fore
    assert "av 3 har svarat" not in fore
    assert annan_part.namn in fore
    assert eget == 404
    assert "Vår syn på saken." in efter
    assert client.get(adress(remiss, kommun.nyckel)).status_code == 200


def test_strategen_ser_vilka_som_svarat_och_synpunkterna_per_stycke(logga_in, strateg, remiss, yttrande, ledamot):
    b = remiss.stycken.get(nyckel="b")
    lamna(yttrande, ledamot, svar="avstyrker", text="Nej.", synpunkter={b.pk: "Fel ord."})

    svar = logga_in(strateg).get(adress(remiss))

    sida = svar.content.decode()
    assert "1 av 3 har svarat" in sida
    assert sida.count("Har inte svarat") == 2
    assert "Fel ord." in sida
    assert [stycke.nyckel for stycke, _, _ in svar.context["lista"].kommenterade] == ["b"]


def test_strategen_laser_partens_svar_men_svarar_inte_at_den(logga_in, strateg, remiss, yttrande, ledamot, kommun):
    lamna(yttrande, ledamot)
    client = logga_in(strateg)

    assert client.get(adress(remiss, kommun.nyckel)).status_code == 200
    assert client.post(adress(remiss, kommun.nyckel), {"svar": "avstyrker"}).status_code == 403


def test_svaren_foljer_med_till_den_omarbetade_versionen(logga_in, strateg, remiss, yttrande, ledamot):
    lamna(yttrande, ledamot)

    draft = gang.arbeta_om(remiss, av=strateg)

    client = logga_in(strateg)
    assert "Parternas svar lämnades på version 2" in client.get(draft.get_absolute_url()).content.decode()
    assert "innan texten arbetades om till version 3" in client.get(adress(remiss)).content.decode()
    assert "Version 3 bygger på den här" in client.get(remiss.get_absolute_url()).content.decode()


def test_omarbetning_fore_sista_dagen_visar_inte_svaren_for_andra(
    logga_in, strateg, remiss, yttrande, ledamot, annan_ledamot
):
    lamna(yttrande, ledamot, text="Vår syn på saken.")
    gang.arbeta_om(remiss, av=strateg)
    client = logga_in(annan_ledamot)

    svar, version = (client.get(url).content.decode() for url in (adress(remiss), remiss.get_absolute_url()))

    assert "Vår syn på saken." not in svar
    assert "Arbetas om" in version
    assert "bygger på den här" not in version


def test_det_avgjorda_jamfors_med_det_som_gallde_da(logga_in, strateg, remiss, yttrande, ledamot):
    removed = remiss.bygger_pa.stycken.get(nyckel="c")
    lamna(yttrande, ledamot, synpunkter={removed.pk: "Behåll stycket."})
    draft = gang.arbeta_om(remiss, av=strateg)
    draft = gang.lagg_fram(draft, organ=OrganFactory(overenskommelse=draft.styrdokument.overenskommelse), av=strateg)
    gang.anta(draft, fran=timezone.localdate(), av=strateg)

    svar = logga_in(strateg).get(remiss.get_absolute_url())

    assert svar.context["bas"] == remiss.bygger_pa
    assert "Behåll stycket." in logga_in(strateg).get(adress(remiss)).content.decode()


def test_skicka_lagga_fram_och_arbeta_om_pa_sidorna(logga_in, strateg, overenskommelse, kommun):
    before = make_version(overenskommelse, "Ett.", nummer=1)
    draft = gang.starta_utkast(overenskommelse, Dokumentslag.AVTAL, av=strateg, kalla=before)
    draft.stycken.update(text="Ett, nytt.")
    organ = OrganFactory(overenskommelse=overenskommelse, typ="beslutande")
    client = logga_in(strateg)

    def step(namn, **data):
        return client.post(reverse(f"sok:{namn}", args=["provlan", "avtal", draft.nummer]), data)

    igar = step("remiss", sista_dag=str(timezone.localdate() - EN_DAG)).content.decode()
    step("remiss", sista_dag=str(timezone.localdate() + EN_DAG))
    for_tidigt = step("lagg_fram", organ=organ.pk).content.decode()
    sista_dagen_var_igar(draft)
    step("lagg_fram", organ=organ.pk)
    draft.refresh_from_db()
    framlagd = draft.status
    om = step("arbeta_om", skal="Forumet ville ändra.")

    assert "framåt i tiden" in igar
    assert "Parterna har till och med" in for_tidigt
    assert (framlagd, draft.framlagd_for) == ("framlagd", organ)
    assert om.url == reverse("sok:stycken", args=["provlan", "avtal", 3])


def test_sidan_med_svar_kostar_lika_mycket_hur_manga_som_an_svarar(
    logga_in, strateg, overenskommelse, remiss, django_assert_max_num_queries
):
    b = remiss.stycken.get(nyckel="b")
    for number in range(12):
        organisation = OrganisationFactory()
        row = Yttrande.objects.create(
            version=remiss, organisation=organisation, svar="avstar", lamnat_at=timezone.now(), lamnat_av=strateg
        )
        row.synpunkter.create(stycke=b, text=f"Synpunkt {number}")
    client = logga_in(strateg)

    with django_assert_max_num_queries(18):
        client.get(adress(remiss))

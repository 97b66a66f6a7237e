"""The pages: what stands on them, in how many queries, and the steps as people take them."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from core.kalkyl import oppna
from indikatorer.models import Anvisningsomgang, Kommunsynpunkt, Kommuntalsbeslut, Mottagande
from indikatorer.services import kommuntal as tjanst
from indikatorer.services.kommuntal import tabell
from indikatorer.services.kommuntal.demo import demokommuntal
from rapporter.sidor import arbete
from sok.models import Medlemskap
from tests.dagar import i_ar, i_fjol, idag, igar
from tests.factories.indikatorer import riket_lan_och_kommuner
from tests.simulatorer.kolada import KRONOBERG


@pytest.fixture
def lanet(overenskommelse):
    riket_lan_och_kommuner()
    rader = [(kod, artal, None, "alla", 20, "") for kod in KRONOBERG for artal in (2022, 2023, 2024)]
    tjanst.spara_mottagande([*rader, ("07", 2024, None, "alla", 161, "")], kalla="Migrationsverket")
    return overenskommelse


@pytest.fixture
def omgang(lanet, strateg):
    omgang = tjanst.starta_omgang(lanet, 2024, lanstal=80, av=strateg)
    tjanst.foresla(omgang, {kod: tjanst.Forslaget(10) for kod in KRONOBERG}, lanstal=80, av=strateg)
    return omgang


def adress(lanet, namn, *args):
    return reverse(f"indikatorer:{namn}", args=[lanet.slug, *args])


def test_arets_sida_ar_lika_snabb_med_alla_kommuner_och_svar(
    logga_in, lanet, omgang, strateg, ledamot, django_assert_max_num_queries
):
    tjanst.be_om_synpunkter(omgang, senast=idag(), av=strateg)
    tjanst.lamna_synpunkt(omgang.kommuntal_lista.get(kommun="0761"), stallning="farre", onskat_antal=6, av=ledamot)
    klient = logga_in(strateg)

    with django_assert_max_num_queries(15):
        html = klient.get(adress(lanet, "kommuntal_ar", 2024)).content.decode()

    assert "Önskar färre" in html
    assert "Kommunerna har tillsammans tagit emot 160, men källan anger 161 för länet." in html
    assert "De föreslagna antalen är tillsammans lika med länstalet, 80." in html


def test_kommunens_person_leds_till_sitt_svar_och_svarar(logga_in, lanet, omgang, strateg, ledamot):
    tjanst.be_om_synpunkter(omgang, senast=idag(), av=strateg)
    klient, svar = logga_in(ledamot), adress(lanet, "kommuntal_synpunkt", 2024, "0761")

    assert svar in klient.get(adress(lanet, "kommuntal_ar", 2024)).content.decode()
    tomt = klient.post(svar, {"stallning": "fler"}).content.decode()
    assert "Skriv hur många ni kan ta emot" in tomt
    gick = klient.post(svar, {"stallning": "fler", "onskat_antal": "12"})

    assert gick.status_code == 302
    assert Kommunsynpunkt.objects.get().onskat_antal == 12


def test_strategens_vag_fran_lanstal_till_andrat_beslut(logga_in, lanet, strateg):
    klient = logga_in(strateg)
    antal = {f"antal_{kod}": "10" for kod in KRONOBERG}
    beslut = {"datum": idag().isoformat(), "diarienummer": "851-1"}

    klient.post(adress(lanet, "kommuntal_ny"), {"artal": "2027", "lanstal": "85"})
    form = klient.get(adress(lanet, "kommuntal_forslag", 2027))
    sedd = form.context["form"]["sedd"].value()
    klient.post(adress(lanet, "kommuntal_forslag", 2027), {**antal, "lanstal": "85", "sedd": sedd})
    stopp = klient.post(adress(lanet, "kommuntal_beslut", 2027), {**antal, **beslut}).content.decode()
    klient.post(adress(lanet, "kommuntal_beslut", 2027), {**antal, **beslut, "skal": "Fem behålls i reserv."})
    klient.post(
        adress(lanet, "kommuntal_revidera", 2027), {**antal, "antal_0761": "7", **beslut, "skal": "Brist på bostäder."}
    )

    html = klient.get(adress(lanet, "kommuntal_ar", 2027)).content.decode()
    assert "Kommuntalen är tillsammans 80 och länstalet är 85" in stopp
    assert Kommuntalsbeslut.objects.count() == 9
    assert "ändrat från 10" in html
    assert "Brist på bostäder." in html


@pytest.mark.parametrize("lanstal", [80, 85])
def test_fore_utskicket_sags_det_om_summan_skiljer_sig_och_det_gar_att_skicka_anda(
    logga_in, lanet, omgang, strateg, lanstal
):
    Anvisningsomgang.objects.update(lanstal=lanstal)
    sida, klient = adress(lanet, "kommuntal_fraga", 2024), logga_in(strateg)

    html = klient.get(sida).content.decode()
    klient.post(sida, {"senast": idag().isoformat()})

    mening = "De föreslagna antalen är tillsammans 80. Länstalet är 85, en skillnad på 5."
    assert (mening in html, "Skicka ut ändå" in html) == (lanstal == 85, lanstal == 85)
    assert Anvisningsomgang.objects.get().lage == "synpunkter"


def test_ett_tal_som_inte_gar_att_lasa_sags_med_kommunens_namn(logga_in, lanet, omgang, strateg):
    sida = adress(lanet, "kommuntal_forslag", 2024)

    html = logga_in(strateg).post(sida, {"antal_0765": "tio", "lanstal": "80"}).content.decode()

    assert "Antal för Älmhult: Skriv ett helt tal." in html


def test_mitt_arbete_hos_kommunen_och_sedan_hos_strategen(lanet, omgang, strateg, ledamot):
    def texter(person):
        rows = list(Medlemskap.objects.aktuella(person).select_related("organisation"))
        lanet.har_ataganden = False
        return [
            rad.text.replace("\N{NO-BREAK SPACE}", " ")
            for rad in arbete.uppgifter(arbete.Fraga(person, lanet, rows, idag()))
        ]

    tjanst.be_om_synpunkter(omgang, senast=idag(), av=strateg)
    assert "Lämna synpunkter på kommuntal 2024: Lessebo" in texter(ledamot)
    assert "Kommuntal 2024: 8 kommuner har inte svarat" in texter(strateg)

    tjanst.lamna_synpunkt(omgang.kommuntal_lista.get(kommun="0761"), stallning="godtar", av=ledamot)
    assert "Lämna synpunkter på kommuntal 2024: Lessebo" not in texter(ledamot)

    Anvisningsomgang.objects.update(synpunkter_senast=igar())
    assert "Besluta kommuntal 2024" in texter(strateg)


def test_kommunens_sida_visar_aren_och_diagrammet(logga_in, lanet, lasare):
    html = logga_in(lasare).get(adress(lanet, "kommuntal_kommun", "0761")).content.decode()

    assert "Kommuntal och mottagande i Lessebo" in html
    assert "Mottagna och kommuntal, Lessebo" in html
    assert logga_in(lasare).get(adress(lanet, "kommuntal_kommun", "1280")).status_code == 404


@pytest.mark.parametrize(
    ("vem", "ute", "text"),
    [
        ("strateg", False, "Det föreslagna kommuntalet för 2024 är 10."),
        ("ledamot", False, None),
        ("ledamot", True, "Det föreslagna kommuntalet för 2024 är 10."),
    ],
)
def test_kommunens_sida_borjar_med_arets_tal(request, logga_in, lanet, omgang, strateg, vem, ute, text):
    """A proposal that is still a draft is the co-ordinator's own."""
    if ute:
        tjanst.be_om_synpunkter(omgang, senast=idag(), av=strateg)
    klient = logga_in(request.getfixturevalue(vem))

    sida = klient.get(adress(lanet, "kommuntal_kommun", "0761"))

    assert (sida.context["senaste"] or {}).get("text") == text
    assert ("Det föreslagna" in sida.content.decode()) == bool(text)


def test_kommunens_sida_jamfor_med_aret_fore(logga_in, lanet, omgang, strateg):
    tjanst.besluta(omgang, dict.fromkeys(KRONOBERG, 10), datum=idag(), diarienummer="851-1", av=strateg)
    nasta = tjanst.starta_omgang(lanet, 2025, lanstal=96, av=strateg)
    tjanst.foresla(nasta, {kod: tjanst.Forslaget(12) for kod in KRONOBERG}, lanstal=96, av=strateg)

    sida = logga_in(strateg).get(adress(lanet, "kommuntal_kommun", "0761"))

    text = "Det föreslagna kommuntalet för 2025 är 12. 2024 var kommuntalet 10."
    assert sida.context["senaste"] == {"artal": 2025, "text": text}


def test_filen_som_hamtas_laser_in_sig_sjalv_utan_andring(logga_in, lanet, strateg):
    for andelse in ("xlsx", "csv"):
        fil = logga_in(strateg).get(adress(lanet, "mottagande_ut", andelse)).content

        last = tabell.las_mottagande(fil, andelse, lanet, kalla="Annan källa")
        gjort = tabell.prova(lanet, last.rader, av=strateg)

        assert last.fel == []
        assert (gjort.nya, gjort.andrade, gjort.oforandrade) == (0, [], 25)


def test_arets_arbetsbok_har_tabellen_och_raderna(logga_in, lanet, omgang, strateg):
    fil = logga_in(strateg).get(adress(lanet, "kommuntal_tabell", 2024, "xlsx")).content

    blad = {sheet.namn: sheet.rader for sheet in oppna(fil, "xlsx")}
    assert blad["Kommuntal 2024"][1][:2] == ["0764", "Alvesta"]
    assert len(blad["Mottagande"]) == 10


def test_en_fil_utan_innehall_erbjuds_inte(logga_in, overenskommelse, strateg):
    riket_lan_och_kommuner()
    klient = logga_in(strateg)
    tom = klient.get(adress(overenskommelse, "kommuntal")).content.decode()
    tjanst.starta_omgang(overenskommelse, i_ar() + 1, av=strateg)
    borjad = klient.get(adress(overenskommelse, "kommuntal")).content.decode()
    tjanst.spara_mottagande([("0780", i_ar() + 1, None, "alla", 20, "")], kalla="Migrationsverket")
    fylld = klient.get(adress(overenskommelse, "kommuntal")).content.decode()

    words = ("Hämta som CSV", "Hämta allt mottagande")
    assert [[word in html for word in words] for html in (tom, borjad, fylld)] == [
        [False, False],
        [False, False],
        [True, True],
    ]


def upp(klient, lanet, text, namn="mottagande.csv"):
    fil = SimpleUploadedFile(namn, text.encode("utf-8-sig"))
    return klient.post(adress(lanet, "mottagande_in"), {"fil": fil, "kalla": "Migrationsverket 2025"})


def test_en_fil_visar_vad_den_andrar_och_sparas_nar_nagon_sager_ja(logga_in, lanet, strateg, settings, tmp_path):
    klient = logga_in(strateg)
    svar = upp(klient, lanet, "Plats;År;Månad;Väg;Antal\nVäxjö;2024;;;25\nAlvesta;2025;mars;Kvotflyktingar;..\n")

    html = svar.content.decode()
    assert (svar.context["gor"].nya, svar.context["gor"].andrade) == (1, [("0780", 2024, None, "alla", 20, 25)])
    assert "Växjö" in html
    assert Mottagande.objects.get(geografi="0780", artal=2024).antal == 20

    klient.post(adress(lanet, "mottagande_spara"), {"innehall": svar.context["innehall"]})
    ny = Mottagande.objects.get(geografi="0764", artal=2025)
    assert Mottagande.objects.get(geografi="0780", artal=2024).antal == 25
    assert (ny.manad, ny.vag, ny.antal, ny.status, ny.kalla) == (3, "kvot", None, "..", "Migrationsverket 2025")


def test_har_nagon_annan_last_in_under_tiden_sparas_inget_osett(logga_in, lanet, strateg):
    klient = logga_in(strateg)
    svar = upp(klient, lanet, "Plats;År;Antal\nVäxjö;2024;25\n")
    tjanst.spara_mottagande([("0780", 2024, None, "alla", 23, "")], kalla="Migrationsverket")

    html = klient.post(adress(lanet, "mottagande_spara"), {"innehall": svar.context["innehall"]}).content.decode()

    assert "Någon annan har läst in antal under tiden" in html
    assert Mottagande.objects.get(geografi="0780", artal=2024).antal == 23


def test_en_granskning_ar_den_egna(logga_in, lanet, strateg, medlem):
    innehall = upp(logga_in(strateg), lanet, "Plats;År;Antal\nVäxjö;2024;25\n").context["innehall"]
    annan = medlem("lansstrateg")

    logga_in(annan).post(adress(lanet, "mottagande_spara"), {"innehall": innehall})

    assert Mottagande.objects.get(geografi="0780", artal=2024).antal == 20


@pytest.mark.parametrize(
    ("text", "plats", "mening"),
    [
        ("Plats;Antal\nVäxjö;2", "Mottagande, rad 1", "Rubrikerna år saknas"),
        ("Plats;År;Antal\nMalmö;2024;2", "Mottagande!A2", "”Malmö” är inte länet"),
        ("Kod;År;Antal\n1280;2024;2", "Mottagande!A2", "”1280” är inte länet"),
        ("Plats;År;Antal\nVäxjö;2024;12o", "Mottagande!C2", "är inget tal"),
        ("Plats;År;Antal\nVäxjö;;12", "Mottagande!B2", "Skriv året"),
        ("Plats;År;Antal;Väg\nVäxjö;2024;12;flyg", "Mottagande!D2", "”flyg” går inte att välja"),
        ("Plats;År;Antal;Månad\nVäxjö;2024;12;13", "Mottagande!D2", "mellan 1 och 12"),
        ("Plats;År;Antal", "Mottagande", "inga rader"),
    ],
)
def test_ett_fel_i_filen_sags_med_cell(lanet, text, plats, mening):
    last = tabell.las_mottagande(text.encode(), "csv", lanet, kalla="x")

    assert [cell for cell, _ in last.fel] == [plats]
    assert mening in last.fel[0][1]


def test_excels_borttagna_nolla_och_demodata(lanet):
    last = tabell.las_mottagande(
        "Kod;År;Antal;Demodata\n780;2024;5;\n780;2025;6;ja\n7;2024;9;\n".encode(), "csv", lanet, kalla="x"
    )

    assert last.fel == []
    assert [(rad.geografi, rad.antal) for rad in last.rader["x"]] == [("0780", 5), ("07", 9)]
    assert last.pahittade == 1


def test_demon_ar_markt_och_viker_for_riktiga_antal(overenskommelse, logga_in, lasare):
    riket_lan_och_kommuner()
    overenskommelse.slug = "kronoberg"
    overenskommelse.save()
    spara = [("0780", i_fjol(), None, "alla", 500, "")]

    assert demokommuntal(overenskommelse) == 4
    tjanst.spara_mottagande(spara, kalla="Migrationsverket")
    html = logga_in(lasare).get(adress(overenskommelse, "kommuntal_ar", i_fjol())).content.decode()

    assert demokommuntal(overenskommelse) == 0
    assert "Här finns påhittade antal" in html
    assert not Mottagande.objects.get(geografi="0780", artal=i_fjol(), vag="alla").demo
    assert Mottagande.objects.filter(demo=False).count() == 1
    for omgang in Anvisningsomgang.objects.order_by("artal"):
        assert sum(rad.forslag for rad in omgang.kommuntal_lista.order_by("pk")) in (omgang.lanstal, omgang.lanstal - 2)

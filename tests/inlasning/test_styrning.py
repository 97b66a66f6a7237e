"""What a file says of meetings, decisions, texts and commitments is stored, and may not contradict itself."""

import datetime

import pytest

from forum.models import Beslut, Mote, Moteslag, Motesstatus, Verkan
from indikatorer.models import Fraga
from insatser.models import GottExempel
from sok.models import Atagande, Delregion, Dokumentversion, Organisationsnamn, Versionsstatus

BESLUT = "beslut:\n"
MELLANSLAG = "\N{NO-BREAK SPACE}"


def _med(liten, beslut, **byten):
    """The small file with one more decision."""
    text = liten.replace(BESLUT, f"{BESLUT}  - {{nyckel: nytt, organ: forum, text: Det är beslutat., {beslut}}}\n")
    for fore, efter in byten.values():
        assert fore in text
        text = text.replace(fore, efter)
    return text


def test_ett_mote_som_har_varit_ar_stangt_och_det_som_foljer_pa_kommer_efter(las, liten):
    las(liten)

    dialogen = Mote.objects.get(nyckel="dialogen")
    assert (dialogen.slag, dialogen.nar.iso) == (Moteslag.MOTTAGANDEDIALOG, "2022-10")
    assert dialogen.foljer_pa == Mote.objects.get(nyckel="hosten")
    assert dialogen.status == Motesstatus.STANGT
    assert dialogen.foljer_pa.punkter.get().minuter == 20
    assert dialogen.foljer_pa.informerar.get().nyckel == "lansstyrelsen"


def test_ett_kommande_mote_ar_ett_utkast_och_lever_sedan_i_portalen(las, liten):
    text = liten.replace("nar: 2022-10-12", "nar: 2099-10-12")
    las(text)
    assert Mote.objects.get(nyckel="hosten").status == Motesstatus.UTKAST
    Mote.objects.filter(nyckel="hosten").update(status=Motesstatus.OPPNAT)

    las(text.replace("tema: Hösten", "tema: Senhösten"))

    mote = Mote.objects.get(nyckel="hosten")
    assert (mote.status, mote.tema) == (Motesstatus.OPPNAT, "Senhösten")


def test_ataganden_delregioner_fragor_och_exempel_lagras(las, liten):
    las(liten)

    ataganden = Atagande.objects.order_by("nummer")
    assert [ett.text for ett in ataganden] == ["Ta emot.", "Ordna bostad."]
    assert ataganden[1].fran == datetime.date(2020, 1, 1)
    assert ataganden[1].osaker_grans
    assert ataganden[0].avsnitt.organisationer.get().nyckel == "lessebo"
    assert [ett.kommuner.count() for ett in Delregion.objects.order_by("nummer")] == [1, 0]
    assert Fraga.objects.get(nyckel="f1").svar.get().text == "Bättre."
    assert Fraga.objects.get(nyckel="f2").svar.get().omrade.nyckel == "ak"
    assert GottExempel.objects.get().insats.nyckel == "k01"


def test_nulaget_ar_antaget_och_gar_att_peka_pa(las, liten):
    las(_med(liten, "nar: 2018, verkan: [{typ: antar_version, version: nulage-2018}]"))

    version = Dokumentversion.objects.get()
    assert (version.status, version.utgangslage) == (Versionsstatus.ANTAGEN, True)
    assert version.stycken.get().omrade.nyckel == "ak"
    assert Verkan.objects.get(version=version).beslut.nyckel == "nytt"


def test_versioner_bygger_pa_varandra(las, liten):
    las(
        liten.replace(
            "        antagen: 2018\n",
            "        antagen: 2018\n        till: 2023\n",
        ).replace(
            "moten:\n", "      - {nyckel: nulage-2024, titel: Nuläge 2024, fran: 2024, antagen: 2024-02}\nmoten:\n"
        )
    )

    yngre = Dokumentversion.objects.get(nummer=2)
    assert yngre.bygger_pa.titel == "Nuläge 2018"


def test_en_organisations_tidigare_namn(las, liten):
    las(
        liten.replace(
            "typ: lansstyrelse}",
            "typ: lansstyrelse, namnversioner: [{namn: Gamla länsstyrelsen, till: 2020}, {namn: Nya, fran: 2021}]}",
        )
    )

    assert [ett.namn for ett in Organisationsnamn.objects.order_by("giltighet")] == ["Gamla länsstyrelsen", "Nya"]


@pytest.mark.parametrize(
    ("beslut", "mening"),
    [
        (
            "nar: 2023-03-30, verkan: [{typ: avslutar_omrade, omrade: ak}]",
            "beslut[0].verkan[0]: beslutet avslutar området ”ak”, men området har inget ”till”.",
        ),
        (
            "nar: 2023-11, verkan: [{typ: andrar_malgrupp, niva: primar}]",
            "beslutet ändrar målgruppen, men ingen lydelse i ”malgrupper” börjar 1 november 2023.",
        ),
        (
            "nar: 2023-10, verkan: [{typ: andrar_malgrupp, niva: primar, text: En annan.}]",
            "målgruppens lydelse är en annan än i ”malgrupper”.",
        ),
        (
            "nar: 2024-03, verkan: [{typ: prioriterar, samverkansomrade: ak-s1, artal: 2024}]",
            "”ak-s1” finns inte bland prioriteringarna för 2024.",
        ),
        ("nar: 2024, verkan: [{typ: avslutar_omrade}]", "avslutar_omrade kräver ”omrade”."),
        ("nar: 2024, verkan: [{typ: ger_uppdrag, organ: forum}]", "ger_uppdrag kräver ”text”."),
        (
            "nar: 2024, verkan: [{typ: antar_handlingsplan, artal: 2024, organ: forum}]",
            "antar_handlingsplan har inget ”organ”. Ta bort det.",
        ),
        ("verkan: [{typ: avslutar_omrade, omrade: ak}]", "ange ”nar” på beslutet eller ”fran” på dess verkan"),
        ("nar: 2024-03-01, forfaller: 2024-02-01", "”forfaller” ligger före ”nar”."),
        ("nar: 2022-11, mote: hosten", "mötet hölls 12 oktober 2022, beslutet fattades november 2022."),
        (
            "nar: 2022, mote: hosten, ansvarig_organisation: lessebo, ansvarigt_organ: forum",
            "ange ”ansvarig_organisation” eller ”ansvarigt_organ”, inte båda.",
        ),
        ("mote: varen", "”varen” finns inte bland mote."),
    ],
)
def test_ett_beslut_som_inte_stammer_sags(fel_i, liten, beslut, mening):
    fel = fel_i(_med(liten, beslut))

    assert len(fel) == 1
    assert mening in fel[0].replace(MELLANSLAG, " ")
    assert fel[0].startswith("rad 61, beslut[0]")
    assert not Beslut.objects.exists()


def test_omradets_sista_dag_maste_vara_dagen_fore_beslutet(fel_i, las, liten):
    avslutat = ("versioner: [{namn: Arbete}]", "versioner: [{namn: Arbete, till: 2023-03-28}]")
    beslut = "nar: 2023-03-30, verkan: [{typ: avslutar_omrade, omrade: ak}]"

    (fel,) = fel_i(_med(liten, beslut, till=avslutat))
    las(_med(liten, beslut, till=(avslutat[0], avslutat[1].replace("28", "29"))))

    assert "från 30 mars 2023, men områdets ”till” gör att det upphör från 29 mars 2023. Rätta det ena." in fel.replace(
        MELLANSLAG, " "
    )
    assert Verkan.objects.get(omrade__nyckel="ak").fran == datetime.date(2023, 3, 30)


def test_ett_planerat_besluts_verkan_ar_inte_verkstalld_och_behover_inte_stamma_an(las, liten):
    las(_med(liten, "status: planerat, nar: 2099, verkan: [{typ: avslutar_omrade, omrade: ak}]"))

    assert Verkan.objects.get(omrade__nyckel="ak").verkstalld_at is None


def test_en_verkan_utan_kand_dag_ar_anda_redan_genomford(las, liten):
    las(_med(liten, "verkan: [{typ: startar_insats, insats: k02}]"))

    verkan = Verkan.objects.get(insats__nyckel="k02")
    assert verkan.fran is None
    assert verkan.verkstalld_at is not None


@pytest.mark.parametrize(
    ("fore", "efter", "mening"),
    [
        ("organisationer: [lessebo]", "organisationer: [vaxjo]", "”vaxjo” finns inte bland part."),
        ("organisationer: [lessebo]", "organisationer: []", "organisationer: ska ha minst 1 i listan."),
        ("foljer_pa: hosten", "foljer_pa: dialogen", "moten[0].foljer_pa: mötet följer på sig självt."),
        ('kommuner: ["0761"]}', "kommuner: [lessebo]}", "”lessebo” finns inte bland geografi."),
        ("slag: nulage", "slag: karta", "Välj avtal eller nulage."),
        (
            "svar: [{artal: 2024, text: Bättre.}]",
            "svar: [{artal: 2024, omrade: ak, text: B.}]",
            "Ta bort ”omrade” i svaren.",
        ),
        ("text: Få arbetar.,", "texten: Få arbetar.,", "okänd uppgift ”texten”. Menade ni ”text”?"),
    ],
)
def test_ovriga_fel_sags_pa_sin_plats(fel_i, liten, fore, efter, mening):
    assert fore in liten

    fel = fel_i(liten.replace(fore, efter))

    assert len(fel) == 1
    assert mening in fel[0]


def test_tva_stycken_med_samma_nyckel(fel_i, liten):
    stycke = "{nyckel: ak, rubrik: Arbete, text: Få arbetar., slag: fakta, omrade: ak}"

    (fel,) = fel_i(liten.replace(stycke, f"{stycke}, {stycke}"))

    assert "”ak” står två gånger i versionen." in fel

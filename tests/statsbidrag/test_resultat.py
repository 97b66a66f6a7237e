"""What an approved report leads to: sums, outcomes on the initiative, the target group's own words, the account."""

import dataclasses
import datetime
import io

import openpyxl
import pytest
from django.urls import reverse

from insatser.models import Arslas, Utfall
from insatser.services import UtfalletHamtat, spara_utfall, ta_bort_utfall
from sok.models import Roll
from statsbidrag import services
from statsbidrag.aterrapportering import foljda, sammanstall
from statsbidrag.models import Ansokan, Redovisningstyp, Resultat
from statsbidrag.services import fel, overforing
from statsbidrag.services.bidrag import andra, lagrat_beslut
from statsbidrag.services.resultat import aterkalla_resultat
from tests.factories.insatser import InsatsFactory, InsatsKopplingFactory
from tests.factories.sok import DelmalFactory, OrganisationFactory
from tests.factories.statsbidrag import HELT_UTKAST, BidragFactory, BidragstypFactory, hand_in, make_redovisning

pytestmark = pytest.mark.django_db


@pytest.fixture
def insats(overenskommelse):
    return InsatsFactory(overenskommelse=overenskommelse, titel="Språkcaféet")


@pytest.fixture
def redovisning(overenskommelse, kommun, insats):
    return make_redovisning(
        overenskommelse=overenskommelse,
        beviljande=overenskommelse.samordnare,
        mottagare=kommun,
        insats=insats,
    )


def _approve(redovisning, behorig, granskare, **avsnitt):
    hand_in(redovisning, behorig, **avsnitt)
    services.godkann(redovisning, av=granskare)
    return Resultat.objects.gallande().get(redovisning=redovisning)


def test_siffror_och_koder_kopieras_ur_den_godkanda_versionen(redovisning, behorig, granskare):
    resultat = _approve(
        redovisning, behorig, granskare, aktiviteter={**HELT_UTKAST["aktiviteter"], "insatsomrade": "svenska"}
    )

    assert (resultat.kvinnor, resultat.man, resultat.annat, resultat.deltagartillfallen) == (42, 31, 0, 1450)
    assert (resultat.malgrupp, resultat.insatsomrade, resultat.fortsattning) == ("nyanlanda", "svenska", "ordinarie")
    assert (resultat.utfall, resultat.oforbrukat, resultat.medfinansiering) == (381_600, 18_400, 50_000)
    assert resultat.egen_bedomning == "38 av 45 svarade att de förstår samhället bättre."
    aldrar = {rad.aldersgrupp: (rad.kvinnor, rad.man) for rad in resultat.deltagare.all()}
    assert aldrar == {"barn": (4, 6), "unga": (7, 5), "vuxna": (31, 18), "aldre": (0, 2)}


def test_godkannandet_fyller_insatsens_utfall_och_varje_utfall_minns_sitt_falt(redovisning, insats, behorig, granskare):
    resultat = _approve(redovisning, behorig, granskare)

    utfall = {rad.falt: rad.utfall for rad in resultat.overforingar.select_related("utfall")}
    assert set(utfall) == {"unika", "mal-1", "kort_sikt", "egen_bedomning"}
    assert {rad.insats_id for rad in utfall.values()} == {insats.pk}
    assert {rad.artal for rad in utfall.values()} == {2025}
    assert str(utfall["unika"]) == "73\xa0deltagare"
    assert utfall["unika"].malgrupp == "Nyanlända med uppehållstillstånd"
    alla = utfall["unika"].deltagare.get(aldersgrupp="")
    assert (alla.kvinnor, alla.man, alla.annat) == (42, 31, 0)
    assert utfall["unika"].deltagare.count() == 5
    assert utfall["mal-1"].text == (
        "Mål: Fler lär sig svenska\nPlanerat: 80 deltagare\nUtfall: 73 deltagare\n"
        "Mottagarens bedömning: delvis uppnått\nFärre kom än väntat."
    )
    assert utfall["kort_sikt"].belagg_lista.get().text == (
        "Slutredovisning 851-0000-2025, version 1, 7. Resultat och effekter. Så vet vi det: Enkät."
    )
    assert utfall["egen_bedomning"].belagg_lista.get().slag == "slutredovisning"


def test_samma_resultat_fors_over_en_gang(redovisning, insats, behorig, granskare):
    resultat = _approve(redovisning, behorig, granskare)

    assert overforing.for_over(resultat, av=granskare) == 0
    assert insats.utfall_lista.count() == 4


def test_overforda_utfall_andras_inte_for_hand(redovisning, insats, behorig, granskare, strateg):
    _approve(redovisning, behorig, granskare)
    utfall = insats.utfall_lista.get(matt="antal")

    utfall.varde = 700
    with pytest.raises(UtfalletHamtat, match="ändras när redovisningen öppnas igen"):
        spara_utfall(insats, utfall, av=strateg)
    with pytest.raises(UtfalletHamtat):
        ta_bort_utfall(insats, utfall, av=strateg)

    utfall.refresh_from_db()
    assert (utfall.varde, utfall.borttagen_at) == (73, None)


def test_en_delredovisning_har_inga_resultat(redovisning, insats, behorig, granskare):
    hand_in(redovisning, behorig)
    type(redovisning).objects.filter(pk=redovisning.pk).update(typ=Redovisningstyp.DELREDOVISNING)

    services.godkann(redovisning, av=granskare)

    assert not Resultat.objects.exists()
    assert not insats.utfall_lista.exists()


def test_ett_bidrag_utan_insats_har_resultat_men_for_inget_over(redovisning, behorig, granskare):
    redovisning.bidrag.insats = None
    redovisning.bidrag.save()

    resultat = _approve(redovisning, behorig, granskare)

    assert resultat.kvinnor == 42
    assert not Utfall.objects.exists()
    assert not overforing.vantar(redovisning.bidrag.overenskommelse).exists()


def _lock(overenskommelse, av, last=True):
    Arslas.objects.create(overenskommelse=overenskommelse, artal=2025, last=last, av=av, skal="" if last else "Rättas")


def test_ett_last_ar_vantar_och_sager_varfor(redovisning, insats, behorig, granskare, strateg, logga_in):
    avtal = redovisning.bidrag.overenskommelse
    _lock(avtal, strateg)

    resultat = _approve(redovisning, behorig, granskare)

    assert not insats.utfall_lista.exists()
    assert list(overforing.vantar(avtal)) == [resultat]
    arbete = logga_in(strateg).get(reverse("rapporter:mitt_arbete", args=[avtal.slug])).content.decode()
    assert "1 godkänt resultat väntar på att föras över" in arbete.replace("\xa0", " ")
    with pytest.raises(fel.ResultatetVantar, match="2025 är låst"):
        overforing.for_over_vantande(resultat, av=strateg)

    _lock(avtal, strateg, last=False)
    svar = logga_in(strateg).post(reverse("statsbidrag:for_over", args=[avtal.slug, resultat.pk]), follow=True)

    assert "Resultatet är fört över till Språkcaféet." in svar.content.decode()
    assert insats.utfall_lista.count() == 4
    assert not overforing.vantar(avtal).exists()


def test_en_annan_myndighets_handlaggare_varken_ser_eller_for_over_det_som_vantar(
    redovisning, behorig, granskare, strateg, medlem, logga_in
):
    avtal = redovisning.bidrag.overenskommelse
    _lock(avtal, strateg)
    resultat = _approve(redovisning, behorig, granskare)
    annan = logga_in(medlem(Roll.GRANSKARE, OrganisationFactory()))

    sidan = annan.get(reverse("statsbidrag:aterrapportering", args=[avtal.slug]))
    svar = annan.post(reverse("statsbidrag:for_over", args=[avtal.slug, resultat.pk]))

    assert not sidan.context["vantar"].exists()
    assert svar.status_code == 404


@pytest.mark.parametrize("byts_mot", ["annan", "ingen"])
def test_resultatet_lamnar_insatsen_det_fordes_till_fast_bidragets_insats_har_bytts(
    byts_mot, redovisning, insats, behorig, granskare
):
    _approve(redovisning, behorig, granskare)
    bidrag = redovisning.bidrag
    bidrag.insats = InsatsFactory(overenskommelse=bidrag.overenskommelse) if byts_mot == "annan" else None
    bidrag.save()

    services.oppna_igen(redovisning, av=granskare, skal="Fel insats.")

    assert not insats.utfall_lista.filter(borttagen_at=None).exists()
    assert not Resultat.objects.gallande().exists()


def test_ett_aterkallat_resultat_lamnar_insatsen_och_summorna(redovisning, insats, behorig, granskare):
    resultat = _approve(redovisning, behorig, granskare)

    aterkalla_resultat(redovisning, av=granskare)

    assert not insats.utfall_lista.exists()
    assert Utfall.alla.filter(insats=insats).count() == 4
    resultat.refresh_from_db()
    assert resultat.aterkallat_at
    rapport = sammanstall(foljda(granskare, redovisning.bidrag.overenskommelse), Ansokan.objects.all(), 2025)
    assert rapport.alla.summor["kvinnor"] is None


def test_insatsens_sida_sager_varifran_utfallet_kom(redovisning, insats, behorig, granskare, ledamot, logga_in):
    _approve(redovisning, behorig, granskare)

    for_granskaren = logga_in(granskare).get(insats.get_absolute_url()).content.decode()
    for_ledamoten = logga_in(ledamot).get(insats.get_absolute_url()).content.decode()

    assert f'href="{redovisning.granskningsadress}#avsnitt-deltagare">5. Deltagare</a>' in for_granskaren
    assert "Ur godkänd slutredovisning: 5. Deltagare" in for_ledamoten
    assert redovisning.granskningsadress not in for_ledamoten


def _grant(overenskommelse, mottagare, nummer, **fields):
    return make_redovisning(
        overenskommelse=overenskommelse,
        beviljande=overenskommelse.samordnare,
        mottagare=mottagare,
        diarienummer=f"851-{nummer}-2025",
        **fields,
    )


def test_aterrapporten_summerar_per_bidragstyp_omrade_och_kommun(
    overenskommelse, kommun, redovisning, behorig, granskare
):
    andra = _grant(overenskommelse, kommun, 2, bidragstyp=BidragstypFactory(nyckel="par37a", namn="Flyktingguider"))
    _grant(overenskommelse, kommun, 3)
    for ett in (redovisning, andra):
        _approve(ett, behorig, granskare, aktiviteter={**HELT_UTKAST["aktiviteter"], "insatsomrade": "halsa"})

    rapport = sammanstall(foljda(granskare, overenskommelse), Ansokan.objects.all(), 2025)

    rader = {(rad.bidragstyp, rad.insatsomrade): rad for rad in rapport.rader}
    assert {nyckel: (rad.bidrag, rad.godkanda, rad.summor["kvinnor"]) for nyckel, rad in rader.items()} == {
        ("Beredskap, mottagningskapacitet och samverkan", "Hälsa"): (1, 1, 42),
        ("Beredskap, mottagningskapacitet och samverkan", "uppgift saknas"): (1, 0, None),
        ("Flyktingguider", "Hälsa"): (1, 1, 42),
    }
    assert {rad.kommun for rad in rapport.rader} == {"Lessebo"}
    assert (rapport.alla.bidrag, rapport.alla.beviljat, rapport.alla.summor["man"]) == (3, 1_200_000, 62)


def test_tva_bidragstyper_med_samma_namn_ar_tva_rader_med_var_sin_forfattning(overenskommelse, kommun, granskare):
    typer = [
        BidragstypFactory(nyckel=nyckel, namn="Samverkan", forfattning=forfattning, paragraf="")
        for nyckel, forfattning in (("a", "Förordning (2010:1122)"), ("b", "Förordning (2024:1)"))
    ]
    for nummer, typ in enumerate(typer, start=1):
        _grant(overenskommelse, kommun, nummer, bidragstyp=typ)
        Ansokan.objects.create(
            overenskommelse=overenskommelse,
            bidragstyp=typ,
            sokande=kommun,
            inkom=datetime.date(2025, 1, nummer),
            titel=f"Ansökan {nummer}",
        )

    rapport = sammanstall(foljda(granskare, overenskommelse), Ansokan.objects.all(), 2025)

    skilda = ["Samverkan, Förordning (2010:1122)", "Samverkan, Förordning (2024:1)"]
    assert [(rad.forfattning, rad.bidrag) for rad in rapport.rader] == [
        ("Förordning (2010:1122)", 1),
        ("Förordning (2024:1)", 1),
    ]
    assert [grupp["namn"] for grupp in rapport.grupper] == skilda
    assert [(rad["bidragstyp"], rad["antal"]) for rad in rapport.ansokningar] == [(namn, 1) for namn in skilda]


def test_filen_har_samma_rader_som_sidan(redovisning, behorig, granskare, logga_in):
    _approve(redovisning, behorig, granskare)
    slug = redovisning.bidrag.overenskommelse.slug
    client = logga_in(granskare)

    sida = client.get(reverse("statsbidrag:aterrapportering", args=[slug])).content.decode()
    csv = client.get(reverse("statsbidrag:aterrapportering_csv", args=[slug])).content.decode("utf-8-sig")
    bok = openpyxl.load_workbook(
        io.BytesIO(client.get(reverse("statsbidrag:aterrapportering_xlsx", args=[slug])).content)
    )

    rubriker, rad = csv.splitlines()
    fran_csv = dict(zip(rubriker.split(";"), rad.split(";"), strict=True))
    fran_xlsx = dict(zip(*bok["Återrapportering"].iter_rows(values_only=True), strict=True))
    assert (fran_csv["Kvinnor"], fran_xlsx["Kvinnor"]) == ("42", 42)
    assert (fran_csv["Beviljat belopp, kr"], fran_xlsx["Beviljat belopp, kr"]) == ("400000", 400_000)
    assert fran_csv["Något antal är dolt för att skydda enskilda"] == "nej"
    assert "42" in sida
    assert "400\xa0000\xa0kr" in sida


def test_en_annan_myndighets_bidrag_ar_inte_med(overenskommelse, kommun, redovisning, granskare):
    annan = OrganisationFactory(nyckel="annan-myndighet", namn="Annan myndighet")
    BidragFactory(overenskommelse=overenskommelse, beviljande=annan, mottagare=kommun, diarienummer="851-9-2025")

    rapport = sammanstall(foljda(granskare, overenskommelse), Ansokan.objects.all(), 2025)

    assert rapport.alla.bidrag == 1


def test_ansokningar_raknas_pa_utlysningens_ar(overenskommelse, kommun, redovisning, granskare):
    typ = redovisning.bidrag.bidragstyp
    grund = {
        "overenskommelse": overenskommelse,
        "bidragstyp": typ,
        "sokande": kommun,
        "inkom": datetime.date(2025, 1, 9),
    }
    dag = datetime.date(2025, 2, 1)
    Ansokan.objects.create(**grund, titel="A", sokt_belopp=100, beslut="delvis", beslutsdatum=dag)
    Ansokan.objects.create(**grund, titel="B", beslut="avslagen", beslutsdatum=dag)
    Ansokan.objects.create(**grund | {"inkom": datetime.date(2024, 1, 9)}, titel="C")

    rapport = sammanstall(foljda(granskare, overenskommelse), Ansokan.objects.all(), 2025)

    assert rapport.ansokningar == [{"bidragstyp": typ.namn, "antal": 2, "beviljade": 1, "avslagna": 1, "sokt": 100}]


def test_malgruppens_egna_ord_star_bredvid_delmalet(redovisning, insats, behorig, granskare, lasare, logga_in):
    delmal = DelmalFactory(omrade__overenskommelse=insats.overenskommelse)
    InsatsKopplingFactory(insats=insats, omrade=delmal.omrade, delmal=delmal)
    _approve(redovisning, behorig, granskare)
    adress = reverse("rapporter:delmal", args=[insats.overenskommelse.slug, delmal.nyckel])

    sida = logga_in(lasare).get(adress).content.decode()

    assert "Målgruppens egen bedömning" in sida
    assert "38 av 45 svarade att de förstår samhället bättre." in sida


def test_insatsen_byts_inte_medan_resultatet_star_pa_den(redovisning, insats, behorig, granskare):
    _approve(redovisning, behorig, granskare)
    bidrag = redovisning.bidrag
    annan = InsatsFactory(overenskommelse=bidrag.overenskommelse, titel="En annan")
    beslut = dataclasses.replace(lagrat_beslut(bidrag), insats=annan)

    with pytest.raises(fel.BeslutetStammerInte) as hinder:
        andra(bidrag, av=granskare, beslut=beslut)

    assert "Resultatet står redan på Språkcaféet" in hinder.value.per_falt["insats"]
    aterkalla_resultat(redovisning, av=granskare)
    assert andra(bidrag, av=granskare, beslut=beslut).insats == annan

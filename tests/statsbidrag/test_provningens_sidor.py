"""The pages of the review: what they offer, what they say cannot be done and why, what either side reads."""

import datetime
import html
import re

import pytest
from django.urls import reverse

from sok.models import Roll
from statsbidrag import services
from statsbidrag.models import Aterkrav, Redovisningsregler, Status
from tests.dagar import igar
from tests.factories.statsbidrag import FORSAKRAN, HELT_UTKAST, hand_in, make_delredovisning, make_redovisning

SEDAN = datetime.date(2099, 1, 1)


@pytest.fixture
def granska(inlamnad, overenskommelse):
    """granska(client, "godkann", …): an address of the case on the authority's side."""

    def address(namn="granska", *args):
        return reverse(f"statsbidrag:{namn}", args=[overenskommelse.slug, inlamnad.pk, *args])

    return address


def text(svar):
    """The page's words, without markup and with plain spaces."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", svar.content.decode())).split())


def overvag(inlamnad, granskare, **andra):
    uppgifter = {"grund": "andamal", "belopp": 20_000, "underrattelse": "Lokalen hyrdes ut.", "svara_senast": SEDAN}
    return services.overvag_aterkrav(inlamnad, av=granskare, **uppgifter | andra)


def komplettera(inlamnad, granskare, behorig, **avsnitt):
    """A question about each section, and a second version with these values."""
    for namn in avsnitt:
        services.begar_komplettering(inlamnad, av=granskare, avsnitt=namn, skal="Hur?", svara_senast=SEDAN)
    hand_in(inlamnad, behorig, **{namn: HELT_UTKAST[namn] | varden for namn, varden in avsnitt.items()})


def test_det_andrade_lases_forst_och_leder_till_nasta(inlamnad, granskare, behorig, granska, logga_in):
    komplettera(
        inlamnad, granskare, behorig,
        lardomar={"hinder": "Sista bussen gick 18."}, sammanfattning={"sammanfattning": "Ny sammanfattning."},
    )  # fmt: skip

    svar = logga_in(granskare).get(granska())
    sida = svar.content.decode()

    assert "2 svar ändrade sedan version 1" in text(svar)
    assert [a["avsnitt"]["avsnitt"].id for a in svar.context["andringar"]] == ["sammanfattning", "lardomar"]
    assert sida.index('id="andring-1"') < sida.index('href="#andring-2">Nästa') < sida.index('id="andring-2"')
    lardomar = next(d for d in svar.context["avsnitt_lista"] if d["avsnitt"].id == "lardomar")
    assert lardomar["svar"][0]["svar"].nu.id == "hinder"


def test_svaret_star_bredvid_beslutet_och_delredovisningen(redovisning, granskare, behorig, overenskommelse, logga_in):
    hand_in(make_delredovisning(redovisning.bidrag), behorig)
    hand_in(redovisning, behorig)

    svar = logga_in(granskare).get(reverse("statsbidrag:granska", args=[overenskommelse.slug, redovisning.pk]))
    mot = {rad["svar"].nu.id: dict(rad["svar"].mot) for d in svar.context["avsnitt_lista"] for rad in d["svar"]}

    assert mot["antal_unika"] == {"Delredovisning 1": "40"}
    assert "18\u00a0400\u00a0kr, som ska betalas tillbaka" in mot["budget"]["Beslutet"]
    assert "Delredovisning 1 40" in text(svar)


def test_sidan_sager_varfor_aterkrav_inte_kan_beslutas_an(inlamnad, granskare, behorig, granska, logga_in):
    aterkrav = overvag(inlamnad, granskare)
    client = logga_in(granskare)

    fore = text(client.get(granska()))
    vagrad = client.get(granska("besluta_om_aterkrav", aterkrav.pk), follow=True)
    services.yttra_sig(aterkrav, av=behorig, text="Det var en helg.")
    efter = client.get(granska())

    assert "Besluta om återkrav: Går inte: Mottagaren kan svara till och med 1 januari 2099." in fore
    assert "Vänta in svaret" in text(vagrad)
    assert granska("besluta_om_aterkrav", aterkrav.pk) in efter.content.decode()
    assert "Det var en helg." in text(efter)


def test_hela_aterkravet_genom_sidorna(inlamnad, granskare, behorig, granska, logga_in):
    client = logga_in(granskare)
    tomt = client.post(granska("overvag_aterkrav"), {"belopp": "mycket"})
    assert tomt.status_code == 400
    assert "Skriv beloppet i hela kronor" in text(tomt)
    client.post(
        granska("overvag_aterkrav"),
        {"grund": "andamal", "belopp": "20 000 kr", "underrattelse": "Lokalen.", "svara_senast": SEDAN.isoformat()},
    )
    aterkrav = inlamnad.aterkrav.get()

    client = logga_in(behorig)
    sida = text(client.get(inlamnad.get_absolute_url()))
    assert "överväger att kräva tillbaka 20 000 kr. Svara senast 1 januari 2099" in sida
    client.post(reverse("statsbidrag:yttrande", args=[inlamnad.pk]), {"text": "Vi rättar oss."})

    client = logga_in(granskare)
    beslut = {
        "belopp": "15 000", "eftergivet": "5000", "motivering": "Skälen.", "foredragande": "Demo Föredragande",
        "betalas_senast": SEDAN.isoformat(), "overklagande": "Myndighetens text om överklagande.",
    }  # fmt: skip
    client.post(granska("besluta_om_aterkrav", aterkrav.pk), beslut)
    assert "Går inte: Beloppet är inte betalt." in text(client.get(granska()))
    mottagarens = text(logga_in(behorig).get(inlamnad.get_absolute_url()))
    for ord_ in ("Betala tillbaka 15 000 kr senast 1 januari 2099", "Myndighetens text om", "Skälen.", "Eftergivet"):
        assert ord_ in mottagarens

    client = logga_in(granskare)
    client.post(granska("registrera_betalning", aterkrav.pk), {"betalt": igar().isoformat()})
    client.post(granska("avsluta"))
    inlamnad.refresh_from_db()
    assert inlamnad.status == Status.AVSLUTAD
    assert "Ärendet är klart." in text(logga_in(behorig).get(inlamnad.get_absolute_url()))


def test_myndighetens_ord_om_overklagande_foljer_med(inlamnad, sen_utan_svar, granskare, granska, logga_in):
    aterkrav = overvag(inlamnad, granskare)
    Aterkrav.objects.filter(pk=aterkrav.pk).update(svara_senast=igar())

    svar = logga_in(granskare).get(granska("besluta_om_aterkrav", aterkrav.pk))

    assert svar.context["form"].initial["overklagande"] == "Så överklagar ni (demo)."


@pytest.fixture
def sen_utan_svar(redovisning, granskare, behorig):
    """Another case of the same authority, recovered already."""
    bidrag = redovisning.bidrag
    annan = make_redovisning(
        overenskommelse=bidrag.overenskommelse, mottagare=bidrag.mottagare, beviljande=bidrag.beviljande, frist=igar(),
        diarienummer="851-0009-2025",
    )  # fmt: skip
    aterkrav = overvag(annan, granskare)
    Aterkrav.objects.filter(pk=aterkrav.pk).update(svara_senast=igar())
    services.besluta_om_aterkrav(
        aterkrav, av=granskare, belopp=1, motivering="Skäl.", betalas_senast=SEDAN,
        overklagande="Så överklagar ni (demo).",
    )  # fmt: skip
    return annan


def test_over_gransen_visar_sidan_vem_som_ska_besluta(inlamnad, granskare, behorig, medlem, granska, logga_in):
    Redovisningsregler.objects.create(beviljande=inlamnad.bidrag.beviljande, tva_par_ogon_over=1)
    kollegan = medlem(Roll.GRANSKARE)
    client = logga_in(granskare)
    client.post(granska("godkann"), {"anmarkning": "Bra gjort."})
    forslag = inlamnad.beslutsforslag.get()

    egen = text(client.get(granska()))
    client.post(granska("bifall_forslag", forslag.pk))
    inlamnad.refresh_from_db()
    assert inlamnad.status == Status.INKOMMEN
    assert "Ni har själv föreslagit beslutet. En kollega behöver besluta." in egen
    assert "föreslår" not in text(logga_in(behorig).get(inlamnad.get_absolute_url()))

    client = logga_in(kollegan)
    assert "Bra gjort." in text(client.get(granska("bifall_forslag", forslag.pk)))
    client.post(granska("bifall_forslag", forslag.pk))
    inlamnad.refresh_from_db()
    assert inlamnad.status == Status.GODKAND_ANMARKNING


def test_en_gammal_sida_godkanner_inte_det_nya(inlamnad, granskare, behorig, granska, logga_in):
    client = logga_in(granskare)
    lage = client.get(granska("godkann")).context["form"].initial["lage"]
    services.dra_tillbaka(inlamnad, av=behorig, skal="Fel siffra.")
    hand_in(inlamnad, behorig)

    svar = client.post(granska("godkann"), {"anmarkning": "", "lage": lage}, follow=True)

    inlamnad.refresh_from_db()
    assert inlamnad.status == Status.INKOMMEN
    assert "Ärendet har ändrats sedan sidan öppnades." in text(svar)


def test_oppnad_igen_syns_for_bada(inlamnad, granskare, behorig, granska, logga_in):
    services.godkann(inlamnad, av=granskare)
    client = logga_in(granskare)
    assert client.post(granska("oppna_igen"), {"skal": ""}).status_code == 400
    client.post(granska("oppna_igen"), {"skal": "Revisorn hittade ett fel."})

    for person, adress in ((granskare, granska()), (behorig, inlamnad.get_absolute_url())):
        sida = text(logga_in(person).get(adress))
        assert "Öppnad igen" in sida
        assert "Revisorn hittade ett fel." in sida


def test_rattelsen_syns_falt_for_falt_hos_mottagaren(inlamnad, granskare, kommunhandlaggare, granska, logga_in):
    client = logga_in(granskare)
    fel = client.post(granska("ratta", "sammanfattning"), {"sammanfattning": "Nr 850709-9805", "skal": "Fel ord."})
    assert fel.status_code == 400
    assert "personnummer" in text(fel)
    client.post(granska("ratta", "sammanfattning"), {"sammanfattning": "Rättad text.", "skal": "Fel ord."})
    assert "Version 2 är en rättelse åt mottagaren" in text(client.get(granska()))

    client = logga_in(kommunhandlaggare)
    assert "Läs vad som ändrades i version 2" in text(client.get(inlamnad.get_absolute_url()))
    sida = client.get(reverse("statsbidrag:kvittens", args=[inlamnad.pk, 2]), follow=True)
    assert "Fel ord." in text(sida)
    assert "<ins>" in sida.content.decode()
    assert "Rättad" in text(sida)


def test_ett_kvarlamnat_utkast_sager_att_det_inskickade_har_rattats(inlamnad, granskare, kommunhandlaggare, logga_in):
    fraga = services.begar_komplettering(inlamnad, av=granskare, avsnitt="mal", skal="Hur?", svara_senast=SEDAN)
    services.oppna_utkast(inlamnad, av=kommunhandlaggare)
    services.aterkalla(fraga, av=granskare)
    services.ratta_at_mottagaren(
        inlamnad, av=granskare, avsnitt="sammanfattning", varden={"sammanfattning": "Rättad."}, skal="Fel ord."
    )
    services.begar_komplettering(inlamnad, av=granskare, avsnitt="mal", skal="Hur då?", svara_senast=SEDAN)
    client = logga_in(kommunhandlaggare)
    sidor = [
        inlamnad.get_absolute_url(),
        reverse("statsbidrag:avsnitt", args=[inlamnad.pk, "mal"]),
        reverse("statsbidrag:kontrollera", args=[inlamnad.pk]),
        reverse("statsbidrag:skicka_in", args=[inlamnad.pk]),
    ]
    for sida in sidor:
        assert "har rättat det ni skickade in sedan utkastet började" in text(client.get(sida))

    client.post(reverse("statsbidrag:utkast_ta_bort", args=[inlamnad.pk]))
    client.post(reverse("statsbidrag:borja", args=[inlamnad.pk]))

    for sida in sidor:
        assert "sedan utkastet började" not in text(client.get(sida))


def test_mottagaren_tar_tillbaka_och_borjar_om(inlamnad, behorig, kommunhandlaggare, logga_in):
    adress = reverse("statsbidrag:dra_tillbaka", args=[inlamnad.pk])
    assert adress not in logga_in(kommunhandlaggare).get(inlamnad.get_absolute_url()).content.decode()
    client = logga_in(behorig)
    assert adress in client.get(inlamnad.get_absolute_url()).content.decode()

    svar = client.post(adress, {"skal": "Fel siffror."}, follow=True)

    assert "Redovisningen är återtagen." in text(svar)
    assert "Lämna in en ny senast" in text(svar)
    client.post(reverse("statsbidrag:borja", args=[inlamnad.pk]))
    sida = client.get(reverse("statsbidrag:skicka_in", args=[inlamnad.pk]))
    client.post(
        reverse("statsbidrag:skicka_in", args=[inlamnad.pk]), {**FORSAKRAN, "version": sida.context["utkast"].version}
    )
    inlamnad.refresh_from_db()
    assert (inlamnad.status, inlamnad.senaste_inlamning.nummer) == (Status.INKOMMEN, 2)

"""The list: search, filters in the address, stable order, and the same number of queries whatever its length."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core.oprecist import OprecistDatum
from insatser.models import Insats
from insatser.urval import urval
from tests.factories.insatser import (
    HelInsatsFactory,
    InsatsAktorFactory,
    InsatsFactory,
    InsatsKopplingFactory,
    InsatsPlatsFactory,
    UtfallFactory,
)
from tests.factories.sok import (
    DelmalFactory,
    KommunFactory,
    OmradeFactory,
    OrganFactory,
    SamverkansomradeFactory,
    UserFactory,
)


def titles(svar):
    return [insats.titel for insats in svar.context["sida"]]


@pytest.fixture
def lista(logga_in, lasare, adress):
    client = logga_in(lasare)
    return lambda **query: client.get(adress, query)


@pytest.fixture
def skapa(overenskommelse):
    return lambda titel, **falt: InsatsFactory(overenskommelse=overenskommelse, titel=titel, **falt)


def test_a_ring_star_efter_z(lista, skapa):
    for titel in ("Öppen förskola", "Äldreboende", "Zumba", "Ådala", "arbete"):
        skapa(titel)

    assert titles(lista()) == ["arbete", "Zumba", "Ådala", "Äldreboende", "Öppen förskola"]


def test_samma_titel_star_alltid_i_samma_ordning(lista, skapa):
    rows = [skapa("Mentorer") for _ in range(3)]

    assert [i.pk for i in lista().context["sida"]] == [i.pk for i in rows]


def test_bladdring_visar_varje_insats_en_gang(lista, skapa):
    for number in range(30):
        skapa(f"Insats {number:02}")

    seen = titles(lista()) + titles(lista(sida=2))

    assert sorted(seen) == [f"Insats {number:02}" for number in range(30)]


def test_antalet_sags_i_en_mening(lista, skapa):
    skapa("Jobb först")
    skapa("Koordinatorsrollen", slag="arbetssatt")

    assert "2\u00a0insatser, varav 1 är arbetssätt, undersökning eller bidragsprogram" in lista().content.decode()


@pytest.mark.parametrize("ord_", ["språk", "Lessebo", "förskolan", "nästa nivå", "småbarn språk"])
def test_sok_hittar_titel_aktor_och_text(ord_, lista, skapa):
    hit = skapa("Språk på förskola", malgrupp="Föräldrar med småbarn")
    InsatsAktorFactory(insats=hit)
    InsatsAktorFactory(insats=hit, roll="medverkande", organisation=None, fritext="öppna förskolan")
    UtfallFactory(insats=hit, text="Många gick vidare till nästa nivå.")
    skapa("Något helt annat")

    assert titles(lista(q=ord_)) == ["Språk på förskola"]


@pytest.fixture
def blandat(skapa, omrade):
    """One hit per filter, and one that none of them finds."""
    delmal, samverkan = DelmalFactory(omrade=omrade), SamverkansomradeFactory(omrade=omrade)
    skapa("Träff: år", start=OprecistDatum(2021), slut=OprecistDatum(2021))
    InsatsKopplingFactory(insats=skapa("Träff: delmål"), omrade=omrade, delmal=delmal)
    InsatsKopplingFactory(insats=skapa("Träff: samverkan"), omrade=omrade, samverkansomrade=samverkan)
    samverkan.prioriteringar.create(artal=2025)
    skapa("Träff: läge", status="pausad")
    InsatsAktorFactory(insats=skapa("Träff: ansvarig"))
    InsatsPlatsFactory(insats=skapa("Träff: kommun"), geografi=KommunFactory(kod="0780", namn="Växjö"))
    skapa("Träff: slag", slag="undersokning")
    skapa("Träff: skede", skede="ansokan", status="planerad")
    organ = OrganFactory(overenskommelse=omrade.overenskommelse)
    InsatsAktorFactory(insats=skapa("Träff: styrs"), roll="styrande", organisation=None, organ=organ)
    skapa("Träff: kontakt", kontakt=UserFactory())
    pengar = skapa("Träff: pengar")
    InsatsAktorFactory(insats=pengar, roll="finansiar")
    InsatsAktorFactory(insats=pengar, roll="finansiar", organisation=None, fritext="Fonden för Små & stora")
    InsatsKopplingFactory(insats=skapa("Någon annan"), omrade=OmradeFactory(overenskommelse=omrade.overenskommelse))
    return {
        "delmal": delmal.nyckel,
        "samverkansomrade": samverkan.nyckel,
        "omrade": omrade.nyckel,
        "styrande": f"organ-{organ.pk}",
    }


@pytest.mark.parametrize(
    ("val", "hits"),
    [
        ({"ar": "2021"}, ["Träff: år"]),
        ({"delmal": None}, ["Träff: delmål"]),
        ({"samverkansomrade": None}, ["Träff: samverkan"]),
        ({"samverkansomrade": "endast"}, ["Träff: samverkan"]),
        ({"omrade": None}, ["Träff: delmål", "Träff: samverkan"]),
        ({"status": "pausad"}, ["Träff: läge"]),
        ({"ansvarig": "lessebo"}, ["Träff: ansvarig"]),
        ({"kommun": "0780"}, ["Träff: kommun"]),
        ({"slag": "undersokning"}, ["Träff: slag"]),
        ({"prioriterade": "2025"}, ["Träff: samverkan"]),
        ({"skede": "ansokan"}, ["Träff: skede"]),
        ({"styrande": None}, ["Träff: styrs"]),
        ({"kontakt": "finns"}, ["Träff: kontakt"]),
        ({"finansiar": "lessebo"}, ["Träff: pengar"]),
        ({"finansiar": "text:Fonden för Små & stora"}, ["Träff: pengar"]),
        ({"ar": "2021", "status": "pausad"}, []),
    ],
)
def test_varje_filter_star_i_adressen(val, hits, lista, blandat):
    svar = lista(**{name: value or blandat[name] for name, value in val.items()})

    assert titles(svar) == hits


def test_inte_uppdaterade_ar_ett_filter(lista, skapa):
    Insats.objects.filter(pk=skapa("Gammal", status="pagar").pk).update(
        updated_at=timezone.now() - datetime.timedelta(days=200)
    )
    skapa("Ny", status="pagar")

    svar = lista(uppdaterad="inte")

    assert titles(svar) == ["Gammal"]
    assert [str(ett) for ett in svar.context["urval"].valda] == ["Uppdaterad: Inte på 6\u00a0månader"]


def test_saknar_uppgifter_ar_ett_filter(lista, skapa, overenskommelse):
    HelInsatsFactory(overenskommelse=overenskommelse, titel="Komplett")
    skapa("Ofullständig")

    assert titles(lista(saknar="nagot")) == ["Ofullständig"]
    assert titles(lista(saknar="ansvarig")) == ["Ofullständig"]


def test_okanda_val_i_adressen_sags_och_faller_inte_sidan(lista, skapa):
    skapa("Jobb först")

    svar = lista(ar="hej", status="borta", ansvarig="finns-inte", delmal="x", sida="x", ordning="nej")

    assert svar.status_code == 200
    assert titles(svar) == ["Jobb först"]
    text = svar.content.decode()
    assert "”hej” finns inte att välja under År. Det valet används inte." in text
    assert "”finns-inte” finns inte att välja under Ansvarig." in text
    assert "”x” finns inte att välja under delmål." in text


@pytest.mark.parametrize(
    "fraga", [{"q": "a\x00b"}, {"ansvarig": "a\x00b"}, {"finansiar": "organ-99999999999999999999"}]
)
def test_skrap_i_adressen_faller_inte_sidan(fraga, lista, skapa):
    skapa("Jobb först")

    assert lista(**fraga).context["urval"].okanda


def test_valen_star_i_ord_och_gar_att_ta_bort_ett_i_taget(lista, skapa):
    skapa("Jobb först", start=OprecistDatum(2024), status="pagar")

    svar = lista(ar="2024", status="pagar", ordning="-titel", sida="2")

    valda = svar.context["urval"].valda
    assert [str(ett) for ett in valda] == ["År: 2024", "Läge: Pågår"]
    assert valda[0].utan == "status=pagar&ordning=-titel"
    assert str(svar.context["urval"]) == "År: 2024; Läge: Pågår"


def test_bara_vara_ar_de_som_den_egna_organisationen_ansvarar_for(logga_in, kommunhandlaggare, kommun, adress, skapa):
    InsatsAktorFactory(insats=skapa("Vår"), organisation=kommun)
    InsatsAktorFactory(insats=skapa("Vi är med"), organisation=kommun, roll="medverkande")
    skapa("Någon annans")

    assert titles(logga_in(kommunhandlaggare).get(adress, {"vara": "ja"})) == ["Vår"]


def test_andra_sidor_fragar_likadant_som_listan(rf, lista, strateg, overenskommelse, skapa):
    skapa("B", status="pagar")
    skapa("A", status="pagar")
    skapa("C")
    request = rf.get("/", {"status": "pagar", "ordning": "-titel", "sida": "2"})
    request.user = strateg

    rader, beskrivning = urval(request, overenskommelse, datetime.date(2026, 1, 1))

    assert [rad.titel for rad in rader] == ["B", "A"]
    assert str(beskrivning) == "Läge: Pågår"
    assert beskrivning.fraga == "status=pagar&ordning=-titel"


def test_rubriken_sorterar_och_behaller_urvalet(lista, skapa):
    skapa("B", start=OprecistDatum(2020), status="pagar")
    skapa("A", start=OprecistDatum(2024), status="pagar")

    svar = lista(ordning="period", status="pagar")

    assert titles(svar) == ["B", "A"]
    assert 'aria-sort="ascending"' in svar.content.decode()
    assert "status=pagar" in svar.context["kolumner"]["titel"]["url"]


def test_det_kallan_inte_sager_sags_i_ord(lista, skapa):
    skapa("Bara titel", nyckel="krb-1")

    assert lista().content.decode().count("anges ej i källan") >= 4


def test_det_ingen_har_fyllt_i_skylls_inte_pa_nagon_kalla(lista, skapa):
    skapa("Bara titel")

    assert lista().content.decode().count("inte ifyll") == 4


def test_harledd_ansvarig_sags_i_ord(lista, skapa):
    InsatsAktorFactory(insats=skapa("Jobb först"), harledd=True)

    assert "(härledd)" in lista().content.decode()


def test_den_som_bara_hanger_pa_samverkansomrade_syns_som_det(lista, blandat):
    assert "inget delmål" in lista(samverkansomrade="endast").content.decode()


def test_tom_lista_sager_varfor_och_vad_harnast(logga_in, strateg, adress):
    assert "Lägg in den första" in logga_in(strateg).get(adress).content.decode()
    assert "Prova färre val" in logga_in(strateg).get(adress, {"q": "xyz"}).content.decode()


def _queries(client, address):
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


@pytest.mark.parametrize("sida", ["", "att-komplettera/", "?fler=1"])
def test_antalet_fragor_vaxer_inte_med_listan(sida, logga_in, strateg, adress, skapa, omrade):
    client = logga_in(strateg)

    def fill():
        rad = skapa("Jobb")
        InsatsAktorFactory(insats=rad)
        InsatsKopplingFactory(insats=rad, omrade=omrade)
        UtfallFactory(insats=rad)

    fill()
    few = _queries(client, adress + sida)

    for _ in range(8):
        fill()

    assert _queries(client, adress + sida) == few
    assert few <= (19 if "fler" in sida else 12)

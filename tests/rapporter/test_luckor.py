"""Gaps of a year: the number above each list is the list's own length."""

import datetime
import re

import pytest

from core.oprecist import OprecistDatum
from forum.models import Gruppredovisning
from insatser import services
from rapporter.sidor.luckor import luckor
from sok.models import Delmal, Samverkansomrade
from tests.factories.forum import MoteFactory
from tests.factories.insatser import InsatsAktorFactory, InsatsFactory, InsatsKopplingFactory, UtfallFactory
from tests.factories.sok import OrganFactory

AR = 2025
IDAG_2025 = datetime.date(2025, 11, 3)


@pytest.fixture
def hitta(lanet, strateg):
    def las(nyckel, user=strateg, artal=AR):
        found = {lucka.nyckel: lucka for lucka in luckor(user, _med_markorer(lanet), artal, IDAG_2025).alla}
        return found.get(nyckel)

    return las


def _med_markorer(overenskommelse):
    overenskommelse.har_ataganden = False
    return overenskommelse


def texter(lucka):
    return [rad["text"] for rad in lucka.rader]


@pytest.fixture
def insats_2025(lanet, kommun):
    delmal = Delmal.objects.get(nyckel="a1")
    insats = InsatsFactory(overenskommelse=lanet, titel="Årets insats", start=OprecistDatum(2025))
    InsatsAktorFactory(insats=insats, organisation=kommun)
    InsatsKopplingFactory(insats=insats, omrade=delmal.omrade, delmal=delmal)
    return insats


def test_part_utan_insats_star_med_tills_den_far_en(hitta, lanet, kommun):
    fore = texter(hitta("parter-utan-insats"))

    insats = InsatsFactory(overenskommelse=lanet, start=OprecistDatum(2025))
    InsatsAktorFactory(insats=insats, organisation=kommun, roll="medverkande")

    assert kommun.namn in fore
    assert kommun.namn not in texter(hitta("parter-utan-insats"))


def test_insats_fran_ett_annat_ar_fyller_ingen_lucka(hitta, lanet, kommun):
    insats = InsatsFactory(overenskommelse=lanet, start=OprecistDatum(2021), slut=OprecistDatum(2022))
    InsatsAktorFactory(insats=insats, organisation=kommun)

    assert kommun.namn in texter(hitta("parter-utan-insats"))
    assert kommun.namn not in texter(hitta("parter-utan-insats", artal=2022))


def test_den_som_leder_utan_att_uppdatera_namns_med_antal(hitta, insats_2025, kommun):
    fore = hitta("parter-utan-uppdatering")

    UtfallFactory(insats=insats_2025, artal=2025)

    assert [(rad["text"], rad["liten"]) for rad in fore.rader] == [(kommun.namn, "1\xa0insats")]
    assert hitta("parter-utan-uppdatering").rader == []


def test_en_andring_av_en_person_ar_en_uppdatering(hitta, insats_2025, strateg, time_machine):
    time_machine.move_to("2025-05-02 10:00+02:00")

    services.ta_bort(insats_2025, av=strateg)
    services.aterstall(insats_2025, av=strateg)

    assert hitta("parter-utan-uppdatering").rader == []


def test_delmal_utan_insats_utfall_och_redovisning(hitta, insats_2025):
    utan_insats = texter(hitta("mal-utan-insats"))
    utan_utfall = texter(hitta("mal-utan-utfall"))
    utan_redovisning = texter(hitta("mal-utan-redovisning"))

    assert [text[:9] for text in utan_insats] == ["Delmål 2."]
    assert [text[:9] for text in utan_utfall] == [text[:9] for text in utan_redovisning] == ["Delmål 1."]


def test_redovisning_till_ett_mote_under_aret_fyller_luckan(hitta, insats_2025, lanet, strateg):
    organ = OrganFactory(overenskommelse=lanet)
    mote = MoteFactory(organ=organ, nar=OprecistDatum(2025, 3, 27))

    Gruppredovisning.objects.create(
        mote=mote, organ=organ, insats=insats_2025, utveckling="Går framåt.", lamnad_av=strateg
    )

    assert hitta("mal-utan-redovisning").rader == []


def test_prioriterat_samverkansomrade_utan_insats_visas_med_arets_lydelse(hitta, lanet):
    fore = texter(hitta("prioriterade-utan-insats"))
    samverkan = Samverkansomrade.objects.get(nyckel="a-s1")
    insats = InsatsFactory(overenskommelse=lanet, start=OprecistDatum(2025))
    InsatsKopplingFactory(insats=insats, omrade=samverkan.omrade, samverkansomrade=samverkan)

    assert fore == ["Förstärka dialogen."]
    assert hitta("prioriterade-utan-insats").rader == []


def test_sidans_tal_ar_listornas_langd(lanet, kommun, sida):
    text = sida("luckor", ar=AR).content.decode()

    rad = r'<th scope="row"><a href="#([\w-]+)">.*?data-label="Antal"><span class="cell">(\d+) av'
    tal = re.findall(rad, text, re.DOTALL)
    assert tal
    for nyckel, antal in tal:
        avsnitt = re.search(rf'aria-labelledby="{nyckel}".*?</section>', text, re.DOTALL)
        assert int(antal) == (avsnitt.group().count("<li") if avsnitt else 0)


def test_okant_ar_blir_narmaste(lanet, sida):
    assert "Luckor 2019" in sida("luckor", ar="1900").content.decode()


def test_insatser_utan_period_namns(lanet, sida):
    InsatsFactory(overenskommelse=lanet)

    assert "har okänd period" in sida("luckor").content.decode()

"""The decision log: every organ's decisions, filtered in the address, the same list as CSV; and what follows each."""

import pytest
from django.urls import reverse

from core.export import BOM
from forum.models import Beslut, Beslutsform, Beslutsstatus, Genomforande
from sok.models import Organtyp
from tests.dagar import igar, om
from tests.factories.forum import BeslutFactory
from tests.factories.sok import OrganFactory


@pytest.fixture
def forum(overenskommelse):
    return OrganFactory(overenskommelse=overenskommelse, nyckel="forum", typ=Organtyp.BESLUTANDE, version__namn="Forum")


@pytest.fixture
def beredning(overenskommelse):
    return OrganFactory(overenskommelse=overenskommelse, nyckel="beredning", version__namn="Beredningsgruppen")


@pytest.fixture
def make(overenskommelse, forum):
    """make("nyckel", …): a decision of the forum, from a source unless said otherwise."""

    def ett(nyckel, **falt):
        start = {
            "mote": None, "organ": forum, "nar": "2023-03-30", "text": f"Text {nyckel}.", "form": "",
            "genomforande": "",
        }  # fmt: skip
        return BeslutFactory(overenskommelse=overenskommelse, nyckel=nyckel, **{**start, **falt})

    return ett


@pytest.fixture
def logg(logga_in, strateg):
    """logg(ar="2023") gives the page's text."""
    klient = logga_in(strateg)

    def las(namn="beslutslogg", **fraga):
        return klient.get(reverse(f"forum:{namn}", args=["provlan"]), fraga).content.decode()

    return las


def test_beslut_efter_vad_som_ar_kant_om_dem(make, logg):
    make("fattat")
    make("passerat", nar="2020-10", status=Beslutsstatus.PLANERAT)
    make("kommande", nar="2099-10", status=Beslutsstatus.PLANERAT)

    text = logg()

    assert text.index("Ska beslutas") < text.index("Text kommande.") < text.index("Skulle ha beslutats")
    assert text.index("Text passerat.") < text.index("Fattade beslut") < text.index("Text fattat.")
    assert "30 mars 2023 · Forum" in text
    assert "3 beslut" in text


def test_beslut_star_hos_parten_det_ror(make, logga_in, strateg, kommun):
    make("fattat", avser=["part:lessebo"])
    klient = logga_in(strateg)

    def part(nyckel):
        return klient.get(reverse("rapporter:part", args=["provlan", nyckel])).content.decode()

    assert "Text fattat." in part("lessebo")
    assert "Text fattat." not in part("lansstyrelsen")


@pytest.fixture
def blandat(make, beredning, kommun):
    make("oppet", nummer="2026-01", nar="2026-01-15", genomforande=Genomforande.OPPET, form=Beslutsform.PER_CAPSULAM,
         ansvarig_organisation=kommun, forfaller=om(9))  # fmt: skip
    make("sent", nummer="2026-02", nar="2026-02-15", genomforande=Genomforande.OPPET, ansvarigt_organ=beredning,
         forfaller=igar(), form=Beslutsform.MOTE)  # fmt: skip
    make("klart", nar="2025", genomforande=Genomforande.KLART, organ=beredning)
    make("okant", nar="", nar_i_kallan="tidigare")
    make("planerat", nar="2099-10", status=Beslutsstatus.PLANERAT)


@pytest.mark.parametrize(
    ("fraga", "visas"),
    [
        ({"lage": "oppet"}, {"oppet", "sent"}),
        ({"lage": "forsenat"}, {"sent"}),
        ({"lage": "klart"}, {"klart"}),
        ({"lage": "planerat"}, {"planerat"}),
        ({"lage": "anges-ej"}, {"okant"}),
        ({"ar": "2026"}, {"oppet", "sent"}),
        ({"ar": "anges-ej"}, {"okant"}),
        ({"organ": "beredning"}, {"klart"}),
        ({"ansvarig": "lessebo"}, {"oppet"}),
        ({"ansvarig": "organ:beredning"}, {"sent"}),
        ({"ansvarig": "anges-ej"}, {"klart", "okant", "planerat"}),
        ({"form": "per_capsulam"}, {"oppet"}),
        ({"q": "text klart"}, {"klart"}),
        ({"q": "2026-02"}, {"sent"}),
        ({"ar": "2026", "lage": "forsenat", "q": "text"}, {"sent"}),
        ({"ar": "1999"}, {"oppet", "sent", "klart", "okant", "planerat"}),
    ],
)
def test_urvalet_star_i_adressen_och_ar_detsamma_i_filen(blandat, logg, fraga, visas):
    sida, fil = logg(**fraga), logg("beslutslogg_csv", **fraga)

    for nyckel in ("oppet", "sent", "klart", "okant", "planerat"):
        assert (f"Text {nyckel}." in sida) == (nyckel in visas)
        assert (f"Text {nyckel}." in fil) == (nyckel in visas)
    assert len(fil.strip().splitlines()) == len(visas) + 1


def test_filen_har_orden_som_sidan_visar(blandat, logg):
    rader = logg("beslutslogg_csv").removeprefix(BOM).splitlines()

    sen = igar().isoformat()
    assert rader[0].startswith("Nummer;Beslut;Läge;När;Beslutsform;Organ;")
    assert [rad for rad in rader if rad.startswith("2026-02;")] == [
        f"2026-02;Text sent.;Försenat;2026-02-15;På möte;Forum;;Beredningsgruppen;{sen};nej;;;"
    ]
    assert ";Text okant.;anges ej i källan;tidigare;anges ej i källan;Forum;;;;nej;;;" in rader


def test_ordningen_ar_alltid_densamma_over_sidorna(make, logg):
    for n in range(30):
        make(f"b{n:02d}", nar="2024", text=f"Beslut nummer {n:02d}.")

    forsta, andra = logg(), logg(sida="2")

    assert [f"Beslut nummer {n:02d}." in forsta for n in range(30)] == [n < 25 for n in range(30)]
    assert [f"Beslut nummer {n:02d}." in andra for n in range(30)] == [n >= 25 for n in range(30)]


def test_en_tom_logg_sager_vad_som_ar_nasta_steg(overenskommelse, logg):
    assert "De skrivs in från mötets dagordning." in logg()
    assert "Inget beslut stämmer med urvalet" in logg(q="finns inte")


def test_loggen_laser_lika_manga_fragor_med_flera_beslut(make, logga_in, strateg, django_assert_max_num_queries):
    klient = logga_in(strateg)
    for n in range(20):
        make(f"b{n:02d}", nar="2024")

    with django_assert_max_num_queries(14):
        klient.get(reverse("forum:beslutslogg", args=["provlan"]))


def test_bara_strategen_far_skriva_in(overenskommelse, logga_in, strateg, lasare):
    def knappen(person):
        return (
            "Skriv in beslut" in logga_in(person).get(reverse("forum:beslutslogg", args=["provlan"])).content.decode()
        )

    assert knappen(strateg)
    assert not knappen(lasare)


def test_den_gamla_adressen_leder_till_loggen(make, logga_in, strateg):
    make("fattat")

    assert "Text fattat." in logga_in(strateg).get("/provlan/beslut/").content.decode()
    assert Beslut.objects.get().get_absolute_url() == "/provlan/beslut/fattat/"

"""How many places received: stored once, revised with its history, refused whole when a row cannot be right."""

import pytest

from indikatorer.models import Mottagande
from indikatorer.services.kommuntal import FelIRaden, spara_mottagande
from tests.factories.indikatorer import riket_lan_och_kommuner

KALLA = "Migrationsverket, kommunmottagna 2017"


@pytest.fixture
def lanet(db):
    return riket_lan_och_kommuner()


def test_samma_rader_igen_andrar_ingenting(lanet, strateg):
    rader = [("0780", 2017, None, "alla", 612, ""), ("0780", 2017, 1, "alla", 40, ""), ("07", 2017, None, "abo", 0, "")]

    forst = spara_mottagande(rader, kalla=KALLA, av=strateg)
    igen = spara_mottagande(iter(rader), kalla=KALLA, av=strateg)

    assert (forst.nya, forst.oforandrade) == (3, 0)
    assert (igen.nya, igen.andrade, igen.oforandrade) == (0, [], 3)
    assert Mottagande.objects.get(geografi="07").antal == 0


def test_ett_reviderat_antal_har_sin_historik_med_vem(lanet, strateg):
    spara_mottagande([("0780", 2017, None, "alla", 612, "")], kalla=KALLA, av=strateg)

    sparat = spara_mottagande([("0780", 2017, None, "alla", 615, "")], kalla=KALLA, av=strateg)

    historik = Mottagande.pgh_event_model.objects.select_related("pgh_context").order_by("pgh_id")
    assert sparat.andrade == [("0780", 2017, None, "alla", 612, 615)]
    assert [rad.antal for rad in historik] == [612, 615]
    assert historik.last().pgh_context.metadata == {"user": strateg.pk, "mottagande": KALLA}


def test_ett_antal_som_kallan_doljer_ar_inte_noll(lanet):
    spara_mottagande([("0760", 2017, None, "kvot", None, ".."), ("0761", 2017, None, "kvot", None, "")], kalla=KALLA)

    assert list(Mottagande.objects.order_by("geografi").values_list("antal", "status")) == [
        (None, ".."),
        (None, "uppgift saknas"),
    ]


def test_pahittat_ersatter_aldrig_ett_riktigt_antal(lanet):
    spara_mottagande([("0780", 2017, None, "alla", 612, "")], kalla=KALLA)

    spara_mottagande([("0780", 2017, None, "alla", 1, "")], kalla="Demodata", demo=True)

    assert Mottagande.objects.get().antal == 612


@pytest.mark.parametrize(
    ("rad", "mening"),
    [
        (("0700", 2017, None, "alla", 1, ""), "en kod som inte finns: 0700"),
        (("0780", 2017, 13, "alla", 1, ""), "en månad utanför 1–12: 13"),
        (("0780", 1917, None, "alla", 1, ""), "ett år utanför"),
        (("0780", 2017, None, "flyg", 1, ""), "en väg som inte finns: ”flyg”"),
        (("0780", 2017, None, "alla", -1, ""), "ett antal under noll"),
        (("0760", 2017, None, "alla", 2, ""), "finns två gånger"),
    ],
)
def test_en_rad_som_inte_kan_stamma_stoppar_alla(lanet, rad, mening):
    with pytest.raises(FelIRaden, match=mening):
        spara_mottagande([("0760", 2017, None, "alla", 1, ""), rad], kalla=KALLA)

    assert not Mottagande.objects.exists()

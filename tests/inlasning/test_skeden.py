"""A county file may say how far an initiative has come, and what its funders were asked for and gave."""

import pytest

from insatser.models import Insats, InsatsAktor
from insatser.services import byt_skede
from sok.models import Roll
from tests.factories.sok import MedlemskapFactory

RAD = "  - nyckel: k02\n"


def med(liten, **uppgifter):
    """The small file with more told of its second initiative."""
    assert RAD in liten
    return liten.replace(RAD, RAD + "".join(f"    {name}: {value}\n" for name, value in uppgifter.items()))


def test_skedet_ger_laget_nar_filen_inte_sager_det(las, liten):
    las(med(liten, skede="ansokan"))

    insats = Insats.objects.get(nyckel="k02")
    assert (insats.skede, insats.status) == ("ansokan", "planerad")


def test_skedet_satts_bara_nar_insatsen_ar_ny(las, liten):
    las(med(liten, skede="ansokan"))
    insats = Insats.objects.get(nyckel="k02")
    strateg = MedlemskapFactory(roll=Roll.LANSSTRATEG, overenskommelse=insats.overenskommelse).user
    byt_skede(insats, "beviljad", av=strateg)

    las(med(liten, skede="ansokan"))

    insats.refresh_from_db()
    assert (insats.skede, insats.status) == ("beviljad", "planerad")


@pytest.mark.parametrize(
    ("uppgifter", "mening"),
    [
        ({"skede": "ide", "status": "avslutad"}, "”skede” och ”status” säger emot varandra."),
        ({"skede": "ordinarie", "slut": '"2024"'}, "ordinarie verksamhet har inget ”slut”."),
        ({"skede": "forstudie"}, "skede"),
        ({"finansiarer": "[{fritext: Fonden, sokt: -1}]"}, "finansiarer[0].sokt"),
    ],
)
def test_det_som_inte_gar_ihop_sags(fel_i, liten, uppgifter, mening):
    fel = fel_i(med(liten, **uppgifter))

    assert any(mening in ett for ett in fel)


def test_finansiarens_belopp_och_referens_lases_och_samma_fil_andrar_inget(las, liten):
    text = med(
        liten,
        finansiarer="[{fritext: Fonden, sokt: 1250000, beviljat: 1000000.50, referens: 2026/12}, "
        "{fritext: Fonden, referens: 2027/3}]",
    )
    las(text)

    igen = las(text)

    rader = InsatsAktor.objects.filter(roll="finansiar").order_by("ordning")
    assert [(str(r.sokt_belopp), str(r.beviljat_belopp), r.referens) for r in rader] == [
        ("1250000.00", "1000000.50", "2026/12"),
        ("None", "None", "2027/3"),
    ]
    assert (igen.nya, igen.andrade, igen.konflikter) == ([], [], [])

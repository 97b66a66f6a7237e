"""What the notes under the tables say, and what a card on a phone leaves out."""

import pytest

from core.svenska import Saknas
from indikatorer.services.kommuntal.arstabell import Rad
from indikatorer.services.kommuntal.kalkyl import DELAR
from indikatorer.services.kommuntal.uppgift import INGEN, Uppgift
from indikatorer.views import kommuntal_noter, kommuntal_ord

KALLA = "Migrationsverket 2019"
FOLK = Uppgift(15_000, kalla="Kolada (N01951)", artal=2018)
VAGAR = tuple(kommuntal_ord.KORTA.values())


def rad(**rest):
    return Rad("Bjuv", 2018, delar=dict.fromkeys(DELAR, INGEN), **rest)


def kolumner(*namn):
    return [kolumn for kolumn in kommuntal_ord.alla(2018) if kolumn.namn in namn]


def celler(rad, *namn):
    return [kommuntal_ord.cell(kolumn, rad) for kolumn in kolumner(*namn)]


@pytest.mark.parametrize(
    ("namn", "text"),
    [
        (
            ["Mottagna", "Per 1 000 invånare"],
            f"Egen beräkning baserad på {KALLA} och Kolada (N01951): mottagna per 1 000 invånare.",
        ),
        (
            ["Per 1 000 invånare", "Minus kommuntal"],
            f"Egen beräkning baserad på {KALLA}, Kolada (N01951) och kommuntalen: "
            "mottagna per 1 000 invånare och mottagna minus kommuntalet.",
        ),
        (["Invånare", "Kommuntal"], ""),
    ],
)
def test_noten_namner_kallorna_till_det_som_ar_utraknat(namn, text):
    row = rad(mottagna=Uppgift(20, kalla=KALLA), invanare=FOLK, beslutat=10)

    assert kommuntal_noter.om_egna(kolumner(*namn), [row]) == text
    summan = "Egen beräkning baserad på kommunernas antal i tabellen: kommunerna tillsammans."
    assert kommuntal_noter.om_egna(kolumner(*namn), [row], tillsammans=True) == f"{text} {summan}".strip()


@pytest.mark.parametrize(
    ("namn", "text"),
    [
        (["Invånare", "Kommuntal"], ""),
        (["Anvisade"], ""),
        (["Anvisade", "Mottagna"], "Anvisade räknas också bland de mottagna."),
        ([VAGAR[0], VAGAR[2]], "Vägarna är från anläggningsboende och kvotflyktingar."),
        (["Delat med kommuntal"], "Är kommuntalet 0 går det inte att dela."),
    ],
)
def test_bara_kolumner_som_visas_forklaras(namn, text):
    assert kommuntal_noter.forklaringar(kolumner(*namn)) == text


def test_det_som_saknas_sags_i_en_mening_och_det_som_ar_dolt_star_kvar():
    row = rad(invanare=FOLK, beslutat=0, anvisade=Uppgift(Saknas.DOLT), hittills=None)
    found = celler(row, "Invånare", "Kommuntal", "Anvisade", "Mottagna", "Per 1 000 invånare", *VAGAR[2:3])

    assert kommuntal_noter.fold(found) == {
        "saknas": "Uppgift saknas: mottagna, per 1 000 invånare och kvot",
        "tom": False,
    }
    assert [cell["tyst"] for cell in found] == [False, False, False, True, True, True]


def test_en_rad_dar_allt_saknas_ar_tom():
    assert kommuntal_noter.fold(celler(rad(), "Kommuntal", "Mottagna", *VAGAR))["tom"]
    assert not kommuntal_noter.fold(celler(rad(mottagna=Uppgift(0)), "Kommuntal", "Mottagna"))["tom"]

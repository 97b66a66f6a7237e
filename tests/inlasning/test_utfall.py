"""Participants and evidence of an outcome, as a file writes them."""

import pytest

from core.inlasning import Filfel
from insatser.models import Belagg, Deltagare, Utfall

RAD = "      - {text: Sju av tio gick vidare., matt: andel, varde: 70}\n"
MED = """      - text: Sju av tio gick vidare.
        matt: andel
        varde: 70
        deltagare: [{kvinnor: 42, man: 31}, {alder: unga, kvinnor: 12}]
        belagg:
          - {slag: utvardering, text: Utvärderingen, adress: "https://www.example.se/u"}
          - {slag: enkat, text: Enkäten}
"""


@pytest.fixture
def fil(liten):
    return liten.replace(RAD, MED)


def test_deltagare_och_belagg_lagras_i_filens_ordning(las, fil):
    las(fil)

    assert {rad.aldersgrupp: rad.tal() for rad in Deltagare.objects.all()} == {
        "": {"kvinnor": 42, "man": 31, "annat": None},
        "unga": {"kvinnor": 12, "man": None, "annat": None},
    }
    assert list(Belagg.objects.values_list("slag", "text", "adress")) == [
        ("utvardering", "Utvärderingen", "https://www.example.se/u"),
        ("enkat", "Enkäten", ""),
    ]


def test_samma_fil_igen_andrar_ingenting_och_en_rattad_rattar(las, fil):
    las(fil)

    assert not las(fil).andrar_nagot
    las(fil.replace("kvinnor: 42", "kvinnor: 43"))

    assert Deltagare.objects.get(aldersgrupp="").kvinnor == 43
    assert Utfall.objects.count() == 1


@pytest.mark.parametrize(
    ("fore", "efter", "mening"),
    [
        ("{kvinnor: 42, man: 31}", "{kvinnor: 10, man: 31}", "Ni skrev 10 för alla åldrar, men summan"),
        ("{kvinnor: 42, man: 31}", "{alder: unga, man: 31}", "samma ”alder” står två gånger"),
        ("{kvinnor: 42, man: 31}", "{alder: alla}", "finns inte att välja på"),
        ("{alder: unga, kvinnor: 12}", "{alder: unga}", "skriv ”kvinnor”, ”man” eller ”annat”."),
        ("kvinnor: 12", "kvinnor: -12", "deltagare[1].kvinnor"),
        ("slag: enkat", "slag: rykte", "”rykte” finns inte att välja på"),
        ("https://www.example.se/u", "javascript:x", "skriv hela adressen"),
    ],
)
def test_det_som_inte_gar_ihop_sags_och_inget_lagras(fore, efter, mening, las, fil):
    with pytest.raises(Filfel) as fel:
        las(fil.replace(fore, efter))

    assert mening in str(fel.value)
    assert not Utfall.alla.exists()

import pytest

from core.inlasning import Filfel
from core.inlasning.yamlfil import read


def _faults(text):
    with pytest.raises(Filfel) as caught:
        read(text)
    return [str(ett) for ett in caught.value.fel]


def test_datum_och_koder_star_kvar_som_de_ar_skrivna():
    content = read("kod: 0761\ndag: 2023-03-30\nmanad: 2023-10\nar: 2018\njakande: yes\ntomt: null\n")

    assert content.data == {
        "kod": "0761",
        "dag": "2023-03-30",
        "manad": "2023-10",
        "ar": 2018,
        "jakande": "yes",
        "tomt": None,
    }


def test_varje_uppgift_vet_sin_rad():
    content = read("a:\n  - b: 1\n    c:\n      - 2\n")

    assert content.rad(("a", 0, "c", 0)) == 4
    assert content.rad(("a", 0, "saknas")) == 2


def test_nyckel_som_star_tva_ganger_sags_med_bada_raderna():
    faults = _faults("namn: a\ntyp: b\nnamn: c\n")

    assert faults == ["rad 3, namn: ”namn” står två gånger, först på rad 1. Ta bort den ena."]


@pytest.mark.parametrize(
    ("text", "mening"),
    [
        ("a: b: c", "rad 1: här står ett kolon som inte kan stå där. Sätt texten inom citattecken."),
        ("a:\n\tb: 1", "rad 2: raden börjar med ett tecken som inte går att använda"),
        ('a: "b', "rad 1: ett citattecken eller en parentes är inte avslutad."),
        ("a: [1, 2\nb: 3", "rad 2: ett kommatecken eller en avslutande parentes saknas."),
        ("a:\n  - b\n c: 1", "rad 3: raden har ett annat indrag"),
        ("a: &x 1\nb: *x", "rad 1: upprepning med & och * används inte."),
        ("a: !!python/name:os.system x", "används inte. Skriv bara värdet."),
        ("a: !!int tre", "rad 1, a: ”tre” är inget tal."),
        ("a: " + "9" * 5000, "är inget tal."),
        ("? [a, b]\n: 1", "rad 1: en uppgifts namn ska vara ett ord följt av kolon."),
        ("a: \x07", "filen innehåller tecken som inte är text."),
        ("[" * 500, "rad 1: uppgifterna ligger i för många nivåer."),
        ("---\na: 1\n---\nb: 2", "rad 3: raden följer inte YAML."),
        ("- 1", "rad 1: filen ska börja med uppgifternas namn"),
        ("", "filen är tom."),
        ("# bara en kommentar", "filen är tom."),
    ],
)
def test_fel_i_formen_sags_pa_svenska_med_rad(text, mening):
    (fault,) = _faults(text)

    assert mening in fault

"""The county's number shared out: exactly, in whole people, by a key that is stated."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.svenska import Saknas
from indikatorer.services.kommuntal import fordela, kalkyl
from indikatorer.services.kommuntal.fel import UnderlagSaknas

KODER = [f"07{n:02}" for n in range(60, 68)]
INVANARE = st.fixed_dictionaries({kod: st.integers(1, 100_000) for kod in KODER})
MOTTAGNA = st.fixed_dictionaries({kod: st.integers(0, 3_000) for kod in KODER})
LANSTAL = st.integers(0, 5_000)


@given(LANSTAL, INVANARE)
def test_efter_invanare_ar_summan_lanstalet_och_ingen_langre_ifran_sin_andel_an_en_person(lanstal, invanare):
    antal = fordela(lanstal, invanare)

    alla = sum(invanare.values())
    assert sum(antal.values()) == lanstal
    for kod, number in antal.items():
        assert abs(number * alla - lanstal * invanare[kod]) < alla


@given(LANSTAL, INVANARE, MOTTAGNA)
def test_utjamnat_blir_aren_tillsammans_sa_jamna_de_kan(lanstal, invanare, mottagna):
    antal = fordela(lanstal, invanare, mottagna)

    assert sum(antal.values()) == lanstal
    assert min(antal.values()) >= 0
    # Whoever gets someone is never further above another, per inhabitant over both years, than one person makes.
    both = {kod: antal[kod] + mottagna[kod] for kod in KODER}
    for kod in (kod for kod in KODER if antal[kod]):
        for other in KODER:
            assert (both[kod] - 1) * invanare[other] <= (both[other] + 1) * invanare[kod]


def test_samma_underlag_ger_alltid_samma_fordelning():
    lika = dict.fromkeys(KODER, 1_000)

    assert fordela(10, lika) == fordela(10, dict(reversed(lika.items())))
    assert fordela(10, lika)["0760"] == 2


def test_utan_uppgift_om_en_kommun_fordelas_inget():
    with pytest.raises(UnderlagSaknas) as stopp:
        fordela(10, {"0760": 900, "0761": Saknas.SAKNAS})

    assert stopp.value.koder == ["0761"]


def test_kallans_kvot_raknas_om_till_samma_tal():
    assert round(kalkyl.kvot(10_531, 2_793), 2) == Decimal("3.77")
    assert round(kalkyl.kvot(2_445, 408), 2) == Decimal("5.99")


@pytest.mark.parametrize(
    ("mottagna", "beslutat", "vad"),
    [
        (142, 0, Saknas.EJ_BERAKNAS),
        (0, 0, Saknas.EJ_BERAKNAS),
        (Saknas.DOLT, 10, Saknas.DOLT),
        (10, Saknas.SAKNAS, Saknas.SAKNAS),
        (None, 10, Saknas.SAKNAS),
        (0, 10, 0),
    ],
)
def test_en_kvot_som_inte_gar_att_berakna_sager_varfor(mottagna, beslutat, vad):
    assert kalkyl.kvot(mottagna, beslutat) == vad


def test_noll_ar_ett_tal_i_alla_berakningar():
    assert kalkyl.skillnad(0, 0) == 0
    assert kalkyl.skillnad(5, 5) == 0
    assert kalkyl.summa([0, 0]) == 0
    assert kalkyl.per_tusen(0, 1000) == 0
    assert kalkyl.per_tusen(5, 0) == Saknas.EJ_BERAKNAS
    assert kalkyl.summa([1, Saknas.SAKNAS]) == Saknas.SAKNAS

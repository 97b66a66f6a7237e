"""Personal identity numbers in any writing are found; what only looks like one is not."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statsbidrag.formular.personnummer import innehaller_personnummer, rad_med_personnummer

STRECK = ["", "-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212", "\uff0d", "+"]
LUFT = ["", " ", "\u00a0", "\u2009", "\u202f", "\t"]
DATUMTECKEN = ["", "-", ".", "/", " ", "\u00a0", "\u2013"]
SIFFROR = ["0123456789", "０１２３４５６７８９", "٠١٢٣٤٥٦٧٨٩", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗"]


def _check_digit(nine):
    total = 0
    for position, digit in enumerate(nine):
        value = int(digit) * (2 if position % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return str(-total % 10)


@st.composite
def personnummer(draw):
    """(century, year, month, day, four last): a personnummer or a samordningsnummer with its right check digit."""
    fodd = draw(st.dates(datetime.date(1900, 1, 1), datetime.date(2025, 12, 31)))
    dag = fodd.day + draw(st.sampled_from([0, 60]))
    tre = f"{draw(st.integers(0, 999)):03d}"
    sex = f"{fodd:%y%m}{dag:02d}"
    return fodd.strftime("%Y")[:2], sex[:2], sex[2:4], sex[4:], tre + _check_digit(sex + tre)


@st.composite
def skrivet(draw):
    """A number as somebody might write it, in the middle of a sentence."""
    sekel, ar, manad, dag, sista = draw(personnummer())
    mellan = draw(st.sampled_from(DATUMTECKEN))
    fore_sista = draw(st.sampled_from(LUFT)) + draw(st.sampled_from(STRECK)) + draw(st.sampled_from(LUFT))
    if draw(st.booleans()) and not (sekel == "20" and mellan and sista[:2] in ("19", "20")):
        ar = sekel + draw(st.sampled_from(["", " ", "-"])) + ar
    if fore_sista == "" and mellan:
        fore_sista = "-"
    text = mellan.join([ar, manad, dag]) + fore_sista + sista
    siffror = str.maketrans("0123456789", draw(st.sampled_from(SIFFROR)))
    fore = draw(st.sampled_from(["", "Anna ", "(", "nr:", "12 ", "a"]))
    return fore + text.translate(siffror) + draw(st.sampled_from(["", " kom", ")", ".", ", sedan"]))


@given(skrivet())
def test_inget_skrivsatt_slipper_igenom(text):
    assert innehaller_personnummer(text)


@given(personnummer(), st.integers(1, 9))
def test_fel_kontrollsiffra_ar_inget_personnummer(nummer, steg):
    _, ar, manad, dag, sista = nummer
    fel = str((int(sista[3]) + steg) % 10)

    assert not innehaller_personnummer(f"{ar}{manad}{dag}-{sista[:3]}{fel}")


@given(st.integers(0, 999), st.integers(0, 999_999), st.integers(1990, 2099))
def test_diarienummer_larmar_inte(klass, lopnummer, artal):
    nummer = f"{klass:03d}-{lopnummer}"

    assert not innehaller_personnummer(f"Se {nummer}-{artal} och {nummer}-{artal % 100:02d}.")


@given(st.integers(0, 99), st.integers(20, 99), st.integers(0, 99), st.integers(0, 9999))
def test_organisationsnummer_larmar_inte(forsta, andra, tredje, sista):
    """The third digit of an organisation number is at least 2, and no month begins so."""
    nummer = f"{forsta:02d}{andra:02d}{tredje:02d}"

    for text in (f"{nummer}-{sista:04d}", f"{nummer}{sista:04d}", f"16{nummer}-{sista:04d}"):
        assert not innehaller_personnummer(text)


@given(st.sampled_from(["070", "072", "073", "076", "079", "031", "040", "0470", "0503"]), st.integers(0, 9_999_999))
def test_telefonnummer_larmar_inte(riktnummer, rest):
    sju = f"{rest:07d}"
    for text in (
        f"{riktnummer}-{sju[:3]} {sju[3:5]} {sju[5:]}",
        f"{riktnummer} {sju[:3]} {sju[3:5]} {sju[5:]}",
        f"{riktnummer}-{sju[:6]}",
        f"tel. {riktnummer}{sju}"[: 5 + 10],
        f"+46{riktnummer[1:]}{sju}"[:12],
    ):
        assert not innehaller_personnummer(text), text
    assert not innehaller_personnummer(f"{riktnummer}{sju}"[:10], telefon=True)


@given(st.integers(0, 20_000_000_000))
def test_belopp_larmar_inte(kronor):
    for text in (f"{kronor:,} kr".replace(",", " "), f"{kronor:,} kronor".replace(",", "\u00a0"), f"{kronor} kr"):
        assert not innehaller_personnummer(text), text


BIDRAGSDAGAR = st.dates(datetime.date(2000, 1, 1), datetime.date(2040, 1, 1))


@given(BIDRAGSDAGAR, BIDRAGSDAGAR)
def test_perioder_larmar_inte(start, slut):
    assert not innehaller_personnummer(f"{start} – {slut}, {start}–{slut} och {start} 1500 kr")


@pytest.mark.parametrize(
    "text",
    ["850709-9805", "8507099805", "19850709-9805", "198507099805", "19 850709-9805", "Ring Anna (850709-9805).",
     "850709+9805", "850709 9805", "850709–9805", "701063-2391", "a850709-9805b", "85.07.09.9805", "1985-07-09-9805",
     "8507\u200b09-9805", "850709\n-9805", "８５０７０９－９８０５", "851-850709-9805", "1985/07/09 9805"],
)  # fmt: skip
def test_personnummer_och_samordningsnummer_hittas(text):
    assert innehaller_personnummer(text)


@pytest.mark.parametrize(
    "text",
    ["850709-9806", "851-5425-2024", "212000-0654", "400 000 kr", "2025-12-31", "0470-72 70 00", "851339-9801",
     "123456789012345678", "851-2329-15", "8507099805 kr", "5 prisbasbelopp, 294 000 kr", ""],
)  # fmt: skip
def test_annat_som_liknar_hittas_inte(text):
    assert not innehaller_personnummer(text)


def test_raden_sags():
    assert rad_med_personnummer("Först.\nSedan.\nAnna 850709-9805 kom ofta.") == 3
    assert rad_med_personnummer("Först.\r\nAnna 85 07 09 – 9805.") == 2
    assert rad_med_personnummer("Inget.") is None

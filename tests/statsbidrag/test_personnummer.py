import pytest

from statsbidrag.formular.personnummer import innehaller_personnummer, rad_med_personnummer


@pytest.mark.parametrize(
    "text",
    ["850709-9805", "8507099805", "19850709-9805", "198507099805", "Ring Anna (850709-9805).", "850709+9805",
     "850709 9805", "850709–9805", "701063-2391", "a850709-9805b"],
)  # fmt: skip
def test_personnummer_och_samordningsnummer_hittas(text):
    assert innehaller_personnummer(text)


@pytest.mark.parametrize(
    "text",
    ["850709-9806", "851-5425-2024", "212000-0654", "400 000 kr", "2025-12-31", "0470-72 70 00", "851339-9801",
     "123456789012345678", ""],
)  # fmt: skip
def test_annat_som_liknar_hittas_inte(text):
    assert not innehaller_personnummer(text)


def test_raden_sags():
    assert rad_med_personnummer("Först.\nSedan.\nAnna 850709-9805 kom ofta.") == 3

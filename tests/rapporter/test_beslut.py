"""Decisions with their organ, planned ones that nobody has told the outcome of, recommendations with their owner."""

import pytest

from forum.models import Beslut, Beslutsstatus, Rekommendation


@pytest.fixture
def beslut(organen):
    forum = organen.organ_lista.get(nyckel="forum")
    for nyckel, nar, status in (
        ("fattat", "2023-03-30", Beslutsstatus.FATTAT),
        ("passerat", "2020-10", Beslutsstatus.PLANERAT),
        ("kommande", "2099-10", Beslutsstatus.PLANERAT),
    ):
        Beslut.objects.create(
            overenskommelse=organen, nyckel=nyckel, nar=nar, status=status, organ=forum, text=f"Text {nyckel}.",
            avser=["part:lessebo"],
        )  # fmt: skip
    return organen


def test_beslut_efter_vad_som_ar_kant_om_dem(beslut, sida):
    text = sida("beslut").content.decode()

    assert text.index("Ska beslutas") < text.index("Text kommande.") < text.index("Skulle ha beslutats")
    assert text.index("Text passerat.") < text.index("Fattade beslut") < text.index("Text fattat.")
    assert "30 mars 2023 · Forum" in text


def test_beslut_star_hos_parten_det_ror(beslut, sida):
    assert "Text fattat." in sida("part", "lessebo").content.decode()
    assert "Text fattat." not in sida("part", "lansstyrelsen").content.decode()


def test_rekommendationen_har_sin_mottagare(beslut, kommun, sida):
    Rekommendation.objects.create(overenskommelse=beslut, nummer=1, text="Gör så.", agare_organisation=kommun)
    beredning = beslut.organ_lista.get(nyckel="beredning")
    Rekommendation.objects.create(overenskommelse=beslut, nummer=2, text="Gör det.", agare_organ=beredning)

    text = sida("beslut").content.decode()

    assert "Rekommendation 1 till Lessebo kommun" in text
    assert "Rekommendation 2 till Beredningsgruppen" in text

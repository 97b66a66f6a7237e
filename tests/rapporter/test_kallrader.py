"""The sources below the figures of a page: what is the same is said once."""

from types import SimpleNamespace

from rapporter.sidor import matt


def rad(kalla, farskhet=None, demo=False):
    return SimpleNamespace(kalla=kalla, farskhet=farskhet, demo=demo)


def test_rader_som_bara_skiljer_i_id_ar_en_rad():
    late = {"status": "misslyckad"}
    rader = [
        rad("Källa: Kolada (N00973). Hämtad 3 mars 2026."),
        rad("Egen beräkning baserad på Kolada. Hämtad 3 mars 2026."),
        rad("Källa: Kolada (N00217). Hämtad 3 mars 2026."),
        rad("Källa: Kolada (N00973). Hämtad 3 mars 2026."),
        rad("Källa: Kolada (N01951). Hämtad 3 mars 2026.", farskhet=late),
        rad("Källa: SCB (TAB123). Hämtad 3 mars 2026."),
    ]

    found = matt.kallor([SimpleNamespace(indikatorer=rader)])

    assert [(line["text"], line["farskhet"]) for line in found] == [
        ("Källa: Kolada (N00973, N00217). Hämtad 3 mars 2026.", None),
        ("Egen beräkning baserad på Kolada. Hämtad 3 mars 2026.", None),
        ("Källa: Kolada (N01951). Hämtad 3 mars 2026.", late),
        ("Källa: SCB (TAB123). Hämtad 3 mars 2026.", None),
    ]

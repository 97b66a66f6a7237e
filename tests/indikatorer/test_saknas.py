"""A source's mark becomes the kind of missing that it means; none of them becomes a number."""

import pytest

from core.svenska import Saknas
from indikatorer.kallor.saknas import slag


@pytest.mark.parametrize(
    ("status", "kalla", "kind"),
    [
        ("Missing", "kolada", Saknas.SAKNAS),
        ("Private", "kolada", Saknas.DOLT),
        ("", "kolada", Saknas.SAKNAS),
        (None, "kolada", Saknas.SAKNAS),
        ("..", "scb", Saknas.SAKNAS),
        (".", "scb", Saknas.EJ_TILLAMPLIGT),
        (":", "fohm", Saknas.DOLT),
        (" <5 ", "af", Saknas.DOLT),
        ("färre än 10", "fil", Saknas.DOLT),
        ("Uppgift saknas", "af", Saknas.SAKNAS),
        ("..", "mv", Saknas.DOLT),
        ("något nytt", "fil", Saknas.SAKNAS),
    ],
)
def test_kallans_tecken_sager_vilket_slags_lucka_det_ar(status, kalla, kind):
    assert slag(status, kalla) is kind

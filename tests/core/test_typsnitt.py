import shutil
from pathlib import Path

import pytest
from django.conf import settings
from fontTools.ttLib import TTFont

from core import typsnitt
from core.management.commands.bygg_tillgangar import copy_plotly


@pytest.fixture(scope="module")
def mapp(tmp_path_factory):
    """A copy of the suite's own, which this recipe has cut."""
    folder = tmp_path_factory.mktemp("byggt") / "typsnitt"
    typsnitt.build(settings.BYGGT_DIR / "typsnitt")
    shutil.copytree(settings.BYGGT_DIR / "typsnitt", folder, ignore=shutil.ignore_patterns("*.del"))
    return folder


def test_en_tom_mapp_far_varje_snitt_och_en_ny_anvisning_skar_om_allt(tmp_path, monkeypatch):
    cut = []
    monkeypatch.setattr(typsnitt, "_cut", lambda snitt: cut.append(snitt) or b"snitt")

    assert typsnitt.build(tmp_path) is True
    assert typsnitt.build(tmp_path) is False
    monkeypatch.setattr(typsnitt, "_stamp", lambda: "ny anvisning")
    assert typsnitt.build(tmp_path) is True

    assert cut == [*typsnitt.SNITT, *typsnitt.SNITT]
    assert {path.name for path in tmp_path.iterdir()} == {typsnitt.STAMP, *(s.filnamn for s in typsnitt.SNITT)}


def test_andra_bygget_gor_inget(mapp):
    fore = {path.name: path.stat().st_mtime_ns for path in mapp.iterdir()}

    assert typsnitt.build(mapp) is False

    assert {path.name: path.stat().st_mtime_ns for path in mapp.iterdir()} == fore


def test_borttagen_fil_byggs_igen(mapp):
    borta = mapp / "portal-sans-600.ttf"
    innan = borta.read_bytes()
    borta.unlink()

    assert typsnitt.build(mapp) is True

    assert borta.read_bytes() == innan


def test_varje_snitt_har_alla_tecken_och_inget_reserverat_namn(mapp):
    for snitt in typsnitt.SNITT:
        font = TTFont(mapp / snitt.filnamn)
        names = [str(record) for record in font["name"].names if record.nameID not in (0, 7, 13, 14)]

        assert set(map(ord, typsnitt.SHAPES + "åäöÅÄÖéüčžšđ −–”")) <= set(font.getBestCmap())
        assert not any("Source" in name for name in names)
        assert any("Open Font License" in str(record) for record in font["name"].names)


def test_skarmens_snitt_ar_sma(mapp):
    assert (mapp / "portal-sans.woff2").stat().st_size < 40_000


def test_plotly_laggs_fram_en_gang_utan_kartbibliotekets_stilmall(tmp_path: Path):
    assert copy_plotly(tmp_path) is True
    assert (tmp_path / "plotly.min.js").stat().st_size > 1_000_000
    assert (tmp_path / "plotly.min.js").read_text().startswith('for(const id of ["')
    assert copy_plotly(tmp_path) is False

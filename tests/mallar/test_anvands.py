"""Every template is used: named by a view, an include, a tag, or known to the library that asks for it."""

import re

import pytest
from django.conf import settings

ROT = settings.BASE_DIR
MALLAR = sorted(path.relative_to(ROT / "templates").as_posix() for path in (ROT / "templates").rglob("*.html"))
# Asked for by name in a library: allauth's pages, the form pack's parts, Django's error pages.
BIBLIOTEKENS = re.compile(r"^(account/|mfa/|allauth/|portal/|40[034]\.html|500\.html)")


@pytest.fixture(scope="module")
def kallkod():
    """All code and templates, each with its own name."""
    files = [*ROT.glob("*/**/*.py"), *(ROT / "templates").rglob("*")]
    own = [
        path for path in files if path.is_file() and not {".venv", ".data", "tests"} & set(path.relative_to(ROT).parts)
    ]
    return {path: path.read_text(encoding="utf-8") for path in own}


@pytest.mark.parametrize("mall", [mall for mall in MALLAR if not BIBLIOTEKENS.match(mall)])
def test_mallen_anvands(mall, kallkod):
    stem = mall.rsplit("/", 1)[-1].removesuffix(".html")
    own = ROT / "templates" / mall

    users = [path for path, text in kallkod.items() if path != own and (mall in text or f"/{{{stem}}}.html" in text)]

    assert users or _built_name(mall, kallkod), f"templates/{mall} används inte. Ta bort den."


def _built_name(mall, kallkod):
    """A name put together in code, such as f"om/{sida}.html"."""
    folder = mall.rsplit("/", 1)[0]
    pattern = re.compile(rf'f"{re.escape(folder)}/\{{[\w.]+\}}\.html"')
    return any(pattern.search(text) for text in kallkod.values())

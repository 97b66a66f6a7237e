"""How the parts of a county file point at an initiative."""

from typing import Annotated

from core.inlasning.former import Referens
from core.inlasning.post import Till

RefInsats = Annotated[str, Referens("insats")]


def till(nyckel):
    return Till(f"insats:{nyckel}")

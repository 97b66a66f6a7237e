"""The agreement's part of a county file: the form of what it says, and the posts it becomes."""

from sok.inlasning import former, styrning
from sok.inlasning import poster as grundposter
from sok.inlasning.referenser import kanda


class Del(styrning.Del, former.Del):
    """All that the file says about the agreement itself."""


def poster(fil):
    yield from grundposter.poster(fil)
    yield from styrning.poster(fil)


__all__ = ["Del", "kanda", "poster"]

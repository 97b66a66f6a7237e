"""The indicators' part of a county file: which measures each sub-goal is read with, where none exists, and
the questions that are answered in words."""

from indikatorer.inlasning import former, fragor
from indikatorer.inlasning import poster as mattposter
from indikatorer.inlasning.poster import kanda


class Del(fragor.Del, former.Del):
    """All that the file says about following up."""


def poster(fil):
    yield from mattposter.poster(fil)
    yield from fragor.poster(fil)


__all__ = ["Del", "kanda", "poster"]

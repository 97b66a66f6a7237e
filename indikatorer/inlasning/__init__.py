"""The indicators' part of a county file: which measures each sub-goal is read with, where none exists, and
the questions that are answered in words, the county's number and how many were received."""

from indikatorer.inlasning import former, fragor, kommuntal
from indikatorer.inlasning import poster as mattposter
from indikatorer.inlasning.poster import kanda


class Del(kommuntal.Del, fragor.Del, former.Del):
    """All that the file says about following up."""


def poster(fil):
    yield from mattposter.poster(fil)
    yield from fragor.poster(fil)
    yield from kommuntal.poster(fil)


def motsagelser(fil):
    yield from kommuntal.motsagelser(fil)


__all__ = ["Del", "kanda", "motsagelser", "poster"]

"""The parts of a county file, in the order their rows need each other. Each offers `Del` (a pydantic
form whose fields are keys of the file), `poster(fil)`, and where it has any `kanda()` and `motsagelser(fil)`."""

import forum.inlasning
import indikatorer.inlasning
import insatser.inlasning
import sok.inlasning
from core.inlasning.former import Form
from rapporter.inlasning import rapporttexter

DELAR = [sok.inlasning, indikatorer.inlasning, insatser.inlasning, forum.inlasning, rapporttexter]


def form():
    """The whole file's form: all parts' keys side by side."""
    return type("Fil", tuple(del_.Del for del_ in reversed(DELAR)) + (Form,), {"__doc__": "A county file."})


def kanda():
    """{kind: keys} that exist outside the file."""
    keys = {}
    for del_ in DELAR:
        keys |= getattr(del_, "kanda", dict)()
    return keys


def motsagelser(fil):
    """Every Fel of the well-formed file: what one part says and another denies."""
    return [fel for del_ in DELAR if hasattr(del_, "motsagelser") for fel in del_.motsagelser(fil)]


def poster(fil):
    return [post for del_ in DELAR for post in del_.poster(fil)]

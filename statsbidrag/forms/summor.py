"""Sums of what has been typed so far: an empty cell counts as nothing, and a sum without any number is None."""

from core import svenska


def sums(rat, rader):
    """(row sums, column sums) of a table whose rows are lists of field names."""
    tal = [[number(rat.get(namn, "")) for namn in rad] for rad in rader]
    return [plus(rad) for rad in tal], [plus(kolumn) for kolumn in zip(*tal, strict=True)]


def number(text):
    try:
        return int(svenska.las_tal(text.strip().removesuffix("kr").strip()))
    except svenska.IngetTal:
        return None


def plus(values):
    kanda = [value for value in values if value is not None]
    return sum(kanda) if kanda else None

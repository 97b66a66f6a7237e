"""What is said beside a table in which something is missing or hidden: the rule, never which cell it struck."""

from core.svenska import Saknas

DOLT_AV_KALLAN = "Dolt: källan visar inte värdet, för att skydda enskilda personer."
FORKLARINGAR = {
    Saknas.SAKNAS: "Uppgift saknas: källan har inget värde. Det är inte noll.",
    Saknas.EJ_TILLAMPLIGT: "Ej tillämpligt: uppgiften kan inte förekomma där.",
}


def forklaring(grans=5):
    return f"Dolt: färre än {grans} personer. Vi döljer också ett värde till, så att det inte går att räkna ut."


def teckenforklaring(varden, dolt=DOLT_AV_KALLAN):
    """The sentences for the kinds of missing among the values, each kind once; `dolt` is what hidden means there."""
    kinds = {value for value in varden if isinstance(value, Saknas)}
    meaning = FORKLARINGAR | {Saknas.DOLT: dolt}
    return tuple(meaning[kind] for kind in Saknas if kind in kinds and kind in meaning)

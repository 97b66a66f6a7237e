"""Which kinds of files an agreement can read: the authorities', and those the county has described itself."""

from indikatorer.kallor.filer import Platsuppslag, kanda, las_avbildning
from indikatorer.models import Filavbildning
from indikatorer.services.fil.fel import OkantSlag
from sok.models import Geografi

EGEN = "egen-"


def slag_att_valja(overenskommelse):
    """[(key, name)]; a key that starts with "egen-" is the county's own."""
    known = [(key, name) for key, (name, _) in kanda.grupper().items()]
    mine = Filavbildning.objects.filter(overenskommelse=overenskommelse, aktiv=True).order_by("namn")
    return [*known, *((f"{EGEN}{row.nyckel}", row.namn) for row in mine)]


def valt(overenskommelse, key):
    """(key of the authority's kind or "", the county's Filavbildning or None)."""
    if key in kanda.grupper():
        return key, None
    rows = Filavbildning.objects.filter(overenskommelse=overenskommelse, aktiv=True)
    row = rows.filter(nyckel=key.removeprefix(EGEN)).first() if key.startswith(EGEN) else None
    if row is None:
        raise OkantSlag
    return "", row


def avbildningar(inlasning):
    """{key: Avbildning} of those that the reading's files may be read by."""
    if inlasning.avbildning_id:
        row = inlasning.avbildning
        return {row.nyckel: las_avbildning(row.avbildning, row.namn)}
    return kanda.grupper()[inlasning.slag][1]


def platsuppslag():
    return Platsuppslag(list(Geografi.objects.order_by("kod").values_list("kod", "namn", "overordnad")))

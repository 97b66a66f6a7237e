"""Which municipalities are like one, and how we know: the source's own groups first, else population, else nearness.
The basis is always told; the portal invents no likeness of its own."""

import re
from dataclasses import dataclass

from core import svenska
from indikatorer.kallor.kallord import kallord
from indikatorer.models import Gruppmedlem, Kalltyp, Matvarde
from indikatorer.services.farskhet import brist
from indikatorer.services.kommuntal import invanarnas_farskhet
from indikatorer.services.kommuntal.underlag import INVANARE
from sok.models import Delregionkommun, Geografi

# What Kolada calls its groups, and those nearest to what this portal is about first.
KOLADAS_GRUPPER = "Liknande kommuner"
NARMAST = ("integration", "socioekonomi", "övergripande")


@dataclass(frozen=True)
class Likhet:
    """`grund` is the basis as a sentence, `varfor` the few words beside each thing that comes from such a place."""

    kommun: Geografi
    koder: frozenset
    grund: str
    varfor: str

    def ord_for(self, kod):
        """Why something from the place comes first; empty when it does not."""
        if kod == self.kommun.pk:
            return f"från {self.kommun}"
        return self.varfor if kod in self.koder else ""


def likhet(kommun, overenskommelse, datum):
    """The best basis there is for the municipality."""
    found = _koladas(kommun) or _invanare(kommun, datum) or _delregion(kommun, overenskommelse, datum)
    return found or _samma_lan(kommun)


def _koladas(kommun):
    """Kolada's group for the municipality: "Liknande kommuner socioekonomi, Lessebo, 2024", the latest year."""
    rows = Gruppmedlem.objects.filter(
        grupp__kalla=Kalltyp.KOLADA,
        grupp__lan=None,
        grupp__namn__startswith=KOLADAS_GRUPPER,
        grupp__namn__contains=f", {kommun.namn}",
    )
    groups = {}
    for name, kod in rows.values_list("grupp__namn", "geografi"):
        if _is_about(name, kommun):
            groups.setdefault(name, set()).add(kod)
    if not groups:
        return None
    name = min(groups, key=_preference)
    return _make(kommun, groups[name], f"Liknande kommuner enligt Kolada ({name}).", f"liknar {kommun} enligt Kolada")


def _is_about(name, kommun):
    """Not Upplands-Bro for Upplands; the group is named by the whole word."""
    return kommun.namn in (part.strip() for part in name.split(",")[1:])


def _preference(name):
    about = next((n for n, word in enumerate(NARMAST) if word in name.lower()), len(NARMAST))
    year = max(map(int, re.findall(r"\b\d{4}\b", name)), default=0)
    return about, -year, name


def _invanare(kommun, datum):
    """Half to twice as many inhabitants, by the latest fetched number of each; made-up values are no basis."""
    rows = Matvarde.objects.aktuella().filter(
        serie__kalla=Kalltyp.KOLADA, serie__kalla_id=INVANARE, kon="T", demo=False, varde__gt=0, geografi__typ="kommun"
    )
    rows = rows.order_by("geografi", "-artal").distinct("geografi").values_list("geografi", "varde", "artal")
    people = {kod: (varde, artal) for kod, varde, artal in rows}
    if kommun.pk not in people:
        return None
    mine, artal = people[kommun.pk]
    koder = {kod for kod, (varde, _) in people.items() if mine / 2 <= varde <= mine * 2}
    grund = (
        f"Kommuner med hälften till dubbelt så många invånare som {kommun} ({svenska.tal(mine)} år {artal}). "
        f"{kallord(Kalltyp.KOLADA.label, bearbetat=True)}."
    )
    newest = max(ar for _, ar in people.values())
    if late := brist(invanarnas_farskhet(newest, demo=False, idag=datum)):
        grund = f"{grund} {late}"
    return _make(kommun, koder, grund, f"har ungefär lika många invånare som {kommun}")


def _delregion(kommun, overenskommelse, datum):
    rows = Delregionkommun.objects.gallande(datum).filter(delregion__overenskommelse=overenskommelse)
    rows = list(rows.values_list("delregion", "delregion__namn", "kommun"))
    mine = {pk: namn for pk, namn, kod in rows if kod == kommun.pk}
    koder = {kod for pk, _, kod in rows if pk in mine}
    if not koder - {kommun.pk}:
        return None
    names = svenska.lista(mine.values())
    grund = f"Kommuner i samma delregion som {kommun} ({names}). {_utan_likhet(kommun)}"
    return _make(kommun, koder, grund, f"samma delregion som {kommun}")


def _samma_lan(kommun):
    koder = set(Geografi.objects.kommuner_i(kommun.overordnad_id).values_list("pk", flat=True))
    return _make(kommun, koder, f"Kommuner i samma län som {kommun}. {_utan_likhet(kommun)}", f"samma län som {kommun}")


def _utan_likhet(kommun):
    return f"Portalen har inga uppgifter om vilka kommuner som liknar {kommun} i annat än läget."


def _make(kommun, koder, grund, varfor):
    return Likhet(kommun=kommun, koder=frozenset(koder) - {kommun.pk}, grund=grund, varfor=varfor)

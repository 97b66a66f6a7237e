"""The overview's data: every sub-goal with what it is read with, and the own organisation's figures first."""

from itertools import groupby

from django.db.models import Count, Q

from core.svenska import stor_bokstav
from forum.models import Beslut, Beslutsstatus
from indikatorer.services import oversikt_rader
from indikatorer.services.oversikt import oversikt as indikatoroversikt
from insatser.models import Insats, Insatsstatus
from rapporter.sidor import insatser, matt
from rapporter.sidor.struktur import Struktur


def oversikt(overenskommelse, datum, kommun=None):
    """{"omraden", "kallor", "kommun_matt"} on the day; `kommun` is the reader's own Geografi or None."""
    rader = oversikt_rader(overenskommelse, datum, kommun=kommun.kod if kommun else None)
    term = stor_bokstav(overenskommelse.term("delmal"))
    return {
        "omraden": [
            {"namn": namn, "delmal": [_delmal(rad, term) for rad in grupp]}
            for namn, grupp in groupby(rader, key=lambda rad: rad.omradesnamn)
        ],
        "kallor": matt.kallor(rader, bara_forsta=True),
        "kommun_matt": _kommunens(rader) if kommun else None,
    }


def omraden_utan_delmal(overenskommelse, datum, kommun=None):
    """The areas of an agreement without sub-goals: how many initiatives each has, and what it is read with."""
    numbers = insatser.antal_per_omrade(overenskommelse)
    rows = Struktur(overenskommelse, datum, samverkansomraden=False).omraden
    measured = indikatoroversikt(overenskommelse, datum, kommun=kommun.kod if kommun else None).omraden
    matt_i = {grupp.omrade.pk: grupp.indikatorer for grupp in measured}
    return {
        "omraden_utan_delmal": [_area(rad, numbers, matt_i.get(rad.identitet.pk, [])) for rad in rows],
        "kallor": matt.kallor(measured, bara_forsta=True),
    }


def _area(rad, numbers, measures):
    first, *others = measures or [None]
    return {
        "namn": rad.namn,
        "url": rad.url,
        "antal": numbers.get(rad.identitet.pk, 0),
        "matt": matt.i_ord(first, fler=len(others)) if first else None,
    }


def _delmal(rad, term):
    first, *others = rad.indikatorer or [None]
    return {
        "namn": f"{term} {rad.delmal.nummer}",
        "text": rad.text,
        "url": rad.delmal.get_absolute_url(),
        "matt": matt.i_ord(first, fler=len(others)) if first else None,
        "mattlucka": rad.mattlucka,
    }


def _kommunens(rader):
    """The first figure that the municipality has, with the county beside it."""
    for delmal in rader:
        for rad in delmal.indikatorer:
            if rad.kommun and rad.kommun.varde is not None:
                own, *others = matt.jamforelser(rad)
                return {"matt": matt.i_ord(rad), "eget": own, "andra": others}
    return None


def kommunens_matt(overenskommelse, datum, kommun):
    """Every indicator once, the municipality's figure first; which sub-goals and areas it is read for beside."""
    found = indikatoroversikt(overenskommelse, datum, kommun=kommun.kod)
    term = overenskommelse.term("delmal")
    named = [(f"{delmal.omradesnamn}, {term} {delmal.delmal.nummer}", delmal) for delmal in found.delmal]
    named += [(grupp.omradesnamn, grupp) for grupp in found.omraden]
    rows = {}
    for namn, grupp in named:
        for rad in grupp.indikatorer:
            eget, *andra = matt.jamforelser(rad)
            row = rows.setdefault(
                rad.indikator.pk, {"matt": matt.i_ord(rad), "eget": eget, "andra": andra, "delmal": []}
            )
            row["delmal"].append(namn)
    return {"matt_lista": list(rows.values()), "kallor": matt.kallor([grupp for _, grupp in named])}


def insatser_i(overenskommelse, kommun, organisation):
    """How many initiatives are carried out in the municipality, go on, and are led by its organisation; one query."""
    leds = Q(aktorer__roll="ansvarig", aktorer__organisation=organisation)
    return Insats.objects.filter(overenskommelse=overenskommelse, platser__geografi=kommun).aggregate(
        alla=Count("pk", distinct=True),
        pagar=Count("pk", filter=Q(status=Insatsstatus.PAGAR), distinct=True),
        leds=Count("pk", filter=leds, distinct=True),
    )


def kommande_beslut(user, overenskommelse, idag):
    """Planned decisions that the person may see and whose time has not passed."""
    planned = (
        Beslut.objects.visible_to(user)
        .filter(overenskommelse=overenskommelse, status=Beslutsstatus.PLANERAT)
        .select_related("overenskommelse")
    )
    return [beslut for beslut in planned if beslut.nar is None or beslut.nar.last >= idag]

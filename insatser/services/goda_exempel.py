"""Good examples: written, lifted from an initiative, changed, removed and brought back."""

import re

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from insatser import permissions
from insatser.models import GottExempel
from insatser.services.fel import (
    Exempelkonflikt,
    ExempletKanInteAterstallas,
    KontaktMedPersonuppgift,
    KontaktUtanOrganisation,
    RedanLyft,
)
from insatser.services.ratt import require_i_avtalet, require_open
from sok.services.ratt import lock

FALT = (
    "titel",
    "omrade",
    "kommun",
    "period_i_kallan",
    "beskrivning",
    "resultat",
    "lardomar",
    "kostnad",
    "forutsattningar",
    "kontaktorganisation",
    "kontaktroll",
    "underlag",
    "kalla",
    "adress",
)
# An e-mail address, or so many digits in a row that it is a telephone number.
PERSONUPPGIFT = re.compile(r"@|(?:\d[\s()+/-]*){6,}")


def require_kontakt(roll, organisation):
    """Questions go to a function at an organisation, which stays when people change: never to a person's address."""
    if PERSONUPPGIFT.search(roll):
        raise KontaktMedPersonuppgift
    if roll.strip() and organisation is None:
        raise KontaktUtanOrganisation


def forslag(insats):
    """What is known already of an initiative that is lifted: the person goes on from there."""
    kopplingar = list(insats.kopplingar.all())
    return {
        "titel": insats.titel[:200],
        "beskrivning": insats.beskrivning,
        "kommun": _kommun(insats),
        "omrade": kopplingar[0].omrade_id if kopplingar else None,
        "period_i_kallan": insats.period[:80],
        "resultat": "\n".join(filter(None, map(_outcome, insats.utfall_lista.all()))),
        "kontaktorganisation": next((a.organisation_id for a in insats.ansvariga if a.organisation_id), None),
        "kalla": insats.kalla[:120],
    }


def _kommun(insats):
    """The one municipality where it is carried out, else that of the one who leads; None when there are several."""
    places = [plats.geografi for plats in insats.platser.all() if plats.geografi.typ == "kommun"]
    if places:
        return places[0].pk if len(places) == 1 else None
    leaders = [a.organisation.geografi_id for a in insats.ansvariga if a.organisation and a.organisation.geografi_id]
    return leaders[0] if len(leaders) == 1 and len(leaders[0]) == 4 else None


def _outcome(utfall):
    """One line per outcome; a measure that could point out a few people is left out."""
    parts = ["" if utfall.ar_sma_tal else utfall.visat_varde, utfall.text]
    text = ": ".join(part for part in parts if part)
    return f"{text} ({utfall.artal})" if text and utfall.artal else text


@transaction.atomic
def skapa(overenskommelse, uppgifter, *, av, insats=None):
    """A new example; with an initiative it is lifted from it. RedanLyft when that has been done."""
    locked = lock(overenskommelse)
    require_open(locked)
    if not permissions.can_skriva_exempel(av, locked, insats):
        raise PermissionDenied
    require_i_avtalet(locked, insats)
    _require_single(insats)
    last = GottExempel.alla.filter(overenskommelse=locked).aggregate(n=Max("nummer"))["n"] or 0
    exempel = GottExempel(overenskommelse=locked, insats=insats, nummer=last + 1, created_by=av, updated_by=av)
    _write(exempel, uppgifter)
    exempel.revision = 1
    exempel.save()
    return exempel


@transaction.atomic
def spara(exempel, uppgifter, *, av, revision):
    """Change it; Exempelkonflikt when someone saved after `revision` was read."""
    locked = _lock_for(exempel, av)
    if locked.revision != revision:
        raise Exempelkonflikt(locked)
    _write(locked, uppgifter)
    return _touch(locked, av, *uppgifter)


@transaction.atomic
def ta_bort(exempel, *, av):
    locked = _lock_for(exempel, av)
    locked.borttagen_at, locked.borttagen_av = timezone.now(), av
    return _touch(locked, av, "borttagen_at", "borttagen_av")


@transaction.atomic
def aterstall(exempel, *, av):
    """Bring it back within thirty days, unless the initiative has been lifted anew in the meantime."""
    lock(exempel.overenskommelse)
    locked = _lock_for(exempel, av)
    if not locked.borttagen_at:
        return locked
    if not locked.kan_aterstallas:
        raise ExempletKanInteAterstallas
    _require_single(locked.insats)
    locked.borttagen_at = locked.borttagen_av = None
    return _touch(locked, av, "borttagen_at", "borttagen_av")


def _lock_for(exempel, av):
    rows = GottExempel.alla.select_for_update(of=("self",)).select_related("overenskommelse__samordnare", "insats")
    locked = rows.get(pk=exempel.pk)
    require_open(locked.overenskommelse)
    if not permissions.can_skriva_exempel(av, locked.overenskommelse, locked.insats):
        raise PermissionDenied
    return locked


def _require_single(insats):
    old = insats and GottExempel.objects.filter(insats=insats).select_related("overenskommelse").first()
    if old:
        raise RedanLyft(old)


def _write(exempel, uppgifter):
    require_kontakt(uppgifter.get("kontaktroll", ""), uppgifter.get("kontaktorganisation"))
    require_i_avtalet(exempel.overenskommelse, uppgifter.get("omrade"))
    for name in FALT:
        if name in uppgifter:
            setattr(exempel, name, uppgifter[name])


def _touch(exempel, av, *fields):
    exempel.revision += 1
    exempel.updated_by = av
    exempel.save(update_fields=[*fields, "revision", "updated_by", "updated_at"])
    return exempel

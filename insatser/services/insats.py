"""Create and change an initiative with everything that hangs on it, in one transaction."""

from dataclasses import dataclass, field
from decimal import Decimal

from django.db import transaction

from core.oprecist import OprecistDatum
from insatser import permissions
from insatser.models import Aktorsroll, Insats, InsatsAktor, InsatsKoppling, InsatsPlats, Skede
from insatser.services.fel import KontaktenSkriverInte, OrdinarieUtanSlut
from insatser.services.ratt import (
    lock_for,
    require_i_avtalet_nycklar,
    require_open,
    require_own_organisation,
    touch,
)
from insatser.services.status import byt_lage
from sok.models import Organ

TEXTFALT = (
    "titel",
    "slag",
    "beskrivning",
    "malgrupp",
    "start",
    "slut",
    "pagick",
    "period_i_kallan",
    "galler_alla_omraden",
    "antal_kommuner",
    "finansiering",
    "deltagarmal",
    "uppfoljning",
    "anmarkning",
    "kalla",
    "forsening",
    "forsening_skal",
)


# What may change in a row without making it another actor.
AKTORENS_UPPGIFTER = ("anmarkning", "ordning", "harledd", "trolig", "sokt_belopp", "beviljat_belopp")


@dataclass(frozen=True)
class Aktorsval:
    """Who, and as what: exactly one of organisation_id, organ_id and fritext. Amounts, in kronor, and the reference
    belong to funders."""

    organisation_id: int | None = None
    organ_id: int | None = None
    fritext: str = ""
    roll: str = Aktorsroll.ANSVARIG
    harledd: bool = False
    trolig: bool = False
    anmarkning: str = ""
    referens: str = ""
    sokt_belopp: Decimal | None = None
    beviljat_belopp: Decimal | None = None


@dataclass(frozen=True)
class Kopplingsval:
    omrade_id: int
    delmal_id: int | None = None
    samverkansomrade_id: int | None = None


@dataclass
class Insatsuppgifter:
    """What the full form sends. A part that is None is left as it is."""

    falt: dict = field(default_factory=dict)
    aktorer: list[Aktorsval] | None = None
    kopplingar: list[Kopplingsval] | None = None
    primar: Kopplingsval | None = None
    platser: list[str] | None = None


@dataclass
class Meruppgifter:
    """What the quick form may tell at once beside the four things. The empty one is not known yet."""

    mal: Kopplingsval | None = None
    status: str = ""
    skede: str = ""
    platser: list[str] = field(default_factory=list)
    falt: dict = field(default_factory=dict)


@transaction.atomic
def skapa(overenskommelse, *, av, titel, ansvarig, artal, omrade=None, galler_alla_omraden=False, mer=None):
    """A new initiative from the four things the quick form asks for; the year is the year it begins."""
    require_open(overenskommelse)
    require_own_organisation(av, overenskommelse, {ansvarig.organisation_id})
    require_i_avtalet_nycklar(overenskommelse, Organ, {ansvarig.organ_id})
    mer = mer or Meruppgifter()
    insats = Insats.objects.create(
        overenskommelse=overenskommelse,
        titel=titel,
        start=OprecistDatum(artal),
        created_by=av,
        updated_by=av,
        galler_alla_omraden=galler_alla_omraden,
        revision=1,
        **mer.falt,
    )
    InsatsAktor.objects.create(insats=insats, **vars(ansvarig))
    link = mer.mal or (Kopplingsval(omrade.pk) if omrade else None)
    if link:
        InsatsKoppling.objects.create(insats=insats, primar=True, **vars(link))
    for kod in mer.platser:
        InsatsPlats.objects.create(insats=insats, geografi_id=kod)
    return byt_lage(insats, av=av, status=mer.status, skede=mer.skede)


@transaction.atomic
def spara(insats, uppgifter, *, av, revision):
    """Store the full form; Redigeringskonflikt when someone saved after `revision` was read."""
    locked = lock_for(insats, av, revision)
    if uppgifter.aktorer is not None:
        leading = {a.organisation_id for a in uppgifter.aktorer if a.roll == Aktorsroll.ANSVARIG}
        require_own_organisation(av, locked.overenskommelse, leading)
        require_i_avtalet_nycklar(locked.overenskommelse, Organ, {a.organ_id for a in uppgifter.aktorer})
        rows = [InsatsAktor(insats=locked, ordning=n, **vars(a)) for n, a in enumerate(uppgifter.aktorer)]
        _replace(locked.aktorer, InsatsAktor, rows, AKTORENS_UPPGIFTER)
    _require_possible(locked, uppgifter.falt)
    if uppgifter.kopplingar is not None:
        _replace_links(locked, uppgifter)
    if uppgifter.platser is not None:
        rows = [InsatsPlats(insats=locked, geografi_id=kod) for kod in uppgifter.platser]
        _replace(locked.platser, InsatsPlats, rows, ())
    for name, value in uppgifter.falt.items():
        setattr(locked, name, value)
    touch(locked, av, *uppgifter.falt)
    return locked


def _require_possible(insats, falt):
    """Whoever is asked about it may also write about it; ordinary work has no last day."""
    for name in ("kontakt", "reservkontakt"):
        person = falt.get(name)
        if person and person.pk != getattr(insats, f"{name}_id") and not permissions.kan_vara_kontakt(person, insats):
            raise KontaktenSkriverInte
    if insats.skede == Skede.ORDINARIE and falt.get("slut"):
        raise OrdinarieUtanSlut


def _replace_links(insats, uppgifter):
    choices = list(dict.fromkeys(uppgifter.kopplingar))
    primary = uppgifter.primar if uppgifter.primar in choices else (choices or [None])[0]
    # The old primary must go before the new one comes: at most one at any moment.
    others = insats.kopplingar.filter(primar=True)
    (others.exclude(**vars(primary)) if primary else others).update(primar=False)
    rows = [InsatsKoppling(insats=insats, primar=choice == primary, **vars(choice)) for choice in choices]
    _replace(insats.kopplingar, InsatsKoppling, rows, ("primar",))


def _replace(manager, model, rows, extra):
    """Make the stored rows equal the wanted ones; a row that is already there keeps its history."""
    skip = {"id", "insats", *extra}
    columns = [f.attname for f in model._meta.concrete_fields if f.name not in skip]
    stored = {tuple(getattr(row, c) for c in columns): row for row in manager.all()}
    for row in rows:
        old = stored.pop(tuple(getattr(row, c) for c in columns), None)
        if old is None:
            row.save()
        elif any(getattr(old, c) != getattr(row, c) for c in extra):
            row.pk = old.pk
            row.save(update_fields=extra)
    manager.filter(pk__in=[row.pk for row in stored.values()]).delete()

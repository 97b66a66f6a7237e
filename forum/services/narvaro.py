"""Who was there: one row per seat that held on the day, and one per co-opted person who came."""

from collections import defaultdict
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from core.svenska import SvenskSortering, antal, lista, sorteringsnyckel
from forum import permissions
from forum.models import Mote, Motesstatus, Narvaro, Narvaroform
from forum.services.fel import DubbelNarvaro, ErsattareUtanNamn, MotetHarInteVarit, MotetInteOppnat, MotetStangt
from forum.services.protokoll import krav_skrivbart
from konton.models import User
from sok.models import Organisation, Part, Uppdrag, Uppdragsroll

ORDINARIE_ROLLER = (Uppdragsroll.ORDFORANDE, Uppdragsroll.SAMMANKALLANDE, Uppdragsroll.ORDINARIE)


@dataclass(frozen=True)
class Plats:
    """An ordinary seat, or a party where the organ's seats are not known."""

    organisation: Organisation
    befattning: str = ""
    namn: str = ""
    person_id: int | None = None


@dataclass(frozen=True)
class Narvarorad:
    organisation_id: int
    form: str
    namn: str = ""
    befattning: str = ""

    @property
    def nyckel(self):
        return self.organisation_id, self.befattning, self.namn


def dagen(mote):
    """The day whose seats count: the meeting's, the last one of its span when the day is not known."""
    return permissions.strukturdag(mote.overenskommelse, mote.nar.last)


def platser(mote):
    """The ordinary seats on the day, the chair first; every party once where no seat is known."""
    rows = list(_uppdrag(mote).filter(roll__in=ORDINARIE_ROLLER))
    if rows:
        rows.sort(key=lambda row: ORDINARIE_ROLLER.index(row.roll))
        return [Plats(row.organisation, platsnamn(row), row.namn or _namn(row), row.person_id) for row in rows]
    parties = Part.objects.filter(overenskommelse=mote.overenskommelse_id).gallande(dagen(mote))
    parties = parties.select_related("organisation").order_by(SvenskSortering("organisation__namn"), "pk")
    return [Plats(part.organisation) for part in parties]


def kanda_namn(mote):
    """organisation → the names that may be meant: its people in the agreement and its seats in the organ."""
    found = defaultdict(set)
    members = User.objects.filter(medlemskap__overenskommelse=mote.overenskommelse_id, is_active=True)
    for name, org in members.values_list("namn", "medlemskap__organisation"):
        found[org].add(name)
    for seat in _uppdrag(mote):
        found[seat.organisation_id] |= {seat.namn, _namn(seat)} - {""}
    return {org: sorted(names, key=sorteringsnyckel) for org, names in found.items()}


def platsnamn(uppdrag):
    """What tells two seats of one organisation apart."""
    if uppdrag.roll in (Uppdragsroll.ORDFORANDE, Uppdragsroll.SAMMANKALLANDE):
        role = uppdrag.get_roll_display()
        return f"{uppdrag.befattning}, {role.lower()}" if uppdrag.befattning else role
    return uppdrag.befattning


def _uppdrag(mote):
    rows = Uppdrag.objects.filter(organ=mote.organ_id, giltighet__contains=dagen(mote))
    return rows.select_related("organisation", "person").order_by(SvenskSortering("organisation__namn"), "pk")


def _namn(uppdrag):
    return uppdrag.person.namn if uppdrag.person else ""


def oregistrerade(mote):
    """Parties with an ordinary seat of which nobody has said whether they came."""
    known = set(mote.narvaro_lista.exclude(form=Narvaroform.ADJUNGERAD).values_list("organisation", flat=True))
    return _utom(mote, known)


def saknade_parter(mote):
    """Parties with an ordinary seat that nobody came for."""
    return _utom(mote, {row.organisation_id for row in mote.narvaro_lista.all() if _raknas(row)})


def _raknas(rad):
    return rad.form in (Narvaroform.ORDINARIE, Narvaroform.ERSATTARE)


def _utom(mote, pks):
    found = {plats.organisation for plats in platser(mote) if plats.organisation.pk not in pks}
    return sorted(found, key=lambda org: sorteringsnyckel(org.namn))


@dataclass(frozen=True)
class Sammanfattning:
    """Per party: present by an ordinary seat, by a substitute only, or missing. Co-opted are people."""

    ordinarie: int
    ersattare: int
    adjungerade: int
    saknas: list
    okanda: list

    def __str__(self):
        text = f"{self.ordinarie} ordinarie, {antal(self.ersattare, 'ersättare', 'ersättare')}, "
        text += antal(self.adjungerade, "adjungerad", "adjungerade")
        if self.saknas:
            text += f"; saknas: {lista(self.saknas)}"
        return text + (f"; inte ifyllt: {lista(self.okanda)}" if self.okanda else "")


def sammanfatta(mote):
    forms = defaultdict(set)
    for row in mote.narvaro_lista.all():
        forms[row.organisation_id].add(row.form)
    unknown = oregistrerade(mote)
    missing = [org for org in saknade_parter(mote) if org not in unknown]
    ordinary = sum(Narvaroform.ORDINARIE in seen for seen in forms.values())
    substitutes = sum(Narvaroform.ERSATTARE in seen and Narvaroform.ORDINARIE not in seen for seen in forms.values())
    coopted = sum(row.form == Narvaroform.ADJUNGERAD for row in mote.narvaro_lista.all())
    return Sammanfattning(ordinary, substitutes, coopted, missing, unknown)


@transaction.atomic
def registrera(mote, rader, *, av):
    """Store the whole attendance: `rader` is what holds afterwards. A person with an account in the organisation
    is recognised by name, so that the minutes reach those who were there."""
    if not permissions.can_leda(av, mote.overenskommelse):
        raise PermissionDenied
    mote = Mote.objects.select_for_update(of=("self",)).select_related("overenskommelse", "organ").get(pk=mote.pk)
    if mote.status == Motesstatus.UTKAST:
        raise MotetInteOppnat
    if mote.status == Motesstatus.INSTALLT:
        raise MotetStangt(mote)
    if mote.nar.first > timezone.localdate():
        raise MotetHarInteVarit(mote)
    krav_skrivbart(mote)
    wanted = _unika(rader)
    people = _personer(mote)
    stored = {(row.organisation_id, row.befattning, row.namn): row for row in mote.narvaro_lista.all()}
    mote.narvaro_lista.filter(pk__in=[row.pk for key, row in stored.items() if key not in wanted]).delete()
    for key, rad in wanted.items():
        _skriv(mote, stored.get(key), rad, people)
    return mote


def _unika(rader):
    """By seat and name. Two rows that cannot be told apart, or a substitute without a name, are refused."""
    wanted = {}
    for rad in rader:
        if rad.form == Narvaroform.ERSATTARE and not rad.namn:
            raise ErsattareUtanNamn(Organisation.objects.get(pk=rad.organisation_id))
        if rad.nyckel in wanted:
            raise DubbelNarvaro(Organisation.objects.get(pk=rad.organisation_id))
        wanted[rad.nyckel] = rad
    return wanted


def _skriv(mote, row, rad, people):
    person = None if rad.form == Narvaroform.FRANVARANDE else _person(people, rad)
    if row and (row.form, row.person_id) == (rad.form, person):
        return
    row = row or Narvaro(mote=mote, organisation_id=rad.organisation_id, befattning=rad.befattning, namn=rad.namn)
    row.form, row.person_id = rad.form, person
    row.save()


def _personer(mote):
    """(organisation, name) → the one account that it can be, among the agreement's people and the organ's seats."""
    found = defaultdict(set)
    members = User.objects.filter(medlemskap__overenskommelse=mote.overenskommelse_id, is_active=True)
    for pk, name, org in members.values_list("pk", "namn", "medlemskap__organisation"):
        found[org, name.casefold()].add(pk)
    for seat in _uppdrag(mote).filter(person__isnull=False):
        for name in {seat.namn, seat.person.namn} - {""}:
            found[seat.organisation_id, name.casefold()].add(seat.person_id)
    return {key: pks.pop() for key, pks in found.items() if len(pks) == 1}


def _person(people, rad):
    return people.get((rad.organisation_id, rad.namn.casefold())) if rad.namn else None

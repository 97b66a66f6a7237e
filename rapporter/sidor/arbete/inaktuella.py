"""Initiatives that no one has updated for as long as the agreement allows: a question to whoever is to answer it, and
to the reserve when the contact has been reminded three times in vain."""

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from core import svenska
from insatser.models import Aktorsroll, Insats
from insatser.permissions import FOR_EGEN_ORGANISATION
from rapporter.sidor.arbete.uppgift import Uppgift
from sok.models import Medlemskap, Roll
from utskick.models import Paminnelse
from utskick.services import ARBETE

VAR_FOR_SIG = 5
# As often the contact is reminded before the reserve is asked too.
GANGER_FORE_RESERVEN = 3
PREFIX = ARBETE
RESERV = "-reserv"


class Tillfragade:
    """The same answers as insatser.permissions.kontakter and reserver, for many initiatives in one question."""

    def __init__(self, overenskommelse, idag):
        rows = Medlemskap.objects.gallande(idag).filter(overenskommelse=overenskommelse, user__is_active=True)
        self.rows = set(rows.values_list("user", "roll", "organisation"))
        self.strateger = {user for user, roll, _ in self.rows if roll == Roll.LANSSTRATEG}

    def kontakter(self, insats):
        writing = self._skriver_for(insats)
        if insats.kontakt_id in writing | self.strateger:
            return {insats.kontakt_id}
        return writing or self.strateger

    def reserver(self, insats):
        if insats.reservkontakt_id in self._skriver_for(insats) | self.strateger:
            return {insats.reservkontakt_id}
        return self.strateger

    def _skriver_for(self, insats):
        led = {a.organisation_id for a in insats.aktorer.all() if a.roll == Aktorsroll.ANSVARIG and a.organisation_id}
        return {user for user, roll, organisation in self.rows if roll in FOR_EGEN_ORGANISATION and organisation in led}


def inaktuella(fraga):
    """The person's own to answer; for the strategist also how many there are in all."""
    rows = _nara(fraga, Insats.objects.inaktuella(fraga.idag).filter(overenskommelse=fraga.overenskommelse))
    return _egna(fraga, rows) + _alla(fraga, len(rows) if fraga.leder else 0)


def _nara(fraga, rows):
    """Those that may be the person's: the strategist is asked when no one else can be."""
    if not fraga.leder:
        own = rows.ledda_av_nagon(fraga.organisationer).values("pk")
        rows = rows.filter(Q(pk__in=own) | Q(kontakt=fraga.user) | Q(reservkontakt=fraga.user))
    rows = rows.select_related("overenskommelse").prefetch_related("aktorer")
    return sorted(rows.ordered(), key=lambda insats: insats.senast_aktuell_at)


def _egna(fraga, rows):
    asked = Tillfragade(fraga.overenskommelse, fraga.idag) if rows else None
    forgaves = _paminda_forgaves(rows)
    mine = [rad for rad in rows if fraga.user.pk in asked.kontakter(rad)]
    taken = {rad.pk for rad in mine}
    reserve = [
        rad
        for rad in rows
        if rad.pk not in taken
        and fraga.user.pk in asked.reserver(rad)
        and any(_utan_svar(rad, told, asked.kontakter(rad)) for told in forgaves)
    ]
    return _rader(fraga, mine, som_reserv=False) + _rader(fraga, reserve, som_reserv=True)


def _paminda_forgaves(rows):
    keys = [PREFIX + _nyckel(rad) for rad in rows]
    return list(Paminnelse.objects.filter(nyckel__in=keys, ganger__gte=GANGER_FORE_RESERVEN))


def _utan_svar(insats, told, kontakter):
    """The reminders are about this initiative, to one who is still its contact, and all came after the last update."""
    about = told.nyckel == PREFIX + _nyckel(insats) and told.mottagare_id in kontakter
    return about and told.forst_at > insats.senast_aktuell_at


def _nyckel(insats):
    return f"{insats.get_absolute_url()}#inaktuell"


def _rader(fraga, rows, som_reserv):
    """One row each for a few; many become one, whose key is the same however many they are. Being reminded of it is
    being reminded of each."""
    if len(rows) <= VAR_FOR_SIG:
        return [_en(rad, som_reserv) for rad in rows]
    url = _lista(fraga)
    return [
        Uppgift(
            text=f"{svenska.antal(len(rows), 'insats', 'insatser')}: stämmer uppgifterna fortfarande?",
            liten=_varfor(fraga.overenskommelse.uppdateras_var, som_reserv),
            url=url,
            nyckel=f"{url}#{'reserv' if som_reserv else 'egna'}",
            omfattar=tuple(_nyckel(rad) + (RESERV if som_reserv else "") for rad in rows),
            atgard="Visa",
        )
    ]


def _en(insats, som_reserv):
    told = f"Senast uppdaterad {svenska.datum(timezone.localdate(insats.senast_aktuell_at))}."
    return Uppgift(
        text=f"Stämmer uppgifterna fortfarande? {insats.titel}",
        liten=f"{told} {RESERVENS if som_reserv else 'Uppdatera insatsen, eller svara att allt stämmer.'}",
        url=insats.get_absolute_url(),
        nyckel=_nyckel(insats) + (RESERV if som_reserv else ""),
        atgard="Öppna",
    )


RESERVENS = "Kontakten har påmints tre gånger utan att svara, därför frågar vi även er."


def _varfor(manader, som_reserv):
    if som_reserv:
        return "Kontakterna har påmints tre gånger utan att svara, därför frågar vi även er."
    return f"Ingen har uppdaterat dem på {svenska.antal(manader, 'månad', 'månader')}."


def _alla(fraga, total):
    if not total:
        return []
    months = svenska.antal(fraga.overenskommelse.uppdateras_var, "månad", "månader")
    return [
        Uppgift(
            text=f"{svenska.antal(total, 'insats', 'insatser')} har inte uppdaterats på {months}",
            liten="Kontakterna påminns. Svarar de inte på tre påminnelser frågas reserven.",
            url=_lista(fraga),
            atgard="Visa",
            pa_andra=True,
        )
    ]


def _lista(fraga):
    return f"{reverse('insatser:lista', args=[fraga.slug])}?uppdaterad=inte"

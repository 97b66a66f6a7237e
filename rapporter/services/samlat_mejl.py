"""Mitt arbete by mail: once a day at most, what is new and what waits for a person in all their agreements.

The same thing is said at once, then after 7, 14 and 28 days, then every 28 (utskick.services.paminnelser). A thing is
known by its key, not by its words, and one that is done is forgotten.
"""

import datetime
from dataclasses import dataclass, field

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from konton.models import User
from rapporter.sidor import arbete
from rapporter.sidor.arbete.inaktuella import PREFIX
from rapporter.sidor.arbete.uppgift import ATT_GORA, FORSENAT, PA_ANDRA
from sok.models import Atagandeavsnitt, Medlemskap, Overenskommelse
from utskick import services as utskick

# What is due later than this waits with its first reminder.
INOM = datetime.timedelta(days=14)
NYTT, SNART = "Nytt", "Inom 14 dagar"
SEKRETESS = "En sekretesspunkt väntar på er"
SEKRETESS_TEXT = "Logga in i portalen för att läsa vad det gäller."


@dataclass
class Samling:
    """What a person's mail is to say. `nycklar` are all things that wait, told now or not, and `paminns` those told."""

    vantande: list = field(default_factory=list)
    uppgifter: dict = field(default_factory=dict)
    nycklar: list = field(default_factory=list)
    paminns: list = field(default_factory=list)

    @property
    def delar(self):
        parts = [(NYTT, self.vantande), *((rubrik, self.uppgifter.get(rubrik, [])) for rubrik in ORDNING)]
        return [(rubrik, notiser) for rubrik, notiser in parts if notiser]

    @property
    def antal(self):
        return sum(len(notiser) for _, notiser in self.delar)


ORDNING = (FORSENAT, SNART, ATT_GORA)


def mottagare(nu):
    """Everyone with an open account who has a role somewhere today."""
    members = Medlemskap.objects.gallande(timezone.localdate(nu)).values("user")
    return User.objects.filter(is_active=True, pk__in=members).order_by("pk")


def planera(user, nu):
    """What the person would be told now; reads only."""
    fragorna, found = fragor(user, nu), {}
    for fraga in fragorna:
        for uppgift in arbete.uppgifter(fraga):
            rubrik = _rubrik(uppgift, fraga.idag)
            if rubrik:
                # The own report stands in every agreement's list: it is said once.
                found.setdefault(_nyckel(uppgift), (rubrik, uppgift, fraga))
    due = utskick.paminnelser_att_sanda(user, found, nu)
    samling = Samling(_vantande(user, fragorna), nycklar=_med_delar(found, found), paminns=_med_delar(found, due))
    for nyckel in due:
        rubrik, uppgift, fraga = found[nyckel]
        samling.uppgifter.setdefault(rubrik, []).append(_notis(user, nyckel, uppgift, fraga))
    return samling


def _vantande(user, fragorna):
    """The notices that wait. Those of an agreement in which the person no longer has a role stay unsent."""
    mine = {fraga.slug for fraga in fragorna if fraga.overenskommelse}
    return [notis for notis in utskick.vantande(user) if not notis.galler or notis.galler in mine]


def _med_delar(found, nycklar):
    """The keys, and those of the single things that a collecting row stands for."""
    parts = [PREFIX + part for nyckel in nycklar for part in found[nyckel][1].omfattar]
    return list(dict.fromkeys([*nycklar, *parts]))


@transaction.atomic
def skicka_till(user, nu=None):
    """Send the person's mail of the day; None when it is not their day, they have had it, or nothing is new."""
    nu = nu or timezone.now()
    user = utskick.las(user)
    if not utskick.ar_dags(user, nu):
        return None
    samling = planera(user, nu)
    utskick.glom_andra(user, samling.nycklar, PREFIX)
    mejl = utskick.samla(user, samling.delar, nu=nu)
    if mejl:
        utskick.bokfor_paminnelse(user, samling.paminns, nu)
    return mejl


def fragor(user, nu):
    """One question of Mitt arbete per agreement that the person has a role in today; None is the organisation's own
    grants."""
    rows = Medlemskap.objects.aktuella(user, timezone.localdate(nu)).select_related("organisation")
    rows = list(rows.order_by("overenskommelse__kortnamn", "pk"))
    har_ataganden = Exists(Atagandeavsnitt.objects.filter(overenskommelse=OuterRef("pk")))
    avtal = Overenskommelse.objects.annotate(har_ataganden=har_ataganden).select_related("lan", "samordnare")
    avtal = avtal.in_bulk({row.overenskommelse_id for row in rows} - {None})
    result = {}
    for row in rows:
        result.setdefault(avtal.get(row.overenskommelse_id), []).append(row)
    return [arbete.Fraga(user, ett, mine, timezone.localdate(nu)) for ett, mine in result.items()]


def _rubrik(uppgift, idag):
    """The part of the mail it belongs to; none for what waits for others or is not due yet."""
    if uppgift.grupp(idag) == PA_ANDRA:
        return ""
    if uppgift.sist is None:
        return ATT_GORA
    if uppgift.sist < idag:
        return FORSENAT
    return SNART if uppgift.sist <= idag + INOM else ""


def _nyckel(uppgift):
    return PREFIX + uppgift.identitet


def _notis(user, nyckel, uppgift, fraga):
    """The row of the log. What may be confidential stays in the portal, and what is the person's own in no log."""
    avtal = fraga.overenskommelse
    return utskick.ny_notis(
        user,
        nyckel=nyckel,
        rubrik=SEKRETESS if uppgift.sekretess else uppgift.i_mejl or uppgift.text,
        text=SEKRETESS_TEXT if uppgift.sekretess else uppgift.liten,
        orsak=_orsak(fraga),
        adress=uppgift.url,
        galler="" if uppgift.egen or avtal is None else avtal.slug,
    )


def _orsak(fraga):
    roller = ", ".join(dict.fromkeys(m.get_roll_display().lower() for m in fraga.medlemskap))
    var = fraga.overenskommelse.kortnamn if fraga.overenskommelse else "organisationens egna bidrag"
    return f"Det väntar på er. Er roll: {roller}, {var}."

"""Kolada's groups of similar municipalities: found by their titles, kept with their members, replaced year by year."""

import re

from django.conf import settings
from django.db import transaction

from indikatorer.kallor.fraga import Talamod
from indikatorer.kallor.kolada import Kolada
from indikatorer.models import Gruppmedlem, Jamforelsegrupp, Kalltyp
from sok.models import Geografi, Geografityp, Overenskommelse

SOKORD = "Liknande kommuner socioekonomi"
TITEL = re.compile(r"Liknande kommuner socioekonomi, (?P<namn>.+), (?P<artal>\d{4})")
TALAMOD = Talamod(forsok=3)


def hamta_liknande():
    """Ask Kolada which municipalities are like those of the agreements' counties. Returns how many groups are known.
    Raises a KallaFel, and then the groups are as before. Never part of a pull: a source without such groups loses
    nothing else by it."""
    with Kolada(settings.KOLADA_URL, TALAMOD) as kolada:
        found = kolada.grupper_med_titel(SOKORD)
    return spara_grupper(found)


@transaction.atomic
def spara_grupper(found):
    """Keep the newest of the groups for each municipality of ours; those that the source no longer has stay."""
    lan = Overenskommelse.objects.values("lan")
    ours = {g.namn: g for g in Geografi.objects.filter(typ=Geografityp.KOMMUN, overordnad__in=lan)}
    codes = set(Geografi.objects.filter(typ=Geografityp.KOMMUN).values_list("kod", flat=True))
    newest = {}
    for group in found:
        match = TITEL.fullmatch(group.title.strip())
        members = {member.member_id for member in group.members} & codes
        if match and match["namn"] in ours and members:
            name = match["namn"]
            newest[name] = max(newest.get(name, (0, "", None, None)), (int(match["artal"]), group.id, group, members))
    for name, (artal, _, group, members) in newest.items():
        _keep(ours[name], artal, group, members)
    return len(newest)


def _keep(kommun, artal, group, members):
    """A newer year's group takes the place of the older ones. Their values stay as they were: another membership is
    not a revision, so nothing of it belongs in the inbox."""
    grupp, _ = Jamforelsegrupp.objects.update_or_create(
        nyckel=f"liknande-{kommun.kod}-{artal}",
        defaults={"namn": group.title[:120], "kalla": Kalltyp.KOLADA, "kalla_id": group.id, "liknar": kommun},
    )
    for older in Jamforelsegrupp.objects.filter(liknar=kommun).exclude(pk=grupp.pk):
        older.liknar = None
        older.save(update_fields=["liknar"])
    kept = set(grupp.gruppmedlemmar.values_list("geografi_id", flat=True))
    grupp.gruppmedlemmar.exclude(geografi__in=members).delete()
    Gruppmedlem.objects.bulk_create(Gruppmedlem(grupp=grupp, geografi_id=kod) for kod in sorted(members - kept))

"""The life of an obstacle: flagged on an initiative, put before the groups that answer for it, answered by one of them.

The only writer of an obstacle's status.
"""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from core import svenska
from insatser import permissions
from insatser.models import (
    HINDRETS_OVERGANGAR,
    Aktorsroll,
    Hinder,
    Hinderhandelse,
    HinderOrgan,
    Hinderstatus,
    Insats,
    InsatsAktor,
    InsatsKoppling,
)
from insatser.services.fel import HindretAndratSedan, HindretBehoverSkal, HindretSaknarText, SvaretSaknas
from insatser.services.ratt import lock_for, require_open
from sok.models import Organ, OrganAnsvar, OrganVersion, Skede
from sok.permissions import strukturdag
from utskick.services import meddela_flera

# The words after a name when the second is told what the first did.
HAR_GJORT = {
    Hinderstatus.BESVARAT: "svarade på hindret",
    Hinderstatus.ATERTAGET: "tog tillbaka hindret",
    Hinderstatus.OPPET: "öppnade hindret igen",
}


def ansvariga_organ(insats):
    """The organs at work today that answer for one of the initiative's areas, and the one that steers it; for an
    initiative of every area those that answer for any."""
    dag = strukturdag(insats.overenskommelse)
    answers = OrganAnsvar.objects.gallande(dag).filter(organ__overenskommelse=insats.overenskommelse_id)
    if not insats.galler_alla_omraden:
        answers = answers.filter(omrade__in=InsatsKoppling.objects.filter(insats=insats).values("omrade"))
    steers = InsatsAktor.objects.filter(insats=insats, roll=Aktorsroll.STYRANDE, organ__isnull=False).values("organ")
    at_work = OrganVersion.objects.gallande(dag).filter(skede__in=(Skede.VERKSAMT, Skede.PLANERAT)).values("organ")
    found = Organ.objects.filter(pk__in=answers.values("organ")) | Organ.objects.filter(pk__in=steers)
    return list(found.filter(pk__in=at_work).distinct().order_by("nummer", "pk"))


@transaction.atomic
def anmal(insats, *, av, text, onskan=""):
    """Flag what stands in the way; the groups that answer for the initiative have it until one of them answers."""
    locked = lock_for(insats, av)
    if not text.strip():
        raise HindretSaknarText
    hinder = Hinder.objects.create(insats=locked, text=text.strip(), onskan=onskan.strip(), anmalt_av=av)
    HinderOrgan.objects.bulk_create(HinderOrgan(hinder=hinder, organ=organ) for organ in ansvariga_organ(locked))
    Hinderhandelse.objects.create(hinder=hinder, till=Hinderstatus.OPPET, av=av)
    _tell(hinder, permissions.hindrets_personer(hinder), av, "Ett hinder väntar på ert svar", VANTAR)
    return hinder


@transaction.atomic
def svara(hinder, *, av, organ=None, svar):
    """Answer for one of its organs, or as the co-ordinator when `organ` is None; whoever flagged it is told."""
    if not permissions.can_svara_pa_hinder(av, hinder, organ):
        raise PermissionDenied
    locked = _lock(hinder, Hinderstatus.BESVARAT)
    if not svar.strip():
        raise SvaretSaknas
    locked.svar, locked.svarande_organ = svar.strip(), organ
    locked.besvarat_av, locked.besvarat_at = av, timezone.now()
    fields = ("svar", "svarande_organ", "besvarat_av", "besvarat_at")
    _move(locked, Hinderstatus.BESVARAT, fields, av=av, text=locked.svar, organ=organ)
    _tell(locked, [locked.anmalt_av], av, "Svar på ert hinder", BESVARAT)
    return locked


@transaction.atomic
def ta_tillbaka(hinder, *, av, skal=""):
    """It no longer stands in the way: by whoever flagged it, or those who may change the initiative."""
    if not permissions.can_ta_tillbaka_hinder(av, hinder):
        raise PermissionDenied
    return _move(_lock(hinder, Hinderstatus.ATERTAGET), Hinderstatus.ATERTAGET, (), av=av, text=skal.strip())


@transaction.atomic
def oppna_igen(hinder, *, av, skal):
    """The answer did not take it away. Its groups have it again; the answer stays in the obstacle's own log."""
    if not permissions.can_ta_tillbaka_hinder(av, hinder):
        raise PermissionDenied
    locked = _lock(hinder, Hinderstatus.OPPET)
    if not skal.strip():
        raise HindretBehoverSkal
    locked.svar, locked.svarande_organ, locked.besvarat_av, locked.besvarat_at = "", None, None, None
    fields = ("svar", "svarande_organ", "besvarat_av", "besvarat_at")
    _move(locked, Hinderstatus.OPPET, fields, av=av, text=skal.strip())
    _tell(locked, permissions.hindrets_personer(locked), av, "Ett hinder är öppnat igen", VANTAR)
    return locked


def _lock(hinder, till):
    """The row, when it may go to the status; otherwise HindretAndratSedan says who did what before."""
    require_open(hinder.insats.overenskommelse)
    rows = Hinder.objects.select_for_update(of=("self",)).select_related("insats__overenskommelse", "anmalt_av")
    locked = rows.get(pk=hinder.pk)
    if till in HINDRETS_OVERGANGAR.get(locked.status, ()):
        return locked
    raise HindretAndratSedan(locked, vad_som_hande(locked))


def vad_som_hande(hinder):
    """The latest step in words: "Demo Strateg svarade på hindret 2025-03-27 kl. 14.32."."""
    last = hinder.handelser.select_related("av").first()
    if last is None:
        return "Hindret väntar inte på svar."
    return f"{last.av.namn} {HAR_GJORT[last.till]} {svenska.tidpunkt(last.at)}."


def _move(hinder, till, fields, *, av, text, organ=None):
    fran, hinder.status = hinder.status, till
    hinder.save(update_fields=["status", *fields])
    Hinderhandelse.objects.create(hinder=hinder, fran=fran, till=till, text=text, organ=organ, av=av)
    return hinder


VANTAR = "Ni sitter i en grupp som ansvarar för insatsen, eller samordnar överenskommelsen."
BESVARAT = "Ni anmälde hindret."


def _tell(hinder, people, av, rubrik, orsak):
    """A notice without the texts: what was written stays within the portal."""
    insats = Insats.alla.select_related("overenskommelse").get(pk=hinder.insats_id)
    meddela_flera(
        {person for person in people if person != av},
        nyckel=f"hinder/{hinder.pk}/{hinder.status}",
        rubrik=f"{rubrik}: {insats.titel}",
        orsak=orsak,
        adress=hinder.get_absolute_url(),
        galler=insats.overenskommelse.slug,
    )

"""Where a decision needs every party's own: each is asked, answers with date and diarienummer, and is counted once."""

from dataclasses import dataclass

from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from core import svenska
from core.svenska import sorteringsnyckel
from forum import permissions
from forum.models import Beslut, Beslutsstatus, Partsbeslut, Partssvar
from forum.services.fel import MotetTarIngaBeslut, SvarsdagenFramat
from konton.models import User
from sok.models import Part

JA = (Partssvar.JA, Partssvar.JA_MED_ANMARKNING)
SVARET = ("svar", "datum", "diarienummer", "anmarkning", "svarat_av", "svarat_at")


@transaction.atomic
def fraga(beslut, *, av):
    """Ask every party of the day that has not been asked yet; returns the new questions."""
    if not permissions.can_leda(av, beslut.overenskommelse):
        raise PermissionDenied
    fresh = Beslut.objects.select_for_update(of=("self",)).get(pk=beslut.pk)
    if fresh.status == Beslutsstatus.PLANERAT:
        raise MotetTarIngaBeslut("Beslutet är planerat men inte fattat. Parterna tillfrågas när det är fattat.")
    asked = set(fresh.partsbeslut_lista.values_list("organisation", flat=True))
    new = [
        Partsbeslut.objects.create(beslut=fresh, organisation_id=pk)
        for pk in _parter(fresh.overenskommelse)
        if pk not in asked
    ]
    if not fresh.kraver_partsbeslut:
        fresh.kraver_partsbeslut = True
        fresh.save(update_fields=["kraver_partsbeslut"])
    return new


def _parter(overenskommelse):
    """Organisations that are parties today, or were on the agreement's last day."""
    rows = Part.objects.filter(overenskommelse=overenskommelse).gallande(permissions.strukturdag(overenskommelse))
    return list(rows.order_by("organisation").values_list("organisation", flat=True).distinct())


@transaction.atomic
def svara(rad, *, av, svar, datum, diarienummer="", anmarkning=""):
    """Store the party's answer; an earlier one stays in the history."""
    overenskommelse = rad.beslut.overenskommelse
    if not permissions.can_svara_for_part(av, overenskommelse, rad.organisation_id):
        raise PermissionDenied
    if datum > timezone.localdate():
        raise SvarsdagenFramat
    fresh = Partsbeslut.objects.select_for_update(of=("self",)).get(pk=rad.pk)
    fresh.svar, fresh.datum, fresh.diarienummer, fresh.anmarkning = svar, datum, diarienummer, anmarkning
    fresh.svarat_av, fresh.svarat_at = av, timezone.now()
    fresh.save(update_fields=SVARET)
    return fresh


@dataclass
class Stallning:
    """How the parties stand: those that are parties now are counted, those that have left are shown beside."""

    rader: list
    lamnat: list

    @property
    def ja(self):
        return [rad for rad in self.rader if rad.svar in JA]

    @property
    def nej(self):
        return [rad for rad in self.rader if rad.svar == Partssvar.NEJ]

    @property
    def saknas(self):
        return [rad for rad in self.rader if not rad.svar]

    @property
    def kort(self):
        return f"{len(self.ja)} av {len(self.rader)}"

    @property
    def mening(self):
        """ "11 av 15 parter har sagt ja. Växjö kommun har sagt nej. 3 har inte svarat." """
        return f"{self.kort} {self.fortsattning}"

    @property
    def fortsattning(self):
        """What follows the number."""
        parts = ["parter har sagt ja."]
        if self.nej:
            parts.append(f"{svenska.lista([str(rad.organisation) for rad in self.nej])} har sagt nej.")
        if self.saknas:
            parts.append(f"{len(self.saknas)} har inte svarat.")
        return " ".join(parts)


def stallning(beslut):
    """Every party that was asked, å ä ö last, with its answer and the earlier ones. Four queries."""
    parter = set(_parter(beslut.overenskommelse))
    rows = list(beslut.partsbeslut_lista.select_related("organisation", "svarat_av"))
    rows.sort(key=lambda rad: sorteringsnyckel(rad.organisation.namn))
    earlier = _tidigare(beslut)
    for rad in rows:
        rad.tidigare = earlier.get(rad.pk, [])
    return Stallning(
        [rad for rad in rows if rad.organisation_id in parter],
        [rad for rad in rows if rad.organisation_id not in parter],
    )


@dataclass(frozen=True)
class TidigareSvar:
    svar: str
    datum: object
    diarienummer: str
    anmarkning: str
    svarat_at: object
    namn: str


def _tidigare(beslut):
    """{row: the answers it had before the one it has now}, as the database recorded them."""
    events = apps.get_model("forum", "PartsbeslutEvent").objects.filter(beslut=beslut.pk).exclude(svar="")
    events = list(events.order_by("pgh_id"))
    names = dict(User.objects.filter(pk__in={e.svarat_av_id for e in events}).values_list("pk", "namn"))
    found = {}
    for event in events:
        found.setdefault(event.pgh_obj_id, []).append(event)
    return {pk: [_svar(event, names) for event in reversed(rows[:-1])] for pk, rows in found.items()}


def _svar(event, names):
    return TidigareSvar(
        Partssvar(event.svar).label,
        event.datum,
        event.diarienummer,
        event.anmarkning,
        event.svarat_at,
        names.get(event.svarat_av_id, ""),
    )
